import { useState } from 'react'
import { londonDate } from '#shared/lib/dates.ts'

/** The day in London, for showing what a check will say; the main process checks again with its own clock. */
export const today = (): string => londonDate(Date.now())

/** The same for a screen: the day when it was opened. */
export function useToday(): string {
  const [day] = useState(today)
  return day
}
