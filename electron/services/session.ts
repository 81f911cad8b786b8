import type { Actor } from '#shared/domain/accounts.ts'
import type { Db } from '#db/open.ts'
import type { Clock } from '../platform/clock.ts'

/** Signs rows of the audit chain as one role-holder. */
export type Signer = { readonly accountId: string; sign(message: Buffer): Buffer }

/** What only this role-holder can open. It never gives a key away. */
export type Keyring = {
  /** What was sealed to this person's public key; undefined when it was meant for somebody else or was changed. */
  open(sealed: Buffer): Buffer | undefined
}

/** What every service gets: the open vault, who is asking, what they can sign and open, and where time and ids come from. */
export type Session = {
  readonly db: Db
  readonly actor: Actor
  readonly signer: Signer
  readonly keyring: Keyring
  readonly clock: Clock
  readonly newId: () => string
}
