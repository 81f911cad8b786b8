import { useState } from 'react'
import { londonDate } from '#shared/lib/dates.ts'

/** The day in London when the screen was opened. */
export function useToday(): string {
  const [today] = useState(() => londonDate(Date.now()))
  return today
}
