// The vault as the rest of the main process sees it: made, locked, open, locked again. Keys live only inside single calls; other
// code gets a Session and must ask for it anew each time.
import { type Result, ok } from '#shared/ipc/result.ts'
import type { VaultState } from '#shared/ipc/vault.ts'
import { writeConfirmedRecoverySlotTx } from '#db/queries/settings.ts'
import { log } from '../platform/log.ts'
import { auditIncidentTx } from '../services/audit.ts'
import { change } from '../services/change.ts'
import type { Session } from '../services/session.ts'
import { createInFolder } from './create.ts'
import { folderWarning, hasVault } from './folder.ts'
import { type Keeper, createKeeper } from './keeper.ts'
import { recoverWith, unlockWith } from './let-in.ts'
import { refusals } from './messages.ts'
import type { LockReason, NewVaultInput, VaultOptions } from './options.ts'
import { type Rating, ratePassphrase } from './passphrase-strength.ts'
import { areAskedGroups } from './recovery.ts'

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
  confirmRecovery(groups: readonly [string, string]): Result<VaultState>
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
    create: (folder, input) => keeper.alone((isWanted) => createInFolder(keeper, folder, input, isWanted)),
    unlock: (passphrase) => keeper.alone((isWanted) => unlockWith(keeper, passphrase, isWanted)),
    recover: (code, passphrase) => keeper.alone((isWanted) => recoverWith(keeper, code, passphrase, isWanted)),
    confirmRecovery: (groups) => confirmRecovery(keeper, groups),
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

function confirmRecovery(keeper: Keeper, groups: readonly [string, string]): Result<VaultState> {
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
