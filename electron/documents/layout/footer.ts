import { setImmediate } from 'node:timers/promises'
import { type Checkpoint, formatHeadHash } from '#shared/domain/audit.ts'
import { formatInstant } from '#shared/lib/dates.ts'
import { type Paper, artifact, drawSingleLine, element, startPage } from './paper.ts'
import { MARK, SMALL } from './styles.ts'

type Footer = { readonly reference: string; readonly checkpoint: Checkpoint; readonly printedAtMs: number }

/** At the foot of every page, once all pages are there. Seed 000 §10: restricted information is labelled when printed. */
export function footers(paper: Paper, { reference, checkpoint, printedAtMs }: Footer): void {
  const { start, count } = paper.doc.bufferedPageRange()
  const rows = checkpoint.size.toLocaleString('en-GB')
  for (let page = 0; page < count; page += 1) {
    paper.doc.switchToPage(start + page)
    artifact(paper, 'Pagination', (doc) => {
      const top = paper.bottom + 16
      doc
        .lineWidth(0.5)
        .strokeColor('#000000')
        .moveTo(paper.left, top)
        .lineTo(paper.left + paper.width, top)
        .stroke()
      const at = (line: number, x: number | 'right') => ({ y: top + 6 + line * 12, x })
      drawSingleLine(paper, { text: `RESTRICTED   ${reference}`, style: MARK }, at(0, paper.left))
      drawSingleLine(paper, { text: `Page ${page + 1} of ${count}`, style: MARK }, at(0, 'right'))
      const hash = formatHeadHash(checkpoint.headHash)
      drawSingleLine(paper, { text: `Record checkpoint: ${rows} rows, ${hash}`, style: SMALL }, at(1, paper.left))
      drawSingleLine(paper, { text: `Printed ${formatInstant(printedAtMs)}`, style: SMALL }, at(2, paper.left))
    })
  }
}

/** For what hangs on a wall in school: staff may read it, and it tells nothing of the records. */
export function staffFooters(paper: Paper, { reference, printedAtMs }: Omit<Footer, 'checkpoint'>): void {
  const { start, count } = paper.doc.bufferedPageRange()
  for (let page = 0; page < count; page += 1) {
    paper.doc.switchToPage(start + page)
    artifact(paper, 'Pagination', () => {
      const top = paper.bottom + 22
      drawSingleLine(paper, { text: `FOR STAFF   ${reference}`, style: MARK }, { y: top, x: paper.left })
      drawSingleLine(paper, { text: `Page ${page + 1} of ${count}`, style: MARK }, { y: top, x: 'right' })
      const printed = { text: `Printed ${formatInstant(printedAtMs)}`, style: SMALL }
      drawSingleLine(paper, printed, { y: top + 12, x: paper.left })
    })
  }
}

/** Pages of one paper that belong together, such as those of one letter among many. */
export type PageRange = { readonly start: number; readonly count: number }

/** For what leaves the school: no mark, no checkpoint. Pages that belong together are counted by themselves. */
export function pageNumbers(paper: Paper, left: string, pages: PageRange = paper.doc.bufferedPageRange()): void {
  const { start, count } = pages
  for (let page = 0; page < count; page += 1) {
    paper.doc.switchToPage(start + page)
    artifact(paper, 'Pagination', () => {
      const y = paper.bottom + 22
      if (left !== '') drawSingleLine(paper, { text: left, style: SMALL }, { y, x: paper.left })
      drawSingleLine(paper, { text: `Page ${page + 1} of ${count}`, style: SMALL }, { y, x: 'right' })
    })
  }
}

const LEFT_EMPTY = 'This page is left empty, so that the next one begins on a new sheet.'

/**
 * Writes each item on sheets of its own, as a part of its own; gives which pages those are. Where one ends on a front, its back stays empty:
 * printed on both sides, nobody is handed what is somebody else's. Between two, everything else gets its turn.
 */
export async function onOwnSheets<Item>(
  paper: Paper,
  items: readonly Item[],
  write: (part: Paper, item: Item) => void,
): Promise<readonly PageRange[]> {
  const ranges: PageRange[] = []
  for (const item of items) {
    if (ranges.length > 0) {
      await setImmediate()
      leaveOddBackEmpty(paper)
      startPage(paper)
    }
    const start = paper.doc.bufferedPageRange().count - 1
    write({ ...paper, root: element(paper, paper.root, 'Part') }, item)
    ranges.push({ start, count: paper.doc.bufferedPageRange().count - start })
  }
  return ranges
}

function leaveOddBackEmpty(paper: Paper): void {
  if (paper.doc.bufferedPageRange().count % 2 === 0) return
  startPage(paper)
  artifact(paper, 'Pagination', () => {
    drawSingleLine(paper, { text: LEFT_EMPTY, style: SMALL }, { y: paper.top, x: paper.left })
  })
}
