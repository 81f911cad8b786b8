// What is still to do about an incident, for the home page. Of ordinary cases it is kept in rows of its own, of restricted ones nowhere.
import { type Decision, DECISION_TOPICS } from '#shared/domain/decisions.ts'
import type { Incident } from '#shared/domain/incidents.ts'
import { type EditionsOf, stepsOf } from '#shared/domain/steps.ts'
import { endOfLondonDayMs, londonInstantMs } from '#shared/lib/dates.ts'
import { small } from '#shared/lib/first-letter.ts'
import { type OpenStepRow, replaceOpenStepsTx } from '#db/queries/open-steps.ts'
import type { Tx } from '#db/open.ts'

/** Makes the rows of an ordinary case anew after something was written about it. */
export function refreshOpenStepsTx(tx: Tx, incident: Incident, editionsOf: EditionsOf): void {
  replaceOpenStepsTx(tx, incident.id, openStepsOf(incident, editionsOf))
}

/** What is to do, most urgent first. A closed incident waits for nothing but a deletion that somebody promised. */
export function openStepsOf(incident: Incident, editionsOf: EditionsOf): readonly OpenStepRow[] {
  const awaited = awaitedDeletions(incident)
  if (incident.status === 'closed') return awaited
  return [...stepsToDo(incident, editionsOf), ...awaited, ...decisionsToReview(incident)]
}

function stepsToDo(incident: Incident, editionsOf: EditionsOf): readonly OpenStepRow[] {
  return stepsOf(incident, editionsOf)
    .filter(({ state }) => state === 'to-do')
    .map(({ key, step, who, dueAtMs }) => ({
      step: key,
      words: step.text,
      who,
      tells: step.tells ?? null,
      dueAtMs,
    }))
}

function awaitedDeletions({ deletions }: Incident): readonly OpenStepRow[] {
  return deletions
    .filter(({ confirmation }) => confirmation === null)
    .map(({ id, dueOn, dueAt }) => ({
      step: `deletion:${id}`,
      words: 'Ask whether it was deleted, and record the answer. Nobody looks to check.',
      who: 'lead',
      tells: null,
      dueAtMs: londonInstantMs(dueOn, dueAt),
    }))
}

function decisionsToReview({ decisions }: Incident): readonly OpenStepRow[] {
  return decisions.flatMap((decision, index) => {
    const { id, topic, reviewOn } = decision
    if (reviewOn === null || decisions.slice(index + 1).some((later) => isOnTheSame(later, decision))) return []
    const about = DECISION_TOPICS.find(({ value }) => value === topic)?.label ?? ''
    return {
      step: `review:${id}`,
      words: `Look at a decision again: ${small(about)}`,
      who: 'lead',
      tells: null,
      dueAtMs: endOfLondonDayMs(reviewOn),
    }
  })
}

function isOnTheSame(a: Decision, b: Decision): boolean {
  return a.topic === b.topic && a.personId === b.personId
}
