// A decision with its reasons, also one not to do something. KCSIE 2026 part 2.
import { type DecisionAnswers, checkDecision } from '#shared/domain/decisions.ts'
import { type Incident, childrenIn } from '#shared/domain/incidents.ts'
import type { Result } from '#shared/ipc/result.ts'
import { type Asked, addRecord } from '../cases/add-record.ts'
import { todayOf } from '../cases/recorded.ts'
import type { Session } from '../session.ts'

export function recordDecision(session: Session, { incidentId, answers }: Asked<DecisionAnswers>): Result<Incident> {
  const check = (incident: Incident) => checkDecision(answers, childrenIn(incident), todayOf(session))
  return addRecord(session, incidentId, check, 'when-open', (file, recorded, decision) => {
    file.add(recorded, { kind: 'decision', decision })
    file.dropForm({ form: 'decision', aboutId: incidentId })
    file.audit('response.decided', { recordId: recorded.id }, { topic: decision.topic })
    return undefined
  })
}
