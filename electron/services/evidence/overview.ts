import { type Result, ok } from '#shared/ipc/result.ts'
import type { RouteOutput } from '#shared/ipc/contract.ts'
import { countEvidence, readLastEvidenceCheck } from '#db/queries/evidence.ts'
import type { Session } from '../session.ts'

/** How much is kept, of the cases that whoever asks may read. */
export function evidenceOverview({ db, actor }: Session): Result<RouteOutput<'evidence.overview'>> {
  return ok({ ...countEvidence(db, actor.id), lastCheck: readLastEvidenceCheck(db) ?? null })
}
