import type { RouteOutput } from '#shared/ipc/contract.ts'
import { ButtonRow, LinkButton, LinkLikeButton, TextLink } from '../../../components/button.tsx'
import { peopleWords } from '../../../components/counted.ts'
import { DataTable } from '../../../components/data-table.tsx'
import { Details } from '../../../components/details.tsx'
import { OnlyFor } from '../../../components/only-for.tsx'
import { Page } from '../../../components/page.tsx'
import { Pagination } from '../../../components/pagination.tsx'
import { Loading, Notice, Refused } from '../../../components/warning-text.tsx'
import { useMay } from '../../../ipc/actor.ts'
import { useRoute } from '../../../ipc/queries.ts'
import { Shares } from '../shares.tsx'
import { agreements } from '../words.ts'
import { Filters } from './filters.tsx'
import { PeopleTable } from './people-table.tsx'
import { LIST, type OutstandingView, queryOf, useOutstandingView } from './view.ts'

export function OutstandingScreen() {
  return (
    <OnlyFor permission="see-people">
      <Outstanding />
    </OnlyFor>
  )
}

function Outstanding() {
  const { view, change } = useOutstandingView()
  const list = useRoute('agreements.outstanding', view, { keepsPrevious: true })
  return (
    <Page heading="Who has not signed" width="wide" back={{ to: '/agreements', label: 'Agreements' }}>
      <Filters view={view} onChange={change} />
      {list.error && <Refused message={list.error.failure.message} onRetry={() => void list.refetch()} />}
      {list.isPending && <Loading what="the list" />}
      {list.data && <Found found={list.data} view={view} onChange={change} />}
    </Page>
  )
}

type FoundProps = {
  readonly found: RouteOutput<'agreements.outstanding'>
  readonly view: OutstandingView
  readonly onChange: (part: Partial<OutstandingView>) => void
}

function Found({ found, view, onChange }: FoundProps) {
  const may = useMay()
  const { total, people: whom, pageCount, rows, groups, counts } = found
  const isOver = view.round !== null
  return (
    <>
      {isOver && <RoundIsOver onNow={() => onChange({ round: null })} />}
      {!isOver && total > 0 && may('record-signatures') && <WithThem view={view} />}
      <output>
        {totalWords(total, whom.shown)} {counts.required > 0 && <Shares counts={counts} />}
      </output>
      {groups.length > 1 && <Groups groups={groups} view={view} />}
      <PeopleTable rows={rows} isOver={isOver} empty={emptyWords(view, counts.required)} />
      <Pagination
        page={view.page}
        pageCount={pageCount}
        onPage={(page) => {
          onChange({ page })
          window.scrollTo(0, 0)
        }}
        label="Pages of people"
      />
    </>
  )
}

/** "73 on this list, for 58 people." */
function totalWords(total: number, shown: number): string {
  if (total === 0) return ''
  if (total === shown) return `${peopleWords(total)} on this list.`
  return `${total.toLocaleString('en-GB')} on this list, for ${peopleWords(shown)}.`
}

/** Nobody can be asked to sign in a round that has ended. */
function RoundIsOver({ onNow }: { readonly onNow: () => void }) {
  return (
    <Notice>
      <p>
        This round is over, and the list shows how it ended. Letters, forms and signatures are for the current round:{' '}
        <LinkLikeButton onClick={onNow}>show the current round</LinkLikeButton>.
      </p>
    </Notice>
  )
}

function emptyWords({ outstandingOnly }: OutstandingView, required: number): string {
  if (required === 0) return 'Nobody here has to sign. Choose another agreement, class or group.'
  return outstandingOnly ? 'Everybody here has signed.' : 'Nobody matches. Choose another class, group or standing.'
}

/** What can be done for exactly the people that are shown. */
function WithThem({ view }: { readonly view: OutstandingView }) {
  const query = queryOf({ ...view, page: 1 })
  return (
    <ButtonRow>
      <LinkButton kind="primary" icon="print" to={`${LIST}/letters${query}`}>
        Print reminder letters
      </LinkButton>
      <LinkButton icon="document" to={`${LIST}/register${query}`}>
        List for the register
      </LinkButton>
      <LinkButton icon="pen" to={`${LIST}/forms${query}`}>
        Forms to sign on paper
      </LinkButton>
    </ButtonRow>
  )
}

type Group = FoundProps['found']['groups'][number]

function Groups({ groups, view }: { readonly groups: readonly Group[]; readonly view: OutstandingView }) {
  return (
    <Details summary="By class and group">
      <DataTable
        caption="By class and group"
        captionHidden
        rows={groups}
        rowKey={({ name, class: className }) => `${className === null ? 'kind' : 'class'} ${name}`}
        columns={groupColumns(view)}
        empty=""
      />
    </Details>
  )
}

function groupColumns(view: OutstandingView) {
  // Somebody with two agreements counts twice unless the list is of one.
  const inWords = view.kind === null ? agreements : peopleWords
  return [
    { key: 'name', header: 'Class or group', cell: (group: Group) => <GroupName group={group} view={view} /> },
    { key: 'signed', header: 'Signed', cell: ({ counts }: Group) => <Shares counts={counts} /> },
    { key: 'open', header: 'Still to sign', cell: ({ counts }: Group) => inWords(counts.required - counts.signed) },
    {
      key: 'overdue',
      header: 'Overdue',
      cell: ({ counts }: Group) => (counts.overdue > 0 ? inWords(counts.overdue) : 'None'),
    },
  ]
}

function GroupName({ group, view }: { readonly group: Group; readonly view: OutstandingView }) {
  if (group.class === null) return group.name
  return <TextLink to={`${LIST}${queryOf({ ...view, class: group.class, page: 1 })}`}>{group.name}</TextLink>
}
