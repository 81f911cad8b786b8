import { Radio } from '@fluentui/react-components'
import type { ReactNode } from 'react'
import { type FieldWords, GroupedField, useDescribed } from './field-parts.tsx'

type Option<Value extends string> = {
  readonly value: Value
  readonly label: string
  readonly hint?: string
  /** Shown under the option while it is chosen. */
  readonly detail?: ReactNode
}

type RadioGroupProps<Value extends string> = FieldWords & {
  readonly value: Value | null
  readonly onChange: (value: Value) => void
  readonly options: readonly Option<Value>[]
  readonly inline?: boolean
}

/** One answer of several, none chosen beforehand. */
export function RadioGroup<Value extends string>(props: RadioGroupProps<Value>) {
  const { id, value, onChange, options, inline = false } = props
  const { problem, describedBy } = useDescribed(props)
  return (
    <GroupedField {...props} problem={problem} describedBy={describedBy}>
      <div className={inline ? 'bf-choices bf-choices-inline' : 'bf-choices'}>
        {options.map((option) => (
          <div key={option.value} className="bf-choice-row">
            <Radio
              id={`${id}.${option.value}`}
              className="bf-choice"
              name={id}
              value={option.value}
              label={option.label}
              checked={value === option.value}
              aria-describedby={option.hint ? `${id}.${option.value}.hint` : undefined}
              onChange={() => onChange(option.value)}
            />
            {option.hint && (
              <p id={`${id}.${option.value}.hint`} className="bf-hint bf-choice-hint">
                {option.hint}
              </p>
            )}
            {value === option.value && option.detail && <div className="bf-choice-detail">{option.detail}</div>}
          </div>
        ))}
      </div>
    </GroupedField>
  )
}
