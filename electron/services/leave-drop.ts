// Leaving a concern at the lock screen: it is sealed at once to those who may read it, and nobody at the lock screen can read it again.
import { isLead } from '#shared/domain/accounts.ts'
import { aboutProblem } from '#shared/domain/compartments.ts'
import type { NewDrop } from '#shared/domain/drop-box.ts'
import { embeddedDataProblems } from '#shared/domain/embedded-data.ts'
import { type Result, fail, ok } from '#shared/ipc/result.ts'
import type { Clock } from '../platform/clock.ts'
import { writeDrop } from '../vault/drop-files.ts'
import type { Vault } from '../vault/vault.ts'
import { failureOf } from './change.ts'
import { recipientsOf } from './drops/drop-recipients.ts'
import { sealDrop } from './drops/sealed-drop.ts'

type LockedVault = Pick<Vault, 'state' | 'folder' | 'publicAccounts' | 'dropBoxPublicKey'>

/** Acknowledged only once it is on the disk. */
export function leaveDrop(
  vault: LockedVault,
  clock: Clock,
  newId: () => string,
  input: NewDrop,
): Result<{ leftAtMs: number }> {
  const folder = vault.folder()
  const dropBoxPublicKey = vault.dropBoxPublicKey()
  if (vault.state().state !== 'locked' || folder === undefined || !dropBoxPublicKey) {
    return fail('forbidden', 'Concerns are left here while Blueform is locked. Record this one with “New concern”')
  }
  const accounts = vault.publicAccounts()
  const leads = accounts.filter(isLead).map(({ accountId }) => accountId)
  const isKnown = input.leadIds.every((leadId) => leads.includes(leadId))
  const about = aboutProblem(input.adult, isKnown ? input.leadIds : [], null)
  const problems = [...(about ? [about] : []), ...embeddedDataProblems(input)]
  if (problems.length > 0) return fail('invalid', 'Some answers are missing or need a change', problems)
  const recipients = recipientsOf(input, accounts)
  if (recipients.length === 0) {
    return fail(
      'forbidden',
      'Nobody who can open Blueform may read this concern, so it is not kept. Tell the head teacher or the chair of governors directly',
    )
  }
  const drop = { ...input, id: newId(), leftAtMs: clock.nowMs() }
  try {
    writeDrop(folder, drop.id, sealDrop(drop, recipients, dropBoxPublicKey))
  } catch (error) {
    const failure = failureOf(error)
    if (failure) return failure
    throw error
  }
  return ok({ leftAtMs: drop.leftAtMs })
}
