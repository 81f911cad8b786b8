// Writes one checked record about a case, in one transaction.
import type { Checked, Problem } from '#shared/domain/answers.ts'
import type { Incident } from '#shared/domain/incidents.ts'
import { type Failure, type Result, fail, ok } from '#shared/ipc/result.ts'
import type { Recorded } from '#db/queries/incidents.ts'
import type { Tx } from '#db/open.ts'
import { change } from '../change.ts'
import type { Session } from '../session.ts'
import { type CaseFile, withOwnCase } from './case-file.ts'
import { recordedNow } from './recorded.ts'
import { refuseClosed } from './refusals.ts'

export type Asked<Answers> = { readonly incidentId: string; readonly answers: Answers }

/** What was checked, or how to check it against the record as it stands. */
type Check<Value> = Checked<Value> | ((incident: Incident, tx: Tx) => Checked<Value>)

export function addRecord<Value>(
  session: Session,
  incidentId: string,
  check: Check<Value>,
  when: 'always' | 'when-open',
  write: (file: CaseFile, recorded: Recorded, value: Value, tx: Tx) => Failure | undefined,
): Result<Incident> {
  if (typeof check !== 'function' && !check.ok) return refuse(check.problems)
  return change(session, (tx) =>
    withOwnCase(tx, session, incidentId, (file) => {
      if (when === 'when-open' && file.head.status === 'closed') return refuseClosed()
      const checked = typeof check === 'function' ? check(file.incident(), tx) : check
      if (!checked.ok) return refuse(checked.problems)
      const refusal = write(file, recordedNow(session), checked.value, tx)
      return refusal ?? ok(file.incident())
    }),
  )
}

function refuse(problems: readonly Problem[]): Failure {
  return fail('invalid', 'Some answers are missing or need a change', problems)
}
