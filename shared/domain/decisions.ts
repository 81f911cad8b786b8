// Decisions with their reasons, also those not to do something. KCSIE 2026 part 2: decisions and the rationale for them.
import { z } from 'zod'
import {
  type Checked,
  EMPTY_DATE,
  EMPTY_TIME,
  dateAnswerSchema,
  problemList,
  readDate,
  readKnownLaterDate,
  readTime,
} from './answers.ts'
import { embeddedDataProblems } from './embedded-data.ts'
import { moment, momentAnswers, recorded } from './recorded.ts'
import { idSchema, isoDateSchema, lineSchema, paragraphSchema } from './text.ts'

export const DECISION_TOPICS = [
  { value: 'refer', label: 'Whether to refer to the police or social care' },
  { value: 'parents', label: 'Whether to tell a child’s parents' },
  { value: 'search', label: 'Whether to search or confiscate' },
  { value: 'adult', label: 'What to do about an adult who works here' },
  { value: 'site', label: 'Whether to report it to a site or the authority' },
  { value: 'ico', label: 'Whether to report a data breach' },
  { value: 'support', label: 'What support a child or an adult gets' },
  { value: 'other', label: 'Something else' },
] as const
const topics = ['refer', 'parents', 'search', 'adult', 'site', 'ico', 'support', 'other'] as const

export const DECISION_LIMITS = { options: 6 } as const

export const newDecisionSchema = z.object({
  topic: z.enum(topics),
  /** The child whose parents it is about. */
  personId: idSchema.nullable(),
  question: lineSchema.min(1),
  options: z.array(lineSchema.min(1)).min(2).max(DECISION_LIMITS.options),
  /** Which of the options, from 0. */
  chosen: z.number().int().nonnegative(),
  /** A decision not to do something: not to refer, not to tell, not to search. */
  isNot: z.boolean(),
  reasons: paragraphSchema.min(1),
  decidedBy: lineSchema.min(1),
  /** Who agreed; may be empty. */
  agreedBy: lineSchema,
  ...moment,
  /** When it is looked at again; null for never. */
  reviewOn: isoDateSchema.nullable(),
})
export type NewDecision = z.infer<typeof newDecisionSchema>
export const decisionSchema = newDecisionSchema.extend(recorded)
export type Decision = z.infer<typeof decisionSchema>

export const decisionAnswersSchema = z.object({
  topic: z.enum(topics).nullable(),
  personId: idSchema.nullable(),
  question: lineSchema,
  options: z.array(lineSchema).max(DECISION_LIMITS.options),
  chosen: z.number().int().nonnegative().nullable(),
  isNot: z.boolean().nullable(),
  reasons: paragraphSchema,
  decidedBy: lineSchema,
  agreedBy: lineSchema,
  ...momentAnswers,
  review: dateAnswerSchema,
  noReview: z.boolean(),
})
export type DecisionAnswers = z.infer<typeof decisionAnswersSchema>
export const EMPTY_DECISION: DecisionAnswers = {
  topic: null,
  personId: null,
  question: '',
  options: ['', ''],
  chosen: null,
  isNot: null,
  reasons: '',
  decidedBy: '',
  agreedBy: '',
  date: EMPTY_DATE,
  time: EMPTY_TIME,
  review: EMPTY_DATE,
  noReview: false,
}

type Child = { readonly id: string }

/** `today` is 'YYYY-MM-DD' in London. */
export function checkDecision(
  answers: DecisionAnswers,
  children: readonly Child[],
  today: string,
): Checked<NewDecision> {
  const list = problemList()
  const { topic, isNot } = answers
  if (topic === null) list.add('topic', 'Choose what was decided about')
  const isParents = topic === 'parents' && children.length > 0
  if (isParents && !children.some(({ id }) => id === answers.personId)) list.add('personId', 'Choose whose parents')
  const question = list.need('question', answers.question, 'Write down what had to be decided')
  const options = answers.options.map((option) => option.trim())
  const named = options.filter((option) => option !== '')
  if (named.length < 2) list.add('options', 'Write down at least two things that could have been done')
  const chosen = answers.chosen === null ? '' : (options[answers.chosen] ?? '')
  if (chosen === '') list.add('chosen', 'Choose which of them was chosen')
  if (isNot === null) list.add('isNot', 'Say whether it is a decision not to do something')
  const reasons = list.need('reasons', answers.reasons, 'Give the reasons for this decision')
  const decidedBy = list.need('decidedBy', answers.decidedBy, 'Enter who decided')
  const on = list.take('date', readDate(answers.date, today, 'the date of the decision'))
  const at = list.take('time', readTime(answers.time, 'the time of the decision'))
  const reviewOn = answers.noReview
    ? null
    : list.take(
        'review',
        readKnownLaterDate(
          answers.review,
          today,
          'the day to look at it again, or tick “It need not be looked at again”',
        ),
      )
  list.addAll(embeddedDataProblems(answers))
  return list.result(() => ({
    topic: topic ?? 'other',
    personId: isParents ? answers.personId : null,
    question,
    options: named,
    chosen: named.indexOf(chosen),
    isNot: isNot ?? false,
    reasons,
    decidedBy,
    agreedBy: answers.agreedBy.trim(),
    on: on ?? null,
    at: at ?? null,
    reviewOn: reviewOn ?? null,
  }))
}
