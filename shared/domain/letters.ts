// Letters drafted from facts that are chosen one by one. Blueform never sends them: they are printed or saved, and what was written stays
// in the record. A letter to parents never holds the name of another child. Seeds 000 app. 4, 002 §4.5.3.
import { z } from 'zod'
import { recorded } from './recorded.ts'
import { idSchema, lineSchema, narrativeSchema } from './text.ts'

export const LETTER_KINDS = [
  { value: 'parents', label: 'A letter to parents' },
  { value: 'platform', label: 'A message to a site, app or game' },
] as const
export type LetterKind = (typeof LETTER_KINDS)[number]['value']
const letterKinds = ['parents', 'platform'] as const
const factIds = z.array(z.string().max(60)).max(60)

export const newLetterSchema = z.object({
  to: z.enum(letterKinds),
  /** The child to whose parents it goes. */
  personId: idSchema.nullable(),
  facts: factIds,
  subject: lineSchema.min(1),
  text: narrativeSchema.min(1),
})
export type NewLetter = z.infer<typeof newLetterSchema>
export const letterSchema = newLetterSchema.extend(recorded)
export type Letter = z.infer<typeof letterSchema>

export const letterAnswersSchema = z.object({
  to: z.enum(letterKinds).nullable(),
  personId: idSchema.nullable(),
  facts: factIds,
  subject: lineSchema,
  text: narrativeSchema,
  /** Name and post under the letter; empty leaves a line for a pen. */
  signedBy: lineSchema,
  /** Whether the text was changed by hand, so that choosing another fact must not write over it. */
  isEdited: z.boolean(),
  /** Names of others in it were looked at and are meant. */
  namesAreMeant: z.boolean(),
})
export type LetterAnswers = z.infer<typeof letterAnswersSchema>
export const EMPTY_LETTER: LetterAnswers = {
  to: null,
  personId: null,
  facts: [],
  subject: '',
  text: '',
  signedBy: '',
  isEdited: false,
  namesAreMeant: false,
}
