// Writes one checked record about a case, in one transaction.
import type { Checked } from '#shared/domain/answers.ts'
import type { Incident } from '#shared/domain/incidents.ts'
import { type Failure, type Result, fail, ok } from '#shared/ipc/result.ts'
import type { Recorded } from '#db/queries/incidents.ts'
import { change } from '../change.ts'
import type { Session } from '../session.ts'
import { type CaseFile, withOwnCase } from './case-file.ts'
import { recordedNow } from './recorded.ts'
import { refuseClosed } from './refusals.ts'

export type Asked<Answers> = { readonly incidentId: string; readonly answers: Answers }

export function addRecord<Value>(
  session: Session,
  incidentId: string,
  checked: Checked<Value>,
  when: 'always' | 'when-open',
  write: (file: CaseFile, recorded: Recorded, value: Value) => Failure | undefined,
): Result<Incident> {
  if (!checked.ok) return fail('invalid', 'Some answers are missing or need a change', checked.problems)
  return change(session, (tx) =>
    withOwnCase(tx, session, incidentId, (file) => {
      if (when === 'when-open' && file.head.status === 'closed') return refuseClosed()
      const refusal = write(file, recordedNow(session), checked.value)
      return refusal ?? ok(file.incident())
    }),
  )
}
