// What was entered in words beside the form, as entries of the chronology.
import type { Deletion } from '../deletion.ts'
import type { Incident } from '../incidents.ts'
import type { Referral } from '../referral.ts'
import type { Statement, Trace } from '../statements.ts'
import type { Entry } from './entry.ts'
import { momentWords } from '../words/moment-words.ts'
import { decisionWords, dueWords, repliesOf } from '../words/referral-words.ts'

type Recorded = Pick<Statement, 'id' | 'recordedAtMs' | 'recordedBy'>

const written = ({ id, recordedAtMs, recordedBy }: Recorded) => ({ id, atMs: recordedAtMs, by: recordedBy })

export function saidEntries({ statements, traces, referrals, deletions, unlocks }: Incident): readonly Entry[] {
  return [
    ...statements.map(statementEntry),
    ...traces.map(traceEntry),
    ...referrals.map(referralEntry),
    ...deletions.flatMap(deletionEntries),
    ...unlocks.map((unlock): Entry => ({
      ...written(unlock),
      kind: 'concern',
      heading: 'decision',
      title: 'Image lock taken off',
      lines: [`Why: ${unlock.reason}`, `Agreed by ${unlock.agreedBy.name}`],
    })),
  ]
}

function statementEntry(statement: Statement): Entry {
  const { who, said, toldTo, present } = statement
  return {
    ...written(statement),
    kind: 'said',
    heading: 'discussion',
    title: `What ${who} said`,
    lines: [said, `Told ${toldTo}, ${momentWords(statement)}`, ...(present ? [`Also there: ${present}`] : [])],
  }
}

function traceEntry(trace: Trace): Entry {
  const { service, username, address, namedBy, note } = trace
  return {
    ...written(trace),
    kind: 'said',
    heading: 'concern',
    title: 'Address or user name',
    lines: [
      ...(service ? [service] : []),
      ...(username ? [`User name: ${username}`] : []),
      ...(address ? [`Address: ${address}`] : []),
      ...(note ? [note] : []),
      `Named by ${namedBy}`,
    ],
  }
}

function referralEntry(referral: Referral): Entry {
  return {
    ...written(referral),
    kind: 'referral',
    heading: 'decision',
    title: 'Referral questions answered',
    lines: [
      decisionWords(referral),
      ...(referral.reference ? [`Reference: ${referral.reference}`] : []),
      `Reasons: ${referral.reasons}`,
      ...repliesOf(referral).map(([question, answer]) => `${question} ${answer}`),
    ],
  }
}

function deletionEntries(deletion: Deletion): readonly Entry[] {
  const { who, askedBy, confirmation } = deletion
  const asked: Entry = {
    ...written(deletion),
    kind: 'referral',
    heading: 'follow-up',
    title: 'Asked to delete the image',
    lines: [`${who}, asked by ${askedBy}, ${momentWords(deletion)}`, `To be confirmed by ${dueWords(deletion)}`],
  }
  if (confirmation === null) return [asked]
  const confirmed: Entry = {
    ...written(confirmation),
    kind: 'referral',
    heading: 'follow-up',
    title: 'Deletion confirmed',
    lines: [`By ${who} to ${confirmation.toldTo}, ${momentWords(confirmation)}`, confirmation.how],
  }
  return [asked, confirmed]
}
