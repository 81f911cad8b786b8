// Which backups are kept. Days, weeks and terms are counted in London.
import { z } from 'zod'
import { DAY_MS, londonDate } from '../lib/dates.ts'
import { instantSchema } from './text.ts'

export const BACKUP_INTERVALS = ['daily', 'weekly', 'never'] as const
export type BackupInterval = (typeof BACKUP_INTERVALS)[number]

export const generationSchema = z.object({
  /** The name of its folder: a time and nothing else. */
  id: z.string().regex(/^\d{4}-\d{2}-\d{2}T\d{2}-\d{2}-\d{2}-\d{3}Z$/),
  madeAtMs: instantSchema,
  sizeBytes: instantSchema,
  /** Why it was made. */
  reason: z.enum(['asked', 'schedule', 'migration', 'rekey']),
})
export type Generation = z.infer<typeof generationSchema>

export const KEPT = { days: 7, weeks: 5, terms: 6 } as const
/** Whatever was made this shortly before the newest stays, so that a backup made after a restore drives out none of newer records. */
const RECENT_MS = 3 * DAY_MS
/** A backup that somebody asked for, or that was made before something irrevocable, is not swept away by the next scheduled one. */
const MEANT_MS = 35 * DAY_MS

/**
 * The backups to keep: the newest of each of the last 7 days, 5 weeks and 6 terms that have any, all of the last 3 days, and for 35
 * days those that were not made by the schedule. Times count back from the newest backup, not from a clock.
 */
export function generationsToKeep<One extends Pick<Generation, 'madeAtMs' | 'reason'>>(
  all: readonly One[],
): readonly One[] {
  const newestFirst = [...all].sort((a, b) => b.madeAtMs - a.madeAtMs)
  const newestMs = newestFirst[0]?.madeAtMs ?? 0
  const isYoung = ({ madeAtMs, reason }: One) => newestMs - madeAtMs < (reason === 'schedule' ? RECENT_MS : MEANT_MS)
  const kept = new Set<One>([
    ...newestFirst.filter(isYoung),
    ...newestOfEach(newestFirst, dayOf, KEPT.days),
    ...newestOfEach(newestFirst, weekOf, KEPT.weeks),
    ...newestOfEach(newestFirst, termOf, KEPT.terms),
  ])
  return newestFirst.filter((one) => kept.has(one))
}

function newestOfEach<One extends Pick<Generation, 'madeAtMs'>>(
  newestFirst: readonly One[],
  periodOf: (date: string) => string,
  count: number,
): readonly One[] {
  const byPeriod = new Map<string, One>()
  for (const one of newestFirst) {
    const period = periodOf(londonDate(one.madeAtMs))
    if (!byPeriod.has(period)) byPeriod.set(period, one)
  }
  return [...byPeriod.values()].slice(0, count)
}

const dayOf = (date: string): string => date

/** The Monday of the date's week. */
function weekOf(date: string): string {
  const atMs = Date.parse(`${date}T12:00:00Z`)
  const daysSinceMonday = (new Date(atMs).getUTCDay() + 6) % 7
  return new Date(atMs - daysSinceMonday * DAY_MS).toISOString().slice(0, 10)
}

/** Autumn from September, spring from January, summer from April: the terms of most schools in England. */
function termOf(date: string): string {
  const month = Number(date.slice(5, 7))
  return `${date.slice(0, 4)}-${month >= 9 ? 'autumn' : month >= 4 ? 'summer' : 'spring'}`
}

/** Whether a scheduled backup is due. A clock set back does not put it off. */
export function isBackupDue(interval: BackupInterval, lastMadeAtMs: number | null, nowMs: number): boolean {
  if (interval === 'never') return false
  if (lastMadeAtMs === null || nowMs < lastMadeAtMs) return true
  return nowMs - lastMadeAtMs >= (interval === 'daily' ? DAY_MS : 7 * DAY_MS)
}
