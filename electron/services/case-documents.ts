// What a document of a case is made of, and the row of the audit chain that comes before it. A printed evidence log is also a link in
// the chain of custody of every file that it lists, so it lists that very print.
import type { Checkpoint } from '#shared/domain/audit.ts'
import type { Device } from '#shared/domain/custody.ts'
import { type Incident, type Person, peopleIn } from '#shared/domain/incidents.ts'
import type { Letter } from '#shared/domain/letters.ts'
import type { School } from '#shared/domain/school.ts'
import type { EditionsOf } from '#shared/domain/steps.ts'
import type { DocumentChoice } from '#shared/ipc/documents.ts'
import { type Result, fail, ok } from '#shared/ipc/result.ts'
import { londonDate } from '#shared/lib/dates.ts'
import { readAuditHead } from '#db/queries/audit.ts'
import type { DocumentMakers } from '../documents/makers.ts'
import { type DocumentUse, auditIncidentTx, recordDocument } from './audit.ts'
import { withCase } from './cases/case-file.ts'
import { recordedNow } from './cases/recorded.ts'
import { change } from './change.ts'
import { readIncident } from './incidents.ts'
import { editionsOf } from './response/editions.ts'
import { readSchool } from './school.ts'
import type { Session } from './session.ts'

/** An incident with whom a person is in it, as `PersonPart` of the document. */
type Part = { readonly incident: Incident; readonly person: Person }

export type DocumentContent = { readonly school: School } & (
  | { readonly document: 'blank-form' }
  | { readonly document: 'evidence-log'; readonly incident: Incident }
  | { readonly document: 'incident-report-form' | 'chronology' | 'briefing'; readonly incident: Incident }
  | {
      readonly document: 'device-receipt' | 'bag-label' | 'network-checklist'
      readonly incident: Incident
      readonly device: Device
    }
  | { readonly document: 'letter'; readonly incident: Incident; readonly letter: Letter }
  | { readonly document: 'person-chronology'; readonly name: string; readonly parts: readonly Part[] }
)

export function gatherContent(session: Session, choice: DocumentChoice): Result<DocumentContent> {
  const read = readSchool(session)
  if (!read.ok) return read
  const school = read.data
  if (choice.document === 'blank-form') return ok({ school, document: choice.document })
  if (choice.document === 'person-chronology') {
    const gathered = gatherParts(session, choice.parts)
    return gathered.ok ? ok({ school, document: choice.document, name: choice.name, parts: gathered.data }) : gathered
  }
  const found = readIncident(session, { incidentId: choice.incidentId })
  if (!found.ok) return found
  const incident = found.data
  if (choice.document === 'letter') {
    const letter = incident.letters.find(({ id }) => id === choice.letterId)
    return letter
      ? ok({ school, document: choice.document, incident, letter })
      : fail('not-found', 'This letter is not part of the incident')
  }
  if (!('deviceId' in choice)) return ok({ school, document: choice.document, incident })
  const device = incident.devices.find(({ id }) => id === choice.deviceId)
  if (!device) return fail('not-found', 'This device is not part of the incident')
  return ok({ school, document: choice.document, incident, device })
}

type PartChoice = Extract<DocumentChoice, { document: 'person-chronology' }>['parts']

// All or nothing: a chronology that left out an incident would be read as if there were none.
function gatherParts(session: Session, choices: PartChoice): Result<readonly Part[]> {
  if (new Set(choices.map(({ incidentId }) => incidentId)).size < choices.length) {
    return fail('invalid', 'Choose each incident once: a person has one part in it')
  }
  const parts: Part[] = []
  for (const { incidentId, personId } of choices) {
    const found = readIncident(session, { incidentId })
    if (!found.ok) return found
    const incident = found.data
    const person = peopleIn(incident).find(({ id }) => id === personId)
    if (!person) return fail('not-found', 'This person is not part of the incident')
    parts.push({ incident, person })
  }
  return ok(parts)
}

export type ContentUse = Pick<DocumentUse, 'kind' | 'means'> & { readonly passphrase?: string }

export async function makeDocument(
  session: Session,
  makers: DocumentMakers,
  content: DocumentContent,
  use: ContentUse,
): Promise<Result<Buffer>> {
  const { school, document } = content
  const options = use.passphrase === undefined ? {} : { passphrase: use.passphrase }
  const printing = (checkpoint: Checkpoint) => ({ school, checkpoint, printedAtMs: session.clock.nowMs() })
  if (document === 'evidence-log') {
    const listed = recordLog(session, content.incident.id, use)
    if (!listed.ok) return listed
    const { checkpoint, incident } = listed.data
    return ok(await makers.evidenceLog({ ...printing(checkpoint), incident }, options))
  }
  const recorded = recordAll(session, content, use)
  if (!recorded.ok) return recorded
  return ok(
    await caseDocument(makers, content, { ...printing(recorded.data), editionsOf: editionsOf(session.db) }, options),
  )
}

/** One row for each incident that is in it; the checkpoint is the one after the last. */
function recordAll(session: Session, content: DocumentContent, use: ContentUse): Result<Checkpoint> {
  const { document } = content
  const { kind, means } = use
  const record = (incidentId: string | null) => recordDocument(session, { kind, means, document, incidentId })
  if (document === 'blank-form') return record(null)
  if (document !== 'person-chronology') return record(content.incident.id)
  const [first, ...others] = content.parts.map(({ incident }) => incident.id)
  return others.reduce((before, id) => (before.ok ? record(id) : before), record(first ?? null))
}

type Printing = {
  readonly school: School
  readonly checkpoint: Checkpoint
  readonly printedAtMs: number
  readonly editionsOf: EditionsOf
}

function caseDocument(
  makers: DocumentMakers,
  content: Exclude<DocumentContent, { document: 'evidence-log' }>,
  printing: Printing,
  options: { passphrase?: string },
): Promise<Buffer> {
  switch (content.document) {
    case 'blank-form':
      return makers.incidentReportForm({ ...printing, incident: null }, options)
    case 'person-chronology':
      return makers.personChronology({ ...printing, name: content.name, parts: content.parts }, options)
    case 'letter':
      return makers.letter({ ...printing, letter: content.letter, reference: content.incident.reference }, options)
    case 'device-receipt':
    case 'bag-label':
    case 'network-checklist': {
      const { incident, device } = content
      return deviceMaker(makers, content.document)({ ...printing, reference: incident.reference, device }, options)
    }
    case 'incident-report-form':
      return makers.incidentReportForm({ ...printing, incident: content.incident }, options)
    case 'chronology':
      return makers.chronology({ ...printing, incident: content.incident }, options)
    case 'briefing':
      return makers.briefing({ ...printing, incident: content.incident }, options)
  }
}

function deviceMaker(makers: DocumentMakers, document: 'device-receipt' | 'bag-label' | 'network-checklist') {
  if (document === 'device-receipt') return makers.deviceReceipt
  return document === 'bag-label' ? makers.bagLabel : makers.networkChecklist
}

type Listed = { readonly checkpoint: Checkpoint; readonly incident: Incident }

function recordLog(session: Session, incidentId: string, { kind, means }: ContentUse): Result<Listed> {
  return change(session, (tx) =>
    withCase(tx, session, incidentId, (file) => {
      for (const { id: evidenceId } of file.incident().evidence) {
        const event = { what: 'log-printed' } as const
        file.add(recordedNow(session), { kind: 'evidence-event', evidenceId, event })
      }
      auditIncidentTx(tx, session, kind, incidentId, { document: 'evidence-log', means })
      return ok({ checkpoint: readAuditHead(tx), incident: file.incident() })
    }),
  )
}

const NAMES: Record<DocumentContent['document'], string> = {
  'blank-form': 'Blank incident report form',
  'incident-report-form': 'Incident',
  'evidence-log': 'Evidence log',
  'device-receipt': 'Device receipt',
  'bag-label': 'Bag label',
  'network-checklist': 'Device checklist',
  chronology: 'Chronology',
  briefing: 'Briefing',
  letter: 'Letter',
  'person-chronology': 'Chronology of one person',
}

/** File names end up in lists of recent files and in e-mails, so they hold the reference and no name. A letter goes to outsiders: its date. */
export function suggestedName(content: DocumentContent): string {
  const name = NAMES[content.document]
  const { document } = content
  if (document === 'blank-form' || document === 'person-chronology') return `${name}.pdf`
  if (document === 'letter') return `${name} ${londonDate(content.letter.recordedAtMs)}.pdf`
  return `${name} ${content.incident.reference}.pdf`
}
