import { INCIDENT_TYPES, labelOf } from '#shared/domain/incident-form.ts'
import type { IncidentRow } from '#shared/ipc/incidents.ts'
import { formatDate, londonDate } from '#shared/lib/dates.ts'
import { TextLink } from '../../../components/button.tsx'
import { DataTable } from '../../../components/data-table.tsx'
import { StatusTag } from '../../../components/status-tag.tsx'
import type { ListView } from './list-view.ts'

const COLUMNS = [
  {
    key: 'reference',
    header: 'Reference',
    cell: ({ id, reference }: IncidentRow) => <TextLink to={`/incidents/${id}`}>{reference}</TextLink>,
  },
  {
    key: 'recorded',
    header: 'Recorded',
    sortable: true,
    cell: ({ recordedAtMs }: IncidentRow) => formatDate(londonDate(recordedAtMs)),
  },
  { key: 'people', header: 'People', cell: ({ people }: IncidentRow) => people.join(', ') || '?' },
  { key: 'types', header: 'Type', cell: ({ types }: IncidentRow) => typeWords(types) },
  { key: 'status', header: 'Status', cell: (row: IncidentRow) => <Marks row={row} /> },
]

type IncidentTableProps = {
  readonly caption: string
  readonly rows: readonly IncidentRow[]
  readonly sort: ListView['sort']
  readonly onSort: (sort: ListView['sort']) => void
  readonly empty: string
}

export function IncidentTable({ caption, rows, sort, onSort, empty }: IncidentTableProps) {
  return (
    <DataTable
      caption={caption}
      captionHidden
      rows={rows}
      rowKey={({ id }) => id}
      sort={{ key: 'recorded', direction: sort === 'oldest' ? 'ascending' : 'descending' }}
      onSort={() => onSort(sort === 'newest' ? 'oldest' : 'newest')}
      empty={empty}
      columns={COLUMNS}
    />
  )
}

/** The first type in full and how many more there are. */
function typeWords([first, ...more]: IncidentRow['types']): string {
  if (!first) return 'Not known yet'
  const label = labelOf(INCIDENT_TYPES, first).replace(/ \((online bullying|please specify)\)$/, '')
  return more.length > 0 ? `${label}, and ${more.length} more` : label
}

function Marks({ row }: { readonly row: IncidentRow }) {
  return (
    <span className="incident-marks">
      <StatusTag tone={row.status === 'open' ? 'info' : 'plain'}>{row.status === 'open' ? 'Open' : 'Closed'}</StatusTag>
      {row.imageLocked && (
        <StatusTag tone="stop" icon="lock">
          Image-locked
        </StatusTag>
      )}
    </span>
  )
}
