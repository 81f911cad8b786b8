// What a document of a case is made of, and the row of the audit chain that comes before it. A printed evidence log is also a link in
// the chain of custody of every file that it lists, so it lists that very print.
import type { Checkpoint } from '#shared/domain/audit.ts'
import type { Device } from '#shared/domain/custody.ts'
import type { Incident } from '#shared/domain/incidents.ts'
import type { School } from '#shared/domain/school.ts'
import type { DocumentChoice } from '#shared/ipc/documents.ts'
import { type Result, fail, ok } from '#shared/ipc/result.ts'
import { readAuditHead } from '#db/queries/audit.ts'
import type { DocumentMakers } from '../documents/makers.ts'
import { type DocumentUse, auditIncidentTx, recordDocument } from './audit.ts'
import { withCase } from './cases/case-file.ts'
import { recordedNow } from './cases/recorded.ts'
import { change } from './change.ts'
import { readIncident } from './incidents.ts'
import { readSchool } from './school.ts'
import type { Session } from './session.ts'

export type DocumentContent = { readonly school: School } & (
  | { readonly document: 'blank-form' }
  | { readonly document: 'incident-report-form' | 'evidence-log'; readonly incident: Incident }
  | {
      readonly document: 'device-receipt' | 'bag-label' | 'network-checklist'
      readonly incident: Incident
      readonly device: Device
    }
)

export function gatherContent(session: Session, choice: DocumentChoice): Result<DocumentContent> {
  const read = readSchool(session)
  if (!read.ok) return read
  const school = read.data
  if (choice.document === 'blank-form') return ok({ school, document: choice.document })
  const found = readIncident(session, { incidentId: choice.incidentId })
  if (!found.ok) return found
  const incident = found.data
  if (!('deviceId' in choice)) return ok({ school, document: choice.document, incident })
  const device = incident.devices.find(({ id }) => id === choice.deviceId)
  if (!device) return fail('not-found', 'This device is not part of the incident')
  return ok({ school, document: choice.document, incident, device })
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
  const incident = document === 'blank-form' ? null : content.incident
  const recorded = recordDocument(session, { ...use, document, incidentId: incident?.id ?? null })
  if (!recorded.ok) return recorded
  if (!('device' in content)) {
    return ok(await makers.incidentReportForm({ ...printing(recorded.data), incident }, options))
  }
  const { device } = content
  const data = { ...printing(recorded.data), reference: content.incident.reference, device }
  return ok(await deviceMaker(makers, content.document)(data, options))
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
}

/** File names end up in lists of recent files and in e-mails, so they hold the reference and no name. */
export function suggestedName(content: DocumentContent): string {
  const name = NAMES[content.document]
  return content.document === 'blank-form' ? `${name}.pdf` : `${name} ${content.incident.reference}.pdf`
}
