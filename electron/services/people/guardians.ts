import { embeddedDataProblems } from '#shared/domain/embedded-data.ts'
import type { NewGuardianship, SchoolPerson } from '#shared/domain/people.ts'
import { type Failure, type Result, fail, ok } from '#shared/ipc/result.ts'
import {
  endGuardianshipTx,
  insertGuardianshipTx,
  listGuardians,
  readGuardianshipEnds,
} from '#db/queries/guardianships.ts'
import type { Tx } from '#db/open.ts'
import { auditIncidentTx } from '../audit.ts'
import { recordedNow } from '../cases/recorded.ts'
import { change } from '../change.ts'
import type { Session } from '../session.ts'
import { findUnmerged, isRefused } from './refusals.ts'

type Done = { done: boolean }

export function addGuardian(session: Session, input: NewGuardianship): Result<Done> {
  const problems = embeddedDataProblems({ relation: input.relation })
  if (problems.length > 0) return fail('invalid', 'Check what you entered', problems)
  return change(session, (tx) => {
    const child = findUnmerged(tx, input.childId)
    if (isRefused(child)) return child
    const adult = findUnmerged(tx, input.adultId)
    if (isRefused(adult)) return adult
    const refusal = refuseGuardian(tx, child, adult)
    if (refusal) return refusal
    const recorded = recordedNow(session)
    insertGuardianshipTx(tx, recorded, input)
    const detail = { guardianshipId: recorded.id, childId: child.id, adultId: adult.id }
    auditIncidentTx(tx, session, 'people.guardian-added', null, detail)
    return ok({ done: true })
  })
}

function refuseGuardian(tx: Tx, child: SchoolPerson, adult: SchoolPerson): Failure | undefined {
  if (child.kind !== 'pupil') return fail('invalid', 'Only a pupil has somebody who cares for them. Choose a pupil')
  if (adult.kind === 'pupil') return fail('invalid', 'Somebody who cares for a child is an adult. Choose an adult')
  const isThere = listGuardians(tx, [child.id]).some(({ adultId }) => adultId === adult.id)
  if (isThere)
    return fail('conflict', 'This adult is noted for this child already. To change it, end it and add it anew')
  return undefined
}

/** From now on it does not hold; that it did stays in the records. */
export function endGuardian(session: Session, { id }: { readonly id: string }): Result<Done> {
  return change(session, (tx) => {
    const ends = readGuardianshipEnds(tx, id)
    if (!ends) return fail('not-found', 'This is not in the records. Open the person again')
    if (!endGuardianshipTx(tx, id, session.clock.nowMs(), session.actor.id)) {
      return fail('conflict', 'This has ended already. Open the person again')
    }
    auditIncidentTx(tx, session, 'people.guardian-ended', null, { guardianshipId: id, ...ends })
    return ok({ done: true })
  })
}
