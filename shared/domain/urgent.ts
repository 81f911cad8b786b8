// A concern recorded at once: whatever has not been answered is "not known yet" until somebody amends it. UKCIS 2024; KCSIE 2026 part 1.
import { EMPTY_NAME, type DateAnswer, type NameAnswer, type TimeAnswer } from './answers.ts'
import {
  type ChildActionAnswer,
  type IncidentAnswers,
  type PersonAnswer,
  type StaffActionAnswer,
  emptyPerson,
} from './incident-answers.ts'
import { kindsInvolved } from './incidents.ts'

const NOT_WRITTEN = 'Not written down yet. Recorded at once because an image could be involved.'

/**
 * The answers with "not known yet" wherever nothing was answered, so that they can be recorded. Never changes an answer.
 * `personId` is for the child whom nobody has named yet.
 */
export function withUnknowns(answers: IncidentAnswers, personId: string): IncidentAnswers {
  const { reporter, people } = answers
  const isReporterOpen = !reporter.notReported && !reporter.notKnown && isBlank(reporter.typed)
  return {
    ...answers,
    dangerNow: answers.dangerNow ?? 'not-known',
    happened: knownDate(answers.happened),
    time: knownTime(answers.time),
    reporter: isReporterOpen ? { ...reporter, notKnown: true } : reporter,
    identified: reporter.notReported && isBlank(answers.identified) ? 'Not known yet' : answers.identified,
    placeNotKnown: answers.placeNotKnown || answers.places.length === 0,
    people: knownPeople(people, personId),
    typeNotKnown: answers.typeNotKnown || answers.types.length === 0,
    typeOther: answers.types.includes('other') && isBlank(answers.typeOther) ? 'Not known yet' : answers.typeOther,
    description: isBlank(answers.description) ? NOT_WRITTEN : answers.description,
    natureNotKnown: answers.natureNotKnown || (!answers.deliberate && !answers.accidental),
    staffActions: answers.staffActions.map(knownAction),
    childActions: answers.childActions.map(knownAction),
    outcomeNotKnown: answers.outcomeNotKnown || isBlank(answers.outcome),
  }
}

const isBlank = (text: string) => text.trim() === ''

function knownDate(answer: DateAnswer): DateAnswer {
  return [answer.day, answer.month, answer.year].every(isBlank) ? { ...answer, notKnown: true } : answer
}

function knownTime(answer: TimeAnswer): TimeAnswer {
  return isBlank(answer.typed) ? { ...answer, notKnown: true } : answer
}

function knownName(answer: NameAnswer): NameAnswer {
  return isBlank(answer.typed) ? { ...answer, notKnown: true } : answer
}

function knownAction<Answer extends StaffActionAnswer | ChildActionAnswer>(answer: Answer): Answer {
  return { ...answer, date: knownDate(answer.date), by: knownName(answer.by) }
}

// An image of anyone under 18 is always about a child, so an incident without anybody has one whose name nobody knows.
function knownPeople(people: readonly PersonAnswer[], personId: string): PersonAnswer[] {
  const known = people.map((person) => ({
    ...person,
    name: knownName(person.name),
    kind: person.kind ?? 'child',
    kindOther: person.kind === 'other' && isBlank(person.kindOther) ? 'Not known yet' : person.kindOther,
    part: person.part ?? ('not-known' as const),
  }))
  if (kindsInvolved(known).length > 0) return known
  const child: PersonAnswer = {
    ...emptyPerson(personId),
    name: { ...EMPTY_NAME, notKnown: true },
    kind: 'child',
    part: 'affected',
  }
  return [...known, child]
}
