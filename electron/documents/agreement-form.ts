// An agreement on paper: for one person each, with a code that finds them again when the signed forms come back, or empty. Seeds 002 §3.3
// and app. 1-3, 000 app. 1-3. It goes home and comes back, so it has no mark and no checkpoint, but says which text it is.
import type { Signature, SignerRole } from '#shared/domain/agreements.ts'
import type { School } from '#shared/domain/school.ts'
import { inGroups } from '#shared/lib/crockford.ts'
import {
  type PrintedVersion,
  agreementText,
  declarationText,
  devicesTable,
  isOfPupils,
  letterSize,
  subheading,
  versionLabel,
  versionLine,
} from './agreement-parts.ts'
import { onOwnSheets, pageNumbers } from './layout/footer.ts'
import { type Paper, closePaper, element, layOut, needSpace, openPaper, writeLines } from './layout/paper.ts'
import { gap, line, paragraph } from './layout/parts.ts'
import { PEN_ROW_PT, penLines } from './layout/pen-lines.ts'
import type { Style } from './layout/pieces.ts'
import { qrCode } from './layout/qr-code.ts'
import { BODY, LABEL, NOTE, SMALL } from './layout/styles.ts'

export type AgreementForm = {
  /** Nine signs; null on a form that is for nobody yet. */
  readonly code: string | null
  readonly name: string
  readonly class: string
  readonly signers: readonly SignerRole[]
  readonly devices: Signature['devices']
}

export type AgreementFormsData = {
  readonly school: School
  readonly version: PrintedVersion
  readonly forms: readonly AgreementForm[]
  readonly printedAtMs: number
}

const TITLE: Style = { bold: true, sizePt: 16.5, leadingPt: 21, colour: '#000000' }
const NAME: Style = { bold: true, sizePt: 13, leadingPt: 19, colour: '#000000' }
const CODE: Style = { bold: true, sizePt: 15, leadingPt: 19, colour: '#000000' }
const QR_PT = 72
const CODE_WIDTH_PT = 116
const SIGNATURE_PT = 310
const QR_WORDS = 'QR code with the same code as the letters below it'
const EMPTY_DEVICE_ROWS = 3
const EXTRA_ROOM_PT = 34
const FOOT_ABOVE_PT = 14
const HEAD_PT = 92
const END_PT = 2 + 2 * SMALL.leadingPt

/** Each form begins on a new sheet, and its pages are counted by themselves. */
export async function agreementForms({ school, version, forms, printedAtMs }: AgreementFormsData): Promise<Buffer> {
  const opened = openPaper({ title: `Agreement: ${versionLabel(version)}`, createdAtMs: printedAtMs })
  // There is one line at the foot of the page, not the three of other documents.
  const paper = { ...opened, bottom: opened.bottom + EXTRA_ROOM_PT }
  const most = forms.reduce((lines, { signers }) => Math.max(lines, signers.length), 0)
  const devices = forms.reduce((rows, form) => Math.max(rows, form.devices.length), 0)
  const style = letterSize(paper, version.text, otherPt(version, most, devices))
  const pages = await onOwnSheets(paper, forms, (part, form) => writeForm(part, { school, version, style }, form))
  const foot = { ...opened, bottom: paper.bottom - FOOT_ABOVE_PT }
  forms.forEach(({ code }, index) => {
    const which = code === null ? '' : `, form ${inGroups(code)}`
    pageNumbers(foot, `${versionLabel(version)}${which}`, pages[index])
  })
  return closePaper(paper)
}

/** What a form takes beside its text. */
function otherPt({ kind }: PrintedVersion, signers: number, devices: number): number {
  const rows = devices + emptyDeviceRows(kind)
  const devicesPt = rows > 0 ? 45 + rows * 22 : 0
  return HEAD_PT + END_PT + devicesPt + signers * 2 * PEN_ROW_PT
}

// Only staff write in what else they hold; of others the form lists what the records know, as the signature will.
const emptyDeviceRows = (kind: PrintedVersion['kind']): number => (kind === 'staff' ? EMPTY_DEVICE_ROWS : 0)

type Sheet = Pick<AgreementFormsData, 'school' | 'version'> & { readonly style: Style }

function writeForm(paper: Paper, { school, version, style }: Sheet, form: AgreementForm): void {
  head(paper, school, version, form)
  agreementText(paper, version, style)
  const emptyRows = emptyDeviceRows(version.kind)
  if (form.devices.length + emptyRows > 0) {
    subheading(paper, 'School devices I hold', 80)
    devicesTable(paper, form.devices, emptyRows)
  }
  for (const role of form.signers) declaration(paper, version, form, { role, style })
  needSpace(paper, END_PT)
  gap(paper, 2)
  const back = form.code === null ? '' : ' The code on the first page tells us whose it is.'
  line(paper, `Please give the signed form back to the school.${back}`, SMALL)
  line(paper, `SHA-256 of the text of version ${version.number}: ${version.hash}`, SMALL)
}

function head(paper: Paper, school: School, version: PrintedVersion, form: AgreementForm): void {
  const { top } = paper
  const beside: Paper = { ...paper, width: paper.width - (form.code === null ? 0 : CODE_WIDTH_PT) }
  line(beside, school.name, LABEL)
  const name = layOut(beside, [{ text: version.text.title, style: TITLE }], beside.width, 'as-written')
  writeLines(beside, element(beside, beside.root, 'H1'), 'H1', name, { x: beside.left, widthPt: beside.width })
  if (form.code !== null) {
    const forClass = form.class === '' ? '' : `, ${form.class}`
    paragraph(
      beside,
      ['For ', form.name, forClass].map((text) => ({ text, style: NAME })),
    )
  }
  line(beside, versionLine(version), NOTE)
  paper.y = beside.y
  if (form.code !== null) paper.y = Math.max(beside.y, codeInCorner(paper, form.code, top))
  gap(paper, 3)
}

/** Where it ends. */
function codeInCorner(paper: Paper, code: string, top: number): number {
  const right = paper.left + paper.width
  qrCode(paper, code, QR_WORDS, { x: right - QR_PT, y: top - 6, sizePt: QR_PT })
  const lines = layOut(paper, [{ text: inGroups(code), style: CODE }], CODE_WIDTH_PT)
  paper.y = top - 6 + QR_PT
  const widthPt = lines[0]?.widthPt ?? 0
  writeLines(paper, element(paper, paper.root, 'P'), 'P', lines, { x: right - widthPt, widthPt })
  return paper.y
}

// Who signs, what they declare and the lines for it stay on one page.
function declaration(paper: Paper, version: PrintedVersion, form: AgreementForm, { role, style }: Signing): void {
  const isNamed = role === 'self' && form.code !== null
  declarationText(paper, version, role, { style, keepPt: (isNamed ? 1 : 2) * PEN_ROW_PT + BODY.leadingPt })
  const name = [
    { label: 'Name in capitals', widthPt: SIGNATURE_PT },
    { label: besideName(version.kind, role), widthPt: 0 },
  ]
  if (isNamed)
    paragraph(paper, [
      { text: 'Name: ', style: LABEL },
      { text: form.name, style: BODY },
    ])
  else penLines(paper, name)
  penLines(paper, [
    { label: 'Signature', widthPt: SIGNATURE_PT },
    { label: 'Date', widthPt: 0 },
  ])
}

type Signing = { readonly role: SignerRole; readonly style: Style }

function besideName(kind: PrintedVersion['kind'], role: SignerRole): string {
  if (role === 'parent') return 'Relation to the child'
  return isOfPupils(kind) ? 'Class' : 'Post or organisation'
}
