import { type Failure, type Result, fail, ok } from '#shared/ipc/result.ts'
import type { SchoolPerson } from '#shared/domain/people.ts'
import { auditIncidentTx } from '../audit.ts'
import { change } from '../change.ts'
import type { Session } from '../session.ts'
import { findUnmerged, isRefused } from './refusals.ts'
import { changePersonTx } from './write-person.ts'

type Leaving = { readonly ids: readonly string[]; readonly leftOn: string | null }

/** Sets the last day of all of these people or, when one of them cannot have it, of nobody; null brings them back. */
export function setLastDay(session: Session, { ids, leftOn }: Leaving): Result<{ changed: number }> {
  return change(session, (tx) => {
    let changed = 0
    for (const id of new Set(ids)) {
      const before = findUnmerged(tx, id)
      if (isRefused(before)) return before
      const refusal = refuseEarlier(before, leftOn)
      if (refusal) return refusal
      const kind = leftOn === null ? 'came-back' : 'left'
      if (changePersonTx(tx, session, before, { ...before, leftOn }, kind)) changed += 1
    }
    const [first] = ids
    const who = ids.length === 1 && first !== undefined ? { personId: first } : {}
    if (changed > 0) {
      auditIncidentTx(tx, session, 'people.left', null, { ...who, people: changed, cameBack: leftOn === null })
    }
    return ok({ changed })
  })
}

function refuseEarlier({ joinedOn }: SchoolPerson, leftOn: string | null): Failure | undefined {
  if (leftOn === null || joinedOn === null || leftOn >= joinedOn) return undefined
  return fail('invalid', 'Check the last day', [
    { field: 'leftOn', message: 'Check the last day: somebody joined after it' },
  ])
}
