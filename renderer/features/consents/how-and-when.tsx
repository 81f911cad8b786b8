import { type DateAnswer, EMPTY_DATE, dateAnswerOf } from '#shared/domain/answers.ts'
import type { Consent } from '#shared/domain/consents.ts'
import { DateField } from '../../components/date-field.tsx'
import { RadioGroup } from '../../components/radio-group.tsx'
import { useToday } from '../../components/today.ts'
import { HOW_OPTIONS } from './words.ts'

type How = Consent['how']
type HowAndWhenProps = {
  readonly how: How
  readonly on: DateAnswer
  readonly onChange: (changed: { readonly how: How; readonly on: DateAnswer }) => void
}

export function HowAndWhen({ how, on, onChange }: HowAndWhenProps) {
  const today = useToday()
  return (
    <>
      <RadioGroup
        id="how"
        label="How did they tell us?"
        inline
        value={how}
        onChange={(chosen) => onChange({ how: chosen, on: dayFor(chosen, on, today) })}
        options={HOW_OPTIONS}
      />
      <DateField
        id="answeredOn"
        label={how === 'paper' ? 'Which day is on the form?' : 'On which day?'}
        notKnownLabel={null}
        value={on}
        onChange={(day) => onChange({ how, on: day })}
      />
    </>
  )
}

/** Whoever speaks to us does so today. A form has a day of its own: an old slip dated today would undo what was said since. */
function dayFor(how: How, on: DateAnswer, today: string): DateAnswer {
  const now = dateAnswerOf(today)
  if (how === 'paper') return isSame(on, now) ? EMPTY_DATE : on
  return isSame(on, EMPTY_DATE) ? now : on
}

function isSame(one: DateAnswer, other: DateAnswer): boolean {
  return one.day === other.day && one.month === other.month && one.year === other.year
}
