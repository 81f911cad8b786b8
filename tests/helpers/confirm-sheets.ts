import type { Vault } from '#electron/vault/vault.ts'

/** The two groups that the sheet of now asks for. Throws when there is none. */
export function askedGroups(vault: Vault): [string, string] {
  const state = vault.state()
  if (state.state !== 'unconfirmed') throw new Error(`vault is ${state.state}`)
  const groups = vault.sheetCode()?.code.split('-') ?? []
  const [first, second] = state.askedGroups
  // People count the groups from one.
  return [groups[first - 1] ?? '', groups[second - 1] ?? '']
}

/** Types back the groups of every sheet that an opened vault asks for, and gives the recovery code if that was one of them. */
export async function confirmSheets(vault: Vault): Promise<string | undefined> {
  let recovery: string | undefined
  while (vault.state().state === 'unconfirmed') {
    const sheet = vault.sheetCode()
    if (sheet?.sheet === 'recovery') recovery = sheet.code
    const done = await vault.confirmSheet(askedGroups(vault))
    if (!done.ok) throw new Error(done.message)
  }
  return recovery
}
