import { type Result, fail, ok } from '#shared/ipc/result.ts'
import type { RouteOutput } from '#shared/ipc/contract.ts'
import { backupTimes, listAccounts, passphraseReminder, stillOpens } from '../services/accounts.ts'
import { printAccessReview } from '../services/documents.ts'
import type { Session } from '../services/session.ts'
import type { Vault } from '../vault/vault.ts'
import type { Desktop, HandlersOf } from './handler.ts'

export function accountsHandlers(vault: Vault, desktop: Desktop): HandlersOf<'accounts'> {
  return {
    'accounts.list': (_input, session) => listAccounts(session),
    'accounts.add': async (input, session) => {
      const added = await vault.addAccount(input)
      return added.ok ? listAccounts(session) : added
    },
    'accounts.remove': async ({ accountId }, session) => {
      const madeAtMs = backupTimes(session, vault)
      const removed = await desktop.work.run('rekey', (progress) => vault.removeAccount(accountId, progress))
      return removed.ok ? afterRemoval(vault.session(), accountId, madeAtMs) : removed
    },
    'accounts.changePassphrase': async ({ current, next }) => {
      const changed = await vault.changePassphrase(current, next)
      return changed.ok ? ok({}) : changed
    },
    'accounts.reminder': (_input, session) => passphraseReminder(session),
    'accounts.printReview': ({ to }, session) => printAccessReview(session, desktop, to),
  }
}

// The session of before the removal is over.
function afterRemoval(
  session: Session | undefined,
  accountId: string,
  madeAtMs: readonly number[],
): Result<RouteOutput<'accounts.remove'>> {
  if (!session) return fail('locked', 'The person was removed. Blueform is locked: unlock it to go on.')
  const listed = listAccounts(session)
  return listed.ok ? ok({ ...listed.data, stillOpens: [...stillOpens(session, accountId, madeAtMs)] }) : listed
}
