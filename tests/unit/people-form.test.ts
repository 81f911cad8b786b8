import { describe, expect, it } from 'vitest'
import { dateAnswerOf } from '#shared/domain/answers.ts'
import type { FoundPerson, SchoolPerson } from '#shared/domain/people.ts'
import { placeWords, tellApartWords, yearWords } from '#shared/domain/words/people-words.ts'
import { NOBODY } from '#tests/helpers/person-details.ts'
import {
  EMPTY_PERSON,
  type PersonAnswers,
  personAnswersOf,
  readPersonAnswers,
} from '../../renderer/features/people/form/person-answers.ts'
import { lastDayProblems } from '../../renderer/features/people/leavers/leavers.ts'
import {
  type Move,
  likelyLastDay,
  moveProblems,
  toWords,
  warningsBeforeMoving,
} from '../../renderer/features/people/roll-over/moves.ts'

const TODAY = '2026-11-03'

function read(answers: Partial<PersonAnswers>, leftOn: string | null = null) {
  return readPersonAnswers({ ...EMPTY_PERSON, kind: 'pupil', surname: 'Gŵyr', ...answers }, leftOn, TODAY)
}

function problemsOf(answers: Partial<PersonAnswers>, leftOn: string | null = null) {
  const checked = read(answers, leftOn)
  return checked.ok ? [] : checked.problems.map(({ field }) => field)
}

describe('the form about a person', () => {
  it('a surname and who it is are all that has to be known', () => {
    expect(read({})).toMatchObject({ ok: true, value: { surname: 'Gŵyr', dob: null, joinedOn: null, upn: '' } })
    expect(problemsOf({ kind: null })).toEqual(['kind'])
    expect(problemsOf({ surname: '  ' })).toEqual(['surname'])
  })

  it('what is wrong is told in the order of the page', () => {
    const dob = { day: '31', month: '2', year: '2014', notKnown: false }
    expect(problemsOf({ surname: '', upn: 'A1!', dob, class: 'x'.repeat(61) })).toEqual([
      'surname',
      'class',
      'dob',
      'upn',
    ])
  })

  it('a UPN is kept as it is written, without the spaces between', () => {
    expect(read({ upn: ' A123 4567 89012 ' })).toMatchObject({ ok: true, value: { upn: 'A123456789012' } })
  })

  it('only a pupil has a class, a year, a UPN and a note of special needs, and a pupil has no post', () => {
    const all = { class: '7B', year: '7', upn: 'A123456789012', send: true, post: 'Cook' } as const
    expect(read({ ...all, kind: 'staff' })).toMatchObject({
      ok: true,
      value: { class: '', year: null, upn: '', send: false, post: 'Cook' },
    })
    expect(read(all)).toMatchObject({ ok: true, value: { class: '7B', year: '7', send: true, post: '' } })
  })

  it('a first day may lie ahead, a date of birth may not, and a first day after the last is told of the first', () => {
    expect(problemsOf({ joinedOn: dateAnswerOf('2027-01-04') })).toEqual([])
    expect(problemsOf({ dob: dateAnswerOf('2027-01-04') })).toEqual(['dob'])
    expect(problemsOf({ joinedOn: dateAnswerOf('2027-01-04') }, '2026-12-18')).toEqual(['joinedOn'])
  })

  it('what is stored comes back as it was', () => {
    const checked = read({ dob: dateAnswerOf('2014-02-28'), class: '7B', preferredForename: 'Shan' })
    if (!checked.ok) throw new Error('refused')
    expect(readPersonAnswers(personAnswersOf(checked.value), null, TODAY)).toEqual(checked)
  })
})

describe('the words that tell people apart', () => {
  const pupil: SchoolPerson = {
    id: 'a',
    mergedInto: null,
    recordedAtMs: 0,
    kind: 'pupil',
    surname: 'Gŵyr',
    forename: 'Siân',
    preferredForename: '',
    preferredSurname: '',
    dob: null,
    upn: '',
    class: '7B',
    year: '7',
    send: false,
    joinedOn: null,
    leftOn: null,
    email: '',
    post: '',
  }

  it('class and year of a pupil, the post of an adult, and whether somebody left', () => {
    expect(tellApartWords(pupil, TODAY)).toBe('Pupil, 7B, Year 7')
    expect(tellApartWords({ ...pupil, leftOn: '2026-07-21' }, TODAY)).toBe('Pupil, 7B, Year 7, left')
    expect(tellApartWords({ ...pupil, leftOn: TODAY }, TODAY)).toBe('Pupil, 7B, Year 7')
    expect(placeWords({ ...pupil, kind: 'staff', post: 'Cook' })).toBe('Cook')
    const parent = { ...pupil, kind: 'parent', class: '', year: null } as const
    expect(tellApartWords({ ...parent, childNames: ['Kim Larch', 'Siân Larch'] }, TODAY)).toBe(
      'Parent or carer of Kim Larch, Siân Larch',
    )
    expect(tellApartWords({ ...parent, childNames: [] }, TODAY)).toBe('Parent or carer')
  })

  it('years are called as schools call them', () => {
    expect((['N1', 'R', '13'] as const).map(yearWords)).toEqual(['Nursery 1', 'Reception', 'Year 13'])
  })
})

describe('moving classes up', () => {
  const move: Move = { class: '7B', year: '7', pupils: 2, toClass: '8B', toYear: '8', leave: false }

  it('a class needs somewhere to go, unless it leaves or had no name', () => {
    expect(moveProblems([move, { ...move, toClass: ' ' }]).map(({ field }) => field)).toEqual(['moves.1.toClass'])
    expect(
      moveProblems([
        { ...move, toClass: '', leave: true },
        { ...move, class: '', toClass: '' },
      ]),
    ).toEqual([])
    expect(moveProblems([{ ...move, toClass: 'x'.repeat(61) }])).toHaveLength(1)
  })

  it('the last day of leavers is the end of the school year that is ending or has just ended', () => {
    expect(likelyLastDay('2027-07-01')).toBe('2027-08-31')
    expect(likelyLastDay('2027-08-31')).toBe('2027-08-31')
    expect(likelyLastDay('2027-09-01')).toBe('2027-08-31')
    expect(likelyLastDay('2027-01-04')).toBe('2027-08-31')
  })

  it('is too early before September, and late from October to May', () => {
    const warned = (day: string) =>
      warningsBeforeMoving(day, 0).map((words) => (words.includes('last day of term') ? 'early' : words.slice(0, 33)))
    const late = ['Classes usually move up in summer']
    for (const day of ['2026-10-01', '2026-12-31', '2027-01-04', '2027-05-31']) expect(warned(day), day).toEqual(late)
    for (const day of ['2026-06-01', '2026-08-31', '2027-07-20']) expect(warned(day), day).toEqual(['early'])
    for (const day of ['2026-09-01', '2026-09-30']) expect(warned(day), day).toEqual([])
  })

  it('says how many seem to have the new class already, in September too', () => {
    expect(warningsBeforeMoving('2026-09-07', 1)).toEqual([expect.stringMatching(/^1 pupil seems to have the new/)])
    expect(warningsBeforeMoving('2026-11-03', 1214)).toEqual([
      expect.stringMatching(/^Classes usually .* September\. 1,214 pupils seem to have the new/),
    ])
    expect(warningsBeforeMoving('2026-07-01', 2)).toHaveLength(2)
  })

  it('where it goes, in words', () => {
    expect(toWords(move)).toBe('8B, Year 8')
    expect(toWords({ ...move, leave: true })).toBe('Leaves the school')
  })
})

describe('people who leave together', () => {
  const found = (change: Partial<FoundPerson>): FoundPerson => ({
    ...NOBODY,
    id: 'one',
    forename: 'Kim',
    surname: 'Larch',
    mergedInto: null,
    recordedAtMs: 0,
    childNames: [],
    apart: '',
    ...change,
  })
  const fields = (chosen: readonly FoundPerson[], leftOn: string | null) =>
    lastDayProblems(chosen, leftOn).map(({ field }) => field)

  it('are some, not too many, and all joined before the last day', () => {
    expect(fields([], TODAY)).toEqual(['leavers'])
    expect(fields([found({})], TODAY)).toEqual([])
    expect(fields([found({ joinedOn: TODAY })], TODAY)).toEqual([])
    expect(lastDayProblems([found({}), found({ joinedOn: '2026-11-04' })], TODAY)).toEqual([
      { field: 'leftOn', message: 'Check the last day: Kim Larch joined after it' },
    ])
    expect(fields([found({ joinedOn: '2026-11-04' })], null)).toEqual([])
    expect(
      fields(
        Array.from({ length: 2000 }, () => found({})),
        TODAY,
      ),
    ).toEqual([])
    expect(
      fields(
        Array.from({ length: 2001 }, () => found({})),
        TODAY,
      ),
    ).toEqual(['leavers'])
  })
})
