// Words in place of images: who said what, and the addresses and usernames that were named. Seeds 000 app. 4, 001 "Sexting".
import type { Incident } from '#shared/domain/incidents.ts'
import { type StatementAnswers, type TraceAnswers, checkStatement, checkTrace } from '#shared/domain/statements.ts'
import type { Result } from '#shared/ipc/result.ts'
import { type Asked, addRecord } from './cases/add-record.ts'
import { todayOf } from './cases/recorded.ts'
import type { Session } from './session.ts'

export function recordStatement(session: Session, { incidentId, answers }: Asked<StatementAnswers>): Result<Incident> {
  const checked = checkStatement(answers, todayOf(session))
  return addRecord(session, incidentId, checked, 'when-open', (file, recorded, statement) => {
    file.add(recorded, { kind: 'statement', statement })
    file.dropForm({ form: 'statement', aboutId: incidentId })
    file.audit('custody.statement-recorded', { recordId: recorded.id })
    return undefined
  })
}

export function recordTrace(session: Session, { incidentId, answers }: Asked<TraceAnswers>): Result<Incident> {
  return addRecord(session, incidentId, checkTrace(answers), 'when-open', (file, recorded, trace) => {
    file.add(recorded, { kind: 'trace', trace })
    file.dropForm({ form: 'trace', aboutId: incidentId })
    file.audit('custody.trace-recorded', { recordId: recorded.id })
    return undefined
  })
}
