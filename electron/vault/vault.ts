// The vault as the rest of the main process sees it: made, locked, open, locked again. Keys never leave it; other code gets a Session
// and must ask for it anew each time. What brings the database with it is loaded when it is first needed, so that the lock screen
// does not wait for it. Secrets come as bytes and are overwritten here, whatever happens.
import type { Role } from '#shared/domain/accounts.ts'
import type { Result } from '#shared/ipc/result.ts'
import type { HandedOver } from '#shared/ipc/kiosk.ts'
import type { VaultState } from '#shared/ipc/vault.ts'
import { log } from '../platform/log.ts'
import type { Session } from '../services/session.ts'
import type { Progress } from '../services/work.ts'
import { folderWarning, hasVault } from './folder.ts'
import { type Keeper, createKeeper } from './opening/keeper.ts'
import type { LockReason, NewAccountInput, NewVaultInput, VaultOptions } from './options.ts'
import type { Rating } from './people/passphrase-strength.ts'
import type { Second } from './people/prove-second.ts'
import type { Sheet } from './people/sheets.ts'
import { passphraseSlots } from './keys/slots-file.ts'

export type { LockReason } from './options.ts'

/** A person as the key file tells of them to anybody; it is proven only once somebody is let in. */
export type PublicAccount = {
  readonly accountId: string
  readonly role: Role
  readonly initials: string
  readonly boxPublicKey: Buffer
}

export type Vault = {
  state(): VaultState
  inspectFolder(folder: string): { hasVault: boolean; warning: string | null }
  /** Points the app at the vault in this folder; with none there nothing changes. An open vault is locked first. */
  useFolder(folder: string): VaultState
  /** Where the vault lies; undefined when none was chosen. */
  folder(): string | undefined
  create(folder: string, input: NewVaultInput): Promise<Result<VaultState>>
  unlock(accountId: string, passphrase: Uint8Array): Promise<Result<VaultState>>
  /** Lets in with the recovery code, in whatever way it was typed, sets a new passphrase, and issues a new sheet. */
  recover(code: Uint8Array, passphrase: Uint8Array): Promise<Result<VaultState>>
  confirmSheet(groups: readonly [string, string]): Promise<Result<VaultState>>
  /** The sheet that is to be printed and confirmed now; undefined when there is none. */
  sheetCode(): Sheet | undefined
  /** A new recovery sheet for the lead who is unlocked; the old one is worth nothing from here on. */
  reissueRecovery(): Promise<Result<VaultState>>
  addAccount(input: NewAccountInput): Promise<Result<{ accountId: string }>>
  /** Takes a person out and gives the vault a new key. The session changes: ask for it anew. Throws Cancelled when it was cancelled. */
  removeAccount(accountId: string, progress: Progress): Promise<Result<{ removedAtMs: number }>>
  changePassphrase(current: Uint8Array, next: Uint8Array): Promise<Result<{ passphraseSetAtMs: number }>>
  /** Proves a second person, who types their own passphrase, for one piece of work; it counts as at the lock screen. */
  proveSecond<Data>(
    accountId: string,
    passphrase: Uint8Array,
    work: (second: Second) => Result<Data>,
  ): Promise<Result<Data>>
  /** The school's own words on the lock screen. */
  notice(): string
  changeNotice(text: string): Promise<Result<{ notice: string }>>
  /** For sealing concerns while the vault is locked; empty when there is no readable key file. */
  publicAccounts(): readonly PublicAccount[]
  dropBoxPublicKey(): Buffer | undefined
  /** The vault's key for one piece of work; zeroed afterwards. Undefined while locked. */
  withVaultKey<Value>(work: (key: Buffer) => Promise<Value>): Promise<Value> | undefined
  /** While the vault is open the school's own rules count; the last of `known` is the person's name. */
  ratePassphrase(passphrase: string, known: readonly string[]): Promise<Rating>
  /** Undefined while locked. While the state is 'unconfirmed' it may serve nothing but the sheets. */
  session(): Session | undefined
  /** Whether somebody else holds the laptop to sign. Asked at every call and every dialog: it reads no file, as `state` may. */
  isHandedOver(): boolean
  /** What the laptop was handed over for: one signing. Undefined when it was not, or when it is signed. */
  handedOver(): HandedOver | undefined
  /** Only locking takes it back. */
  handOver(signing: HandedOver | undefined): void
  /** Database closed, keys zeroed, listeners told; harmless when already locked. */
  lock(reason: LockReason): void
  onLocked(listener: (reason: LockReason) => void): void
}

export function createVault(options: VaultOptions): Vault {
  const keeper = createKeeper(options)
  return {
    state: () => keeper.state(),
    inspectFolder: (folder) => ({ hasVault: hasVault(folder), warning: folderWarning(folder) }),
    useFolder: (folder) => useFolder(keeper, folder),
    folder: () => keeper.folder(),
    create: (folder, input) =>
      spending([input.passphrase], () =>
        keeper.alone(async (isWanted) =>
          (await import('./opening/create.ts')).createInFolder(keeper, folder, input, isWanted),
        ),
      ),
    unlock: (accountId, passphrase) =>
      spending([passphrase], () =>
        keeper.alone(async (isWanted) =>
          (await import('./opening/unlock.ts')).unlockAs(keeper, accountId, passphrase, isWanted),
        ),
      ),
    recover: (code, passphrase) =>
      spending([code, passphrase], () =>
        keeper.alone(async (isWanted) =>
          (await import('./opening/recover.ts')).recoverWith(keeper, code, passphrase, isWanted),
        ),
      ),
    confirmSheet: async (groups) => (await import('./people/confirm-sheet.ts')).confirmSheet(keeper, groups),
    sheetCode: () => keeper.sheet(),
    reissueRecovery: () =>
      keeper.alone(async (isWanted) => (await import('./people/reissue.ts')).reissueRecovery(keeper, isWanted)),
    ...accountParts(keeper),
    ...publicParts(keeper),
    changeNotice: (text) => keeper.alone(async () => (await import('./notice.ts')).changeNotice(keeper, text)),
    withVaultKey: (work) => withVaultKey(keeper, work),
    ratePassphrase: async (passphrase, known) =>
      (await import('./people/rules.ts')).rateFor(keeper.opened()?.session, passphrase, known),
    session: () => keeper.opened()?.session,
    isHandedOver: () => keeper.isHandedOver(),
    handedOver: () => keeper.handedOver(),
    handOver: (signing) => keeper.handOver(signing),
    lock: (reason) => keeper.lock(reason),
    onLocked: (listener) => keeper.onLocked(listener),
  }
}

function accountParts(
  keeper: Keeper,
): Pick<Vault, 'addAccount' | 'removeAccount' | 'changePassphrase' | 'proveSecond'> {
  return {
    addAccount: (input) =>
      spending([input.passphrase], () =>
        keeper.alone(async (isWanted) => (await import('./people/add-account.ts')).addAccount(keeper, input, isWanted)),
      ),
    removeAccount: (accountId, progress) =>
      keeper.alone(async (isWanted) =>
        (await import('./people/remove-account.ts')).removeAccount(keeper, accountId, progress, isWanted),
      ),
    changePassphrase: (current, next) =>
      spending([current, next], () =>
        keeper.alone(async (isWanted) =>
          (await import('./people/change-passphrase.ts')).changePassphrase(keeper, current, next, isWanted),
        ),
      ),
    proveSecond: (accountId, passphrase, work) =>
      spending([passphrase], () =>
        keeper.alone(async (isWanted) =>
          (await import('./people/prove-second.ts')).proveSecond(keeper, { accountId, passphrase }, isWanted, work),
        ),
      ),
  }
}

function publicParts(keeper: Keeper): Pick<Vault, 'notice' | 'publicAccounts' | 'dropBoxPublicKey'> {
  return {
    notice: () => keeper.slots()?.notice ?? '',
    publicAccounts: () => {
      const file = keeper.slots()
      if (!file) return []
      return passphraseSlots(file).map(({ accountId, role, initials, boxPublicKey }) => {
        return { accountId, role, initials, boxPublicKey: Buffer.from(boxPublicKey, 'base64') }
      })
    },
    dropBoxPublicKey: () => {
      const file = keeper.slots()
      return file && Buffer.from(file.dropBoxPublicKey, 'base64')
    },
  }
}

function withVaultKey<Value>(keeper: Keeper, work: (key: Buffer) => Promise<Value>): Promise<Value> | undefined {
  const opened = keeper.opened()
  if (!opened) return undefined
  return import('./opening/opened.ts').then(({ usingVaultKey }) => usingVaultKey(opened, work))
}

/** Overwrites secrets once the work that needs them has ended, however it ended. */
async function spending<Value>(secrets: readonly Uint8Array[], work: () => Promise<Value>): Promise<Value> {
  try {
    return await work()
  } finally {
    for (const secret of secrets) secret.fill(0)
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
