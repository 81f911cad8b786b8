// A second person at an open vault: they type their own passphrase, and their keys serve one piece of work and are overwritten. Wrong
// passphrases count and wait as they do at the lock screen, so that an unlocked computer is no place for guessing.
import type { Actor } from '#shared/domain/accounts.ts'
import type { Result } from '#shared/ipc/result.ts'
import { readAccount } from '#db/queries/accounts.ts'
import { isVouchedFor } from '../../services/people.ts'
import type { Signer } from '../../services/session.ts'
import { vaultFiles } from '../folder.ts'
import { type OwnKeys, publicHexOf, signerOf } from '../keys/own-keys.ts'
import { openSlot } from '../keys/slot-keys.ts'
import { slotFor } from '../keys/slots-file.ts'
import { mustWait, refusals, wrongPassphrase } from '../messages.ts'
import { noteAttempt, waitMs, writeAttempts } from '../opening/attempts.ts'
import type { Keeper } from '../opening/keeper.ts'
import type { Opened } from '../opening/opened.ts'
import { whileOpen } from '../opening/while-open.ts'

/** Somebody other than whoever is unlocked, proven just now. The signer works only while the work lasts. */
export type Second = { readonly actor: Actor; readonly signer: Signer }

export function proveSecond<Data>(
  keeper: Keeper,
  { accountId, passphrase }: { readonly accountId: string; readonly passphrase: Uint8Array },
  isWanted: () => boolean,
  work: (second: Second) => Result<Data>,
): Promise<Result<Data>> {
  return whileOpen(keeper, 'unlock-case', async (opened) => {
    const { session, slots, folder } = opened
    if (accountId === session.actor.id) return refusals.notTwoPeople()
    const slot = slotFor(slots, accountId, 'passphrase')
    if (!slot) return refusals.noAccount()
    const path = vaultFiles(folder).attempts
    const { clock } = session
    const waiting = waitMs(path, accountId, clock.nowMs())
    if (waiting > 0) return mustWait(waiting)
    const before = noteAttempt(path, { atMs: clock.nowMs(), secret: 'passphrase', accountId })
    const own = await openSlot(slots.vaultId, slot, passphrase)
    if (!own) return wrongPassphrase(waitMs(path, accountId, clock.nowMs()))
    try {
      const { [accountId]: _settled, ...waits } = before.waits
      writeAttempts(path, { ...before, waits })
      if (!isWanted()) return refusals.lockedMeanwhile()
      const actor = actorOf(opened, accountId, own)
      return actor ? work({ actor, signer: signerOf(accountId, own) }) : refusals.notVouchedFor()
    } finally {
      own.wipe()
    }
  })
}

// The key file alone says nothing of who still has access.
function actorOf({ session }: Opened, accountId: string, own: OwnKeys): Actor | undefined {
  const account = readAccount(session.db, accountId)
  if (!account || account.removedAtMs !== null || !isVouchedFor(session.db, account)) return undefined
  const { boxPublicKey, signPublicKey } = publicHexOf(own)
  if (account.boxPublicKey !== boxPublicKey || account.signPublicKey !== signPublicKey) return undefined
  const { id, name, role } = account
  return { id, name, role }
}
