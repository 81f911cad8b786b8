// A printed sheet is confirmed by typing two of its groups back; until then the vault serves nothing else.
import { type Result, ok } from '#shared/ipc/result.ts'
import type { VaultState } from '#shared/ipc/vault.ts'
import type { Tx } from '#db/open.ts'
import {
  confirmReleaseTx,
  readConfirmedRecoverySlots,
  writeConfirmedRecoverySlotsTx,
  writeReleaseKeyTx,
} from '#db/queries/settings.ts'
import { change } from '../../services/change.ts'
import type { Keeper } from '../opening/keeper.ts'
import { refusals } from '../messages.ts'
import { type Opened, auditOwnTx, openedVault } from '../opening/opened.ts'
import { type OpenSheet, type RecoverySheet, areAskedGroups } from './sheets.ts'

export function confirmSheet(keeper: Keeper, groups: readonly [string, string]): Result<VaultState> {
  const opened = keeper.opened()
  const [asked, ...rest] = opened?.sheets ?? []
  if (!opened || !asked) return refusals.notUnconfirmed()
  if (!areAskedGroups(asked, groups)) return refusals.wrongGroups()
  const kept = change(opened.session, (tx) => {
    keepTx(tx, opened, asked)
    return ok(true)
  })
  return kept.ok ? keeper.adopt(openedVault({ ...opened, sheets: rest })) : kept
}

function keepTx(tx: Tx, opened: Opened, sheet: OpenSheet): void {
  if (sheet.sheet === 'recovery') {
    confirmRecoveryTx(tx, opened, sheet)
    auditOwnTx(tx, opened.session, 'vault.recovery-confirmed')
    return
  }
  // The key of this very sheet, whatever the settings say by now. Signed, so that whatever is sealed to it later can first make sure
  // that it is the one on the sheet.
  const { publicKey } = sheet
  writeReleaseKeyTx(tx, publicKey)
  confirmReleaseTx(tx)
  auditOwnTx(tx, opened.session, 'vault.release-confirmed', { releaseKey: publicKey })
}

// Slots that are gone are forgotten.
function confirmRecoveryTx(tx: Tx, { slots }: Opened, { slotId }: RecoverySheet): void {
  const there = new Set(slots.slots.map(({ id }) => id))
  const others = readConfirmedRecoverySlots(tx).filter((id) => there.has(id) && id !== slotId)
  writeConfirmedRecoverySlotsTx(tx, [...others, slotId])
}
