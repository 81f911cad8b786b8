import './select-field.css'
import { Select } from '@fluentui/react-components'
import { type FieldWords, LabelledField, useDescribed } from './field-parts.tsx'

type SelectFieldProps<Value extends string> = FieldWords & {
  readonly value: Value
  readonly onChange: (value: Value) => void
  readonly options: readonly { readonly value: Value; readonly label: string }[]
}

/** One of a few ways to show something; questions of a form are radio groups instead. */
export function SelectField<Value extends string>(props: SelectFieldProps<Value>) {
  const { id, value, onChange, options } = props
  const { problem, describedBy } = useDescribed(props)
  return (
    <LabelledField {...props} problem={problem}>
      <Select
        id={id}
        className="bf-input bf-select"
        value={value}
        aria-describedby={describedBy}
        onChange={(_event, data) => {
          const chosen = options.find((option) => option.value === data.value)
          if (chosen) onChange(chosen.value)
        }}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </Select>
    </LabelledField>
  )
}
