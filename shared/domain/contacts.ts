// Contacts made about a case: who was told or asked, when, how, what they advised. KCSIE 2026 part 2; seeds 000 app. 4, 001, 002 §4.
import { z } from 'zod'
import { PARTIES } from '../guidance/step.ts'
import {
  type Checked,
  EMPTY_DATE,
  EMPTY_NAME,
  EMPTY_TIME,
  nameAnswerSchema,
  problemList,
  readDate,
  readName,
  readTime,
} from './answers.ts'
import { embeddedDataProblems } from './embedded-data.ts'
import { moment, momentAnswers, recorded } from './recorded.ts'
import { idSchema, lineSchema, paragraphSchema } from './text.ts'

export const CONTACT_WAYS = [
  { value: 'telephone', label: 'By telephone' },
  { value: 'in-person', label: 'In person' },
  { value: 'online-form', label: 'By their own online form' },
  { value: 'protected', label: 'By protected e-mail or file transfer' },
  { value: 'letter', label: 'By letter' },
  { value: 'other', label: 'Another way' },
] as const
const ways = ['telephone', 'in-person', 'online-form', 'protected', 'letter', 'other'] as const
const purposes = ['told', 'advice', 'referral'] as const

export const newContactSchema = z.object({
  party: z.enum(PARTIES),
  /** The child whose parents were told. */
  personId: idSchema.nullable(),
  purpose: z.enum(purposes),
  /** Whom they spoke to. */
  spokeTo: lineSchema.nullable(),
  how: z.enum(ways),
  ...moment,
  /** Who made the contact. */
  by: lineSchema.nullable(),
  advice: paragraphSchema,
  reference: lineSchema,
  /** Boxes of the form that this ticked. */
  actionIds: z.array(idSchema).max(4),
})
export type NewContact = z.infer<typeof newContactSchema>
export const contactSchema = newContactSchema.extend(recorded)
export type Contact = z.infer<typeof contactSchema>

export const contactAnswersSchema = z.object({
  party: z.enum(PARTIES).nullable(),
  personId: idSchema.nullable(),
  purpose: z.enum(purposes).nullable(),
  spokeTo: nameAnswerSchema,
  how: z.enum(ways).nullable(),
  ...momentAnswers,
  by: nameAnswerSchema,
  advice: paragraphSchema,
  reference: lineSchema,
})
export type ContactAnswers = z.infer<typeof contactAnswersSchema>
export const EMPTY_CONTACT: ContactAnswers = {
  party: null,
  personId: null,
  purpose: null,
  spokeTo: EMPTY_NAME,
  how: null,
  date: EMPTY_DATE,
  time: EMPTY_TIME,
  by: EMPTY_NAME,
  advice: '',
  reference: '',
}

type Child = { readonly id: string }

/** `children` are those of the incident: parents are always the parents of one of them. `today` is 'YYYY-MM-DD' in London. */
export function checkContact(
  answers: ContactAnswers,
  children: readonly Child[],
  today: string,
): Checked<Omit<NewContact, 'actionIds'>> {
  const list = problemList()
  const { party, purpose, how } = answers
  if (party === null) list.add('party', 'Choose who was told or asked')
  const isParents = party === 'parents' && children.length > 0
  const personId = isParents ? answers.personId : null
  if (isParents && !children.some(({ id }) => id === personId)) list.add('personId', 'Choose whose parents')
  if (purpose === null) list.add('purpose', 'Choose what the contact was for')
  const spokeTo = list.take('spokeTo', readName(answers.spokeTo, 'who was spoken to'))
  if (how === null) list.add('how', 'Choose how they were contacted')
  const on = list.take('date', readDate(answers.date, today, 'the date of the contact'))
  const at = list.take('time', readTime(answers.time, 'the time of the contact'))
  const by = list.take('by', readName(answers.by, 'who made the contact'))
  list.addAll(embeddedDataProblems(answers))
  return list.result(() => ({
    party: party ?? 'head',
    personId,
    purpose: purpose ?? 'told',
    spokeTo: spokeTo ?? null,
    how: how ?? 'other',
    on: on ?? null,
    at: at ?? null,
    by: by ?? null,
    advice: answers.advice.trim(),
    reference: answers.reference.trim(),
  }))
}
