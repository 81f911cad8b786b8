// A referral decision and a request to delete, in the words of the screens.
import { type Deletion, isOverdue } from '../deletion.ts'
import { labelOf } from '../incident-form.ts'
import { REFERRAL_QUESTIONS, REFERRED_TO, type Referral, type Reply } from '../referral.ts'
import { formatDate, londonDate, londonTime } from '../../lib/dates.ts'

const REPLIES: Record<Reply, string> = { yes: 'Yes', no: 'No', 'not-known': 'Not known' }

export function decisionWords({ decision, to }: Pick<Referral, 'decision' | 'to'>): string {
  if (decision === 'not-refer') return 'Not referred: dealt with in school'
  return `Referred to: ${to.map((one) => labelOf(REFERRED_TO, one)).join(' and ')}`
}

/** Every question with its answer and why. */
export function repliesOf({ answers }: Pick<Referral, 'answers'>): readonly (readonly [string, string])[] {
  return REFERRAL_QUESTIONS.map(({ id, label }) => {
    const answered = answers.find(({ question }) => question === id)
    return [label, answered ? `${REPLIES[answered.reply]}. ${answered.reason}` : 'Not asked']
  })
}

export function isLate(deletion: Deletion, nowMs: number): boolean {
  return isOverdue(deletion, londonDate(nowMs), londonTime(nowMs))
}

export function dueWords({ dueOn, dueAt }: Pick<Deletion, 'dueOn' | 'dueAt'>): string {
  return `${formatDate(dueOn)}, ${dueAt}`
}
