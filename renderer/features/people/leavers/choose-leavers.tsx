import { Checkbox } from '@fluentui/react-components'
import { useState } from 'react'
import { type FoundPerson, PEOPLE_KINDS, calledOf } from '#shared/domain/people.ts'
import { nameApart } from '#shared/domain/told-apart.ts'
import { placeWords } from '#shared/domain/words/people-words.ts'
import type { RouteInput } from '#shared/ipc/contract.ts'
import { Button, ButtonRow } from '../../../components/button.tsx'
import { ClassField } from '../../../components/class-field.tsx'
import { DataTable } from '../../../components/data-table.tsx'
import { Pagination } from '../../../components/pagination.tsx'
import { SelectField } from '../../../components/select-field.tsx'
import { useToday } from '../../../components/today.ts'
import { Loading, Refused } from '../../../components/warning-text.tsx'
import { useRoute } from '../../../ipc/queries.ts'
import { LeftTag } from '../left-tag.tsx'

type View = RouteInput<'people.list'>

const FIRST_VIEW: View = { search: '', kind: 'pupil', class: null, standing: 'here', page: 1 }
const KINDS = PEOPLE_KINDS.map(({ value, plural }) => ({ value, label: plural }))

type ChosenProps = {
  readonly chosen: readonly FoundPerson[]
  readonly onChosen: (chosen: readonly FoundPerson[]) => void
}

/** Everybody who is here, by class; what was ticked stays ticked when another class is shown. */
export function ChooseLeavers({ chosen, onChosen }: ChosenProps) {
  const [view, setView] = useState(FIRST_VIEW)
  const list = useRoute('people.list', view, { keepsPrevious: true })
  return (
    <>
      <Filters view={view} classes={list.data?.classes ?? []} onView={setView} />
      {list.error && <Refused message={list.error.failure.message} onRetry={() => void list.refetch()} />}
      {list.isPending && <Loading what="the people" />}
      {list.data && (
        <>
          <LeaversTable people={list.data.people} chosen={chosen} onChosen={onChosen} />
          <Pagination
            page={view.page}
            pageCount={list.data.pageCount}
            label="Pages of people"
            onPage={(page) => setView({ ...view, page })}
          />
        </>
      )}
    </>
  )
}

type FiltersProps = {
  readonly view: View
  readonly classes: readonly string[]
  readonly onView: (view: View) => void
}

function Filters({ view, classes, onView }: FiltersProps) {
  return (
    <div className="people-filters">
      <SelectField
        id="kind"
        label="Who"
        value={view.kind ?? 'pupil'}
        options={KINDS}
        onChange={(kind) => onView({ ...FIRST_VIEW, kind })}
      />
      {view.kind === 'pupil' && (
        <ClassField
          classes={classes.map((name) => ({ name }))}
          value={view.class}
          onChange={(className) => onView({ ...view, page: 1, class: className })}
        />
      )}
    </div>
  )
}

type TableProps = ChosenProps & { readonly people: readonly FoundPerson[] }

function LeaversTable({ people, chosen, onChosen }: TableProps) {
  const day = useToday()
  const ids = new Set(chosen.map(({ id }) => id))
  const shown = new Set(people.map(({ id }) => id))
  const without = (these: ReadonlySet<string>) => chosen.filter(({ id }) => !these.has(id))
  const isAll = people.length > 0 && people.every(({ id }) => ids.has(id))
  const tickAll = () => onChosen(isAll ? without(shown) : [...without(shown), ...people])
  const tick = (person: FoundPerson, isTicked: boolean) =>
    onChosen(isTicked ? [...chosen, person] : without(new Set([person.id])))
  return (
    <>
      {people.length > 0 && (
        <ButtonRow>
          <Button icon={isAll ? 'close' : 'check'} onClick={tickAll}>
            {isAll ? 'Untick all of this list' : 'Tick all of this list'}
          </Button>
        </ButtonRow>
      )}
      <DataTable
        caption="Who leaves?"
        rows={people.map((person) => ({ person, isTicked: ids.has(person.id), day, tick }))}
        rowKey={({ person }) => person.id}
        empty="Nobody is here of this kind or in this class."
        columns={COLUMNS}
      />
    </>
  )
}

type Row = {
  readonly person: FoundPerson
  readonly isTicked: boolean
  readonly day: string
  readonly tick: (person: FoundPerson, isTicked: boolean) => void
}

const COLUMNS = [
  { key: 'name', header: 'Name', cell: (row: Row) => <Tick {...row} /> },
  {
    key: 'place',
    header: 'Class, post or children',
    cell: ({ person }: Row) => (person.kind === 'parent' ? person.childNames.join(', ') : placeWords(person)),
  },
  {
    key: 'left',
    header: 'Last day until now',
    cell: ({ person, day }: Row) => <LeftTag person={person} day={day} />,
  },
]

function Tick({ person, isTicked, tick }: Row) {
  return (
    <Checkbox
      className="bf-choice"
      checked={isTicked}
      label={nameApart(calledOf(person), person.apart)}
      onChange={(_event, { checked }) => tick(person, checked === true)}
    />
  )
}
