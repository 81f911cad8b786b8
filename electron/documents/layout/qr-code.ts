import QRCode from 'qrcode'
import { type Paper, element } from './paper.ts'

/** White modules that a reader needs around the code. */
const QUIET_MODULES = 4

type Place = { readonly x: number; readonly y: number; readonly sizePt: number }

/** The code as squares, its white margin within `sizePt`; `alt` describes it to those who cannot see it. */
export function qrCode(paper: Paper, code: string, alt: string, { x, y, sizePt }: Place): void {
  const { doc } = paper
  const { modules } = QRCode.create(code, { errorCorrectionLevel: 'M' })
  const modulePt = sizePt / (modules.size + QUIET_MODULES * 2)
  const place = { bbox: [x, y, x + sizePt, y + sizePt], placement: 'Block' }
  const figure = element(paper, paper.root, 'Figure', { alt, ...place })
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
