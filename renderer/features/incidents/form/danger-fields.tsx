import { RadioGroup } from '../../../components/radio-group.tsx'
import { UrgentNumbers } from './urgent-numbers.tsx'
import type { IncidentFieldsProps } from './fields-props.ts'

export const DANGER_QUESTION = 'Is anyone in danger now?'

export const DANGER_OPTIONS = [
  { value: 'yes', label: 'Yes' },
  { value: 'no', label: 'No' },
  { value: 'not-known', label: 'Not known yet' },
] as const

export function DangerFields({ answers, change }: IncidentFieldsProps) {
  return (
    <>
      {answers.dangerNow === 'yes' && <UrgentNumbers />}
      <RadioGroup
        id="dangerNow"
        label={DANGER_QUESTION}
        labelSize="hidden"
        hint="For example: about to meet someone, about to be hurt, or talking of harming themselves."
        value={answers.dangerNow}
        options={DANGER_OPTIONS}
        onChange={(dangerNow) => change({ dangerNow })}
      />
    </>
  )
}
