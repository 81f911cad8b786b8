/**
 * Reads a time of day as people type it ('14:05', '14.05', '1405', '2.05pm', '9 am') and gives 'HH:MM', or undefined when it is none.
 */
export function parseClockTime(typed: string): string | undefined {
  const match = /^(\d{1,2})(?:[:.]?(\d{2}))?\s*(am|pm)?$/i.exec(typed.trim())
  if (!match) return undefined
  const [, hourText = '', minuteText, half] = match
  if (minuteText === undefined && half === undefined) return undefined
  const minute = Number(minuteText ?? '0')
  const hour = toHour(Number(hourText), half?.toLowerCase())
  if (hour === undefined || minute > 59) return undefined
  return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`
}

function toHour(hour: number, half: string | undefined): number | undefined {
  if (half === undefined) return hour <= 23 ? hour : undefined
  if (hour < 1 || hour > 12) return undefined
  return (hour % 12) + (half === 'pm' ? 12 : 0)
}
