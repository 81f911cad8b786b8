import { Input } from '@fluentui/react-components'
import { type DateAnswer, dateAnswerOf } from '#shared/domain/answers.ts'
import { dayAfter, dayBefore } from '#shared/lib/dates.ts'
import { Button } from './button.tsx'
import { type FieldWords, GroupedField, useDescribed } from './field-parts.tsx'
import { NOT_KNOWN, NotKnownBox } from './not-known.tsx'
import { today } from './today.ts'

type DateFieldProps = FieldWords & {
  readonly value: DateAnswer
  readonly onChange: (value: DateAnswer) => void
  readonly notKnownLabel?: string | null
  /** For a day that lies ahead, such as a deadline. */
  readonly isAhead?: boolean
  /** A date of birth is never today. */
  readonly hasShortcuts?: boolean
}

const PARTS = [
  { name: 'day', label: 'Day' },
  { name: 'month', label: 'Month' },
  { name: 'year', label: 'Year' },
] as const

/** Day, month and year as typed. Typing or choosing a day unticks "not known"; ticking it keeps what was typed out of the way. */
export function DateField(props: DateFieldProps) {
  const { id, label, value, onChange, notKnownLabel = NOT_KNOWN, isAhead = false, hasShortcuts = true } = props
  const hint = props.hint ?? 'For example, 3 11 2026'
  const { problem, describedBy } = useDescribed({ id, hint })
  return (
    <GroupedField {...props} hint={hint} problem={problem} describedBy={describedBy}>
      <div className="bf-date-row">
        {PARTS.map(({ name, label: partLabel }) => (
          <div key={name} className="bf-date-part">
            <label htmlFor={`${id}.${name}`}>{partLabel}</label>
            <Input
              id={`${id}.${name}`}
              className={name === 'year' ? 'bf-input bf-input-year' : 'bf-input bf-input-day'}
              value={value[name]}
              inputMode="numeric"
              maxLength={name === 'year' ? 4 : 10}
              autoComplete="off"
              aria-invalid={problem ? true : undefined}
              onChange={(_event, data) => onChange({ ...value, [name]: data.value, notKnown: false })}
            />
          </div>
        ))}
        {hasShortcuts && (
          <div className="bf-date-buttons">
            <Button onClick={() => onChange(dateAnswerOf(today()))}>Today</Button>
            {isAhead ? (
              <Button onClick={() => onChange(dateAnswerOf(dayAfter(today())))}>Tomorrow</Button>
            ) : (
              <Button onClick={() => onChange(dateAnswerOf(dayBefore(today())))}>Yesterday</Button>
            )}
          </div>
        )}
      </div>
      <NotKnownBox
        id={id}
        of={label}
        label={notKnownLabel}
        checked={value.notKnown}
        onChange={(notKnown) => onChange({ ...value, notKnown })}
      />
    </GroupedField>
  )
}
