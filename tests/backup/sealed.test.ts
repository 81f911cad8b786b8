// Backups and sealed files: what was copied before the sealing stays with the backups of then, and nothing of it is copied any more.
import { existsSync, linkSync, mkdirSync, readdirSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { openDatabase } from '#db/open.ts'
import { isEvidenceListed } from '#db/queries/evidence.ts'
import { type BackupVault, makeBackup } from '#electron/services/backups.ts'
import { lockIncident } from '#electron/services/evidence/sealing.ts'
import { sealedWhere } from '#electron/services/evidence/sealed-where.ts'
import { readIncident } from '#electron/services/incidents.ts'
import { backUpBeforeMigration } from '#electron/services/migration-backup.ts'
import { backupRoot, listGenerations, removeGenerations } from '#electron/vault/backup/backup-folder.ts'
import { readManifest } from '#electron/vault/backup/backup-manifest.ts'
import { restoreGeneration } from '#electron/vault/backup/restore.ts'
import { vaultFiles } from '#electron/vault/folder.ts'
import { readSlots } from '#electron/vault/keys/slots-file.ts'
import { isSealed } from '#shared/domain/evidence.ts'
import { dataOf, recordConcern } from '#tests/helpers/concerns.ts'
import { type KeptFile, keepFile } from '#tests/helpers/kept-files.ts'
import { decipheredFile } from '#tests/helpers/raw-pages.ts'
import { sessionFor } from '#tests/helpers/vault-db.ts'
import { UNWATCHED } from '../audit/audited-vault.ts'
import { type TestBackups, makeBackupVault } from './backup-vault.ts'

let one: TestBackups
let incidentId: string
let file: KeptFile
let other: KeptFile
beforeEach(async () => {
  one = makeBackupVault()
  incidentId = recordConcern(one.session).incidentId
  file = await keepFile(one.session, one.folder, incidentId)
  other = await keepFile(one.session, one.folder, recordConcern(one.session).incidentId)
})
afterEach(() => one.dispose())

const make = async (vault: BackupVault = one.vault): Promise<string> => {
  one.clock.advance(60_000)
  dataOf(await makeBackup(one.session, vault, one.desk))
  return listGenerations(one.root)[0]?.id ?? ''
}
const seal = () => dataOf(lockIncident(one.session, { incidentId, why: 'viewer' }))
const listed = (root: string, id: string) => readManifest(join(root, id))?.evidence.map(({ name }) => name)
const shared = (root = one.root) => readdirSync(join(root, 'evidence')).toSorted()
const records = (root: string, id: string) => decipheredFile(join(root, id, 'vault.db'), one.key)
const expectNoKey = (id: string) => {
  for (const bytes of [file.key, file.keptKey]) expect(records(one.root, id).includes(bytes)).toBe(false)
}
const where = () => dataOf(sealedWhere(one.session, { incidentId }))

it('a new backup lists and copies no sealed file, and its records have no key of it', async () => {
  seal()
  const id = await make()
  expect(listed(one.root, id)).toEqual([other.storedAs])
  expect(shared()).toEqual([other.storedAs])
  expectNoKey(id)
  // The looking finds what is kept of a key where there is one.
  expect(records(one.root, id).includes(other.keptKey)).toBe(true)
})

it('a backup beside the records gives a sealed file no second name', async () => {
  seal()
  const { evidence, backups, slots } = vaultFiles(one.folder)
  await backUpBeforeMigration(one.clock, one.folder, one.key, one.session.signer)
  const root = backupRoot(backups, readSlots(slots)?.vaultId ?? '')
  expect(shared(root)).toEqual([other.storedAs])
  expect(statSync(join(evidence, other.storedAs)).nlink).toBe(2)
  expect(statSync(join(evidence, file.storedAs)).nlink).toBe(1)
})

it('a backup from before still has it whole, until that backup is taken away', async () => {
  const before = await make()
  seal()
  const after = await make()
  expect(listed(one.root, before)?.toSorted()).toEqual([file.storedAs, other.storedAs].toSorted())
  expect(shared()).toContain(file.storedAs)
  const folder = `${one.folder}-restored`
  mkdirSync(folder)
  await restoreGeneration(one.root, before, folder, UNWATCHED)
  expect(existsSync(join(vaultFiles(folder).evidence, file.storedAs))).toBe(true)
  rmSync(folder, { recursive: true })
  removeGenerations(one.root, [before])
  expect(shared()).toEqual([other.storedAs])
  expect(listed(one.root, after)).toEqual([other.storedAs])
})

it('a backup from after it is restored without its bytes, and the case reads as it was', async () => {
  seal()
  const id = await make()
  const folder = `${one.folder}-restored`
  mkdirSync(folder)
  await restoreGeneration(one.root, id, folder, UNWATCHED)
  expect(readdirSync(vaultFiles(folder).evidence)).toEqual([other.storedAs])
  const db = openDatabase(vaultFiles(folder).database, one.key)
  const session = sessionFor(db, one.session.actor, one.keys, one.clock)
  const incident = dataOf(readIncident(session, { incidentId }))
  expect(incident.evidence.map(isSealed)).toEqual([true])
  expect(isEvidenceListed(db, file.storedAs)).toBe(true)
  expect(dataOf(sealedWhere(session, { incidentId })).sealedFiles).toBe(1)
  db.$client.close()
  rmSync(folder, { recursive: true })
})

it('sealing in the middle of a backup has it made anew, without the key', async () => {
  let isSealedNow = false
  const vault: BackupVault = {
    ...one.vault,
    withVaultKey: (work) =>
      one.vault.withVaultKey(async (key) => {
        const made = work(key)
        if (!isSealedNow) {
          isSealedNow = true
          // The copy of the records is under way on its own thread.
          while (
            !readdirSync(one.root, { recursive: true, encoding: 'utf8' }).some((name) => name.endsWith('manifest.json'))
          ) {
            await new Promise((resolve) => setImmediate(resolve))
          }
          seal()
        }
        return made
      }),
  }
  const id = await make(vault)
  expect(isSealedNow).toBe(true)
  expect(listGenerations(one.root)).toHaveLength(1)
  expect(listed(one.root, id)).toEqual([other.storedAs])
  expect(shared()).toEqual([other.storedAs])
  expectNoKey(id)
  expect(where().backups).toEqual([])
  expect(statSync(`${vaultFiles(one.folder).database}-wal`).size).toBeLessThan(200_000)
})

it('says which backups still hold it, found or only known from the log', async () => {
  expect(where()).toEqual({ sealedFiles: 0, backups: [] })
  const first = await make()
  const gone = await make()
  const damaged = await make()
  one.clock.advance(60_000)
  await backUpBeforeMigration(one.clock, one.folder, one.key, one.session.signer)
  // One that failed is no backup.
  one.clock.advance(60_000)
  const kept = join(vaultFiles(one.folder).evidence, other.storedAs)
  const aside = `${kept}.aside`
  linkSync(kept, aside)
  rmSync(kept)
  rmSync(join(one.root, 'evidence', other.storedAs))
  expect((await makeBackup(one.session, one.vault, one.desk)).ok).toBe(false)
  linkSync(aside, kept)
  seal()
  await make()
  rmSync(join(one.root, gone), { recursive: true })
  rmSync(join(one.root, damaged, 'manifest.json'))
  const { sealedFiles, backups } = where()
  expect(sealedFiles).toBe(1)
  const stick = one.stick.split('/').at(-1)
  expect(backups.map(({ folderName, isFound }) => [folderName, isFound])).toEqual([
    [null, true],
    [stick, true],
    [null, false],
    [stick, true],
  ])
  expect(backups.at(-1)?.madeAtMs).toBe(listGenerations(one.root).find(({ id }) => id === first)?.madeAtMs)
})
