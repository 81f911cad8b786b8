import { PEOPLE_KINDS, type PeopleKind } from '#shared/domain/people.ts'
import { ClassField } from '../../../components/class-field.tsx'
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
      {(classes.length > 0 || view.class !== null) && (
        <ClassField
          classes={classes.map((name) => ({ name }))}
          value={view.class}
          onChange={(className) => onChange({ class: className })}
        />
      )}
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
