import { hasChecklist } from '#shared/domain/exit-rules.ts'
import { labelOf } from '#shared/domain/incident-form.ts'
import { PEOPLE_KINDS } from '#shared/domain/people.ts'
import { EXIT_ITEMS } from '#shared/domain/school-devices.ts'
import type { RouteOutput } from '#shared/ipc/contract.ts'
import { formatDate } from '#shared/lib/dates.ts'
import { TextLink } from '../../components/button.tsx'
import { DataTable } from '../../components/data-table.tsx'
import { OnlyFor } from '../../components/only-for.tsx'
import { Page } from '../../components/page.tsx'
import { StatusTag } from '../../components/status-tag.tsx'
import { Loading, Refused } from '../../components/warning-text.tsx'
import { useRoute } from '../../ipc/queries.ts'
import { LIST } from './words.tsx'

type Leaver = RouteOutput<'schoolDevices.leavers'>['people'][number]

export function LeaversScreen() {
  return (
    <OnlyFor permission="see-people">
      <Leavers />
    </OnlyFor>
  )
}

function Leavers() {
  const list = useRoute('schoolDevices.leavers', {})
  return (
    <Page heading="People who leave" width="wide" back={LIST}>
      <p>
        Adults with a last day and something still to settle: devices, PINs, passwords and accounts. Pupils and parents
        are here if they left and still have a device. Open a person to see what.
      </p>
      {list.error && <Refused message={list.error.failure.message} onRetry={() => void list.refetch()} />}
      {list.isPending && <Loading what="the people" />}
      {list.data && (
        <>
          <DataTable
            caption="People who leave"
            captionHidden
            columns={COLUMNS}
            rows={list.data.people}
            rowKey={({ id }) => id}
            empty="Nothing is open. Everybody who left is settled."
          />
          {list.data.total > list.data.people.length && (
            <p>{`There are ${list.data.total.toLocaleString('en-GB')} of them. The others follow when these are settled.`}</p>
          )}
        </>
      )}
    </Page>
  )
}

const COLUMNS = [
  {
    key: 'name',
    header: 'Name',
    cell: ({ id, name }: Leaver) => <TextLink to={`/school-devices/exit/${id}`}>{name}</TextLink>,
  },
  { key: 'kind', header: 'Who', cell: ({ kind }: Leaver) => labelOf(PEOPLE_KINDS, kind) },
  { key: 'left', header: 'Last day', cell: ({ leftOn }: Leaver) => formatDate(leftOn) },
  {
    key: 'open',
    header: 'Still open',
    cell: ({ kind, open }: Leaver) => (hasChecklist(kind) ? `${open} of ${EXIT_ITEMS.length}` : 'Devices only'),
  },
  {
    key: 'devices',
    header: 'Devices',
    cell: ({ devices }: Leaver) =>
      devices === 0 ? (
        'None'
      ) : (
        <StatusTag tone="warn" icon="device">
          {`${devices} still lent`}
        </StatusTag>
      ),
  },
]
