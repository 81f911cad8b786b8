import type { DateAnswer } from '#shared/domain/answers.ts'
import type { Consent } from '#shared/domain/consents.ts'
import { DateField } from '../../components/date-field.tsx'
import { RadioGroup } from '../../components/radio-group.tsx'
import { HOW_OPTIONS } from './words.ts'

type HowAndWhenProps = {
  readonly how: Consent['how']
  readonly on: DateAnswer
  readonly onHow: (how: Consent['how']) => void
  readonly onDay: (on: DateAnswer) => void
}

export function HowAndWhen({ how, on, onHow, onDay }: HowAndWhenProps) {
  return (
    <>
      <RadioGroup id="how" label="How did they tell us?" inline value={how} onChange={onHow} options={HOW_OPTIONS} />
      <DateField id="answeredOn" label="On which day?" notKnownLabel={null} value={on} onChange={onDay} />
    </>
  )
}
