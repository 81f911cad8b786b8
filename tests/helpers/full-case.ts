// One incident with a row in every table that a case has.
import { recordDevice, recordHandover, recordImageSeen } from '#electron/services/custody.ts'
import { startDraft } from '#electron/services/drafts.ts'
import { saveFormDraft } from '#electron/services/form-drafts.ts'
import { closeIncident, recordOutcome, reopenIncident, strikeAction } from '#electron/services/incidents.ts'
import type { Session } from '#electron/services/session.ts'
import type { DeviceAnswers, HandoverAnswers, ImageSeenAnswers } from '#shared/domain/custody.ts'
import type { IncidentAnswers } from '#shared/domain/incident-answers.ts'
import { dataOf, recordConcern } from './concerns.ts'

const date = { day: '3', month: '11', year: '2026', notKnown: false }
const time = { typed: '9.15am', notKnown: false }

export const DEVICE: DeviceAnswers = {
  what: 'Black example phone',
  marks: 'Scratch on the back',
  owner: { typed: 'Alex Sample', notKnown: false },
  storedWhere: 'Office safe',
  sealNumber: { typed: 'EX-1', notKnown: false },
  takenBy: { typed: 'Sample Lead', notKnown: false },
  date,
  time,
  switchedOff: 'yes',
}

export const HANDOVER: HandoverAnswers = {
  from: 'Sample Lead',
  to: 'Officer Example',
  why: 'Collected by the police',
  storedWhere: '',
  reference: 'REF-0',
  date,
  time,
}

export const IMAGE_SEEN: ImageSeenAnswers = {
  who: 'Rowan Reporter',
  why: 'It was on the screen',
  present: 'nobody',
  followed: 'The phone was switched off',
  date,
  time,
  signedBy: 'Rowan Reporter',
  signed: date,
}

/** The same about a member of staff: a row in every table of restricted cases. */
export function recordRestrictedCase(session: Session, change: Partial<IncidentAnswers> = {}): string {
  return recordFullCase(session, { adult: 'staff', ...change })
}

export function recordFullCase(session: Session, change: Partial<IncidentAnswers> = {}): string {
  const { incidentId } = recordConcern(session, { outcome: 'Parents spoken to.', outcomeNotKnown: false, ...change })
  const { actions } = dataOf(recordOutcome(session, { incidentId, text: 'Followed up a week later.' }))
  const actionId = actions[0]?.id ?? ''
  dataOf(strikeAction(session, { incidentId, actionId, reason: 'Entered for the wrong child' }))
  const deviceId = dataOf(recordDevice(session, { incidentId, answers: DEVICE })).devices[0]?.id ?? ''
  dataOf(recordHandover(session, { incidentId, deviceId, answers: HANDOVER }))
  dataOf(recordImageSeen(session, { incidentId, answers: IMAGE_SEEN }))
  dataOf(closeIncident(session, { incidentId, reason: 'Done' }))
  dataOf(reopenIncident(session, { incidentId, reason: 'New information' }))
  dataOf(startDraft(session))
  const typed = { form: 'outcome', answers: { words: 'Not fini' } } as const
  dataOf(saveFormDraft(session, { incidentId, aboutId: incidentId, typed }))
  return incidentId
}
