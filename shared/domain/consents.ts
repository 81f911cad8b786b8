// Whether a child's picture, work or name may be used: what each parent answered, and what overrides it.
// Seeds 000 §8 and app. 5, 001 "Digital images and video", 002 app. 1-2 and §3.6.6.
import { z } from 'zod'
import { SIGNER_ROLES } from './agreements.ts'
import { recorded } from './recorded.ts'
import { idSchema, isoDateSchema, lineSchema, paragraphSchema } from './text.ts'

/** Each is asked for itself: a yes to one says nothing of another. */
export const CONSENT_TOPICS = [
  {
    value: 'images',
    label: 'Pictures and video',
    answers: [
      { value: 'yes', label: 'A: my child’s picture may be published' },
      { value: 'no', label: 'B: my child’s picture may not be published' },
    ],
  },
  {
    value: 'photo-name',
    label: 'Name beside a picture',
    answers: [
      { value: 'yes', label: 'With the name' },
      { value: 'no', label: 'Without the name' },
    ],
  },
  {
    value: 'work-on-website',
    label: 'Work on the school website',
    answers: [
      { value: 'yes', label: 'Yes' },
      { value: 'no', label: 'No' },
    ],
  },
  {
    value: 'online-account',
    label: 'Online learning account',
    answers: [
      { value: 'yes', label: 'Yes' },
      { value: 'no', label: 'No' },
    ],
  },
] as const
export type ConsentTopic = (typeof CONSENT_TOPICS)[number]['value']
export const CONSENT_TOPIC_VALUES = CONSENT_TOPICS.map(({ value }) => value) as [ConsentTopic, ...ConsentTopic[]]

const signer = {
  /** `self` from the eighteenth birthday on. */
  signerRole: z.enum(SIGNER_ROLES),
  signerId: idSchema.nullable(),
  signerName: lineSchema.trim().min(1, 'Enter who answered'),
  relation: lineSchema.trim(),
}

/** One person's answer to one topic; the latest of each person counts. Taking consent back is an answer of its own. */
export const newConsentSchema = z.object({
  childId: idSchema,
  ...signer,
  topic: z.enum(CONSENT_TOPIC_VALUES),
  answer: z.enum(['yes', 'no', 'withdrawn']),
  how: z.enum(['paper', 'told-us', 'screen']),
  answeredOn: isoDateSchema,
  note: paragraphSchema.trim(),
})
export type NewConsent = z.infer<typeof newConsentSchema>
export const consentSchema = newConsentSchema.extend(recorded)
export type Consent = z.infer<typeof consentSchema>

export const BAR_REASONS = [
  { value: 'at-risk', label: 'The child could be found by somebody who is a danger to them' },
  { value: 'court', label: 'A court order or another legal reason forbids it' },
  { value: 'in-care', label: 'The child is looked after and the authority has not agreed' },
  { value: 'other', label: 'Another reason' },
] as const

/** That no picture may be taken or used, whatever parents say; or that this ended. Why is for the safeguarding team only. */
export const newImageBarSchema = z.object({
  childId: idSchema,
  what: z.enum(['set', 'lifted']),
  why: z.enum(['at-risk', 'court', 'in-care', 'other']),
  note: paragraphSchema.trim(),
})
export type NewImageBar = z.infer<typeof newImageBarSchema>
export const imageBarSchema = newImageBarSchema.extend(recorded)
export type ImageBar = z.infer<typeof imageBarSchema>

/** That the pictures the school held of a child who left are deleted, and where they were. Seed 002 §3.6.6. */
export const newImageDeletionSchema = z.object({
  childId: idSchema,
  places: paragraphSchema.trim().min(1, 'Say where the pictures were: school server, website, displays, devices'),
  doneBy: lineSchema.trim().min(1, 'Enter who deleted them'),
  doneOn: isoDateSchema,
})
export type NewImageDeletion = z.infer<typeof newImageDeletionSchema>
export const imageDeletionSchema = newImageDeletionSchema.extend(recorded)
export type ImageDeletion = z.infer<typeof imageDeletionSchema>

/** `barred` is never given its reason here: staff see only that the answer is no. */
export const MAY_USE_REASONS = [
  'barred',
  'left',
  'refused',
  'withdrawn',
  'disagree',
  /** Only somebody said yes of whom it is not known whether they have parental responsibility. */
  'not-known',
  /** Everybody who answered did so before the child left and came back. */
  'asked-before',
  'nobody-asked',
  'name-never',
  'agreed',
] as const
export type MayUse = {
  readonly may: boolean
  readonly because: (typeof MAY_USE_REASONS)[number]
  /** Those with parental responsibility who have not answered; their silence does not count as a no. */
  readonly unanswered: number
}
export const mayUseSchema = z.object({
  may: z.boolean(),
  because: z.enum(MAY_USE_REASONS),
  unanswered: z.number().int(),
})
