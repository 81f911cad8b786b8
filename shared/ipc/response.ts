import { z } from 'zod'
import { responseAnswersSchema } from '../domain/concerns.ts'
import { contactAnswersSchema } from '../domain/contacts.ts'
import { decisionAnswersSchema } from '../domain/decisions.ts'
import { PERSON_PARTS } from '../domain/incident-answers.ts'
import { incidentSchema } from '../domain/incidents.ts'
import { valuesOf } from '../domain/incident-form.ts'
import { letterAnswersSchema } from '../domain/letters.ts'
import { sanctionAnswersSchema } from '../domain/sanctions.ts'
import { searchAnswersSchema } from '../domain/searches.ts'
import { stepAnswersSchema, stepKeySchema } from '../domain/step-notes.ts'
import { idSchema, instantSchema, lineSchema } from '../domain/text.ts'
import { type RoutesOf, route } from './route.ts'

const onIncident = { incidentId: idSchema }

/** A person of an incident whose name is the one that was asked for: whether it is the same person, somebody has to say. */
export const namesakeSchema = z.object({
  incidentId: idSchema,
  reference: z.string(),
  recordedAtMs: instantSchema,
  personId: idSchema,
  name: lineSchema,
  classOrPost: lineSchema,
  part: z.enum(valuesOf(PERSON_PARTS)),
  isRestricted: z.boolean(),
})
export type Namesake = z.infer<typeof namesakeSchema>

export const responseRoutes = {
  /** Answers the questions anew; the procedures that they bring up are kept in the edition of that moment. */
  'response.answer': route({
    who: 'record-cases',
    input: z.strictObject({ ...onIncident, answers: responseAnswersSchema }),
    output: incidentSchema,
  }),
  'response.noteStep': route({
    who: 'record-cases',
    input: z.strictObject({ ...onIncident, step: stepKeySchema, answers: stepAnswersSchema }),
    output: incidentSchema,
  }),
  'response.recordContact': route({
    who: 'record-cases',
    input: z.strictObject({ ...onIncident, answers: contactAnswersSchema }),
    output: incidentSchema,
  }),
  'response.recordDecision': route({
    who: 'record-cases',
    input: z.strictObject({ ...onIncident, answers: decisionAnswersSchema }),
    output: incidentSchema,
  }),
  'response.recordSearch': route({
    who: 'record-cases',
    input: z.strictObject({ ...onIncident, answers: searchAnswersSchema }),
    output: incidentSchema,
  }),
  'response.recordSanction': route({
    who: 'record-cases',
    input: z.strictObject({ ...onIncident, answers: sanctionAnswersSchema }),
    output: incidentSchema,
  }),
  'response.keepLetter': route({
    who: 'record-cases',
    input: z.strictObject({ ...onIncident, answers: letterAnswersSchema }),
    output: incidentSchema,
  }),
  /** Persons of exactly this name in the cases that whoever asks may read, newest case first. */
  'response.namesakes': route({
    who: 'open-case',
    input: z.strictObject({ name: lineSchema.trim().min(1) }),
    output: z.object({ namesakes: z.array(namesakeSchema) }),
  }),
} as const satisfies RoutesOf<'response'>
