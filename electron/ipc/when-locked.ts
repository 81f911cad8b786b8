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
