import '../incidents.css'
import { useCallback, useEffect, useEffectEvent, useState } from 'react'
import { INCIDENTS_PER_PAGE } from '#shared/ipc/incidents.ts'
import { ButtonRow, LinkButton } from '../../../components/button.tsx'
import { Page } from '../../../components/page.tsx'
import { Pagination } from '../../../components/pagination.tsx'
import { Loading, Refused } from '../../../components/warning-text.tsx'
import { useRoute } from '../../../ipc/queries.ts'
import { IncidentTable } from './incident-table.tsx'
import { ListFilters } from './list-filters.tsx'
import { type ListView, WHOLE_LIST, rememberViewHere, viewHere } from './list-view.ts'

const LIST_HASH = '#/incidents'

export function ListScreen() {
  const [view, setView] = useState(viewHere)
  const [visit, setVisit] = useState(0)
  const list = useRoute('incidents.list', view, { keepsPrevious: true })
  useEffect(() => rememberViewHere(view), [view])
  useNewVisit(() => {
    setView(WHOLE_LIST)
    setVisit(visit + 1)
  })

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
      <ListFilters key={visit} view={view} onChange={change} />
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
            onPage={(page) => {
              change({ page })
              // Otherwise the next page would be shown from its end.
              window.scrollTo(0, 0)
            }}
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

/** "Incidents" in the rail shows the whole list again, also from the list itself. */
function useNewVisit(start: () => void): void {
  const onVisit = useEffectEvent(() => {
    if (window.location.hash === LIST_HASH && viewHere() === WHOLE_LIST) start()
  })
  useEffect(() => {
    const listener = () => onVisit()
    window.addEventListener('hashchange', listener)
    return () => window.removeEventListener('hashchange', listener)
  }, [])
}
