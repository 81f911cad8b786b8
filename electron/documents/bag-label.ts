// The label of the bag in which a device is locked away, to cut out of the page. Others may see it in the safe, so it names neither the
// device's owner nor what the incident is about.
import { footers } from './layout/footer.ts'
import { type Paper, artifact, closePaper, element, layOut, openPaper, writeLines } from './layout/paper.ts'
import { gap, line, title } from './layout/parts.ts'
import type { Style } from './layout/pieces.ts'
import { BODY, LABEL, NOTE } from './layout/styles.ts'
import { type DeviceDocumentData, momentOf } from './device-receipt.ts'
import { plainReference } from './reference.ts'

const TITLE = 'Label for the bag'
/** A6 across: 148 mm by 105 mm. */
const A6_PT = { width: 419.5, height: 297.6 } as const
const PADDING_PT = 18
const MARK_PT = 12
const REFERENCE: Style = { bold: true, sizePt: 58, leadingPt: 70, colour: '#000000' }
const RULE: Style = { bold: true, sizePt: 26, leadingPt: 34, colour: '#000000' }
const SEAL: Style = { bold: true, sizePt: 20, leadingPt: 27, colour: '#000000' }
const LARGE: Style = { bold: false, sizePt: 14, leadingPt: 19, colour: '#000000' }

export async function bagLabel(data: DeviceDocumentData, options: { passphrase?: string } = {}): Promise<Buffer> {
  const { checkpoint, printedAtMs } = data
  const reference = plainReference(data.reference)
  const { passphrase } = options
  const paper = openPaper({ title: `${TITLE} ${reference}`, createdAtMs: printedAtMs, passphrase })
  title(paper, TITLE)
  line(
    paper,
    'Cut it out at the marks. Put it into the bag so that it can be read from outside, then seal the bag.',
    BODY,
  )
  gap(paper, 20)
  label(paper, data)
  footers(paper, { reference, checkpoint, printedAtMs })
  return closePaper(paper)
}

function label(paper: Paper, { reference, device }: DeviceDocumentData): void {
  const x = paper.left + (paper.width - A6_PT.width) / 2
  const at = { x: x + PADDING_PT, widthPt: A6_PT.width - PADDING_PT * 2 }
  const write = (text: string, style: Style) =>
    writeLines(paper, element(paper, paper.root, 'P'), 'P', layOut(paper, [{ text, style }], at.widthPt), at)
  const top = paper.y
  paper.y = top + PADDING_PT - 4
  write(reference, REFERENCE)
  write('Do not switch on. Do not open.', RULE)
  gap(paper, 8)
  write(device.sealNumber === null ? 'No seal' : `Seal ${device.sealNumber}`, SEAL)
  write(device.what, LARGE)
  gap(paper, 8)
  write(`Taken: ${momentOf(device)}`, LABEL)
  write(`Taken by: ${device.takenBy ?? 'not known'}`, NOTE)
  write('If you find this bag: do not open it. Give it to the safeguarding lead of the school at once.', NOTE)
  // What a long description needs more than A6 has, the label gets.
  const bottom = Math.max(top + A6_PT.height, paper.y + PADDING_PT)
  frame(paper, { left: x, right: x + A6_PT.width, top, bottom })
  paper.y = bottom
}

type Box = { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number }

function frame(paper: Paper, { left, right, top, bottom }: Box): void {
  artifact(paper, 'Layout', (doc) => {
    doc
      .lineWidth(1.5)
      .strokeColor('#000000')
      .rect(left + 6, top + 6, right - left - 12, bottom - top - 12)
      .stroke()
    doc.lineWidth(0.5)
    for (const x of [left, right]) {
      for (const [y, away] of [
        [top, -1],
        [bottom, 1],
      ] as const) {
        const outX = x === left ? x - MARK_PT : x + MARK_PT
        doc.moveTo(outX, y).lineTo(x, y).stroke()
        doc
          .moveTo(x, y + away * MARK_PT)
          .lineTo(x, y)
          .stroke()
      }
    }
  })
}
