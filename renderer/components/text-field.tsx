import { Input } from '@fluentui/react-components'
import { type FieldWords, LabelledField, useDescribed } from './field-parts.tsx'
import { useWordsOnly } from './words-only.ts'

type TextFieldProps = FieldWords & {
  readonly value: string
  readonly onChange: (value: string) => void
  readonly width?: 'short' | 'medium' | 'full'
  readonly type?: 'text' | 'tel' | 'search'
  readonly autoComplete?: string
  readonly spellCheck?: boolean
  readonly disabled?: boolean
}

export function TextField(props: TextFieldProps) {
  const {
    id,
    value,
    onChange,
    width = 'full',
    type = 'text',
    autoComplete = 'off',
    spellCheck = false,
    disabled,
  } = props
  const words = useWordsOnly(value, onChange)
  const { problem, describedBy } = useDescribed(props, words.refusal)
  return (
    <LabelledField {...props} problem={problem}>
      <Input
        id={id}
        className={`bf-input bf-input-${width}`}
        type={type}
        value={value}
        autoComplete={autoComplete}
        spellCheck={spellCheck}
        disabled={disabled === true}
        aria-invalid={problem ? true : undefined}
        aria-describedby={describedBy}
        onPaste={words.onPaste}
        onChange={(_event, data) => words.accept(data.value)}
      />
    </LabelledField>
  )
}
