// Evidence is kept where that is lawful, and described in words where it is not; where an image of a child could be involved nobody keeps,
// copies or deletes anything, nor asks anybody else to. UKCIS 2024; seeds 000 app. 4, 001 "Sexting", 002 §4.5.2 and §4.7.
import { describe, expect, it } from 'vitest'
import { type ConcernAbout, type ConcernReplies, CONCERN_VALUES } from '#shared/domain/concerns.ts'
import { factsOf } from '#shared/domain/facts.ts'
import type { Person } from '#shared/domain/incidents.ts'
import { mustNotUnder, stepsUnder } from '#shared/domain/procedure-steps.ts'
import { PROCEDURES, procedureOf } from '#shared/guidance/procedures/all.ts'
import type { Procedure } from '#shared/guidance/step.ts'
import { incidentOf } from '../helpers/incident-of.ts'

const CHILD = (part: Person['part']): Person => ({
  id: `00000000-0000-4000-8000-00000000000${part === 'affected' ? '1' : '2'}`,
  name: 'Alex Sample',
  kind: 'child',
  kindOther: '',
  classOrPost: 'Year 5',
  part,
})

function underOf(about: ConcernAbout, replies: ConcernReplies, imageLocked = false) {
  const incident = incidentOf({ imageLocked }, { people: [CHILD('affected'), CHILD('alleged')] })
  const facts = factsOf(incident, { about: [about], replies })
  const found = ['any-concern', about].map(procedureOf).filter((one): one is Procedure => one !== undefined)
  const steps = stepsUnder(found, facts)
  return { steps, ids: steps.map(({ id }) => id), rules: mustNotUnder(found, facts).map(({ id }) => id) }
}

const WITH_EVIDENCE = ['bullying-pupil', 'malicious-posts'] as const
const COULD_BE: readonly ConcernReplies[] = [{ illegal: 'yes' }, { illegal: 'not-known' }]

describe.each(WITH_EVIDENCE)('%s', (about) => {
  it('keeps the evidence where it is not illegal', () => {
    const { ids } = underOf(about, { illegal: 'no' })
    expect(ids).toContain('keep-evidence')
    expect(ids).not.toContain('leave-where-it-is')
  })

  it.each(COULD_BE)('has it described in words where it could be illegal: %o', (replies) => {
    const { ids } = underOf(about, replies)
    expect(ids).not.toContain('keep-evidence')
    expect(ids).toContain('leave-where-it-is')
  })
})

/** Named one by one, so that a step that forgets to say that it touches material is found. */
const HANDLING: readonly string[] = [
  'keep-evidence',
  'child-keeps-messages',
  'ask-writer-to-remove',
  'audit-systems',
  'find-who-used-it',
  'identify-material',
]

it.each(HANDLING)('%s says that it handles material', (id) => {
  const step = PROCEDURES.flatMap(({ steps }) => steps).find((one) => one.id === id)
  expect(step?.touches?.length).toBeGreaterThan(0)
})

const WITH_CHILD_IMAGES = ['bullying-pupil', 'malicious-posts', 'inappropriate-contact', 'parent-posts'] as const

describe.each(WITH_CHILD_IMAGES)('%s, where an image of a child could be involved', (about) => {
  it('touches nothing, asks nobody to, and has the child’s device locked away', () => {
    const { steps, ids, rules } = underOf(about, { illegal: 'no', equipment: 'yes', platform: 'yes' }, true)
    expect(steps.filter(({ touches }) => touches)).toEqual([])
    expect(ids).toContain('take-device')
    expect(ids).toContain('leave-where-it-is')
    expect(ids.filter((id) => HANDLING.includes(id))).toEqual([])
    expect(rules).toContain('no-image-handling')
  })
})

it('asks a writer to take a post down, but not before the police have advised where it could be illegal', () => {
  expect(underOf('malicious-posts', { illegal: 'no' }).ids).toContain('ask-writer-to-remove')
  for (const replies of COULD_BE) {
    const { ids } = underOf('malicious-posts', replies)
    expect(ids).not.toContain('ask-writer-to-remove')
    expect(ids).toContain('police-before-removal')
  }
})

it('always brings the police and CEOP where somebody contacts a child, unless it is known to be no adult', () => {
  for (const adult of ['yes', 'not-known', undefined] as const) {
    const { ids } = underOf('inappropriate-contact', adult ? { adult } : {})
    expect(ids).toEqual(expect.arrayContaining(['tell-police', 'tell-ceop', 'tell-social-care', 'decide-referral']))
  }
  const { ids } = underOf('inappropriate-contact', { adult: 'no' })
  expect(ids).not.toContain('tell-police')
  expect(ids).toContain('decide-referral')
})

it('has systems audited and logs kept where school equipment was used for contact with a child', () => {
  expect(underOf('inappropriate-contact', { equipment: 'yes' }).ids).toEqual(
    expect.arrayContaining(['keep-logs', 'audit-systems']),
  )
  const without = underOf('inappropriate-contact', { equipment: 'no' }).ids
  expect(without).not.toContain('keep-logs')
  expect(without).not.toContain('audit-systems')
})

it('has a game blocked by the network manager only where it is played at school', () => {
  expect(underOf('games', { equipment: 'yes' }).ids).toContain('block-game')
  expect(underOf('games', { equipment: 'no' }).ids).not.toContain('block-game')
})

it.each(CONCERN_VALUES)('%s says what must never be done before what to do', (about) => {
  expect(procedureOf(about)?.mustNot.length).toBeGreaterThan(0)
})
