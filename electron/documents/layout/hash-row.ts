// A SHA-256 that eyes can compare in groups, and that is one word again when it is copied, searched or read by a program.
import { type Paper, artifact, drawSingleLine, element, layOut, needSpace, writeLines } from './paper.ts'
import type { Style } from './pieces.ts'
import { LABEL } from './styles.ts'

const HASH: Style = { bold: false, sizePt: 10, leadingPt: 15, colour: '#000000' }
const GROUP_LENGTH = 8
/** Room for a group of the widest signs and the gap after it. */
const GROUP_PT = 60
const RULE_COLOUR = '#8a8a8a'

/** `sha256` is 64 hex digits. They stand in one line below their label, eight by eight, as sha256sum prints them without the gaps. */
export function hashRow(paper: Paper, label: string, sha256: string): void {
  needSpace(paper, LABEL.leadingPt + HASH.leadingPt + 8)
  const { doc, left } = paper
  const row = element(paper, paper.root, 'P')
  writeLines(paper, row, 'P', layOut(paper, [{ text: label, style: LABEL }], paper.width), {
    x: left,
    widthPt: paper.width,
  })
  const said = element(paper, paper.root, 'P')
  said.add(doc.markStructureContent('P'))
  doc.markContent('Span', { actual: sha256 })
  const groups = sha256.match(new RegExp(`.{${GROUP_LENGTH}}`, 'g')) ?? [sha256]
  groups.forEach((text, index) => {
    drawSingleLine(paper, { text, style: HASH }, { y: paper.y, x: left + index * GROUP_PT })
  })
  doc.endMarkedContent()
  doc.endMarkedContent()
  paper.y += HASH.leadingPt + 3
  artifact(paper, 'Layout', (ink) =>
    ink
      .lineWidth(0.5)
      .strokeColor(RULE_COLOUR)
      .moveTo(left, paper.y)
      .lineTo(left + paper.width, paper.y)
      .stroke(),
  )
  paper.y += 4
}
