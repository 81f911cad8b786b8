// Wrong secrets since the last time somebody was let in. The file lies beside the vault, so a restart does not shorten the wait.
import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { remainingWaitMs } from '#shared/domain/accounts.ts'
import { writeDurably } from './durable-file.ts'

const attemptsSchema = z.strictObject({
  failures: z.array(
    z.strictObject({ atMs: z.number().int().nonnegative(), secret: z.enum(['passphrase', 'recovery']) }),
  ),
  /** When the wait began: the last wrong passphrase, or later if the clock was found set back. */
  waitFromMs: z.number().int().nonnegative(),
})
export type Attempts = z.infer<typeof attemptsSchema>

const NONE: Attempts = { failures: [], waitFromMs: 0 }

export function readAttempts(path: string): Attempts {
  try {
    return attemptsSchema.parse(JSON.parse(readFileSync(path, 'utf8')))
  } catch {
    // Whoever can damage this file can delete it too; refusing everybody would only lock out the DSL.
    return NONE
  }
}

/** Milliseconds until the next passphrase may be tried. A clock found set back starts the wait anew, kept in the file. */
export function waitMs(path: string, nowMs: number): number {
  const attempts = readAttempts(path)
  if (attempts.waitFromMs <= nowMs) return remainingOf(attempts, nowMs)
  const shifted = { ...attempts, waitFromMs: nowMs }
  try {
    writeAttempts(path, shifted)
  } catch {
    // On a full disk the wait is only longer: it starts anew at the next look.
  }
  return remainingOf(shifted, nowMs)
}

function remainingOf({ failures, waitFromMs }: Attempts, nowMs: number): number {
  // Only how many there are and when the wait began counts.
  const passphrases = failures.filter(({ secret }) => secret === 'passphrase').map(() => waitFromMs)
  return remainingWaitMs(passphrases, nowMs)
}

/** Notes a failure before the secret is even tried: ending the program in between does not give a free guess. */
export function noteAttempt(path: string, secret: 'passphrase' | 'recovery', atMs: number): Attempts {
  const before = readAttempts(path)
  const waitFromMs = secret === 'passphrase' ? atMs : before.waitFromMs
  writeAttempts(path, { failures: [...before.failures, { atMs, secret }], waitFromMs })
  return before
}

export function writeAttempts(path: string, attempts: Attempts): void {
  writeDurably(path, JSON.stringify(attempts))
}

export function clearAttempts(path: string): void {
  writeAttempts(path, NONE)
}
