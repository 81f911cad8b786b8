// A signature as it was drawn: lines through the points that a pen, finger or mouse went through. It never was a picture and is none here.
import type { Drawing } from '#shared/domain/agreements.ts'
import { type Paper, artifact, element, needSpace } from './paper.ts'

/** The box that the points are in. */
const BOX_UNITS = { width: 6000, height: 2000 } as const
const WIDTH_PT = 260
const SCALE = WIDTH_PT / BOX_UNITS.width
const HEIGHT_PT = BOX_UNITS.height * SCALE
const INK_PT = 1.4
const FRAME_COLOUR = '#8a8a8a'
/** It tells no name: descriptions of figures are read by whoever looks into the file. */
const ALT = 'The signature as it was drawn on the screen'

export function drawnSignature(paper: Paper, drawing: Drawing): void {
  needSpace(paper, HEIGHT_PT + 8)
  const { doc, left, y: top } = paper
  artifact(paper, 'Layout', (ink) =>
    ink.lineWidth(0.5).strokeColor(FRAME_COLOUR).rect(left, top, WIDTH_PT, HEIGHT_PT).stroke(),
  )
  const place = { bbox: [left, top, left + WIDTH_PT, top + HEIGHT_PT], placement: 'Block' }
  const figure = element(paper, paper.root, 'Figure', { alt: ALT, ...place })
  figure.add(doc.markStructureContent('Figure'))
  doc.lineWidth(INK_PT).lineCap('round').lineJoin('round').strokeColor('#000000')
  for (const stroke of drawing) {
    const [first, ...more] = stroke.map(([x, y]) => [left + x * SCALE, top + y * SCALE] as const)
    if (first === undefined) continue
    doc.moveTo(...first)
    // A dot is a line of no length, which round ends make visible.
    for (const point of more.length === 0 ? [first] : more) doc.lineTo(...point)
  }
  doc.stroke()
  doc.lineCap('butt').lineJoin('miter')
  doc.endMarkedContent()
  paper.y = top + HEIGHT_PT + 8
}
