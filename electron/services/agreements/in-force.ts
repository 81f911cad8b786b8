// What the people of an incident had signed on the day it happened. Seed 000 app. 4 "refer to the agreement signed by".
import { may } from '#shared/domain/accounts.ts'
import { linkedIn } from '#shared/domain/person-links.ts'
import type { Incident } from '#shared/domain/incidents.ts'
import { type SchoolPerson, isHereOn } from '#shared/domain/people.ts'
import { inForceOn } from '#shared/domain/in-force.ts'
import type { InForce } from '#shared/domain/signing.ts'
import { toSignOn } from '#shared/domain/signers.ts'
import { nameApart } from '#shared/domain/told-apart.ts'
import { calledAndPlace } from '#shared/domain/words/people-words.ts'
import type { RouteOutput } from '#shared/ipc/contract.ts'
import { type Result, ok } from '#shared/ipc/result.ts'
import { londonDate } from '#shared/lib/dates.ts'
import { aliasesOf, resolvePerson } from '#db/queries/people.ts'
import { listSignaturesOf } from '#db/queries/signatures.ts'
import type { Db } from '#db/open.ts'
import { withCase } from '../cases/case-file.ts'
import { todayOf } from '../cases/recorded.ts'
import { change } from '../change.ts'
import { toldApart } from '../people/told-apart.ts'
import type { Session } from '../session.ts'
import { actsOf, factsOn } from './facts.ts'
import { roundsBook } from './rounds.ts'

type Answer = RouteOutput<'agreements.inForce'>

/** Read through the case file, so whoever may not open a case learns nothing of it here either. */
export function agreementsInForce(session: Session, { incidentId }: { readonly incidentId: string }): Result<Answer> {
  return change(session, (tx) =>
    withCase(tx, session, incidentId, (file) => {
      const incident = file.incident()
      const day = dayOf(incident)
      const maySee = may(session.actor.role, 'see-people')
      const present = new Set(incident.versions.at(-1)?.concern.people.map(({ id }) => id))
      const people = [...linkedIn(incident.links)].flatMap(([incidentPersonId, linkedId]) => {
        const person = present.has(incidentPersonId) ? resolvePerson(tx, linkedId) : undefined
        if (!person) return []
        const words = maySee ? wordsOf(tx, person) : null
        return [{ incidentPersonId, personId: person.id, words, agreements: heldOn(tx, person, day, todayOf(session)) }]
      })
      return ok({ day, people })
    }),
  )
}

// Of an adult the post may be what tells them apart, and it stands there already.
function wordsOf(db: Db, person: SchoolPerson): string {
  const words = calledAndPlace(person)
  const apart = toldApart(db, [person])(person.id)
  return nameApart(words, words.endsWith(apart) ? '' : apart)
}

function dayOf({ versions }: Incident): string {
  return versions.at(-1)?.concern.happenedOn ?? londonDate(versions[0]?.recordedAtMs ?? 0)
}

/** Every agreement that somebody had to sign on a day, with what held then. */
function heldOn(db: Db, person: SchoolPerson, day: string, today: string): InForce[] {
  if (!isHereOn(person, day)) return []
  const facts = { ...factsOn(db, person, day, today), joinedOn: person.joinedOn }
  const book = roundsBook(db, day > today ? day : today)
  const acts = actsOf(db, listSignaturesOf(db, aliasesOf(db, person.id))).map((act) => ({
    ...act,
    writtenOn: londonDate(act.recordedAtMs),
  }))
  return toSignOn(facts, day).flatMap(({ kind }) => {
    const ofKind = acts.filter((act) => act.kind === kind)
    return inForceOn(kind, { person: facts, rounds: book.of(kind), acts: ofKind }, day) ?? []
  })
}
