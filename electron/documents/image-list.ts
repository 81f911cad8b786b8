// The list for staff: whose picture, name and work may be used, by class. Seeds 000 §8 ("find out about children whose images should not
// be used"), 001 "Digital images and video". It has yes or no and never a reason, so that nobody learns which child is in danger.
import type { Use } from '#shared/domain/consent-rules.ts'
import { CONSENT_TOPICS, type ConsentTopic } from '#shared/domain/consents.ts'
import type { School } from '#shared/domain/school.ts'
import { formatDate, londonDate } from '#shared/lib/dates.ts'
import { staffFooters } from './layout/footer.ts'
import { type Paper, closePaper, openPaper, startPage } from './layout/paper.ts'
import { gap, heading, line, notice, title } from './layout/parts.ts'
import type { Style } from './layout/pieces.ts'
import { BODY, LABEL } from './layout/styles.ts'
import { type Cell, table } from './layout/table.ts'

export type ImageListData = {
  readonly school: School
  /** By class and name. */
  readonly children: readonly { readonly name: string; readonly class: string; readonly uses: readonly Use[] }[]
  readonly printedAtMs: number
}

const TITLE = 'May we use this child’s picture?'
const WIDTHS_PT = [199, 72, 72, 72, 72] as const
const HEAD: Style = { ...LABEL, sizePt: 8.5, leadingPt: 10.5 }
const PADDING_PT = 2.5

/** A tick and a cross are not in every font; a word can be read by everybody. */
const YES: Cell = [{ text: 'Yes', style: BODY }]
const NO: Cell = [{ text: 'NO', style: LABEL }]

export async function imageList({ school, children, printedAtMs }: ImageListData): Promise<Buffer> {
  const paper = openPaper({ title: TITLE, createdAtMs: printedAtMs })
  const asOf = `${school.name}. As of ${formatDate(londonDate(printedAtMs))}. ${DESTROY}`
  const classes = classesOf(children)
  if (classes.length === 0) {
    title(paper, TITLE)
    line(paper, 'There are no pupils on this list.')
  }
  classes.forEach(([className, ofClass], index) => {
    // Each class is handed out alone, so each begins with the day and the rule.
    if (index > 0) startPage(paper)
    title(paper, TITLE)
    line(paper, asOf)
    gap(paper, 5)
    notice(paper, 'Look here before you take, show or publish a picture. NO means no, whatever anybody tells you.')
    line(paper, 'Do not ask a child why it says NO. Questions go to the office or the safeguarding lead.')
    classTable(paper, className, ofClass)
  })
  staffFooters(paper, { reference: 'Pictures', printedAtMs })
  return closePaper(paper)
}

const DESTROY = 'Destroy it when there is a newer one: an answer can change any day.'

type Child = ImageListData['children'][number]

function classesOf(children: readonly Child[]): readonly (readonly [string, readonly Child[]])[] {
  const classes = new Map<string, Child[]>()
  for (const child of children) classes.set(child.class, [...(classes.get(child.class) ?? []), child])
  return [...classes]
}

function classTable(paper: Paper, className: string, children: readonly Child[]): void {
  heading(paper, className === '' ? 'No class' : `Class ${className}`, 60)
  table(paper, {
    widthsPt: WIDTHS_PT,
    paddingPt: PADDING_PT,
    head: ['Child', ...CONSENT_TOPICS.map(({ label }) => label)].map((text) => [{ text, style: HEAD }]),
    rows: children.map(({ name, uses }) => [
      [{ text: name, style: BODY }],
      ...CONSENT_TOPICS.map(({ value }) => (isYes(uses, value) ? YES : NO)),
    ]),
  })
}

function isYes(uses: readonly Use[], topic: ConsentTopic): boolean {
  return uses.some((one) => one.topic === topic && one.use.may)
}
