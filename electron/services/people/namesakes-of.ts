// Earlier incidents that name somebody as this person is called. Whether it is them, a person has to confirm: the app never concludes it.
import { may } from '#shared/domain/accounts.ts'
import { type Incident, currentVersion, formatReference } from '#shared/domain/incidents.ts'
import { inOneOrder, waysToWrite } from '#shared/domain/people-names.ts'
import { type SchoolPerson, calledOf } from '#shared/domain/people.ts'
import { linkedIn } from '#shared/domain/person-links.ts'
import type { RouteOutput } from '#shared/ipc/contract.ts'
import { type Result, ok } from '#shared/ipc/result.ts'
import { isLinked } from '#db/queries/incident-links.ts'
import { listPeopleLike } from '#db/queries/namesakes.ts'
import { aliasesOf, readPerson } from '#db/queries/people.ts'
import { countWords } from '#db/queries/search.ts'
import type { Tx } from '#db/open.ts'
import { auditIncidentTx } from '../audit.ts'
import { ownRestrictedTx } from '../cases/own-restricted.ts'
import { change } from '../change.ts'
import type { Session } from '../session.ts'
import { personNotFound } from './refusals.ts'

type Found = RouteOutput<'people.namesakes'>['found'][number]
type Sought = { readonly names: string; readonly ways: ReadonlySet<string> }
type Dated = Found & { readonly recordedAtMs: number }

export function listUnlinkedNamesakes(session: Session, { id }: { readonly id: string }): Result<{ found: Found[] }> {
  return change(session, (tx) => {
    const entries = aliasesOf(tx, id).flatMap((one) => readPerson(tx, one) ?? [])
    const [first] = entries
    if (!first) return personNotFound()
    const sought = soughtOf(entries)
    const mayRead = may(session.actor.role, 'read-cases')
    const ordinary = mayRead ? inOrdinary(tx, sought) : []
    const words = countWords(calledOf(first))
    // The row before says whose page was read: a hit more would tell that a restricted case is about them.
    auditIncidentTx(tx, session, 'incident.searched', null, { words, hits: ordinary.length })
    const newestFirst = [...ordinary, ...inRestricted(tx, session, sought)].toSorted(
      (a, b) => b.recordedAtMs - a.recordedAtMs,
    )
    return ok({ found: newestFirst.map(({ recordedAtMs: _at, ...row }) => row) })
  })
}

// Also under the names of entries that were merged: that is how somebody may have been typed then.
function soughtOf(entries: readonly SchoolPerson[]): Sought {
  const names = entries.flatMap((one) => [one.surname, one.forename, one.preferredSurname, one.preferredForename])
  return { names: names.join(' '), ways: new Set(entries.flatMap((one) => [...waysToWrite(one)])) }
}

function inOrdinary(tx: Tx, { names, ways }: Sought): Dated[] {
  return listPeopleLike(tx, names)
    .filter((row) => ways.has(inOneOrder(row.name)) && !isLinked(tx, row.incidentId, row.personId))
    .map(({ referenceYear, referenceNumber, personId, ...row }) => ({
      ...row,
      reference: formatReference(referenceYear, referenceNumber),
      incidentPersonId: personId,
    }))
}

function inRestricted(tx: Tx, session: Session, { ways }: Sought): Dated[] {
  return ownRestrictedTx(tx, session).flatMap(({ incident, recordedAtMs }) => namedIn(incident, ways, recordedAtMs))
}

function namedIn(incident: Incident, ways: ReadonlySet<string>, recordedAtMs: number): Dated[] {
  const { id: incidentId, reference } = incident
  const linked = linkedIn(incident.links)
  const { happenedOn, people } = currentVersion(incident).concern
  return people.flatMap(({ id, name, classOrPost, part }) => {
    if (name === null || linked.has(id) || !ways.has(inOneOrder(name))) return []
    return [{ incidentId, reference, happenedOn, recordedAtMs, incidentPersonId: id, name, classOrPost, part }]
  })
}
