import { DECISION_TOPICS, type DecisionAnswers } from '#shared/domain/decisions.ts'
import type { Person } from '#shared/domain/incidents.ts'
import { Button } from '../../../components/button.tsx'
import { SingleCheckbox } from '../../../components/checkbox-group.tsx'
import { DateField } from '../../../components/date-field.tsx'
import { GroupedField, useDescribed } from '../../../components/field-parts.tsx'
import { RadioGroup } from '../../../components/radio-group.tsx'
import { TextArea } from '../../../components/text-area.tsx'
import { TextField } from '../../../components/text-field.tsx'
import { TimeField } from '../../../components/time-field.tsx'
import { aboutChanged, areOurs, isNotAsked, mayAddOption, optionChosen, withoutOption } from './decision-words.ts'
import { personLabel } from './person-words.ts'

type FieldsProps = {
  readonly answers: DecisionAnswers
  readonly change: (part: Partial<DecisionAnswers>) => void
}

export function DecisionAbout({ answers, change, people }: FieldsProps & { readonly people: readonly Person[] }) {
  const { topic, personId, question } = answers
  return (
    <>
      <RadioGroup
        id="topic"
        label="What is decided?"
        value={topic}
        options={DECISION_TOPICS}
        onChange={(chosen) => change(aboutChanged(answers, { topic: chosen }, people))}
      />
      {topic === 'parents' && people.length > 0 && (
        <RadioGroup
          id="personId"
          label="Whose parents?"
          value={personId}
          options={people.map((person) => ({ value: person.id, label: personLabel(person) }))}
          onChange={(chosen) => change(aboutChanged(answers, { personId: chosen }, people))}
        />
      )}
      <TextField
        id="question"
        label="The question that had to be decided"
        value={question}
        onChange={(typed) => change({ question: typed })}
      />
    </>
  )
}

const OPTIONS = {
  id: 'options',
  label: 'What could have been done?',
  hint: 'At least two. For example: tell them today; tell them on Friday',
} as const

/** The options are typed; which was chosen is then one of them. */
export function DecisionOptions({ answers, change }: FieldsProps) {
  const { options, chosen } = answers
  const hasOurs = areOurs(answers)
  const { problem, describedBy } = useDescribed(OPTIONS)
  const named = options.flatMap((option, index) =>
    option.trim() === '' ? [] : [{ value: String(index), label: option.trim() }],
  )
  return (
    <>
      <GroupedField {...OPTIONS} problem={problem} describedBy={describedBy}>
        {hasOurs && <p>{options.slice(0, 2).join(' / ')}</p>}
        {options.map((option, index) =>
          hasOurs && index < 2 ? null : (
            <div key={index} className="incident-option">
              <TextField
                id={`options.${index}`}
                label={`Option ${index + 1}`}
                value={option}
                onChange={(typed) => change({ options: options.with(index, typed) })}
              />
              {options.length > 2 && (
                <Button kind="quiet" icon="close" onClick={() => change(withoutOption(answers, index))}>
                  Take out option {index + 1}
                </Button>
              )}
            </div>
          ),
        )}
        {mayAddOption(answers) && (
          <div>
            <Button icon="add" onClick={() => change({ options: [...options, ''] })}>
              Add an option
            </Button>
          </div>
        )}
      </GroupedField>
      <RadioGroup
        id="chosen"
        label="Which was chosen?"
        {...(named.length === 0 ? { hint: 'Write the options above first' } : {})}
        value={chosen === null ? null : String(chosen)}
        options={named}
        onChange={(value) => change(optionChosen(answers, Number(value)))}
      />
    </>
  )
}

const IS_NOT = [
  { value: 'yes', label: 'Yes', hint: 'For example: not to refer, not to tell the parents yet, not to search' },
  { value: 'no', label: 'No' },
] as const

export function DecisionReasons({ answers, change }: FieldsProps) {
  const { isNot, reasons, decidedBy, agreedBy } = answers
  return (
    <>
      {isNotAsked(answers) && (
        <RadioGroup
          id="isNot"
          label="Is it a decision not to do something?"
          value={isNot === null ? null : isNot ? 'yes' : 'no'}
          options={IS_NOT}
          onChange={(value) => change({ isNot: value === 'yes' })}
        />
      )}
      <TextArea
        id="reasons"
        label="Reasons for this decision"
        hint="What you went by, what spoke against it, and whom you asked"
        rows={3}
        value={reasons}
        onChange={(typed) => change({ reasons: typed })}
      />
      <TextField
        id="decidedBy"
        label="Who decided?"
        width="medium"
        value={decidedBy}
        onChange={(typed) => change({ decidedBy: typed })}
      />
      <TextField
        id="agreedBy"
        label="Who agreed?"
        optional
        width="medium"
        value={agreedBy}
        onChange={(typed) => change({ agreedBy: typed })}
      />
    </>
  )
}

export function DecisionMoment({ answers, change }: FieldsProps) {
  const { date, time, review, noReview } = answers
  return (
    <>
      <DateField id="date" label="Date of the decision" value={date} onChange={(next) => change({ date: next })} />
      <TimeField id="time" label="Time of the decision" value={time} onChange={(next) => change({ time: next })} />
      {!noReview && (
        <DateField
          id="review"
          label="When is it looked at again?"
          isAhead
          notKnownLabel={null}
          value={review}
          onChange={(next) => change({ review: next })}
        />
      )}
      <SingleCheckbox
        id="noReview"
        label="It need not be looked at again"
        checked={noReview}
        onChange={(isTicked) => change({ noReview: isTicked })}
      />
    </>
  )
}
