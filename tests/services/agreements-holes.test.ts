// Ways in which somebody could record what was not signed: in a round that is over, in another's name, or after a merge.
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { drawingSchema } from '#shared/domain/agreements.ts'
import { DAY_MS } from '#shared/lib/dates.ts'
import { isNamedCarer } from '#electron/services/people/named-carer.ts'
import { endGuardian } from '#electron/services/people/guardians.ts'
import { mergePeople } from '#electron/services/people/merge.ts'
import { listGuardianships } from '#db/queries/guardianships.ts'
import { addGuardian, changedText, publish, sign } from '#tests/helpers/agreements.ts'
import { dataOf } from '#tests/helpers/concerns.ts'
import { detailsOfAdult, detailsOfPupil } from '#tests/helpers/person-details.ts'
import { addSchoolPerson } from '#tests/helpers/school-people.ts'
import { NOW_MS, type TestVault, makeVaultDb } from '#tests/helpers/vault-db.ts'

let vault: TestVault
beforeEach(() => {
  vault = makeVaultDb()
})
afterEach(() => vault.dispose())

const staff = () => addSchoolPerson(vault.session, detailsOfAdult({ kind: 'staff', forename: 'Noor' }))
const paper = (versionId: string, personId: string, signedOn: string) =>
  sign(vault.session, { versionId, personId, how: 'paper', signedOn })

describe('twice', () => {
  it('nobody signs or refuses again in a round that is over, whatever they did since', () => {
    const versionId = publish(vault.session, 'staff')
    const personId = staff()
    dataOf(sign(vault.session, { versionId, personId }))
    vault.clock.set(NOW_MS + 340 * DAY_MS)
    dataOf(sign(vault.session, { versionId, personId }))
    expect(paper(versionId, personId, '2026-12-01')).toMatchObject({ code: 'conflict' })
    const refusal = { versionId, personId, what: 'refused', signedOn: '2026-12-01', reason: 'No' } as const
    expect(sign(vault.session, refusal)).toMatchObject({ code: 'conflict' })
  })

  it('a form that came back after its round is ticked off once', () => {
    const versionId = publish(vault.session, 'staff')
    vault.clock.set(NOW_MS + 2 * DAY_MS)
    publish(vault.session, 'staff', { text: changedText('staff') })
    const personId = staff()
    dataOf(paper(versionId, personId, '2026-11-05'))
    expect(paper(versionId, personId, '2026-11-05')).toMatchObject({ code: 'conflict' })
  })

  it('a paper signature is not put before the one that was taken back later', () => {
    const versionId = publish(vault.session, 'staff')
    const personId = staff()
    dataOf(sign(vault.session, { versionId, personId }))
    vault.clock.set(NOW_MS + 5 * DAY_MS)
    dataOf(sign(vault.session, { versionId, personId, what: 'withdrawn', reason: 'No' }))
    expect(paper(versionId, personId, '2026-11-05')).toMatchObject({ code: 'conflict' })
    dataOf(paper(versionId, personId, '2026-11-08'))
  })
})

describe('a typed name', () => {
  const parentSigns = (versionId: string, personId: string, signerName: string) =>
    sign(vault.session, { versionId, personId, signerRole: 'parent', signerId: null, signerName, relation: 'Father' })

  it('is not that of somebody whose care for the child ended, nor of an entry that was merged', () => {
    const { session, db } = vault
    const versionId = publish(session, 'secondary-pupil')
    const childId = addSchoolPerson(session, detailsOfPupil({ year: '9', dob: null }))
    const fatherId = addSchoolPerson(session, detailsOfAdult({ forename: 'Robin', surname: 'Alder' }))
    addGuardian(session, childId, fatherId, 'no')
    const [noted] = listGuardianships(db, 'child', [childId])
    dataOf(endGuardian(session, { id: noted?.id ?? '' }))
    expect(parentSigns(versionId, childId, 'Alder, Robin')).toMatchObject({ problems: [{ field: 'signerName' }] })
    const again = addSchoolPerson(session, detailsOfAdult({ forename: 'Rob', surname: 'Alder' }))
    dataOf(mergePeople(session, { keepId: again, mergeId: fatherId }))
    expect(['Robin Alder', 'Rob Alder', 'Kim Alder'].map((name) => isNamedCarer(db, childId, name))).toEqual([
      true,
      true,
      false,
    ])
    dataOf(parentSigns(versionId, childId, 'Kim Alder'))
  })
})

it('a drawing has no more points than a name takes, in all its strokes together', () => {
  const stroke = (length: number) => Array.from({ length }, (_, at) => [at % 6000, at % 2000])
  expect(drawingSchema.safeParse([stroke(5000), stroke(5000)]).success).toBe(true)
  expect(drawingSchema.safeParse([stroke(5000), stroke(5000), stroke(1)]).success).toBe(false)
})
