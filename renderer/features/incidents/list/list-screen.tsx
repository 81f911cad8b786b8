import '../incidents.css'
import { useCallback, useEffect, useState } from 'react'
import { INCIDENTS_PER_PAGE } from '#shared/ipc/incidents.ts'
import { ButtonRow, LinkButton } from '../../../components/button.tsx'
import { Page } from '../../../components/page.tsx'
import { Pagination } from '../../../components/pagination.tsx'
import { Loading, Refused } from '../../../components/warning-text.tsx'
import { useRoute } from '../../../ipc/queries.ts'
import { IncidentTable } from './incident-table.tsx'
import { ListFilters } from './list-filters.tsx'
import { type ListView, lastListView, rememberListView } from './list-view.ts'

export function ListScreen() {
  const [view, setView] = useState(lastListView)
  const list = useRoute('incidents.list', view, { keepsPrevious: true })
  useEffect(() => rememberListView(view), [view])
  const change = useCallback((part: Partial<ListView>) => setView((before) => ({ ...before, page: 1, ...part })), [])
  const total = list.data?.total ?? 0

  return (
    <Page
      heading="Incidents"
      width="wide"
      aside={
        <ButtonRow>
          <LinkButton kind="quiet" icon="print" to="/print/blank">
            Print a blank form
          </LinkButton>
        </ButtonRow>
      }
    >
      <ListFilters view={view} onChange={change} />
      {list.isError && <Refused message={list.error.failure.message} onRetry={() => void list.refetch()} />}
      {list.isPending && <Loading what="the incidents" />}
      {list.data && (
        <>
          <output>{countWords(total, view)}</output>
          <IncidentTable
            rows={list.data.rows}
            sort={view.sort}
            onSort={(sort) => change({ sort })}
            empty={emptyWords(view)}
          />
          <Pagination
            page={view.page}
            pageCount={Math.max(1, Math.ceil(total / INCIDENTS_PER_PAGE))}
            onPage={(page) => change({ page })}
            label="Pages of incidents"
          />
        </>
      )}
    </Page>
  )
}

const isNarrowed = ({ words, status }: ListView) => words.trim() !== '' || status !== 'all'

function countWords(total: number, view: ListView): string {
  const count = total.toLocaleString('en-GB')
  const noun = total === 1 ? 'incident' : 'incidents'
  return isNarrowed(view) ? `${count} ${noun} found` : `${count} ${noun}`
}

function emptyWords(view: ListView): string {
  return isNarrowed(view)
    ? 'No incident matches. Try fewer words, or show all of them.'
    : 'No incident is recorded yet. Start one with “New concern”.'
}
