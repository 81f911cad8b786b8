// The checklist of somebody who leaves: what they still have from the school, and what is settled. The line manager goes through it with
// the network manager. Seeds 002 §3.5.3, 000 §5.
import type { Checkpoint } from '#shared/domain/audit.ts'
import { labelOf } from '#shared/domain/incident-form.ts'
import { PEOPLE_KINDS, type SchoolPerson, calledOf } from '#shared/domain/people.ts'
import { DEVICE_KINDS, EXIT_ITEMS, type ExitCheck, type SchoolDevice } from '#shared/domain/school-devices.ts'
import type { School } from '#shared/domain/school.ts'
import { formatDate } from '#shared/lib/dates.ts'
import { footers } from './layout/footer.ts'
import { type Paper, closePaper, openPaper } from './layout/paper.ts'
import { gap, heading, labelledRow, line, tickList, title } from './layout/parts.ts'
import { signatures } from './layout/signatures.ts'
import { BODY, LABEL } from './layout/styles.ts'
import { table } from './layout/table.ts'

export type ExitChecklistData = {
  readonly school: School
  readonly person: SchoolPerson
  /** Still lent. */
  readonly devices: readonly SchoolDevice[]
  /** The latest of each item. */
  readonly checks: readonly ExitCheck[]
  readonly printedAtMs: number
  readonly checkpoint: Checkpoint
}

const TITLE = 'Leaver’s checklist'
const DEVICE_WIDTHS_PT = [170, 130, 87, 100] as const

export async function exitChecklist(data: ExitChecklistData): Promise<Buffer> {
  const { school, person, printedAtMs, checkpoint } = data
  const paper = openPaper({ title: TITLE, createdAtMs: printedAtMs })
  title(paper, TITLE)
  line(paper, 'For the line manager and the network manager to go through together, before the last day.', LABEL)
  gap(paper, 6)
  labelledRow(paper, 'School:', school.name)
  labelledRow(paper, 'Name:', calledOf(person))
  labelledRow(paper, 'Works here as:', person.post === '' ? labelOf(PEOPLE_KINDS, person.kind) : person.post)
  labelledRow(paper, 'Last day:', person.leftOn === null ? 'Not known yet' : formatDate(person.leftOn))
  lentDevices(paper, data.devices)
  items(paper, data)
  heading(paper, 'Signed', 130)
  signatures(paper, ['Line manager', 'Network manager'])
  footers(paper, { reference: TITLE, checkpoint, printedAtMs })
  return closePaper(paper)
}

function lentDevices(paper: Paper, devices: readonly SchoolDevice[]): void {
  heading(paper, 'Still lent to this person', 60)
  if (devices.length === 0) return line(paper, 'No device of the school is recorded as lent to this person.')
  table(paper, {
    widthsPt: DEVICE_WIDTHS_PT,
    head: ['Make and model', 'Serial number', 'Kind', 'Since'].map((text) => [{ text, style: LABEL }]),
    rows: devices.map(({ make, serial, kind, since }) =>
      [make, serial, labelOf(DEVICE_KINDS, kind), formatDate(since)].map((text) => [{ text, style: BODY }]),
    ),
  })
  line(paper, 'Before a device is handed back: log in together, or leave its PIN, so that it can be reset.')
}

function items(paper: Paper, { checks, devices }: Pick<ExitChecklistData, 'checks' | 'devices'>): void {
  heading(paper, 'To settle', 120)
  for (const { value, label } of EXIT_ITEMS) {
    const check = checks.find(({ item }) => item === value)
    // As long as a device is lent the item is open, whatever was ticked before.
    const isLent = value === 'devices' && devices.length > 0
    const isDone = check !== undefined && check.state !== 'open' && !isLent
    const words = isLent ? ['Still lent: see above.'] : check ? [checkWords(check)] : []
    tickList(paper, [{ label, tick: isDone ? 'ticked' : 'blank', notes: words.map((text) => ` ${text}`) }])
  }
}

const STATE_WORDS = { done: 'Done', 'not-needed': 'Not needed', open: 'Open again' } as const

/** Who confirmed it, when, and what they noted. */
function checkWords({ state, confirmedBy, on, note }: ExitCheck): string {
  const words = `${STATE_WORDS[state]}: ${confirmedBy}, ${formatDate(on)}.`
  return note === '' ? words : `${words} ${note}`
}
