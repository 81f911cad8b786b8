// The incident report form, seed 002 appendix 4: heading for heading, label for label, box for box. Plain data in, PDF out; it reads
// and writes no record.
import type { Checkpoint } from '#shared/domain/audit.ts'
import { FORM } from '#shared/domain/incident-form.ts'
import { type Incident, currentVersion } from '#shared/domain/incidents.ts'
import type { School } from '#shared/domain/school.ts'
import { actionSection } from './form-actions.ts'
import { detailsSection, involvedSection, placeSection, schoolSection, typeSection } from './form-details.ts'
import { descriptionSection, natureSection, outcomeSection } from './form-narrative.ts'
import { footers } from './layout/footer.ts'
import { closePaper, openPaper, startPage } from './layout/paper.ts'
import { line, gap, title } from './layout/parts.ts'
import { LABEL } from './layout/styles.ts'
import { imageNotice } from './notices.ts'
import { plainReference } from './reference.ts'

export type IncidentReportFormData = {
  readonly school: School
  /** Null prints the form empty, for handwriting. */
  readonly incident: Incident | null
  readonly checkpoint: Checkpoint
  readonly printedAtMs: number
}

export async function incidentReportForm(
  { school, incident, checkpoint, printedAtMs }: IncidentReportFormData,
  options: { readonly passphrase?: string } = {},
): Promise<Buffer> {
  const reference = incident ? plainReference(incident.reference) : ''
  const paper = openPaper({
    title: `${FORM.title} ${reference}`.trim(),
    createdAtMs: printedAtMs,
    passphrase: options.passphrase,
  })
  const concern = incident ? currentVersion(incident).concern : null

  if (incident) imageNotice(paper, [incident])
  title(paper, FORM.title)
  line(paper, FORM.headLine(school.localAuthority), LABEL)
  gap(paper, 4)
  schoolSection(paper, school, incident === null)
  detailsSection(paper, concern)
  placeSection(paper, concern)
  involvedSection(paper, concern)
  if (incident === null) startPage(paper)
  typeSection(paper, concern)
  descriptionSection(paper, incident)
  if (incident === null) startPage(paper)
  natureSection(paper, concern)
  actionSection(paper, incident)
  if (incident === null) startPage(paper)
  outcomeSection(paper, incident)

  footers(paper, { reference: incident ? reference : 'Blank form', checkpoint, printedAtMs })
  return closePaper(paper)
}
