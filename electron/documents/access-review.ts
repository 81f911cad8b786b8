// The access review that a school goes through every term: who can open the records, and what each role may do. Seeds 000 §10 and
// §12, 003 §4. It prints names of staff and no word of any case.
import { type Account, PERMISSIONS, ROLES, ROLE_LABELS, type Permission, may } from '#shared/domain/accounts.ts'
import type { Checkpoint } from '#shared/domain/audit.ts'
import type { School } from '#shared/domain/school.ts'
import { formatDate, formatInstant, londonDate } from '#shared/lib/dates.ts'
import { footers } from './layout/footer.ts'
import { steps } from './layout/numbered-list.ts'
import { type Paper, closePaper, openPaper } from './layout/paper.ts'
import { gap, heading, labelledRow, line, title, writingLines } from './layout/parts.ts'
import type { Style } from './layout/pieces.ts'
import { BODY, LABEL, NOTE } from './layout/styles.ts'
import { type Cell, table } from './layout/table.ts'

export type AccessReviewData = {
  readonly school: School
  /** Everybody who ever had access, in the order they were added. */
  readonly accounts: readonly Account[]
  readonly printedAtMs: number
  readonly checkpoint: Checkpoint
}

const TITLE = 'Blueform access review'
const ROLE_HEAD: Style = { ...LABEL, sizePt: 7.5, leadingPt: 10 }
const PEOPLE_WIDTHS_PT = [128, 157, 101, 101] as const
const PERMISSION_WIDTHS_PT = [202, 57, 57, 57, 57, 57] as const

export async function accessReview({ school, accounts, printedAtMs, checkpoint }: AccessReviewData): Promise<Buffer> {
  const paper = openPaper({ title: TITLE, createdAtMs: printedAtMs })
  title(paper, TITLE)
  line(paper, 'Go through this once a term and whenever somebody joins, leaves or changes role.', LABEL)
  gap(paper, 6)
  labelledRow(paper, 'School:', school.name)
  labelledRow(paper, 'Printed on:', formatInstant(printedAtMs))
  people(paper, accounts)
  permissions(paper)
  review(paper)
  footers(paper, { reference: 'Access review', checkpoint, printedAtMs })
  return closePaper(paper)
}

function people(paper: Paper, accounts: readonly Account[]): void {
  heading(paper, 'Who has access', 60)
  const active = accounts.filter(({ removedAtMs }) => removedAtMs === null)
  table(paper, {
    widthsPt: PEOPLE_WIDTHS_PT,
    head: ['Name', 'Role', 'Since', 'Passphrase set'].map(headCell),
    rows: active.map((account) => [...who(account), day(account.addedAtMs), day(account.passphraseSetAtMs)]),
  })
  heading(paper, 'Who had access before', 60)
  const removed = accounts.flatMap(({ removedAtMs, ...account }) =>
    removedAtMs === null ? [] : [{ ...account, removedAtMs }],
  )
  if (removed.length === 0) {
    line(paper, 'Nobody has been removed.')
    return
  }
  table(paper, {
    widthsPt: PEOPLE_WIDTHS_PT,
    head: ['Name', 'Role', 'Since', 'Removed'].map(headCell),
    rows: removed.map((account) => [...who(account), day(account.addedAtMs), day(account.removedAtMs)]),
  })
}

function permissions(paper: Paper): void {
  heading(paper, 'What each role may do', 90)
  table(paper, {
    widthsPt: PERMISSION_WIDTHS_PT,
    head: [headCell('What'), ...ROLES.map((role) => [{ text: ROLE_LABELS[role], style: ROLE_HEAD }])],
    rows: (Object.keys(PERMISSIONS) as Permission[]).map((permission) => [
      permissionCell(permission),
      ...ROLES.map((role) => (may(role, permission) ? [{ text: 'Yes', style: LABEL }] : [{ text: 'No', style: BODY }])),
    ]),
  })
}

function permissionCell(permission: Permission): Cell {
  const row: { readonly label: string; readonly note?: string } = PERMISSIONS[permission]
  const label = { text: row.label, style: BODY }
  return row.note === undefined ? [label] : [label, { text: row.note, style: NOTE }]
}

function review(paper: Paper): void {
  heading(paper, 'Check', 120)
  steps(paper, [
    'Everybody who is listed still works here, in this role, and needs access to do it.',
    'Nobody is missing who has to act when somebody else is away.',
    'Whoever left or changed role has been removed in Blueform.',
    'The recovery sheet and the release sheet are in the safe, with their envelopes sealed.',
  ])
  heading(paper, 'Notes and what was changed', 100)
  writingLines(paper, 5)
  heading(paper, 'Signed', 100)
  labelledRow(paper, 'Name and role:', { blankLines: 1 })
  labelledRow(paper, 'Signature:', { blankLines: 1 })
  labelledRow(paper, 'Date:', { blankLines: 1 })
}

function who({ name, role }: Pick<Account, 'name' | 'role'>): Cell[] {
  return [[{ text: name, style: LABEL }], [{ text: ROLE_LABELS[role], style: BODY }]]
}

function day(atMs: number): Cell {
  return [{ text: formatDate(londonDate(atMs)), style: BODY }]
}

function headCell(text: string): Cell {
  return [{ text, style: LABEL }]
}
