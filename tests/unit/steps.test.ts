import { describe, expect, it } from 'vitest'
import { PROCEDURES } from '#shared/guidance/procedures/all.ts'
import type { Procedure, Step } from '#shared/guidance/step.ts'
import type { Contact } from '#shared/domain/contacts.ts'
import type { Decision } from '#shared/domain/decisions.ts'
import type { Action, Incident } from '#shared/domain/incidents.ts'
import type { StepNote } from '#shared/domain/step-notes.ts'
import { applies, dueOf, stepsUnder } from '#shared/domain/procedure-steps.ts'
import { mustNotOf, stepsOf } from '#shared/domain/steps.ts'
import { endOfLondonDayMs } from '#shared/lib/dates.ts'
import {
  RECORDED_AT_MS,
  concernOf,
  editionsFrom,
  incidentOf,
  mark,
  personOf,
  responseOf,
} from '#tests/helpers/incident-of.ts'

const ALEX = personOf()
const SAM = personOf({ name: 'Sam Example', part: 'alleged' })
const LATER_MS = RECORDED_AT_MS + 60_000

function note(step: string, change: Partial<StepNote> = {}): StepNote {
  return {
    ...mark(LATER_MS),
    step,
    state: 'done',
    on: '2026-11-03',
    at: '15:00',
    by: 'Sample Lead',
    note: '',
    dueOn: null,
    actionIds: [],
    ...change,
  }
}

function contact(change: Partial<Contact> = {}): Contact {
  return {
    ...mark(LATER_MS),
    party: 'parents',
    personId: ALEX.id,
    purpose: 'told',
    spokeTo: 'Parent Example',
    how: 'telephone',
    on: '2026-11-03',
    at: '15:00',
    by: 'Sample Lead',
    advice: '',
    reference: '',
    actionIds: [],
    ...change,
  }
}

function decision(change: Partial<Decision> = {}): Decision {
  return {
    ...mark(LATER_MS),
    topic: 'parents',
    personId: ALEX.id,
    question: 'Whether to tell them now',
    options: ['Now', 'Not yet'],
    chosen: 1,
    isNot: true,
    reasons: 'It would put the child at more risk',
    decidedBy: 'Sample Lead',
    agreedBy: '',
    on: '2026-11-03',
    at: '15:00',
    reviewOn: null,
    ...change,
  }
}

function ticked(action: 'parents' | 'it' | 'debriefed'): Action {
  return { ...mark(), side: 'child', action, detail: '', takenOn: null, takenBy: null, struck: null }
}

function stateOf(change: Partial<Incident>, step: string, people = [ALEX, SAM]) {
  const incident = incidentOf({ responses: [responseOf({ about: ['inappropriate-contact'] })], ...change }, { people })
  const found = stepsOf(incident, editionsFrom()).find(({ key }) => key === step)
  if (!found) throw new Error(`no step ${step}`)
  return found
}

describe('which steps there are', () => {
  it('hold a condition as alternatives of lists of facts', () => {
    const condition = { when: [['danger', 'child-involved'], ['illegal']], unless: [['send']] } satisfies Pick<
      Step,
      'when' | 'unless'
    >
    expect(applies(condition, new Set(['danger']))).toBe(false)
    expect(applies(condition, new Set(['danger', 'child-involved']))).toBe(true)
    expect(applies(condition, new Set(['illegal', 'send']))).toBe(false)
    expect(applies({}, new Set())).toBe(true)
  })

  it('share a step between procedures and keep the most urgent first', () => {
    const steps = stepsUnder(PROCEDURES, new Set(['child-involved', 'danger', 'adult-involved']))
    expect(steps.filter(({ id }) => id === 'tell-police')).toHaveLength(1)
    const firstLater = steps.findIndex(({ by }) => by !== 'at-once')
    expect(steps.slice(firstLater).every(({ by }) => by !== 'at-once')).toBe(true)
  })

  it('give the chair what the head would do in a case about the head', () => {
    const sanction = stepsUnder(PROCEDURES, new Set(['head-alleged', 'staff-alleged'])).find(
      ({ id }) => id === 'decide-sanction',
    )
    expect(sanction?.who).toBe('chair')
  })

  it('drop what would tell the head in a case about the head, also where a procedure forgot to', () => {
    const careless: Step = { id: 'a', text: 'Tell them', who: 'lead', by: 'open', sources: ['trust:7'], tells: 'head' }
    const procedure: Procedure = {
      id: 'any-concern',
      version: 1,
      date: '2026-01-01',
      title: 'Old',
      about: 'Old',
      mustNot: [],
      steps: [careless],
    }
    expect(stepsUnder([procedure], new Set(['head-alleged']))).toEqual([])
    expect(stepsUnder([procedure], new Set(['staff-alleged']))).toHaveLength(1)
  })

  it('bring the steps for a child with special needs only then', () => {
    const ids = (send: boolean) =>
      stepsUnder(PROCEDURES, new Set(send ? ['send'] : [])).filter(({ id }) => id.startsWith('send-'))
    expect(ids(true)).toHaveLength(5)
    expect(ids(false)).toEqual([])
  })

  it('are none for an incident from before there were procedures', () => {
    expect(stepsOf(incidentOf({ responses: [] }), editionsFrom())).toEqual([])
    expect(mustNotOf(incidentOf({ responses: [] }), editionsFrom())).toEqual([])
  })

  it('are those of the edition under which the incident was handled', () => {
    const step: Step = { id: 'old-step', text: 'As it was then', who: 'lead', by: 'open', sources: ['trust:7'] }
    const old: Procedure = {
      id: 'any-concern',
      version: 1,
      date: '2026-01-01',
      title: 'Old',
      about: 'Old',
      mustNot: [],
      steps: [step],
    }
    expect(stepsOf(incidentOf(), editionsFrom([old])).map(({ key }) => key)).toEqual(['old-step'])
  })
})

describe('how a step stands', () => {
  it('is done by a note, and not needed with a reason', () => {
    expect(stateOf({}, 'tell-ceop').state).toBe('to-do')
    expect(stateOf({ stepNotes: [note('tell-ceop')] }, 'tell-ceop').state).toBe('done')
    const notNeeded = note('tell-ceop', { state: 'not-needed', note: 'The police did it' })
    expect(stateOf({ stepNotes: [note('tell-ceop'), notNeeded] }, 'tell-ceop').state).toBe('not-needed')
  })

  it('has reached a safeguarding lead by being on record', () => {
    expect(stateOf({}, 'lead-knows-same-day').state).toBe('done')
  })

  it('is done for one child and not for the other', () => {
    const change = { contacts: [contact()] }
    expect(stateOf(change, `tell-parents:${ALEX.id}`).state).toBe('done')
    expect(stateOf(change, `tell-parents:${SAM.id}`).state).toBe('to-do')
  })

  it('is done by a box of the form only where that can mean no other child', () => {
    const change = { actions: [ticked('parents')] }
    expect(stateOf(change, `tell-parents:${ALEX.id}`).state).toBe('to-do')
    expect(stateOf(change, `tell-parents:${ALEX.id}`, [ALEX]).state).toBe('done')
    const struck = { reason: 'The wrong form', atMs: LATER_MS, by: mark().recordedBy }
    expect(stateOf({ actions: [{ ...ticked('it'), struck }] }, 'tell-it').state).toBe('to-do')
  })

  it('is put off to a day, and done all the same by a newer record', () => {
    const putOff = note('tell-ceop', { state: 'to-do', dueOn: '2026-11-20' })
    expect(stateOf({ stepNotes: [putOff] }, 'tell-ceop').dueAtMs).toBe(endOfLondonDayMs('2026-11-20'))
    const since = contact({ ...mark(LATER_MS + 1), party: 'ceop', personId: null })
    expect(stateOf({ stepNotes: [putOff], contacts: [since] }, 'tell-ceop').state).toBe('done')
  })

  it('takes a decision not to tell the parents: to be looked at again on its day, or done', () => {
    const key = `tell-parents:${ALEX.id}`
    const later = stateOf({ decisions: [decision({ reviewOn: '2026-11-10' })] }, key)
    expect([later.state, later.dueAtMs]).toEqual(['to-do', endOfLondonDayMs('2026-11-10')])
    expect(stateOf({ decisions: [decision()] }, key).state).toBe('done')
    expect(stateOf({ decisions: [decision({ isNot: false })] }, key).state).toBe('to-do')
    expect(stateOf({ decisions: [decision({ personId: SAM.id })] }, key).state).toBe('to-do')
  })

  it('is done by a decision about what it asks, and no other', () => {
    const refer = decision({ topic: 'refer', personId: null, isNot: false })
    expect(stateOf({ decisions: [refer] }, 'decide-referral').state).toBe('done')
    expect(stateOf({ decisions: [{ ...refer, topic: 'site' }] }, 'decide-referral').state).toBe('to-do')
  })

  it('has a decision about parents also where no child is on the form', () => {
    const unknown = personOf({ kind: 'other', kindOther: 'not known' })
    expect(stateOf({ imageLocked: true }, 'tell-parents', [unknown]).person).toBeNull()
  })

  it('is shown by no box that was ticked for another child', () => {
    const box = ticked('parents')
    const told = contact({ personId: SAM.id, actionIds: [box.id] })
    const shown = (change: Partial<Incident>) => stateOf(change, `tell-parents:${ALEX.id}`, [ALEX]).state
    expect(shown({ actions: [box] })).toBe('done')
    expect(shown({ actions: [box], contacts: [told] })).toBe('to-do')
    expect(shown({ actions: [box], stepNotes: [note(`tell-parents:${SAM.id}`, { actionIds: [box.id] })] })).toBe(
      'to-do',
    )
    expect(shown({ actions: [box], contacts: [contact({ actionIds: [box.id] })] })).toBe('done')
  })

  it('is done by a record that is newer than its being not needed, and to do once its boxes were struck out', () => {
    const notNeeded = note('tell-ceop', { state: 'not-needed', note: 'No child is threatened' })
    const ceop = (atMs: number) => contact({ ...mark(atMs), party: 'ceop', personId: null })
    const stands = (change: Partial<Incident>, step = 'tell-ceop') => stateOf(change, step).state
    expect(stands({ stepNotes: [notNeeded], contacts: [ceop(LATER_MS + 1)] })).toBe('done')
    expect(stands({ stepNotes: [notNeeded], contacts: [ceop(LATER_MS - 1)] })).toBe('not-needed')
    const struck = { reason: 'Not so', atMs: LATER_MS, by: mark().recordedBy }
    const box = { ...ticked('it'), struck }
    const done = note('tell-it', { actionIds: [box.id] })
    expect(stands({ stepNotes: [done], actions: [box] }, 'tell-it')).toBe('to-do')
    expect(stands({ stepNotes: [done], actions: [{ ...box, struck: null }] }, 'tell-it')).toBe('done')
  })

  it('that only an amendment or a restriction asks for is due from then on', () => {
    const laterMs = Date.parse('2026-11-20T10:00:00Z')
    const about = ['inappropriate-contact' as const]
    const first = incidentOf({ responses: [responseOf({ about })] }, { people: [ALEX] })
    const second = { ...concernOf({ people: [ALEX, SAM] }), imageAnswer: 'suspected' as const }
    const versions = [...first.versions, { ...mark(laterMs), number: 2, concern: second, reason: 'More is known' }]
    const amended = stepsOf({ ...first, versions, imageLocked: true }, editionsFrom())
    const dueAt = (steps: typeof amended, key: string) => steps.find((one) => one.key === key)?.dueAtMs
    expect(dueAt(amended, `tell-parents:${ALEX.id}`)).toBe(endOfLondonDayMs('2026-11-03'))
    expect(dueAt(amended, `tell-parents:${SAM.id}`)).toBe(endOfLondonDayMs('2026-11-20'))
    expect(dueAt(amended, 'take-device')).toBe(laterMs)
    const restricted = { about: { adult: 'staff' as const, leadIds: [] }, openTo: [], sinceMs: laterMs }
    const after = stepsOf({ ...first, restricted }, editionsFrom())
    expect(dueAt(after, 'tell-head-now')).toBe(laterMs)
    expect(dueAt(after, 'tell-la-officer')).toBe(dueOf('two-weeks', RECORDED_AT_MS))
  })

  it('that restricts a case about an adult comes first, but for an emergency, and is done by itself', () => {
    for (const about of ['adult-misuse', 'intentional-access-staff', 'staff-pupil-contact'] as const) {
      const incident = incidentOf({ responses: [responseOf({ about: [about] })] })
      const [restrict] = stepsOf(incident, editionsFrom())
      expect(restrict).toMatchObject({ key: 'make-restricted', who: 'lead', state: 'to-do' })
      const restricted = { about: { adult: 'staff' as const, leadIds: [] }, openTo: [] }
      expect(stepsOf({ ...incident, restricted }, editionsFrom())[0]).toMatchObject({ state: 'done' })
      const danger = responseOf({ about: [about], replies: { danger: 'yes' } })
      expect(stepsOf({ ...incident, responses: [danger] }, editionsFrom())[0]?.key).toBe('tell-police')
    }
  })

  it('never goes to the safeguarding lead in a case about one', () => {
    const about = ['nude-images' as const, 'harmful-sexual-behaviour' as const]
    const openNow = (adult: 'lead' | 'staff') => ({ about: { adult, leadIds: [] }, openTo: [] })
    const keys = (who: 'lead' | 'staff') =>
      stepsOf(incidentOf({ responses: [responseOf({ about })], restricted: openNow(who) }), editionsFrom())
        .map(({ key }) => key)
        .filter((key) => /-to-(lead|head)$/.test(key))
    expect(keys('staff')).toEqual(['image-to-lead', 'sexual-behaviour-to-lead'])
    expect(keys('lead')).toEqual(['image-to-head', 'sexual-behaviour-to-head'])
  })

  it('is due from when it was first asked for, not anew with every answer', () => {
    const about = ['inappropriate-contact' as const]
    const again = responseOf({ about }, RECORDED_AT_MS + 5 * 24 * 60 * 60 * 1000)
    const found = stateOf({ responses: [responseOf({ about }), again] }, 'tell-ceop')
    expect(found.dueAtMs).toBe(endOfLondonDayMs('2026-11-03'))
  })
})

describe('by when', () => {
  it('counts days of the calendar where the clocks change', () => {
    // Half past eleven on the night before the day that has 23 hours; half past midnight on the day that has 25.
    expect(dueOf('next-day', Date.parse('2026-03-28T23:30:00Z'))).toBe(endOfLondonDayMs('2026-03-29'))
    expect(dueOf('next-day', Date.parse('2026-10-24T23:30:00Z'))).toBe(endOfLondonDayMs('2026-10-26'))
  })

  it('gives a personal-data breach 72 hours, weekend or not', () => {
    const fromMs = Date.parse('2026-11-06T15:00:00Z')
    expect(dueOf('three-days', fromMs)).toBe(Date.parse('2026-11-09T15:00:00Z'))
  })
})
