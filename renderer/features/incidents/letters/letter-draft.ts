// How a letter follows the facts that are chosen, until somebody changes it by hand.
import { type Incident, childrenIn } from '#shared/domain/incidents.ts'
import { type LetterFact, draftLetter, letterFacts, withoutWriter } from '#shared/domain/letter-facts.ts'
import type { LetterAnswers } from '#shared/domain/letters.ts'
import { otherNamesIn } from '#shared/domain/other-names.ts'
import type { School } from '#shared/domain/school.ts'
import { decidedAgainstTelling } from '#shared/domain/step-records.ts'

/** What this letter may say; nothing until it is known whom it is for. */
export function factsFor(incident: Incident, { to, personId }: Pick<LetterAnswers, 'to' | 'personId'>) {
  if (to === null) return []
  const child = childrenIn(incident).find(({ id }) => id === personId) ?? null
  return to === 'parents' && child === null ? [] : letterFacts(incident, to, to === 'parents' ? child : null)
}

/** Names of others that the letter holds. */
export function othersNamed(incident: Incident, answers: LetterAnswers, school: School): readonly string[] {
  const { to, personId } = answers
  return otherNamesIn(withoutWriter(answers), incident, to === 'parents' ? personId : null, school)
}

/** The decision not to tell the very parents that are written to, if it still stands. */
export function decidedNotToTell(incident: Incident, { to, personId }: Pick<LetterAnswers, 'to' | 'personId'>) {
  return to === 'parents' && personId !== null ? decidedAgainstTelling(incident, { id: personId }) : undefined
}

function writtenFrom(facts: readonly LetterFact[], answers: LetterAnswers, school: School) {
  const chosen = facts.filter(({ id }) => answers.facts.includes(id))
  if (answers.to === null || chosen.length === 0) return { subject: '', text: '' }
  return draftLetter(answers.to, chosen, school, answers.signedBy)
}

/** Other facts, another reader or another writer. A text that was changed by hand stays as it is. */
export function chosenAnew(
  incident: Incident,
  answers: LetterAnswers,
  part: Partial<Pick<LetterAnswers, 'to' | 'personId' | 'facts' | 'signedBy'>>,
  school: School,
): Partial<LetterAnswers> {
  const next = { ...answers, ...part }
  const facts = factsFor(incident, next)
  const kept = next.facts.filter((id) => facts.some((fact) => fact.id === id))
  const chosen = { ...part, facts: kept }
  return next.isEdited
    ? meantAnew(incident, answers, chosen, school)
    : fromTheFacts(incident, { ...next, ...chosen }, school, chosen)
}

/** The text as the chosen facts make it; what was changed by hand is gone. */
export function fromTheFacts(
  incident: Incident,
  answers: LetterAnswers,
  school: School,
  part: Partial<LetterAnswers> = {},
): Partial<LetterAnswers> {
  const written = writtenFrom(factsFor(incident, answers), answers, school)
  return { ...part, ...written, isEdited: false, namesAreMeant: false }
}

export function changedByHand(
  incident: Incident,
  answers: LetterAnswers,
  part: Partial<Pick<LetterAnswers, 'subject' | 'text'>>,
  school: School,
): Partial<LetterAnswers> {
  return meantAnew(incident, answers, { ...part, isEdited: true }, school)
}

// A tick is for the names that were there when it was set, and for no other.
function meantAnew(
  incident: Incident,
  answers: LetterAnswers,
  part: Partial<LetterAnswers>,
  school: School,
): Partial<LetterAnswers> {
  const before = othersNamed(incident, answers, school)
  const isNew = othersNamed(incident, { ...answers, ...part }, school).some((name) => !before.includes(name))
  return isNew ? { ...part, namesAreMeant: false } : part
}
