// Two people sign beside each other: name in capitals, signature, date.
import { type Paper, artifact, element, layOut, needSpace, writeLines } from './paper.ts'
import { LABEL, NOTE } from './styles.ts'

const COLUMN_GAP_PT = 24
const LINE_PT = 31
const RULE_COLOUR = '#8a8a8a'
const LINES = ['Name in capitals', 'Signature', 'Date'] as const

export function signatures(paper: Paper, [first, second]: readonly [string, string]): void {
  const widthPt = (paper.width - COLUMN_GAP_PT) / 2
  needSpace(paper, LABEL.leadingPt + LINES.length * LINE_PT + 6)
  const top = paper.y
  const columns = [first, second].map((who, index) => ({ who, x: paper.left + index * (widthPt + COLUMN_GAP_PT) }))
  for (const { who, x } of columns) {
    paper.y = top + 2
    write(paper, who, LABEL, { x, widthPt })
    for (const label of LINES) {
      paper.y += LINE_PT - NOTE.leadingPt - 2
      rule(paper, x, widthPt)
      write(paper, label, NOTE, { x, widthPt })
      paper.y += 2
    }
  }
  paper.y += 4
}

function write(
  paper: Paper,
  text: string,
  style: typeof LABEL,
  at: { readonly x: number; readonly widthPt: number },
): void {
  writeLines(paper, element(paper, paper.root, 'P'), 'P', layOut(paper, [{ text, style }], at.widthPt), at)
}

function rule(paper: Paper, x: number, widthPt: number): void {
  const { y } = paper
  artifact(paper, 'Layout', (doc) =>
    doc
      .lineWidth(0.5)
      .strokeColor(RULE_COLOUR)
      .moveTo(x, y)
      .lineTo(x + widthPt, y)
      .stroke(),
  )
}
