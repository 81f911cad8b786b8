// Everything that was recorded about one incident, oldest first. KCSIE 2026 part 2: the concern, discussions, decisions with their
// reasons, follow-up and outcome. The same words as on the screen.
import { chronologyOf } from '#shared/domain/chronology/chronology.ts'
import { concernAnswersOf } from '#shared/domain/concern-answers.ts'
import { currentVersion } from '#shared/domain/incidents.ts'
import { personText } from '#shared/domain/words/answer-words.ts'
import { formatInstant } from '#shared/lib/dates.ts'
import { type CaseDocumentData, type CaseDocumentOptions, caseDocument } from './case-document.ts'
import { writeEntries } from './chronology-entries.ts'
import { gap, heading, labelledRow, line } from './layout/parts.ts'
import { LABEL, NOTE } from './layout/styles.ts'

const TITLE = 'Chronology'

export function chronology(data: CaseDocumentData, options: CaseDocumentOptions = {}): Promise<Buffer> {
  const { school, incident, editionsOf, printedAtMs } = data
  return caseDocument(TITLE, data, options, (paper) => {
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
  })
}
