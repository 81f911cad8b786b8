// The entries of a chronology on paper, each with what KCSIE asks a record to show: a concern, a discussion, a decision, a follow-up or
// an outcome. Whatever the screen shows on demand is printed: a record on paper has nothing to open.
import { concernAnswersOf } from '#shared/domain/concern-answers.ts'
import { type Change, ENTRY_HEADINGS, type Entry } from '#shared/domain/chronology/entry.ts'
import { FORM, labelOf } from '#shared/domain/incident-form.ts'
import type { Version } from '#shared/domain/incidents.ts'
import { concernRows } from '#shared/domain/words/concern-rows.ts'
import { formatInstant } from '#shared/lib/dates.ts'
import { type Paper, element, layOut, needSpace, writeLines } from './layout/paper.ts'
import { freeText, gap, line, paragraph } from './layout/parts.ts'
import { BODY, LABEL, NOTE } from './layout/styles.ts'

const NOTE_STRONG = { ...NOTE, bold: true }

/** An earlier wording longer than this is not printed twice; it stands where it was recorded. */
const LONG_WORDING = 300
/** The room that the head of an entry and its first lines need. */
const HEAD_PT = 58

export function writeEntries(paper: Paper, entries: readonly Entry[]): void {
  for (const entry of entries) writeEntry(paper, entry)
}

function writeEntry(paper: Paper, entry: Entry): void {
  const { heading, title, atMs, by, lines, changes, version, isStruck } = entry
  needSpace(paper, HEAD_PT)
  entryTitle(paper, isStruck ? `${title} (struck out)` : title)
  // An Arabic name keeps its own direction, so it is a span by itself.
  paragraph(paper, [
    { text: labelOf(ENTRY_HEADINGS, heading), style: NOTE_STRONG },
    { text: `. Recorded ${formatInstant(atMs)} by `, style: NOTE },
    { text: by.name, style: NOTE },
  ])
  for (const text of lines) freeText(paper, text)
  if (changes) writeChanges(paper, changes)
  else if (version) writeWording(paper, version)
  gap(paper, 9)
}

function entryTitle(paper: Paper, text: string): void {
  const lines = layOut(paper, [{ text, style: LABEL }], paper.width)
  writeLines(paper, element(paper, paper.root, 'H3'), 'H3', lines, { x: paper.left, widthPt: paper.width })
}

function writeChanges(paper: Paper, changes: readonly Change[]): void {
  if (changes.length === 0) line(paper, 'The wording is the same as before.')
  for (const { label, before, after } of changes) {
    const isLong = before.length > LONG_WORDING
    labelled(paper, `${label}, before:`, isLong ? 'as it is printed further up' : before)
    labelled(paper, `${label}, now:`, after, label === FORM.description.heading)
  }
}

function writeWording(paper: Paper, version: Version): void {
  for (const { label, text } of concernRows(concernAnswersOf(version.concern))) {
    labelled(paper, label.endsWith('?') ? label : `${label}:`, text, label === FORM.description.heading)
  }
}

/** `isNarrative` runs in the direction in which it was written; a list of people does not turn round for an Arabic name. */
function labelled(paper: Paper, label: string, text: string, isNarrative = false): void {
  gap(paper, 2)
  const isShort = !text.includes('\n') && text.length < 90
  if (isShort) {
    paragraph(paper, [
      { text: `${label} `, style: LABEL },
      { text, style: BODY },
    ])
    return
  }
  line(paper, label, LABEL)
  if (isNarrative) freeText(paper, text)
  else line(paper, text)
}
