import { type Evidence, isSealed } from '#shared/domain/evidence.ts'
import { formatDate, formatInstant } from '#shared/lib/dates.ts'
import { hashRow } from './layout/hash-row.ts'
import type { Paper } from './layout/paper.ts'
import { heading, labelledRow } from './layout/parts.ts'

type Place = { readonly number: number; readonly of: number; readonly writtenAs: string | undefined }

export const MEANS_WORDS = {
  chosen: 'Chosen as a file',
  dropped: 'Dropped on the window as a file',
  captured: 'Captured from the screen by Blueform; it lay nowhere else',
} as const

const AGREEMENT_WORDS = {
  fits: 'The ending of its name fits its content',
  differs: 'The ending of its name does NOT fit its content',
  'not-known': 'Its first bytes do not say what it is',
} as const

const DECLARED =
  'It was already known what this is, and that it shows no nude, semi-nude or sexual image of anyone under 18'

/** What is known of one file: its number, what proves it, where it came from and how it stands now. */
export function evidenceFile(paper: Paper, evidence: Evidence, { number, of, writtenAs }: Place): void {
  const sealed = isSealed(evidence)
  heading(paper, `File ${number} of ${of}`, 150)
  labelledRow(paper, 'Original name:', evidence.originalName)
  if (writtenAs !== undefined) labelledRow(paper, 'Name in this package:', writtenAs)
  labelledRow(paper, 'State:', stateOf(evidence))
  labelledRow(paper, 'Size:', sizeOf(evidence.sizeBytes))
  hashRow(paper, sealed ? 'SHA-256, as it was before the file was sealed:' : 'SHA-256:', evidence.sha256)
  labelledRow(paper, 'Kind of file:', `${evidence.type ?? 'Not known'}. ${AGREEMENT_WORDS[evidence.agreement]}`)
  labelledRow(paper, 'How it came into the records:', MEANS_WORDS[evidence.means])
  labelledRow(paper, 'Added:', `${formatInstant(evidence.recordedAtMs)}, by ${evidence.recordedBy.name}`)
  labelledRow(paper, 'Declared before it was read:', DECLARED)
  labelledRow(paper, 'Found or received:', momentOf(evidence))
  labelledRow(paper, 'Address it came from:', said(evidence.address))
  labelledRow(paper, 'Account it came from:', said(evidence.account))
  labelledRow(paper, 'Device it came from:', said(evidence.device))
  labelledRow(paper, 'Seen by:', said(evidence.seenBy))
  if (evidence.note !== '') labelledRow(paper, 'Note:', evidence.note)
}

function stateOf(evidence: Evidence): string {
  if (isSealed(evidence)) return 'SEALED: nobody in school can open it. Only these words are left'
  const last = evidence.events.findLast(({ what }) => what === 'verified')
  if (last?.what !== 'verified') return 'Kept. Not read again since it was added'
  const when = formatInstant(last.recordedAtMs)
  return last.intact
    ? `Kept. Every byte was as it was added when it was last read, ${when}`
    : `DAMAGED: it was no longer as it was added when it was last read, ${when}`
}

function sizeOf(sizeBytes: number): string {
  const exact = `${sizeBytes.toLocaleString('en-GB')} ${sizeBytes === 1 ? 'byte' : 'bytes'}`
  return sizeBytes < 1_000_000 ? exact : `${exact} (${(sizeBytes / 1_000_000).toLocaleString('en-GB', ONE_DIGIT)} MB)`
}

const ONE_DIGIT = { maximumFractionDigits: 1 } as const

function momentOf({ on, at }: Evidence): string {
  if (on === null && at === null) return 'Not known'
  return `${on === null ? 'Date not known' : formatDate(on)}, ${at ?? 'time not known'}`
}

function said(words: string): string {
  return words.trim() === '' ? 'Not said' : words
}
