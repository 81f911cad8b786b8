import type { Incident } from '#shared/domain/incidents.ts'
import { useMay } from '../../../ipc/actor.ts'
import { useMayRecord } from '../records/may-record.ts'

/** Whether whoever looks may add files to this case. The main process decides. */
export function useMayAddEvidence(incident: Incident): boolean {
  return useMayHandOver(incident) && incident.status === 'open'
}

/** The police may ask long after a case was closed. */
export function useMayHandOver(incident: Incident): boolean {
  const mayAdd = useMay()('add-evidence')
  const mayRecord = useMayRecord(incident)
  return mayAdd && mayRecord && !incident.imageLocked
}
