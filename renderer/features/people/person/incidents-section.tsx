import { PERSON_PARTS } from '#shared/domain/incident-answers.ts'
import { labelOf } from '#shared/domain/incident-form.ts'
import type { SchoolPerson } from '#shared/domain/people.ts'
import type { RouteOutput } from '#shared/ipc/contract.ts'
import { formatDate } from '#shared/lib/dates.ts'
import { TextLink } from '../../../components/button.tsx'
import { DataTable } from '../../../components/data-table.tsx'
import { Section } from '../../../components/page.tsx'
import { RestrictedTag } from '../../../components/restricted-tag.tsx'
import { StatusTag } from '../../../components/status-tag.tsx'
import { Loading, Refused } from '../../../components/warning-text.tsx'
import { useMay } from '../../../ipc/actor.ts'
import { useRoute } from '../../../ipc/queries.ts'

type Row = RouteOutput<'people.incidents'>['incidents'][number]

/** Absent for whoever may read no case: not even that there are none is theirs to know. */
export function IncidentsSection({ person }: { readonly person: SchoolPerson }) {
  const may = useMay()
  if (!may('read-cases')) return null
  return (
    <Section
      heading="Incidents"
      aside={
        may('record-cases') && (
          <TextLink to={`/people/${person.id}/namesakes`}>Earlier incidents with this name</TextLink>
        )
      }
    >
      <Incidents id={person.id} />
    </Section>
  )
}

function Incidents({ id }: { readonly id: string }) {
  const { data, error, isPending, refetch } = useRoute('people.incidents', { id })
  if (isPending) return <Loading what="the incidents" />
  if (error) return <Refused message={error.failure.message} onRetry={() => void refetch()} />
  return (
    <DataTable
      caption="Incidents this person is linked to"
      captionHidden
      columns={COLUMNS}
      rows={data.incidents}
      rowKey={(row) => row.id}
      empty="No incident that you may read is linked to this person."
    />
  )
}

const COLUMNS = [
  {
    key: 'reference',
    header: 'Reference',
    cell: ({ id, reference }: Row) => <TextLink to={`/incidents/${id}`}>{reference}</TextLink>,
  },
  {
    key: 'day',
    header: 'Happened',
    cell: ({ happenedOn }: Row) => (happenedOn === null ? 'Not known yet' : formatDate(happenedOn)),
  },
  { key: 'part', header: 'Part', cell: ({ part }: Row) => labelOf(PERSON_PARTS, part) },
  { key: 'status', header: 'Status', cell: (row: Row) => <Marks row={row} /> },
]

function Marks({ row: { status, imageLocked, restricted } }: { readonly row: Row }) {
  return (
    <span className="people-marks">
      <StatusTag tone={status === 'open' ? 'info' : 'plain'}>{status === 'open' ? 'Open' : 'Closed'}</StatusTag>
      {restricted && <RestrictedTag />}
      {imageLocked && (
        <StatusTag tone="stop" icon="lock">
          Image-locked
        </StatusTag>
      )}
    </span>
  )
}
