import type { Vault } from '#electron/vault/vault.ts'
import { recoveryGroups } from '#shared/domain/recovery-code.ts'

/** Types back the two groups that a new vault asks for. Throws when it does not ask or does not take them. */
export async function confirmRecovery(vault: Vault): Promise<void> {
  const state = vault.state()
  if (state.state !== 'unconfirmed') throw new Error(`vault is ${state.state}`)
  const groups = recoveryGroups(vault.recoveryCode() ?? '')
  const [first, second] = state.askedGroups
  const done = await vault.confirmRecovery([groupAt(groups, first), groupAt(groups, second)])
  if (!done.ok) throw new Error(done.message)
}

// People count the groups from one.
function groupAt(groups: readonly string[], number: number): string {
  return groups[number - 1] ?? ''
}
