// Complete answers of a plainly fictional concern, and short ways to record them.
import { recordIncident } from '#electron/services/incidents.ts'
import { startDraft } from '#electron/services/drafts.ts'
import type { Session } from '#electron/services/session.ts'
import type { IncidentAnswers } from '#shared/domain/incident-answers.ts'
import type { Result } from '#shared/ipc/result.ts'
import { leastAnswers, personAnswer } from './least-answers.ts'

export function completeAnswers(change: Partial<IncidentAnswers> = {}): IncidentAnswers {
  return leastAnswers({
    people: [personAnswer('Alex Sample'), personAnswer('Sam Example', { part: 'alleged' })],
    childActions: [
      {
        action: 'parents',
        date: { day: '3', month: '11', year: '2026', notKnown: false },
        by: { typed: 'Sample Lead', notKnown: false },
      },
    ],
    specificAction: 'The chat was closed.',
    ...change,
  })
}

/** The data of a result that must have worked. */
export function dataOf<Data>(result: Result<Data>): Data {
  if (!result.ok) throw new Error(`${result.code}: ${result.message} ${JSON.stringify(result.problems ?? [])}`)
  return result.data
}

export function recordConcern(session: Session, change: Partial<IncidentAnswers> = {}) {
  const { draftId } = dataOf(startDraft(session))
  return dataOf(recordIncident(session, { draftId, answers: completeAnswers(change) }))
}
