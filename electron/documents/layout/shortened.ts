// Text that has to fit into a number of lines. What is cut off says where the rest is.
import type { Line } from './lines.ts'
import { type Paper, layOut } from './paper.ts'
import { type Style, clustersOf } from './pieces.ts'

/** More than the narrowest letters need to fill a line, so that the search for the cut does not measure a whole novel. */
const SIGNS_A_LINE = 300

export type Shortening = { readonly style: Style; readonly widthPt: number; readonly more: string }

/** The whole text when it fits, otherwise as much of it as fits before `more`. Line ends become spaces. */
export function shortened(paper: Paper, text: string, maxLines: number, how: Shortening): readonly Line[] {
  const { style, widthPt, more } = how
  const flat = text
    .split(/\s+/)
    .filter((word) => word !== '')
    .join(' ')
  const most = maxLines * SIGNS_A_LINE
  const all = clustersOf(flat.slice(0, most))
  const upTo = (count: number) =>
    layOut(
      paper,
      [
        { text: wholeWords(all, count), style },
        { text: more, style },
      ],
      widthPt,
    )
  if (flat.length <= most) {
    const lines = layOut(paper, [{ text: flat, style }], widthPt)
    if (lines.length <= maxLines) return lines
  }
  let [fits, tooMany] = [0, all.length + 1]
  while (tooMany - fits > 1) {
    const middle = Math.floor((fits + tooMany) / 2)
    if (upTo(middle).length <= maxLines) fits = middle
    else tooMany = middle
  }
  return upTo(fits).slice(0, maxLines)
}

// A cut in the middle of a word could make another word of it; a word longer than a line is cut all the same.
const LONG_WORD = 60

function wholeWords(clusters: readonly string[], count: number): string {
  if (count >= clusters.length || clusters[count] === ' ') return clusters.slice(0, count).join('')
  const space = clusters.lastIndexOf(' ', count)
  return clusters.slice(0, space >= 0 && count - space <= LONG_WORD ? space : count).join('')
}
