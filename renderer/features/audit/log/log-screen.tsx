import '../audit.css'
import { useState } from 'react'
import type { Account } from '#shared/domain/accounts.ts'
import { AUDIT_ROWS_PER_PAGE } from '#shared/ipc/audit.ts'
import { pageCountOf } from '#shared/lib/pages.ts'
import { ButtonRow, LinkButton } from '../../../components/button.tsx'
import { SingleCheckbox } from '../../../components/checkbox-group.tsx'
import { OnlyFor } from '../../../components/only-for.tsx'
import { Page } from '../../../components/page.tsx'
import { Pagination } from '../../../components/pagination.tsx'
import { SelectField } from '../../../components/select-field.tsx'
import { Loading, Refused } from '../../../components/warning-text.tsx'
import { useMay } from '../../../ipc/actor.ts'
import { useRoute } from '../../../ipc/queries.ts'
import { LogTable } from './log-table.tsx'

export function LogScreen() {
  return (
    <OnlyFor permission="see-audit">
      <Log />
    </OnlyFor>
  )
}

type LogView = { readonly page: number; readonly accountId: string | null; readonly failuresOnly: boolean }
const WHOLE_LOG: LogView = { page: 1, accountId: null, failuresOnly: false }

function Log() {
  const [view, setView] = useState(WHOLE_LOG)
  const log = useRoute('audit.list', view, { keepsPrevious: true })
  const accounts = useRoute('accounts.list', {}).data?.accounts ?? []
  const total = log.data?.total ?? 0
  const isNarrowed = view.accountId !== null || view.failuresOnly
  return (
    <Page heading="Log" caption="Who did what, and when" width="wide" aside={<LogButtons />}>
      <LogFilters view={view} accounts={accounts} onChange={(part) => setView({ ...view, page: 1, ...part })} />
      {log.isError && <Refused message={log.error.failure.message} onRetry={() => void log.refetch()} />}
      {log.isPending && <Loading what="the log" />}
      {log.data && (
        <>
          <output>{countWords(total, isNarrowed)}</output>
          <LogTable rows={log.data.rows} accounts={accounts} />
          <Pagination
            page={view.page}
            pageCount={pageCountOf(total, AUDIT_ROWS_PER_PAGE)}
            onPage={(page) => {
              setView({ ...view, page })
              // Otherwise the next page would be shown from its end.
              window.scrollTo(0, 0)
            }}
            label="Pages of the log"
          />
        </>
      )}
    </Page>
  )
}

function LogButtons() {
  const may = useMay()
  return (
    <ButtonRow>
      <LinkButton to="/log/check" kind="primary" icon="check">
        Check the log
      </LinkButton>
      <LinkButton to="/log/save" icon="save">
        Save the log as a file
      </LinkButton>
      {may('see-log') && (
        <LinkButton to="/log/cases" kind="quiet" icon="incidents">
          Cases without names
        </LinkButton>
      )}
    </ButtonRow>
  )
}

type LogFiltersProps = {
  readonly view: LogView
  readonly accounts: readonly Account[]
  readonly onChange: (part: Partial<LogView>) => void
}

const EVERYBODY = 'everybody'

function LogFilters({ view, accounts, onChange }: LogFiltersProps) {
  const people = accounts.map(({ id, name, removedAtMs }) => ({
    value: id,
    label: removedAtMs === null ? name : `${name} (no longer here)`,
  }))
  return (
    <search className="audit-filters">
      <SelectField
        id="log-person"
        label="Person"
        value={view.accountId ?? EVERYBODY}
        options={[{ value: EVERYBODY, label: 'Everybody' }, ...people]}
        onChange={(chosen) => onChange({ accountId: chosen === EVERYBODY ? null : chosen })}
      />
      <SingleCheckbox
        id="log-failures"
        label="Only what went wrong"
        checked={view.failuresOnly}
        onChange={(failuresOnly) => onChange({ failuresOnly })}
      />
    </search>
  )
}

function countWords(total: number, isNarrowed: boolean): string {
  const counted = `${total.toLocaleString('en-GB')} ${total === 1 ? 'row' : 'rows'}`
  return isNarrowed ? `${counted} found` : `${counted}, the newest first`
}
