import type { RouteOutput } from '#shared/ipc/contract.ts'
import { SelectField } from '../../components/select-field.tsx'
import { classWords } from './words.ts'

type Classes = RouteOutput<'consents.list'>['classes']

type ClassFieldProps = {
  readonly classes: Classes
  /** Null is every class. */
  readonly value: string | null
  readonly onChange: (className: string | null) => void
}

// A class may be called anything, also nothing, so its value is marked as a name.
const EVERY = 'every'
const MARK = 'class '

export function ClassField({ classes, value, onChange }: ClassFieldProps) {
  return (
    <SelectField
      id="class"
      label="Class"
      value={value === null ? EVERY : `${MARK}${value}`}
      onChange={(chosen) => onChange(chosen === EVERY ? null : chosen.slice(MARK.length))}
      options={[
        { value: EVERY, label: 'Every class' },
        ...classes.map(({ name, pupils }) => ({
          value: `${MARK}${name}`,
          label: `${classWords(name)} (${pupils})`,
        })),
      ]}
    />
  )
}
