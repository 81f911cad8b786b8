import { londonDate } from '#shared/lib/dates.ts'

/** Today in London, for showing what a check will say; the main process checks again with its own clock. */
export function today(): string {
  return londonDate(Date.now())
}
