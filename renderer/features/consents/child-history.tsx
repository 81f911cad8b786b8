// What was recorded about the pictures of one child, each in a table of its own.
import { isFromBefore } from '#shared/domain/consent-signers.ts'
import { BAR_REASONS, type Consent, type ImageBar, type ImageDeletion } from '#shared/domain/consents.ts'
import { labelOf } from '#shared/domain/incident-form.ts'
import { formatDate, formatInstant } from '#shared/lib/dates.ts'
import { DataTable } from '../../components/data-table.tsx'
import { Section } from '../../components/page.tsx'
import type { OfChild } from './with-child.tsx'
import { HOW_OPTIONS, answerWords, topicWords } from './words.ts'

const answerColumns = (cameBackAtMs: OfChild['cameBackAtMs']) => [
  { key: 'on', header: 'Day', cell: ({ answeredOn }: Consent) => formatDate(answeredOn) },
  { key: 'topic', header: 'About', cell: ({ topic }: Consent) => topicWords(topic) },
  {
    key: 'answer',
    header: 'Answer',
    cell: (answer: Consent) =>
      isFromBefore(answer, cameBackAtMs) ? `${answerWords(answer)} (before the child left)` : answerWords(answer),
  },
  {
    key: 'who',
    header: 'Who',
    cell: ({ signerRole, signerName, relation }: Consent) =>
      [signerName, signerRole === 'self' ? 'the pupil' : relation].filter((words) => words !== '').join(', '),
  },
  {
    key: 'how',
    header: 'How',
    cell: ({ how, note }: Consent) => [labelOf(HOW_OPTIONS, how), note].filter((words) => words !== '').join('. '),
  },
  {
    key: 'recorded',
    header: 'Recorded',
    cell: ({ recordedAtMs, recordedBy }: Consent) => `${formatInstant(recordedAtMs)}, ${recordedBy.name}`,
  },
]

export function Answers({ answers, cameBackAtMs }: Pick<OfChild, 'answers' | 'cameBackAtMs'>) {
  return (
    <Section heading="What was answered">
      <DataTable
        caption="What was answered, newest first"
        captionHidden
        columns={answerColumns(cameBackAtMs)}
        rows={answers}
        rowKey={({ id }) => id}
        empty="Nobody has answered yet. Print a form, or record what they said."
      />
    </Section>
  )
}

const BAR_COLUMNS = [
  { key: 'at', header: 'When', cell: ({ recordedAtMs }: ImageBar) => formatInstant(recordedAtMs) },
  {
    key: 'what',
    header: 'What',
    cell: ({ what }: ImageBar) => (what === 'set' ? 'Must not be used' : 'May be used again'),
  },
  { key: 'why', header: 'Why', cell: ({ why }: ImageBar) => labelOf(BAR_REASONS, why) },
  { key: 'note', header: 'Note', cell: ({ note }: ImageBar) => note },
  { key: 'by', header: 'Who', cell: ({ recordedBy }: ImageBar) => recordedBy.name },
]

export function Bars({ bars }: Pick<OfChild, 'bars'>) {
  return (
    <Section heading="Why pictures must not be used">
      <p>Only the safeguarding team and the head teacher see this.</p>
      <DataTable
        caption="Why pictures must not be used"
        captionHidden
        columns={BAR_COLUMNS}
        rows={bars.toReversed()}
        rowKey={({ id }) => id}
        empty=""
      />
    </Section>
  )
}

const DELETION_COLUMNS = [
  { key: 'on', header: 'Day', cell: ({ doneOn }: ImageDeletion) => formatDate(doneOn) },
  { key: 'places', header: 'Where they were', cell: ({ places }: ImageDeletion) => places },
  { key: 'by', header: 'Who deleted them', cell: ({ doneBy }: ImageDeletion) => doneBy },
  {
    key: 'recorded',
    header: 'Recorded',
    cell: ({ recordedAtMs, recordedBy }: ImageDeletion) => `${formatInstant(recordedAtMs)}, ${recordedBy.name}`,
  },
]

export function Deletions({ deletions }: Pick<OfChild, 'deletions'>) {
  return (
    <Section heading="Pictures deleted">
      <DataTable
        caption="Pictures deleted"
        captionHidden
        columns={DELETION_COLUMNS}
        rows={deletions}
        rowKey={({ id }) => id}
        empty=""
      />
    </Section>
  )
}
