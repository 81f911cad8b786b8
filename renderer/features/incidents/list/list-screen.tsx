import '../incidents.css'
import { useCallback, useEffect, useEffectEvent, useState } from 'react'
import { INCIDENTS_PER_PAGE } from '#shared/ipc/incidents.ts'
import { pageCountOf } from '#shared/lib/pages.ts'
import { ButtonRow, LinkButton } from '../../../components/button.tsx'
import { OnlyFor } from '../../../components/only-for.tsx'
import { Page, Section } from '../../../components/page.tsx'
import { Pagination } from '../../../components/pagination.tsx'
import { Loading, Refused } from '../../../components/warning-text.tsx'
import { useMay } from '../../../ipc/actor.ts'
import { useRoute } from '../../../ipc/queries.ts'
import { IncidentTable } from './incident-table.tsx'
import { ListFilters } from './list-filters.tsx'
import { type ListView, WHOLE_LIST, rememberViewHere, viewHere } from './list-view.ts'
import { RestrictedSection, useRestricted } from './restricted-section.tsx'

const LIST_HASH = '#/incidents'

export function ListScreen() {
  return (
    <OnlyFor permission="open-case">
      <List />
    </OnlyFor>
  )
}

function List() {
  const may = useMay()
  const [view, setView] = useState(viewHere)
  const [visit, setVisit] = useState(0)
  const restricted = useRestricted(view, may('open-case'))
  useEffect(() => rememberViewHere(view), [view])
  useNewVisit(() => {
    setView(WHOLE_LIST)
    setVisit(visit + 1)
  })
  const change = useCallback((part: Partial<ListView>) => setView((before) => ({ ...before, page: 1, ...part })), [])
  const hasRestricted = restricted.rows.length > 0 || restricted.refusal !== undefined

  return (
    <Page heading="Incidents" width="wide" aside={<ListLinks mayPrint={may('print-cases')} />}>
      <ListFilters key={visit} view={view} onChange={change} />
      {view.page === 1 && <RestrictedSection list={restricted} sort={view.sort} onSort={(sort) => change({ sort })} />}
      {may('read-cases') && (
        <OrdinaryList view={view} onChange={change} hasHeading={hasRestricted && view.page === 1} />
      )}
      {!may('read-cases') && may('open-case') && !hasRestricted && !restricted.isPending && (
        <p>{isNarrowed(view) ? 'No case that is open to you matches.' : 'No case is open to you.'}</p>
      )}
    </Page>
  )
}

function ListLinks({ mayPrint }: { readonly mayPrint: boolean }) {
  return (
    <ButtonRow>
      <LinkButton kind="quiet" icon="person" to="/chronology">
        One person across incidents
      </LinkButton>
      {mayPrint && (
        <LinkButton kind="quiet" icon="print" to="/print/blank">
          Print a blank form
        </LinkButton>
      )}
    </ButtonRow>
  )
}

type OrdinaryListProps = {
  readonly view: ListView
  readonly onChange: (part: Partial<ListView>) => void
  /** Beside restricted cases it says which these are. */
  readonly hasHeading: boolean
}

function OrdinaryList({ view, onChange, hasHeading }: OrdinaryListProps) {
  const list = useRoute('incidents.list', view, { keepsPrevious: true })
  const may = useMay()
  const total = list.data?.total ?? 0
  const content = (
    <>
      {list.isError && <Refused message={list.error.failure.message} onRetry={() => void list.refetch()} />}
      {list.isPending && <Loading what="the incidents" />}
      {list.data && (
        <>
          <output>{countWords(total, view)}</output>
          <IncidentTable
            caption="Incidents"
            rows={list.data.rows}
            sort={view.sort}
            onSort={(sort) => onChange({ sort })}
            empty={hasHeading ? NO_OTHER : emptyWords(view, may('record-cases'))}
          />
          <Pagination
            page={view.page}
            pageCount={pageCountOf(total, INCIDENTS_PER_PAGE)}
            onPage={(page) => {
              onChange({ page })
              // Otherwise the next page would be shown from its end.
              window.scrollTo(0, 0)
            }}
            label="Pages of incidents"
          />
        </>
      )}
    </>
  )
  return hasHeading ? <Section heading="Other incidents">{content}</Section> : content
}

const NO_OTHER = 'No other incident to show.'

const isNarrowed = ({ words, status }: ListView) => words.trim() !== '' || status !== 'all'

function countWords(total: number, view: ListView): string {
  const count = total.toLocaleString('en-GB')
  const noun = total === 1 ? 'incident' : 'incidents'
  return isNarrowed(view) ? `${count} ${noun} found` : `${count} ${noun}`
}

function emptyWords(view: ListView, mayRecord: boolean): string {
  if (isNarrowed(view)) return 'No incident matches. Try fewer words, or show all of them.'
  return mayRecord ? 'No incident is recorded yet. Start one with “New concern”.' : 'No incident is recorded yet.'
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
