// What is kept instead of an image: devices, their handovers, and what somebody has already seen. UKCIS 2024, seed 002 §3.6.7.
import type { Checked } from '#shared/domain/answers.ts'
import { checkDevice, checkHandover, checkImageSeen } from '#shared/domain/custody-check.ts'
import type { DeviceAnswers, HandoverAnswers, ImageSeenAnswers } from '#shared/domain/custody.ts'
import type { Incident } from '#shared/domain/incidents.ts'
import { type Failure, type Result, fail, ok } from '#shared/ipc/result.ts'
import type { Recorded } from '#db/queries/incidents.ts'
import { type CaseFile, withOwnCase } from './cases/case-file.ts'
import { change } from './change.ts'
import { recordedNow, todayOf } from './cases/recorded.ts'
import { refuseClosed } from './cases/refusals.ts'
import type { Session } from './session.ts'

type Asked<Answers> = { readonly incidentId: string; readonly answers: Answers }

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

function addRecord<Value>(
  session: Session,
  incidentId: string,
  checked: Checked<Value>,
  when: 'always' | 'when-open',
  write: (file: CaseFile, recorded: Recorded, value: Value) => Failure | undefined,
): Result<Incident> {
  if (!checked.ok) return fail('invalid', 'Some answers are missing or need a change', checked.problems)
  return change(session, (tx) =>
    withOwnCase(tx, session, incidentId, (file) => {
      if (when === 'when-open' && file.head.status === 'closed') return refuseClosed()
      const refusal = write(file, recordedNow(session), checked.value)
      return refusal ?? ok(file.incident())
    }),
  )
}
