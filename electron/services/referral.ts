// Whether an image of a child goes to the police or children's services at once, and where it does not, that the young person was asked
// to delete it and said that they did. Staff never delete it, and nobody looks to check. UKCIS 2024.
import {
  type ConfirmationAnswers,
  type DeletionAnswers,
  checkConfirmation,
  checkDeletion,
  mayAskToDelete,
} from '#shared/domain/deletion.ts'
import type { Incident } from '#shared/domain/incidents.ts'
import { type ReferralAnswers, checkReferral } from '#shared/domain/referral.ts'
import { type Result, fail } from '#shared/ipc/result.ts'
import { type Asked, addRecord } from './cases/add-record.ts'
import { todayOf } from './cases/recorded.ts'
import type { Session } from './session.ts'

export function recordReferral(session: Session, { incidentId, answers }: Asked<ReferralAnswers>): Result<Incident> {
  return addRecord(session, incidentId, checkReferral(answers), 'when-open', (file, recorded, referral) => {
    file.add(recorded, { kind: 'referral', referral })
    file.dropForm({ form: 'referral', aboutId: incidentId })
    file.audit('custody.referral-decided', { recordId: recorded.id })
    return undefined
  })
}

const DECIDE_FIRST =
  'A child is asked to delete only after it was decided not to refer. Answer the referral questions first'
const ADVICE_FIRST =
  'A referral question was answered “Yes”, so nobody asks a child to delete anything. Take advice from the police or children’s social care first'

export function recordDeletion(session: Session, { incidentId, answers }: Asked<DeletionAnswers>): Result<Incident> {
  const checked = checkDeletion(answers, todayOf(session))
  return addRecord(session, incidentId, checked, 'when-open', (file, recorded, deletion) => {
    const { referrals } = file.incident()
    if (!mayAskToDelete(referrals))
      return fail('conflict', referrals.at(-1)?.decision === 'not-refer' ? ADVICE_FIRST : DECIDE_FIRST)
    file.add(recorded, { kind: 'deletion', deletion })
    file.dropForm({ form: 'deletion', aboutId: incidentId })
    file.audit('custody.deletion-asked', { recordId: recorded.id })
    return undefined
  })
}

/** A child may say so long after the incident was closed, so it is always taken; but only once. */
export function recordDeletionConfirmed(
  session: Session,
  { incidentId, deletionId, answers }: Asked<ConfirmationAnswers> & { readonly deletionId: string },
): Result<Incident> {
  const checked = checkConfirmation(answers, todayOf(session))
  return addRecord(session, incidentId, checked, 'always', (file, recorded, confirmation) => {
    const deletion = file.incident().deletions.find(({ id }) => id === deletionId)
    if (!deletion) return fail('not-found', 'This deletion is not part of the incident')
    if (deletion.confirmation !== null) return fail('conflict', 'This deletion was already confirmed')
    file.add(recorded, { kind: 'deletion-confirmed', deletionId, confirmation })
    file.dropForm({ form: 'deletion-confirmed', aboutId: deletionId })
    file.audit('custody.deletion-confirmed', { deletionId, recordId: recorded.id })
    return undefined
  })
}
