// Letters that remind people of agreements they have not signed, one for each, as one file to print. They leave the school, so they
// have no mark and no checkpoint, and each has the words of whoever sends them.
import type { AgreementKind, SignerRole } from '#shared/domain/agreements.ts'
import { SCHOOL_LABELS, type School } from '#shared/domain/school.ts'
import { nameApart } from '#shared/domain/told-apart.ts'
import { formatDate, londonDate } from '#shared/lib/dates.ts'
import { bullets, isOfPupils } from './agreement-parts.ts'
import { onOwnSheets, pageNumbers } from './layout/footer.ts'
import { type Paper, closePaper, openPaper } from './layout/paper.ts'
import { freeText, gap, line, paragraph, title } from './layout/parts.ts'
import { BODY, LABEL } from './layout/styles.ts'

export type Reminder = {
  readonly name: string
  /** What tells them from somebody else of that name, or nothing. */
  readonly apart: string
  readonly class: string
  /** To the person, or to the parents or carers of a child. */
  readonly to: 'self' | 'parents'
  /** What is not signed: the title of each, who has still to sign it, and by when. */
  readonly missing: readonly {
    readonly kind: AgreementKind
    readonly title: string
    readonly signers: readonly SignerRole[]
    readonly dueOn: string
  }[]
}

export type ReminderLettersData = {
  readonly school: School
  readonly letters: readonly Reminder[]
  /** What is to be said above the list. */
  readonly words: string
  readonly printedAtMs: number
}

const SUBJECT = 'Agreements still to be signed'

export async function reminderLetters(data: ReminderLettersData): Promise<Buffer> {
  const paper = openPaper({ title: SUBJECT, createdAtMs: data.printedAtMs })
  const pages = await onOwnSheets(paper, data.letters, (part, letter) => writeLetter(part, data, letter))
  for (const range of pages) pageNumbers(paper, '', range)
  return closePaper(paper)
}

function writeLetter(paper: Paper, { school, words, printedAtMs }: ReminderLettersData, letter: Reminder): void {
  line(paper, school.name, LABEL)
  freeText(paper, school.address)
  freeText(paper, school.contact)
  gap(paper, 18)
  paragraph(paper, addressed(letter))
  line(paper, formatDate(londonDate(printedAtMs)))
  gap(paper, 18)
  title(paper, SUBJECT)
  gap(paper, 6)
  paragraph(paper, greeting(letter))
  gap(paper, 10)
  freeText(paper, words)
  gap(paper, 10)
  line(paper, 'Still to be signed:', LABEL)
  gap(paper, 2)
  const today = londonDate(printedAtMs)
  bullets(
    paper,
    letter.missing.map((one) => missingWords(one, today)),
    BODY,
  )
  gap(paper, 16)
  line(paper, 'With kind regards')
  gap(paper, 40)
  line(paper, school.coordinator)
  line(paper, SCHOOL_LABELS.coordinator)
}

function addressed({ to, name, apart, class: className }: Reminder) {
  const before = to === 'parents' ? 'To the parents or carers of ' : 'To '
  const after = className === '' ? '' : `, ${className}`
  return [before, nameApart(name, apart), after].map((text) => ({ text, style: BODY }))
}

function greeting({ to, name }: Reminder) {
  const words = to === 'parents' ? ['Dear parent or carer'] : ['Dear ', name]
  return words.map((text) => ({ text, style: BODY }))
}

function missingWords({ kind, title: name, signers, dueOn }: Reminder['missing'][number], today: string): string {
  const by = dueOn < today ? `It was due by ${formatDate(dueOn)}.` : `Please sign by ${formatDate(dueOn)}.`
  return isOfPupils(kind) ? `${name}: to be signed by ${inWords(signers)}. ${by}` : `${name}. ${by}`
}

function inWords(signers: readonly SignerRole[]): string {
  return signers.map((role) => (role === 'parent' ? 'a parent or carer' : 'the pupil')).join(' and by ')
}
