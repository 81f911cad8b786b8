// A scan of signed forms goes where the records go: into backups, out of them again, and past a new key of the vault.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { inTransaction } from '#db/open.ts'
import { writeBackupFolderTx } from '#db/queries/backups.ts'
import { agreementsOfPerson } from '#electron/services/agreements/of-person.ts'
import { recordPaper } from '#electron/services/agreements/paper.ts'
import { createScanTickets } from '#electron/services/agreements/scan-tickets.ts'
import { chooseScan, saveScan } from '#electron/services/agreements/scan.ts'
import { makeBackup, verifyBackup } from '#electron/services/backups.ts'
import { restoreBackup } from '#electron/services/restore.ts'
import { type WorkDesk, createWorkDesk } from '#electron/services/work.ts'
import type { Vault } from '#electron/vault/vault.ts'
import { publish } from '#tests/helpers/agreements.ts'
import { dataOf } from '#tests/helpers/concerns.ts'
import { detailsOfAdult } from '#tests/helpers/person-details.ts'
import { addSchoolPerson } from '#tests/helpers/school-people.ts'
import {
  PASSPHRASES,
  type VaultPlace,
  addIn,
  createConfirmed,
  makeVaultPlace,
  sessionOf,
  unlockIn,
  unwatched,
} from '#tests/helpers/vault-place.ts'
import { todayOf } from '#electron/services/cases/recorded.ts'

const PDF = `%PDF-1.7\n% forms\n${'0123456789 '.repeat(10_000)}\n%%EOF\n`

let place: VaultPlace
let vault: Vault
let stick: string
let desk: WorkDesk
beforeEach(async () => {
  place = makeVaultPlace()
  vault = place.fresh()
  await createConfirmed(vault, place.folder)
  stick = place.newFolder()
  desk = createWorkDesk(place.clock)
  inTransaction(sessionOf(vault).db, (tx) => writeBackupFolderTx(tx, stick))
})
afterEach(() => place.dispose())

/** The office manager keeps a scan; gives its id. */
async function keepScan(): Promise<string> {
  const session = sessionOf(vault)
  const versionId = publish(session, 'staff')
  const personId = addSchoolPerson(session, detailsOfAdult({ kind: 'staff' }))
  const path = join(place.newFolder(), 'forms.pdf')
  writeFileSync(path, PDF)
  const scans = createScanTickets()
  const chosen = dataOf(await chooseScan(session, { scans, chooseScan: () => Promise.resolve(path) }))
  const signer = { signerRole: 'self', signerId: null, signerName: 'X', relation: '' } as const
  const item = { versionId, personId, ...signer, signedOn: todayOf(session), code: null }
  const scanTicket = chosen.chosen ? chosen.ticket : null
  dataOf(await recordPaper(session, scans, { items: [item], scanTicket, witness: '' }))
  return dataOf(agreementsOfPerson(session, { personId })).signatures[0]?.scanId ?? ''
}

async function savedBy(of: Vault, scanId: string): Promise<string> {
  const folder = join(place.newFolder(), 'out')
  mkdirSync(folder)
  const to = join(folder, 'out.pdf')
  dataOf(await saveScan(sessionOf(of), { askWhereToSave: () => Promise.resolve(to) }, { scanId }))
  return readFileSync(to, 'utf8')
}

it('is in a backup that checks, and comes out of the restored vault for another person', async () => {
  await addIn(vault, 'office')
  const scanId = await keepScan()
  const id = dataOf(await makeBackup(sessionOf(vault), vault, desk)).generations[0]?.id ?? ''
  expect(await verifyBackup(sessionOf(vault), vault, desk, id)).toMatchObject({ ok: true })
  const target = place.newFolder()
  dataOf(await restoreBackup(desk, { source: stick, generationId: id, folder: target }))
  const clean = place.fresh({ settingsFolder: place.newFolder() })
  expect(clean.useFolder(target)).toMatchObject({ state: 'locked' })
  dataOf(await unlockIn(clean, PASSPHRASES.office, 'office'))
  expect(await savedBy(clean, scanId)).toBe(PDF)
})

it('is opened after somebody was taken out and the records got a new key', async () => {
  const officeId = await addIn(vault, 'office')
  const scanId = await keepScan()
  dataOf(await vault.removeAccount(officeId, unwatched()))
  expect(await savedBy(vault, scanId)).toBe(PDF)
})
