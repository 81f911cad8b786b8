// The questions that decide whether an image of a child is referred at once, and the decision with its reasons. UKCIS 2024, "Sharing
// nudes and semi-nudes"; the list is from general knowledge of the advice, so the screen tells a DSL to check it against their copy.
import { z } from 'zod'
import { type Checked, type Problem, problemList } from './answers.ts'
import { EMBEDDED_DATA_MESSAGE, embeddedDataProblems } from './embedded-data.ts'
import { recorded } from './recorded.ts'
import { lineSchema, paragraphSchema } from './text.ts'

export const REFERRAL_QUESTIONS = [
  { id: 'adult', label: 'Is an adult involved?' },
  {
    id: 'coercion',
    label: 'Was anyone forced, blackmailed or groomed, or is there doubt that they could consent?',
    hint: 'For example because of special educational needs',
  },
  {
    id: 'unusual',
    label: 'Are there sexual acts that are violent, or unusual for their stage of development?',
    hint: 'Go by what you were told. Nobody looks at the image to answer this',
  },
  {
    id: 'under-13',
    label: 'Are there sexual acts, and is anyone shown under 13?',
    hint: 'Go by what you were told. Nobody looks at the image to answer this',
  },
  {
    id: 'harm',
    label: 'Is anyone at immediate risk of harm because of it?',
    hint: 'For example suicidal or self-harming',
  },
] as const
const QUESTION_IDS = ['adult', 'coercion', 'unusual', 'under-13', 'harm'] as const

const replySchema = z.enum(['yes', 'no', 'not-known'])
export type Reply = z.infer<typeof replySchema>

export const REFERRED_TO = [
  { value: 'police', label: 'Police' },
  { value: 'social-care', label: 'Children’s social care' },
] as const
const referredTo = ['police', 'social-care'] as const

const answeredSchema = z.object({ question: z.enum(QUESTION_IDS), reply: replySchema, reason: paragraphSchema })

export const newReferralSchema = z.object({
  answers: z.array(answeredSchema).length(QUESTION_IDS.length),
  decision: z.enum(['refer', 'not-refer']),
  /** Empty when it is not referred. */
  to: z.array(z.enum(referredTo)),
  /** Reference or name given by them; may be empty. */
  reference: lineSchema,
  reasons: paragraphSchema.min(1),
})
export type NewReferral = z.infer<typeof newReferralSchema>
export const referralSchema = newReferralSchema.extend(recorded)
export type Referral = z.infer<typeof referralSchema>

const answerTypedSchema = z.object({ reply: replySchema.nullable(), reason: paragraphSchema })
export const referralAnswersSchema = z.object({
  questions: z.object({
    adult: answerTypedSchema,
    coercion: answerTypedSchema,
    unusual: answerTypedSchema,
    'under-13': answerTypedSchema,
    harm: answerTypedSchema,
  }),
  decision: z.enum(['refer', 'not-refer']).nullable(),
  to: z.array(z.enum(referredTo)).max(referredTo.length),
  reference: lineSchema,
  reasons: paragraphSchema,
})
export type ReferralAnswers = z.infer<typeof referralAnswersSchema>
const UNANSWERED = { reply: null, reason: '' }
export const EMPTY_REFERRAL: ReferralAnswers = {
  questions: { adult: UNANSWERED, coercion: UNANSWERED, unusual: UNANSWERED, 'under-13': UNANSWERED, harm: UNANSWERED },
  decision: null,
  to: [],
  reference: '',
  reasons: '',
}

/** Whether the advice is to refer at once: any "yes". A "not known" is to be found out, without looking at the image. */
export function isImmediate(replies: readonly (Reply | null)[]): boolean {
  return replies.includes('yes')
}

export function checkReferral(answers: ReferralAnswers): Checked<NewReferral> {
  const list = problemList()
  const answered = QUESTION_IDS.map((question, index) => {
    const { reply, reason } = answers.questions[question]
    if (reply === null)
      list.add(`questions.${question}.reply`, `Question ${index + 1}: choose “Yes”, “No” or “Not known”`)
    else if (reason.trim() === '')
      list.add(`questions.${question}.reason`, `Question ${index + 1}: say why you answered so`)
    return { question, reply: reply ?? 'not-known', reason: reason.trim() }
  })
  if (answers.decision === null) list.add('decision', 'Choose what was decided')
  const refers = answers.decision === 'refer'
  if (refers && answers.to.length === 0) list.add('to', 'Choose who it is referred to')
  if (refers && answers.questions.adult.reply === 'yes' && !answers.to.includes('police')) {
    list.add('to', 'An adult is involved, so it goes to the police')
  }
  const reasons = list.need('reasons', answers.reasons, 'Give the reasons for this decision')
  const { questions, ...others } = answers
  const embedded = [...embeddedDataProblems(others), ...embeddedInReasons(questions)]
  list.addAll(embedded.length > 0 ? embedded : cutOverBoth(answers))
  return list.result(() => ({
    answers: answered,
    decision: answers.decision ?? 'refer',
    to: refers ? [...new Set(answers.to)] : [],
    reference: refers ? answers.reference.trim() : '',
    reasons,
  }))
}

function cutOverBoth(answers: ReferralAnswers): readonly Problem[] {
  return embeddedDataProblems(answers).map(({ field, message }) => ({
    field: field === 'questions' ? 'questions.adult.reason' : field,
    message,
  }))
}

// Named at the box that it was pasted into; at the first when it was cut into several.
function embeddedInReasons(questions: ReferralAnswers['questions']): readonly Problem[] {
  const found = embeddedDataProblems(questions).map(({ field, message }) => ({
    field: `questions.${field}.reason`,
    message,
  }))
  const together = embeddedDataProblems({ reasons: Object.values(questions).map(({ reason }) => reason) })
  if (found.length > 0 || together.length === 0) return found
  return [{ field: 'questions.adult.reason', message: EMBEDDED_DATA_MESSAGE }]
}
