import './audit.css'
import { useState } from 'react'
import { INCIDENT_TYPES } from '#shared/domain/incident-form.ts'
import type { RouteOutput } from '#shared/ipc/contract.ts'
import { INCIDENTS_PER_PAGE } from '#shared/ipc/incidents.ts'
import { formatDate, formatInstant } from '#shared/lib/dates.ts'
import { pageCountOf } from '#shared/lib/pages.ts'
import { DataTable } from '../../components/data-table.tsx'
import { OnlyFor } from '../../components/only-for.tsx'
import { Page } from '../../components/page.tsx'
import { Pagination } from '../../components/pagination.tsx'
import { StatusTag } from '../../components/status-tag.tsx'
import { InsetText, Loading, Refused } from '../../components/warning-text.tsx'
import { useRoute } from '../../ipc/queries.ts'

type CaseLog = RouteOutput<'audit.caseLog'>
type CaseRow = CaseLog['rows'][number]

export function CaseLogScreen() {
  return (
    <OnlyFor permission="see-log">
      <CaseLogPage />
    </OnlyFor>
  )
}

function CaseLogPage() {
  const [page, setPage] = useState(1)
  const log = useRoute('audit.caseLog', { page }, { keepsPrevious: true })
  return (
    <Page heading="Cases without names" width="wide" back={{ to: '/log', label: 'Log' }}>
      <p>How many cases there are, of what kind and when. Nobody is named, and no wording is shown.</p>
      {log.isError && <Refused message={log.error.failure.message} onRetry={() => void log.refetch()} />}
      {log.isPending && <Loading what="the cases" />}
      {log.data && <Cases log={log.data} page={page} onPage={setPage} />}
    </Page>
  )
}

const COLUMNS = [
  { key: 'reference', header: 'Case', cell: ({ reference }: CaseRow) => reference },
  { key: 'happened', header: 'Happened', cell: ({ happenedOn }: CaseRow) => happenedWords(happenedOn) },
  { key: 'recorded', header: 'Recorded', cell: ({ recordedAtMs }: CaseRow) => formatInstant(recordedAtMs) },
  { key: 'types', header: 'Type', cell: ({ types }: CaseRow) => typeWords(types) },
  { key: 'status', header: 'Status', cell: Status },
]

type CasesProps = { readonly log: CaseLog; readonly page: number; readonly onPage: (page: number) => void }

function Cases({ log, page, onPage }: CasesProps) {
  return (
    <>
      <output>{countWords(log.total, 'case', 'cases')}</output>
      <InsetText>{restrictedWords(log.restricted)}</InsetText>
      <DataTable
        caption="Cases without names"
        captionHidden
        columns={COLUMNS}
        rows={log.rows}
        rowKey={({ id }) => id}
        empty="No ordinary case is recorded yet."
      />
      <Pagination
        page={page}
        pageCount={pageCountOf(log.total, INCIDENTS_PER_PAGE)}
        onPage={onPage}
        label="Pages of cases"
      />
    </>
  )
}

function countWords(count: number, one: string, many: string): string {
  return `${count.toLocaleString('en-GB')} ${count === 1 ? one : many}`
}

function restrictedWords(restricted: number): string {
  if (restricted === 0) return 'There is no restricted case.'
  const counted = countWords(restricted, 'restricted case exists', 'restricted cases exist')
  return `${counted}. Nothing more about ${restricted === 1 ? 'it' : 'them'} is shown here.`
}

const happenedWords = (happenedOn: string | null) => (happenedOn === null ? 'Not known yet' : formatDate(happenedOn))

function typeWords(types: CaseRow['types']): string {
  const labels = INCIDENT_TYPES.filter(({ value }) => types.includes(value)).map(({ label }) => label)
  return labels.length > 0 ? labels.join('; ') : 'Not known yet'
}

function Status({ status }: Pick<CaseRow, 'status'>) {
  return <StatusTag tone={status === 'open' ? 'info' : 'plain'}>{status === 'open' ? 'Open' : 'Closed'}</StatusTag>
}
