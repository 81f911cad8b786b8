// What is kept instead of an image: who holds the device, and who has already seen something. Seeds 000 app. 4, 002 §3.6.7; UKCIS 2024.
import { z } from 'zod'
import { EMPTY_DATE, EMPTY_NAME, EMPTY_TIME, dateAnswerSchema, nameAnswerSchema } from './answers.ts'
import { moment, momentAnswers, recorded } from './recorded.ts'
import { isoDateSchema, lineSchema, paragraphSchema } from './text.ts'

/** Whose device it is: one of staff or of the school is taken out of use with a colleague present. Seed 002 §4.4–4.5. */
export const OWNER_KINDS = [
  { value: 'pupil', label: 'A child or young person’s own device' },
  { value: 'staff', label: 'A member of staff’s own device' },
  { value: 'school', label: 'A device of the school' },
  { value: 'other', label: 'Somebody else’s device' },
] as const
export type OwnerKind = (typeof OWNER_KINDS)[number]['value']
const ownerKinds = ['pupil', 'staff', 'school', 'other'] as const

/** What a handover is: a move within the school, or the end of the school's custody, which somebody signs for. */
export const HANDOVER_KINDS = [
  { value: 'moved', label: 'Handed to somebody in school, or moved to another place' },
  { value: 'police', label: 'Collected by the police' },
  { value: 'returned', label: 'Returned to its owner or their parent' },
] as const
const handoverKinds = ['moved', 'police', 'returned'] as const

export const SEAL_STATES = [
  { value: 'intact', label: 'Yes, the seal was whole and its number the same' },
  { value: 'broken', label: 'No, it was broken or another' },
  { value: 'no-seal', label: 'There was no seal' },
  { value: 'not-known', label: 'Nobody looked' },
] as const
const sealStates = ['intact', 'broken', 'no-seal', 'not-known'] as const

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
  // Records from before these were asked have the defaults, here and below.
  ownerKind: z.enum(ownerKinds).default('other'),
  /** The colleague who was there: nobody takes a device alone. */
  colleague: lineSchema.nullable().default(null),
})
export type NewDevice = z.infer<typeof newDeviceSchema>

export const newHandoverSchema = z.object({
  from: lineSchema.min(1),
  to: lineSchema.min(1),
  why: paragraphSchema.min(1),
  storedWhere: lineSchema,
  reference: lineSchema,
  ...moment,
  how: z.enum(handoverKinds).default('moved'),
  seal: z.enum(sealStates).default('not-known'),
  /** Who signed the receipt for it; null for a move in school. The signature itself is on the printed receipt. */
  signedBy: lineSchema.nullable().default(null),
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

export const deviceAnswersSchema = z.object({
  what: lineSchema,
  marks: paragraphSchema,
  owner: nameAnswerSchema,
  storedWhere: lineSchema,
  sealNumber: nameAnswerSchema,
  takenBy: nameAnswerSchema,
  ...momentAnswers,
  switchedOff: z.enum(['yes', 'no', 'not-known']).nullable(),
  ownerKind: z.enum(ownerKinds).nullable(),
  colleague: lineSchema,
})
export type DeviceAnswers = z.infer<typeof deviceAnswersSchema>

export const handoverAnswersSchema = z.object({
  from: lineSchema,
  to: lineSchema,
  why: paragraphSchema,
  storedWhere: lineSchema,
  reference: lineSchema,
  ...momentAnswers,
  how: z.enum(handoverKinds).nullable(),
  seal: z.enum(sealStates).nullable(),
  signedBy: lineSchema,
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
  ownerKind: null,
  colleague: '',
}
export const EMPTY_HANDOVER: HandoverAnswers = {
  from: '',
  to: '',
  why: '',
  storedWhere: '',
  reference: '',
  ...EMPTY_MOMENT,
  how: null,
  seal: null,
  signedBy: '',
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
