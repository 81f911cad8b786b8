// Two pupils of one name in one class: on every list and paper of agreements it is said which of them is meant.
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { agreementsOfPerson } from '#electron/services/agreements/of-person.ts'
import { listOutstanding } from '#electron/services/agreements/outstanding.ts'
import { findCode } from '#electron/services/agreements/paper-codes.ts'
import { printAgreements } from '#electron/services/agreements/print.ts'
import type { AgreementDocument, OutstandingFilter } from '#shared/ipc/agreements.ts'
import { publish, sign } from '#tests/helpers/agreements.ts'
import { dataOf } from '#tests/helpers/concerns.ts'
import { type TestOutlets, testOutlets, wordsOfPdf } from '#tests/helpers/outlets.ts'
import { detailsOfAdult, detailsOfPupil } from '#tests/helpers/person-details.ts'
import { addSchoolPerson } from '#tests/helpers/school-people.ts'
import { type TestVault, makeVaultDb } from '#tests/helpers/vault-db.ts'

let vault: TestVault
let outlets: TestOutlets
beforeEach(() => {
  vault = makeVaultDb()
  outlets = testOutlets()
})
afterEach(() => vault.dispose())

const FILTER: OutstandingFilter = {
  kind: null,
  class: null,
  personKind: null,
  round: null,
  standing: null,
  outstandingOnly: true,
}
const OLDER = 'born on Tue 1 Oct 2013'
const YOUNGER = 'born on Fri 14 Feb 2014'

const ahmed = (dob: string) => {
  const details = detailsOfPupil({ forename: 'Mohammed', surname: 'Ahmed', class: '8B', year: '8', dob })
  return addSchoolPerson(vault.session, details)
}
const twoOfOneName = () => [ahmed('2013-10-01'), ahmed('2014-02-14')] as const
const wordsOf = async (choice: AgreementDocument) => {
  dataOf(await printAgreements(vault.session, outlets, choice, 'preview'))
  return wordsOfPdf(outlets.shown.at(-1))
    .replace(/[\u202a-\u202e]/g, '')
    .replace(/\s+/g, ' ')
}

describe('two pupils of one name in one class', () => {
  it('are told apart in the list of who has not signed, and nobody else is', () => {
    publish(vault.session, 'secondary-pupil')
    const [older, younger] = twoOfOneName()
    const kim = addSchoolPerson(vault.session, detailsOfPupil({ class: '8B', year: '8' }))
    const { rows } = dataOf(listOutstanding(vault.session, { ...FILTER, page: 1 }))
    expect(new Map(rows.map(({ personId, apart }) => [personId, apart]))).toEqual(
      new Map([
        [older, OLDER],
        [younger, YOUNGER],
        [kim, ''],
      ]),
    )
    expect(rows.map(({ name }) => name).toSorted()).toEqual(['Kim Larch', 'Mohammed Ahmed', 'Mohammed Ahmed'])
  })

  it('are told apart on letters, on the list for the register and on forms', async () => {
    const versionId = publish(vault.session, 'secondary-pupil')
    const personIds = [...twoOfOneName()]
    const letters = await wordsOf({ document: 'reminders', filter: FILTER, letter: 'Please sign.' })
    const register = await wordsOf({ document: 'register-list', filter: FILTER })
    const forms = await wordsOf({ document: 'agreement-forms', versionId, personIds })
    for (const apart of [OLDER, YOUNGER]) {
      expect(letters).toContain(`To the parents or carers of Mohammed Ahmed (${apart}), 8B`)
      expect(register).toContain(`Mohammed Ahmed (${apart})`)
      expect(forms).toContain(`For Mohammed Ahmed (${apart}), 8B`)
      expect(forms).toContain(`Name: Mohammed Ahmed (${apart})`)
    }
  })

  it('are told apart when a code is typed, where a signature is collected, and on the signed copy', async () => {
    const versionId = publish(vault.session, 'secondary-pupil')
    const [personId] = twoOfOneName()
    const name = `Mohammed Ahmed (${OLDER})`
    await wordsOf({ document: 'agreement-forms', versionId, personIds: [personId] })
    const code = vault.db.$client.prepare<[], { code: string }>('SELECT code FROM paper_form').get()?.code ?? ''
    expect(dataOf(findCode(vault.session, { code })).found).toMatchObject({ personId, name })
    expect(dataOf(agreementsOfPerson(vault.session, { personId })).name).toBe(name)
    const { signatureId } = dataOf(sign(vault.session, { versionId, personId }))
    expect(await wordsOf({ document: 'signed-copy', signatureId })).toContain(name)
  })
})

it('a letter to one of two adults of one name tells them apart in the address, not in the greeting', async () => {
  publish(vault.session, 'staff')
  for (const post of ['Teacher', 'Caretaker']) {
    addSchoolPerson(vault.session, detailsOfAdult({ kind: 'staff', forename: 'Alex', surname: 'Vale', post }))
  }
  const letters = await wordsOf({ document: 'reminders', filter: FILTER, letter: 'Please sign.' })
  for (const post of ['Teacher', 'Caretaker']) expect(letters).toContain(`To Alex Vale (${post})`)
  expect(letters).toContain('Dear Alex Vale Please sign.')
})
