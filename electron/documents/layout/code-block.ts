// A secret that is kept on paper: its groups in print, numbered because the program asks for them by number, and as a QR code.
import { type Paper, artifact, drawSingleLine, element, layOut, writeLines } from './paper.ts'
import type { Style } from './pieces.ts'
import { qrCode } from './qr-code.ts'
import { BODY, NOTE } from './styles.ts'

const CODE: Style = { bold: true, sizePt: 22, leadingPt: 30, colour: '#000000' }
const GROUPS_PER_LINE = 7
const NUMBERS_PT = 16
const QR_PT = 112

/** `code` is in groups with dashes between; `alt` describes the QR code to those who cannot see it. */
export function codeBlock(paper: Paper, code: string, alt: string): void {
  paper.y += 4
  const groups = code.split('-')
  const owner = element(paper, paper.root, 'P')
  for (let first = 0; first < groups.length; first += GROUPS_PER_LINE) {
    const inLine = groups.slice(first, first + GROUPS_PER_LINE)
    const isLast = first + GROUPS_PER_LINE >= groups.length
    const text = `${inLine.join('-')}${isLast ? '' : '-'}`
    const numbersY = paper.y + CODE.leadingPt
    writeLines(paper, owner, 'P', layOut(paper, [{ text, style: CODE }], paper.width), {
      x: paper.left,
      widthPt: paper.width,
    })
    groupNumbers(paper, inLine, first, numbersY)
    paper.y += NUMBERS_PT
  }
  qrCode(paper, code, alt, { x: paper.left, y: paper.y, sizePt: QR_PT })
  const below = paper.y + QR_PT + 4
  paper.y += QR_PT / 2 - BODY.leadingPt
  const said = 'The same code for a scanner that is not connected to anything. Do not photograph it.'
  const beside = layOut(paper, [{ text: said, style: BODY }], 260)
  writeLines(paper, element(paper, paper.root, 'P'), 'P', beside, { x: paper.left + QR_PT + 16, widthPt: 260 })
  paper.y = below
}

// The numbers are not part of the code, so not of the text either.
function groupNumbers(paper: Paper, groups: readonly string[], before: number, y: number): void {
  const widthOf = (text: string) => layOut(paper, [{ text, style: CODE }], paper.width)[0]?.widthPt ?? 0
  groups.forEach((group, index) => {
    const earlier = groups
      .slice(0, index)
      .map((one) => `${one}-`)
      .join('')
    const text = `${before + index + 1}`
    const [number] = layOut(paper, [{ text, style: NOTE }], 20)
    if (!number) return
    const x = paper.left + widthOf(earlier) + (widthOf(group) - number.widthPt) / 2
    artifact(paper, 'Layout', () => drawSingleLine(paper, { text, style: NOTE }, { y, x }))
  })
}
