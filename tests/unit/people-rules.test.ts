// Rules about people that need no vault: names, duplicates, merging, moving up.
import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { changesBetween, detailsOf } from '#shared/domain/people-changes.ts'
import { personProblems } from '#shared/domain/people-check.ts'
import { duplicatePairs } from '#shared/domain/people-duplicates.ts'
import { belowInMerge, filledFrom, givenBack } from '#shared/domain/people-merge.ts'
import { foldName, inOneOrder, searchNameOf, waysToWrite } from '#shared/domain/people-names.ts'
import { isBeforeNewYear, proposeMoves, rollOverYearOf } from '#shared/domain/people-roll-over.ts'
import { type PersonDetails, YEAR_GROUPS, personDetailsSchema } from '#shared/domain/people.ts'
import { schoolYearOf } from '#shared/domain/school-years.ts'
import { detailsOfAdult, detailsOfPupil } from '#tests/helpers/person-details.ts'
import { schoolPerson } from '#tests/helpers/school-people.ts'

const text = fc.constantFrom('', 'Ash', 'Birch', 'ash')
const day = fc.constantFrom(null, '2016-02-29', '2021-09-01', '2027-07-21')
const details: fc.Arbitrary<PersonDetails> = fc.record({
  kind: fc.constantFrom('pupil' as const, 'staff' as const),
  surname: fc.constantFrom('Larch', 'LARCH', 'Yew'),
  forename: text,
  preferredSurname: text,
  preferredForename: text,
  dob: day,
  upn: fc.constantFrom('', 'A1', 'a1', 'B2'),
  class: fc.constantFrom('', '3A', '4B'),
  year: fc.constantFrom(null, '3' as const, '4' as const),
  send: fc.boolean(),
  joinedOn: day,
  leftOn: day,
  email: text,
  post: text,
})

describe('names', () => {
  it('are folded to what people type', () => {
    const folded: [string, string][] = [
      ['Siân O’Gŵyr-Llŷn', 'sian ogwyr llyn'],
      ["O'NEILL", 'oneill'],
      ['Łukasz Wójcik', 'lukasz wojcik'],
      ['Straße ÆRØ Þór Ðal ħ ı İ', 'strasse aero thor dal h i i'],
      ['  two   words\t', 'two words'],
      ['%_', ''],
      ['Нина 李', 'нина 李'],
      ['José\u0301', 'jose'],
    ]
    for (const [name, plain] of folded) expect(foldName(name), name).toBe(plain)
  })

  it('folded once are folded for good, whatever was typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (name) => {
        const once = foldName(name)
        expect(foldName(once)).toBe(once)
        expect(foldName(name.normalize('NFD'))).toBe(once)
        expect(once).not.toMatch(/^ | $|  |[%_'"]/)
      }),
    )
  })

  it('are searched with the surname first, and known in each likely way', () => {
    const names = { surname: 'Ap-Rhys', forename: 'Siôn', preferredSurname: '', preferredForename: 'Johnny' }
    expect(searchNameOf(names)).toBe('ap rhys sion johnny')
    const ways = waysToWrite(names)
    for (const typed of ['Sion Ap Rhys', 'AP-RHYS, Johnny']) expect(ways.has(inOneOrder(typed)), typed).toBe(true)
    for (const typed of ['Sion', 'Ap Rhys', 'Sion Rhys']) expect(ways.has(inOneOrder(typed)), typed).toBe(false)
    expect(waysToWrite({ ...names, forename: '', preferredForename: '' })).toEqual(new Set())
  })
})

describe('changes', () => {
  it('are every detail that differs, and the list of details is complete', () => {
    expect(Object.keys(detailsOf(detailsOfPupil())).toSorted()).toEqual(
      Object.keys(personDetailsSchema.shape).toSorted(),
    )
    fc.assert(
      fc.property(details, details, (before, after) => {
        const differing = (Object.keys(before) as (keyof PersonDetails)[]).filter((key) => before[key] !== after[key])
        expect(changesBetween(before, after).map(({ field }) => field)).toEqual(expect.arrayContaining(differing))
        expect(changesBetween(before, after)).toHaveLength(differing.length)
      }),
    )
  })
})

describe('a merge', () => {
  it('fills what is empty, changes nothing else, and is given back exactly', () => {
    fc.assert(
      fc.property(details, details, (kept, merged) => {
        const filled = filledFrom(kept, merged)
        for (const { before, field } of changesBetween(kept, filled)) {
          expect(field === 'send' ? 'no' : '').toBe(before)
        }
        expect(filled.leftOn).toBe(kept.leftOn)
        expect(filled.send).toBe(kept.send || merged.send)
        if (kept.class !== '' || kept.year !== null)
          expect(filled).toMatchObject({ class: kept.class, year: kept.year })
        expect(givenBack(filled, changesBetween(kept, filled))).toEqual(kept)
      }),
    )
  })

  it('given back, leaves what was changed since', () => {
    const bare = detailsOfPupil({ upn: '', dob: null })
    const filled = filledFrom(bare, detailsOfPupil({ upn: 'A1', dob: '2016-01-01' }))
    const since = { ...filled, upn: 'C3', email: 'new@example.test' }
    expect(givenBack(since, changesBetween(bare, filled))).toEqual({ ...bare, upn: 'C3', email: 'new@example.test' })
  })

  it('has below an entry those whose way up leads through it, however long', () => {
    const parents = new Map([
      ['a', 'b'],
      ['b', 'c'],
      ['c', 'e'],
      ['d', 'e'],
    ])
    const all = ['a', 'b', 'c', 'd']
    expect(belowInMerge('b', all, parents)).toEqual(['a'])
    expect(belowInMerge('c', all, parents)).toEqual(['a', 'b'])
    expect(belowInMerge('e', all, parents)).toEqual(all)
    expect(belowInMerge('d', all, parents)).toEqual([])
    const circle = new Map([...parents, ['e', 'a']])
    expect(belowInMerge('x', all, circle)).toEqual([])
  })
})

describe('duplicates', () => {
  const why = (...people: Parameters<typeof schoolPerson>[0][]) =>
    duplicatePairs(people.map((change) => schoolPerson(change))).map((pair) => pair.why)

  it('are the same UPN, or the same name and date of birth, or the same name of adults', () => {
    expect(why({ upn: 'A1', forename: 'X', dob: null }, { upn: 'a1' })).toEqual(['The same UPN'])
    expect(why({ upn: 'A1' }, { upn: 'A1' })).toEqual(['The same UPN'])
    expect(why({ surname: 'O’Larch' }, { surname: 'OLARCH' })).toEqual(['The same name and date of birth'])
    expect(why({ dob: null }, {})).toEqual([])
    expect(why({ dob: '2016-01-01' }, {})).toEqual([])
    const adult = detailsOfAdult()
    expect(why(adult, adult)).toEqual(['The same name'])
    expect(why({ ...adult, dob: '1980-01-01' }, adult)).toEqual(['The same name'])
    expect(why({ ...adult, dob: '1980-01-01' }, { ...adult, dob: '1981-01-01' })).toEqual([])
    expect(why({ ...adult, dob: '1980-01-01' }, { ...adult, dob: '1980-01-01' })).toEqual([
      'The same name and date of birth',
    ])
    expect(why(adult, { ...adult, kind: 'staff' })).toEqual([])
    expect(why({ mergedInto: randomUUID() }, {})).toEqual([])
  })

  it('of any people, each pair comes once, in the order of the records, and everybody alike is in one', () => {
    fc.assert(
      fc.property(fc.array(details, { maxLength: 12 }), (all) => {
        const people = all.map((one) => schoolPerson(one))
        const pairs = duplicatePairs(people)
        const keys = pairs.map(({ first, second }) => [first.id, second.id].toSorted().join())
        expect(new Set(keys).size).toBe(keys.length)
        for (const { first, second } of pairs) {
          expect(people.indexOf(first)).toBeLessThan(people.indexOf(second))
          expect(first.kind).toBe(second.kind)
        }
        for (const one of people) {
          const hasTwin = people.some(
            (other) => other !== one && other.kind === one.kind && one.upn !== '' && other.upn === one.upn,
          )
          if (hasTwin) expect(pairs.some(({ first, second }) => first === one || second === one)).toBe(true)
        }
      }),
    )
  })
})

describe('moving up', () => {
  const move = (name: string, year: (typeof YEAR_GROUPS)[number] | null, ...others: (typeof YEAR_GROUPS)[number][]) => {
    const classes = [{ class: name, year }, ...others.map((other) => ({ class: '', year: other }))]
    const first = proposeMoves(classes)[0]
    return first?.leave ? 'leave' : `${first?.toClass} in ${first?.toYear}`
  }

  it('takes the year in the name of a class with it', () => {
    expect(move('3A', '3', '6')).toBe('4A in 4')
    expect(move('Year 3 Oak', '3', '6')).toBe('Year 4 Oak in 4')
    expect(move('9X/Ma', '9', '11')).toBe('10X/Ma in 10')
    expect(move('10B', '10', '11')).toBe('11B in 11')
    expect(move('3A', null, '6')).toBe('4A in null')
    expect(move('Y4', null, '6')).toBe('Y5 in null')
  })

  it('goes from the nursery to reception and from there to year 1', () => {
    expect(move('Nursery', 'N1', '6')).toBe('Nursery in N2')
    expect(move('Nursery Acorn', 'N2', '6')).toBe('Reception Acorn in R')
    expect(move('Reception', 'R', '6')).toBe('Year 1 in 1')
    expect(move('RB', 'R', '6')).toBe('1B in 1')
    expect(move('Reception Oak', null, '6')).toBe('Year 1 Oak in null')
  })

  it('leaves a name that does not tell of the year as it is', () => {
    expect(move('Oak', '3', '6')).toBe('Oak in 4')
    expect(move('Room 12', '3', '6')).toBe('Room 12 in 4')
    expect(move('Class 3', '3', '6')).toBe('Class 3 in 4')
    expect(move('3/4', '3', '6')).toBe('3/4 in 4')
    expect(move('Oak', null, '6')).toBe('Oak in null')
    expect(move('', null, '6')).toBe(' in null')
  })

  it('lets the last year of a school leave, where schools end', () => {
    expect(move('6A', '6')).toBe('leave')
    expect(move('6A', null, '5')).toBe('leave')
    expect(move('6A', '6', '7')).toBe('7A in 7')
    expect(move('11C', '11', '10')).toBe('leave')
    expect(move('11C', '11', '13')).toBe('12C in 12')
    expect(move('13C', '13')).toBe('leave')
    expect(move('14', '14')).toBe('leave')
    expect(move('8A', '8')).toBe('9A in 9')
  })

  it('lets the last year of an infant and of a first school leave, and of no school that goes on', () => {
    expect(move('2A', '2')).toBe('leave')
    expect(move('2A', '2', '3')).toBe('3A in 3')
    expect(move('4A', '4')).toBe('leave')
    expect(move('4A', '4', '5')).toBe('5A in 5')
    expect(move('3A', '3')).toBe('4A in 4')
  })

  it('is warned of before September, when nobody is older yet', () => {
    const days = ['2026-05-31', '2026-06-01', '2026-08-31', '2026-09-01', '2027-01-05']
    expect(days.map(isBeforeNewYear)).toEqual([false, true, true, false, false])
  })

  it('moves any class by one year or not at all, and loses none', () => {
    const one = fc.record({
      class: fc.oneof(fc.string({ maxLength: 12 }), fc.constantFrom('3A', 'Year 6', 'R', '5/6', 'Reception 2')),
      year: fc.constantFrom(null, ...YEAR_GROUPS),
    })
    fc.assert(
      fc.property(fc.array(one, { maxLength: 20 }), (classes) => {
        const moves = proposeMoves(classes)
        expect(moves.map(({ class: name, year }) => ({ class: name, year }))).toEqual(classes)
        for (const { year, toYear, leave } of moves) {
          if (year === null || leave) expect(toYear).toBe(year)
          else expect(YEAR_GROUPS.indexOf(toYear ?? '14')).toBe(YEAR_GROUPS.indexOf(year) + 1)
        }
      }),
    )
  })

  it('is for the school year that begins in September, from June on', () => {
    expect(rollOverYearOf('2026-05-31')).toBe(2025)
    expect(rollOverYearOf('2026-06-01')).toBe(2026)
    expect(rollOverYearOf('2026-09-01')).toBe(2026)
    expect(rollOverYearOf('2027-01-05')).toBe(2026)
    expect(schoolYearOf('2026-08-31')).toBe(2025)
  })
})

it('details that cannot be say which of them, and those that can are let through', () => {
  const problems = (change: Partial<PersonDetails>) =>
    personProblems(detailsOfPupil(change), '2026-11-03').map(({ field }) => field)
  expect(problems({})).toEqual([])
  expect(problems({ dob: '2026-11-03', joinedOn: null })).toEqual([])
  expect(problems({ dob: null, joinedOn: '2026-09-01', leftOn: '2026-09-01' })).toEqual([])
  expect(problems({ dob: '2026-11-04', joinedOn: '2026-01-01', leftOn: '2025-12-31' })).toEqual([
    'dob',
    'joinedOn',
    'leftOn',
  ])
})
