// What is kept instead of an image: who holds the device, and who has already seen something. Seeds 000 app. 4, 002 §3.6.7; UKCIS 2024.
import { z } from 'zod'
import { actorSchema } from './accounts.ts'
import { EMPTY_DATE, EMPTY_NAME, EMPTY_TIME, dateAnswerSchema, nameAnswerSchema, timeAnswerSchema } from './answers.ts'
import { clockTimeSchema, idSchema, instantSchema, isoDateSchema, lineSchema, paragraphSchema } from './text.ts'

const recorded = { id: idSchema, recordedAtMs: instantSchema, recordedBy: actorSchema }
const moment = { on: isoDateSchema.nullable(), at: clockTimeSchema.nullable() }

export const newDeviceSchema = z.object({
  /** Make, model and colour, as a person describes it. */
  what: lineSchema.min(1),
  marks: paragraphSchema,
  /** Null is "not known"; so are the other nulls here. */
  owner: lineSchema.nullable(),
  storedWhere: lineSchema.min(1),
  sealNumber: lineSchema.nullable(),
  takenBy: lineSchema.nullable(),
  ...moment,
  /** Offline and switched off, which is done without looking through it. */
  switchedOff: z.enum(['yes', 'no', 'not-known']),
})
export type NewDevice = z.infer<typeof newDeviceSchema>

export const newHandoverSchema = z.object({
  from: lineSchema.min(1),
  to: lineSchema.min(1),
  why: paragraphSchema.min(1),
  storedWhere: lineSchema,
  reference: lineSchema,
  ...moment,
})
export type NewHandover = z.infer<typeof newHandoverSchema>
export const handoverSchema = newHandoverSchema.extend(recorded)
export type Handover = z.infer<typeof handoverSchema>

export const deviceSchema = newDeviceSchema.extend({ ...recorded, handovers: z.array(handoverSchema) })
export type Device = z.infer<typeof deviceSchema>

export const newImageSeenSchema = z.object({
  who: lineSchema.min(1),
  why: paragraphSchema.min(1),
  present: paragraphSchema.min(1),
  followed: paragraphSchema.min(1),
  ...moment,
  signedBy: lineSchema.min(1),
  signedOn: isoDateSchema,
})
export type NewImageSeen = z.infer<typeof newImageSeenSchema>
export const imageSeenSchema = newImageSeenSchema.extend(recorded)
export type ImageSeen = z.infer<typeof imageSeenSchema>

const momentAnswers = { date: dateAnswerSchema, time: timeAnswerSchema }

export const deviceAnswersSchema = z.object({
  what: lineSchema,
  marks: paragraphSchema,
  owner: nameAnswerSchema,
  storedWhere: lineSchema,
  sealNumber: nameAnswerSchema,
  takenBy: nameAnswerSchema,
  ...momentAnswers,
  switchedOff: z.enum(['yes', 'no', 'not-known']).nullable(),
})
export type DeviceAnswers = z.infer<typeof deviceAnswersSchema>

export const handoverAnswersSchema = z.object({
  from: lineSchema,
  to: lineSchema,
  why: paragraphSchema,
  storedWhere: lineSchema,
  reference: lineSchema,
  ...momentAnswers,
})
export type HandoverAnswers = z.infer<typeof handoverAnswersSchema>

export const imageSeenAnswersSchema = z.object({
  who: lineSchema,
  why: paragraphSchema,
  present: paragraphSchema,
  followed: paragraphSchema,
  ...momentAnswers,
  signedBy: lineSchema,
  signed: dateAnswerSchema,
})
export type ImageSeenAnswers = z.infer<typeof imageSeenAnswersSchema>

const EMPTY_MOMENT = { date: EMPTY_DATE, time: EMPTY_TIME }
export const EMPTY_DEVICE: DeviceAnswers = {
  what: '',
  marks: '',
  owner: EMPTY_NAME,
  storedWhere: '',
  sealNumber: EMPTY_NAME,
  takenBy: EMPTY_NAME,
  ...EMPTY_MOMENT,
  switchedOff: null,
}
export const EMPTY_HANDOVER: HandoverAnswers = {
  from: '',
  to: '',
  why: '',
  storedWhere: '',
  reference: '',
  ...EMPTY_MOMENT,
}
export const EMPTY_IMAGE_SEEN: ImageSeenAnswers = {
  who: '',
  why: '',
  present: '',
  followed: '',
  ...EMPTY_MOMENT,
  signedBy: '',
  signed: EMPTY_DATE,
}
