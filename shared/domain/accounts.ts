import { z } from 'zod'
import { idSchema, lineSchema } from './text.ts'

export const ROLES = ['dsl'] as const
export type Role = (typeof ROLES)[number]

/** Whoever is unlocked: the author of every record and audit row. */
export const actorSchema = z.object({ id: idSchema, name: lineSchema.trim().min(1), role: z.enum(ROLES) })
export type Actor = z.infer<typeof actorSchema>

export const PASSPHRASE_MIN_LENGTH = 15
/** Of 0 to 4; a score of 3 alone is not enough, because well-known patterns reach it, so the length is asked for too. */
export const PASSPHRASE_MIN_SCORE = 3

export type PassphraseProblem = 'too-short' | 'too-guessable' | 'is-school-or-name'

/** Length in characters as a person counts them, score from the strength meter, `known` = words an insider would try first. */
export function passphraseProblem(
  passphrase: string,
  score: number,
  known: readonly string[],
): PassphraseProblem | undefined {
  if ([...passphrase].length < PASSPHRASE_MIN_LENGTH) return 'too-short'
  const plain = passphrase.toLowerCase().replace(/[^\p{L}]/gu, '')
  const isKnown = known.some((word) => word.trim() !== '' && plain === word.toLowerCase().replace(/[^\p{L}]/gu, ''))
  if (isKnown) return 'is-school-or-name'
  return score < PASSPHRASE_MIN_SCORE ? 'too-guessable' : undefined
}

export const PASSPHRASE_PROBLEM_MESSAGES: Record<PassphraseProblem, string> = {
  'too-short': 'Use 15 characters or more. Four words that do not belong together work well',
  'too-guessable': 'This is easy to guess. Add another word that has nothing to do with the others',
  'is-school-or-name': 'Do not use your own name or the name of the school',
}

const FREE_TRIES = 4
const WAITS_MS = [30_000, 60_000, 2 * 60_000, 5 * 60_000, 15 * 60_000]

/** Milliseconds to wait after this many wrong passphrases in a row; seed 000 app. 6 and 003 §4 ask for limited attempts. */
export function waitAfterFailuresMs(failures: number): number {
  if (failures <= FREE_TRIES) return 0
  return WAITS_MS[Math.min(failures - FREE_TRIES, WAITS_MS.length) - 1] ?? 0
}

/** Milliseconds still to wait. A clock that was set back before the last failure counts from now, so it cannot shorten the wait. */
export function remainingWaitMs(failedAtMs: readonly number[], nowMs: number): number {
  const last = failedAtMs.at(-1)
  if (last === undefined) return 0
  const waitMs = waitAfterFailuresMs(failedAtMs.length)
  return nowMs < last ? waitMs : Math.max(0, last + waitMs - nowMs)
}
