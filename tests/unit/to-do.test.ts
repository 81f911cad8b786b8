// The one list of what is left to do: steps and tasks together, in the order in which they are due, nothing twice.
import { describe, expect, it } from 'vitest'
import type { Decision } from '#shared/domain/decisions.ts'
import type { Incident } from '#shared/domain/incidents.ts'
import type { StepNote } from '#shared/domain/step-notes.ts'
import { dueOf } from '#shared/domain/procedure-steps.ts'
import { type EditionsOf, stepsOf } from '#shared/domain/steps.ts'
import type { Procedure, Step } from '#shared/guidance/step.ts'
import { COMMON } from '#shared/guidance/steps/common.ts'
import { TELL } from '#shared/guidance/steps/telling.ts'
import { withPurpose } from '../../renderer/features/incidents/response/contact-purposes.ts'
import { formOf } from '../../renderer/features/incidents/response/step-words.ts'
import { firstToDo, toDoOf } from '../../renderer/features/incidents/response/to-do.ts'
import { EMPTY_CONTACT } from '#shared/domain/contacts.ts'
import { incidentOf } from '../helpers/incident-of.ts'

const NOON_MS = Date.UTC(2026, 10, 3, 12)
const HOUR_MS = 60 * 60 * 1000
const LEAD = { id: 'lead', name: 'Robin Sample', role: 'dsl' } as const
const CHILD = {
  id: 'child',
  name: 'Siân Gŵyr',
  kind: 'child',
  kindOther: '',
  classOrPost: '8B',
  part: 'affected',
} as const

const without = ({ when: _when, unless: _unless, ...step }: Step): Step => step
const LESSON: Step = { ...without(COMMON.writeWhatWasSaid), id: 'lesson', by: 'lesson' }
const PROCEDURE: Procedure = {
  id: 'any-concern',
  version: 1,
  date: '2026-11-03',
  title: 'Every concern',
  about: 'Every concern.',
  mustNot: [],
  steps: [
    without(TELL.police),
    LESSON,
    without(TELL.head),
    without(TELL.parents),
    without(COMMON.sanction),
    without(COMMON.outcome),
  ],
}
const editionsOf: EditionsOf = () => [PROCEDURE]

const incident = (part: Partial<Incident> = {}) => incidentOf({ id: 'incident', ...part }, { people: [CHILD] }, NOON_MS)

function note(step: string, part: Partial<StepNote>): StepNote {
  return {
    id: `note-${step}`,
    recordedAtMs: NOON_MS,
    recordedBy: LEAD,
    step,
    state: 'done',
    on: '2026-11-03',
    at: '12:05',
    by: 'Robin Sample',
    note: '',
    dueOn: null,
    actionIds: [],
    ...part,
  }
}

const shown = (part: Partial<Incident> = {}, atMs = NOON_MS, mayRecord = true) => {
  const about = incident(part)
  return toDoOf(about, stepsOf(about, editionsOf), mayRecord, atMs).map(
    ({ name, items }) => `${name}: ${items.map(({ id, status }) => `${id} ${status}`).join(', ')}`,
  )
}

describe('what to do now', () => {
  it('stands in the groups by when it is due, and no task repeats a step', () => {
    expect(shown()).toEqual([
      'Now: tell-police not-started',
      'By the end of the lesson: lesson not-started',
      'Today: tell-head not-started, tell-parents:child not-started',
      'Later: decide-sanction not-started, record-outcome not-started, close not-started',
    ])
  })

  it('brings what is overdue to the front of "Now", in words, an hour after its time', () => {
    expect(shown({}, NOON_MS + HOUR_MS)[0]).toBe('Now: tell-police not-started')
    expect(shown({}, NOON_MS + HOUR_MS + 1)[0]).toBe('Now: tell-police overdue')
    expect(shown({}, NOON_MS + 2 * HOUR_MS + 1)[0]).toBe('Now: tell-police overdue, lesson overdue')
    const nextMorning = (dueOf('same-day', NOON_MS) ?? 0) + HOUR_MS + 1
    expect(shown({}, nextMorning)[0]).toBe(
      'Now: tell-police overdue, lesson overdue, tell-head overdue, tell-parents:child overdue',
    )
  })

  it('folds away what is done or not needed, and takes the day that was set for the rest', () => {
    const stepNotes = [
      note('tell-police', {}),
      note('lesson', { state: 'not-needed', note: 'Nobody said anything' }),
      note('tell-head', { state: 'to-do', dueOn: '2026-11-09', on: null, at: null, by: null }),
    ]
    expect(shown({ stepNotes })).toEqual([
      'Today: tell-parents:child not-started',
      'Later: tell-head not-started, decide-sanction not-started, record-outcome not-started, close not-started',
      'Done: tell-police done, lesson not-needed',
    ])
    expect(shown({ stepNotes }, Date.UTC(2026, 10, 10, 9))[0]).toContain('tell-head overdue')
  })

  it('names no time for a closed incident, and offers readers nothing to record', () => {
    expect(shown({ status: 'closed' }, NOON_MS + 100 * HOUR_MS)).toEqual([
      'Not done before it was closed: tell-police not-started, lesson not-started, tell-head not-started, ' +
        'tell-parents:child not-started, decide-sanction not-started, record-outcome not-started',
    ])
    expect(shown({}, NOON_MS, false).join()).not.toContain('close')
  })

  it('keeps the tasks of an incident from before there were steps', () => {
    expect(shown({ responses: [], imageLocked: true })).toEqual([
      'Now: device not-started',
      'Today: referral not-started, statement not-started, head not-started',
      'Later: image-seen not-known, outcome not-known, close not-started',
    ])
  })

  it('says of parents who are not to be told yet that they are not, until somebody has told them', () => {
    const decision: Decision = {
      id: 'not-yet',
      recordedAtMs: NOON_MS,
      recordedBy: LEAD,
      topic: 'parents',
      personId: 'child',
      question: 'Are they told now?',
      options: ['Tell them now', 'Not yet'],
      chosen: 1,
      isNot: true,
      reasons: 'Afraid.',
      decidedBy: 'Robin Sample',
      agreedBy: '',
      on: null,
      at: null,
      reviewOn: '2026-11-09',
    }
    const rowsOf = (part: Partial<Incident>) => {
      const about = incident(part)
      const items = toDoOf(about, stepsOf(about, editionsOf), true, NOON_MS).flatMap((group) => group.items)
      return items.filter(({ id }) => id === 'tell-parents:child').map(({ label, hint }) => `${label} | ${hint}`)
    }
    const asked = `Siân Gŵyr (8B): ${TELL.parents.text}`
    expect(rowsOf({})).toEqual([`${asked} | Safeguarding lead, today`])
    expect(rowsOf({ decisions: [decision] })).toEqual([
      'Do not tell yet: parents of Siân Gŵyr (8B) | Look at it again on Mon 9 Nov 2026',
    ])
    expect(rowsOf({ decisions: [{ ...decision, personId: 'another' }] })[0]).toContain(asked)
    expect(rowsOf({ decisions: [decision, { ...decision, isNot: false }] })[0]).toContain(asked)
    const told = [note('tell-parents:child', { recordedAtMs: NOON_MS + 1 })]
    expect(rowsOf({ decisions: [decision], stepNotes: told })[0]).toContain(asked)
  })

  it('names no time of the clock for what is due by the end of the lesson', () => {
    const hintAt = (atMs: number) =>
      toDoOf(incident(), stepsOf(incident(), editionsOf), true, atMs)
        .flatMap((group) => group.items)
        .find(({ id }) => id === 'lesson')?.hint
    expect(hintAt(NOON_MS)).toMatch(/, by the end of the lesson$/)
    expect(hintAt(NOON_MS + 5 * HOUR_MS)).toMatch(/was to be done by the end of the lesson, Tue 3 Nov 2026$/)
  })

  it('offers one press only for the steps of leads and staff that need no more than a note', () => {
    const items = toDoOf(incident(), stepsOf(incident(), editionsOf), true, NOON_MS).flatMap((group) => group.items)
    expect(items.flatMap(({ noteOf }) => noteOf ?? [])).toEqual([])
    const plain: EditionsOf = () => [
      { ...PROCEDURE, steps: [without(COMMON.secondAdult), without(COMMON.reviewPolicy)] },
    ]
    const noted = toDoOf(incident(), stepsOf(incident(), plain), true, NOON_MS).flatMap((group) => group.items)
    expect(noted.flatMap(({ noteOf }) => noteOf ?? [])).toContain('second-adult')
  })

  it('begins with the most urgent step', () => {
    const about = incident()
    const groups = toDoOf(about, stepsOf(about, editionsOf), true, NOON_MS)
    expect(firstToDo(groups)).toMatchObject({ id: 'tell-police', to: '/incidents/incident/steps/tell-police' })
    expect(firstToDo(groups.slice(2))?.hint).toBe('Safeguarding lead, today')
    expect(firstToDo([])).toBeUndefined()
  })
})

describe('what a step leads to', () => {
  const formAt = (id: string) => {
    const about = incident()
    const step = stepsOf(about, editionsOf).find(({ key }) => key === id)
    return step && formOf('incident', step)?.path
  }

  it('is the contact for telling somebody, the record that it names, or nothing but a note', () => {
    expect(formAt('tell-police')).toBe('/incidents/incident/contacts/new?party=police')
    expect(formAt('tell-parents:child')).toBe('/incidents/incident/contacts/new?person=child&party=parents')
    expect(formAt('decide-sanction')).toBe('/incidents/incident/sanctions/new')
    expect(formOf('incident', { step: without(COMMON.secondAdult), person: null })).toBeUndefined()
  })

  it('asks what a contact was for only where advice and referrals are given', () => {
    expect(withPurpose({ ...EMPTY_CONTACT, party: 'parents', purpose: 'referral' }).purpose).toBe('told')
    expect(withPurpose({ ...EMPTY_CONTACT, party: 'lado' }).purpose).toBeNull()
  })
})
