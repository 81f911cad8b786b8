import type { Account } from '#shared/domain/accounts.ts'
import type { AuditRow } from '#shared/ipc/audit.ts'
import { formatInstant } from '#shared/lib/dates.ts'
import { DataTable } from '../../../components/data-table.tsx'
import { StatusTag } from '../../../components/status-tag.tsx'
import { detailWords, isFailure, kindWords } from './kind-words.ts'

type LogTableProps = { readonly rows: readonly AuditRow[]; readonly accounts: readonly Account[] }

const columnsOf = (accounts: readonly Account[]) => [
  { key: 'row', header: 'Row', cell: RowNumber },
  { key: 'when', header: 'When', cell: ({ atMs }: AuditRow) => formatInstant(atMs) },
  { key: 'who', header: 'Who', cell: whoWords },
  { key: 'what', header: 'What', cell: (row: AuditRow) => <What row={row} accounts={accounts} /> },
  { key: 'case', header: 'Case', cell: caseWords },
]

export function LogTable({ rows, accounts }: LogTableProps) {
  return (
    <DataTable
      caption="Log, the newest row first"
      captionHidden
      columns={columnsOf(accounts)}
      rows={rows}
      rowKey={({ seq }) => String(seq)}
      empty="Nothing in the log matches. Choose everybody, or everything."
    />
  )
}

function whoWords({ actorName, isHiddenCase, kind }: AuditRow): string {
  if (actorName !== null) return actorName
  if (kind === 'drop.received') return 'Somebody at the lock screen'
  return isHiddenCase ? 'Not shown' : 'Nobody was let in'
}

function caseWords({ reference, isHiddenCase }: AuditRow): string {
  return isHiddenCase ? 'A restricted case' : (reference ?? '')
}

function RowNumber({ seq }: AuditRow) {
  return <span className="audit-row-number">{seq.toLocaleString('en-GB')}</span>
}

function What({ row, accounts }: { readonly row: AuditRow; readonly accounts: readonly Account[] }) {
  const detail = detailWords(row, (accountId) => accounts.find(({ id }) => id === accountId)?.name)
  return (
    <span className="audit-what">
      {kindWords(row.kind)}
      {isFailure(row) && (
        <StatusTag tone="warn" icon="warning">
          Went wrong
        </StatusTag>
      )}
      {detail !== '' && <span className="audit-detail">{detail}</span>}
    </span>
  )
}
