import { mayRecordIn } from '#shared/domain/compartments.ts'
import type { Incident } from '#shared/domain/incidents.ts'
import { useActor, useMayCall } from '../../../ipc/actor.ts'

/** Whether whoever looks may add to this case, so that those who only read see no button they could not use. */
export function useMayRecord({ restricted }: Pick<Incident, 'restricted'>): boolean {
  const actor = useActor()
  const mayCall = useMayCall()
  return actor !== undefined && mayCall('incidents.recordAction') && mayRecordIn(actor, restricted?.openTo ?? null)
}
