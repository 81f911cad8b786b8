// Everything that was recorded about one incident, oldest first. KCSIE 2026 part 2: the concern, discussions, decisions with their
// reasons, follow-up and outcome. The same words as on the screen.
import type { Checkpoint } from '#shared/domain/audit.ts'
import { chronologyOf } from '#shared/domain/chronology/chronology.ts'
import { concernAnswersOf } from '#shared/domain/concern-answers.ts'
import { type Incident, currentVersion } from '#shared/domain/incidents.ts'
import type { School } from '#shared/domain/school.ts'
import type { EditionsOf } from '#shared/domain/steps.ts'
import { personText } from '#shared/domain/words/answer-words.ts'
import { formatInstant } from '#shared/lib/dates.ts'
import { writeEntries } from './chronology-entries.ts'
import { footers } from './layout/footer.ts'
import { closePaper, openPaper } from './layout/paper.ts'
import { gap, heading, labelledRow, line, title } from './layout/parts.ts'
import { LABEL, NOTE } from './layout/styles.ts'
import { imageNotice, restrictedNotice } from './notices.ts'

export type CaseDocumentData = {
  readonly school: School
  readonly incident: Incident
  readonly editionsOf: EditionsOf
  readonly checkpoint: Checkpoint
  readonly printedAtMs: number
}

const TITLE = 'Chronology'

export async function chronology(data: CaseDocumentData, options: { passphrase?: string } = {}): Promise<Buffer> {
  const { school, incident, editionsOf, checkpoint, printedAtMs } = data
  // The title goes into the metadata unescaped and is read by whoever finds the file, so it is never more than the reference.
  const reference = incident.reference.replace(/[^\w-]/g, '')
  const paper = openPaper({
    title: `${TITLE} ${reference}`,
    createdAtMs: printedAtMs,
    passphrase: options.passphrase,
  })
  imageNotice(paper, [incident])
  restrictedNotice(paper, [incident])
  title(paper, TITLE)
  line(paper, 'Everything that was recorded, oldest first.', LABEL)
  line(paper, 'The evidence log lists what was done with each file. Letters are printed by themselves.', NOTE)
  gap(paper, 6)
  labelledRow(paper, 'School:', school.name)
  labelledRow(paper, 'Incident:', incident.reference)
  labelledRow(paper, 'State:', incident.status === 'open' ? 'Open' : 'Closed')
  labelledRow(paper, 'Printed on:', formatInstant(printedAtMs))
  heading(paper, 'People and their part')
  for (const person of concernAnswersOf(currentVersion(incident).concern).people) line(paper, personText(person))
  heading(paper, 'What was recorded', 80)
  writeEntries(paper, chronologyOf(incident, editionsOf))
  footers(paper, { reference, checkpoint, printedAtMs })
  return closePaper(paper)
}
