// The two ways into a locked vault: the passphrase and the recovery code. A try is on the disk before its secret is tested, and
// failures become rows of the audit chain as soon as somebody is let in.
import type { Actor } from '#shared/domain/accounts.ts'
import { readRecoveryCode } from '#shared/domain/recovery-code.ts'
import { type Result, ok } from '#shared/ipc/result.ts'
import type { VaultState } from '#shared/ipc/vault.ts'
import { type Db, inTransaction } from '#db/open.ts'
import { readSchoolRow } from '#db/queries/school.ts'
import { writeConfirmedRecoverySlotTx } from '#db/queries/settings.ts'
import { type Attempts, clearAttempts, noteAttempt, waitMs, writeAttempts } from './attempts.ts'
import { type VaultFiles, hasVault, vaultFiles } from './folder.ts'
import type { Keeper } from './keeper.ts'
import { mustWait, refusals, vaultFailureOf, weakPassphrase, wrongPassphrase } from './messages.ts'
import { type Unconfirmed, auditVaultTx, firstHolder, openVaultDatabase, openedVault } from './opened.ts'
import { ratePassphrase } from './passphrase-strength.ts'
import { type ProcessLock, takeProcessLock } from './process-lock.ts'
import { isRecoveryConfirmed, newRecovery } from './recovery.ts'
import { type SlotsFile, readSlots, slotOf, unwrapKey, withSlot, wrapKey, writeSlots } from './slots.ts'

type Place = {
  readonly keeper: Keeper
  readonly folder: string
  readonly files: VaultFiles
  readonly slots: SlotsFile
  readonly processLock: ProcessLock
  readonly isWanted: () => boolean
}

export function unlockWith(keeper: Keeper, passphrase: string, isWanted: () => boolean): Promise<Result<VaultState>> {
  return atVault(keeper, isWanted, async (place) => {
    const { files, slots } = place
    const { clock } = keeper.options
    const waiting = waitMs(files.attempts, clock.nowMs())
    if (waiting > 0) return mustWait(waiting)
    const before = noteAttempt(files.attempts, 'passphrase', clock.nowMs())
    const key = await unwrapKey(slots.vaultId, slotOf(slots, 'dsl'), passphrase)
    if (!key) return wrongPassphrase(waitMs(files.attempts, clock.nowMs()))
    return openWith(place, key, before, async (db, actor) => {
      const unconfirmed = isRecoveryConfirmed(db, slots) ? undefined : await replaceRecovery(place, key)
      const event = { kind: 'vault.unlocked', atMs: clock.nowMs(), actorId: actor.id, detail: {} } as const
      inTransaction(db, (tx) => auditVaultTx(tx, event, before.failures))
      return ok(unconfirmed)
    })
  })
}

export async function recoverWith(
  keeper: Keeper,
  typedCode: string,
  passphrase: string,
  isWanted: () => boolean,
): Promise<Result<VaultState>> {
  const code = readRecoveryCode(typedCode)
  if (code === undefined) return refusals.mistypedCode()
  const { problem } = await ratePassphrase(passphrase, [])
  if (problem !== null) return weakPassphrase(problem)
  // No wait here: the code is far too long to guess, and whoever has it is shut out of the passphrase already.
  return atVault(keeper, isWanted, async (place) => {
    const { files, slots } = place
    const { clock } = keeper.options
    const before = noteAttempt(files.attempts, 'recovery', clock.nowMs())
    const key = await unwrapKey(slots.vaultId, slotOf(slots, 'recovery'), code)
    if (!key) return refusals.wrongCode()
    return openWith(place, key, before, async (db, actor) => {
      const { problem: known } = await ratePassphrase(passphrase, [readSchoolRow(db)?.name ?? '', actor.name])
      if (known !== null) return weakPassphrase(known)
      const { id } = slotOf(slots, 'dsl')
      const slot = await wrapKey(key, { vaultId: slots.vaultId, id, role: 'dsl', secret: passphrase })
      if (!isWanted()) return refusals.lockedMeanwhile()
      const event = { kind: 'vault.recovered', atMs: clock.nowMs(), actorId: actor.id, detail: {} } as const
      inTransaction(db, (tx) => {
        auditVaultTx(tx, event, before.failures)
        // Whoever has just typed the whole code has the sheet.
        writeConfirmedRecoverySlotTx(tx, slotOf(slots, 'recovery').id)
      })
      writeSlots(files.slots, withSlot(slots, slot))
      return ok(undefined)
    })
  })
}

/** Everything that must hold before a secret is tried; the process lock is kept only when the vault is let in to. */
async function atVault(
  keeper: Keeper,
  isWanted: () => boolean,
  work: (place: Place) => Promise<Result<VaultState>>,
): Promise<Result<VaultState>> {
  if (keeper.opened()) return ok(keeper.state())
  const folder = keeper.folder()
  if (folder === undefined) return refusals.noFolder()
  if (!hasVault(folder)) return refusals.missing()
  const files = vaultFiles(folder)
  const slots = readSlots(files.slots)
  if (!slots) return refusals.damagedSlots()
  let processLock: ProcessLock | undefined
  try {
    processLock = takeProcessLock(files.inUse)
    if (!processLock) return refusals.inUse()
    return await work({ keeper, folder, files, slots, processLock, isWanted })
  } catch (error) {
    const failure = vaultFailureOf(error)
    if (failure) return failure
    throw error
  } finally {
    if (keeper.opened()?.processLock !== processLock) processLock?.release()
  }
}

/** Opens the database with a proven key, which is zeroed whatever happens, and hands over when `step` is content. */
async function openWith(
  { keeper, folder, files, processLock, isWanted }: Place,
  key: Buffer,
  before: Attempts,
  step: (db: Db, actor: Actor) => Promise<Result<Unconfirmed | undefined>>,
): Promise<Result<VaultState>> {
  const { migrationsFolder, clock, newId } = keeper.options
  let db: Db | undefined
  try {
    // The secret was right, so what was noted before the test was no failure.
    writeAttempts(files.attempts, before)
    db = openVaultDatabase(folder, key, migrationsFolder)
    const actor = firstHolder(db)
    const result = await step(db, actor)
    if (!result.ok) return result
    clearAttempts(files.attempts)
    if (!isWanted()) return refusals.lockedMeanwhile()
    const session = { db, actor, clock, newId }
    return keeper.adopt(openedVault({ folder, processLock, unconfirmed: result.data, session }))
  } finally {
    key.fill(0)
    if (db && keeper.opened()?.session.db !== db) db.$client.close()
  }
}

// A code that nobody confirmed may be on no paper at all, so it is replaced by one that can be printed now.
async function replaceRecovery({ keeper, files, slots }: Place, key: Buffer): Promise<Unconfirmed> {
  const recovery = newRecovery(keeper.options.newId())
  const { slotId: id, code: secret } = recovery
  const slot = await wrapKey(key, { vaultId: slots.vaultId, id, role: 'recovery', secret })
  writeSlots(files.slots, withSlot(slots, slot))
  return recovery
}
