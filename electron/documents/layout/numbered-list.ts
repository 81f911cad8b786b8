// Steps to take, or what happened one after the other.
import { type Paper, element, heightOf, layOut, needSpace, writeLines } from './paper.ts'
import type { Span } from './pieces.ts'
import { BODY } from './styles.ts'

const NUMBER_PT = 20
const WIDE_NUMBER_PT = 30

/** Each item is as long as it has to be and goes on over the page; each span of it keeps its own direction. */
export function numberedList(paper: Paper, items: readonly (readonly Span[])[], indentPt = 0): void {
  const list = element(paper, paper.root, 'L')
  const numberPt = items.length > 99 ? WIDE_NUMBER_PT : NUMBER_PT
  const x = paper.left + indentPt
  const widthPt = paper.width - indentPt - numberPt
  items.forEach((spans, index) => {
    const label = layOut(paper, [{ text: `${index + 1}.`, style: BODY }], numberPt)
    const lines = layOut(paper, spans, widthPt)
    needSpace(paper, Math.min(heightOf(lines), paper.bottom - paper.top))
    const item = element(paper, list, 'LI')
    const top = paper.y
    writeLines(paper, element(paper, item, 'Lbl'), 'Lbl', label, { x, widthPt: numberPt })
    paper.y = top
    writeLines(paper, element(paper, item, 'LBody'), 'LBody', lines, { x: x + numberPt, widthPt })
    paper.y += 3
  })
}

export function steps(paper: Paper, texts: readonly string[]): void {
  numberedList(
    paper,
    texts.map((text) => [{ text, style: BODY }]),
  )
}
