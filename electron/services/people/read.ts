import type { RouteOutput } from '#shared/ipc/contract.ts'
import { type Result, ok } from '#shared/ipc/result.ts'
import { listGuardianships } from '#db/queries/guardianships.ts'
import { listMerged, listPersonEvents, resolvePerson } from '#db/queries/people.ts'
import type { Db } from '#db/open.ts'
import type { SchoolPerson } from '#shared/domain/people.ts'
import { auditIncidentTx } from '../audit.ts'
import { change } from '../change.ts'
import type { Session } from '../session.ts'
import { personNotFound } from './refusals.ts'

type PersonPage = RouteOutput<'people.read'>

/** Everything about one person; under the id of an entry that was merged, the one that it was merged into. */
export function readPersonPage(session: Session, { id }: { readonly id: string }): Result<PersonPage> {
  return change(session, (tx) => {
    const person = resolvePerson(tx, id)
    if (!person) return personNotFound()
    auditIncidentTx(tx, session, 'people.read', null, { personId: person.id })
    return ok(pageOf(tx, person))
  })
}

/** The page after a change, which has a row of its own in the audit chain. */
export function pageAfter(db: Db, id: string): Result<PersonPage> {
  const person = resolvePerson(db, id)
  return person ? ok(pageOf(db, person)) : personNotFound()
}

function pageOf(db: Db, person: SchoolPerson): PersonPage {
  const merged = listMerged(db, person.id)
  const ids = [person.id, ...merged.map(({ id }) => id)]
  return {
    person,
    merged,
    history: listPersonEvents(db, ids),
    guardians: listGuardianships(db, 'child', ids).map((one) => ({ ...one, adult: otherOf(db, one.adultId) })),
    children: listGuardianships(db, 'adult', ids).map((one) => ({ ...one, child: otherOf(db, one.childId) })),
  }
}

function otherOf(db: Db, id: string): SchoolPerson {
  const other = resolvePerson(db, id)
  if (!other) throw new Error('a guardianship without its people')
  return other
}
