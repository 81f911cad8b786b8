// The list of everybody is worked out from far less than one person's page reads, and in another order: both must say the same.
import { afterEach, beforeEach, expect, test } from 'vitest'
import { inTransaction } from '#db/open.ts'
import { readVersion } from '#db/queries/agreement-versions.ts'
import { insertSignatureTx } from '#db/queries/signatures.ts'
import { sha256Of } from '#electron/platform/sha256.ts'
import { agreementsOfPerson } from '#electron/services/agreements/of-person.ts'
import { listOutstandingRows } from '#electron/services/agreements/outstanding.ts'
import { recordedNow } from '#electron/services/cases/recorded.ts'
import { mergePeople, unmergePeople } from '#electron/services/people/merge.ts'
import { type SignatureRow, canonicalSignature } from '#shared/domain/signatures.ts'
import { DAY_MS } from '#shared/lib/dates.ts'
import { EVERYBODY, publish, signing } from '#tests/helpers/agreements.ts'
import { dataOf } from '#tests/helpers/concerns.ts'
import { detailsOfAdult, detailsOfPupil } from '#tests/helpers/person-details.ts'
import { addSchoolPerson } from '#tests/helpers/school-people.ts'
import { NOW_MS, type TestVault, makeVaultDb } from '#tests/helpers/vault-db.ts'

const TODAY = '2026-11-03'
const DAYS = ['2025-10-20', '2026-09-10', TODAY] as const

let vault: TestVault
beforeEach(() => {
  vault = makeVaultDb()
})
afterEach(() => vault.dispose())

// Always the same numbers.
function picker(seed: number): <One>(...choices: readonly [One, ...One[]]) => One {
  let state = seed
  return (...choices) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
    return choices[Math.floor((state / 2_147_483_648) * choices.length)] ?? choices[0]
  }
}

type Act = Pick<SignatureRow, 'versionId' | 'personId' | 'what' | 'signedOn' | 'signerRole' | 'signerId' | 'signerName'>

/** As it would stand in the records; the rules for signing today are not asked. */
function write(act: Act): void {
  inTransaction(vault.db, (tx) => {
    const versionHash = readVersion(tx, act.versionId)?.hash ?? ''
    const row = { ...signing(vault.session, act), ...recordedNow(vault.session), ...act, versionHash, devices: [] }
    insertSignatureTx(tx, { ...row, hash: sha256Of(canonicalSignature(row)) })
  })
}

function standings(ids: readonly string[]): string[] {
  const rows = listOutstandingRows(vault.db, EVERYBODY, TODAY)
  return ids.flatMap((id) => {
    const { needs } = dataOf(agreementsOfPerson(vault.session, { personId: id }))
    const ofList = rows.filter(({ personId }) => personId === id)
    expect(ofList).toMatchObject(
      needs.map(({ round, signers, standing, dueOn, isOverdue }) => {
        const missing = signers.flatMap(({ role, hasSigned }) => (hasSigned ? [] : [role]))
        return { kind: round.kind, missing, standing, dueOn, isOverdue }
      }),
    )
    return ofList.map(({ standing }) => standing)
  })
}

test('of two parents on the same day, what was written last', () => {
  const { session } = vault
  const [mother, father] = ['Mo', 'Fa'].map((forename) => addSchoolPerson(session, detailsOfAdult({ forename })))
  const child = addSchoolPerson(session, detailsOfPupil({ year: '1', class: '1A', dob: null }))
  const act = {
    versionId: publish(session, 'primary-pupil'),
    personId: child,
    signedOn: TODAY,
    signerRole: 'parent',
  } as const
  const signerName = 'A parent'
  write({ ...act, what: 'withdrawn', signerId: mother ?? '', signerName })
  write({ ...act, what: 'refused', signerId: father ?? '', signerName })
  expect(standings([child])).toEqual(['refused'])
})

test('after any signatures, refusals and withdrawals, in any order of days, by one or two parents, and through merges', () => {
  const { session, clock } = vault
  clock.set(NOW_MS - 400 * DAY_MS)
  const adultId = (forename: string) => addSchoolPerson(session, detailsOfAdult({ forename, surname: forename }))
  const pupilId = (year: '5' | '9', forename: string) =>
    addSchoolPerson(session, detailsOfPupil({ year, class: year, dob: null, joinedOn: null, forename }))
  const [mother, father, sameFather] = [adultId('Mo'), adultId('Fa'), adultId('Faa')]
  const [young, old, twin, other] = [pupilId('5', 'A'), pupilId('9', 'B'), pupilId('9', 'C'), pupilId('9', 'Cc')]
  const kinds = ['primary-pupil', 'rules-ks2', 'secondary-pupil'] as const
  const [primary, ks2, secondary] = kinds.map((kind) => publish(session, kind)) as [string, string, string]
  clock.set(NOW_MS)
  const pick = picker(7)
  const seen = new Set<string>()
  for (let nth = 0; nth < 110; nth += 1) {
    const personId = pick(young, old, twin, other)
    const signer = pick(
      { signerRole: 'self', signerId: personId, signerName: 'Whoever' } as const,
      { signerRole: 'parent', signerId: mother, signerName: 'Mo' } as const,
      { signerRole: 'parent', signerId: pick(father, sameFather), signerName: 'Fa' } as const,
      { signerRole: 'parent', signerId: null, signerName: pick('Gran', 'GRAN') } as const,
    )
    const versionId = personId === young ? pick(primary, ks2) : secondary
    write({ ...signer, personId, versionId, what: pick('signed', 'refused', 'withdrawn'), signedOn: pick(...DAYS) })
    if (nth === 40) dataOf(mergePeople(session, { keepId: twin, mergeId: other }))
    if (nth === 70) dataOf(mergePeople(session, { keepId: father, mergeId: sameFather }))
    if (nth === 100) dataOf(unmergePeople(session, { mergeId: other }))
    for (const standing of standings([young, old, twin])) seen.add(standing)
  }
  expect([...seen].toSorted()).toEqual(['not-signed', 'part-signed', 'refused', 'signed', 'withdrawn'])
})
