import { useEffect, useState } from 'react'
import { PEOPLE_KINDS, type PeopleKind } from '#shared/domain/people.ts'
import { Button } from '../../../components/button.tsx'
import { SelectField } from '../../../components/select-field.tsx'
import { TextField } from '../../../components/text-field.tsx'
import { type PeopleView, WHOLE_LIST } from './list-view.ts'

const KINDS: readonly { value: PeopleKind | 'all'; label: string }[] = [
  { value: 'all', label: 'Everybody' },
  ...PEOPLE_KINDS.map(({ value, plural }) => ({ value, label: plural })),
]
const STANDINGS = [
  { value: 'here', label: 'Here now' },
  { value: 'left', label: 'Left' },
  { value: 'all', label: 'Here and left' },
] as const

// A class may be called anything, so that "every class" needs a value that none can have.
const EVERY_CLASS = '\n'
const PAUSE_MS = 250

type FiltersProps = {
  readonly view: PeopleView
  readonly classes: readonly string[]
  readonly onChange: (part: Partial<PeopleView>) => void
}

export function ListFilters({ view, classes, onChange }: FiltersProps) {
  const [typed, setTyped] = useState(view.search)
  useEffect(() => {
    if (typed === view.search) return undefined
    const timer = setTimeout(() => onChange({ search: typed.slice(0, 100) }), PAUSE_MS)
    return () => clearTimeout(timer)
  }, [typed, view.search, onChange])
  const clear = () => {
    setTyped('')
    onChange(WHOLE_LIST)
  }
  return (
    <search>
      <form
        className="people-filters"
        onSubmit={(event) => {
          event.preventDefault()
          onChange({ search: typed.slice(0, 100) })
        }}
      >
        <TextField id="search" type="search" label="Name or UPN" width="medium" value={typed} onChange={setTyped} />
        <SelectField
          id="kind"
          label="Who"
          value={view.kind ?? 'all'}
          options={KINDS}
          onChange={(kind) => onChange({ kind: kind === 'all' ? null : kind })}
        />
        <ClassFilter view={view} classes={classes} onChange={onChange} />
        <SelectField
          id="standing"
          label="Here or left"
          value={view.standing}
          options={STANDINGS}
          onChange={(standing) => onChange({ standing })}
        />
        {(isNarrowed(view) || typed !== '') && (
          <Button kind="quiet" icon="close" onClick={clear}>
            Show all
          </Button>
        )}
      </form>
    </search>
  )
}

export function isNarrowed({ search, kind, class: className, standing }: PeopleView): boolean {
  return search.trim() !== '' || kind !== null || className !== null || standing !== 'here'
}

function ClassFilter({ view, classes, onChange }: FiltersProps) {
  if (classes.length === 0 && view.class === null) return null
  const names = view.class !== null && !classes.includes(view.class) ? [...classes, view.class] : classes
  return (
    <SelectField
      id="class"
      label="Class"
      value={view.class ?? EVERY_CLASS}
      options={[
        { value: EVERY_CLASS, label: 'Every class' },
        ...names.map((name) => ({ value: name, label: name === '' ? 'No class' : name })),
      ]}
      onChange={(chosen) => onChange({ class: chosen === EVERY_CLASS ? null : chosen })}
    />
  )
}
