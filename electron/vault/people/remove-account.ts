// Takes a person out. Whoever was let in once could have kept the vault's key, and an old copy of the key file with their old
// passphrase would still open the records, so the records get a new key that they never had.
import type { Account } from '#shared/domain/accounts.ts'
import { type Failure, type Result, ok } from '#shared/ipc/result.ts'
import { listActiveAccounts } from '#db/queries/accounts.ts'
import { holdsAnOnlyKey } from '#db/queries/compartments.ts'
import { isOnlyReader } from '../../services/drop-box.ts'
import type { Progress } from '../../services/work.ts'
import type { Keeper } from '../opening/keeper.ts'
import { refusals } from '../messages.ts'
import { type Opened, usingVaultKey } from '../opening/opened.ts'
import { rekeyWithout } from './rekey.ts'
import { whileOpen } from '../opening/while-open.ts'

export function removeAccount(
  keeper: Keeper,
  accountId: string,
  progress: Progress,
  isWanted: () => boolean,
): Promise<Result<{ removedAtMs: number }>> {
  return whileOpen(keeper, 'manage-accounts', async (opened) => {
    const refused = refusal(opened, listActiveAccounts(opened.session.db), accountId)
    if (refused) return refused
    const removedAtMs = opened.session.clock.nowMs()
    const rekeyed = await usingVaultKey(opened, (key) =>
      rekeyWithout({ keeper, opened, key, accountId, removedAtMs, progress, isWanted }),
    )
    return rekeyed ?? ok({ removedAtMs })
  })
}

function refusal({ session, folder }: Opened, active: readonly Account[], accountId: string): Failure | undefined {
  const leaving = active.find(({ id }) => id === accountId)
  if (!leaving) return refusals.noAccount()
  if (leaving.id === session.actor.id) return refusals.ownAccount()
  const leads = active.filter(({ role }) => role === 'dsl')
  if (leaving.role === 'dsl' && leads.length === 1) return refusals.lastLead()
  if (isOnlyReader(session, folder, accountId)) return refusals.onlyReader()
  return holdsAnOnlyKey(session.db, accountId) ? refusals.onlyKey() : undefined
}
