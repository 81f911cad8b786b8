// The documents that are about no case, with plainly fictional people.
import { accessReview } from '#electron/documents/access-review.ts'
import { contactSheet } from '#electron/documents/contact-sheet.ts'
import { recoverySheet } from '#electron/documents/recovery-sheet.ts'
import { releaseSheet } from '#electron/documents/release-sheet.ts'
import type { Account } from '#shared/domain/accounts.ts'
import type { KeyContact } from '#shared/domain/key-contacts.ts'
import { CONTACT_PARTIES } from '#shared/domain/parties.ts'
import { saved } from './print.ts'
import { CHECKPOINT, PRINTED_AT_MS, SCHOOL } from './sample.ts'

export const RECOVERY_CODE = 'ABCD-EFGH-JKMN-PQRS-TVWX-YZ01-2345'
export const RELEASE_CODE = `${RECOVERY_CODE}-${RECOVERY_CODE}`

export async function printedRecoverySheet(code = RECOVERY_CODE, schoolName = SCHOOL.name): Promise<string> {
  const data = { schoolName, holderName: 'Morgan Vale', code, createdAtMs: PRINTED_AT_MS, checkpoint: CHECKPOINT }
  return saved(await recoverySheet(data))
}

export async function printedReleaseSheet(code = RELEASE_CODE, schoolName = SCHOOL.name): Promise<string> {
  return saved(await releaseSheet({ schoolName, code, createdAtMs: PRINTED_AT_MS, checkpoint: CHECKPOINT }))
}

const ADDED_AT_MS = Date.UTC(2025, 8, 1, 8)
const SET_AT_MS = Date.UTC(2026, 2, 29, 0, 30)
const REMOVED_AT_MS = Date.UTC(2026, 6, 20, 23, 30)

export function account(name: string, role: Account['role'], changes: Partial<Account> = {}): Account {
  return { id: name, name, role, addedAtMs: ADDED_AT_MS, passphraseSetAtMs: SET_AT_MS, removedAtMs: null, ...changes }
}

export const ACCOUNTS: readonly Account[] = [
  account('Morgan Vale', 'dsl'),
  account('Siân Gŵyr', 'deputy'),
  account('Nguyễn Thị Ánh', 'head'),
  account('Łukasz Żółć', 'dpo'),
  account('Robin Ashdown', 'chair'),
  account('Alder Example', 'deputy', { removedAtMs: REMOVED_AT_MS }),
]

export async function printedAccessReview(accounts: readonly Account[] = ACCOUNTS): Promise<string> {
  return saved(await accessReview({ school: SCHOOL, accounts, printedAtMs: PRINTED_AT_MS, checkpoint: CHECKPOINT }))
}

export function contact(party: KeyContact['party'], change: Partial<KeyContact> = {}): KeyContact {
  return {
    id: '00000000-0000-4000-8000-000000000011',
    party,
    name: 'Nguyễn Thị Ánh',
    post: 'Example Partnership',
    telephone: '01632 960123',
    outOfHours: '01632 960124',
    email: 'duty.team@example.sch.uk',
    protectedWay: '',
    note: '',
    checkedOn: '2026-03-29',
    changedAtMs: SET_AT_MS,
    ...change,
  }
}

/** As many as there are on the wall of a school that has everybody. */
export const CONTACTS: readonly KeyContact[] = [
  ...CONTACT_PARTIES.map(({ value }, index) => contact(value, { telephone: `01632 9602${index + 10}` })),
  contact('police', { name: 'Łukasz Żółć', post: 'School officer', telephone: '', note: 'Ask for the duty desk.' }),
  contact('it', { name: '', post: 'Help desk', outOfHours: '', protectedWay: 'Example portal, schools area' }),
  contact('dpo', { name: 'يوسف', email: '', telephone: '01632 960999' }),
]

type Changes = Partial<Parameters<typeof contactSheet>[0]>

export async function printedContactSheet(contacts = CONTACTS, changes: Changes = {}): Promise<string> {
  const leads = ACCOUNTS.filter(({ removedAtMs }) => removedAtMs === null)
  return saved(await contactSheet({ school: SCHOOL, leads, contacts, printedAtMs: PRINTED_AT_MS, ...changes }))
}
