// The short forms on an incident as they are typed. Each is kept from the first letter until its record is saved or it is thrown away.
import { z } from 'zod'
import { EMPTY_DATE, EMPTY_NAME, dateAnswerSchema, nameAnswerSchema } from './answers.ts'
import { deviceAnswersSchema, handoverAnswersSchema, imageSeenAnswersSchema } from './custody.ts'
import { confirmationAnswersSchema, deletionAnswersSchema } from './deletion.ts'
import { originAnswersSchema } from './evidence.ts'
import { responseAnswersSchema } from './concerns.ts'
import { contactAnswersSchema } from './contacts.ts'
import { decisionAnswersSchema } from './decisions.ts'
import { letterAnswersSchema } from './letters.ts'
import { sanctionAnswersSchema } from './sanctions.ts'
import { searchAnswersSchema } from './searches.ts'
import { stepAnswersSchema, stepKeySchema } from './step-notes.ts'
import { concernAnswersSchema } from './incident-answers.ts'
import { CHILD_ACTIONS, STAFF_ACTIONS, valuesOf } from './incident-form.ts'
import { packageAnswersSchema } from './packages.ts'
import { referralAnswersSchema } from './referral.ts'
import { statementAnswersSchema, traceAnswersSchema } from './statements.ts'
import { idSchema, instantSchema, narrativeSchema, paragraphSchema } from './text.ts'

const actionAnswersSchema = z.object({
  side: z.enum(['staff', 'child']).nullable(),
  action: z.enum([...valuesOf(STAFF_ACTIONS), ...valuesOf(CHILD_ACTIONS), 'specific']).nullable(),
  detail: paragraphSchema,
  date: dateAnswerSchema,
  by: nameAnswerSchema,
})
export type ActionAnswers = z.infer<typeof actionAnswersSchema>
export const EMPTY_ACTION: ActionAnswers = { side: null, action: null, detail: '', date: EMPTY_DATE, by: EMPTY_NAME }

/** `fromVersion` is the version that was on the screen when amending began. */
const amendmentAnswersSchema = concernAnswersSchema.extend({
  fromVersion: z.number().int().positive(),
  reason: paragraphSchema,
})
export type AmendmentAnswers = z.infer<typeof amendmentAnswersSchema>

const reasonAnswersSchema = z.object({ words: paragraphSchema })
const outcomeAnswersSchema = z.object({ words: narrativeSchema })

/** What is typed, told apart by its form. */
export const typedFormSchema = z.discriminatedUnion('form', [
  z.object({ form: z.literal('amend'), answers: amendmentAnswersSchema }),
  z.object({ form: z.literal('action'), answers: actionAnswersSchema }),
  z.object({ form: z.literal('strike'), answers: reasonAnswersSchema }),
  z.object({ form: z.literal('outcome'), answers: outcomeAnswersSchema }),
  z.object({ form: z.literal('close'), answers: reasonAnswersSchema }),
  z.object({ form: z.literal('reopen'), answers: reasonAnswersSchema }),
  z.object({ form: z.literal('device'), answers: deviceAnswersSchema }),
  z.object({ form: z.literal('handover'), answers: handoverAnswersSchema }),
  z.object({ form: z.literal('image-seen'), answers: imageSeenAnswersSchema }),
  z.object({ form: z.literal('statement'), answers: statementAnswersSchema }),
  z.object({ form: z.literal('trace'), answers: traceAnswersSchema }),
  z.object({ form: z.literal('referral'), answers: referralAnswersSchema }),
  z.object({ form: z.literal('deletion'), answers: deletionAnswersSchema }),
  z.object({ form: z.literal('deletion-confirmed'), answers: confirmationAnswersSchema }),
  z.object({ form: z.literal('evidence'), answers: originAnswersSchema }),
  z.object({ form: z.literal('package'), answers: packageAnswersSchema }),
  z.object({ form: z.literal('unlock'), answers: reasonAnswersSchema }),
  z.object({ form: z.literal('response'), answers: responseAnswersSchema }),
  // Of whichever step was opened last; another step begins anew.
  z.object({ form: z.literal('step'), answers: stepAnswersSchema.extend({ step: stepKeySchema }) }),
  z.object({ form: z.literal('contact'), answers: contactAnswersSchema }),
  z.object({ form: z.literal('decision'), answers: decisionAnswersSchema }),
  z.object({ form: z.literal('search'), answers: searchAnswersSchema }),
  z.object({ form: z.literal('sanction'), answers: sanctionAnswersSchema }),
  z.object({ form: z.literal('letter'), answers: letterAnswersSchema }),
])
export type TypedForm = z.infer<typeof typedFormSchema>
export type FormName = TypedForm['form']
type AnswersByForm = { readonly [Typed in TypedForm as Typed['form']]: Typed['answers'] }
export type AnswersOf<Form extends FormName> = AnswersByForm[Form]

const FORM_NAMES = typedFormSchema.options.map(({ shape }) => shape.form.value)

const whereFields = {
  incidentId: idSchema,
  /** The action struck out, the device handed over or the deletion confirmed; for every other form the incident itself. */
  aboutId: idSchema,
}
/** Where what is typed is kept: one draft for each form and what it is about. */
export const formPlaceSchema = z.strictObject({ form: z.enum(FORM_NAMES), ...whereFields })
export type FormPlace = z.infer<typeof formPlaceSchema>

export const formDraftSchema = z.strictObject({ ...whereFields, typed: typedFormSchema })
export type FormDraft = z.infer<typeof formDraftSchema>

export const keptFormSchema = z.object({ typed: typedFormSchema, savedAtMs: instantSchema })
export type KeptForm = z.infer<typeof keptFormSchema>
