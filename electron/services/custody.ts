// What is kept instead of an image: devices, their handovers, and what somebody has already seen. UKCIS 2024, seed 002 §3.6.7.
import type { Checked } from '#shared/domain/answers.ts'
import { checkDevice, checkHandover, checkImageSeen } from '#shared/domain/custody-check.ts'
import type { DeviceAnswers, HandoverAnswers, ImageSeenAnswers } from '#shared/domain/custody.ts'
import type { Incident } from '#shared/domain/incidents.ts'
import { type Result, fail, ok } from '#shared/ipc/result.ts'
import { insertDeviceTx, insertHandoverTx, insertImageSeenTx, isDeviceOf } from '#db/queries/custody.ts'
import { deleteFormDraftTx } from '#db/queries/form-drafts.ts'
import { readIncidentById } from '#db/queries/incident-read.ts'
import { type Recorded, readIncidentHead } from '#db/queries/incidents.ts'
import type { Tx } from '#db/open.ts'
import { auditIncidentTx } from './audit.ts'
import { change } from './change.ts'
import { recordedNow, todayOf } from './recorded.ts'
import { incidentNotFound, refuseClosed } from './refusals.ts'
import type { Session } from './session.ts'

type Asked<Answers> = { readonly incidentId: string; readonly answers: Answers }

export function recordDevice(session: Session, { incidentId, answers }: Asked<DeviceAnswers>): Result<Incident> {
  const checked = checkDevice(answers, todayOf(session))
  return addRecord(session, incidentId, checked, 'when-open', (tx, recorded, device) => {
    insertDeviceTx(tx, incidentId, recorded, device)
    deleteFormDraftTx(tx, 'device', incidentId)
    auditIncidentTx(tx, session, 'custody.device-recorded', incidentId, { deviceId: recorded.id })
  })
}

/** A device may be collected long after an incident is closed, so a handover is always taken. */
export function recordHandover(
  session: Session,
  { incidentId, deviceId, answers }: Asked<HandoverAnswers> & { readonly deviceId: string },
): Result<Incident> {
  if (!isDeviceOf(session.db, incidentId, deviceId)) {
    return fail('not-found', 'This device is not part of the incident')
  }
  const checked = checkHandover(answers, todayOf(session))
  return addRecord(session, incidentId, checked, 'always', (tx, recorded, handover) => {
    insertHandoverTx(tx, deviceId, recorded, handover)
    deleteFormDraftTx(tx, 'handover', deviceId)
    auditIncidentTx(tx, session, 'custody.handed-over', incidentId, { deviceId, handoverId: recorded.id })
  })
}

export function recordImageSeen(session: Session, { incidentId, answers }: Asked<ImageSeenAnswers>): Result<Incident> {
  const checked = checkImageSeen(answers, todayOf(session))
  return addRecord(session, incidentId, checked, 'when-open', (tx, recorded, seen) => {
    insertImageSeenTx(tx, incidentId, recorded, seen)
    deleteFormDraftTx(tx, 'image-seen', incidentId)
    auditIncidentTx(tx, session, 'custody.image-seen-recorded', incidentId, { recordId: recorded.id })
  })
}

function addRecord<Value>(
  session: Session,
  incidentId: string,
  checked: Checked<Value>,
  when: 'always' | 'when-open',
  write: (tx: Tx, recorded: Recorded, value: Value) => void,
): Result<Incident> {
  if (!checked.ok) return fail('invalid', 'Some answers are missing or need a change', checked.problems)
  return change(session, (tx) => {
    const head = readIncidentHead(tx, incidentId)
    if (!head) return incidentNotFound()
    if (when === 'when-open' && head.status === 'closed') return refuseClosed()
    write(tx, recordedNow(session), checked.value)
    const incident = readIncidentById(tx, incidentId)
    return incident ? ok(incident) : incidentNotFound()
  })
}
