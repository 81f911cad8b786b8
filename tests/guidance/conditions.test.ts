// Which answers and records bring a step up or take it away, where a mistake would do harm.
import { describe, expect, it } from 'vitest'
import type { ConcernAbout, ConcernReplies } from '#shared/domain/concerns.ts'
import type { Contact } from '#shared/domain/contacts.ts'
import type { Decision } from '#shared/domain/decisions.ts'
import type { Incident, Person } from '#shared/domain/incidents.ts'
import type { Referral, Reply } from '#shared/domain/referral.ts'
import { mustNotOf, stepsOf } from '#shared/domain/steps.ts'
import { RECORDED_AT_MS, editionsFrom, incidentOf, mark, personOf, responseOf } from '../helpers/incident-of.ts'

const CHILD = personOf()
const ACCUSED = personOf({ part: 'alleged' })
const STAFF = personOf({ kind: 'staff', part: 'alleged' })
const LATER_MS = RECORDED_AT_MS + 60_000

function caseOf(
  about: ConcernAbout[],
  replies: ConcernReplies = {},
  people: readonly Person[] = [CHILD, ACCUSED],
  change: Partial<Incident> = {},
) {
  const incident = incidentOf({ responses: [responseOf({ about, replies })], ...change }, { people: [...people] })
  const steps = stepsOf(incident, editionsFrom())
  return {
    steps,
    ids: steps.map(({ step }) => step.id),
    rules: mustNotOf(incident, editionsFrom()).map(({ id }) => id),
    find: (id: string) => {
      const found = steps.find(({ step }) => step.id === id)
      if (!found) throw new Error(`no step ${id}`)
      return found
    },
  }
}

const moment = { on: '2026-11-03', at: '15:00' }

function decision(change: Partial<Decision>): Decision {
  const words = { question: 'What is done', options: ['This', 'That'], chosen: 0, reasons: 'For a reason' }
  const by = { decidedBy: 'Sample Lead', agreedBy: '', reviewOn: null, personId: null }
  return { ...mark(LATER_MS), ...words, ...by, ...moment, topic: 'other', isNot: false, ...change }
}

function contact(change: Partial<Contact>): Contact {
  const words = { spokeTo: 'Somebody', by: 'Sample Lead', advice: '', reference: '', actionIds: [] }
  const rest = { party: 'police', purpose: 'told', personId: null, how: 'telephone' } as const
  return { ...mark(LATER_MS), ...words, ...moment, ...rest, ...change }
}

function referral(adult: Reply, harm: Reply, atMs = LATER_MS): Referral {
  const replyTo = { adult, harm, coercion: 'no', unusual: 'no', 'under-13': 'no' } as const
  const answers = (['adult', 'coercion', 'unusual', 'under-13', 'harm'] as const).map((question) => {
    return { question, reply: replyTo[question], reason: 'So we were told' }
  })
  return { ...mark(atMs), answers, decision: 'not-refer', to: [], reference: '', reasons: 'So we were told' }
}

describe('where an image of a child could be on a device of staff or of the school', () => {
  it('says first that it is not moved, and leaves it where it is', () => {
    const { rules, ids, find } = caseOf(['nude-images'], {}, [CHILD, STAFF])
    expect(rules[0]).toBe('image-no-move-device')
    expect(ids).toEqual(expect.arrayContaining(['leave-device', 'move-device-when-asked']))
    expect(find('take-device').step.text).toMatch(/^Lock the child’s own device away/)
  })

  it('speaks of no device of staff where none is alleged', () => {
    const { rules, ids } = caseOf(['nude-images'])
    expect(rules).not.toContain('image-no-move-device')
    expect(ids).not.toContain('leave-device')
  })
})

describe('the police, where it could be an image of a child', () => {
  it('are rung if an adult may be involved, until that is known', () => {
    for (const replies of [{}, { adult: 'not-known' }] as const) {
      const { ids } = caseOf(['nude-images'], replies)
      expect(ids[0]).toBe('tell-police-if-adult')
      expect(ids).not.toContain('tell-police')
    }
    const known = caseOf(['nude-images'], { adult: 'yes' }).ids
    expect(known).toContain('tell-police')
    expect(known).not.toContain('tell-police-if-adult')
    expect(caseOf(['nude-images'], { adult: 'no' }).ids.filter((id) => id.startsWith('tell-police'))).toEqual([])
    expect(caseOf(['bullying-pupil']).ids).not.toContain('tell-police-if-adult')
  })

  it('are told because of what the referral questions brought up, from then on', () => {
    const told = caseOf(['nude-images'], {}, [CHILD], { referrals: [referral('yes', 'no')] })
    expect(told.find('tell-police').dueAtMs).toBe(LATER_MS)
    expect(caseOf(['nude-images'], {}, [CHILD], { referrals: [referral('no', 'yes')] }).ids).toContain('tell-police')
    const latest = [referral('yes', 'yes'), referral('no', 'no', LATER_MS + 1)]
    const ids = caseOf(['nude-images'], {}, [CHILD], { referrals: latest }).ids
    expect(ids.filter((id) => id.startsWith('tell-police'))).toEqual([])
  })

  it('are decided upon at once, and social care is asked at once', () => {
    const { find, ids } = caseOf(['nude-images'])
    expect([find('ukcis-questions').step.by, find('tell-social-care-now').step.by]).toEqual(['at-once', 'at-once'])
    expect(ids).not.toContain('tell-social-care')
  })
})

describe('asking the police for advice', () => {
  const contacts = (purpose: Contact['purpose']) => ({ contacts: [contact({ purpose })] })

  it('does the step that asks for it, and reports nothing', () => {
    const asked = caseOf(['bullying-pupil'], { illegal: 'not-known' }, [CHILD], contacts('advice'))
    expect(asked.find('ask-police-advice').state).toBe('done')
    const told = caseOf(['bullying-pupil'], { illegal: 'yes' }, [CHILD], contacts('advice'))
    expect(told.find('tell-police').state).toBe('to-do')
  })

  it.each(['told', 'referral'] as const)('is done as well by a contact that was “%s”, which reports it', (purpose) => {
    const asked = caseOf(['bullying-pupil'], { illegal: 'not-known' }, [CHILD], contacts(purpose))
    expect(asked.find('ask-police-advice').state).toBe('done')
    const told = caseOf(['bullying-pupil'], { illegal: 'yes' }, [CHILD], contacts(purpose))
    expect(told.find('tell-police').state).toBe('done')
  })

  it('does not take advice of CEOP for a report, but does the LADO’s for having asked', () => {
    const change = { contacts: [contact({ party: 'ceop', purpose: 'advice' })] }
    expect(caseOf(['inappropriate-contact'], {}, [CHILD], change).find('tell-ceop').state).toBe('to-do')
    const lado = { contacts: [contact({ party: 'lado', purpose: 'advice' })] }
    expect(caseOf(['adult-misuse'], {}, [STAFF], lado).find('tell-lado').state).toBe('done')
  })
})

describe('a member of staff who lost something, or came upon a site by accident', () => {
  const BLAMELESS: readonly ConcernAbout[][] = [
    ['data-breach'],
    ['unintentional-access'],
    ['unintentional-access', 'data-breach'],
  ]
  it.each(BLAMELESS)('is not accused: %s', (...about) => {
    const { ids } = caseOf(about, { illegal: 'no' }, [STAFF])
    expect(ids.filter((id) => ['tell-lado', 'tell-chair', 'tell-head-now'].includes(id))).toEqual([])
    expect(ids).toContain('tell-head')
  })

  it('is, where something else is said of them as well', () => {
    const accused = (about: ConcernAbout[], replies: ConcernReplies = {}, change: Partial<Incident> = {}) =>
      caseOf(about, replies, [STAFF], change).ids.includes('tell-lado')
    expect(accused(['data-breach', 'bypassing-security'])).toBe(true)
    expect(accused(['data-breach'], { adult: 'yes' })).toBe(true)
    expect(accused(['data-breach'], {}, { imageLocked: true })).toBe(true)
    expect(accused([])).toBe(true)
    const restricted = { about: { adult: 'staff' as const, leadIds: [] }, openTo: [] }
    expect(accused(['data-breach'], {}, { restricted })).toBe(true)
  })
})

describe('where telling the parents would put a child at more risk', () => {
  it('asks social care, and has nothing done with the parents', () => {
    const change = { decisions: [decision({ topic: 'search' })] }
    const about: ConcernAbout[] = ['bullying-pupil', 'intentional-access-pupil']
    const risky = caseOf(about, { tellingRisk: 'yes', illegal: 'no' }, [CHILD, ACCUSED], change)
    const safe = caseOf(about, { tellingRisk: 'no', illegal: 'no' }, [CHILD, ACCUSED], change)
    expect(risky.ids).toContain('tell-social-care')
    expect(safe.ids).not.toContain('tell-social-care')
    for (const id of ['block-at-home', 'search-parents-before', 'tell-what-follows']) {
      expect([id, risky.ids.includes(id), safe.ids.includes(id)]).toEqual([id, false, true])
    }
  })
})

describe('searching', () => {
  const REST = ['search-authorised', 'search-parents-before', 'search-record']
  const shown = (decisions: Decision[]) =>
    caseOf(['bullying-pupil'], { illegal: 'no' }, [CHILD, ACCUSED], { decisions }).ids

  it('is decided upon first, and the rest comes once it is decided', () => {
    const search = decision({ topic: 'search' })
    expect(shown([])).toContain('decide-search')
    expect(shown([]).filter((id) => REST.includes(id))).toEqual([])
    expect(shown([search]).filter((id) => REST.includes(id))).toEqual(REST)
    const against = decision({ topic: 'search', isNot: true })
    expect(shown([search, against]).filter((id) => REST.includes(id))).toEqual([])
    expect(shown([decision({ topic: 'refer' })]).filter((id) => REST.includes(id))).toEqual([])
  })
})

describe('a data breach', () => {
  const stateOf = (change: Partial<Incident>) => caseOf(['data-breach'], {}, [STAFF], change).find('tell-ico').state

  it('has the time written down from which the 72 hours run, at once', () => {
    expect(caseOf(['data-breach'], {}, [STAFF]).find('breach-first-known').step.by).toBe('at-once')
  })

  it('is reported to the Information Commissioner by a contact, or not by a decision', () => {
    expect(stateOf({})).toBe('to-do')
    expect(stateOf({ contacts: [contact({ party: 'ico' })] })).toBe('done')
    expect(stateOf({ decisions: [decision({ topic: 'ico', isNot: true })] })).toBe('done')
    expect(stateOf({ decisions: [decision({ topic: 'ico' })] })).toBe('to-do')
    expect(stateOf({ decisions: [decision({ topic: 'site', isNot: true })] })).toBe('to-do')
  })
})

describe('posts of parents', () => {
  it('are talked about before the site is told', () => {
    const { ids, find } = caseOf(['parent-posts'], { platform: 'yes' }, [])
    expect(ids).not.toContain('tell-platform')
    expect(find('tell-platform-later').step.by).toBe('two-weeks')
    const both = caseOf(['parent-posts', 'malicious-posts'], { platform: 'yes', illegal: 'no' }, []).ids
    expect(both).toContain('tell-platform')
    expect(both).not.toContain('tell-platform-later')
  })
})

describe('what the network manager is told', () => {
  it('is the address and the device, and never the name of an adult of the school', () => {
    const hint = (about: ConcernAbout[], people: Person[]) => caseOf(about, {}, people).find('tell-it').step.hint
    expect(hint(['intentional-access-staff'], [STAFF])).toContain('not the name')
    expect(hint(['unintentional-access'], [CHILD])).toContain('filtered')
    expect(hint(['bypassing-security'], [CHILD])).not.toContain('filtered')
  })
})
