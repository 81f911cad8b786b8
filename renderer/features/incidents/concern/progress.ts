// Where a concern stands, page by page, from the same rules that the main process applies when it is saved.
import type { Problem } from '#shared/domain/answers.ts'
import { restrictedAbout } from '#shared/domain/compartments.ts'
import { EMPTY_INCIDENT_ANSWERS, type IncidentAnswers, isAboutSettled } from '#shared/domain/incident-answers.ts'
import { type IncidentPage, INCIDENT_PAGES, checkIncident, pageOf } from '#shared/domain/incident-check.ts'
import { imageAnswerFor, isImageLocked } from '#shared/domain/image-answer.ts'
import { today } from '../../../components/today.ts'

export function problemsIn(answers: IncidentAnswers): readonly Problem[] {
  const checked = checkIncident(answers, today())
  return checked.ok ? [] : checked.problems
}

export function problemsOn(page: IncidentPage, answers: IncidentAnswers): readonly Problem[] {
  return problemsIn(answers).filter(({ field }) => pageOf(field) === page)
}

const PARTS: Record<IncidentPage, readonly (keyof IncidentAnswers)[]> = {
  imageAnswer: ['imageAnswer'],
  dangerNow: ['dangerNow'],
  adult: ['adult', 'leadIds'],
  details: ['happened', 'time', 'reporter', 'identified'],
  places: ['places', 'placeNotKnown'],
  people: ['people'],
  types: ['types', 'typeOther', 'typeNotKnown'],
  description: ['description'],
  nature: ['deliberate', 'deliberateMaterial', 'consideredAs', 'accidental', 'accidentalMaterial', 'natureNotKnown'],
  actions: ['staffActions', 'childActions', 'specificAction'],
  outcome: ['outcome', 'outcomeNotKnown'],
}

export type PageProgress = 'done' | 'not-started' | 'problem'

export function progressOf(page: IncidentPage, answers: IncidentAnswers): PageProgress {
  const isUntouched = PARTS[page].every(
    (part) => JSON.stringify(answers[part]) === JSON.stringify(EMPTY_INCIDENT_ANSWERS[part]),
  )
  if (isUntouched) return 'not-started'
  return problemsOn(page, answers).length > 0 ? 'problem' : 'done'
}

/** Whether the record will be image-locked, whichever answer locks it. */
export function isLockedConcern({ imageAnswer, types }: IncidentAnswers): boolean {
  return imageAnswer !== null && isImageLocked(imageAnswerFor(imageAnswer, types))
}

/** Whether the record will be restricted. */
export function isRestrictedConcern({ adult, leadIds }: IncidentAnswers): boolean {
  return restrictedAbout(adult, leadIds) !== null
}

type OpeningPage = 'imageAnswer' | 'dangerNow' | 'adult'
const OPENING: readonly string[] = ['imageAnswer', 'dangerNow', 'adult', 'stop', 'urgent'] satisfies (
  OpeningPage | 'stop' | 'urgent'
)[]

/**
 * The question to answer before this page opens, if there is one. Until it is settled who may see the concern, the main process
 * keeps nothing that could name anybody, so nothing else can be typed.
 */
export function openingBefore(page: string | undefined, answers: IncidentAnswers): OpeningPage | undefined {
  if (answers.imageAnswer === null) return page === 'imageAnswer' ? undefined : 'imageAnswer'
  if (page === undefined || OPENING.includes(page) || isAboutSettled(answers)) return undefined
  return answers.dangerNow === null ? 'dangerNow' : 'adult'
}

/** The page after one, or check answers. The stop list comes between the first question and the rest. */
export function stepAfter(page: IncidentPage, answers: IncidentAnswers): IncidentPage | 'stop' | 'check' {
  if (page === 'imageAnswer' && isLockedConcern(answers)) return 'stop'
  return INCIDENT_PAGES[INCIDENT_PAGES.indexOf(page) + 1] ?? 'check'
}

export function stepBefore(page: IncidentPage, answers: IncidentAnswers): IncidentPage | 'stop' | undefined {
  if (page === 'dangerNow' && isLockedConcern(answers)) return 'stop'
  return INCIDENT_PAGES[INCIDENT_PAGES.indexOf(page) - 1]
}

/** Where to go on: the first page that is not done yet, otherwise check answers. */
export function nextToDo(answers: IncidentAnswers): IncidentPage | 'check' {
  return INCIDENT_PAGES.find((page) => problemsOn(page, answers).length > 0) ?? 'check'
}
