import type { Incident } from '#shared/domain/incidents.ts'
import type { Result } from '#shared/ipc/result.ts'
import type { Desktop } from './handler.ts'

/** After whatever may have locked an incident: nothing of it stays open, and no file that was named for it is kept in mind. */
export function whenLocked(changed: Result<Incident>, { evidence }: Pick<Desktop, 'evidence'>): Result<Incident> {
  if (changed.ok && changed.data.imageLocked) {
    evidence.viewers.closeIncident(changed.data.id)
    evidence.named.forgetIncident(changed.data.id)
  }
  return changed
}

/** After a case was restricted: whoever did it may not be let in themselves, and then nothing of it stays before their eyes. */
export function whenRestricted(
  restricted: Result<{ incident: Incident | null }>,
  incidentId: string,
  { evidence }: Pick<Desktop, 'evidence'>,
): typeof restricted {
  if (restricted.ok && restricted.data.incident === null) {
    evidence.viewers.closeIncident(incidentId)
    evidence.named.forgetIncident(incidentId)
  }
  return restricted
}
