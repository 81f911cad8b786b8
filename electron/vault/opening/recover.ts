// Lets in with the recovery code. The sheet's holder becomes the lead it was issued for, with a new passphrase; the code is used up.
import { readRecoveryCode } from '#shared/domain/recovery-code.ts'
import { type Result, ok } from '#shared/ipc/result.ts'
import type { VaultState } from '#shared/ipc/vault.ts'
import { setPassphraseSetAtTx } from '#db/queries/accounts.ts'
import { isReleaseConfirmed, writeReleaseKeyTx } from '#db/queries/settings.ts'
import { type Attempts, noteAttempt, writeAttempts } from './attempts.ts'
import type { Keeper } from './keeper.ts'
import { type Entered, type Place, type Stepped, atVault, letIn, tryEntry } from './let-in.ts'
import { refusals } from '../messages.ts'
import { auditVaultTx, keepSlots, ownSlot } from './opened.ts'
import { newRecoverySlot } from '../people/reissue.ts'
import { passphraseRefusal, refusalIn } from '../people/rules.ts'
import { newReleaseSheet } from '../people/sheets.ts'
import { makeSlot } from '../keys/slot-keys.ts'
import { ownerOf } from '../keys/slot-owner.ts'
import { type Slot, type SlotsFile, withSlots } from '../keys/slots-file.ts'

export async function recoverWith(
  keeper: Keeper,
  typedCode: Uint8Array,
  passphrase: Uint8Array,
  isWanted: () => boolean,
): Promise<Result<VaultState>> {
  const code = readRecoveryCode(new TextDecoder().decode(typedCode))
  if (code === undefined) return refusals.mistypedCode()
  const weak = await passphraseRefusal({ passphrase, name: '' }, '')
  if (weak) return weak
  // No wait here: the code is far too long to guess, and whoever has it is shut out of the passphrase already.
  return atVault(keeper, isWanted, async (place) => {
    const path = place.files.attempts
    const atMs = keeper.options.clock.nowMs()
    const before = noteAttempt(path, { atMs, secret: 'recovery', accountId: null })
    const tried = await tryEntry(place, recoverySlots, Buffer.from(code, 'utf8'))
    if (tried.entry) return letIn(place, tried.entry, before, (entered) => finish(place, entered, before, passphrase))
    if (!tried.isStranger) return refusals.wrongCode()
    writeAttempts(path, before)
    return refusals.strangerDatabase()
  })
}

function recoverySlots({ slots }: SlotsFile): readonly Slot[] {
  return slots.filter(({ kind }) => kind === 'recovery')
}

async function finish(
  { keeper, isWanted }: Place,
  entered: Entered,
  before: Attempts,
  passphrase: Uint8Array,
): Promise<Result<Stepped>> {
  const { session, slots, own, key } = entered
  const { actor, clock, signer, db } = session
  const weak = await refusalIn(db, { passphrase, name: actor.name })
  if (weak) return weak
  const { id, kdf } = ownSlot(entered)
  const place = { vaultId: slots.vaultId, id, kind: 'passphrase', owner: ownerOf(actor), kdf } as const
  const slot = await makeSlot(place, passphrase, own, key)
  const recovery = await newRecoverySlot(keeper.options.newId(), entered, key)
  if (!isWanted()) return refusals.lockedMeanwhile()
  const release = isReleaseConfirmed(db) ? undefined : newReleaseSheet()
  const atMs = clock.nowMs()
  const kept = keepSlots(entered, key, { slots: withSlots(slots.slots, [slot, recovery.slot]) }, (tx) => {
    setPassphraseSetAtTx(tx, actor.id, atMs)
    if (release) writeReleaseKeyTx(tx, release.publicKey)
    const event = { kind: 'vault.recovered', atMs, actorId: actor.id, detail: {} } as const
    auditVaultTx(tx, signer, event, before.unaudited)
  })
  return ok({ slots: kept, sheets: [recovery.sheet, ...(release ? [release] : [])] })
}
