import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ROLES, type Role, isLead } from '#shared/domain/accounts.ts'
import {
  type RestrictedAbout,
  aboutProblem,
  canBeLetIn,
  mayRecordIn,
  openedTo,
  restrictedAbout,
} from '#shared/domain/compartments.ts'

type Holder = { readonly id: string; readonly role: Role }
const holder = (role: Role, id: string = role): Holder => ({ id, role })
const EVERYBODY = [
  holder('dsl'),
  holder('dsl', 'dsl2'),
  holder('deputy'),
  holder('head'),
  holder('dpo'),
  holder('office'),
  holder('chair'),
]

function opened(about: RestrictedAbout, holders: readonly Holder[] = EVERYBODY): readonly string[] {
  return openedTo(about, holders).map(({ id }) => id)
}
const about = (adult: RestrictedAbout['adult'], ...leadIds: string[]): RestrictedAbout => ({ adult, leadIds })

describe('a case is opened from the start', () => {
  it.each([
    ['staff', about('staff'), ['dsl', 'dsl2', 'deputy', 'head']],
    ['somebody not sure', about('not-sure'), ['dsl', 'dsl2', 'deputy', 'head']],
    ['the head', about('head'), ['dsl', 'dsl2', 'deputy', 'chair']],
    ['a lead', about('lead', 'dsl'), ['dsl2', 'deputy', 'head']],
    ['several leads', about('lead', 'dsl', 'deputy'), ['dsl2', 'head']],
    ['all leads', about('lead', 'dsl', 'dsl2', 'deputy'), ['head']],
  ])('about %s, to those who may act', (_, subject, expected) => {
    expect(opened(subject)).toEqual(expected)
  })

  it('about all leads with no head, to the chair', () => {
    const small = [holder('dsl'), holder('chair'), holder('dpo')]
    expect(opened(about('lead', 'dsl'), small)).toEqual(['chair'])
  })

  it('about the head where nobody else is left, to nobody', () => {
    expect(opened(about('head'), [holder('head'), holder('dpo')])).toEqual([])
    expect(opened(about('lead', 'dsl'), [holder('dsl')])).toEqual([])
    expect(opened(about('staff'), [])).toEqual([])
  })
})

const holders = fc
  .uniqueArray(fc.nat(30), { maxLength: 12 })
  .chain((ids) => fc.tuple(...ids.map((id) => fc.constantFrom(...ROLES).map((role) => holder(role, `p${id}`)))))
const subjects = holders.chain((people) => {
  const leadIds: fc.Arbitrary<string[]> = fc.subarray(people.filter(isLead).map(({ id }) => id))
  const adult = fc.constantFrom<RestrictedAbout['adult']>('staff', 'head', 'lead', 'not-sure')
  return fc.record({ people: fc.constant(people), adult, leadIds })
})

describe('whatever people there are', () => {
  it('nobody who is kept out is ever among those it is opened to', () => {
    fc.assert(
      fc.property(subjects, ({ people, adult, leadIds }) => {
        const subject = { adult, leadIds }
        return openedTo(subject, people).every((person) => {
          const isSubject =
            (adult === 'lead' && leadIds.includes(person.id)) || (adult === 'head' && person.role === 'head')
          return !isSubject && person.role !== 'dpo' && person.role !== 'office' && canBeLetIn(subject, person)
        })
      }),
      { numRuns: 2_000 },
    )
  })

  it('somebody has it as long as a lead, the head or the chair is no subject', () => {
    fc.assert(
      fc.property(subjects, ({ people, adult, leadIds }) => {
        const subject = { adult, leadIds }
        const canAct = people.some((person) => canBeLetIn(subject, person))
        return openedTo(subject, people).length > 0 === canAct
      }),
      { numRuns: 2_000 },
    )
  })

  it('the order of the people does not matter', () => {
    fc.assert(
      fc.property(subjects, ({ people, adult, leadIds }) => {
        const there = opened({ adult, leadIds }, people).toSorted()
        return JSON.stringify(there) === JSON.stringify(opened({ adult, leadIds }, people.toReversed()).toSorted())
      }),
    )
  })
})

describe('the answer who it is about', () => {
  it('has to be given, and a lead has to be named', () => {
    expect(aboutProblem(null, [], 'me')?.field).toBe('adult')
    expect(aboutProblem('lead', [], 'me')?.field).toBe('leadIds')
    expect(aboutProblem('lead', ['other'], 'me')).toBeUndefined()
    expect(aboutProblem('lead', ['other'], null)).toBeUndefined()
    for (const adult of ['no', 'staff', 'head', 'not-sure'] as const)
      expect(aboutProblem(adult, [], 'me')).toBeUndefined()
  })

  it('is not given by the person it is about', () => {
    expect(aboutProblem('lead', ['other', 'me'], 'me')?.message).toContain('You cannot record a concern about yourself')
  })

  it('keeps leads only where a lead is meant', () => {
    expect(restrictedAbout('no', [])).toBeNull()
    expect(restrictedAbout(null, ['x'])).toBeNull()
    expect(restrictedAbout('staff', ['x'])).toEqual(about('staff'))
    expect(restrictedAbout('lead', ['x'])).toEqual(about('lead', 'x'))
  })
})

describe('recording and deciding', () => {
  it('is for leads in an ordinary case', () => {
    expect(EVERYBODY.filter((person) => mayRecordIn(person, null)).map(({ id }) => id)).toEqual([
      'dsl',
      'dsl2',
      'deputy',
    ])
  })

  it('is for the leads who were let in to a restricted one', () => {
    const openTo = [holder('deputy'), holder('head')]
    expect(EVERYBODY.filter((person) => mayRecordIn(person, openTo)).map(({ id }) => id)).toEqual(['deputy'])
  })

  it('is for nobody where no lead may see it, until one is let in', () => {
    expect(EVERYBODY.filter((person) => mayRecordIn(person, [holder('head')]))).toEqual([])
  })
})
