import { describe, expect, it } from 'vitest'
import { apartWords, nameApart, namesakeGroups } from '#shared/domain/told-apart.ts'
import type { SchoolPerson } from '#shared/domain/people.ts'
import { detailsOfAdult } from '#tests/helpers/person-details.ts'
import { schoolPerson } from '#tests/helpers/school-people.ts'

const MIDDAY_MS = Date.parse('2026-11-03T12:00:00Z')
const pupil = (change: Partial<SchoolPerson> = {}) =>
  schoolPerson({
    forename: 'Mo',
    surname: 'Larch',
    class: '8B',
    dob: null,
    upn: '',
    recordedAtMs: MIDDAY_MS,
    ...change,
  })
const adult = (change: Partial<SchoolPerson>) =>
  schoolPerson({ ...detailsOfAdult({ forename: 'Jo', surname: 'Vale' }), recordedAtMs: MIDDAY_MS, ...change })
const wordsOf = (...group: SchoolPerson[]) => {
  const words = apartWords(group.map((one) => ({ ...one, childNames: [] })))
  return group.map(({ id }) => words.get(id))
}

describe('who could be taken for whom', () => {
  it('goes by what people are called, in one class', () => {
    const group = [pupil(), pupil({ preferredForename: 'Mó', forename: 'Mohammed' })]
    const others = [pupil({ class: '8C' }), pupil({ forename: 'Kim' }), adult({ forename: 'Mo', surname: 'Larch' })]
    expect(namesakeGroups([...group, ...others])).toEqual([group])
  })

  it('of adults, among those of one kind', () => {
    const group = [adult({ kind: 'staff', class: '' }), adult({ kind: 'staff', class: '' })]
    expect(namesakeGroups([...group, adult({ kind: 'governor' })])).toEqual([group])
  })
})

describe('what tells them apart', () => {
  it('is the date of birth of pupils', () => {
    expect(wordsOf(pupil({ dob: '2013-10-01' }), pupil({ dob: '2013-10-02' }))).toEqual([
      'born on Tue 1 Oct 2013',
      'born on Wed 2 Oct 2013',
    ])
  })

  it('is the end of the UPN where two were born on one day, and the day of entry where nothing else is known', () => {
    const born = { dob: '2013-10-01' }
    const known = pupil({ ...born, upn: 'A123456789012' })
    expect(wordsOf(known, pupil(born))).toEqual(['UPN ending 9012', 'no UPN entered'])
    const later = { recordedAtMs: MIDDAY_MS + 86_400_000 }
    expect(wordsOf(pupil(), pupil(later))).toEqual(['entered on Tue 3 Nov 2026', 'entered on Wed 4 Nov 2026'])
  })

  it('is never the same for two of them', () => {
    const words = wordsOf(pupil(), pupil(), pupil({ dob: '2013-10-01' }), pupil({ dob: '2013-10-01' }))
    expect(new Set(words).size).toBe(4)
  })

  it('of parents is whose they are; of other adults their post or e-mail', () => {
    const [one, other] = [adult({ kind: 'parent' }), adult({ kind: 'parent' })]
    const words = apartWords([
      { ...one, childNames: ['Kim Larch', 'Sam Larch'] },
      { ...other, childNames: [] },
    ])
    expect(words.get(one.id)).toBe('parent of Kim Larch and Sam Larch')
    expect(words.get(other.id)).toBe('no child entered')
    expect(wordsOf(adult({ kind: 'staff', post: 'Cook' }), adult({ kind: 'staff', post: 'Caretaker' }))).toEqual([
      'Cook',
      'Caretaker',
    ])
  })

  it('stands behind the name, and nothing does where nothing is needed', () => {
    expect(nameApart('Mo Larch', 'born on Tue 1 Oct 2013')).toBe('Mo Larch (born on Tue 1 Oct 2013)')
    expect(nameApart('Mo Larch', '')).toBe('Mo Larch')
  })
})
