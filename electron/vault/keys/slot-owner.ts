import type { Actor } from '#shared/domain/accounts.ts'
import { initialsOf } from '#shared/domain/incidents.ts'
import type { SlotOwner } from './slot-keys.ts'

const MOST_INITIALS = 4

/** How the lock screen offers a person: no name, because anybody can read the key file. */
export function ownerOf({ id, name, role }: Actor): SlotOwner {
  return { accountId: id, role, initials: [...initialsOf(name)].slice(0, MOST_INITIALS).join('') }
}
