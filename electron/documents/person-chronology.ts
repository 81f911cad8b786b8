// One person across incidents, each of which somebody confirmed to be about that person. KCSIE 2026 part 2. Entries stay as they were
// recorded, so they hold the names of others: the sheet says first that it is not for a parent.
import type { Checkpoint } from '#shared/domain/audit.ts'
import { chronologyOf } from '#shared/domain/chronology/chronology.ts'
import { PERSON_PARTS } from '#shared/domain/incident-answers.ts'
import { PERSON_KINDS, labelOf } from '#shared/domain/incident-form.ts'
import type { Incident, Person } from '#shared/domain/incidents.ts'
import type { School } from '#shared/domain/school.ts'
import type { EditionsOf } from '#shared/domain/steps.ts'
import { formatInstant } from '#shared/lib/dates.ts'
import { writeEntries } from './chronology-entries.ts'
import { footers } from './layout/footer.ts'
import { type Paper, closePaper, openPaper } from './layout/paper.ts'
import { gap, heading, labelledRow, line, notice, title } from './layout/parts.ts'
import { LABEL } from './layout/styles.ts'
import { imageNotice, restrictedNotice } from './notices.ts'

/** An incident with whom the person is in it. */
export type PersonPart = { readonly incident: Incident; readonly person: Person }

export type PersonChronologyData = {
  readonly school: School
  readonly name: string
  readonly parts: readonly PersonPart[]
  readonly editionsOf: EditionsOf
  readonly checkpoint: Checkpoint
  readonly printedAtMs: number
}

const TITLE = 'Chronology of one person'
const OTHERS_NOTICE = 'Contains details of other people: do not hand to a parent.'

export async function personChronology(
  data: PersonChronologyData,
  options: { passphrase?: string } = {},
): Promise<Buffer> {
  const { school, name, editionsOf, checkpoint, printedAtMs } = data
  // No name and no reference: the title is read by whoever finds the file.
  const paper = openPaper({ title: TITLE, createdAtMs: printedAtMs, passphrase: options.passphrase })
  const parts = data.parts.toSorted((a, b) => startOf(a) - startOf(b))
  const incidents = parts.map(({ incident }) => incident)
  notice(paper, OTHERS_NOTICE)
  imageNotice(paper, incidents)
  restrictedNotice(paper, incidents)
  title(paper, TITLE)
  line(paper, 'Every incident that was confirmed to be about this person, oldest first.', LABEL)
  gap(paper, 6)
  labelledRow(paper, 'School:', school.name)
  labelledRow(paper, 'Person:', name)
  labelledRow(paper, 'Incidents:', incidents.map(({ reference }) => reference).join(', '))
  labelledRow(paper, 'Printed on:', formatInstant(printedAtMs))
  for (const part of parts) {
    incidentHead(paper, part)
    writeEntries(paper, chronologyOf(part.incident, editionsOf))
  }
  footers(paper, { reference: TITLE, checkpoint, printedAtMs })
  return closePaper(paper)
}

function startOf({ incident }: PersonPart): number {
  return incident.versions[0]?.recordedAtMs ?? 0
}

function incidentHead(paper: Paper, { incident, person }: PersonPart): void {
  const { reference, status, imageLocked, restricted } = incident
  const kind = person.kind === 'other' ? person.kindOther : labelOf(PERSON_KINDS, person.kind)
  const details = [kind, person.classOrPost].filter((text) => text !== '').join(', ')
  const marks = [
    status === 'open' ? 'Open' : 'Closed',
    ...(imageLocked ? ['image-locked: no files'] : []),
    ...(restricted === null ? [] : ['restricted']),
  ]
  heading(paper, `Incident ${reference}`, 120)
  labelledRow(paper, 'State:', marks.join(', '))
  labelledRow(paper, 'Part of this person:', labelOf(PERSON_PARTS, person.part))
  labelledRow(paper, 'Recorded as:', [person.name ?? 'name not known', details].join(', '))
  gap(paper, 6)
}
