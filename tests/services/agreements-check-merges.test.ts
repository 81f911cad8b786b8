// Whose signatures count for whom goes by the pointers of merged entries, so "Check agreements and consents" sets them beside the log.
import fc from 'fast-check'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { checkAgreements } from '#electron/services/agreements/check.ts'
import { mergePeople, unmergePeople } from '#electron/services/people/merge.ts'
import { dataOf } from '#tests/helpers/concerns.ts'
import { detailsOfPupil } from '#tests/helpers/person-details.ts'
import { addSchoolPerson } from '#tests/helpers/school-people.ts'
import { type TestVault, makeVaultDb } from '#tests/helpers/vault-db.ts'

let vault: TestVault
let ids: string[]
beforeEach(() => {
  vault = makeVaultDb()
  ids = ['A', 'B', 'C', 'D'].map((forename) => addSchoolPerson(vault.session, detailsOfPupil({ forename })))
})
afterEach(() => vault.dispose())

const at = (index: number) => ids[index] ?? ''
const merge = (keep: number, merged: number) => mergePeople(vault.session, { keepId: at(keep), mergeId: at(merged) })
const unmerge = (merged: number) => unmergePeople(vault.session, { mergeId: at(merged) })
const problems = async () => dataOf(await checkAgreements(vault.session)).problems
/** As another program with the key would. */
const point = (from: number, to: number | null) =>
  vault.db.$client.prepare('UPDATE person SET merged_into = ? WHERE id = ?').run(to === null ? null : at(to), at(from))

it('nothing is wrong, in whatever order entries were merged and taken apart', async () => {
  const step = fc.tuple(fc.boolean(), fc.nat(3), fc.nat(3))
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 12 }), async (steps) => {
      // What is refused writes nothing, and the next run goes on from where this one ended.
      for (const [isMerge, one, other] of steps) void (isMerge ? merge(one, other) : unmerge(one))
      expect(await problems()).toEqual([])
    }),
    { numRuns: 60 },
  )
})

it('finds an entry that counts for another one though nobody merged it', async () => {
  point(0, 1)
  expect(await problems()).toEqual([
    { what: 'merge', id: at(0), words: expect.stringMatching(/the log does not have a merge$/) },
  ])
})

it('finds an entry that counts for somebody else than it was merged into, also through others', async () => {
  dataOf(merge(1, 0))
  dataOf(merge(2, 1))
  expect(await problems()).toEqual([])
  point(0, 3)
  expect(await problems()).toEqual([
    { what: 'merge', id: at(0), words: expect.stringMatching(/counts for another one than row \d+ of the log says$/) },
  ])
})

it('finds an entry that was merged and stands alone though nobody took it out', async () => {
  dataOf(merge(1, 0))
  point(0, null)
  expect(await problems()).toEqual([{ what: 'merge', id: at(0), words: expect.stringMatching(/it now stands alone$/) }])
  point(0, 1)
  dataOf(unmerge(0))
  expect(await problems()).toEqual([])
})
