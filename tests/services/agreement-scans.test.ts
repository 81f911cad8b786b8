// Scans of signed forms: PDFs only, enciphered beside the evidence, in every backup, and out again only with a row in the log.
import { copyFileSync, existsSync, mkdirSync, readFileSync, readdirSync, truncateSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { isEvidenceListed } from '#db/queries/evidence.ts'
import { listEvidenceNames } from '#db/queries/backups.ts'
import { agreementsOfPerson } from '#electron/services/agreements/of-person.ts'
import { recordPaper } from '#electron/services/agreements/paper.ts'
import { createScanTickets } from '#electron/services/agreements/scan-tickets.ts'
import { MOST_SCAN_BYTES, chooseScan, saveScan } from '#electron/services/agreements/scan.ts'
import { markOf } from '#electron/services/evidence/name-files.ts'
import { evidenceFolder } from '#electron/services/evidence/stored.ts'
import { publish } from '#tests/helpers/agreements.ts'
import { verifiedChain } from '#tests/helpers/audit-chain.ts'
import { dataOf } from '#tests/helpers/concerns.ts'
import { detailsOfAdult } from '#tests/helpers/person-details.ts'
import { addSchoolPerson } from '#tests/helpers/school-people.ts'
import { type TestVault, makeVaultDb } from '#tests/helpers/vault-db.ts'

const WORDS = 'signed by everybody of class 9A'
const PDF = `%PDF-1.7\n% ${WORDS}\n${'0123456789 '.repeat(20_000)}\n%%EOF\n`

let vault: TestVault
let versionId = ''
let scan = ''
const scans = createScanTickets()
beforeEach(() => {
  vault = makeVaultDb()
  mkdirSync(join(vault.folder, 'desk'))
  versionId = publish(vault.session, 'staff')
  scan = join(vault.folder, 'desk', 'forms.pdf')
  writeFileSync(scan, PDF)
})
afterEach(() => vault.dispose())

const choose = (path: string | undefined = scan) =>
  chooseScan(vault.session, { scans, chooseScan: () => Promise.resolve(path) })
const ticketOf = async () => {
  const chosen = dataOf(await choose())
  return chosen.chosen ? chosen.ticket : ''
}
const staff = () => addSchoolPerson(vault.session, detailsOfAdult({ kind: 'staff' }))
const tickOff = (scanTicket: string, personIds: readonly string[], signedOn = '2026-11-03') => {
  const common = { versionId, signerRole: 'self', signerId: null, signerName: 'X', relation: '', code: null } as const
  const items = personIds.map((personId) => ({ ...common, personId, signedOn }))
  return recordPaper(vault.session, scans, { items, scanTicket, witness: '' })
}
const keptFiles = () => {
  const folder = evidenceFolder(vault.session)
  return existsSync(folder) ? readdirSync(folder) : []
}
const scanIdOf = (personId: string) =>
  dataOf(agreementsOfPerson(vault.session, { personId })).signatures[0]?.scanId ?? ''
const save = (scanId: string, to: string | undefined) =>
  saveScan(vault.session, { askWhereToSave: () => Promise.resolve(to) }, { scanId })

it('one scan is kept for all the forms on it, enciphered, and comes out as it went in', async () => {
  const people = [staff(), staff()]
  expect(dataOf(await tickOff(await ticketOf(), people))).toEqual({ recorded: 2 })
  const scanIds = people.map(scanIdOf)
  expect(new Set(scanIds).size).toBe(1)
  const kept = keptFiles()
  expect(kept).toHaveLength(1)
  const stored = readFileSync(join(evidenceFolder(vault.session), kept[0] ?? ''))
  expect(stored.includes(Buffer.from(WORDS))).toBe(false)
  const out = join(vault.folder, 'out.pdf')
  expect(dataOf(await save(scanIds[0] ?? '', out))).toEqual({ done: true })
  expect(readFileSync(out, 'utf8')).toBe(PDF)
  const rows = verifiedChain(vault.db).filter(({ kind }) => kind.startsWith('agreements.scan-'))
  expect(rows.map(({ kind, detail }) => [kind, detail['scanId']])).toEqual([
    ['agreements.scan-added', scanIds[0]],
    ['agreements.scan-saved', scanIds[0]],
  ])
  expect(JSON.stringify(rows)).not.toContain('forms.pdf')
})

it('backups carry it and the tidying at the start keeps it', async () => {
  dataOf(await tickOff(await ticketOf(), [staff()]))
  expect(listEvidenceNames(vault.db)).toEqual(keptFiles())
  expect(isEvidenceListed(vault.db, keptFiles()[0] ?? '')).toBe(true)
  expect(isEvidenceListed(vault.db, 'another')).toBe(false)
})

it('its key does not lie in the records as it is', async () => {
  const personId = staff()
  dataOf(await tickOff(await ticketOf(), [personId]))
  const row = vault.db.$client.prepare('SELECT file_key FROM signature_scan').get() as { file_key: Buffer }
  expect(row.file_key).toHaveLength(32)
  vault.db.$client.exec('DROP TRIGGER signature_scan_no_update')
  // Under the key of another scan it is not opened.
  vault.db.$client.prepare('UPDATE signature_scan SET file_key = ?').run(Buffer.alloc(32, 7))
  expect(await save(scanIdOf(personId), join(vault.folder, 'out.pdf'))).toMatchObject({ code: 'damaged' })
  expect(existsSync(join(vault.folder, 'out.pdf'))).toBe(false)
})

describe('nothing is kept', () => {
  it('of what is not a PDF, whatever it is called', async () => {
    const others = {
      'picture.pdf': Buffer.concat([Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), Buffer.alloc(64)]),
      'words.pdf': Buffer.from('These are words'),
      'late.pdf': Buffer.from(`junk\n${PDF}`),
      'empty.pdf': Buffer.alloc(0),
    }
    for (const [name, bytes] of Object.entries(others)) {
      const path = join(vault.folder, 'desk', name)
      writeFileSync(path, bytes)
      expect(await choose(path), name).toMatchObject({
        code: 'invalid',
        message: expect.stringContaining('not a PDF') as string,
      })
    }
    expect(await choose(join(vault.folder, 'desk'))).toMatchObject({ ok: false })
    expect(await choose(join(vault.folder, 'nowhere.pdf'))).toMatchObject({ ok: false })
  })

  it('of one above 50 MB', async () => {
    truncateSync(scan, MOST_SCAN_BYTES + 1)
    expect(await choose()).toMatchObject({ code: 'invalid', message: expect.stringContaining('50 MB') as string })
    truncateSync(scan, MOST_SCAN_BYTES)
    expect(await choose()).toMatchObject({ ok: true })
  })

  it('of what turns out to be no PDF only when it is taken in', async () => {
    writeFileSync(scan, 'These are words')
    const chosen = { path: scan, mark: await markOf(scan), fileName: 'forms.pdf', sizeBytes: 15 }
    expect(await tickOff(scans.ticketFor(chosen), [staff()])).toMatchObject({ code: 'invalid' })
    expect(keptFiles()).toEqual([])
  })

  it('of one that was changed after it was chosen', async () => {
    const ticket = await ticketOf()
    writeFileSync(scan, 'Something else entirely')
    expect(await tickOff(ticket, [staff()])).toMatchObject({ code: 'conflict' })
    expect(keptFiles()).toEqual([])
  })

  it('when one of the forms cannot be recorded', async () => {
    expect(await tickOff(await ticketOf(), [staff()], '2026-11-04')).toMatchObject({ code: 'invalid' })
    expect(keptFiles()).toEqual([])
    expect(vault.db.$client.prepare('SELECT count(*) FROM signature_scan').pluck().get()).toBe(0)
  })

  it('under a ticket that is not known, or when the dialog was closed', async () => {
    const personId = staff()
    expect(await tickOff('00000000-0000-4000-8000-00000000dead', [personId])).toMatchObject({ code: 'not-found' })
    expect(dataOf(await chooseScan(vault.session, { scans, chooseScan: () => Promise.resolve(undefined) }))).toEqual({
      chosen: false,
    })
    const ticket = await ticketOf()
    scans.forgetAll()
    expect(await tickOff(ticket, [personId])).toMatchObject({ code: 'not-found' })
  })
})

it('a scan that is damaged or gone is not saved, and that is said', async () => {
  const personId = staff()
  dataOf(await tickOff(await ticketOf(), [personId]))
  const path = join(evidenceFolder(vault.session), keptFiles()[0] ?? '')
  const out = join(dirname(scan), 'out.pdf')
  expect(dataOf(await save(scanIdOf(personId), undefined))).toEqual({ done: false })
  const bytes = readFileSync(path)
  copyFileSync(path, `${path}.kept`)
  bytes[bytes.length - 40] = (bytes[bytes.length - 40] ?? 0) ^ 1
  writeFileSync(path, bytes)
  expect(await save(scanIdOf(personId), out)).toMatchObject({ code: 'damaged' })
  expect(existsSync(out)).toBe(false)
  expect(await save('00000000-0000-4000-8000-00000000dead', out)).toMatchObject({ code: 'not-found' })
})
