// The receipt for a device that the school took, for its owner or their parent: signed by both, once when it is taken and once when it
// goes back. Seeds 002 §3.6.7, 001 "Searching and confiscation". It says nothing of what the incident is about.
import type { Checkpoint } from '#shared/domain/audit.ts'
import { type Device, HANDOVER_KINDS, type Handover, OWNER_KINDS, SEAL_STATES } from '#shared/domain/custody.ts'
import { labelOf } from '#shared/domain/incident-form.ts'
import type { School } from '#shared/domain/school.ts'
import { formatDate } from '#shared/lib/dates.ts'
import { footers } from './layout/footer.ts'
import { numberedList, steps } from './layout/numbered-list.ts'
import { type Paper, closePaper, openPaper } from './layout/paper.ts'
import { gap, heading, labelledRow, line, tickGrid, title } from './layout/parts.ts'
import type { Span } from './layout/pieces.ts'
import { signatures } from './layout/signatures.ts'
import { BODY, LABEL } from './layout/styles.ts'
import { plainReference } from './reference.ts'

export type DeviceDocumentData = {
  readonly school: School
  readonly reference: string
  readonly device: Device
  readonly checkpoint: Checkpoint
  readonly printedAtMs: number
}

const TITLE = 'Receipt for a device'
const NOT_KNOWN = 'Not known'
const OFF_WORDS = { yes: 'Yes, switched off and offline', no: 'No', 'not-known': NOT_KNOWN } as const

export async function deviceReceipt(data: DeviceDocumentData, options: { passphrase?: string } = {}): Promise<Buffer> {
  const { school, device, checkpoint, printedAtMs } = data
  const reference = plainReference(data.reference)
  const { passphrase } = options
  const paper = openPaper({ title: `${TITLE} ${reference}`, createdAtMs: printedAtMs, passphrase })
  title(paper, TITLE)
  line(
    paper,
    'For the owner of the device or their parent or carer. Keep this: show it when you ask for the device.',
    LABEL,
  )
  gap(paper, 6)
  labelledRow(paper, 'School:', school.name)
  if (school.contact.trim() !== '') labelledRow(paper, 'Contact:', school.contact)
  labelledRow(paper, 'Reference:', data.reference)
  deviceSection(paper, device)
  whatNext(paper, device)
  handovers(paper, device.handovers)
  heading(paper, 'Signed when it was taken', 115)
  signatures(paper, ['For the school', 'Owner, or parent or carer'])
  heading(paper, 'Signed when it was given back', 135)
  tickGrid(
    paper,
    SEAL_BOXES.map((label) => ({ label, tick: 'blank' as const })),
    SEAL_BOXES.length,
  )
  signatures(paper, ['For the school', 'Whoever got it back'])
  footers(paper, { reference, checkpoint, printedAtMs })
  return closePaper(paper)
}

const SEAL_BOXES = ['The seal was whole', 'The seal was broken', 'There was no seal'] as const

function deviceSection(paper: Paper, device: Device): void {
  heading(paper, 'The device', 100)
  labelledRow(paper, 'Device:', device.what)
  labelledRow(paper, 'Marks and damage:', device.marks.trim() === '' ? 'None noted' : device.marks)
  labelledRow(paper, 'Owner:', device.owner ?? NOT_KNOWN)
  labelledRow(paper, 'Whose it is:', labelOf(OWNER_KINDS, device.ownerKind))
  labelledRow(paper, 'Number on the seal:', device.sealNumber ?? 'No seal')
  labelledRow(paper, 'Kept at:', keptAt(device))
  labelledRow(paper, 'Taken:', momentOf(device))
  labelledRow(paper, 'Taken by:', device.takenBy ?? NOT_KNOWN)
  labelledRow(paper, 'Colleague who was there:', device.colleague ?? NOT_KNOWN)
  labelledRow(paper, 'Switched off:', OFF_WORDS[device.switchedOff])
}

/** Where it lies after the last move. */
function keptAt({ storedWhere, handovers: moves }: Device): string {
  const last = moves.findLast((move) => move.how === 'moved' && move.storedWhere !== '')
  return last?.storedWhere ?? storedWhere
}

function whatNext(paper: Paper, { ownerKind }: Device): void {
  heading(paper, 'What happens next', 80)
  const isStaff = ownerKind === 'staff' || ownerKind === 'school'
  steps(paper, [
    'The device stays switched off and locked away. Nobody in school looks through it.',
    isStaff
      ? 'The school asks those who must be asked what to do next. You will be told as soon as the school may tell you.'
      : 'We tell you, or your parent or carer, what happens next. You can ask us at any time.',
    'If the police ask for it, we give it to them. They sign for it, and we tell you unless they ask us not to.',
    'Otherwise you get it back. Look at the seal together with us before you sign.',
    'Please do not try to delete anything from it in the meantime, and do not ask anybody else to.',
  ])
}

// The police may have asked that the owner is not told, so what they collected is not printed here, nor anything that says otherwise.
function handovers(paper: Paper, moves: readonly Handover[]): void {
  const told = moves.filter(({ how }) => how !== 'police')
  if (moves.length > 0 && told.length === 0) return
  heading(paper, 'Who has had it since', 40)
  if (moves.length === 0) {
    line(paper, 'Nobody else: it is where it was put.')
    return
  }
  numberedList(paper, told.map(handoverSpans))
}

function handoverSpans(move: Handover): Span[] {
  return [
    body(`${momentOf(move)}. ${labelOf(HANDOVER_KINDS, move.how)}. From `),
    body(move.from),
    body(' to '),
    body(move.to),
    ...(move.storedWhere === '' ? [] : [body('. Kept at: '), body(move.storedWhere)]),
    ...(move.reference === '' ? [] : [body('. Their reference: '), body(move.reference)]),
    body(`. Seal whole? ${labelOf(SEAL_STATES, move.seal)}`),
    ...(move.signedBy === null ? [] : [body('. Signed for by '), body(move.signedBy)]),
    body('.'),
  ]
}

export function momentOf({ on, at }: Pick<Device, 'on' | 'at'>): string {
  if (on === null && at === null) return NOT_KNOWN
  return `${on === null ? 'Date not known' : formatDate(on)}, ${at ?? 'time not known'}`
}

function body(text: string): Span {
  return { text, style: BODY }
}
