// Wrong secrets: how many in a row for each person, and those that are not in the audit chain yet. The file lies beside the vault,
// so a restart does not shorten a wait.
import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { remainingWaitMs, waitAfterFailuresMs } from '#shared/domain/accounts.ts'
import { writeDurably } from '../durable-file.ts'

const count = z.number().int().nonnegative()
/** More change nothing; a number beyond reason would keep everybody out for ever. */
const MOST_FAILURES = 10_000
const failureSchema = z.strictObject({
  atMs: count,
  secret: z.enum(['passphrase', 'recovery']),
  /** Null for a recovery code that opens nobody's slot. */
  accountId: z.uuid().nullable(),
})
export type FailedAttempt = z.infer<typeof failureSchema>

const attemptsSchema = z.strictObject({
  unaudited: z.array(failureSchema).max(MOST_FAILURES),
  /** By account. `fromMs` is when the wait began: the last wrong passphrase, or later if the clock was found set back. */
  waits: z.record(z.uuid(), z.strictObject({ failures: count.max(MOST_FAILURES), fromMs: count })),
})
export type Attempts = z.infer<typeof attemptsSchema>

const NONE: Attempts = { unaudited: [], waits: {} }

export function readAttempts(path: string): Attempts {
  try {
    return attemptsSchema.parse(JSON.parse(readFileSync(path, 'utf8')))
  } catch {
    // Whoever can damage this file can delete it too; refusing everybody would only lock out the school.
    return NONE
  }
}

/** Milliseconds until this person's next try. A clock found set back starts the wait anew, kept in the file. */
export function waitMs(path: string, accountId: string, nowMs: number): number {
  const attempts = readAttempts(path)
  const wait = attempts.waits[accountId]
  if (!wait) return 0
  if (wait.fromMs <= nowMs) {
    // Only how many there are and when the wait began counts.
    return remainingWaitMs(Array<number>(wait.failures).fill(wait.fromMs), nowMs)
  }
  try {
    writeAttempts(path, { ...attempts, waits: { ...attempts.waits, [accountId]: { ...wait, fromMs: nowMs } } })
  } catch {
    // On a full disk the wait is only longer: it starts anew at the next look.
  }
  return waitAfterFailuresMs(wait.failures)
}

/** Notes a failure before the secret is even tried: ending the program in between does not give a free guess. */
export function noteAttempt(path: string, attempt: FailedAttempt): Attempts {
  const before = readAttempts(path)
  const { accountId, atMs } = attempt
  const failures = accountId === null ? 0 : (before.waits[accountId]?.failures ?? 0)
  const waits =
    accountId === null
      ? before.waits
      : { ...before.waits, [accountId]: { failures: Math.min(failures + 1, MOST_FAILURES), fromMs: atMs } }
  writeAttempts(path, { unaudited: [...before.unaudited, attempt].slice(-MOST_FAILURES), waits })
  return before
}

export function writeAttempts(path: string, attempts: Attempts): void {
  writeDurably(path, JSON.stringify(attempts))
}

/** This person was let in: their count starts anew, and everybody's failures are in the audit chain now. */
export function settleAttempts(path: string, accountId: string): void {
  const { [accountId]: _own, ...waits } = readAttempts(path).waits
  writeAttempts(path, { unaudited: [], waits })
}
