// Two entries that are one person, on a real encrypted vault: merged, and taken apart again as if nothing had been.
import fc from 'fast-check'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { aliasesOf, readPerson, resolvePerson } from '#db/queries/people.ts'
import { changePerson } from '#electron/services/people/change.ts'
import { listDuplicates } from '#electron/services/people/duplicates.ts'
import { mergePeople, unmergePeople } from '#electron/services/people/merge.ts'
import { readPersonPage } from '#electron/services/people/read.ts'
import { detailsOf } from '#shared/domain/people-changes.ts'
import type { PersonDetails } from '#shared/domain/people.ts'
import type { Result } from '#shared/ipc/result.ts'
import { verifiedChain } from '#tests/helpers/audit-chain.ts'
import { dataOf } from '#tests/helpers/concerns.ts'
import { detailsOfAdult, detailsOfPupil } from '#tests/helpers/person-details.ts'
import { addSchoolPerson } from '#tests/helpers/school-people.ts'
import { type TestVault, makeVaultDb } from '#tests/helpers/vault-db.ts'

let vault: TestVault
beforeAll(() => {
  vault = makeVaultDb()
})
afterAll(() => vault.dispose())

const add = (change: Partial<PersonDetails> = {}) => addSchoolPerson(vault.session, detailsOfPupil(change))
const merge = (keepId: string, mergeId: string) => mergePeople(vault.session, { keepId, mergeId })
const unmerge = (mergeId: string) => unmergePeople(vault.session, { mergeId })
const codeOf = (result: Result<unknown>) => (result.ok ? 'ok' : result.code)
const people = () => vault.db.$client.prepare('SELECT * FROM person ORDER BY id').all()
const pointers = (...ids: string[]) => ids.map((id) => readPerson(vault.db, id)?.mergedInto ?? null)

let a = ''
let b = ''
let c = ''
let d = ''
beforeEach(() => {
  a = add({ forename: 'A' })
  b = add({ forename: 'B' })
  c = add({ forename: 'C' })
  d = add({ forename: 'D' })
})

it('the kept entry takes what it does not have, and the undo gives exactly what was', () => {
  const bare = { dob: null, upn: '', class: '', year: null, joinedOn: null } as const
  const kept = add(bare)
  const merged = add({ ...bare, dob: '2016-05-01', upn: 'A1', class: '4B', year: '4', send: true })
  const before = people()
  const page = dataOf(merge(kept, merged))
  expect(page.person).toMatchObject({ id: kept, dob: '2016-05-01', upn: 'A1', class: '4B', year: '4', send: true })
  expect(page.merged).toMatchObject([{ id: merged, mergedInto: kept, upn: 'A1' }])
  expect(page.history.map(({ kind, personId }) => [kind, personId])).toEqual([
    ['added', kept],
    ['added', merged],
    ['merged', kept],
    ['merged', merged],
  ])
  expect(verifiedChain(vault.db).at(-1)).toMatchObject({
    kind: 'people.merged',
    detail: { personId: kept, mergedId: merged },
  })
  expect(aliasesOf(vault.db, merged)).toEqual([kept, merged])
  expect(resolvePerson(vault.db, merged)?.id).toBe(kept)
  const apart = dataOf(unmerge(merged))
  expect(apart.person).toMatchObject({ id: merged, mergedInto: null })
  expect(people()).toEqual(before)
  expect(verifiedChain(vault.db).at(-1)).toMatchObject({ kind: 'people.unmerged', detail: { mergedId: merged } })
  expect(aliasesOf(vault.db, merged)).toEqual([merged])
})

it('what somebody changed since the merge stays when it is undone', () => {
  const kept = add({ dob: null, upn: '', class: '', year: null, email: '' })
  const merged = add({ upn: 'B2', email: 'office@example.test' })
  const { person } = dataOf(merge(kept, merged))
  dataOf(changePerson(vault.session, { id: kept, details: { ...detailsOf(person), email: 'new@example.test' } }))
  dataOf(unmerge(merged))
  expect(readPerson(vault.db, kept)).toMatchObject({ upn: '', dob: null, email: 'new@example.test' })
})

it('is refused of different kinds, of different dates of birth, of itself, of what is merged, and of nobody', () => {
  const parent = addSchoolPerson(vault.session, detailsOfAdult())
  expect(codeOf(merge(a, parent))).toBe('invalid')
  expect(codeOf(merge(a, a))).toBe('invalid')
  const otherDay = addSchoolPerson(vault.session, detailsOfPupil({ dob: '2015-12-31' }))
  expect(codeOf(merge(a, otherDay))).toBe('invalid')
  expect(codeOf(merge(a, '00000000-0000-4000-8000-00000000ffff'))).toBe('not-found')
  expect(codeOf(unmerge(a))).toBe('conflict')
  dataOf(merge(a, b))
  expect(codeOf(merge(b, c))).toBe('conflict')
  expect(codeOf(merge(c, b))).toBe('conflict')
  expect(codeOf(changePerson(vault.session, { id: b, details: detailsOfPupil() }))).toBe('conflict')
  const id = b
  expect(dataOf(readPersonPage(vault.session, { id })).person.id).toBe(a)
})

it('moves the pointers of what was merged before, and moves back exactly those', () => {
  dataOf(merge(b, a))
  dataOf(merge(c, b))
  expect(pointers(a, b, c)).toEqual([c, c, null])
  dataOf(merge(d, c))
  expect(pointers(a, b, c, d)).toEqual([d, d, d, null])
  dataOf(unmerge(c))
  expect(pointers(a, b, c, d)).toEqual([c, c, null, null])
  dataOf(unmerge(b))
  expect(pointers(a, b, c)).toEqual([b, null, null])
  dataOf(unmerge(a))
  expect(pointers(a, b, c, d)).toEqual([null, null, null, null])
})

it('takes one out of the middle without those that came another way', () => {
  dataOf(merge(b, a))
  dataOf(merge(c, d))
  dataOf(merge(c, b))
  dataOf(unmerge(b))
  expect(pointers(a, b, c, d)).toEqual([b, null, null, c])
  dataOf(merge(c, b))
  dataOf(unmerge(a))
  dataOf(unmerge(b))
  expect(pointers(a, b, c, d)).toEqual([null, null, null, c])
})

it('any order of merges, undone in the opposite order, gives exactly what was', () => {
  const details = fc.record({
    // Those whose dates of birth differ are not put together.
    dob: fc.constantFrom(null, '2016-02-29'),
    upn: fc.constantFrom('', 'A1', 'B2'),
    class: fc.constantFrom('', '3A', '4B'),
    year: fc.constantFrom(null, '3', '4'),
    send: fc.boolean(),
    preferredForename: fc.constantFrom('', 'Kit'),
    joinedOn: fc.constantFrom(null, '2021-09-01'),
    post: fc.constantFrom('', 'x'),
  })
  const pick = fc.tuple(fc.nat(4), fc.nat(4))
  fc.assert(
    fc.property(fc.array(details, { minLength: 5, maxLength: 5 }), fc.array(pick, { maxLength: 6 }), (all, picks) => {
      const ids = all.map((change) => add(change as Partial<PersonDetails>))
      const states = [people()]
      const merged: string[] = []
      for (const [keep, other] of picks) {
        const [keepId = '', mergeId = ''] = [ids[keep], ids[other]]
        if (!merge(keepId, mergeId).ok) continue
        merged.push(mergeId)
        states.push(people())
      }
      while (merged.length > 0) {
        expect(people()).toEqual(states.pop())
        dataOf(unmerge(merged.pop() ?? ''))
      }
      expect(people()).toEqual(states[0])
    }),
    { numRuns: 60 },
  )
})

it('entries that could be the same are shown until they are merged', () => {
  const other = makeVaultDb()
  try {
    const { session } = other
    const named = (surname: string) => addSchoolPerson(session, detailsOfPupil({ surname }))
    const [first, second] = [named('Duplicate'), named('DUPLICATE')]
    named('Single')
    const shown = () => dataOf(listDuplicates(session)).pairs
    expect(shown()).toMatchObject([{ first: { id: first }, second: { id: second } }])
    dataOf(mergePeople(session, { keepId: second, mergeId: first }))
    expect(shown()).toEqual([])
  } finally {
    other.dispose()
  }
})
