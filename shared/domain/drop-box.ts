// A concern that any member of staff writes at the lock screen. They can write and never read; it is words only.
import { z } from 'zod'
import { ADULT_KINDS } from './compartments.ts'
import { valuesOf } from './incident-form.ts'
import { IMAGE_ANSWERS } from './image-answer.ts'
import { idSchema, instantSchema, lineSchema, narrativeSchema, paragraphSchema } from './text.ts'

/** As sent from the lock screen. Every field but the names of the people concerned has to be answered. */
export const newDropSchema = z.strictObject({
  imageAnswer: z.enum(IMAGE_ANSWERS),
  adult: z.enum(valuesOf(ADULT_KINDS)),
  /** Accounts of the safeguarding leads it is about, as the lock screen offers them. */
  leadIds: z.array(idSchema).max(20),
  writerName: lineSchema.trim().min(1, 'Enter your name'),
  writerRole: lineSchema.trim().min(1, 'Enter your role in school'),
  /** Names of the children or adults concerned, as far as known. */
  people: paragraphSchema,
  /** When and where, in words. */
  when: lineSchema,
  words: narrativeSchema.trim().min(1, 'Say what happened, or what worries you'),
})
export type NewDrop = z.infer<typeof newDropSchema>

export const dropSchema = newDropSchema.extend({ id: idSchema, leftAtMs: instantSchema })
export type Drop = z.infer<typeof dropSchema>

/** What the inbox shows before a concern is opened. */
export const dropRowSchema = dropSchema.pick({
  id: true,
  leftAtMs: true,
  imageAnswer: true,
  adult: true,
  writerRole: true,
})
export type DropRow = z.infer<typeof dropRowSchema>
