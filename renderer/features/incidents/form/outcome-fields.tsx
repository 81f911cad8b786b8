import { FORM } from '#shared/domain/incident-form.ts'
import { SingleCheckbox } from '../../../components/checkbox-group.tsx'
import { TextArea } from '../../../components/text-area.tsx'
import type { IncidentFieldsProps } from './fields-props.ts'

export function OutcomeFields({ answers, change }: IncidentFieldsProps) {
  return (
    <>
      <TextArea
        id="outcome"
        label={FORM.outcome.heading}
        labelSize="hidden"
        hint="What was found, what was decided and why. Too early to say? Tick “Not known yet” and add it later."
        rows={6}
        value={answers.outcome}
        // Words are the answer: a tick beside them would throw them away.
        onChange={(outcome) => change({ outcome, outcomeNotKnown: answers.outcomeNotKnown && outcome.trim() === '' })}
      />
      {answers.outcome.trim() === '' && (
        <SingleCheckbox
          id="outcomeNotKnown"
          label="Not known yet"
          checked={answers.outcomeNotKnown}
          onChange={(outcomeNotKnown) => change({ outcomeNotKnown })}
        />
      )}
    </>
  )
}
