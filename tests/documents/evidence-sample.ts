// Files, packages and devices that documents print, with plainly fictional people and names in every script.
import { bagLabel } from '#electron/documents/bag-label.ts'
import { type DeviceDocumentData, deviceReceipt } from '#electron/documents/device-receipt.ts'
import { type InPackage, evidenceLog } from '#electron/documents/evidence-log.ts'
import { networkChecklist } from '#electron/documents/network-checklist.ts'
import type { Device, Handover } from '#shared/domain/custody.ts'
import type { Evidence } from '#shared/domain/evidence.ts'
import type { Incident } from '#shared/domain/incidents.ts'
import type { Package } from '#shared/domain/packages.ts'
import { saved } from './print.ts'
import { CHECKPOINT, PRINTED_AT_MS, RECORDED_AT_MS, SCHOOL, incident } from './sample.ts'

const LEAD = { id: '00000000-0000-4000-8000-000000000001', name: 'Morgan Vale', role: 'dsl' as const }

export function idOf(number: number): string {
  return `00000000-0000-4000-8000-${`${number}`.padStart(12, '0')}`
}

type Event = Evidence['events'][number]
type What = Event extends infer One
  ? One extends Event
    ? Omit<One, 'id' | 'recordedAtMs' | 'recordedBy'>
    : never
  : never

export function event(what: What, atMs = RECORDED_AT_MS): Event {
  return { id: idOf(9), recordedAtMs: atMs, recordedBy: LEAD, ...what }
}

export function evidence(changes: Partial<Evidence> = {}): Evidence {
  return {
    id: idOf(1),
    recordedAtMs: RECORDED_AT_MS,
    recordedBy: LEAD,
    originalName: 'Screenshot of the chat.png',
    sizeBytes: 1_234_567,
    sha256: '0123456789abcdef'.repeat(4),
    type: 'image/png',
    agreement: 'fits',
    means: 'chosen',
    address: 'https://example.org/chat/1',
    account: '@example_account',
    device: 'Black example phone',
    seenBy: 'Robin Ashdown and Siân Gŵyr',
    note: '',
    on: '2026-11-02',
    at: '16:20',
    declaration: 'known',
    events: [],
    ...changes,
  }
}

export function handedOver(changes: Partial<Package> = {}): Package {
  return {
    id: idOf(5),
    recordedAtMs: RECORDED_AT_MS,
    recordedBy: LEAD,
    evidenceIds: [idOf(1)],
    recipientKind: 'police',
    recipient: 'Officer Example',
    reference: 'REF-0',
    means: 'By hand on a memory stick',
    handedOverOn: '2026-11-04',
    protection: 'encrypted',
    plainReason: '',
    writtenAs: 'evidence-2026-014-2026-11-04.zip',
    sha256: 'ab'.repeat(32),
    ...changes,
  }
}

export function handover(changes: Partial<Handover> = {}): Handover {
  return {
    id: idOf(7),
    recordedAtMs: RECORDED_AT_MS,
    recordedBy: LEAD,
    from: 'Morgan Vale',
    to: 'Robin Ashdown',
    why: 'The office is being painted',
    storedWhere: 'Head teacher’s safe',
    reference: '',
    on: '2026-11-04',
    at: '08:30',
    how: 'moved',
    seal: 'intact',
    signedBy: null,
    ...changes,
  }
}

export function device(changes: Partial<Device> = {}): Device {
  return {
    id: idOf(6),
    recordedAtMs: RECORDED_AT_MS,
    recordedBy: LEAD,
    what: 'Black example phone with a cracked corner',
    marks: 'Scratch on the back; sticker of a fox',
    owner: 'Łukasz Żółć',
    storedWhere: 'Office safe',
    sealNumber: 'EX-0042',
    takenBy: 'Morgan Vale',
    on: '2026-11-03',
    at: '13:45',
    switchedOff: 'yes',
    ownerKind: 'pupil',
    colleague: 'Robin Ashdown',
    handovers: [handover()],
    ...changes,
  }
}

const printing = { school: SCHOOL, checkpoint: CHECKPOINT, printedAtMs: PRINTED_AT_MS }

/** An incident with a file that was handed over, one that is damaged and is not what its name says, and one that is sealed. */
export const FILES: readonly Evidence[] = [
  evidence({
    events: [
      event({ what: 'source-removed' }),
      event({ what: 'viewed' }),
      event({ what: 'verified', intact: true }),
      event({ what: 'exported', packageId: idOf(5) }),
      event({ what: 'handed-over', packageId: idOf(5) }),
      event({ what: 'log-printed' }),
    ],
  }),
  evidence({
    id: idOf(2),
    originalName: 'تسجيل صوتي من الهاتف.mp4',
    sizeBytes: 1,
    sha256: 'fedcba9876543210'.repeat(4),
    type: null,
    agreement: 'differs',
    means: 'dropped',
    address: '',
    account: '',
    on: null,
    at: null,
    note: 'Nguyễn Thị Ánh gave it to us on a stick.',
    events: [event({ what: 'source-kept' }), event({ what: 'verified', intact: false })],
  }),
  evidence({
    id: idOf(3),
    originalName: 'Window of the browser.png',
    sha256: '7'.repeat(64),
    means: 'captured',
    device: '',
    events: [event({ what: 'sealed' })],
  }),
]

export function caseWith(files: readonly Evidence[], changes: Partial<Incident> = {}): Incident {
  return incident({}, { evidence: [...files], packages: [handedOver()], ...changes })
}

export async function printedLog(about: Incident = caseWith(FILES), inPackage?: InPackage): Promise<string> {
  return saved(await evidenceLog({ ...printing, incident: about, ...(inPackage && { inPackage }) }))
}

type Maker = typeof deviceReceipt

function printedOf(maker: Maker) {
  return async (changes: Partial<Device> = {}): Promise<string> => {
    const data: DeviceDocumentData = { ...printing, reference: '2026-014', device: device(changes) }
    return saved(await maker(data))
  }
}

export const printedReceipt = printedOf(deviceReceipt)
export const printedLabel = printedOf(bagLabel)
export const printedChecklist = printedOf(networkChecklist)
