// What the school chose where the documents disagree. Every choice stays in the records; the newest counts.
import { embeddedDataProblems } from '#shared/domain/embedded-data.ts'
import { type NewChoice, isOption } from '#shared/domain/school-choices.ts'
import type { RouteOutput } from '#shared/ipc/contract.ts'
import { type Result, fail, ok } from '#shared/ipc/result.ts'
import { insertChoiceTx, listChoices } from '#db/queries/local-conditions.ts'
import { auditIncidentTx } from './audit.ts'
import { recordedNow } from './cases/recorded.ts'
import { change } from './change.ts'
import type { Session } from './session.ts'

type Choices = RouteOutput<'guidance.choices'>

export function listSchoolChoices({ db }: Pick<Session, 'db'>): Result<Choices> {
  return ok({ choices: listChoices(db) })
}

export function chooseForSchool(session: Session, { choice }: { readonly choice: NewChoice }): Result<Choices> {
  const problems = [...embeddedDataProblems(choice)]
  if (!isOption(choice)) problems.push({ field: 'value', message: 'Choose one of the answers' })
  if (problems.length > 0) return fail('invalid', 'Check what you entered', problems)
  return change(session, (tx) => {
    insertChoiceTx(tx, recordedNow(session), choice)
    const { topic, value } = choice
    auditIncidentTx(tx, session, 'guidance.choice-made', null, { topic, value })
    return listSchoolChoices({ db: tx })
  })
}
