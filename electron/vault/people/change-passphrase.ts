// A new passphrase for whoever is unlocked. Their keys stay the same, so nobody else's slot and nothing sealed to them changes.
import { type Result, ok } from '#shared/ipc/result.ts'
import { setPassphraseSetAtTx } from '#db/queries/accounts.ts'
import { noteAttempt, waitMs, writeAttempts } from '../opening/attempts.ts'
import { vaultFiles } from '../folder.ts'
import type { Keeper } from '../opening/keeper.ts'
import { mustWait, refusals } from '../messages.ts'
import { type Opened, auditOwnTx, keepSlots, openedVault, ownSlot, usingVaultKey } from '../opening/opened.ts'
import { refusalIn } from './rules.ts'
import { makeSlot, openSlot } from '../keys/slot-keys.ts'
import { ownerOf } from '../keys/slot-owner.ts'
import { withSlots } from '../keys/slots-file.ts'
import { whileOpen } from '../opening/while-open.ts'

type Changed = Result<{ passphraseSetAtMs: number }>

export function changePassphrase(
  keeper: Keeper,
  current: Uint8Array,
  next: Uint8Array,
  isWanted: () => boolean,
): Promise<Changed> {
  return whileOpen(keeper, 'own-account', async (opened) => {
    const { db, actor } = opened.session
    const refused = await currentRefusal(opened, current)
    if (refused) return refused
    if (Buffer.from(current.buffer, current.byteOffset, current.length).equals(next)) return refusals.samePassphrase()
    const weak = await refusalIn(db, { passphrase: next, name: actor.name, field: 'next' })
    if (weak) return weak
    return usingVaultKey(opened, (key) => replace(keeper, opened, next, key, isWanted))
  })
}

// An unlocked computer left alone must not be a place for guessing, so wrong ones count as they do at the lock screen.
async function currentRefusal(opened: Opened, current: Uint8Array): Promise<Changed | undefined> {
  const { folder, session, slots } = opened
  const { actor, clock } = session
  const path = vaultFiles(folder).attempts
  const waiting = waitMs(path, actor.id, clock.nowMs())
  if (waiting > 0) return mustWait(waiting)
  const before = noteAttempt(path, { atMs: clock.nowMs(), secret: 'passphrase', accountId: actor.id })
  const proven = await openSlot(slots.vaultId, ownSlot(opened), current)
  if (!proven) return refusals.wrongCurrent()
  proven.wipe()
  writeAttempts(path, before)
  return undefined
}

async function replace(
  keeper: Keeper,
  opened: Opened,
  next: Uint8Array,
  key: Buffer,
  isWanted: () => boolean,
): Promise<Changed> {
  const { session, slots, own } = opened
  const { actor, clock } = session
  const { id, kdf } = ownSlot(opened)
  const place = { vaultId: slots.vaultId, id, kind: 'passphrase', owner: ownerOf(actor), kdf } as const
  const slot = await makeSlot(place, next, own, key)
  if (!isWanted()) return refusals.lockedMeanwhile()
  const atMs = clock.nowMs()
  const kept = keepSlots(opened, key, { slots: withSlots(slots.slots, [slot]) }, (tx) => {
    setPassphraseSetAtTx(tx, actor.id, atMs)
    auditOwnTx(tx, session, 'account.passphrase-changed')
  })
  keeper.adopt(openedVault({ ...opened, slots: kept }))
  return ok({ passphraseSetAtMs: atMs })
}
