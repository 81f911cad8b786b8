// A letter or message that was kept, on paper for whoever it goes to. It leaves the school, so unlike every other document it has no
// classification mark and no checkpoint, and it tells the reference only where the writer chose to.
import { formatDate, londonDate } from '#shared/lib/dates.ts'
import type { Letter } from '#shared/domain/letters.ts'
import type { School } from '#shared/domain/school.ts'
import { pageNumbers } from './layout/footer.ts'
import { closePaper, openPaper } from './layout/paper.ts'
import { freeText, gap, line, title } from './layout/parts.ts'
import { LABEL } from './layout/styles.ts'

export type LetterData = {
  readonly school: School
  readonly letter: Letter
  /** Of the incident; printed only when it is one of the chosen facts. */
  readonly reference: string
  readonly printedAtMs: number
}

export async function letter(data: LetterData, options: { passphrase?: string } = {}): Promise<Buffer> {
  const { school, reference, printedAtMs } = data
  const { to, facts, subject, text, recordedAtMs } = data.letter
  const paper = openPaper({ title: 'Letter', createdAtMs: printedAtMs, passphrase: options.passphrase })
  line(paper, school.name, LABEL)
  freeText(paper, school.address)
  freeText(paper, school.contact)
  gap(paper, 18)
  line(paper, formatDate(londonDate(recordedAtMs)))
  if (to === 'parents') line(paper, 'Private and confidential', LABEL)
  gap(paper, 18)
  title(paper, subject)
  gap(paper, 6)
  freeText(paper, text)
  pageNumbers(paper, facts.includes('reference') ? `Our reference: ${reference}` : '')
  return closePaper(paper)
}
