// Gives the records a new key. The removal happens in a copy; the open database takes no writing meanwhile, so that nothing that was
// acknowledged is missing there. Then the copy and its key file take the places of the old ones, by two renames. Until the first
// rename the old pair is whole, after it the new pair is: whenever it is cut off, the next unlocking finds the pair that fits.
import { existsSync, renameSync, rmSync, statSync } from 'node:fs'
import type { Failure } from '#shared/ipc/result.ts'
import { inTransaction, openDatabase } from '#db/open.ts'
import { removeAccountTx } from '#db/queries/accounts.ts'
import { writeSlotsGenerationTx } from '#db/queries/settings.ts'
import { log } from '../../platform/log.ts'
import { Cancelled, type Progress } from '../../services/work.ts'
import { copyDatabase } from '../backup/database-copy.ts'
import { unshareDropBoxTx } from '../keys/drop-box-key.ts'
import { syncFile, syncFolder } from '../durable-file.ts'
import { type VaultFiles, vaultFiles } from '../folder.ts'
import type { Keeper } from '../opening/keeper.ts'
import { refusals } from '../messages.ts'
import { openVaultDatabase } from '../opening/open-database.ts'
import { type Opened, auditOwnTx, openedVault, sessionOf } from '../opening/opened.ts'
import { newVaultKey, wrapVaultKey } from '../keys/slot-keys.ts'
import { databaseFiles, sideFiles } from '../keys/slots-choice.ts'
import { type SlotsFile, writeSlots } from '../keys/slots-file.ts'

export type Rekey = {
  readonly keeper: Keeper
  readonly opened: Opened
  /** The key of now. The caller owns it. */
  readonly key: Buffer
  readonly accountId: string
  readonly removedAtMs: number
  readonly progress: Progress
  readonly isWanted: () => boolean
}

/** Undefined when it is done; otherwise nothing was changed, or the vault is locked. Throws Cancelled, and then nothing was changed. */
export async function rekeyWithout(rekey: Rekey): Promise<Failure | undefined> {
  const { opened, isWanted, progress } = rekey
  const { db } = opened.session
  const files = vaultFiles(opened.folder)
  const nextKey = newVaultKey()
  let isSwapped = false
  db.$client.pragma('query_only=ON')
  try {
    clearNext(files)
    await copy(rekey, files, nextKey)
    if (!isWanted()) return refusals.lockedMeanwhile()
    removeInCopy(rekey, files, nextKey)
    const slots = writeNextSlots(rekey, files, nextKey)
    progress.commit()
    const outcome = swap(rekey, files, slots, nextKey)
    isSwapped = outcome.isSwapped
    return outcome.failure
  } finally {
    nextKey.fill(0)
    if (!isSwapped) clearNext(files)
    if (db.$client.open) db.$client.pragma('query_only=OFF')
  }
}

async function copy({ key, progress }: Rekey, { database, nextDatabase }: VaultFiles, newKey: Buffer): Promise<void> {
  const { signal } = progress
  const total = statSync(database).size
  const onBytes = (bytes: number) => {
    if (!signal.aborted) progress.report(Math.min(bytes, total), total)
  }
  onBytes(0)
  try {
    await copyDatabase({ from: database, to: nextDatabase, key, newKey, signal, onBytes })
  } catch (error) {
    if (signal.aborted) throw new Cancelled()
    throw error
  }
  progress.report(total, total)
}

function removeInCopy({ opened, accountId, removedAtMs }: Rekey, { nextDatabase }: VaultFiles, nextKey: Buffer): void {
  const { session, slots } = opened
  const db = openDatabase(nextDatabase, nextKey)
  try {
    inTransaction(db, (tx) => {
      removeAccountTx(tx, accountId, session.actor.id, removedAtMs)
      unshareDropBoxTx(tx, accountId)
      writeSlotsGenerationTx(tx, slots.generation + 1)
      auditOwnTx(tx, session, 'account.removed', { accountId })
      auditOwnTx(tx, session, 'vault.rekeyed')
    })
  } finally {
    // Closing folds the write-ahead log into the file.
    db.$client.close()
  }
  syncFile(nextDatabase)
}

function writeNextSlots({ opened, accountId }: Rekey, { nextSlots }: VaultFiles, nextKey: Buffer): SlotsFile {
  const { mac: _mac, ...before } = opened.slots
  const staying = before.slots.filter((slot) => slot.accountId !== accountId)
  const slots = staying.map((slot) => ({ ...slot, vaultKey: wrapVaultKey(before.vaultId, slot, nextKey) }))
  return writeSlots(nextSlots, { ...before, slots, generation: before.generation + 1 }, nextKey)
}

type Swapped = { readonly isSwapped: boolean; readonly failure: Failure | undefined }

// Nothing may come in between, so all of this happens at one go; the session that others still hold ends here.
function swap({ keeper, opened }: Rekey, files: VaultFiles, slots: SlotsFile, nextKey: Buffer): Swapped {
  const { session, own, folder } = opened
  const { options } = keeper
  session.db.$client.close()
  // A log that was left behind would be taken for the new database's own.
  const beside = [...sideFiles(files.database), ...sideFiles(files.nextDatabase)].filter((path) => existsSync(path))
  let isSwapped = false
  try {
    if (beside.length > 0) throw new Error('a database is still in use')
    renameSync(files.nextDatabase, files.database)
    isSwapped = true
    syncFolder(folder)
    renameSync(files.nextSlots, files.slots)
    syncFolder(folder)
    const db = openVaultDatabase(folder, nextKey)
    keeper.adopt(openedVault({ ...opened, slots, session: sessionOf(options, db, session.actor, own) }))
    return { isSwapped, failure: undefined }
  } catch {
    log(isSwapped ? 'vault.rekeyed-not-reopened' : 'vault.rekey-not-swapped')
    keeper.lock('asked')
    return { isSwapped, failure: isSwapped ? refusals.lockedAfterRekey() : refusals.notMoved() }
  }
}

function clearNext({ nextDatabase, nextSlots }: VaultFiles): void {
  for (const path of [nextSlots, ...databaseFiles(nextDatabase)]) rmSync(path, { force: true })
}
