// The answers of the new-concern form as typed: what a draft keeps.
import { z } from 'zod'
import { EMPTY_DATE, EMPTY_NAME, EMPTY_TIME, dateAnswerSchema, nameAnswerSchema, timeAnswerSchema } from './answers.ts'
import { ADULT_KINDS } from './compartments.ts'
import {
  CHILD_ACTIONS,
  CONSIDERED_AS,
  INCIDENT_TYPES,
  MATERIALS,
  PERSON_KINDS,
  PLACES,
  STAFF_ACTIONS,
  valuesOf,
} from './incident-form.ts'
import { IMAGE_ANSWERS } from './image-answer.ts'
import { idSchema, lineSchema, narrativeSchema, paragraphSchema } from './text.ts'

export const PERSON_PARTS = [
  { value: 'affected', label: 'Affected by it' },
  { value: 'alleged', label: 'Said to have caused it' },
  { value: 'witness', label: 'Saw or heard it' },
  { value: 'reporter', label: 'Reported it' },
  { value: 'not-known', label: 'Not known yet' },
] as const
/** A person's part in this one incident; two people in one incident are never labelled alike by being linked to it (KCSIE). */
export type PersonPart = (typeof PERSON_PARTS)[number]['value']

export const personAnswerSchema = z.object({
  id: idSchema,
  name: nameAnswerSchema,
  kind: z.enum(valuesOf(PERSON_KINDS)).nullable(),
  kindOther: lineSchema,
  /** Class or year of a child, post of a member of staff. */
  classOrPost: lineSchema,
  part: z.enum(valuesOf(PERSON_PARTS)).nullable(),
  /** One of the school's people, when they were picked from the list; typing over the name takes it away. */
  linkedTo: idSchema.nullable().optional(),
})
export type PersonAnswer = z.infer<typeof personAnswerSchema>

const actionFields = { date: dateAnswerSchema, by: nameAnswerSchema }
export const staffActionAnswerSchema = z.object({ action: z.enum(valuesOf(STAFF_ACTIONS)), ...actionFields })
export const childActionAnswerSchema = z.object({ action: z.enum(valuesOf(CHILD_ACTIONS)), ...actionFields })
export type StaffActionAnswer = z.infer<typeof staffActionAnswerSchema>
export type ChildActionAnswer = z.infer<typeof childActionAnswerSchema>

/** What the form says of the concern itself; an amendment asks for all of this again. */
export const concernAnswersSchema = z.object({
  imageAnswer: z.enum(IMAGE_ANSWERS).nullable(),
  happened: dateAnswerSchema,
  time: timeAnswerSchema,
  reporter: nameAnswerSchema.extend({ notReported: z.boolean() }),
  identified: paragraphSchema,
  places: z.array(z.enum(valuesOf(PLACES))).max(PLACES.length),
  placeNotKnown: z.boolean(),
  people: z.array(personAnswerSchema).max(200),
  types: z.array(z.enum(valuesOf(INCIDENT_TYPES))).max(INCIDENT_TYPES.length),
  typeOther: lineSchema,
  typeNotKnown: z.boolean(),
  description: narrativeSchema,
  deliberate: z.boolean(),
  deliberateMaterial: z.array(z.enum(valuesOf(MATERIALS))).max(MATERIALS.length),
  consideredAs: z.array(z.enum(valuesOf(CONSIDERED_AS))).max(CONSIDERED_AS.length),
  accidental: z.boolean(),
  accidentalMaterial: z.array(z.enum(valuesOf(MATERIALS))).max(MATERIALS.length),
  natureNotKnown: z.boolean(),
})
export type ConcernAnswers = z.infer<typeof concernAnswersSchema>

export const incidentAnswersSchema = concernAnswersSchema.extend({
  /** Asked second, so that telephone numbers come before any form. */
  dangerNow: z.enum(['yes', 'no', 'not-known']).nullable(),
  /** Asked third and before any name: a concern about an adult in school is sealed from its first word. */
  adult: z.enum(valuesOf(ADULT_KINDS)).nullable(),
  leadIds: z.array(idSchema).max(20),
  staffActions: z.array(staffActionAnswerSchema).max(STAFF_ACTIONS.length),
  childActions: z.array(childActionAnswerSchema).max(CHILD_ACTIONS.length),
  specificAction: paragraphSchema,
  outcome: narrativeSchema,
  outcomeNotKnown: z.boolean(),
})
export type IncidentAnswers = z.infer<typeof incidentAnswersSchema>

export const EMPTY_INCIDENT_ANSWERS: IncidentAnswers = {
  imageAnswer: null,
  dangerNow: null,
  adult: null,
  leadIds: [],
  happened: EMPTY_DATE,
  time: EMPTY_TIME,
  reporter: { ...EMPTY_NAME, notReported: false },
  identified: '',
  places: [],
  placeNotKnown: false,
  people: [],
  types: [],
  typeOther: '',
  typeNotKnown: false,
  description: '',
  deliberate: false,
  deliberateMaterial: [],
  consideredAs: [],
  accidental: false,
  accidentalMaterial: [],
  natureNotKnown: false,
  staffActions: [],
  childActions: [],
  specificAction: '',
  outcome: '',
  outcomeNotKnown: false,
}

/** An empty row of the "who was involved" page; the id comes from outside because domain code draws nothing at random. */
export function emptyPerson(id: string): PersonAnswer {
  return { id, name: EMPTY_NAME, kind: null, kindOther: '', classOrPost: '', part: null }
}

/** Whether it is settled who may see the concern. Until then a draft keeps nothing that could name anybody. */
export function isAboutSettled({ adult, leadIds }: Pick<IncidentAnswers, 'adult' | 'leadIds'>): boolean {
  return adult !== null && (adult !== 'lead' || leadIds.length > 0)
}

const OPENING: readonly string[] = ['imageAnswer', 'dangerNow', 'adult', 'leadIds'] satisfies (keyof IncidentAnswers)[]

/** Whether nothing but the opening questions (images, danger, adults) is answered. */
export function hasOnlyOpening(answers: IncidentAnswers): boolean {
  // Answer by answer, because the order in which they stand depends on where they come from.
  const empty: Readonly<Record<string, unknown>> = EMPTY_INCIDENT_ANSWERS
  return Object.entries(answers).every(
    ([name, answer]) => OPENING.includes(name) || JSON.stringify(answer) === JSON.stringify(empty[name]),
  )
}
