// A table that readers can follow: header cells say whether they head a row or a column, and every row stays whole on a page.
import type { Line } from './lines.ts'
import {
  type Element,
  type Paper,
  artifact,
  drawLines,
  element,
  heightOf,
  layOut,
  startPage,
  writeLines,
} from './paper.ts'
import { penBox } from './parts.ts'
import type { Span } from './pieces.ts'
import { BODY } from './styles.ts'

/** Each span is a paragraph of its own; a box is for a pen. */
export type Cell = readonly Span[] | 'box'

export type Table = {
  /** Width of each column in points. */
  readonly widthsPt: readonly number[]
  readonly head: readonly Cell[]
  /** The first cell of a row heads it. */
  readonly rows: readonly (readonly Cell[])[]
  /** Less of it gets more rows on a page. */
  readonly paddingPt?: number
}

type LaidOut = {
  readonly paragraphs: readonly (readonly Line[])[]
  readonly isBox: boolean
  readonly x: number
  readonly widthPt: number
}
type Row = { readonly cells: readonly LaidOut[]; readonly paddingPt: number }
const PADDING_PT = 4
const RULE_COLOUR = '#8a8a8a'

export function table(paper: Paper, { widthsPt, head, rows, paddingPt = PADDING_PT }: Table): void {
  const owner = element(paper, paper.root, 'Table')
  const laidOut = (row: readonly Cell[]) => ({ cells: layOutRow(paper, row, widthsPt), paddingPt })
  const headRow = laidOut(head)
  const bodyRows = rows.map(laidOut)
  // A head alone at the end of a page heads nothing.
  if (!fits(paper, heightOfRow(headRow) + (bodyRows[0] ? heightOfRow(bodyRows[0]) : 0))) startPage(paper)
  writeRow(paper, element(paper, element(paper, owner, 'THead'), 'TR'), headRow, 'head')
  const body = element(paper, owner, 'TBody')
  for (const row of bodyRows) {
    if (!fits(paper, heightOfRow(row))) {
      startPage(paper)
      repeatHead(paper, headRow)
    }
    writeRow(paper, element(paper, body, 'TR'), row, 'body')
  }
  paper.y += 6
}

function layOutRow(paper: Paper, row: readonly Cell[], widthsPt: readonly number[]): readonly LaidOut[] {
  let x = paper.left
  return row.map((cell, index) => {
    const wholePt = widthsPt[index] ?? 0
    const widthPt = wholePt - PADDING_PT * 2
    const isBox = cell === 'box'
    const paragraphs = isBox ? [] : cell.map((span) => layOut(paper, [span], widthPt))
    const laidOut = { paragraphs, isBox, x: x + PADDING_PT, widthPt }
    x += wholePt
    return laidOut
  })
}

function heightOfRow({ cells, paddingPt }: Row): number {
  const heights = cells.map(({ paragraphs, isBox }) => (isBox ? BODY.leadingPt : heightOf(paragraphs.flat())))
  return Math.max(0, ...heights) + paddingPt * 2
}

function fits(paper: Paper, heightPt: number): boolean {
  return paper.y + heightPt <= paper.bottom
}

function writeRow(paper: Paper, owner: Element, row: Row, kind: 'head' | 'body'): void {
  const top = paper.y
  row.cells.forEach((cell, index) => {
    const scope = kind === 'head' ? 'Column' : index === 0 ? 'Row' : undefined
    const tag = scope === undefined ? 'TD' : 'TH'
    // pdfkit knows `scope`; its types do not.
    const options: PDFKit.Mixins.StructureElementOptions & { scope?: string } = scope === undefined ? {} : { scope }
    paper.y = top + row.paddingPt
    writeCell(paper, element(paper, owner, tag, options), tag, cell)
  })
  paper.y = top + heightOfRow(row)
  ruleUnder(paper, kind)
}

// Paragraphs of their own where there are several: read aloud in one, their words would run together.
function writeCell(paper: Paper, cell: Element, tag: string, { paragraphs, isBox, ...at }: LaidOut): void {
  if (isBox) return penBox(paper, cell, tag, at.x)
  const [only, ...more] = paragraphs
  if (only !== undefined && more.length === 0) return writeLines(paper, cell, tag, only, at)
  for (const lines of paragraphs) writeLines(paper, element(paper, cell, 'P'), 'P', lines, at)
}

// On the next page the head is ink only: whoever listens has heard it where the table began.
function repeatHead(paper: Paper, row: Row): void {
  const y = paper.y + row.paddingPt
  artifact(paper, 'Pagination', () => {
    for (const { paragraphs, x, widthPt } of row.cells) drawLines(paper, paragraphs.flat(), { x, y, widthPt })
  })
  paper.y += heightOfRow(row)
  ruleUnder(paper, 'head')
}

function ruleUnder(paper: Paper, kind: 'head' | 'body'): void {
  artifact(paper, 'Layout', (doc) =>
    doc
      .lineWidth(kind === 'head' ? 1 : 0.5)
      .strokeColor(kind === 'head' ? '#000000' : RULE_COLOUR)
      .moveTo(paper.left, paper.y)
      .lineTo(paper.left + paper.width, paper.y)
      .stroke(),
  )
}
