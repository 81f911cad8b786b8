// The incidents of one person, as far as whoever asks may read them. Of others nothing is said, not even how many there are.
import { may } from '#shared/domain/accounts.ts'
import { type Incident, currentVersion } from '#shared/domain/incidents.ts'
import { linkedIn } from '#shared/domain/person-links.ts'
import type { RouteOutput } from '#shared/ipc/contract.ts'
import { type Result, ok } from '#shared/ipc/result.ts'
import { listLinkedIncidents } from '#db/queries/incident-links.ts'
import { aliasesOf } from '#db/queries/people.ts'
import { hasRestricted } from '#db/queries/restricted.ts'
import { ownRestrictedTx } from '../cases/own-restricted.ts'
import { change } from '../change.ts'
import type { Session } from '../session.ts'
import { personNotFound } from './refusals.ts'

type Listed = RouteOutput<'people.incidents'>['incidents']

export function listIncidentsOf(session: Session, { id }: { readonly id: string }): Result<{ incidents: Listed }> {
  const ids = aliasesOf(session.db, id)
  if (ids.length === 0) return personNotFound()
  const mayRead = may(session.actor.role, 'read-cases')
  const ordinary = mayRead ? listLinkedIncidents(session.db, ids) : []
  const restricted = restrictedOf(session, ids)
  if (!restricted.ok) return restricted
  const all = [...ordinary.map((row) => ({ ...row, restricted: false })), ...restricted.data]
  return ok({ incidents: all.toSorted((a, b) => b.recordedAtMs - a.recordedAtMs) })
}

// Of restricted cases nothing lies open, so those that this person may see are opened and looked through here.
function restrictedOf(session: Session, ids: readonly string[]): Result<Listed> {
  if (!hasRestricted(session.db, session.actor.id)) return ok([])
  return change(session, (tx) =>
    ok(ownRestrictedTx(tx, session).flatMap(({ incident, recordedAtMs }) => partsOf(incident, ids, recordedAtMs))),
  )
}

function partsOf(incident: Incident, ids: readonly string[], recordedAtMs: number): Listed {
  const { id, reference, status, imageLocked } = incident
  const { happenedOn, people } = currentVersion(incident).concern
  const linked = linkedIn(incident.links)
  return people
    .filter((person) => ids.includes(linked.get(person.id) ?? ''))
    .map(({ part }) => ({ id, reference, happenedOn, recordedAtMs, status, imageLocked, restricted: true, part }))
}
