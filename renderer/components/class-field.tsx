import { classWords } from '#shared/domain/words/people-words.ts'
import { SelectField } from './select-field.tsx'

type ClassFieldProps = {
  readonly id?: string
  /** "Every class" unless told. */
  readonly everyLabel?: string
  readonly classes: readonly { readonly name: string; readonly label?: string }[]
  /** Null is every class. */
  readonly value: string | null
  readonly onChange: (className: string | null) => void
}

// A class may be called anything, also nothing, so its value is marked as a name.
const EVERY = 'every'
const MARK = 'class '

export function ClassField({ id = 'class', everyLabel = 'Every class', classes, value, onChange }: ClassFieldProps) {
  const known = classes.some(({ name }) => name === value) || value === null ? classes : [...classes, { name: value }]
  return (
    <SelectField
      id={id}
      label="Class"
      value={value === null ? EVERY : `${MARK}${value}`}
      onChange={(chosen) => onChange(chosen === EVERY ? null : chosen.slice(MARK.length))}
      options={[
        { value: EVERY, label: everyLabel },
        ...known.map(({ name, label = classWords(name) }) => ({ value: `${MARK}${name}`, label })),
      ]}
    />
  )
}
