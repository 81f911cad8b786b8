// The letter about pictures with its reply slip, for each child of a class or empty. Seed 000 app. 5, with the questions of seed 002
// app. 1 and seed 000 app. 3 that stand apart from it. Letter and slip are two sides of one sheet.
import { IMAGE_CONSENT } from '#shared/agreements/image-consent.ts'
import { CONSENT_TOPICS, type ConsentTopic } from '#shared/domain/consents.ts'
import type { School } from '#shared/domain/school.ts'
import { formatDate, londonDate } from '#shared/lib/dates.ts'
import { pageNumbers } from './layout/footer.ts'
import { type Paper, closePaper, openPaper, startPage } from './layout/paper.ts'
import { gap, heading, labelledRow, line, tickGrid, tickList, title } from './layout/parts.ts'
import { BODY, LABEL, NOTE } from './layout/styles.ts'

export type ImageFormsData = {
  readonly school: School
  /** One form each; a form without a child has lines to write on. */
  readonly children: readonly ({ readonly name: string; readonly class: string } | null)[]
  readonly printedAtMs: number
}

export async function imageForms({ school, children, printedAtMs }: ImageFormsData): Promise<Buffer> {
  const paper = openPaper({ title: IMAGE_CONSENT.title, createdAtMs: printedAtMs })
  children.forEach((child, index) => {
    if (index > 0) startPage(paper)
    letter(paper, school, printedAtMs)
    startPage(paper)
    slip(paper, child)
  })
  pageNumbers(paper, school.name)
  return closePaper(paper)
}

function letter(paper: Paper, school: School, printedAtMs: number): void {
  title(paper, IMAGE_CONSENT.title)
  line(paper, school.name, LABEL)
  if (school.contact.trim() !== '') line(paper, school.contact)
  line(paper, formatDate(londonDate(printedAtMs)))
  gap(paper, 10)
  line(paper, 'Dear parents and carers')
  for (const paragraph of IMAGE_CONSENT.letter) {
    gap(paper, 6)
    line(paper, paragraph)
  }
  heading(paper, 'If you change your mind', 60)
  line(paper, IMAGE_CONSENT.mayChange)
  gap(paper, 6)
  line(paper, IMAGE_CONSENT.disagree)
  heading(paper, 'When you take pictures at school', 60)
  line(paper, IMAGE_CONSENT.events)
}

function slip(paper: Paper, child: ImageFormsData['children'][number]): void {
  title(paper, 'Your answers')
  line(paper, 'Please fill in this page and give it back to the school.', LABEL)
  gap(paper, 6)
  labelledRow(paper, 'Child:', child === null ? { blankLines: 1 } : child.name)
  labelledRow(paper, 'Class:', child === null || child.class === '' ? { blankLines: 1 } : child.class)
  heading(paper, 'Pictures and video: tick one', 70)
  for (const { label, words } of [IMAGE_CONSENT.a, IMAGE_CONSENT.b]) {
    tickList(paper, [{ label, tick: 'blank', isStrong: true }])
    line(paper, words, BODY, 20)
    gap(paper, 4)
  }
  for (const topic of OTHER_TOPICS) question(paper, topic)
  heading(paper, 'Signed', 130)
  for (const label of ['Your name:', 'You are the child’s:', 'Signature:', 'Date:']) {
    labelledRow(paper, label, { blankLines: 1 })
  }
}

type OtherTopic = Exclude<ConsentTopic, 'images'>
const OTHER_TOPICS = CONSENT_TOPICS.map(({ value }) => value).filter((topic) => topic !== 'images')

function question(paper: Paper, topic: OtherTopic): void {
  const { question: asked, hint } = IMAGE_CONSENT.other[topic]
  heading(paper, asked, 50)
  line(paper, hint, NOTE)
  gap(paper, 3)
  tickGrid(paper, [YES, NO], 4)
}

const YES = { label: 'Yes', tick: 'blank' } as const
const NO = { label: 'No', tick: 'blank' } as const
