// When a child has left, the pictures that the school holds of them are deleted, and somebody says so. Seed 002 §3.6.6.
import { canonicalDeletion } from '#shared/domain/canonical-consents.ts'
import type { NewImageDeletion } from '#shared/domain/consents.ts'
import { embeddedDataProblems } from '#shared/domain/embedded-data.ts'
import type { RouteOutput } from '#shared/ipc/contract.ts'
import { type Result, fail, ok } from '#shared/ipc/result.ts'
import { insertDeletionTx, listImagesToDelete as listChildren } from '#db/queries/consents.ts'
import { sha256Of } from '../../platform/sha256.ts'
import { auditIncidentTx } from '../audit.ts'
import { recordedNow, todayOf } from '../cases/recorded.ts'
import { change } from '../change.ts'
import { calledApartIn } from '../people/told-apart.ts'
import type { Session } from '../session.ts'

/** As many as are confirmed in one step; the others follow when these are done. */
const SHOWN = 400

export function listImagesToDelete(session: Session): Result<RouteOutput<'consents.toDelete'>> {
  const children = listChildren(session.db, todayOf(session))
  const shown = children.slice(0, SHOWN).map((child) => ({ ...child, kind: 'pupil' as const }))
  const nameOf = calledApartIn(session.db, shown)
  return ok({
    children: shown.map((child) => ({
      id: child.id,
      name: nameOf(child),
      class: child.class,
      leftOn: child.leftOn,
    })),
    total: children.length,
  })
}

type Confirmed = Omit<NewImageDeletion, 'childId'> & { readonly childIds: readonly string[] }

export function confirmImagesDeleted(
  session: Session,
  { childIds, ...deletion }: Confirmed,
): Result<RouteOutput<'consents.confirmDeleted'>> {
  const today = todayOf(session)
  const { places, doneBy, doneOn } = deletion
  const problems = [...embeddedDataProblems({ places, doneBy })]
  if (doneOn > today) problems.push({ field: 'doneOn', message: 'This day has not been yet' })
  if (problems.length > 0) return fail('invalid', 'Check what you entered', problems)
  return change(session, (tx) => {
    const waiting = new Map(listChildren(tx, today).map((child) => [child.id, child]))
    for (const childId of new Set(childIds)) {
      const child = waiting.get(childId)
      if (!child) return fail('conflict', 'This is done for one of these children already. Look at the list again')
      if (doneOn < child.leftOn) return fail('invalid', 'Check what you entered', [TOO_EARLY])
      const recorded = recordedNow(session)
      insertDeletionTx(tx, recorded, { ...deletion, childId })
      const rowHash = sha256Of(canonicalDeletion({ ...recorded, ...deletion, childId }))
      auditIncidentTx(tx, session, 'consents.images-deleted', null, { deletionId: recorded.id, childId, rowHash })
    }
    return ok({ recorded: new Set(childIds).size })
  })
}

const TOO_EARLY = {
  field: 'doneOn',
  message: 'One of these children was still here on that day. Enter a day after they left',
}
