// The documents that are about no case, with plainly fictional people.
import { accessReview } from '#electron/documents/access-review.ts'
import { recoverySheet } from '#electron/documents/recovery-sheet.ts'
import { releaseSheet } from '#electron/documents/release-sheet.ts'
import type { Account } from '#shared/domain/accounts.ts'
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
