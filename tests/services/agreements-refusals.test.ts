// Who would not sign, in lists and letters: of one parent beside another who signed, and of an earlier round.
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { listOutstanding } from '#electron/services/agreements/outstanding.ts'
import { remindersOf } from '#electron/services/agreements/still-to-sign.ts'
import type { OutstandingFilter } from '#shared/ipc/agreements.ts'
import { DAY_MS } from '#shared/lib/dates.ts'
import { addGuardian, changedText, publish, sign } from '#tests/helpers/agreements.ts'
import { dataOf } from '#tests/helpers/concerns.ts'
import { detailsOfAdult, detailsOfPupil } from '#tests/helpers/person-details.ts'
import { addSchoolPerson } from '#tests/helpers/school-people.ts'
import { type TestVault, makeVaultDb } from '#tests/helpers/vault-db.ts'

let vault: TestVault
beforeEach(() => {
  vault = makeVaultDb()
})
afterEach(() => vault.dispose())

const FILTER: OutstandingFilter = {
  kind: null,
  class: null,
  personKind: null,
  round: null,
  standing: null,
  outstandingOnly: false,
}
const rowsWith = (change: Partial<OutstandingFilter> = {}) =>
  dataOf(listOutstanding(vault.session, { ...FILTER, ...change, page: 1 })).rows
const letters = (change: Partial<OutstandingFilter> = {}, today = '2026-11-03') =>
  remindersOf(vault.db, { ...FILTER, ...change }, today).map(({ name }) => name)

function oneParentRefuses() {
  const versionId = publish(vault.session, 'primary-pupil')
  const personId = addSchoolPerson(vault.session, detailsOfPupil())
  const parentCalled = (forename: string) => {
    const id = addSchoolPerson(vault.session, detailsOfAdult({ forename }))
    addGuardian(vault.session, personId, id)
    return id
  }
  const [mother, father] = [parentCalled('Robin'), parentCalled('Lee')]
  const parent = { versionId, personId, signerRole: 'parent' } as const
  dataOf(sign(vault.session, { ...parent, signerId: father, what: 'refused', reason: 'Not the filter.' }))
  dataOf(sign(vault.session, { ...parent, signerId: mother }))
  return personId
}

describe('a parent who would not sign beside another who signed', () => {
  it('is told in the list, and found by whoever looks for refusals', () => {
    const personId = oneParentRefuses()
    const row = { personId, standing: 'signed', alsoRefused: true }
    expect(rowsWith()).toMatchObject([row])
    expect(rowsWith({ standing: 'refused' })).toMatchObject([row])
    expect(rowsWith({ standing: 'withdrawn' })).toEqual([])
  })

  it('gets no letter, also when those who refused are written to: the agreement is signed', () => {
    oneParentRefuses()
    expect(letters()).toEqual([])
    expect(letters({ standing: 'refused' })).toEqual([])
  })
})

it('somebody who would not sign the text before gets a letter again in the round of the new one', () => {
  const versionId = publish(vault.session, 'staff')
  const personId = addSchoolPerson(vault.session, detailsOfAdult({ kind: 'staff', forename: 'Kim' }))
  dataOf(sign(vault.session, { versionId, personId, what: 'refused', reason: 'Not before we have talked.' }))
  expect(letters()).toEqual([])
  vault.clock.advance(40 * DAY_MS)
  publish(vault.session, 'staff', { text: changedText('staff') })
  expect(letters({}, '2026-12-13')).toEqual(['Kim Larch'])
})
