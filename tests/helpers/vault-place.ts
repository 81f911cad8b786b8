// A folder for real vaults on the disk, opened as the app opens them: passphrases at the cheapest cost that is allowed.
import { randomUUID } from 'node:crypto'
import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Session } from '#electron/services/session.ts'
import type { Progress } from '#electron/services/work.ts'
import type { VaultOptions } from '#electron/vault/options.ts'
import { type Vault, createVault } from '#electron/vault/vault.ts'
import type { Role } from '#shared/domain/accounts.ts'
import type { Result } from '#shared/ipc/result.ts'
import type { VaultState } from '#shared/ipc/vault.ts'
import { dataOf } from './concerns.ts'
import { confirmSheets } from './confirm-sheets.ts'
import { MIGRATIONS, SCHOOL, type TestClock, temporaryFolder, testClock } from './vault-db.ts'

export const PASSPHRASE = 'velvet otter ladder nimbus'

/** A passphrase or code as a page sends it. The vault overwrites it. */
export function secret(text: string): Uint8Array {
  return Buffer.from(text.normalize('NFKC'), 'utf8')
}

export type VaultPlace = {
  readonly root: string
  readonly folder: string
  readonly clock: TestClock
  /** As after a restart of the app. */
  fresh(changed?: Partial<VaultOptions>): Vault
  newFolder(): string
  dispose(): void
}

export function makeVaultPlace(): VaultPlace {
  const root = temporaryFolder()
  const clock = testClock()
  const made: Vault[] = []
  const folder = join(root, 'vault')
  mkdirSync(folder)
  return {
    root,
    folder,
    clock,
    fresh: (changed = {}) => {
      const fixed = { settingsFolder: join(root, 'profile'), migrationsFolder: MIGRATIONS, clock, newId: randomUUID }
      const vault = createVault({ ...fixed, kdfCost: 'floor', ...changed })
      made.push(vault)
      return vault
    },
    newFolder: () => {
      const another = join(root, `folder-${randomUUID()}`)
      mkdirSync(another)
      return another
    },
    dispose: () => {
      for (const vault of made) vault.lock('quit')
      rmSync(root, { recursive: true, force: true })
    },
  }
}

export function createIn(vault: Vault, folder: string, passphrase: string = PASSPHRASE): Promise<Result<VaultState>> {
  return vault.create(folder, { school: SCHOOL, name: 'Sample Lead', passphrase: secret(passphrase) })
}

/** Makes a vault, confirms both sheets and gives the recovery code. */
export async function createConfirmed(vault: Vault, folder: string): Promise<string> {
  dataOf(await createIn(vault, folder))
  return (await confirmSheets(vault)) ?? ''
}

/** Whom the lock screen offers in this role. */
export function accountIn(vault: Vault, role: Role = 'dsl'): string {
  const found = vault.publicAccounts().find((account) => account.role === role)
  if (!found) throw new Error(`nobody is ${role}`)
  return found.accountId
}

export function unlockIn(vault: Vault, passphrase: string, role: Role = 'dsl'): Promise<Result<VaultState>> {
  return vault.unlock(accountIn(vault, role), secret(passphrase))
}

export const PASSPHRASES: Record<Role, string> = {
  dsl: PASSPHRASE,
  deputy: 'gravel trumpet willow seventeen',
  head: 'candle mosaic turnip glacier',
  dpo: 'saddle cobalt thimble orchard',
  chair: 'pepper lantern voyage biscuit',
  office: 'marble kettle sparrow indigo',
}

/** Adds somebody in this role and gives their account's id. */
export async function addIn(vault: Vault, role: Role): Promise<string> {
  const input = { name: `Sample ${role}`, role, passphrase: secret(PASSPHRASES[role]) }
  return dataOf(await vault.addAccount(input)).accountId
}

export function sessionOf(vault: Vault): Session {
  const session = vault.session()
  if (!session) throw new Error('locked')
  return session
}

/** Long work that nobody watches or stops. */
export function unwatched(): Progress {
  return { signal: new AbortController().signal, report: () => undefined, commit: () => undefined }
}
