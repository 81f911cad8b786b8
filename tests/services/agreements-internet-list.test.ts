// The list for the network manager: who is on it, what it says, and what the log says of it.
import { createHash } from 'node:crypto'
import { parse } from 'csv-parse/sync'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { listSaved, saveInternetList } from '#electron/services/agreements/internet-list.ts'
import { publish, sign } from '#tests/helpers/agreements.ts'
import { verifiedChain } from '#tests/helpers/audit-chain.ts'
import { dataOf } from '#tests/helpers/concerns.ts'
import { type TestOutlets, testOutlets } from '#tests/helpers/outlets.ts'
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

const FILE = 'Blueform internet access.csv'
const REASON = 'For Siân in the network office'
const HEAD = ['Surname', 'Forename', 'Class', 'Year', 'Kind', 'UPN', 'E-mail', 'Told apart by', 'Internet']
const save = (to: Pick<TestOutlets, 'askWhereToSave'> = outlets) => saveInternetList(vault.session, to, REASON)
const list = async (): Promise<string[][]> => {
  dataOf(await save())
  return parse(outlets.savedAs(FILE), { bom: true })
}
const staff = (surname: string, change: Parameters<typeof detailsOfAdult>[0] = {}) =>
  addSchoolPerson(vault.session, detailsOfAdult({ kind: 'staff', forename: 'Kim', surname, ...change }))

describe('the list for the network manager', () => {
  it('says allowed or not allowed of everybody here who has something to sign, and never why', async () => {
    publish(vault.session, 'secondary-pupil')
    const versionId = publish(vault.session, 'staff')
    dataOf(sign(vault.session, { versionId, personId: staff('Ashdown') }))
    const reason = 'Not before we have talked.'
    dataOf(sign(vault.session, { versionId, personId: staff('Vale'), what: 'refused', reason }))
    addSchoolPerson(vault.session, detailsOfPupil({ forename: 'Siân', surname: 'Gŵyr', class: '8B', year: '8' }))
    addSchoolPerson(vault.session, detailsOfAdult({ kind: 'governor', surname: 'Without an agreement' }))
    staff('Left', { leftOn: '2026-10-30' })
    staff('To come', { joinedOn: '2026-11-04' })
    expect(await list()).toEqual([
      HEAD,
      ['Gŵyr', 'Siân', '8B', '8', 'Pupil', '', '', '', 'not allowed'],
      ['Ashdown', 'Kim', '', '', 'Staff', '', '', '', 'allowed'],
      ['Vale', 'Kim', '', '', 'Staff', '', '', '', 'not allowed'],
    ])
  })

  it('has the names that people are called by', async () => {
    publish(vault.session, 'staff')
    staff('Old', { preferredForename: 'Nguyễn', preferredSurname: 'Ánh' })
    expect((await list())[1]).toEqual(['Ánh', 'Nguyễn', '', '', 'Staff', '', '', '', 'not allowed'])
  })

  it('has UPN and e-mail, and says what tells namesakes with neither of them apart', async () => {
    publish(vault.session, 'secondary-pupil')
    const ahmed = (change: Parameters<typeof detailsOfPupil>[0]) => {
      const name = { forename: 'Mohammed', surname: 'Ahmed', class: '8B', year: '8' } as const
      addSchoolPerson(vault.session, detailsOfPupil({ ...name, ...change }))
    }
    ahmed({ dob: '2013-10-01', upn: 'A801200099001' })
    ahmed({ dob: '2014-02-14', email: 'm.ahmed2@school.example' })
    ahmed({ dob: '2014-05-03' })
    ahmed({ dob: '2014-07-09', class: '8C' })
    const rows = (await list()).slice(1).map(([, , place, , , ...rest]) => [place, ...rest].join(';'))
    expect(rows.toSorted()).toEqual([
      '8B;;;born on Sat 3 May 2014;not allowed',
      '8B;;m.ahmed2@school.example;;not allowed',
      '8B;A801200099001;;;not allowed',
      '8C;;;;not allowed',
    ])
  })

  it('is UTF-8 with its mark and CRLF, and no cell begins a formula', async () => {
    publish(vault.session, 'staff')
    const nasty = ['=1+1', '+1', '-1', '@SUM(A1)', 'A "quoted", name', '＝1']
    for (const surname of nasty) staff(surname)
    const cells = (await list()).slice(1).map(([surname]) => surname)
    expect(new Set(cells)).toEqual(new Set(nasty.map((name) => (name.startsWith('A') ? name : `'${name}`))))
    const bytes = outlets.savedAs(FILE)
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
    const text = bytes.toString('utf8')
    expect(text.endsWith('\r\n')).toBe(true)
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
  })

  it('is in the log with counts, and with the hash of the reason, which may tell a name', async () => {
    const versionId = publish(vault.session, 'staff')
    dataOf(sign(vault.session, { versionId, personId: staff('Ashdown') }))
    staff('Vale')
    await list()
    const [row, ...others] = verifiedChain(vault.db).filter(({ kind }) => kind === 'agreements.internet-list-saved')
    expect(others).toEqual([])
    const reasonSha256 = createHash('sha256').update(REASON, 'utf8').digest('hex')
    const { lists } = dataOf(listSaved(vault.session))
    expect(lists).toMatchObject([{ reason: REASON, rows: 2 }])
    expect(row?.detail).toEqual({ savedListId: lists[0]?.id, rows: 2, allowed: 1, notAllowed: 1, reasonSha256 })
    expect(JSON.stringify(verifiedChain(vault.db))).not.toContain('Siân')
  })

  it('is not made, and not in the log, when the dialog is closed or the records are locked meanwhile', async () => {
    publish(vault.session, 'staff')
    const before = verifiedChain(vault.db).length
    expect(dataOf(await save(testOutlets({ ask: () => undefined })))).toEqual({ done: false })
    expect(verifiedChain(vault.db)).toHaveLength(before)
    const locking = testOutlets({
      ask: (path) => {
        vault.db.$client.close()
        return path
      },
    })
    expect(await save(locking)).toMatchObject({ ok: false, code: 'locked' })
    expect(() => locking.savedAs(FILE)).toThrow('ENOENT')
  })

  it('is refused before the dialog when a file was pasted as the reason', async () => {
    const pasted = `data:image/png;base64,${'iVBORw0KGgo'.repeat(20)}`
    const refused = await saveInternetList(vault.session, outlets, pasted)
    expect(refused).toMatchObject({ ok: false, code: 'invalid', problems: [{ field: 'reason' }] })
    expect(outlets.asked).toEqual([])
  })
})
