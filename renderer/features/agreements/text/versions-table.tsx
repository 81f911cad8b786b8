import type { AgreementKind, AgreementVersion } from '#shared/domain/agreements.ts'
import { formatDate } from '#shared/lib/dates.ts'
import { TextLink } from '../../../components/button.tsx'
import { DataTable } from '../../../components/data-table.tsx'
import { fingerprint } from '../words.ts'

type VersionsTableProps = {
  readonly kind: AgreementKind
  readonly versions: readonly AgreementVersion[]
  readonly shown: AgreementVersion
}

/** Every text that was ever published, newest first; an earlier one can still be read. */
export function VersionsTable({ kind, versions, shown }: VersionsTableProps) {
  return (
    <DataTable
      caption="Versions"
      rows={versions}
      rowKey={({ id }) => id}
      columns={columnsFor(kind, shown.number)}
      empty=""
    />
  )
}

function columnsFor(kind: AgreementKind, shown: number) {
  return [
    {
      key: 'number',
      header: 'Version',
      cell: ({ number }: AgreementVersion) =>
        number === shown ? (
          `Version ${number} (shown above)`
        ) : (
          <TextLink to={`/agreements/${kind}?version=${number}`}>Version {number}</TextLink>
        ),
    },
    { key: 'from', header: 'From', cell: ({ appliesFrom }: AgreementVersion) => formatDate(appliesFrom) },
    { key: 'reason', header: 'What changed', cell: ({ reason }: AgreementVersion) => reason },
    { key: 'by', header: 'Published by', cell: ({ recordedBy }: AgreementVersion) => recordedBy.name },
    {
      key: 'hash',
      header: 'Fingerprint begins',
      cell: ({ hash }: AgreementVersion) => <span className="agreements-hash">{fingerprint(hash.slice(0, 16))}</span>,
    },
  ]
}
