import './response.css'
import type { Decision } from '#shared/domain/decisions.ts'
import { momentWords } from '#shared/domain/words/moment-words.ts'
import { formatDate } from '#shared/lib/dates.ts'
import { WarningText } from '../../../components/warning-text.tsx'

/** Telling them by mistake cannot be taken back, so the decision and its reasons stand in red before anything else. KCSIE 2026 part 2. */
export function NotToldYet({ decision }: { readonly decision: Decision }) {
  const { reasons, decidedBy, reviewOn } = decision
  return (
    <WarningText tone="stop" heading="It was decided not to tell these parents yet">
      <p className="incident-words">{reasons}</p>
      <p>
        Decided by {decidedBy}, {momentWords(decision)}
        {reviewOn !== null && `. Look at it again on ${formatDate(reviewOn)}`}
      </p>
    </WarningText>
  )
}
