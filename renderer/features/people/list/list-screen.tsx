import '../people.css'
import { useCallback } from 'react'
import { PEOPLE_KINDS, type FoundPerson, calledOf } from '#shared/domain/people.ts'
import { labelOf } from '#shared/domain/incident-form.ts'
import { nameApart } from '#shared/domain/told-apart.ts'
import { placeWords } from '#shared/domain/words/people-words.ts'
import { ButtonRow, LinkButton, TextLink } from '../../../components/button.tsx'
import { peopleWords } from '../../../components/counted.ts'
import { DataTable } from '../../../components/data-table.tsx'
import { OnlyFor } from '../../../components/only-for.tsx'
import { Page } from '../../../components/page.tsx'
import { Pagination } from '../../../components/pagination.tsx'
import { useToday } from '../../../components/today.ts'
import { Loading, Refused } from '../../../components/warning-text.tsx'
import { useMay } from '../../../ipc/actor.ts'
import { useRoute } from '../../../ipc/queries.ts'
import { LeftTag } from '../left-tag.tsx'
import { ListFilters, isNarrowed } from './list-filters.tsx'
import { type PeopleView, usePeopleView } from './list-view.ts'

export function PeopleScreen() {
  return (
    <OnlyFor permission="see-people">
      <People />
    </OnlyFor>
  )
}

function People() {
  const [view, setView] = usePeopleView()
  const change = useCallback(
    (part: Partial<PeopleView>) => setView((before) => ({ ...before, page: 1, ...part })),
    [setView],
  )
  const list = useRoute('people.list', view, { keepsPrevious: true })
  const may = useMay()
  const isEmpty = list.data?.total === 0 && !isNarrowed(view)
  return (
    <Page heading="People" width="wide" aside={may('manage-people') && <ManageLinks isEmpty={isEmpty} />}>
      <ListFilters view={view} classes={list.data?.classes ?? []} onChange={change} />
      {list.error && <Refused message={list.error.failure.message} onRetry={() => void list.refetch()} />}
      {list.isPending && <Loading what="the people" />}
      {list.data && (
        <>
          {!isEmpty && <output>{countWords(list.data.total, isNarrowed(view))}</output>}
          <PeopleTable people={list.data.people} empty={emptyWords(view, may('manage-people'))} />
          <Pagination
            page={view.page}
            pageCount={list.data.pageCount}
            label="Pages of people"
            onPage={(page) => {
              change({ page })
              // Otherwise the next page would be shown from its end.
              window.scrollTo(0, 0)
            }}
          />
        </>
      )}
    </Page>
  )
}

/** While nobody is entered, a file is the quick way to begin, and there is nothing to move or compare. */
function ManageLinks({ isEmpty }: { readonly isEmpty: boolean }) {
  if (isEmpty) {
    return (
      <ButtonRow>
        <LinkButton to="/people/new" icon="add">
          Add a person
        </LinkButton>
        <LinkButton to="/people/import" kind="primary" icon="folder">
          Import
        </LinkButton>
      </ButtonRow>
    )
  }
  return (
    <ButtonRow>
      <LinkButton to="/people/roll-over" kind="quiet" icon="up">
        Move classes up
      </LinkButton>
      <LinkButton to="/people/leavers" kind="quiet" icon="person">
        Leavers
      </LinkButton>
      <LinkButton to="/people/duplicates" kind="quiet" icon="copy">
        Duplicates
      </LinkButton>
      <LinkButton to="/people/import" icon="folder">
        Import
      </LinkButton>
      <LinkButton to="/people/new" kind="primary" icon="add">
        Add a person
      </LinkButton>
    </ButtonRow>
  )
}

type TableProps = { readonly people: readonly FoundPerson[]; readonly empty: string }

function PeopleTable({ people, empty }: TableProps) {
  const day = useToday()
  return (
    <DataTable
      caption="People of the school"
      captionHidden
      columns={[...COLUMNS, leftColumn(day)]}
      rows={people}
      rowKey={({ id }) => id}
      empty={empty}
    />
  )
}

const COLUMNS = [
  {
    key: 'name',
    header: 'Name',
    cell: (person: FoundPerson) => (
      <TextLink to={`/people/${person.id}`}>{nameApart(calledOf(person), person.apart)}</TextLink>
    ),
  },
  { key: 'kind', header: 'Who', cell: ({ kind }: FoundPerson) => labelOf(PEOPLE_KINDS, kind) },
  {
    key: 'place',
    header: 'Class, post or children',
    cell: (person: FoundPerson) => (person.kind === 'parent' ? person.childNames.join(', ') : placeWords(person)),
  },
]

const leftColumn = (day: string) => ({
  key: 'left',
  header: 'Here or left',
  cell: (person: FoundPerson) => <LeftTag person={person} day={day} />,
})

function countWords(total: number, isNarrow: boolean): string {
  return isNarrow ? `${peopleWords(total)} found` : peopleWords(total)
}

function emptyWords(view: PeopleView, mayAdd: boolean): string {
  if (isNarrowed(view)) return 'Nobody matches. Try part of a name, or show all of them.'
  return mayAdd
    ? 'Nobody is entered yet. Import a file from the school’s information system, or add a person.'
    : 'Nobody is entered yet.'
}
