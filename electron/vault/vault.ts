// The vault as the rest of the main process sees it: made, locked, open, locked again. Keys live only inside single calls; other
// code gets a Session and must ask for it anew each time. What brings the database with it is loaded when it is first needed, so that
// the lock screen does not wait for it.
import type { Result } from '#shared/ipc/result.ts'
import type { VaultState } from '#shared/ipc/vault.ts'
import { log } from '../platform/log.ts'
import type { Session } from '../services/session.ts'
import { folderWarning, hasVault } from './folder.ts'
import { type Keeper, createKeeper } from './keeper.ts'
import type { LockReason, NewVaultInput, VaultOptions } from './options.ts'
import { type Rating, ratePassphrase } from './passphrase-strength.ts'

export type { LockReason } from './options.ts'

export type Vault = {
  state(): VaultState
  inspectFolder(folder: string): { hasVault: boolean; warning: string | null }
  /** Points the app at the vault in this folder; with none there nothing changes. An open vault is locked first. */
  useFolder(folder: string): VaultState
  create(folder: string, input: NewVaultInput): Promise<Result<VaultState>>
  unlock(passphrase: string): Promise<Result<VaultState>>
  /** Lets in with the recovery code, in whatever way it was typed, and sets a new passphrase. */
  recover(code: string, passphrase: string): Promise<Result<VaultState>>
  confirmRecovery(groups: readonly [string, string]): Promise<Result<VaultState>>
  /** Only while the recovery sheet is unconfirmed. */
  recoveryCode(): string | undefined
  ratePassphrase(passphrase: string, known: readonly string[]): Promise<Rating>
  /** Undefined while locked. While the state is 'unconfirmed' it may serve nothing but the recovery sheet. */
  session(): Session | undefined
  /** Database closed, keys gone, listeners told; harmless when already locked. */
  lock(reason: LockReason): void
  onLocked(listener: (reason: LockReason) => void): void
}

export function createVault(options: VaultOptions): Vault {
  const keeper = createKeeper(options)
  return {
    state: () => keeper.state(),
    inspectFolder: (folder) => ({ hasVault: hasVault(folder), warning: folderWarning(folder) }),
    useFolder: (folder) => useFolder(keeper, folder),
    create: (folder, input) =>
      keeper.alone(async (isWanted) => (await import('./create.ts')).createInFolder(keeper, folder, input, isWanted)),
    unlock: (passphrase) =>
      keeper.alone(async (isWanted) => (await import('./let-in.ts')).unlockWith(keeper, passphrase, isWanted)),
    recover: (code, passphrase) =>
      keeper.alone(async (isWanted) => (await import('./let-in.ts')).recoverWith(keeper, code, passphrase, isWanted)),
    confirmRecovery: async (groups) => (await import('./confirm-recovery.ts')).confirmRecovery(keeper, groups),
    recoveryCode: () => keeper.opened()?.unconfirmed?.code,
    ratePassphrase,
    session: () => keeper.opened()?.session,
    lock: (reason) => keeper.lock(reason),
    onLocked: (listener) => keeper.onLocked(listener),
  }
}

function useFolder(keeper: Keeper, folder: string): VaultState {
  if (!hasVault(folder) || keeper.opened()?.folder === folder) return keeper.state()
  keeper.lock('asked')
  try {
    keeper.rememberFolder(folder)
  } catch {
    // It serves this time; next time the folder has to be chosen again.
    log('vault.folder-not-remembered')
  }
  return keeper.state()
}
