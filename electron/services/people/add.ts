import { personProblems } from '#shared/domain/people-check.ts'
import type { PersonDetails } from '#shared/domain/people.ts'
import { type Result, fail, ok } from '#shared/ipc/result.ts'
import { auditIncidentTx } from '../audit.ts'
import { todayOf } from '../cases/recorded.ts'
import { change } from '../change.ts'
import type { Session } from '../session.ts'
import { addPersonTx } from './write-person.ts'

export function addPerson(session: Session, { details }: { readonly details: PersonDetails }): Result<{ id: string }> {
  const problems = personProblems(details, todayOf(session))
  if (problems.length > 0) return fail('invalid', 'Check what you entered', problems)
  return change(session, (tx) => {
    const id = addPersonTx(tx, session, details, { kind: 'added' })
    auditIncidentTx(tx, session, 'people.added', null, { personId: id, kind: details.kind })
    return ok({ id })
  })
}
