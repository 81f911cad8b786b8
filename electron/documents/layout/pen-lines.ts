// Lines beside each other for a pen, each with what belongs on it below.
import { type Paper, artifact, element, layOut, needSpace, writeLines } from './paper.ts'
import type { Style } from './pieces.ts'
import { NOTE } from './styles.ts'

/** Room above a line to sign on. */
const ROOM_PT = 27
const UNDER: Style = { ...NOTE, sizePt: 8.5, leadingPt: 11 }
const GAP_PT = 18
const LINE_COLOUR = '#4d4d4d'
export const PEN_ROW_PT = ROOM_PT + UNDER.leadingPt + 1

type PenLine = { readonly label: string; readonly widthPt: number }

/** One row; the last line goes on to the right margin. */
export function penLines(paper: Paper, lines: readonly PenLine[]): void {
  needSpace(paper, PEN_ROW_PT)
  const top = paper.y
  let x = paper.left
  lines.forEach(({ label, widthPt: wanted }, index) => {
    const widthPt = index === lines.length - 1 ? paper.left + paper.width - x : wanted
    rule(paper, x, widthPt, top + ROOM_PT)
    paper.y = top + ROOM_PT
    const below = layOut(paper, [{ text: label, style: UNDER }], widthPt)
    writeLines(paper, element(paper, paper.root, 'P'), 'P', below, { x, widthPt })
    x += widthPt + GAP_PT
  })
  paper.y = top + PEN_ROW_PT
}

function rule(paper: Paper, x: number, widthPt: number, y: number): void {
  artifact(paper, 'Layout', (doc) =>
    doc
      .lineWidth(0.75)
      .strokeColor(LINE_COLOUR)
      .moveTo(x, y)
      .lineTo(x + widthPt, y)
      .stroke(),
  )
}
