import { REFERRAL_QUESTIONS, type ReferralAnswers } from '#shared/domain/referral.ts'
import { RadioGroup } from '../../../components/radio-group.tsx'
import { TextArea } from '../../../components/text-area.tsx'

const REPLIES = [
  { value: 'yes', label: 'Yes' },
  { value: 'no', label: 'No' },
  { value: 'not-known', label: 'Not known' },
] as const

const REASON_HINTS = {
  yes: 'What you were told, and by whom',
  no: 'What you were told, and by whom',
  'not-known': 'Nobody looks at the image to learn it',
} as const

export type ReferralFieldsProps = {
  readonly answers: ReferralAnswers
  readonly change: (part: Partial<ReferralAnswers>) => void
}

/** The five questions, each with an answer and why; none is chosen beforehand. */
export function ReferralQuestions({ answers, change }: ReferralFieldsProps) {
  const { questions } = answers
  return (
    <ul className="incident-questions">
      {REFERRAL_QUESTIONS.map((question, index) => {
        const { id, label } = question
        const { reply, reason } = questions[id]
        const answer = (part: Partial<(typeof questions)[typeof id]>) =>
          change({ questions: { ...questions, [id]: { ...questions[id], ...part } } })
        return (
          <li key={id} className="incident-nested">
            <RadioGroup
              id={`questions.${id}.reply`}
              label={`${index + 1}. ${label}`}
              {...('hint' in question ? { hint: question.hint } : {})}
              inline
              value={reply}
              options={REPLIES}
              onChange={(chosen) => answer({ reply: chosen })}
            />
            {reply !== null && (
              <TextArea
                id={`questions.${id}.reason`}
                label={reply === 'not-known' ? 'Whom will you ask?' : `Why “${reply === 'yes' ? 'Yes' : 'No'}”?`}
                hint={REASON_HINTS[reply]}
                rows={1}
                value={reason}
                onChange={(words) => answer({ reason: words })}
              />
            )}
          </li>
        )
      })}
    </ul>
  )
}
