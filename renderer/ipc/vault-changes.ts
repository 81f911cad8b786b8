// A screen of the open app can change what the window has to show first, such as a new sheet that has to be confirmed.
import type { VaultState } from '#shared/ipc/vault.ts'

type Listener = (state: VaultState) => void

const listeners = new Set<Listener>()

export function tellVaultState(state: VaultState): void {
  for (const listener of listeners) listener(state)
}

/** Calls back at each change until the returned function is called. */
export function onVaultState(listener: Listener): () => void {
  listeners.add(listener)
  return () => {
    listeners.delete(listener)
  }
}
