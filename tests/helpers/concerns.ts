// Complete answers of a plainly fictional concern, and short ways to record them.
import { randomUUID } from 'node:crypto'
import { recordIncident } from '#electron/services/incidents.ts'
import { startDraft } from '#electron/services/drafts.ts'
import type { Session } from '#electron/services/session.ts'
import { EMPTY_INCIDENT_ANSWERS, type IncidentAnswers, type PersonAnswer } from '#shared/domain/incident-answers.ts'
import type { Result } from '#shared/ipc/result.ts'

export function personAnswer(name: string, change: Partial<PersonAnswer> = {}): PersonAnswer {
  return {
    id: randomUUID(),
    name: { typed: name, notKnown: false },
    kind: 'child',
    kindOther: '',
    classOrPost: 'Year 5',
    part: 'affected',
    ...change,
  }
}

export function completeAnswers(change: Partial<IncidentAnswers> = {}): IncidentAnswers {
  return {
    ...EMPTY_INCIDENT_ANSWERS,
    imageAnswer: 'none',
    dangerNow: 'no',
    adult: 'no',
    happened: { day: '2', month: '11', year: '2026', notKnown: false },
    time: { typed: '13:30', notKnown: false },
    reporter: { typed: 'Rowan Reporter', notKnown: false, notReported: false },
    places: ['in-school'],
    people: [personAnswer('Alex Sample'), personAnswer('Sam Example', { part: 'alleged' })],
    types: ['bullying'],
    description: 'Unkind messages were sent in a class chat.',
    deliberate: true,
    deliberateMaterial: ['created'],
    consideredAs: ['online-bullying'],
    staffActions: [],
    childActions: [
      {
        action: 'parents',
        date: { day: '3', month: '11', year: '2026', notKnown: false },
        by: { typed: 'Sample Lead', notKnown: false },
      },
    ],
    specificAction: 'The chat was closed.',
    outcome: '',
    outcomeNotKnown: true,
    ...change,
  }
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
