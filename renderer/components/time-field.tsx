import { Input } from '@fluentui/react-components'
import type { TimeAnswer } from '#shared/domain/answers.ts'
import { parseClockTime } from '#shared/lib/clock-time.ts'
import { type FieldWords, LabelledField, useDescribed } from './field-parts.tsx'
import { NOT_KNOWN, NotKnownBox } from './not-known.tsx'

type TimeFieldProps = FieldWords & {
  readonly value: TimeAnswer
  readonly onChange: (value: TimeAnswer) => void
  readonly notKnownLabel?: string | null
}

/** A time as people type it: 14:05, 1405 or 2.05pm. */
export function TimeField(props: TimeFieldProps) {
  const { id, label, value, onChange, notKnownLabel = NOT_KNOWN } = props
  const hint = props.hint ?? 'For example, 14:05 or 2.05pm'
  const { problem, describedBy } = useDescribed({ id, hint })
  return (
    <div className="bf-field-stack">
      <LabelledField {...props} hint={hint} problem={problem}>
        <Input
          id={id}
          className="bf-input bf-input-short"
          value={value.typed}
          maxLength={20}
          autoComplete="off"
          aria-invalid={problem ? true : undefined}
          aria-describedby={describedBy}
          onChange={(_event, data) => onChange({ typed: data.value, notKnown: false })}
        />
      </LabelledField>
      <output className="bf-hint">{readAtNight(value.typed)}</output>
      <NotKnownBox
        id={id}
        of={label}
        label={notKnownLabel}
        checked={value.notKnown}
        onChange={(notKnown) => onChange({ ...value, notKnown })}
      />
    </div>
  )
}

// "1.15" in a school day nearly always means the afternoon, and would be printed as the small hours.
function readAtNight(typed: string): string | null {
  const time = parseClockTime(typed)
  if (time === undefined || time >= '06:00' || /am|^0/i.test(typed.trim())) return null
  return `Read as ${time}, in the night. For the afternoon, write ${typed.trim()}pm`
}
