// Two people of one name in one class, on a real vault: wherever they are found, something tells them apart.
import { afterAll, beforeAll, expect, it } from 'vitest'
import { findSchoolPeople, listSchoolPeople } from '#electron/services/people/find.ts'
import { addGuardian } from '#electron/services/people/guardians.ts'
import { mergePeople } from '#electron/services/people/merge.ts'
import { toldApart } from '#electron/services/people/told-apart.ts'
import type { PeopleKind } from '#shared/domain/people.ts'
import { dataOf } from '#tests/helpers/concerns.ts'
import { detailsOfAdult, detailsOfPupil } from '#tests/helpers/person-details.ts'
import { addSchoolPerson } from '#tests/helpers/school-people.ts'
import { type TestVault, makeVaultDb } from '#tests/helpers/vault-db.ts'

let vault: TestVault
beforeAll(() => {
  vault = makeVaultDb()
})
afterAll(() => vault.dispose())

const pupil = (surname: string, dob: string | null, className = '8B') =>
  addSchoolPerson(vault.session, detailsOfPupil({ forename: 'Mo', surname, dob, class: className, year: '8', upn: '' }))
const found = (typed: string, kinds: PeopleKind[] = []) =>
  Object.fromEntries(
    dataOf(findSchoolPeople(vault.session, { typed, kinds })).people.map(({ id, apart }) => [id, apart]),
  )

it('is said where they are found and listed, and no longer once they are one entry', () => {
  const [one, other] = [pupil('Larch', '2013-10-01'), pupil('Larch', '2013-11-02')]
  const elsewhere = pupil('Larch', '2013-12-03', '8C')
  const apart = { [one]: 'born on Tue 1 Oct 2013', [other]: 'born on Sat 2 Nov 2013', [elsewhere]: '' }
  expect(found('mo larch')).toEqual(apart)
  const all = { search: 'larch', kind: null, class: null, standing: 'all', page: 1 } as const
  const { people } = dataOf(listSchoolPeople(vault.session, all))
  expect(Object.fromEntries(people.map(({ id, apart: words }) => [id, words]))).toEqual(apart)
  const twin = pupil('Larch', null, '8C')
  expect(found('mo larch')[elsewhere]).toBe('born on Tue 3 Dec 2013')
  dataOf(mergePeople(vault.session, { keepId: elsewhere, mergeId: twin }))
  expect(found('mo larch')).toEqual(apart)
})

it('goes by everybody of the class, not only by those on the page', () => {
  const [one] = [pupil('Rowan', '2013-10-01'), pupil('Rowan', '2013-11-02')]
  expect(toldApart(vault.session.db, [{ id: one, kind: 'pupil', class: '8B' }])(one)).toBe('born on Tue 1 Oct 2013')
})

it('of parents is said by their children, once; of adults by their post', () => {
  const adult = (kind: PeopleKind, post: string) =>
    addSchoolPerson(vault.session, detailsOfAdult({ kind, forename: 'Jo', surname: 'Vale', post }))
  const [mother, stranger] = [adult('parent', ''), adult('parent', '')]
  const childId = pupil('Vale', null)
  dataOf(addGuardian(vault.session, { adultId: mother, childId, relation: 'Mother', responsibility: 'yes' }))
  const { people } = dataOf(findSchoolPeople(vault.session, { typed: 'jo vale', kinds: ['parent'] }))
  const words = Object.fromEntries(people.map(({ id, childNames, apart }) => [id, [childNames, apart]]))
  expect(words).toEqual({ [mother]: [['Mo Vale'], ''], [stranger]: [[], 'no child entered'] })
  const [cook, caretaker] = [adult('staff', 'Cook'), adult('staff', 'Caretaker')]
  expect(found('jo vale', ['staff'])).toEqual({ [cook]: 'Cook', [caretaker]: 'Caretaker' })
})
