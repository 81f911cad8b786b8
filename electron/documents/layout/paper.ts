// The sheet being printed: pages, where the next line goes, and the structure tree beside the ink. Knows nothing of any form.
import { randomBytes } from 'node:crypto'
import Pdf from 'pdfkit'
import { visualOrder, mirrored } from './bidi.ts'
import { ARABIC_FONT, hiddenWords, loadedFonts } from './fonts.ts'
import { BODY } from './styles.ts'
import type { TextKeepingFont } from './text-keeping-font.ts'
import { type Line, type Measure, toLines } from './lines.ts'
import { type Piece, type Direction, type Span, clustersOf, paragraphsOf, toPieces } from './pieces.ts'

type Doc = PDFKit.PDFDocument
export type Element = PDFKit.PDFStructureElement

export type Paper = {
  readonly doc: Doc
  readonly root: Element
  readonly left: number
  readonly width: number
  readonly top: number
  readonly bottom: number
  /** Where the next line starts, in points from the top of the page. */
  y: number
}

export type PaperOptions = {
  readonly title: string
  readonly createdAtMs: number
  readonly passphrase?: string | undefined
}

const MARGINS_PT = { left: 54, right: 54, top: 46, bottom: 82 } as const
/** Of the line's leading: where letters stand. */
const BASELINE = 0.74
const HIDDEN_WORDS = 'HiddenWords'
/** The types know pdfkit's archive subsets only. */
const ACCESSIBLE = 'PDF/UA' as string as PDFKit.Mixins.PDFSubsets

export function openPaper({ title, createdAtMs, passphrase }: PaperOptions): Paper {
  const doc = new Pdf({
    size: 'A4',
    margins: MARGINS_PT,
    bufferPages: true,
    // Without this pdfkit starts with Helvetica, which cannot be embedded.
    font: '',
    lang: 'en-GB',
    tagged: true,
    displayTitle: true,
    subset: ACCESSIBLE,
    info: { Title: title, Producer: 'Blueform', Creator: 'Blueform', CreationDate: new Date(createdAtMs) },
    ...(passphrase === undefined ? { pdfVersion: '1.7' } : protection(passphrase)),
  })
  for (const [name, { font }] of loadedFonts()) registerFont(doc, name, font)
  registerFont(doc, HIDDEN_WORDS, hiddenWords())
  const root = doc.struct('Document')
  doc.addStructure(root)
  const { left, right, top, bottom } = MARGINS_PT
  return {
    doc,
    root,
    left,
    width: doc.page.width - left - right,
    top,
    bottom: doc.page.height - bottom,
    y: top,
  }
}

export function closePaper(paper: Paper): Promise<Buffer> {
  const { doc, root } = paper
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = []
    doc.on('data', (chunk: Buffer) => chunks.push(chunk))
    doc.on('end', () => resolve(Buffer.concat(chunks)))
    doc.on('error', reject)
    root.end()
    doc.end()
  })
}

/** Starts a page unless this much still fits on the one in use. */
export function needSpace(paper: Paper, heightPt: number): void {
  if (paper.y + heightPt > paper.bottom) startPage(paper)
}

export function startPage(paper: Paper): void {
  paper.doc.addPage()
  paper.y = paper.top
}

/** A child of a structure element. */
export function element(
  paper: Paper,
  parent: Element,
  type: string,
  options: PDFKit.Mixins.StructureElementOptions = {},
) {
  const child = paper.doc.struct(type, options)
  parent.add(child)
  return child
}

/** Lines of text as they will stand in this width; each paragraph of the spans' text begins a line. */
export function layOut(
  paper: Paper,
  spans: readonly Span[],
  widthPt: number,
  direction: Direction = 'left-to-right',
): readonly Line[] {
  const paragraphs: Span[][] = [[]]
  for (const { text, style } of spans) {
    paragraphsOf(text).forEach((part, index) => {
      if (index > 0) paragraphs.push([])
      paragraphs.at(-1)?.push({ text: part, style })
    })
  }
  const measure = measureWith(paper.doc)
  return paragraphs.flatMap((paragraph) => {
    const emptyLeadingPt = paragraph.at(-1)?.style.leadingPt ?? 0
    return toLines(toPieces(paragraph, direction), widthPt, measure, emptyLeadingPt)
  })
}

export function heightOf(lines: readonly Line[]): number {
  return lines.reduce((total, { leadingPt }) => total + leadingPt, 0)
}

/** Writes lines at x from `paper.y` down, over as many pages as they need, as content of the structure element. */
export function writeLines(
  paper: Paper,
  owner: Element,
  tag: string,
  lines: readonly Line[],
  at: { readonly x: number; readonly widthPt: number },
): void {
  const { doc } = paper
  let isMarked = false
  const unmark = () => {
    if (isMarked) doc.endMarkedContent()
    isMarked = false
  }
  for (const line of lines) {
    if (paper.y + line.leadingPt > paper.bottom) {
      unmark()
      startPage(paper)
    }
    if (!isMarked) {
      owner.add(doc.markStructureContent(tag))
      isMarked = true
    }
    drawLine(doc, line, at.x, paper.y + line.leadingPt * BASELINE, at.widthPt)
    paper.y += line.leadingPt
  }
  unmark()
}

/** Ink that says nothing: rules, frames, footers. */
export function artifact(paper: Paper, type: 'Layout' | 'Pagination', draw: (doc: Doc) => void): void {
  paper.doc.markContent('Artifact', { type })
  draw(paper.doc)
  paper.doc.endMarkedContent()
}

/** One line that is not part of the text, such as a footer: from x on, or ending at the right margin. */
export function drawSingleLine(
  paper: Paper,
  span: Span,
  at: { readonly y: number; readonly x: number | 'right' },
): void {
  const [line] = layOut(paper, [span], Number.POSITIVE_INFINITY)
  if (!line) return
  const x = at.x === 'right' ? paper.left + paper.width - line.widthPt : at.x
  drawLine(paper.doc, line, x, at.y + line.leadingPt * BASELINE, line.widthPt)
}

/** Lines that are not part of the text, such as the head of a table that goes on. */
export function drawLines(
  { doc }: Paper,
  lines: readonly Line[],
  at: { readonly x: number; readonly y: number; readonly widthPt: number },
): void {
  let { y } = at
  for (const line of lines) {
    drawLine(doc, line, at.x, y + line.leadingPt * BASELINE, at.widthPt)
    y += line.leadingPt
  }
}

/** Puts words where something is drawn, for search, copying and reading aloud; they leave no ink. */
export function drawHiddenWords({ doc }: Paper, words: string, x: number, baselineY: number): void {
  // An empty list of features keeps pdfkit from taking the words one by one.
  doc
    .font(HIDDEN_WORDS, BODY.sizePt)
    .text(words, x, baselineY, { lineBreak: false, baseline: 'alphabetic', features: [] })
}

// pdfkit takes a parsed font in place of its bytes, which its types do not say; parsing takes ten times as long as the form.
function registerFont(doc: Doc, name: string, font: TextKeepingFont): void {
  doc.registerFont(name, font as unknown as Uint8Array)
}

// Permissions are advice that any reader may ignore; what protects the file is the passphrase.
function protection(passphrase: string) {
  return {
    pdfVersion: '1.7ext3',
    userPassword: passphrase,
    ownerPassword: randomBytes(32).toString('base64url'),
    permissions: { printing: 'highResolution', copying: true, contentAccessibility: true },
  } as const
}

function measureWith(doc: Doc): Measure {
  const spaces = new Map<string, number>()
  return (text: string, { font, style, isSpace }: Piece) => {
    doc.font(font, style.sizePt)
    if (isSpace) return doc.widthOfString(text)
    // Words are drawn with the space that follows them, and pdfkit remembers the shape of what it has measured.
    const key = `${font} ${style.sizePt}`
    const spacePt = spaces.get(key) ?? doc.widthOfString(' ')
    spaces.set(key, spacePt)
    return font === ARABIC_FONT ? doc.widthOfString(text) : doc.widthOfString(`${text} `) - spacePt
  }
}

// Visual order decides where words stand, reading order when they are written: that is how they are copied out and read aloud.
function drawLine(doc: Doc, line: Line, x: number, baselineY: number, widthPt: number): void {
  const places = new Map<Piece, number>()
  let atX = line.isRightToLeft ? x + widthPt - line.widthPt : x
  for (const piece of visualOrder(line.pieces)) {
    places.set(piece, atX)
    atX += piece.widthPt
  }
  for (const run of mergedRuns(line.pieces)) drawText(doc, run, places.get(run.first) ?? x, baselineY)
}

type InkRun = Piece & { readonly first: Piece }

// Words that follow each other from left to right in one font are one piece of ink.
function mergedRuns(pieces: readonly Piece[]): readonly InkRun[] {
  const runs: InkRun[] = []
  for (const piece of pieces) {
    const last = runs.at(-1)
    const joins = last?.level === 0 && piece.level === 0 && last.font === piece.font && last.style === piece.style
    if (last && joins) runs[runs.length - 1] = { ...last, text: last.text + piece.text }
    else runs.push({ ...piece, first: piece })
  }
  return runs
}

function drawText(doc: Doc, { text, font, style, level }: Piece, x: number, baselineY: number): void {
  // Arabic letters are turned round where they are joined; anything else that runs right to left is turned round here.
  const isTurned = level % 2 === 1 && !(font === ARABIC_FONT && /\p{Script=Arabic}/u.test(text))
  const drawn = isTurned ? mirrored(clustersOf(text)) : text
  doc
    .font(font, style.sizePt)
    .fillColor(style.colour)
    .text(drawn, x, baselineY, { lineBreak: false, baseline: 'alphabetic' })
}
