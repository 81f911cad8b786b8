import { Textarea } from '@fluentui/react-components'
import { type FieldWords, LabelledField, useDescribed } from './field-parts.tsx'
import { useWordsOnly } from './words-only.ts'

type TextAreaProps = FieldWords & {
  readonly value: string
  readonly onChange: (value: string) => void
  /** Lines at first; it grows with what is typed. */
  readonly rows?: number
}

export function TextArea(props: TextAreaProps) {
  const { id, value, onChange, rows = 4 } = props
  const words = useWordsOnly(value, onChange)
  const { problem, describedBy } = useDescribed(props, words.refusal)
  return (
    <LabelledField {...props} problem={problem}>
      <Textarea
        id={id}
        className="bf-text-area"
        value={value}
        spellCheck
        textarea={{ rows, className: `bf-grows bf-rows-${Math.min(rows, 10)}` }}
        aria-invalid={problem ? true : undefined}
        aria-describedby={describedBy}
        onPaste={words.onPaste}
        onChange={(_event, data) => words.accept(data.value)}
      />
    </LabelledField>
  )
}
