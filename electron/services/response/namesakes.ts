// Persons of exactly this name in other records. Whether it is the same person, somebody has to say: the app never concludes it.
import { may } from '#shared/domain/accounts.ts'
import { type Incident, formatReference, peopleIn } from '#shared/domain/incidents.ts'
import { foldName } from '#shared/domain/people-names.ts'
import type { Namesake } from '#shared/ipc/response.ts'
import { type Result, ok } from '#shared/ipc/result.ts'
import { listPeopleLike } from '#db/queries/namesakes.ts'
import { countWords } from '#db/queries/search.ts'
import type { Tx } from '#db/open.ts'
import { auditIncidentTx } from '../audit.ts'
import { ownRestrictedTx } from '../cases/own-restricted.ts'
import { change } from '../change.ts'
import type { Session } from '../session.ts'

export function listNamesakes(
  session: Session,
  { name }: { readonly name: string },
): Result<{ namesakes: Namesake[] }> {
  return change(session, (tx) => {
    const mayRead = may(session.actor.role, 'read-cases')
    const namesakes = [...(mayRead ? inOrdinary(tx, name) : []), ...inRestricted(tx, session, name)]
    auditIncidentTx(tx, session, 'incident.searched', null, { words: countWords(name), hits: namesakes.length })
    return ok({ namesakes: namesakes.toSorted((a, b) => b.recordedAtMs - a.recordedAtMs) })
  })
}

function inOrdinary(tx: Tx, name: string): Namesake[] {
  return listPeopleLike(tx, name)
    .filter((row) => isSameName(row.name, name))
    .map(({ referenceYear, referenceNumber, happenedOn: _on, ...row }) => ({
      ...row,
      reference: formatReference(referenceYear, referenceNumber),
      isRestricted: false,
    }))
}

function inRestricted(tx: Tx, session: Session, name: string): Namesake[] {
  return ownRestrictedTx(tx, session).flatMap(({ incident, recordedAtMs }) => peopleNamed(incident, name, recordedAtMs))
}

function peopleNamed(incident: Incident, name: string, recordedAtMs: number): Namesake[] {
  const { id: incidentId, reference } = incident
  return peopleIn(incident).flatMap((person) => {
    if (person.name === null || !isSameName(person.name, name)) return []
    const { id: personId, classOrPost, part } = person
    const at = { incidentId, reference, recordedAtMs, isRestricted: true }
    return [{ ...at, personId, name: person.name, classOrPost, part }]
  })
}

/** Whether two names differ in nothing but capital letters, accents, apostrophes, hyphens and spaces. */
export function isSameName(a: string, b: string): boolean {
  return plain(a) === plain(b)
}

// A name of signs alone is compared as it was typed.
function plain(name: string): string {
  return foldName(name) || name.trim()
}
