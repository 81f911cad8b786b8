// Makes the files of a new vault beside their final place and moves them there whole. It must leave a folder as it found it when
// anything goes wrong.
import { mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { Actor } from '#shared/domain/accounts.ts'
import type { School } from '#shared/domain/school.ts'
import { migrate } from '#db/migrate.ts'
import { type Db, inTransaction, openDatabase } from '#db/open.ts'
import { insertAccountTx, insertRoleHolderTx } from '#db/queries/accounts.ts'
import { writeSchoolTx } from '#db/queries/school.ts'
import { DEFAULT_SETTINGS, writeReleaseKeyTx, writeSettingsTx, writeSlotsGenerationTx } from '#db/queries/settings.ts'
import { appendAuditTx } from '../../services/audit.ts'
import { personDetail } from '../../services/people.ts'
import { syncFile, syncFolder } from '../durable-file.ts'
import { keepDropBoxTx } from '../keys/drop-box-key.ts'
import { vaultFiles } from '../folder.ts'
import { type OwnKeys, publicHexOf, signerOf } from '../keys/own-keys.ts'
import { type Slot, type SlotsFile, writeSlots } from '../keys/slots-file.ts'
import type { BoxKeys } from '../keys/sodium.ts'

const STAGING = '.blueform-new-'
const FIRST_GENERATION = 1

export type NewVault = {
  readonly vaultId: string
  /** The caller owns all keys and overwrites the secret ones. */
  readonly key: Buffer
  readonly own: OwnKeys
  readonly dropBox: BoxKeys
  readonly releasePublicKey: string
  readonly slots: Slot[]
  readonly school: School
  readonly actor: Actor
  readonly atMs: number
  readonly migrationsFolder: string
}

/** Throws the file system's or SQLite's error, and then nothing has been made. */
export function makeVaultFiles(folder: string, vault: NewVault): SlotsFile {
  for (const name of readdirSync(folder).filter((entry) => entry.startsWith(STAGING))) {
    rmSync(join(folder, name), { recursive: true, force: true })
  }
  const staging = mkdtempSync(join(folder, STAGING))
  try {
    const files = vaultFiles(staging)
    for (const path of [files.evidence, files.backups, files.dropBox]) mkdirSync(path)
    makeDatabase(files.database, vault)
    const { vaultId, slots, dropBox, key } = vault
    const dropBoxPublicKey = dropBox.publicKey.toString('base64')
    const unsealed = { format: 2, vaultId, generation: FIRST_GENERATION, notice: '', dropBoxPublicKey, slots } as const
    const file = writeSlots(files.slots, unsealed, key)
    syncFolder(staging)
    moveIntoPlace(staging, folder)
    return file
  } finally {
    rmSync(staging, { recursive: true, force: true })
  }
}

function makeDatabase(path: string, vault: NewVault): void {
  const db = openDatabase(path, vault.key)
  try {
    migrate(db, vault.migrationsFolder)
    fillDatabase(db, vault)
  } finally {
    // Closing folds the write-ahead log into the file.
    db.$client.close()
  }
  syncFile(path)
}

function fillDatabase(db: Db, { vaultId, school, actor, own, atMs, dropBox, releasePublicKey }: NewVault): void {
  const publicKeys = publicHexOf(own)
  inTransaction(db, (tx) => {
    insertRoleHolderTx(tx, actor, atMs)
    insertAccountTx(tx, { ...publicKeys, id: actor.id, passphraseSetAtMs: atMs })
    writeSchoolTx(tx, school)
    writeSettingsTx(tx, DEFAULT_SETTINGS)
    writeSlotsGenerationTx(tx, FIRST_GENERATION)
    writeReleaseKeyTx(tx, releasePublicKey)
    keepDropBoxTx(tx, dropBox, { accountId: actor.id, boxPublicKey: own.box.publicKey })
    // Whoever checks the chain later learns the keys of its signers from the chain itself, beginning here.
    const detail = { vaultId, ...personDetail({ ...actor, ...publicKeys }) }
    const event = { atMs, actorId: actor.id, kind: 'vault.created', incidentId: null, detail } as const
    appendAuditTx(tx, signerOf(actor.id, own), event)
  })
}

// The key slots come last: a folder is a vault from the moment they are there.
function moveIntoPlace(staging: string, folder: string): void {
  const { evidence, backups, dropBox, database, slots } = vaultFiles(staging)
  const moved: string[] = []
  try {
    for (const path of [evidence, backups, dropBox, database, slots]) {
      const target = join(folder, basename(path))
      renameSync(path, target)
      moved.push(target)
    }
    syncFolder(folder)
  } catch (error) {
    for (const path of moved) rmSync(path, { recursive: true, force: true })
    throw error
  }
}
