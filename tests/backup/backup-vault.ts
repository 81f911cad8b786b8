// A real encrypted vault folder with evidence, waiting concerns and a folder for backups, without the slow way in: the key is at hand.
import { randomBytes, randomUUID } from 'node:crypto'
import { cpSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Db, inTransaction, openDatabase } from '#db/open.ts'
import { insertAccountTx, insertRoleHolderTx } from '#db/queries/accounts.ts'
import { writeBackupFolderTx } from '#db/queries/backups.ts'
import { auditIncidentTx } from '#electron/services/audit.ts'
import type { BackupVault } from '#electron/services/backups.ts'
import { personDetail } from '#electron/services/people.ts'
import type { Session } from '#electron/services/session.ts'
import { type WorkDesk, createWorkDesk } from '#electron/services/work.ts'
import { backupRoot } from '#electron/vault/backup/backup-folder.ts'
import { vaultFiles } from '#electron/vault/folder.ts'
import { writeSlots } from '#electron/vault/keys/slots-file.ts'
import { shareDropBoxTx } from '#electron/vault/keys/drop-box-key.ts'
import type { BoxKeys } from '#electron/vault/keys/sodium.ts'
import { recordConcern } from '#tests/helpers/concerns.ts'
import {
  NOW_MS,
  type PersonKeys,
  type TestClock,
  makeVaultDb,
  newPersonKeys,
  publicKeysOf,
  sessionFor,
} from '#tests/helpers/vault-db.ts'

export const KEEPER = { id: '00000000-0000-4000-8000-00000000000b', name: 'Sample Keeper', role: 'deputy' } as const

export type TestBackups = {
  readonly folder: string
  readonly stick: string
  readonly root: string
  readonly key: Buffer
  readonly keys: PersonKeys
  readonly release: BoxKeys
  readonly clock: TestClock
  readonly db: Db
  readonly session: Session
  readonly vault: BackupVault
  readonly desk: WorkDesk
  /** As when the vault is locked in the middle. */
  lock(): void
  dispose(): void
}

export function makeBackupVault(): TestBackups {
  const made = makeVaultDb()
  const { folder, key, clock, db } = made
  const keys = newPersonKeys()
  const files = vaultFiles(folder)
  const stick = `${folder}-stick`
  for (const path of [files.evidence, files.backups, files.dropBox, stick]) mkdirSync(path)
  inTransaction(db, (tx) => {
    insertRoleHolderTx(tx, KEEPER, NOW_MS)
    insertAccountTx(tx, { ...publicKeysOf(keys), id: KEEPER.id, passphraseSetAtMs: NOW_MS })
    shareDropBoxTx(tx, made.session, { accountId: KEEPER.id, boxPublicKey: keys.box.publicKey })
    auditIncidentTx(tx, made.session, 'account.added', null, personDetail({ ...KEEPER, ...publicKeysOf(keys) }))
    writeBackupFolderTx(tx, stick)
  })
  const vaultId = writeTestSlots(files.slots, key)
  const session = sessionFor(db, KEEPER, keys, clock)
  let open: Session | undefined = session
  return {
    folder,
    stick,
    key,
    keys,
    release: made.release,
    clock,
    db,
    session,
    root: backupRoot(stick, vaultId),
    vault: testVault(folder, () => open, key),
    desk: createWorkDesk(clock),
    lock: () => {
      open = undefined
    },
    dispose: () => {
      made.dispose()
      rmSync(stick, { recursive: true, force: true })
    },
  }
}

export function testVault(folder: string, session: () => Session | undefined, key: Buffer): BackupVault {
  return {
    folder: () => folder,
    session,
    withVaultKey: (work) => (session() ? work(Buffer.from(key)) : undefined),
  }
}

/** A key file in the right shape; no passphrase opens it. Gives the vault's id. */
function writeTestSlots(path: string, key: Buffer): string {
  const bytes = (length: number) => randomBytes(length).toString('base64')
  const vaultId = randomUUID()
  const slot = {
    id: randomUUID(),
    kind: 'passphrase' as const,
    accountId: randomUUID(),
    role: 'dsl' as const,
    initials: 'SL',
    kdf: { name: 'argon2id' as const, memoryKib: 64 * 1024, passes: 3, lanes: 1 },
    salt: bytes(16),
    boxPublicKey: bytes(32),
    secret: bytes(124),
    vaultKey: { sealedKey: bytes(80), wrapped: bytes(60) },
  }
  writeSlots(path, { format: 2, vaultId, generation: 1, notice: '', dropBoxPublicKey: bytes(32), slots: [slot] }, key)
  return vaultId
}

/** An enciphered file of the records: random bytes, as such files look. */
export function addEvidence(
  { db, session, folder }: Pick<TestBackups, 'db' | 'session' | 'folder'>,
  sizeBytes: number,
): string {
  const { incidentId } = recordConcern(session)
  const storedAs = randomUUID()
  writeFileSync(join(vaultFiles(folder).evidence, storedAs), randomBytes(sizeBytes))
  insertEvidence(db, { incidentId, storedAs, sizeBytes })
  return storedAs
}

export function insertEvidence(db: Db, row: { incidentId: string; storedAs: string; sizeBytes: number }): void {
  const sql = `INSERT INTO evidence_file (id, incident_id, image_locked, stored_as, size_bytes, added_at_ms, added_by)
    VALUES (?, ?, 0, ?, ?, ?, ?)`
  db.$client.prepare(sql).run(randomUUID(), row.incidentId, row.storedAs, row.sizeBytes, NOW_MS, KEEPER.id)
}

export function addDrop(folder: string): string {
  const name = `${randomUUID()}.drop`
  writeFileSync(join(vaultFiles(folder).dropBox, name), randomBytes(300))
  return name
}

/** The bytes of every file below a folder, by its way from there. */
export function filesBelow(folder: string): ReadonlyMap<string, Buffer> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  const paths = entries.map((entry) => join(entry.parentPath, entry.name)).toSorted()
  return new Map(paths.map((path) => [path.slice(folder.length + 1), readFileSync(path)]))
}

export function copyFolder(from: string, to: string): void {
  cpSync(from, to, { recursive: true })
}

export function openedCopy(folder: string, key: Buffer): Db {
  return openDatabase(vaultFiles(folder).database, key)
}
