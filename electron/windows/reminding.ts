// When something that became due is worth a notice of the system, and what the notice says: a number and nothing of any case, because it
// stays on the screen and in the system's own list. It looks only while the records are open.
import { londonDate } from '#shared/lib/dates.ts'
import type { Clock } from '../platform/clock.ts'
import type { Vault } from '../vault/vault.ts'

/** When somebody's steps were last looked at. */
export type Look = { readonly accountId: string; readonly atMs: number }

// Whoever is at work in the window sees what is due there, and has most likely just recorded it.
const PATIENCE_MS = 10 * 60_000

type Moment = Look & {
  /** The first look since the records were unlocked. */
  readonly isFirst: boolean
  /** Whether the window has the keyboard. */
  readonly isInUse: boolean
}

/** The moment after which what became due is news; undefined while it can wait. */
export function newsSinceMs(last: Look | undefined, { accountId, atMs, isFirst, isInUse }: Moment): number | undefined {
  const mine = last?.accountId === accountId ? last : undefined
  if (mine === undefined) return 0
  // What is still overdue is said again once a day.
  if (isFirst) return londonDate(mine.atMs) === londonDate(atMs) ? mine.atMs : 0
  return isInUse && atMs - mine.atMs < PATIENCE_MS ? undefined : mine.atMs
}

export function reminderWords(count: number): string {
  const things = count === 1 ? '1 thing is' : `${count.toLocaleString('en-GB')} things are`
  return `${things} due now. Open Blueform to see ${count === 1 ? 'it' : 'them'}.`
}

export type ReminderParts = {
  readonly vault: Vault
  readonly clock: Clock
  readonly isInUse: () => boolean
  readonly show: (words: string) => void
  /** Takes away what is still shown. */
  readonly clear: () => void
}

/** One look; the caller says how often. */
export function createReminding({ vault, clock, isInUse, show, clear }: ReminderParts): () => Promise<void> {
  let last: Look | undefined
  let isFirst = true
  vault.onLocked(() => {
    isFirst = true
    clear()
  })
  return async () => {
    // Not while somebody else holds the laptop to sign.
    const session = vault.state().state === 'unlocked' ? vault.session() : undefined
    if (session === undefined) return
    // Loaded here, because they bring the database with them and the lock screen has no need of that.
    const [{ countDueBetween }, { readSettings }] = await Promise.all([
      import('../services/home.ts'),
      import('../services/school.ts'),
    ])
    // It may have been locked or handed over meanwhile, or opened by somebody else.
    if (vault.session() !== session || vault.state().state !== 'unlocked') return
    const settings = readSettings(session)
    if (!settings.ok || !settings.data.notifications) return
    const look = { accountId: session.actor.id, atMs: clock.nowMs() }
    const sinceMs = newsSinceMs(last, { ...look, isFirst, isInUse: isInUse() })
    if (sinceMs === undefined) return
    const count = countDueBetween(session, sinceMs, look.atMs)
    if (!count.ok) return
    last = look
    isFirst = false
    if (count.data > 0) show(reminderWords(count.data))
  }
}
