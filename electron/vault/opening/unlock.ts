// Lets a person in with their passphrase. A try is on the disk before it is tested, and failures become rows of the audit chain as
// soon as somebody is let in.
import { type Result, ok } from '#shared/ipc/result.ts'
import type { VaultState } from '#shared/ipc/vault.ts'
import { type Tx, inTransaction } from '#db/open.ts'
import {
  isReleaseConfirmed,
  readConfirmedRecoverySlots,
  writeReleaseKeyTx,
  writeSlotsGenerationTx,
} from '#db/queries/settings.ts'
import { type Attempts, noteAttempt, waitMs, writeAttempts } from './attempts.ts'
import type { Keeper } from './keeper.ts'
import { type Entered, type Place, type Stepped, atVault, letIn, tryEntry } from './let-in.ts'
import { mustWait, refusals, wrongPassphrase } from '../messages.ts'
import { strayAccounts } from './open-database.ts'
import { auditVaultTx, keepSlots } from './opened.ts'
import { newRecoverySlot } from '../people/reissue.ts'
import { type OpenSheet, newReleaseSheet } from '../people/sheets.ts'
import { type SlotsFile, passphraseSlots, slotFor, withSlots } from '../keys/slots-file.ts'

export function unlockAs(
  keeper: Keeper,
  accountId: string,
  passphrase: Uint8Array,
  isWanted: () => boolean,
): Promise<Result<VaultState>> {
  return atVault(keeper, isWanted, async (place) => {
    const path = place.files.attempts
    const { clock } = keeper.options
    const slotsOf = (file: SlotsFile) => passphraseSlots(file).filter((slot) => slot.accountId === accountId)
    if (!place.choices.some(({ file }) => slotsOf(file).length > 0)) return refusals.noAccount()
    const waiting = waitMs(path, accountId, clock.nowMs())
    if (waiting > 0) return mustWait(waiting)
    const before = noteAttempt(path, { atMs: clock.nowMs(), secret: 'passphrase', accountId })
    const tried = await tryEntry(place, slotsOf, passphrase)
    if (tried.entry) return letIn(place, tried.entry, before, (entered) => finish(place, entered, before))
    if (!tried.isStranger) return wrongPassphrase(waitMs(path, accountId, clock.nowMs()))
    writeAttempts(path, before)
    return refusals.strangerDatabase()
  })
}

async function finish({ keeper }: Place, entered: Entered, before: Attempts): Promise<Result<Stepped>> {
  const { session, slots, key } = entered
  const { clock, actor, signer, db } = session
  const sheets: OpenSheet[] = []
  const stray = strayAccounts(db, slots)
  let next = slots.slots.filter(({ accountId }) => !stray.includes(accountId))

  const recovery = slotFor(slots, actor.id, 'recovery')
  if (recovery && !readConfirmedRecoverySlots(db).includes(recovery.id)) {
    // A code that nobody confirmed may be on no paper at all, so it is replaced by one that can be printed now.
    const renewed = await newRecoverySlot(keeper.options.newId(), entered, key)
    next = withSlots(next, [renewed.slot])
    sheets.push(renewed.sheet)
  }
  const release = actor.role === 'dsl' && !isReleaseConfirmed(db) ? newReleaseSheet() : undefined
  if (release) sheets.push(release)

  const write = (tx: Tx) => {
    if (release) writeReleaseKeyTx(tx, release.publicKey)
    const event = { kind: 'vault.unlocked', atMs: clock.nowMs(), actorId: actor.id, detail: {} } as const
    auditVaultTx(tx, signer, event, before.unaudited)
  }
  if (stray.length > 0 || recovery !== slotFor({ ...slots, slots: next }, actor.id, 'recovery')) {
    return ok({ slots: keepSlots(entered, key, { slots: next }, write), sheets })
  }
  inTransaction(db, (tx) => {
    // The file may be newer than the database knows, when something was cut off in between.
    writeSlotsGenerationTx(tx, slots.generation)
    write(tx)
  })
  return ok({ slots, sheets })
}
