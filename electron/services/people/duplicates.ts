import { duplicatePairs } from '#shared/domain/people-duplicates.ts'
import type { RouteOutput } from '#shared/ipc/contract.ts'
import { type Result, ok } from '#shared/ipc/result.ts'
import { listUnmerged } from '#db/queries/people.ts'
import type { Session } from '../session.ts'

export function listDuplicates(session: Session): Result<RouteOutput<'people.duplicates'>> {
  return ok({ pairs: duplicatePairs(listUnmerged(session.db)) })
}
