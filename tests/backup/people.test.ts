// Backups of whole vaults, let into with passphrases and the recovery sheet on a machine that has never seen them.
import { cpSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { inTransaction, openDatabase } from '#db/open.ts'
import { writeBackupFolderTx } from '#db/queries/backups.ts'
import { makeBackup, verifyBackup } from '#electron/services/backups.ts'
import { listIncidents } from '#electron/services/incident-list.ts'
import { systemClock } from '#electron/platform/clock.ts'
import { backUpBeforeMigration } from '#electron/services/migration-backup.ts'
import { restoreBackup } from '#electron/services/restore.ts'
import { type WorkDesk, createWorkDesk } from '#electron/services/work.ts'
import { findBackupRoots, listGenerations } from '#electron/vault/backup/backup-folder.ts'
import { vaultFiles } from '#electron/vault/folder.ts'
import type { Vault } from '#electron/vault/vault.ts'
import { verifiedChain } from '#tests/helpers/audit-chain.ts'
import { writeCanaryCase } from '#tests/helpers/canary-case.ts'
import { canaryWords, foundIn } from '#tests/helpers/canary-words.ts'
import { dataOf, recordConcern } from '#tests/helpers/concerns.ts'
import { decipheredFile } from '#tests/helpers/raw-pages.ts'
import { MIGRATIONS } from '#tests/helpers/vault-db.ts'
import {
  PASSPHRASE,
  PASSPHRASES,
  type VaultPlace,
  accountIn,
  addIn,
  createConfirmed,
  makeVaultPlace,
  secret,
  sessionOf,
  unlockIn,
  unwatched,
} from '#tests/helpers/vault-place.ts'
import { filesBelow } from './backup-vault.ts'

let place: VaultPlace
let vault: Vault
let stick: string
let target: string
let desk: WorkDesk
let recoveryCode: string
beforeEach(async () => {
  place = makeVaultPlace()
  vault = place.fresh()
  recoveryCode = await createConfirmed(vault, place.folder)
  stick = place.newFolder()
  target = place.newFolder()
  desk = createWorkDesk(place.clock)
  inTransaction(sessionOf(vault).db, (tx) => writeBackupFolderTx(tx, stick))
})
afterEach(() => place.dispose())

async function make(): Promise<string> {
  return dataOf(await makeBackup(sessionOf(vault), vault, desk)).generations[0]?.id ?? ''
}

/** A clean machine on which the backup was restored: locked. */
async function restored(generationId: string): Promise<Vault> {
  dataOf(await restoreBackup(desk, { source: stick, generationId, folder: target }))
  const clean = place.fresh({ settingsFolder: place.newFolder() })
  expect(clean.useFolder(target)).toMatchObject({ state: 'locked' })
  return clean
}

async function keyOf(of: Vault): Promise<Buffer> {
  const key = await of.withVaultKey(async (found) => Buffer.from(found))
  if (!key) throw new Error('locked')
  return key
}

describe('a restored vault', () => {
  it('made by one person, is opened by another with their own passphrase, and says so', async () => {
    await addIn(vault, 'deputy')
    const { reference } = recordConcern(sessionOf(vault))
    const id = await make()
    const clean = await restored(id)
    expect(await unlockIn(clean, PASSPHRASES.head, 'deputy')).toMatchObject({ code: 'wrong-secret' })
    dataOf(await unlockIn(clean, PASSPHRASES.deputy, 'deputy'))
    const session = sessionOf(clean)
    const view = { words: '', status: 'all', sort: 'newest', page: 1 } as const
    expect(JSON.stringify(dataOf(listIncidents(session, view)))).toContain(reference)
    const told = verifiedChain(session.db).filter(({ kind }) => kind === 'backup.restored')
    expect(told).toMatchObject([{ detail: { generation: id, proven: true } }])
    expect(readdirSync(target)).not.toContain('restored.json')
  })

  it('is opened with the recovery sheet alone', async () => {
    const id = await make()
    const clean = await restored(id)
    expect(await clean.recover(secret(recoveryCode), secret('copper lantern gravel moth'))).toMatchObject({ ok: true })
    expect(verifiedChain(sessionOf(clean).db).map(({ kind }) => kind)).toContain('backup.restored')
  })

  it('from before somebody was taken out still checks, and opens as it was then', async () => {
    const headId = await addIn(vault, 'head')
    const id = await make()
    dataOf(await vault.removeAccount(headId, unwatched()))
    expect(await verifyBackup(sessionOf(vault), vault, desk, id)).toMatchObject({ ok: true })
    const clean = await restored(id)
    dataOf(await unlockIn(clean, PASSPHRASES.head, 'head'))
    place.clock.advance(60_000)
    const after = await make()
    dataOf(await restoreBackup(desk, { source: stick, generationId: after, folder: place.newFolder() }))
    expect(await verifyBackup(sessionOf(vault), vault, desk, after)).toMatchObject({ ok: true })
  })
})

describe('a backup of a restricted case', () => {
  it('gives none of its words to whoever has the vault’s key', async () => {
    await addIn(vault, 'chair')
    const words = canaryWords('bak')
    writeCanaryCase(sessionOf(vault), () => words.next(), { adult: 'head', leadIds: [] })
    const id = await make()
    expect(words.all.length).toBeGreaterThanOrEqual(50)
    const key = await keyOf(vault)
    const [root = ''] = findBackupRoots(stick)
    for (const [name, bytes] of filesBelow(root)) expect(foundIn(bytes, words.all), name).toEqual([])
    expect(foundIn(decipheredFile(join(root, id, 'vault.db'), key), words.all)).toEqual([])
    key.fill(0)
    // The same search does find what is not restricted.
    recordConcern(sessionOf(vault), { description: 'plainwordqzx' })
    place.clock.advance(60_000)
    const second = await make()
    const open = decipheredFile(join(root, second, 'vault.db'), await keyOf(vault))
    expect(foundIn(open, ['plainwordqzx'])).toEqual(['plainwordqzx'])
  })
})

describe('a newer version of the program', () => {
  it('makes a backup in the vault’s own folder before it changes the records', async () => {
    recordConcern(sessionOf(vault))
    const key = await keyOf(vault)
    vault.lock('quit')
    const migrationsFolder = join(place.root, 'migrations')
    cpSync(MIGRATIONS, migrationsFolder, { recursive: true })
    const journalPath = join(migrationsFolder, 'meta', '_journal.json')
    const journal = JSON.parse(readFileSync(journalPath, 'utf8')) as { entries: { idx: number; when: number }[] }
    const last = journal.entries.at(-1)
    const next = { ...last, idx: journal.entries.length, when: (last?.when ?? 0) + 1000, tag: '9999_newer' }
    writeFileSync(journalPath, JSON.stringify({ ...journal, entries: [...journal.entries, next] }))
    writeFileSync(join(migrationsFolder, '9999_newer.sql'), 'CREATE TABLE newer (id integer);')

    const newer = place.fresh({
      migrationsFolder,
      beforeMigration: (...order) => backUpBeforeMigration(systemClock, ...order),
    })
    dataOf(await newer.unlock(accountIn(newer), secret(PASSPHRASE)))
    const [root = ''] = findBackupRoots(vaultFiles(place.folder).backups)
    const [made] = listGenerations(root)
    expect(made).toMatchObject({ reason: 'migration' })
    const before = openDatabase(join(root, made?.id ?? '', 'vault.db'), key)
    const newerTables = "SELECT count(*) FROM sqlite_schema WHERE name = 'newer'"
    expect(before.$client.prepare(newerTables).pluck().get()).toBe(0)
    before.$client.close()
    expect(sessionOf(newer).db.$client.prepare(newerTables).pluck().get()).toBe(1)
    expect(verifiedChain(sessionOf(newer).db).map(({ kind }) => kind)).toContain('backup.made')
  })
})
