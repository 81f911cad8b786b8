// Instants are UTC milliseconds (`...AtMs`), dates without a time are 'YYYY-MM-DD'. People see Europe/London.
const LONDON = 'Europe/London'

/** 24 hours; a day with a clock change is an hour shorter or longer. */
export const DAY_MS = 24 * 60 * 60 * 1000

/** No day of a form lies later: for one that may be any day. */
export const LATEST_DAY = '9999-12-31'

const londonParts = new Intl.DateTimeFormat('en-GB', {
  timeZone: LONDON,
  weekday: 'short',
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
})

const isoParts = new Intl.DateTimeFormat('en-CA', {
  timeZone: LONDON,
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
})

const dateParts = new Intl.DateTimeFormat('en-GB', { timeZone: 'UTC', weekday: 'short', month: 'short' })

/** 'Tue 3 Nov 2026, 14:05' in London. */
export function formatInstant(atMs: number): string {
  const part = Object.fromEntries(londonParts.formatToParts(atMs).map(({ type, value }) => [type, value]))
  return `${part['weekday']} ${part['day']} ${shortMonth(part['month'])} ${part['year']}, ${part['hour']}:${part['minute']}`
}

/** 'Tue 3 Nov 2026' for '2026-11-03'; no time zone can move a date that has no time. */
export function formatDate(date: string): string {
  const at = new Date(`${date}T12:00:00Z`)
  const part = Object.fromEntries(dateParts.formatToParts(at).map(({ type, value }) => [type, value]))
  return `${part['weekday']} ${at.getUTCDate()} ${shortMonth(part['month'])} ${at.getUTCFullYear()}`
}

// ICU writes 'Sept' for en-GB; the house style is three letters.
function shortMonth(month: string | undefined): string {
  return (month ?? '').slice(0, 3)
}

/** The date in London at an instant, 'YYYY-MM-DD'. */
export function londonDate(atMs: number): string {
  return isoParts.format(atMs)
}

/** The time of day in London at an instant, 'HH:MM'. */
export function londonTime(atMs: number): string {
  const part = Object.fromEntries(londonParts.formatToParts(atMs).map(({ type, value }) => [type, value]))
  return `${part['hour']}:${part['minute']}`
}

/** The date before, 'YYYY-MM-DD'. */
export function dayBefore(date: string): string {
  return new Date(Date.parse(`${date}T12:00:00Z`) - 24 * 60 * 60 * 1000).toISOString().slice(0, 10)
}

/** The date after, 'YYYY-MM-DD'. */
export function dayAfter(date: string): string {
  return new Date(Date.parse(`${date}T12:00:00Z`) + 24 * 60 * 60 * 1000).toISOString().slice(0, 10)
}

/** The date this many days later, 'YYYY-MM-DD'. */
export function addDays(date: string, days: number): string {
  return new Date(Date.parse(`${date}T12:00:00Z`) + days * 24 * 60 * 60 * 1000).toISOString().slice(0, 10)
}

/** The last millisecond of a day in London, as UTC milliseconds. */
export function endOfLondonDayMs(date: string): number {
  const next = dayAfter(date)
  const utcMidnight = Date.parse(`${next}T00:00:00Z`)
  // In summer midnight in London is an hour earlier.
  const summerMidnight = utcMidnight - 60 * 60 * 1000
  return (londonDate(summerMidnight) === next ? summerMidnight : utcMidnight) - 1
}

/** A time of day in London as UTC milliseconds; one that the clocks go through twice is the earlier. */
export function londonInstantMs(date: string, time: string): number {
  const winterMs = Date.parse(`${date}T${time}:00Z`)
  const summerMs = winterMs - 60 * 60 * 1000
  return londonDate(summerMs) === date && londonTime(summerMs) === time ? summerMs : winterMs
}

/** '2026-11-03' for the numbers of a real calendar day, otherwise undefined. */
export function toIsoDate(day: number, month: number, year: number): string | undefined {
  if (!Number.isInteger(day) || !Number.isInteger(month) || !Number.isInteger(year)) return undefined
  if (year < 1000 || year > 9999) return undefined
  const at = new Date(Date.UTC(year, month - 1, day))
  const isSameDay = at.getUTCFullYear() === year && at.getUTCMonth() === month - 1 && at.getUTCDate() === day
  return isSameDay ? at.toISOString().slice(0, 10) : undefined
}
