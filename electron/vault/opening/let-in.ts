// What both ways into a locked vault share: the conditions before a secret is tried, finding the key file that opens the database,
// and everything that must agree before somebody is let in. Keys that do not end in an open vault are overwritten here.
import Database from 'better-sqlite3'
import { type Result, ok } from '#shared/ipc/result.ts'
import type { VaultState } from '#shared/ipc/vault.ts'
import type { Db } from '#db/open.ts'
import { isEvidenceListed } from '#db/queries/evidence.ts'
import { readSlotsGeneration } from '#db/queries/settings.ts'
import type { Session } from '../../services/session.ts'
import { type Attempts, settleAttempts, writeAttempts } from './attempts.ts'
import { sweepEvidence } from '../evidence/store.ts'
import { type VaultFiles, hasVault, vaultFiles } from '../folder.ts'
import type { Keeper } from './keeper.ts'
import { refusals, vaultFailureOf } from '../messages.ts'
import { bringUpToDate, checkedActor, openVaultDatabase } from './open-database.ts'
import { openedVault, sessionOf } from './opened.ts'
import type { OwnKeys } from '../keys/own-keys.ts'
import { type ProcessLock, takeProcessLock } from './process-lock.ts'
import type { OpenSheet } from '../people/sheets.ts'
import { noteRestored } from '../backup/restored.ts'
import { openSlot, unwrapVaultKey } from '../keys/slot-keys.ts'
import { type ChosenSlots, readableSlots, settleSlots } from '../keys/slots-choice.ts'
import { type Slot, type SlotsFile, isSealedWith } from '../keys/slots-file.ts'

export type Place = {
  readonly keeper: Keeper
  readonly folder: string
  readonly files: VaultFiles
  readonly choices: readonly ChosenSlots[]
  readonly processLock: ProcessLock
  readonly isWanted: () => boolean
}

/** Everything that must hold before a secret is tried; the process lock is kept only when the vault is let in to. */
export async function atVault(
  keeper: Keeper,
  isWanted: () => boolean,
  work: (place: Place) => Promise<Result<VaultState>>,
): Promise<Result<VaultState>> {
  if (keeper.opened()) return ok(keeper.state())
  const folder = keeper.folder()
  if (folder === undefined) return refusals.noFolder()
  if (!hasVault(folder)) return refusals.missing()
  const files = vaultFiles(folder)
  let processLock: ProcessLock | undefined
  try {
    processLock = takeProcessLock(files.inUse)
    if (!processLock) return refusals.inUse()
    const choices = readableSlots(folder)
    if (choices.length === 0) return refusals.damagedSlots()
    return await work({ keeper, folder, files, choices, processLock, isWanted })
  } catch (error) {
    const failure = vaultFailureOf(error)
    if (failure) return failure
    throw error
  } finally {
    if (keeper.opened()?.processLock !== processLock) processLock?.release()
  }
}

/** What a right secret gave. Whoever has it overwrites the keys and closes the database, or hands them to an open vault. */
export type Entry = {
  readonly choice: ChosenSlots
  readonly slot: Slot
  readonly own: OwnKeys
  readonly key: Buffer
  readonly db: Db
}

/** Tries the secret at each slot that `slotsOf` names. `isStranger`: it was right, but the database has another key. */
export async function tryEntry(
  { folder, choices }: Place,
  slotsOf: (file: SlotsFile) => readonly Slot[],
  secret: Uint8Array,
): Promise<{ entry: Entry } | { entry: undefined; isStranger: boolean }> {
  let isStranger = false
  for (const choice of choices) {
    for (const slot of slotsOf(choice.file)) {
      const own = await openSlot(choice.file.vaultId, slot, secret)
      if (!own) continue
      const key = unwrapVaultKey(choice.file, slot, own)
      const db = key && openIfFitting(folder, key)
      // An older copy under the other name must not keep anybody out while the newest file is there.
      const isOlder = db && choice !== choices.at(-1) && choice.file.generation < readSlotsGeneration(db)
      if (db && !isOlder) return { entry: { choice, slot, own, key, db } }
      db?.$client.close()
      own.wipe()
      key?.fill(0)
      isStranger ||= !db
    }
  }
  return { entry: undefined, isStranger }
}

function openIfFitting(folder: string, key: Buffer): Db | undefined {
  try {
    return openVaultDatabase(folder, key)
  } catch (error) {
    if (error instanceof Database.SqliteError && error.code === 'SQLITE_NOTADB') return undefined
    throw error
  }
}

/** What a step between opening and handing over works with. */
export type Entered = {
  readonly folder: string
  readonly session: Session
  readonly slots: SlotsFile
  readonly own: OwnKeys
  readonly key: Buffer
}
export type Stepped = { readonly slots: SlotsFile; readonly sheets: readonly OpenSheet[] }

/** Checks that everything fits together, lets `step` write what has to be written, and hands the open vault over. */
export async function letIn(
  place: Place,
  entry: Entry,
  before: Attempts,
  step: (entered: Entered) => Promise<Result<Stepped>>,
): Promise<Result<VaultState>> {
  const { keeper, folder, files, processLock, isWanted } = place
  const { choice, slot, own, key, db } = entry
  try {
    // The secret was right, so what was noted before the test was no failure.
    writeAttempts(files.attempts, before)
    if (!isSealedWith(choice.file, key)) return refusals.damagedSlots()
    await bringUpToDate(db, folder, key, { accountId: slot.accountId, own }, keeper.options)
    const actor = checkedActor(db, choice.file, { accountId: slot.accountId, own })
    if (!actor.ok) return actor
    if (!isWanted()) return refusals.lockedMeanwhile()
    settleSlots(folder, choice)
    const session = sessionOf(keeper.options, db, actor.data, own)
    const stepped = await step({ folder, session, slots: choice.file, own, key })
    if (!stepped.ok) return stepped
    noteRestored(session, folder)
    sweepEvidence(files.evidence, (storedAs) => isEvidenceListed(db, storedAs))
    settleAttempts(files.attempts, actor.data.id)
    if (!isWanted()) return refusals.lockedMeanwhile()
    return keeper.adopt(openedVault({ folder, session, own, processLock, ...stepped.data }))
  } finally {
    key.fill(0)
    if (keeper.opened()?.own !== own) {
      own.wipe()
      db.$client.close()
    }
  }
}
