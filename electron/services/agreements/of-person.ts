// What one person has to sign, and everything that was ever signed for them.
import type { Signature } from '#shared/domain/agreements.ts'
import { type WorkedNeed, needOf, roundAt } from '#shared/domain/needs.ts'
import { type SchoolPerson, isHereOn } from '#shared/domain/people.ts'
import { toSignOn } from '#shared/domain/signers.ts'
import type { RouteOutput } from '#shared/ipc/contract.ts'
import { type Result, fail, ok } from '#shared/ipc/result.ts'
import { aliasesOf, resolvePerson } from '#db/queries/people.ts'
import { listSignaturesOf } from '#db/queries/signatures.ts'
import type { Db } from '#db/open.ts'
import { todayOf } from '../cases/recorded.ts'
import { calledApart } from '../people/told-apart.ts'
import type { Session } from '../session.ts'
import { actsOf, factsOn } from './facts.ts'
import { roundsBook } from './rounds.ts'

/** Signatures newest first. */
export function agreementsOfPerson(
  session: Pick<Session, 'db' | 'clock'>,
  { personId }: { readonly personId: string },
): Result<RouteOutput<'agreements.ofPerson'>> {
  const person = resolvePerson(session.db, personId)
  if (!person) return fail('not-found', 'This person is not in the records. Look at the list again')
  const signatures = listSignaturesOf(session.db, aliasesOf(session.db, person.id))
  return ok({
    name: calledApart(session.db, person),
    needs: needsOfPerson(session.db, person, todayOf(session), signatures),
    signatures: signatures.toReversed(),
  })
}

/** What somebody who is here has to sign today. Whoever is not here, or not yet, has nothing to sign. */
export function needsOfPerson(
  db: Db,
  person: SchoolPerson,
  today: string,
  signatures: readonly Signature[] = listSignaturesOf(db, aliasesOf(db, person.id)),
): WorkedNeed[] {
  if (!isHereOn(person, today)) return []
  const book = roundsBook(db, today)
  const acts = actsOf(
    db,
    signatures.filter(({ signedOn }) => signedOn <= today),
  )
  return toSignOn(factsOn(db, person, today, today), today).flatMap(({ kind, signers }) => {
    const at = roundAt(book.of(kind), today)
    return at
      ? [needOf({ signers, joinedOn: person.joinedOn, acts: acts.filter((act) => act.kind === kind) }, at, today)]
      : []
  })
}
