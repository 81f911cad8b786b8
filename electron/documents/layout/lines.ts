// Breaks pieces into lines. Nothing is ever cut off: what is wider than the line goes on in the next one, if need be inside a word.
import { type Paragraph, type Piece, clustersOf } from './pieces.ts'

type Measured = Piece & { readonly widthPt: number }

export type Line = {
  readonly isRightToLeft: boolean
  /** In reading order. */
  readonly pieces: readonly Measured[]
  /** Without the spaces at its end. */
  readonly widthPt: number
  readonly leadingPt: number
}

/** Width in points of text set in the piece's font and style. */
export type Measure = (text: string, piece: Piece) => number

type Word = { readonly pieces: readonly Measured[]; readonly widthPt: number; readonly spaces: readonly Measured[] }

export function toLines(paragraph: Paragraph, widthPt: number, measure: Measure, emptyLeadingPt: number): Line[] {
  const lines: Line[] = []
  let pieces: Measured[] = []
  let usedPt = 0
  const finish = () => {
    lines.push(lineOf(pieces, paragraph.isRightToLeft, emptyLeadingPt))
    pieces = []
    usedPt = 0
  }
  for (const word of wordsOf(paragraph.pieces, measure)) {
    for (const part of fitting(word, widthPt, measure)) {
      if (pieces.length > 0 && usedPt + part.widthPt > widthPt) finish()
      pieces.push(...part.pieces, ...part.spaces)
      usedPt += part.widthPt + widthOf(part.spaces)
    }
  }
  finish()
  return lines
}

function lineOf(pieces: readonly Measured[], isRightToLeft: boolean, emptyLeadingPt: number): Line {
  const end = pieces.findLastIndex(({ isSpace }) => !isSpace) + 1
  const base = isRightToLeft ? 1 : 0
  // Rule L1 of UAX 9: spaces at the end of a line belong to the paragraph, not to the last word.
  const levelled = pieces.map((piece, index) => (index < end ? piece : { ...piece, level: base }))
  const leadingPt = pieces.reduce((most, { style }) => Math.max(most, style.leadingPt), 0)
  return {
    isRightToLeft,
    pieces: levelled,
    widthPt: widthOf(pieces.slice(0, end)),
    leadingPt: leadingPt === 0 ? emptyLeadingPt : leadingPt,
  }
}

function wordsOf(pieces: readonly Piece[], measure: Measure): Word[] {
  const words: Word[] = []
  let letters: Measured[] = []
  for (const piece of pieces) {
    const measured = { ...piece, widthPt: measure(piece.text, piece) }
    if (piece.isSpace) {
      words.push({ pieces: letters, widthPt: widthOf(letters), spaces: [measured] })
      letters = []
    } else letters.push(measured)
  }
  if (letters.length > 0) words.push({ pieces: letters, widthPt: widthOf(letters), spaces: [] })
  return words
}

// A word wider than the line (a web address, a held-down key) becomes parts that each fit.
function fitting(word: Word, widthPt: number, measure: Measure): readonly Word[] {
  if (word.widthPt <= widthPt) return [word]
  const chunks = word.pieces.flatMap((piece) => (piece.widthPt <= widthPt ? [piece] : chop(piece, widthPt, measure)))
  return chunks.map((piece, index) => ({
    pieces: [piece],
    widthPt: piece.widthPt,
    spaces: index === chunks.length - 1 ? word.spaces : [],
  }))
}

function chop(piece: Measured, widthPt: number, measure: Measure): Measured[] {
  const chunks: Measured[] = []
  let chunk: string[] = []
  let usedPt = 0
  const close = () => {
    const { fitting: text, left } = longestFitting(chunk, widthPt, (part) => measure(part, piece))
    chunks.push({ ...piece, text, widthPt: measure(text, piece) })
    chunk = left
    usedPt = left.reduce((total, cluster) => total + measure(cluster, piece), 0)
  }
  for (const cluster of clustersOf(piece.text)) {
    const clusterPt = measure(cluster, piece)
    if (chunk.length > 0 && usedPt + clusterPt > widthPt) close()
    chunk.push(cluster)
    usedPt += clusterPt
  }
  while (chunk.length > 0) close()
  return chunks
}

// Letters set together can be wider than each by itself, whose space is kerned to it.
function longestFitting(clusters: readonly string[], widthPt: number, measure: (text: string) => number) {
  let count = clusters.length
  while (count > 1 && measure(clusters.slice(0, count).join('')) > widthPt) count -= 1
  return { fitting: clusters.slice(0, count).join(''), left: clusters.slice(count) }
}

function widthOf(pieces: readonly Measured[]): number {
  return pieces.reduce((total, { widthPt }) => total + widthPt, 0)
}
