import './devices.css'
import { useState } from 'react'
import type { SchoolDevice } from '#shared/domain/school-devices.ts'
import type { RouteInput } from '#shared/ipc/contract.ts'
import { formatDate } from '#shared/lib/dates.ts'
import { LinkButton, TextLink } from '../../components/button.tsx'
import { DataTable } from '../../components/data-table.tsx'
import { OnlyFor } from '../../components/only-for.tsx'
import { Page } from '../../components/page.tsx'
import { Pagination } from '../../components/pagination.tsx'
import { SelectField } from '../../components/select-field.tsx'
import { StatusTag } from '../../components/status-tag.tsx'
import { TextField } from '../../components/text-field.tsx'
import { useToday } from '../../components/today.ts'
import { Loading, Refused } from '../../components/warning-text.tsx'
import { useTypedSearch } from '../../forms/search-form.tsx'
import { useMay } from '../../ipc/actor.ts'
import { useRoute } from '../../ipc/queries.ts'
import { DeviceState, STATES, kindWords } from './words.tsx'

type View = RouteInput<'schoolDevices.list'>

const WHOLE_LIST: View = { search: '', state: 'all', page: 1 }
const FILTERS = [
  { value: 'all', label: 'All devices' },
  ...STATES,
  { value: 'with-leavers', label: 'With people who have left' },
] as const

export function ListScreen() {
  return (
    <OnlyFor permission="see-people">
      <Devices />
    </OnlyFor>
  )
}

function Devices() {
  const may = useMay()
  const [view, setView] = useState(WHOLE_LIST)
  const list = useRoute('schoolDevices.list', view, { keepsPrevious: true })
  const add = (
    <LinkButton to="/school-devices/new" kind="primary" icon="add">
      Add a device
    </LinkButton>
  )
  return (
    <Page
      heading="School devices"
      width="wide"
      back={{ to: '/agreements', label: 'Agreements' }}
      aside={may('record-signatures') && add}
    >
      <Filters view={view} onChange={setView} />
      {list.error && <Refused message={list.error.failure.message} onRetry={() => void list.refetch()} />}
      {list.isPending && <Loading what="the devices" />}
      {list.data && (
        <>
          <DataTable
            caption="School devices"
            captionHidden
            columns={COLUMNS}
            rows={list.data.devices}
            rowKey={({ id }) => id}
            empty={
              isWhole(view)
                ? 'There is no device in the list yet.'
                : 'No device matches. Try other words, or show all devices.'
            }
          />
          <Pagination
            page={view.page}
            pageCount={list.data.pageCount}
            onPage={(page) => setView({ ...view, page })}
            label="Pages of devices"
          />
        </>
      )}
    </Page>
  )
}

function isWhole({ search, state }: View): boolean {
  return search.trim() === '' && state === 'all'
}

function Filters({ view, onChange }: { readonly view: View; readonly onChange: (view: View) => void }) {
  const [typed, setTyped] = useTypedSearch({
    searched: view.search,
    onSearch: (words) => onChange({ ...view, search: words.slice(0, 100), page: 1 }),
  })
  return (
    <search className="devices-filters">
      <TextField
        id="search"
        type="search"
        label="Search by make, serial number, label or person"
        width="medium"
        value={typed}
        onChange={setTyped}
      />
      <SelectField
        id="state"
        label="Show"
        value={view.state}
        onChange={(state) => onChange({ ...view, state, page: 1 })}
        options={FILTERS}
      />
      <TextLink to="/school-devices/leavers">People who leave</TextLink>
    </search>
  )
}

const COLUMNS = [
  {
    key: 'make',
    header: 'Make and model',
    cell: ({ id, make }: SchoolDevice) => <TextLink to={`/school-devices/${id}`}>{make}</TextLink>,
  },
  { key: 'serial', header: 'Serial number', cell: ({ serial }: SchoolDevice) => serial },
  { key: 'tag', header: 'Label', cell: ({ tag }: SchoolDevice) => tag },
  { key: 'kind', header: 'Kind', cell: kindWords },
  { key: 'state', header: 'State', cell: ({ state }: SchoolDevice) => <DeviceState state={state} /> },
  { key: 'holder', header: 'With', cell: ({ heldBy }: SchoolDevice) => <Holder heldBy={heldBy} /> },
  { key: 'since', header: 'Since', cell: ({ since }: SchoolDevice) => formatDate(since) },
]

export function Holder({ heldBy }: Pick<SchoolDevice, 'heldBy'>) {
  const now = useToday()
  if (heldBy === null) return null
  return (
    <span className="devices-holder">
      <TextLink to={`/people/${heldBy.id}`}>{heldBy.name}</TextLink>
      {heldBy.leftOn !== null && heldBy.leftOn < now && (
        <StatusTag tone="warn" icon="warning">
          Has left
        </StatusTag>
      )}
    </span>
  )
}
