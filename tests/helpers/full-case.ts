// One incident with a row in every table that a case has.
import { recordDevice, recordHandover, recordImageSeen } from '#electron/services/custody.ts'
import { startDraft } from '#electron/services/drafts.ts'
import { saveFormDraft } from '#electron/services/form-drafts.ts'
import { closeIncident, recordOutcome, reopenIncident, strikeAction } from '#electron/services/incidents.ts'
import { recordDeletion, recordDeletionConfirmed, recordReferral } from '#electron/services/referral.ts'
import type { Session } from '#electron/services/session.ts'
import { recordStatement, recordTrace } from '#electron/services/statements.ts'
import type { DeviceAnswers, HandoverAnswers, ImageSeenAnswers } from '#shared/domain/custody.ts'
import type { ConfirmationAnswers, DeletionAnswers } from '#shared/domain/deletion.ts'
import type { IncidentAnswers } from '#shared/domain/incident-answers.ts'
import type { ReferralAnswers } from '#shared/domain/referral.ts'
import type { StatementAnswers, TraceAnswers } from '#shared/domain/statements.ts'
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
  ownerKind: 'pupil',
  colleague: 'Casey Colleague',
}

export const HANDOVER: HandoverAnswers = {
  from: 'Sample Lead',
  to: 'Officer Example',
  why: 'Collected by the police',
  storedWhere: '',
  reference: 'REF-0',
  date,
  time,
  how: 'police',
  seal: 'intact',
  signedBy: 'Officer Example',
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

export const STATEMENT: StatementAnswers = {
  who: 'Sam Sample',
  said: 'It was sent to me on Monday',
  toldTo: 'Sample Lead',
  present: 'A friend',
  date,
  time,
}

export const TRACE: TraceAnswers = {
  service: 'An example app',
  username: 'example_user_1',
  address: 'https://app.example/u/example_user_1',
  namedBy: 'Sam Sample',
  note: 'Seen once',
}

const no = { reply: 'no', reason: 'They are friends of the same age' } as const
export const REFERRAL: ReferralAnswers = {
  questions: { adult: no, coercion: no, unusual: no, 'under-13': no, harm: no },
  decision: 'not-refer',
  to: [],
  reference: '',
  reasons: 'Nobody is at risk and the families know',
}

export const DELETION: DeletionAnswers = {
  who: 'Alex Sample',
  askedBy: 'Sample Lead',
  date,
  time,
  due: { day: '6', month: '11', year: '2026', notKnown: false },
  dueTime: { typed: '16:00', notKnown: false },
}

export const CONFIRMATION: ConfirmationAnswers = {
  how: 'Said so in the office',
  toldTo: 'Sample Lead',
  date,
  time,
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
  recordWordsOnly(session, incidentId)
  dataOf(closeIncident(session, { incidentId, reason: 'Done' }))
  dataOf(reopenIncident(session, { incidentId, reason: 'New information' }))
  dataOf(startDraft(session))
  const typed = { form: 'outcome', answers: { words: 'Not fini' } } as const
  dataOf(saveFormDraft(session, { incidentId, aboutId: incidentId, typed }))
  return incidentId
}

/** One entry of each kind that stands in place of an image. */
export function recordWordsOnly(session: Session, incidentId: string): void {
  dataOf(recordStatement(session, { incidentId, answers: STATEMENT }))
  dataOf(recordTrace(session, { incidentId, answers: TRACE }))
  dataOf(recordReferral(session, { incidentId, answers: REFERRAL }))
  const { deletions } = dataOf(recordDeletion(session, { incidentId, answers: DELETION }))
  const deletionId = deletions[0]?.id ?? ''
  dataOf(recordDeletionConfirmed(session, { incidentId, deletionId, answers: CONFIRMATION }))
}
