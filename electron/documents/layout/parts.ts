// What forms are made of: headings, labelled rows, boxes to tick, free text. Each part puts itself into the structure tree.
import {
  type Element,
  type Paper,
  artifact,
  drawHiddenWords,
  element,
  heightOf,
  layOut,
  needSpace,
  startPage,
  writeLines,
} from './paper.ts'
import type { Span, Style } from './pieces.ts'
import { BODY, HEADING, LABEL, NOTE, TITLE } from './styles.ts'

const LABEL_WIDTH_PT = 196
const BOX_PT = 11.5
const BOX_TO_TEXT_PT = 20
const TICK_ROW_GAP_PT = 3.5
const RULE_COLOUR = '#8a8a8a'

export function title(paper: Paper, text: string): void {
  const lines = layOut(paper, [{ text, style: TITLE }], paper.width)
  writeLines(paper, element(paper, paper.root, 'H1'), 'H1', lines, full(paper))
  paper.y += 2
}

/** A section's heading, kept on the page of at least the next `keepPt` points. */
export function heading(paper: Paper, text: string, keepPt = 40): void {
  if (paper.y > paper.top) paper.y += 13
  needSpace(paper, HEADING.leadingPt + 8 + keepPt)
  writeLines(
    paper,
    element(paper, paper.root, 'H2'),
    'H2',
    layOut(paper, [{ text, style: HEADING }], paper.width),
    full(paper),
  )
  const y = paper.y + 2
  artifact(paper, 'Layout', (doc) =>
    doc
      .lineWidth(1)
      .strokeColor('#000000')
      .moveTo(paper.left, y)
      .lineTo(paper.left + paper.width, y)
      .stroke(),
  )
  paper.y += 8
}

/** What people wrote, as long as they like and in the direction they wrote it. */
export function freeText(paper: Paper, text: string): void {
  const lines = layOut(paper, [{ text, style: BODY }], paper.width, 'as-written')
  writeLines(paper, element(paper, paper.root, 'P'), 'P', lines, full(paper))
}

export function line(paper: Paper, text: string, style: Style = BODY, indentPt = 0): void {
  paragraph(paper, [{ text, style }], indentPt)
}

export function paragraph(paper: Paper, spans: readonly Span[], indentPt = 0): void {
  const at = { x: paper.left + indentPt, widthPt: paper.width - indentPt }
  writeLines(paper, element(paper, paper.root, 'P'), 'P', layOut(paper, spans, at.widthPt), at)
}

export function gap(paper: Paper, heightPt: number): void {
  paper.y += heightPt
}

/** A framed line that must not be missed. */
export function notice(paper: Paper, text: string): void {
  const widthPt = paper.width - 20
  const lines = layOut(paper, [{ text, style: LABEL }], widthPt)
  const top = paper.y
  const frameHeightPt = heightOf(lines) + 14
  artifact(paper, 'Layout', (doc) =>
    doc.lineWidth(1.5).strokeColor('#000000').rect(paper.left, top, paper.width, frameHeightPt).stroke(),
  )
  paper.y = top + 7
  writeLines(paper, element(paper, paper.root, 'P'), 'P', lines, { x: paper.left + 10, widthPt })
  paper.y = top + frameHeightPt + 12
}

/** Room for a pen where there is no value. */
type Value = string | { readonly blankLines: number }

/** Label on the left, value on the right; a label too long for its column stands above. */
export function labelledRow(paper: Paper, label: string, value: Value): void {
  const isBlank = typeof value !== 'string'
  const labelLines = layOut(paper, [{ text: label, style: LABEL }], paper.width)
  const isAbove = (labelLines[0]?.widthPt ?? 0) > LABEL_WIDTH_PT - 8
  const x = isAbove ? paper.left : paper.left + LABEL_WIDTH_PT
  needSpace(paper, heightOf(labelLines) + (isBlank ? value.blankLines * WRITING_LINE_PT : BODY.leadingPt) + 8)
  const row = element(paper, paper.root, 'P')
  const top = paper.y
  // A pen writes above its line, so the label stands as low.
  if (isBlank && !isAbove) paper.y += WRITING_LINE_PT - LABEL.leadingPt - 5
  writeLines(paper, row, 'P', labelLines, full(paper))
  if (!isAbove) paper.y = top
  if (isBlank) {
    writingLines(paper, value.blankLines, x)
    return
  }
  const widthPt = paper.left + paper.width - x
  writeLines(paper, row, 'P', layOut(paper, [{ text: value, style: BODY }], widthPt), { x, widthPt })
  paper.y += 3
  rule(paper, paper.left)
  paper.y += 4
}

const WRITING_LINE_PT = 27

/** Ruled lines for a pen. */
export function writingLines(paper: Paper, count: number, x = paper.left, heightPt = WRITING_LINE_PT): void {
  for (let written = 0; written < count; written += 1) {
    needSpace(paper, heightPt)
    paper.y += heightPt - 5
    rule(paper, x)
    paper.y += 5
  }
}

/** As many ruled lines as the page still holds. */
export function writingLinesToPageEnd(paper: Paper): void {
  writingLines(paper, Math.floor((paper.bottom - paper.y) / WRITING_LINE_PT))
}

/** `blank` is a box for a pen on a form that is printed empty. */
export type Tick = 'ticked' | 'not-ticked' | 'blank'

export type TickRow = {
  readonly label: string
  readonly tick: Tick
  /** Smaller, after the label, in parts of which each keeps its own direction. */
  readonly notes?: readonly string[]
  /** Room to write after the label: a ruled line. */
  readonly writeHere?: boolean
  readonly isStrong?: boolean
}

/** Boxes below each other, kept on one page when they fit on one. */
/** The room that a list of boxes needs, so that its heading stays with it. */
export function tickListHeightPt(rows: number): number {
  return rows * (BODY.leadingPt + TICK_ROW_GAP_PT)
}

export function tickList(paper: Paper, rows: readonly TickRow[], indentPt = 0): void {
  const list = element(paper, paper.root, 'L')
  keepTogether(paper, tickListHeightPt(rows.length))
  for (const row of rows) tickRow(paper, list, row, { x: paper.left + indentPt, widthPt: paper.width - indentPt })
}

/** Boxes beside each other, read along the row. */
export function tickGrid(paper: Paper, rows: readonly TickRow[], columns: number, indentPt = 0): void {
  const list = element(paper, paper.root, 'L')
  const widthPt = (paper.width - indentPt) / columns
  keepTogether(paper, Math.ceil(rows.length / columns) * (BODY.leadingPt + TICK_ROW_GAP_PT))
  for (let start = 0; start < rows.length; start += columns) {
    const top = paper.y
    rows.slice(start, start + columns).forEach((row, column) => {
      paper.y = top
      tickRow(paper, list, row, { x: paper.left + indentPt + column * widthPt, widthPt })
    })
  }
}

function tickRow(
  paper: Paper,
  list: Element,
  row: TickRow,
  at: { readonly x: number; readonly widthPt: number },
): void {
  const textAt = { x: at.x + BOX_TO_TEXT_PT, widthPt: at.widthPt - BOX_TO_TEXT_PT }
  const label: Span = { text: row.label, style: row.isStrong ? LABEL : BODY }
  const notes = (row.notes ?? []).map((text) => ({ text, style: NOTE }))
  const lines = layOut(paper, [label, ...notes], textAt.widthPt)
  needSpace(paper, Math.min(heightOf(lines), paper.bottom - paper.top))
  const item = element(paper, list, 'LI')
  box(paper, element(paper, item, 'Lbl'), row.tick, at.x)
  writeLines(paper, element(paper, item, 'LBody'), 'LBody', lines, textAt)
  if (row.writeHere) rule(paper, textAt.x + (lines.at(-1)?.widthPt ?? 0) + 8, paper.y - 2)
  paper.y += TICK_ROW_GAP_PT
}

const TICK_TEXT: Record<Tick, string> = { ticked: '[ticked]', 'not-ticked': '[not ticked]', blank: '[box]' }

// A drawn square prints everywhere, as a sign in a font may not; the words beside it are what is read aloud, searched and copied.
function box(paper: Paper, owner: Element, tick: Tick, x: number, tag = 'Lbl'): void {
  const { doc } = paper
  const y = paper.y + (BODY.leadingPt - BOX_PT) / 2
  owner.add(doc.markStructureContent(tag))
  doc
    .lineWidth(0.9)
    .strokeColor('#000000')
    .rect(x + 0.5, y, BOX_PT, BOX_PT)
    .stroke()
  if (tick === 'ticked') {
    doc.lineWidth(1.9).lineCap('round').lineJoin('round')
    doc
      .moveTo(x + 2.8, y + 6.2)
      .lineTo(x + 5.2, y + 8.8)
      .lineTo(x + 9.9, y + 2.8)
      .stroke()
    doc.lineCap('butt').lineJoin('miter')
  }
  drawHiddenWords(paper, TICK_TEXT[tick], x + BOX_TO_TEXT_PT - 4, paper.y + BODY.leadingPt * 0.74)
  doc.endMarkedContent()
}

/** A box for a pen as the content of a cell. */
export function penBox(paper: Paper, owner: Element, tag: string, x: number): void {
  box(paper, owner, 'blank', x, tag)
}

function keepTogether(paper: Paper, heightPt: number): void {
  if (paper.y + heightPt > paper.bottom && heightPt < paper.bottom - paper.top) startPage(paper)
}

function rule(paper: Paper, x: number, y = paper.y): void {
  const right = paper.left + paper.width
  artifact(paper, 'Layout', (doc) => doc.lineWidth(0.5).strokeColor(RULE_COLOUR).moveTo(x, y).lineTo(right, y).stroke())
}

function full(paper: Paper) {
  return { x: paper.left, widthPt: paper.width }
}
