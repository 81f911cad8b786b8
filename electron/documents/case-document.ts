// A document of one whole incident: what must be said first, its title, and the footer of every page.
import type { Checkpoint } from '#shared/domain/audit.ts'
import type { Incident } from '#shared/domain/incidents.ts'
import type { School } from '#shared/domain/school.ts'
import type { EditionsOf } from '#shared/domain/steps.ts'
import { footers } from './layout/footer.ts'
import { type Paper, closePaper, openPaper } from './layout/paper.ts'
import { title } from './layout/parts.ts'
import { imageNotice, restrictedNotice } from './notices.ts'
import { plainReference } from './reference.ts'

export type CaseDocumentData = {
  readonly school: School
  readonly incident: Incident
  readonly editionsOf: EditionsOf
  readonly checkpoint: Checkpoint
  readonly printedAtMs: number
}

export type CaseDocumentOptions = { readonly passphrase?: string }

export async function caseDocument(
  name: string,
  { incident, checkpoint, printedAtMs }: CaseDocumentData,
  { passphrase }: CaseDocumentOptions,
  write: (paper: Paper) => void,
): Promise<Buffer> {
  const reference = plainReference(incident.reference)
  const paper = openPaper({ title: `${name} ${reference}`, createdAtMs: printedAtMs, passphrase })
  imageNotice(paper, [incident])
  restrictedNotice(paper, [incident])
  title(paper, name)
  write(paper)
  footers(paper, { reference, checkpoint, printedAtMs })
  return closePaper(paper)
}
