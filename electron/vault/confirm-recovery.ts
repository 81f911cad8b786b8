// The recovery sheet is confirmed by typing two of its groups back; until then the vault serves nothing else.
import { type Result, ok } from '#shared/ipc/result.ts'
import type { VaultState } from '#shared/ipc/vault.ts'
import { writeConfirmedRecoverySlotTx } from '#db/queries/settings.ts'
import { auditIncidentTx } from '../services/audit.ts'
import { change } from '../services/change.ts'
import type { Keeper } from './keeper.ts'
import { refusals } from './messages.ts'
import { areAskedGroups } from './recovery.ts'

export function confirmRecovery(keeper: Keeper, groups: readonly [string, string]): Result<VaultState> {
  const opened = keeper.opened()
  if (!opened?.unconfirmed) return refusals.notUnconfirmed()
  const { session, unconfirmed } = opened
  if (!areAskedGroups(unconfirmed, groups)) return refusals.wrongGroups()
  const kept = change(session, (tx) => {
    writeConfirmedRecoverySlotTx(tx, unconfirmed.slotId)
    auditIncidentTx(tx, session, 'vault.recovery-confirmed', null)
    return ok(true)
  })
  return kept.ok ? keeper.confirm() : kept
}
