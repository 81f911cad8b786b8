import type { NameAnswer } from '#shared/domain/answers.ts'
import type { FieldWords } from './field-parts.tsx'
import { NOT_KNOWN, NotKnownBox } from './not-known.tsx'
import { TextField } from './text-field.tsx'

type NameFieldProps = FieldWords & {
  readonly value: NameAnswer
  readonly onChange: (value: NameAnswer) => void
  readonly notKnownLabel?: string | null
  readonly width?: 'short' | 'medium' | 'full'
}

export function NameField({ value, onChange, notKnownLabel = NOT_KNOWN, width = 'medium', ...words }: NameFieldProps) {
  return (
    <div className="bf-field-stack">
      <TextField
        {...words}
        width={width}
        value={value.typed}
        onChange={(typed) => onChange({ ...value, typed, notKnown: false })}
      />
      <NotKnownBox
        id={words.id}
        of={words.label}
        label={notKnownLabel}
        checked={value.notKnown}
        onChange={(notKnown) => onChange({ ...value, notKnown })}
      />
    </div>
  )
}
