// What an adult did with school equipment: a device that could hold something illegal stays where it is until the police ask, and one that
// holds something offensive goes to a secure place. Seeds 000 app. 4 and 002 §4.4.
import { describe, expect, it } from 'vitest'
import type { ConcernReplies } from '#shared/domain/concerns.ts'
import { factsOf } from '#shared/domain/facts.ts'
import { mustNotUnder, stepsUnder } from '#shared/domain/procedure-steps.ts'
import { procedureOf } from '#shared/guidance/procedures/all.ts'
import type { Fact, Procedure } from '#shared/guidance/step.ts'
import { incidentOf } from '../helpers/incident-of.ts'

const procedures = (...ids: string[]): readonly Procedure[] =>
  ids.map((id) => {
    const found = procedureOf(id)
    if (!found) throw new Error(`no procedure ${id}`)
    return found
  })

const MISUSE = ['adult-misuse', 'intentional-access-staff'] as const

function factsFor(about: (typeof MISUSE)[number], replies: ConcernReplies, imageLocked = false): ReadonlySet<Fact> {
  return factsOf(incidentOf({ imageLocked }, { people: [] }), { about: [about], replies })
}

const idsUnder = (about: string, facts: ReadonlySet<Fact>) =>
  stepsUnder(procedures('any-concern', about), facts).map(({ id }) => id)

const COULD_BE_ILLEGAL: readonly (readonly [string, ConcernReplies, boolean])[] = [
  ['it is illegal', { illegal: 'yes' }, false],
  ['it is not known', { illegal: 'not-known' }, false],
  ['nobody has answered', {}, false],
  ['an image of a child could be involved', { illegal: 'not-known' }, true],
  ['an image of a child could be involved, whatever was answered', { illegal: 'no' }, true],
]

describe.each(MISUSE)('%s', (about) => {
  it.each(COULD_BE_ILLEGAL)('leaves the device where it is when %s', (_case, replies, imageLocked) => {
    const facts = factsFor(about, { ...replies, equipment: 'yes' }, imageLocked)
    const ids = idsUnder(about, facts)
    expect(ids).toContain('leave-device')
    expect(ids).toContain('move-device-when-asked')
    expect(ids).toContain('leave-where-it-is')
    expect(ids).not.toContain('secure-device')
    const touching = stepsUnder(procedures('any-concern', about), facts).filter(({ touches }) => touches)
    expect(touching.map(({ id }) => id)).toEqual([])
    const rules = mustNotUnder(procedures('any-concern', about), facts).map(({ id }) => id)
    expect(rules).toContain(imageLocked ? 'image-no-move-device' : 'no-move-device')
    expect(rules).toContain('no-touch-illegal')
    expect(ids.some((id) => id === 'tell-police' || id === 'ask-police')).toBe(true)
  })

  it('moves the device to a secure place when it is merely offensive', () => {
    const facts = factsFor(about, { illegal: 'no' })
    const ids = idsUnder(about, facts)
    expect(ids).toContain('secure-device')
    expect(ids).not.toContain('leave-device')
    expect(ids).not.toContain('move-device-when-asked')
    const rules = mustNotUnder(procedures('any-concern', about), facts).map(({ id }) => id)
    expect(rules).not.toContain('no-move-device')
  })

  it.each([{ illegal: 'yes' }, { illegal: 'no' }, {}] as const)(
    'tells head, chair and chief executive: %o',
    (replies) => {
      const ids = idsUnder(about, factsFor(about, replies))
      for (const id of ['tell-head-now', 'tell-chair', 'tell-ceo', 'tell-lado']) expect(ids).toContain(id)
      expect(ids).not.toContain('tell-head')
    },
  )

  it('tells the chair and never the head where it is about the head', () => {
    const facts = new Set<Fact>([...factsFor(about, { illegal: 'no' }), 'head-alleged'])
    const steps = stepsUnder(procedures('any-concern', about), facts)
    expect(steps.filter(({ tells, who }) => tells === 'head' || who === 'head')).toEqual([])
    expect(steps.map(({ id }) => id)).toContain('tell-chair')
    expect(steps.find(({ id }) => id === 'secure-device')?.who).toBe('chair')
  })

  it('says first that nobody looks, and has a second adult there at once', () => {
    expect(procedures(about)[0]?.mustNot[0]?.id).toBe('no-look-alone')
    // Whoever may not see the case must not read of it, so it is restricted before anything is written.
    const [first] = idsUnder(about, factsFor(about, {})).filter((id) => id !== 'make-restricted')
    expect(first).toBe('second-adult')
  })
})
