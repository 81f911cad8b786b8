// Who will be able to read a concern left at the lock screen, and whom to tell when nobody is. The main process decides again.
import { ROLE_LABELS, isLead } from '#shared/domain/accounts.ts'
import { type AdultKind, openedTo, restrictedAbout } from '#shared/domain/compartments.ts'
import type { LockedAccount } from '#shared/ipc/vault.ts'
import { capital } from '#shared/lib/first-letter.ts'

type Holder = LockedAccount & { readonly id: string }

function readersOf(
  adult: AdultKind | null,
  leadIds: readonly string[],
  accounts: readonly LockedAccount[],
): readonly Holder[] {
  const holders = accounts.map((account) => ({ ...account, id: account.accountId }))
  const about = restrictedAbout(adult, leadIds)
  return about === null ? holders.filter(isLead) : openedTo(about, holders)
}

export function accountWords({ role, initials }: Pick<LockedAccount, 'role' | 'initials'>): string {
  return `${ROLE_LABELS[role]} (${initials})`
}

/** The people by role and initials, as the lock screen shows them. */
export function readerWords(
  adult: AdultKind | null,
  leadIds: readonly string[],
  accounts: readonly LockedAccount[],
): readonly string[] {
  return readersOf(adult, leadIds, accounts).map(accountWords)
}

/** 'The safeguarding lead or the head teacher': whoever opens it first. */
export function whoWillSee(
  adult: AdultKind | null,
  leadIds: readonly string[],
  accounts: readonly LockedAccount[],
): string {
  const readers = readersOf(adult, leadIds, accounts)
  const words = [
    ...(readers.some(isLead) ? [adult === 'lead' ? 'another safeguarding lead' : 'the safeguarding lead'] : []),
    ...(readers.some(({ role }) => role === 'head') ? ['the head teacher'] : []),
    ...(readers.some(({ role }) => role === 'chair') ? ['the chair of governors'] : []),
  ]
  const all = words.join(' or ')
  return capital(all)
}

/** Whom to speak to besides, or instead. KCSIE 2026 part 4: about staff the head teacher, about the head the chair of governors. */
export function personToTell(adult: AdultKind | null): string {
  if (adult === null || adult === 'no') return 'a safeguarding lead'
  return adult === 'head' ? 'the chair of governors' : 'the head teacher'
}

/** Who takes the device: never somebody it may be about. */
export function personForDevice(adult: AdultKind): string {
  return adult === 'lead' ? 'the head teacher' : 'a safeguarding lead'
}

/** Said as soon as it is known, so that nobody writes a page that cannot be sent. */
export function nobodyMayRead(
  adult: AdultKind | null,
  leadIds: readonly string[],
  accounts: readonly LockedAccount[],
): string | undefined {
  if (adult === null || readersOf(adult, leadIds, accounts).length > 0) return undefined
  return `Nobody who may read this can open Blueform yet, so it cannot be left here. Tell ${personToTell(adult)} in person, now`
}
