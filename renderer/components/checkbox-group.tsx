import { Checkbox } from '@fluentui/react-components'
import type { ReactNode } from 'react'
import { type FieldWords, GroupedField, useDescribed } from './field-parts.tsx'

type Option<Value extends string> = {
  readonly value: Value
  readonly label: string
  readonly hint?: string
  /** Ticked for good: it can be read and not changed. */
  readonly fixed?: boolean
  /** Shown under the option while it is ticked. */
  readonly detail?: ReactNode
}

type CheckboxGroupProps<Value extends string> = FieldWords & {
  readonly value: readonly Value[]
  readonly onChange: (value: Value[]) => void
  readonly options: readonly Option<Value>[]
  readonly columns?: 1 | 2
}

/** Any number of answers, kept in the order of the options. */
export function CheckboxGroup<Value extends string>(props: CheckboxGroupProps<Value>) {
  const { id, value, onChange, options, columns = 1 } = props
  const { problem, describedBy } = useDescribed(props)
  const toggle = (changed: Value, isTicked: boolean) =>
    onChange(
      options.flatMap((option) => {
        const isKept = option.value === changed ? isTicked : value.includes(option.value)
        return isKept ? [option.value] : []
      }),
    )
  return (
    <GroupedField {...props} problem={problem} describedBy={describedBy}>
      <div className={columns === 2 ? 'bf-choices bf-choices-two' : 'bf-choices'}>
        {options.map((option) => (
          <div key={option.value} className="bf-choice-row">
            <SingleCheckbox
              id={`${id}.${option.value}`}
              label={option.label}
              hint={option.hint}
              checked={value.includes(option.value)}
              fixed={option.fixed === true}
              onChange={(isTicked) => toggle(option.value, isTicked)}
            />
            {value.includes(option.value) && option.detail && <div className="bf-choice-detail">{option.detail}</div>}
          </div>
        ))}
      </div>
    </GroupedField>
  )
}

type SingleCheckboxProps = {
  readonly id: string
  readonly label: string
  readonly hint?: string | undefined
  readonly checked: boolean
  readonly fixed?: boolean
  readonly onChange: (checked: boolean) => void
}

export function SingleCheckbox({ id, label, hint, checked, fixed = false, onChange }: SingleCheckboxProps) {
  const { problem, describedBy } = useDescribed({ id, hint })
  return (
    <div className="bf-single">
      <Checkbox
        id={id}
        className="bf-choice"
        label={label}
        checked={checked}
        disabled={fixed}
        aria-describedby={describedBy}
        onChange={(_event, data) => onChange(data.checked === true)}
      />
      {hint && (
        <p id={`${id}.hint`} className="bf-hint bf-choice-hint">
          {hint}
        </p>
      )}
      {problem && (
        <p id={`${id}.problem`} className="bf-problem bf-choice-hint">
          {problem}
        </p>
      )}
    </div>
  )
}
