import './devices.css'
import { mayFollow } from '#shared/domain/exit-rules.ts'
import type { DeviceEvent, SchoolDevice } from '#shared/domain/school-devices.ts'
import { formatDate, formatInstant } from '#shared/lib/dates.ts'
import { ButtonRow, LinkButton } from '../../components/button.tsx'
import { DataTable } from '../../components/data-table.tsx'
import { Section } from '../../components/page.tsx'
import { SummaryList } from '../../components/summary-list.tsx'
import { useMay } from '../../ipc/actor.ts'
import { Holder } from './list-screen.tsx'
import { WithDevice } from './with-device.tsx'
import { DeviceState, EVENT_WORDS, kindWords } from './words.tsx'

export function DeviceScreen() {
  return <WithDevice permission="see-people">{(device) => <Device device={device} />}</WithDevice>
}

function Device({ device }: { readonly device: SchoolDevice }) {
  const may = useMay()
  const { kind, make, serial, tag, note, state, heldBy, since, events } = device
  return (
    <>
      <SummaryList
        label="The device"
        rows={[
          { label: 'State', value: <DeviceState state={state} /> },
          ...(heldBy === null ? [] : [{ label: 'With', value: <Holder heldBy={heldBy} /> }]),
          { label: 'Since', value: formatDate(since) },
          { label: 'Kind', value: kindWords({ kind }) },
          { label: 'Make and model', value: make },
          { label: 'Serial number', value: serial },
          { label: 'Label', value: tag === '' ? 'None' : tag },
          ...(note === '' ? [] : [{ label: 'Note', value: <span className="devices-note">{note}</span> }]),
        ]}
      />
      {may('record-signatures') && <Actions device={device} />}
      <Section heading="History">
        <DataTable
          caption="History, newest first"
          captionHidden
          columns={EVENT_COLUMNS}
          rows={events.toReversed()}
          rowKey={({ id }) => id}
          empty=""
        />
      </Section>
    </>
  )
}

function Actions({ device: { id, state } }: { readonly device: SchoolDevice }) {
  const isOut = mayFollow(state, 'returned')
  return (
    <ButtonRow>
      {mayFollow(state, 'lent') && (
        <LinkButton to={`/school-devices/${id}/lend`} kind="primary">
          Lend it
        </LinkButton>
      )}
      {isOut && (
        <LinkButton to={`/school-devices/${id}/back`} kind="primary">
          {state === 'lost' ? 'It was found' : 'Take it back'}
        </LinkButton>
      )}
      {mayFollow(state, 'disposed') && (
        <LinkButton to={`/school-devices/${id}/write-off`}>
          {state === 'lost' ? 'It was got rid of' : 'Lost or got rid of'}
        </LinkButton>
      )}
      <LinkButton to={`/school-devices/${id}/edit`} icon="edit">
        Change the details
      </LinkButton>
    </ButtonRow>
  )
}

const EVENT_COLUMNS = [
  { key: 'on', header: 'Day', cell: ({ on }: DeviceEvent) => formatDate(on) },
  { key: 'what', header: 'What', cell: ({ what }: DeviceEvent) => EVENT_WORDS[what] },
  { key: 'who', header: 'Person', cell: ({ personName }: DeviceEvent) => personName ?? '' },
  { key: 'note', header: 'Note', cell: ({ note }: DeviceEvent) => <span className="devices-note">{note}</span> },
  {
    key: 'recorded',
    header: 'Recorded',
    cell: ({ recordedAtMs, recordedBy }: DeviceEvent) => `${formatInstant(recordedAtMs)}, ${recordedBy.name}`,
  },
]
