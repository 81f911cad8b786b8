// Makes the files of a new vault beside their final place and moves them there whole. It must leave a folder as it found it when
// anything goes wrong.
import { mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { Actor } from '#shared/domain/accounts.ts'
import type { School } from '#shared/domain/school.ts'
import { migrate } from '#db/migrate.ts'
import { type Db, inTransaction, openDatabase } from '#db/open.ts'
import { insertRoleHolderTx } from '#db/queries/accounts.ts'
import { writeSchoolTx } from '#db/queries/school.ts'
import { DEFAULT_SETTINGS, writeSettingsTx } from '#db/queries/settings.ts'
import { appendAuditTx } from '../services/audit.ts'
import { syncFile, syncFolder } from './durable-file.ts'
import { vaultFiles } from './folder.ts'
import { type SlotsFile, writeSlots } from './slots.ts'

const STAGING = '.blueform-new-'

export type NewVault = {
  readonly key: Buffer
  readonly slots: SlotsFile
  readonly school: School
  readonly actor: Actor
  readonly atMs: number
  readonly migrationsFolder: string
}

/** Throws the file system's or SQLite's error, and then nothing has been made. */
export function makeVaultFiles(folder: string, vault: NewVault): void {
  for (const name of readdirSync(folder).filter((entry) => entry.startsWith(STAGING))) {
    rmSync(join(folder, name), { recursive: true, force: true })
  }
  const staging = mkdtempSync(join(folder, STAGING))
  try {
    const files = vaultFiles(staging)
    mkdirSync(files.evidence)
    mkdirSync(files.backups)
    makeDatabase(files.database, vault)
    writeSlots(files.slots, vault.slots)
    syncFolder(staging)
    moveIntoPlace(staging, folder)
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

function fillDatabase(db: Db, { school, actor, atMs, slots }: NewVault): void {
  inTransaction(db, (tx) => {
    insertRoleHolderTx(tx, actor, atMs)
    writeSchoolTx(tx, school)
    writeSettingsTx(tx, DEFAULT_SETTINGS)
    const detail = { vaultId: slots.vaultId }
    appendAuditTx(tx, { atMs, actorId: actor.id, kind: 'vault.created', incidentId: null, detail })
  })
}

// The key slots come last: a folder is a vault from the moment they are there.
function moveIntoPlace(staging: string, folder: string): void {
  const { evidence, backups, database, slots } = vaultFiles(staging)
  const moved: string[] = []
  try {
    for (const path of [evidence, backups, database, slots]) {
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
