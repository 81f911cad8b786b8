import { PEOPLE_KINDS, type PeopleKind } from '#shared/domain/people.ts'
import { SelectField } from '../../../components/select-field.tsx'
import { SearchForm } from '../../../forms/search-form.tsx'
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

type FiltersProps = {
  readonly view: PeopleView
  readonly classes: readonly string[]
  readonly onChange: (part: Partial<PeopleView>) => void
}

export function ListFilters({ view, classes, onChange }: FiltersProps) {
  return (
    <SearchForm
      id="search"
      label="Name or UPN"
      className="people-filters"
      searched={view.search}
      onSearch={(words) => onChange({ search: words.slice(0, 100) })}
      isNarrowed={isNarrowed(view)}
      onClear={() => onChange(WHOLE_LIST)}
    >
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
    </SearchForm>
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
