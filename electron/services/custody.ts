// What is kept instead of an image: devices, their handovers, and what somebody has already seen. UKCIS 2024, seed 002 §3.6.7.
import { checkDevice, checkHandover, checkImageSeen } from '#shared/domain/custody-check.ts'
import type { DeviceAnswers, HandoverAnswers, ImageSeenAnswers } from '#shared/domain/custody.ts'
import type { Incident } from '#shared/domain/incidents.ts'
import { type Result, fail } from '#shared/ipc/result.ts'
import { type Asked, addRecord } from './cases/add-record.ts'
import { todayOf } from './cases/recorded.ts'
import type { Session } from './session.ts'

export function recordDevice(session: Session, { incidentId, answers }: Asked<DeviceAnswers>): Result<Incident> {
  const checked = checkDevice(answers, todayOf(session))
  return addRecord(session, incidentId, checked, 'when-open', (file, recorded, device) => {
    file.add(recorded, { kind: 'device', device })
    file.dropForm({ form: 'device', aboutId: incidentId })
    file.audit('custody.device-recorded', { deviceId: recorded.id })
  })
}

/** A device may be collected long after an incident is closed, so a handover is always taken. */
export function recordHandover(
  session: Session,
  { incidentId, deviceId, answers }: Asked<HandoverAnswers> & { readonly deviceId: string },
): Result<Incident> {
  const checked = checkHandover(answers, todayOf(session))
  return addRecord(session, incidentId, checked, 'always', (file, recorded, handover) => {
    if (!file.incident().devices.some(({ id }) => id === deviceId)) {
      return fail('not-found', 'This device is not part of the incident')
    }
    file.add(recorded, { kind: 'handover', deviceId, handover })
    file.dropForm({ form: 'handover', aboutId: deviceId })
    file.audit('custody.handed-over', { deviceId, handoverId: recorded.id })
    return undefined
  })
}

export function recordImageSeen(session: Session, { incidentId, answers }: Asked<ImageSeenAnswers>): Result<Incident> {
  const checked = checkImageSeen(answers, todayOf(session))
  return addRecord(session, incidentId, checked, 'when-open', (file, recorded, seen) => {
    file.add(recorded, { kind: 'image-seen', seen })
    file.dropForm({ form: 'image-seen', aboutId: incidentId })
    file.audit('custody.image-seen-recorded', { recordId: recorded.id })
  })
}
