// A new recovery sheet for whoever is unlocked: it opens the same keys as their passphrase, and takes the place of the old one.
import type { Result } from '#shared/ipc/result.ts'
import type { VaultState } from '#shared/ipc/vault.ts'
import type { Keeper } from '../opening/keeper.ts'
import { refusals } from '../messages.ts'
import { type Opened, auditOwnTx, keepSlots, openedVault, usingVaultKey } from '../opening/opened.ts'
import { type RecoverySheet, newRecoverySheet } from './sheets.ts'
import { makeSlot } from '../keys/slot-keys.ts'
import { ownerOf } from '../keys/slot-owner.ts'
import { type Slot, slotFor, withSlots } from '../keys/slots-file.ts'
import { whileOpen } from '../opening/while-open.ts'

/** A slot for a new code, at the cost of the person's passphrase. The caller owns the vault's key. */
export async function newRecoverySlot(
  slotId: string,
  { session, slots, own }: Pick<Opened, 'session' | 'slots' | 'own'>,
  key: Buffer,
): Promise<{ readonly slot: Slot; readonly sheet: RecoverySheet }> {
  const { actor } = session
  const current = slotFor(slots, actor.id, 'passphrase')
  if (!current) throw new Error('a recovery sheet belongs to somebody with a passphrase')
  const sheet = newRecoverySheet(slotId)
  const place = {
    vaultId: slots.vaultId,
    id: slotId,
    kind: 'recovery',
    owner: ownerOf(actor),
    kdf: current.kdf,
  } as const
  return { sheet, slot: await makeSlot(place, Buffer.from(sheet.code, 'utf8'), own, key) }
}

export function reissueRecovery(keeper: Keeper, isWanted: () => boolean): Promise<Result<VaultState>> {
  return whileOpen(keeper, 'issue-sheets', (opened) =>
    usingVaultKey(opened, async (key) => {
      const { slot, sheet } = await newRecoverySlot(keeper.options.newId(), opened, key)
      if (!isWanted()) return refusals.lockedMeanwhile()
      const slots = keepSlots(opened, key, { slots: withSlots(opened.slots.slots, [slot]) }, (tx) => {
        auditOwnTx(tx, opened.session, 'vault.recovery-reissued')
      })
      return keeper.adopt(openedVault({ ...opened, slots, sheets: [sheet] }))
    }),
  )
}
