import './devices.css'
import { hasChecklist } from '#shared/domain/exit-rules.ts'
import { EXIT_ITEMS, type ExitCheck, type SchoolDevice } from '#shared/domain/school-devices.ts'
import { formatDate } from '#shared/lib/dates.ts'
import { ButtonRow, LinkButton, TextLink } from '../../components/button.tsx'
import { DataTable } from '../../components/data-table.tsx'
import { Section } from '../../components/page.tsx'
import { PdfButtons } from '../../components/pdf-buttons.tsx'
import { StatusTag } from '../../components/status-tag.tsx'
import { SummaryList } from '../../components/summary-list.tsx'
import { Notice } from '../../components/warning-text.tsx'
import { useMay } from '../../ipc/actor.ts'
import { invoke } from '../../ipc/client.ts'
import { type Leaver, WithLeaver } from './with-leaver.tsx'

export function ExitScreen() {
  return (
    <WithLeaver permission="see-people" heading="Leaver’s checklist" backToList>
      {(leaver) => <Checklist {...leaver} />}
    </WithLeaver>
  )
}

function Checklist(leaver: Leaver) {
  const { person, exit } = leaver
  return (
    <>
      <p>
        {person.leftOn === null ? 'No last day is known yet. ' : `Last day: ${formatDate(person.leftOn)}. `}
        <TextLink to={`/people/${person.id}`}>This person’s page</TextLink>
      </p>
      {hasChecklist(person.kind) ? (
        <Items {...leaver} />
      ) : (
        <p>Only devices have to come back. Open a device to take it back.</p>
      )}
      <Section heading="Still lent to this person">
        <DataTable
          caption="Still lent to this person"
          captionHidden
          columns={DEVICE_COLUMNS}
          rows={exit.devices}
          rowKey={({ id }) => id}
          empty="Nothing. No device of the school is recorded as lent to this person."
        />
      </Section>
    </>
  )
}

function Items({ person, exit: { devices, checks, isSettled } }: Leaver) {
  const mayCheck = useMay()('record-signatures')
  return (
    <>
      {mayCheck && (
        <ButtonRow>
          <LinkButton to={`/school-devices/exit/${person.id}/print`} kind="primary" icon="print">
            Print the checklist
          </LinkButton>
        </ButtonRow>
      )}
      {isSettled ? <Notice tone="good">Everything is settled.</Notice> : null}
      <SummaryList
        label="What is settled"
        rows={EXIT_ITEMS.map(({ value, label }) => ({
          label,
          value: (
            <CheckWords
              check={checks.find(({ item }) => item === value)}
              lent={value === 'devices' ? devices.length : 0}
            />
          ),
          ...(mayCheck ? { change: { to: `/school-devices/exit/${person.id}/${value}` } } : {}),
        }))}
      />
    </>
  )
}

const STATES = {
  done: { tone: 'good', icon: 'check', words: 'Done' },
  'not-needed': { tone: 'plain', icon: 'check', words: 'Not needed' },
  open: { tone: 'warn', icon: 'clock', words: 'Open' },
} as const

type CheckWordsProps = { readonly check: ExitCheck | undefined; readonly lent: number }

/** As long as a device is lent the item is open, whatever was ticked before. */
function CheckWords({ check, lent }: CheckWordsProps) {
  const { tone, icon, words } = STATES[lent > 0 ? 'open' : (check?.state ?? 'open')]
  return (
    <span className="devices-holder">
      <StatusTag tone={tone} icon={icon}>
        {words}
      </StatusTag>
      {lent > 0 && <span>{lent === 1 ? 'One is still lent, see below' : `${lent} are still lent, see below`}</span>}
      {check && <span>{`${check.confirmedBy}, ${formatDate(check.on)}`}</span>}
      {check && check.note !== '' && <span className="devices-note">{check.note}</span>}
    </span>
  )
}

const DEVICE_COLUMNS = [
  {
    key: 'make',
    header: 'Make and model',
    cell: ({ id, make }: SchoolDevice) => <TextLink to={`/school-devices/${id}`}>{make}</TextLink>,
  },
  { key: 'serial', header: 'Serial number', cell: ({ serial }: SchoolDevice) => serial },
  { key: 'since', header: 'Since', cell: ({ since }: SchoolDevice) => formatDate(since) },
]

export function ExitPrintScreen() {
  return (
    <WithLeaver permission="record-signatures" heading="Print the checklist">
      {({ person }) => (
        <>
          <p>
            One page with what is still lent and what is settled, for the line manager and the network manager to sign.
          </p>
          <PdfButtons send={(to) => invoke('schoolDevices.printExit', { personId: person.id, to })} />
        </>
      )}
    </WithLeaver>
  )
}
