// The pages of the form as screens: one list, used one at a time, all on one page, in the task list and in check answers.
import type { ConcernAnswers, IncidentAnswers } from '#shared/domain/incident-answers.ts'
import { type IncidentPage, INCIDENT_PAGES } from '#shared/domain/incident-check.ts'
import { FORM } from '#shared/domain/incident-form.ts'
import { ADULT_QUESTION } from './about-choice.tsx'
import { ActionsFields } from './actions-fields.tsx'
import { AdultFields } from './adult-fields.tsx'
import { DANGER_QUESTION, DangerFields } from './danger-fields.tsx'
import { DescriptionFields } from './description-fields.tsx'
import { DetailsFields } from './details-fields.tsx'
import type { Fields } from './fields-props.ts'
import { IMAGE_QUESTION } from '#shared/domain/image-answer.ts'
import { ImageFields } from './image-fields.tsx'
import { NatureFields } from './nature-fields.tsx'
import { OutcomeFields } from './outcome-fields.tsx'
import { PeopleFields } from './people-fields.tsx'
import { PlacesFields } from './places-fields.tsx'
import { TypesFields } from './types-fields.tsx'

export type FormSection<Answers> = {
  readonly page: IncidentPage
  readonly heading: string
  /** Short name for the task list. */
  readonly name: string
  readonly Fields: Fields<Answers>
}

/** What an amendment states anew, without the image question, which has its own words there. */
export const CONCERN_SECTIONS: readonly FormSection<ConcernAnswers>[] = [
  { page: 'details', heading: FORM.details.heading, name: 'Details', Fields: DetailsFields },
  { page: 'places', heading: FORM.place.heading, name: 'Where', Fields: PlacesFields },
  { page: 'people', heading: FORM.people.heading, name: 'Who was involved', Fields: PeopleFields },
  { page: 'types', heading: FORM.type.heading.replace(/:$/, ''), name: 'Type', Fields: TypesFields },
  { page: 'description', heading: FORM.description.heading, name: 'Description', Fields: DescriptionFields },
  { page: 'nature', heading: FORM.nature.heading, name: 'Nature', Fields: NatureFields },
]

export const FORM_SECTIONS: readonly FormSection<IncidentAnswers>[] = [
  { page: 'imageAnswer', heading: IMAGE_QUESTION, name: 'Images', Fields: ImageFields },
  { page: 'dangerNow', heading: DANGER_QUESTION, name: 'Danger now', Fields: DangerFields },
  { page: 'adult', heading: ADULT_QUESTION, name: 'An adult in school', Fields: AdultFields },
  ...CONCERN_SECTIONS,
  { page: 'actions', heading: FORM.actions.heading, name: 'Action taken, if any', Fields: ActionsFields },
  { page: 'outcome', heading: FORM.outcome.heading, name: 'Outcome', Fields: OutcomeFields },
]

export function isIncidentPage(page: string): page is IncidentPage {
  return (INCIDENT_PAGES as readonly string[]).includes(page)
}

/** The section of a page. Throws when a page of the form has no screen, which is a mistake in this file. */
export function sectionOf(page: IncidentPage): FormSection<IncidentAnswers> {
  const section = FORM_SECTIONS.find((one) => one.page === page)
  if (!section) throw new Error(`No screen for page ${page}`)
  return section
}
