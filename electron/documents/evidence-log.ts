// The evidence log: every file of an incident with what proves it, where it came from and its whole chain of custody. Seeds 000 §10, 002
// §4.4–4.6, 004 §2. It prints words and numbers that were written down when a file was added; it never reads a file.
import type { Checkpoint } from '#shared/domain/audit.ts'
import type { Evidence } from '#shared/domain/evidence.ts'
import type { Incident } from '#shared/domain/incidents.ts'
import type { Package, PackageWish } from '#shared/domain/packages.ts'
import type { School } from '#shared/domain/school.ts'
import { formatInstant } from '#shared/lib/dates.ts'
import { custodyChain, packageFacts, writtenOf } from './evidence-log-chain.ts'
import { evidenceFile } from './evidence-log-file.ts'
import { footers } from './layout/footer.ts'
import { numberedList, steps } from './layout/numbered-list.ts'
import { type Paper, closePaper, openPaper } from './layout/paper.ts'
import { gap, heading, labelledRow, line, notice, title } from './layout/parts.ts'
import { BODY, LABEL } from './layout/styles.ts'
import { plainReference } from './reference.ts'

export type EvidenceLogData = {
  readonly school: School
  readonly incident: Incident
  readonly checkpoint: Checkpoint
  readonly printedAtMs: number
  /** Set when the log goes with a package: only its files are listed, and it says to whom they go. */
  readonly inPackage?: InPackage
}

export type InPackage = {
  readonly wish: PackageWish
  /** Evidence id -> the file's path in the package. */
  readonly writtenAs: ReadonlyMap<string, string>
}

const TITLE = 'Evidence log'

// UKCIS 2024: the rule that must not be broken comes first.
const SEALED_NOTICE =
  'This incident may involve an indecent image of a child. Its files are sealed and nobody in school can open them. ' +
  'Do not view, copy, print, share or store any image.'

export async function evidenceLog(data: EvidenceLogData, options: { passphrase?: string } = {}): Promise<Buffer> {
  const { school, incident, checkpoint, printedAtMs, inPackage } = data
  const reference = plainReference(incident.reference)
  const paper = openPaper({
    title: `${TITLE} ${reference}`,
    createdAtMs: printedAtMs,
    passphrase: options.passphrase,
  })
  const files = incident.evidence.filter(({ id }) => inPackage?.writtenAs.has(id) ?? true)
  if (incident.imageLocked) notice(paper, SEALED_NOTICE)
  title(paper, TITLE)
  line(paper, 'Every file that is kept with this incident, and who did what with it, in order.', LABEL)
  gap(paper, 6)
  labelledRow(paper, 'School:', school.name)
  labelledRow(paper, 'Incident:', incident.reference)
  labelledRow(paper, 'Printed on:', formatInstant(printedAtMs))
  labelledRow(paper, 'Files:', countOf(files, inPackage === undefined ? undefined : incident.evidence.length))
  if (inPackage) {
    heading(paper, 'This package', 80)
    numberedList(paper, [packageFacts(inPackage.wish)])
  }
  files.forEach((evidence, index) => {
    const place = { number: index + 1, of: files.length, writtenAs: inPackage?.writtenAs.get(evidence.id) }
    evidenceFile(paper, evidence, place)
    custodyChain(paper, evidence, incident.packages)
  })
  if (inPackage === undefined) packagesSection(paper, incident.packages, files)
  if (files.length > 0) howToCheck(paper)
  footers(paper, { reference, checkpoint, printedAtMs })
  return closePaper(paper)
}

function countOf(files: readonly Evidence[], ofAll: number | undefined): string {
  if (ofAll === undefined) return files.length === 0 ? 'No file is kept with this incident' : `${files.length}`
  return `${files.length} in this package`
}

function packagesSection(paper: Paper, packages: readonly Package[], files: readonly Evidence[]): void {
  heading(paper, 'Packages handed over', 60)
  if (packages.length === 0) {
    line(paper, 'Nothing has been handed over.')
    return
  }
  numberedList(
    paper,
    packages.map((one) => [
      ...packageFacts(one),
      ...writtenOf(one),
      { text: ` Files of this log: ${numbersOf(one, files)}.`, style: BODY },
    ]),
  )
}

function numbersOf({ evidenceIds }: Package, files: readonly Evidence[]): string {
  return evidenceIds.map((id) => files.findIndex((file) => file.id === id) + 1).join(', ')
}

function howToCheck(paper: Paper): void {
  heading(paper, 'How to check that a file is the original', 110)
  line(
    paper,
    'The SHA-256 is a number worked out from every byte of a file. If one bit is changed, it is another number.',
  )
  gap(paper, 4)
  steps(paper, [
    'Windows: open PowerShell in the folder and type Get-FileHash, a space and the name of the file.',
    'macOS: open Terminal in the folder and type shasum -a 256, a space and the name of the file.',
    'Linux: type sha256sum -c SHA256SUMS in the folder of a package. It checks every file in it.',
    'Compare the number with this log. Capital and small letters are the same, and the gaps do not count.',
  ])
}
