// The sheet for the school's safe: the recovery code in print and as a QR code. Whoever has it and the laptop can open the records.
import QRCode from 'qrcode'
import { recoveryGroups } from '#shared/domain/recovery-code.ts'
import { formatInstant } from '#shared/lib/dates.ts'
import {
  type Paper,
  artifact,
  closePaper,
  drawSingleLine,
  element,
  layOut,
  openPaper,
  writeLines,
} from './layout/paper.ts'
import { line, gap, heading, labelledRow, title } from './layout/parts.ts'
import type { Style } from './layout/pieces.ts'
import { BODY, LABEL, NOTE } from './layout/styles.ts'

export type RecoverySheetData = { readonly schoolName: string; readonly code: string; readonly createdAtMs: number }

const TITLE = 'Blueform recovery sheet'
const CODE: Style = { bold: true, sizePt: 22, leadingPt: 30, colour: '#000000' }
const QR_PT = 132
/** White modules that a reader needs around the code. */
const QUIET_MODULES = 4

export async function recoverySheet({ schoolName, code, createdAtMs }: RecoverySheetData): Promise<Buffer> {
  const paper = openPaper({ title: TITLE, createdAtMs })
  title(paper, TITLE)
  line(paper, 'Put this in the safe. Anyone who has it and the laptop can open the records.', LABEL)
  gap(paper, 6)
  line(
    paper,
    'It opens the school’s safeguarding records when the passphrase is forgotten or its owner is away. Nobody else can: there is no other copy of this code, and no company that can let you in.',
  )
  gap(paper, 6)
  labelledRow(paper, 'School:', schoolName)
  labelledRow(paper, 'Made on:', formatInstant(createdAtMs))

  heading(paper, 'Recovery code', 200)
  codeBlock(paper, code)

  heading(paper, 'Where to keep it')
  steps(paper, [
    'In the head teacher’s safe, in a sealed envelope with today’s date and a signature across the seal.',
    'Never with the laptop, and never as a photograph, a scan or an e-mail.',
  ])
  heading(paper, 'How to use it')
  steps(paper, [
    'Open Blueform on the laptop, choose to use the recovery code, and type it. Capital or small letters both work, and the dashes do not matter.',
    'Choose a new passphrase. All the records are as they were.',
    'Write down who used this sheet, when and why, and put the sheet back in the safe in a new envelope.',
    'If this sheet is lost, or seen by someone who should not have seen it, tell the head teacher and move the laptop to a safe place straight away.',
  ])
  return closePaper(paper)
}

function codeBlock(paper: Paper, code: string): void {
  paper.y += 4
  const widthPt = paper.width
  const lines = layOut(paper, [{ text: code, style: CODE }], widthPt)
  const groupsY = paper.y + CODE.leadingPt
  writeLines(paper, element(paper, paper.root, 'P'), 'P', lines, { x: paper.left, widthPt })
  groupNumbers(paper, code, groupsY)
  paper.y += 16
  qrCode(paper, code, paper.left, paper.y)
  const below = paper.y + QR_PT + 4
  const x = paper.left + QR_PT + 16
  paper.y += QR_PT / 2 - BODY.leadingPt
  const beside = layOut(
    paper,
    [{ text: 'The same code for a scanner that is not connected to anything. Do not photograph it.', style: BODY }],
    260,
  )
  writeLines(paper, element(paper, paper.root, 'P'), 'P', beside, { x, widthPt: 260 })
  paper.y = below
}

// Under each group its number, because the program asks for groups by number. It is not part of the code, so not of the text either.
function groupNumbers(paper: Paper, code: string, y: number): void {
  const widthOf = (text: string) => layOut(paper, [{ text, style: CODE }], paper.width)[0]?.widthPt ?? 0
  const groups = recoveryGroups(code)
  groups.forEach((group, index) => {
    const before = groups
      .slice(0, index)
      .map((one) => `${one}-`)
      .join('')
    const [number] = layOut(paper, [{ text: `${index + 1}`, style: NOTE }], 20)
    if (!number) return
    const x = paper.left + widthOf(before) + (widthOf(group) - number.widthPt) / 2
    artifact(paper, 'Layout', () => drawSingleLine(paper, { text: `${index + 1}`, style: NOTE }, { y, x }))
  })
}

function qrCode(paper: Paper, code: string, x: number, y: number): void {
  const { doc } = paper
  const { modules } = QRCode.create(code, { errorCorrectionLevel: 'M' })
  const modulePt = QR_PT / (modules.size + QUIET_MODULES * 2)
  const place = { bbox: [x, y, x + QR_PT, y + QR_PT], placement: 'Block' }
  const figure = element(paper, paper.root, 'Figure', {
    alt: 'QR code of the recovery code printed above it',
    ...place,
  })
  figure.add(doc.markStructureContent('Figure'))
  for (let row = 0; row < modules.size; row += 1) {
    for (let column = 0; column < modules.size; column += 1) {
      if (modules.get(row, column) === 0) continue
      doc.rect(x + (column + QUIET_MODULES) * modulePt, y + (row + QUIET_MODULES) * modulePt, modulePt, modulePt)
    }
  }
  // One fill for all squares: filled one by one, hairlines show between them on screen.
  doc.fill('#000000')
  doc.endMarkedContent()
}

function steps(paper: Paper, texts: readonly string[]): void {
  const list = element(paper, paper.root, 'L')
  const widthPt = paper.width - 20
  texts.forEach((text, index) => {
    const item = element(paper, list, 'LI')
    const top = paper.y
    const label = layOut(paper, [{ text: `${index + 1}.`, style: BODY }], 20)
    writeLines(paper, element(paper, item, 'Lbl'), 'Lbl', label, { x: paper.left, widthPt: 20 })
    paper.y = top
    writeLines(paper, element(paper, item, 'LBody'), 'LBody', layOut(paper, [{ text, style: BODY }], widthPt), {
      x: paper.left + 20,
      widthPt,
    })
    paper.y += 4
  })
}
