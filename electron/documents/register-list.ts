// Who has not signed, by class, for whoever takes the register: a box to tick with a pen for each. Each class has sheets of its own, so that
// nobody is handed the names of another.
import type { AgreementKind, SignerRole } from '#shared/domain/agreements.ts'
import type { Checkpoint } from '#shared/domain/audit.ts'
import type { School } from '#shared/domain/school.ts'
import { STANDINGS, type Standing } from '#shared/domain/signing.ts'
import { labelOf } from '#shared/domain/incident-form.ts'
import { formatDate, londonDate } from '#shared/lib/dates.ts'
import { isOfPupils, kindLabel } from './agreement-parts.ts'
import { footers, onOwnSheets } from './layout/footer.ts'
import { type Paper, closePaper, openPaper } from './layout/paper.ts'
import { heading, line, title } from './layout/parts.ts'
import { BODY, LABEL, NOTE } from './layout/styles.ts'
import { type Cell, table } from './layout/table.ts'

export type RegisterGroup = {
  /** A class, or a kind of adults. */
  readonly name: string
  readonly rows: readonly {
    readonly name: string
    readonly kind: AgreementKind
    readonly standing: Standing
    readonly missing: readonly SignerRole[]
    readonly dueOn: string
    readonly isOverdue: boolean
  }[]
}

export type RegisterListData = {
  readonly school: School
  readonly groups: readonly RegisterGroup[]
  readonly checkpoint: Checkpoint
  readonly printedAtMs: number
}

const TITLE = 'Agreements: who has still to sign'
const BY: Readonly<Record<SignerRole, string>> = { self: 'pupil', parent: 'parent or carer' }
/** What "still to sign" alone does not say. */
const TELLING: readonly Standing[] = ['earlier', 'refused', 'withdrawn']
const WIDTHS_PT = [160, 180, 102, 45] as const

export async function registerList({ school, groups, checkpoint, printedAtMs }: RegisterListData): Promise<Buffer> {
  const paper = openPaper({ title: TITLE, createdAtMs: printedAtMs })
  await onOwnSheets(paper, groups, (part, group) => {
    title(part, TITLE)
    line(part, `${school.name}. As of ${formatDate(londonDate(printedAtMs))}.`)
    writeGroup(part, group)
  })
  footers(paper, { reference: 'Who has still to sign', checkpoint, printedAtMs })
  return closePaper(paper)
}

function writeGroup(paper: Paper, { name, rows }: RegisterGroup): void {
  heading(paper, name, 60)
  table(paper, {
    widthsPt: WIDTHS_PT,
    paddingPt: 3,
    head: ['Name', 'What', 'By when', 'Signed'].map(headCell),
    rows: rows.map((row) => [
      [{ text: row.name, style: LABEL }],
      whatCell(row),
      [{ text: whenOf(row), style: BODY }],
      'box',
    ]),
  })
}

function whatCell({ kind, standing, missing }: RegisterGroup['rows'][number]): Cell {
  const by = isOfPupils(kind) && missing.length > 0 ? `: ${missing.map((role) => BY[role]).join(' and ')}` : ''
  const what = { text: `${kindLabel(kind)}${by}`, style: BODY }
  return TELLING.includes(standing) ? [what, { text: labelOf(STANDINGS, standing), style: NOTE }] : [what]
}

function whenOf({ dueOn, isOverdue }: RegisterGroup['rows'][number]): string {
  return isOverdue ? `${formatDate(dueOn)}, overdue` : formatDate(dueOn)
}

function headCell(text: string): Cell {
  return [{ text, style: LABEL }]
}
