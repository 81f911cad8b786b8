import { londonDate } from '#shared/lib/dates.ts'
import type { Recorded } from '#db/queries/incidents.ts'
import type { Session } from '../session.ts'

/** A new row's id, now, and whoever is unlocked. */
export function recordedNow(session: Session): Recorded {
  return { id: session.newId(), recordedAtMs: session.clock.nowMs(), recordedBy: session.actor.id }
}

/** Today in London, 'YYYY-MM-DD'. */
export function todayOf(session: Pick<Session, 'clock'>): string {
  return londonDate(session.clock.nowMs())
}
