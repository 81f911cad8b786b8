import type { Drop } from '#shared/domain/drop-box.ts'
import { EMPTY_INCIDENT_ANSWERS, type IncidentAnswers } from '#shared/domain/incident-answers.ts'
import { TEXT_LIMITS } from '#shared/domain/text.ts'
import { formatInstant } from '#shared/lib/dates.ts'

/** The answers that a draft begins with: what was answered, and a description that says first who wrote it. */
export function answersOfDrop(drop: Drop): IncidentAnswers {
  const { imageAnswer, adult, leadIds, writerName, writerRole, words } = drop
  const written = `Left at the lock screen by ${writerName} (${writerRole}) on ${formatInstant(drop.leftAtMs)}.`
  const when = drop.when.trim() === '' ? '' : `When and where: ${drop.when}`
  const people = drop.people.trim() === '' ? '' : `People concerned: ${drop.people}`
  const answers = {
    ...EMPTY_INCIDENT_ANSWERS,
    imageAnswer,
    adult,
    leadIds: [...leadIds],
    reporter: { typed: writerName, notKnown: false, notReported: false },
  }
  const heading = [written, when, people].filter((line) => line !== '').join('\n')
  const description = `${heading}\n\n${words}`
  if (description.length <= TEXT_LIMITS.narrative) return { ...answers, description }
  // Words of the greatest length leave no room for a heading, and none of them may be lost.
  return { ...answers, description: words, identified: drop.people, specificAction: `${written}\n${when}` }
}
