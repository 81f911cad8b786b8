import type { Deletion } from '#shared/domain/deletion.ts'
import type { Referral } from '#shared/domain/referral.ts'
import { formatInstant } from '#shared/lib/dates.ts'
import { TextLink } from '../../../components/button.tsx'
import { Details } from '../../../components/details.tsx'
import { StatusTag } from '../../../components/status-tag.tsx'
import { momentWords } from '#shared/domain/words/moment-words.ts'
import { decisionWords, dueWords, isLate, repliesOf } from '#shared/domain/words/referral-words.ts'
import { useNow } from './use-now.ts'

/** The decision in force first, then the earlier ones. */
export function ReferralList({ referrals }: { readonly referrals: readonly Referral[] }) {
  if (referrals.length === 0) return <p>Not decided yet.</p>
  return (
    <ul className="incident-cards">
      {referrals.toReversed().map((referral, index) => (
        <li key={referral.id}>
          <strong>{decisionWords(referral)}</strong>
          {referral.reference !== '' && <p className="incident-words">Reference: {referral.reference}</p>}
          <p className="incident-words">{referral.reasons}</p>
          <p className="incident-soft">
            {index > 0 && 'Earlier decision. '}
            {referral.recordedBy.name}, {formatInstant(referral.recordedAtMs)}
          </p>
          <Details summary="Answers to the questions">
            <dl className="incident-facts">
              {repliesOf(referral).map(([question, answer]) => (
                <div key={question}>
                  <dt>{question}</dt>
                  <dd className="incident-words">{answer}</dd>
                </div>
              ))}
            </dl>
          </Details>
        </li>
      ))}
    </ul>
  )
}

type DeletionListProps = {
  readonly incidentId: string
  readonly deletions: readonly Deletion[]
  readonly mayRecord: boolean
}

export function DeletionList({ incidentId, deletions, mayRecord }: DeletionListProps) {
  if (deletions.length === 0) return <p>Nobody is asked to delete anything.</p>
  return (
    <ul className="incident-cards">
      {deletions.map((deletion) => (
        <li key={deletion.id}>
          <strong>{deletion.who}</strong>
          <p className="incident-soft">
            Asked by {deletion.askedBy}, {momentWords(deletion)}
          </p>
          {deletion.confirmation === null ? (
            <Awaited deletion={deletion} />
          ) : (
            <p className="incident-words">
              Confirmed {momentWords(deletion.confirmation)}, to {deletion.confirmation.toldTo}:{' '}
              {deletion.confirmation.how}
            </p>
          )}
          {mayRecord && deletion.confirmation === null && (
            <TextLink to={`/incidents/${incidentId}/deletions/${deletion.id}/confirm`}>
              Record that it was deleted
            </TextLink>
          )}
        </li>
      ))}
    </ul>
  )
}

function Awaited({ deletion }: { readonly deletion: Deletion }) {
  const nowMs = useNow()
  if (!isLate(deletion, nowMs)) return <p>To be confirmed by {dueWords(deletion)}</p>
  return (
    <>
      <p>
        <StatusTag tone="warn" icon="clock">
          Overdue
        </StatusTag>
      </p>
      <p>It was to be confirmed by {dueWords(deletion)}. Speak to them today.</p>
    </>
  )
}
