import type { School } from '#shared/domain/school.ts'
import type { Clock } from '../platform/clock.ts'

export type LockReason = 'asked' | 'idle' | 'suspend' | 'screen-lock' | 'quit'

export type NewVaultInput = { readonly school: School; readonly name: string; readonly passphrase: string }

export type VaultOptions = {
  /** The app's own folder, for the one thing it remembers: where the vault lies. */
  readonly settingsFolder: string
  readonly migrationsFolder: string
  readonly clock: Clock
  readonly newId: () => string
}
