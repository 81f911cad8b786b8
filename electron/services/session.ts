import type { Actor } from '#shared/domain/accounts.ts'
import type { Db } from '#db/open.ts'
import type { Clock } from '../platform/clock.ts'

/** What every service gets: the open vault, who is asking, and where time and ids come from. */
export type Session = { readonly db: Db; readonly actor: Actor; readonly clock: Clock; readonly newId: () => string }
