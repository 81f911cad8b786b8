// What counts now for one child and why, with everything that was answered.
import { may } from '#shared/domain/accounts.ts'
import { usesOf } from '#shared/domain/consent-rules.ts'
import { answersTheirs, isFromBefore } from '#shared/domain/consent-signers.ts'
import { type SchoolPerson, calledOf } from '#shared/domain/people.ts'
import type { RouteOutput } from '#shared/ipc/contract.ts'
import { type Result, fail, ok } from '#shared/ipc/result.ts'
import { listBars, listConsents, listDeletions } from '#db/queries/consents.ts'
import { listGuardians } from '#db/queries/guardianships.ts'
import { resolvePerson } from '#db/queries/people.ts'
import type { Db } from '#db/open.ts'
import { todayOf } from '../cases/recorded.ts'
import { calledApart } from '../people/told-apart.ts'
import type { Session } from '../session.ts'
import { factsOf, responsibleOf } from './facts.ts'

type OfChild = RouteOutput<'consents.ofChild'>

/** A pupil, whichever of their entries is asked for. */
export function findChild(db: Db, childId: string): Result<SchoolPerson> {
  const child = resolvePerson(db, childId)
  if (!child) return fail('not-found', 'This person is not in the records')
  if (child.kind !== 'pupil') return fail('invalid', 'Only pupils have answers about pictures')
  return ok(child)
}

export function readConsentsOf(session: Session, { childId }: { readonly childId: string }): Result<OfChild> {
  const found = findChild(session.db, childId)
  return found.ok ? ok(consentsOf(session, session.db, found.data)) : found
}

export function consentsOf(session: Session, db: Db, child: SchoolPerson): OfChild {
  const facts = factsOf(db, [child.id], todayOf(session))(child)
  const guardians = listGuardians(db, [child.id])
  const answers = answersTheirs(listConsents(db, child.id), responsibleOf(guardians))
  const { cameBackAtMs } = facts
  const responsible = guardians.filter(({ responsibility }) => responsibility === 'yes')
  return {
    name: calledApart(db, child),
    uses: usesOf(facts),
    answers: answers.toReversed(),
    cameBackAtMs,
    isBarred: facts.isBarred,
    bars: may(session.actor.role, 'bar-images') ? listBars(db, child.id) : [],
    deletions: listDeletions(db, child.id),
    parents: responsible.map(({ adultId, adult, relation }) => ({
      id: adultId,
      name: calledOf(adult),
      relation,
      hasAnswered: answers.some((answer) => answer.signerId === adultId && !isFromBefore(answer, cameBackAtMs)),
    })),
  }
}
