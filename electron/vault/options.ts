import type { Role } from '#shared/domain/accounts.ts'
import type { School } from '#shared/domain/school.ts'
import type { Clock } from '../platform/clock.ts'
import type { Signer } from '../services/session.ts'

export type LockReason = 'asked' | 'idle' | 'suspend' | 'screen-lock' | 'quit'

/** Secrets are UTF-8 bytes in composed form (NFKC); whoever takes them overwrites them. */
export type NewVaultInput = { readonly school: School; readonly name: string; readonly passphrase: Uint8Array }
export type NewAccountInput = { readonly name: string; readonly role: Role; readonly passphrase: Uint8Array }

export type VaultOptions = {
  /** The app's own folder, for the one thing it remembers: where the vault lies. */
  readonly settingsFolder: string
  readonly migrationsFolder: string
  readonly clock: Clock
  readonly newId: () => string
  /** What a new vault's passphrases cost: measured on this machine unless told otherwise. Tests use the floor. */
  readonly kdfCost?: 'tuned' | 'floor'
  /** Called with an opened old database before it is brought to the newest schema: the time for a backup. It must not keep the key. */
  readonly beforeMigration?: (folder: string, key: Buffer, signer: Signer) => Promise<void>
}
