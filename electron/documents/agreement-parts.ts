// What the documents of agreements have in common: the text of a version, who signs, and the devices that somebody holds.
import { AGREEMENT_KINDS, type AgreementVersion, type Signature, type SignerRole } from '#shared/domain/agreements.ts'
import { labelOf } from '#shared/domain/incident-form.ts'
import { formatDate } from '#shared/lib/dates.ts'
import { type Paper, element, heightOf, layOut, needSpace, writeLines } from './layout/paper.ts'
import type { Style } from './layout/pieces.ts'
import { BODY, LABEL } from './layout/styles.ts'
import { type Cell, table } from './layout/table.ts'

export type PrintedVersion = Pick<AgreementVersion, 'kind' | 'number' | 'text' | 'hash' | 'appliesFrom'>

const SMALLEST: Style = { ...BODY, sizePt: 9, leadingPt: 11.2 }
const LARGEST_FIRST: readonly Style[] = [
  { ...BODY, leadingPt: 14 },
  { ...BODY, sizePt: 9.8, leadingPt: 12.5 },
  SMALLEST,
]
const SUBHEADING: Style = { ...LABEL, sizePt: 10.5, leadingPt: 14 }
/** As many signs of a hash as eyes compare. */
const SHORT_HASH = 8
const BULLET_PT = 12
const HEADING_ABOVE_PT = 5
const CLAUSE_BELOW_PT = 1.2
/** What a page may lose at its end, where something is kept together. */
const LOST_AT_END_PT = 45
const DEVICE_WIDTHS_PT = [300, 187] as const
const WRITE_IN: Style = { ...BODY, leadingPt: 18 }

export function kindLabel(kind: AgreementVersion['kind']): string {
  return labelOf(AGREEMENT_KINDS, kind)
}

/** "Secondary pupil, version 2": which text, in words that may stand in the metadata of a file. */
export function versionLabel({ kind, number }: Pick<PrintedVersion, 'kind' | 'number'>): string {
  return `${kindLabel(kind)}, version ${number}`
}

export function versionLine({ number, appliesFrom, hash }: PrintedVersion): string {
  return `Version ${number}, in use from ${formatDate(appliesFrom)}. Text ${hash.slice(0, SHORT_HASH)}.`
}

function declarationLabel(kind: AgreementVersion['kind'], role: SignerRole): string {
  if (role === 'parent') return 'Declaration of the parent or carer'
  return isOfPupils(kind) ? 'Declaration of the pupil' : 'Declaration'
}

export function isOfPupils(kind: AgreementVersion['kind']): boolean {
  return ['primary-pupil', 'secondary-pupil', 'rules-ks1', 'rules-ks2'].includes(kind)
}

/** The largest letters with which a text takes no more pages than with the smallest; `otherPt` is all that is not text. */
export function letterSize(paper: Paper, text: PrintedVersion['text'], otherPt: number): Style {
  const pagePt = paper.bottom - paper.top
  const pagesWith = (style: Style) => {
    const wholePt = otherPt + textHeightPt(paper, text, style)
    return wholePt <= pagePt ? 1 : Math.ceil(wholePt / (pagePt - LOST_AT_END_PT))
  }
  const fewest = pagesWith(SMALLEST)
  return LARGEST_FIRST.find((style) => pagesWith(style) === fewest) ?? SMALLEST
}

function textHeightPt(paper: Paper, { intro, sections, declarations }: PrintedVersion['text'], style: Style): number {
  const wordsPt = (words: string, widthPt: number) =>
    words === '' ? 0 : heightOf(layOut(paper, [{ text: words, style }], widthPt))
  const clauses = sections.flatMap((section) => section.clauses)
  const clausesPt = clauses.map(({ words }) => wordsPt(words, paper.width - BULLET_PT) + CLAUSE_BELOW_PT)
  const paragraphsPt = [intro, declarations.self, declarations.parent].map((words) => wordsPt(words, paper.width))
  const headingsPt = (sections.length + 2) * (HEADING_ABOVE_PT + SUBHEADING.leadingPt)
  return [...clausesPt, ...paragraphsPt, headingsPt].reduce((sum, heightPt) => sum + heightPt, 0)
}

/** The words of a version before its declarations: why, and the rules by section. */
export function agreementText(paper: Paper, { text }: Pick<PrintedVersion, 'text'>, style: Style = SMALLEST): void {
  if (text.intro !== '') writeWhole(paper, text.intro, style)
  for (const { heading, clauses } of text.sections) {
    subheading(paper, heading, style.leadingPt * 2)
    bullets(
      paper,
      clauses.map(({ words }) => words),
      style,
    )
  }
}

/** A declaration under its heading, as one who reads a copy sees it; `keepPt` more stays on its page. */
export function declarationText(
  paper: Paper,
  { kind, text }: PrintedVersion,
  role: SignerRole,
  { style = SMALLEST, keepPt = 0 }: { readonly style?: Style; readonly keepPt?: number } = {},
): void {
  const words = text.declarations[role]
  const wordsPt = heightOf(layOut(paper, [{ text: words, style }], paper.width))
  subheading(paper, declarationLabel(kind, role), Math.min(wordsPt + keepPt, paper.bottom - paper.top - 40))
  if (words !== '') writeWhole(paper, words, style)
}

/** A heading within the text, without the rule of a form's section. */
export function subheading(paper: Paper, words: string, keepPt: number): void {
  paper.y += HEADING_ABOVE_PT
  needSpace(paper, SUBHEADING.leadingPt + keepPt)
  const lines = layOut(paper, [{ text: words, style: SUBHEADING }], paper.width, 'as-written')
  writeLines(paper, element(paper, paper.root, 'H2'), 'H2', lines, { x: paper.left, widthPt: paper.width })
}

/** Words as they were written, in the direction in which they were. */
export function writeWhole(paper: Paper, words: string, style: Style): void {
  const lines = layOut(paper, [{ text: words, style }], paper.width, 'as-written')
  writeLines(paper, element(paper, paper.root, 'P'), 'P', lines, { x: paper.left, widthPt: paper.width })
}

export function bullets(paper: Paper, items: readonly string[], style: Style): void {
  const list = element(paper, paper.root, 'L')
  const x = paper.left
  const widthPt = paper.width - BULLET_PT
  const dot = layOut(paper, [{ text: '•', style }], BULLET_PT)
  for (const words of items) {
    const lines = layOut(paper, [{ text: words, style }], widthPt, 'as-written')
    // A rule stays on one page unless it is longer than any.
    needSpace(paper, Math.min(heightOf(lines), paper.bottom - paper.top))
    const item = element(paper, list, 'LI')
    const top = paper.y
    writeLines(paper, element(paper, item, 'Lbl'), 'Lbl', dot, { x, widthPt: BULLET_PT })
    paper.y = top
    writeLines(paper, element(paper, item, 'LBody'), 'LBody', lines, { x: x + BULLET_PT, widthPt })
    paper.y += CLAUSE_BELOW_PT
  }
}

/** Make and serial number of each device, with rows for a pen below. Seed 000 app. 1. */
export function devicesTable(paper: Paper, devices: Signature['devices'], emptyRows: number): void {
  table(paper, {
    widthsPt: DEVICE_WIDTHS_PT,
    paddingPt: 2,
    head: ['Make and model', 'Serial number'].map((text) => [{ text, style: LABEL }]),
    rows: [
      ...devices.map(({ make, serial }) => [cell(make), cell(serial)]),
      ...Array.from({ length: emptyRows }, () => [cell(''), cell('')]),
    ],
  })
}

function cell(text: string): Cell {
  return [{ text, style: WRITE_IN }]
}
