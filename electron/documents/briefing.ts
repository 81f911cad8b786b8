// The briefing for a strategy meeting: one page, whatever the incident holds. What does not fit is shortened and says where the rest is.
import { formatInstant } from '#shared/lib/dates.ts'
import { type BriefingSection, briefingSections, dangerLine } from './briefing-content.ts'
import { type CaseDocumentData, type CaseDocumentOptions, caseDocument } from './case-document.ts'
import type { Line } from './layout/lines.ts'
import { type Paper, element, layOut, writeLines } from './layout/paper.ts'
import { writingLines } from './layout/parts.ts'
import { shortened } from './layout/shortened.ts'
import { BRIEF, BRIEF_HEADING } from './layout/styles.ts'

const TITLE = 'Briefing for a strategy meeting'
const BULLET_PT = 10
const SECTION_GAP_PT = 4
/** Eight millimetres, as in an exercise book. */
const QUESTION_LINE_PT = 22.7
const QUESTION_LINES = 5
const MOST_QUESTION_LINES = 10
/** The heading of the questions, and the ruled lines under it. */
const QUESTIONS_PT = BRIEF_HEADING.leadingPt + SECTION_GAP_PT + QUESTION_LINES * QUESTION_LINE_PT
/** How many lines one entry may take, the first of these with which everything fits; the last when nothing does. */
const LINES_AN_ITEM = [12, 6, 4, 3] as const
/** More lines than a page has. */
const MOST_LINES = 60

export function briefing(data: CaseDocumentData, options: CaseDocumentOptions = {}): Promise<Buffer> {
  const { school, incident, editionsOf, printedAtMs } = data
  return caseDocument(TITLE, data, options, (paper) => {
    const state = incident.status === 'open' ? 'open' : 'closed'
    const head = `Incident ${incident.reference}, ${state}. ${school.name}. As recorded on ${formatInstant(printedAtMs)}.`
    writeBlock(paper, 'P', shortened(paper, head, 2, { style: BRIEF_HEADING, widthPt: paper.width, more: ' …' }))
    writeBlock(paper, 'P', layOut(paper, [{ text: dangerLine(incident), style: BRIEF_HEADING }], paper.width))
    writeSections(paper, briefingSections(incident, editionsOf, printedAtMs))
    sectionHeading(paper, 'Questions for the meeting')
    const lines = Math.min(MOST_QUESTION_LINES, Math.floor((paper.bottom - paper.y) / QUESTION_LINE_PT))
    writingLines(paper, lines, paper.left, QUESTION_LINE_PT)
  })
}

/** Lines are shared out one by one, so that a long section takes what a short one does not need, and every section has some. */
function writeSections(paper: Paper, sections: readonly BriefingSection[]): void {
  const headingsPt = sections.length * (BRIEF_HEADING.leadingPt + SECTION_GAP_PT)
  const room = Math.floor((paper.bottom - paper.y - headingsPt - QUESTIONS_PT) / BRIEF.leadingPt)
  const wanted = (linesAnItem: number) =>
    sections.map((section) => fitting(paper, section, MOST_LINES, linesAnItem).flat().length)
  const linesAnItem = LINES_AN_ITEM.find((lines) => total(wanted(lines)) <= room) ?? LINES_AN_ITEM.at(-1) ?? 1
  const given = sharedOut(wanted(linesAnItem), room)
  sections.forEach((section, index) => {
    sectionHeading(paper, section.heading)
    writeItems(paper, fitting(paper, section, given[index] ?? 0, linesAnItem))
  })
}

function total(counts: readonly number[]): number {
  return counts.reduce((sum, count) => sum + count, 0)
}

function sharedOut(wanted: readonly number[], lines: number): readonly number[] {
  const given = wanted.map(() => 0)
  for (let left = lines; left > 0;) {
    const waiting = wanted.flatMap((wants, index) => ((given[index] ?? 0) < wants ? [index] : [])).slice(0, left)
    if (waiting.length === 0) break
    for (const index of waiting) given[index] = (given[index] ?? 0) + 1
    left -= waiting.length
  }
  return given
}

/** The items of a section in at most so many lines; those that do not fit are counted in the last of them. */
function fitting(
  paper: Paper,
  { items, none, rest }: BriefingSection,
  maxLines: number,
  linesAnItem: number,
): readonly (readonly Line[])[] {
  const more = ` … ${rest}`
  const how = { style: BRIEF, widthPt: paper.width - BULLET_PT, more }
  const texts = items.length === 0 ? [none] : items
  const written: (readonly Line[])[] = []
  let left = maxLines
  for (const [index, text] of texts.entries()) {
    const waiting = texts.length - index
    const room = waiting === 1 ? left : left - 1
    if (room <= 0) {
      if (left > 0) written.push(shortened(paper, `${waiting} more${more}`, 1, how))
      break
    }
    const lines = shortened(paper, text, texts.length === 1 ? room : Math.min(room, linesAnItem), how)
    written.push(lines)
    left -= lines.length
  }
  return written
}

function sectionHeading(paper: Paper, text: string): void {
  paper.y += SECTION_GAP_PT
  writeBlock(paper, 'H2', layOut(paper, [{ text, style: BRIEF_HEADING }], paper.width))
}

function writeItems(paper: Paper, items: readonly (readonly Line[])[]): void {
  const list = element(paper, paper.root, 'L')
  for (const lines of items) {
    const item = element(paper, list, 'LI')
    const top = paper.y
    const bullet = layOut(paper, [{ text: '•', style: BRIEF }], BULLET_PT)
    writeLines(paper, element(paper, item, 'Lbl'), 'Lbl', bullet, { x: paper.left, widthPt: BULLET_PT })
    paper.y = top
    const at = { x: paper.left + BULLET_PT, widthPt: paper.width - BULLET_PT }
    writeLines(paper, element(paper, item, 'LBody'), 'LBody', lines, at)
  }
}

function writeBlock(paper: Paper, tag: string, lines: readonly Line[]): void {
  writeLines(paper, element(paper, paper.root, tag), tag, lines, { x: paper.left, widthPt: paper.width })
}
