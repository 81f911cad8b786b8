// What somebody signed, with everything that is kept of the signature, so that it can be checked years later: the whole text, the
// hashes, and the lines that were drawn, as lines. Seed 000 app. 4 "refer to the agreement signed by".
import { SIGNER_ROLES, type Signature, WAYS_TO_SIGN } from '#shared/domain/agreements.ts'
import type { Checkpoint } from '#shared/domain/audit.ts'
import { labelOf } from '#shared/domain/incident-form.ts'
import { ROLE_LABELS } from '#shared/domain/roles.ts'
import type { School } from '#shared/domain/school.ts'
import { inGroups } from '#shared/lib/crockford.ts'
import { formatDate, formatInstant } from '#shared/lib/dates.ts'
import {
  type PrintedVersion,
  agreementText,
  declarationText,
  devicesTable,
  versionLabel,
  versionLine,
} from './agreement-parts.ts'
import { drawnSignature } from './layout/drawn-signature.ts'
import { footers } from './layout/footer.ts'
import { hashRow } from './layout/hash-row.ts'
import { type Paper, closePaper, openPaper } from './layout/paper.ts'
import { gap, heading, labelledRow, line, notice, paragraph, title } from './layout/parts.ts'
import { BODY, LABEL, NOTE } from './layout/styles.ts'

export type SignedCopyData = {
  readonly school: School
  readonly version: PrintedVersion
  readonly signature: Signature
  /** Whom it is about. */
  readonly person: { readonly name: string; readonly class: string }
  /** When the same signer took it back or refused afterwards. */
  readonly later: Pick<Signature, 'what' | 'signedOn' | 'reason'> | null
  readonly checkpoint: Checkpoint
  readonly printedAtMs: number
}

const DONE = {
  signed: { copy: 'Signed copy', by: 'Signed by:', on: 'Signed on:', section: 'The signature' },
  refused: { copy: 'Record of a refusal', by: 'Refused by:', on: 'Refused on:', section: 'The refusal' },
  withdrawn: {
    copy: 'Record of a signature that was taken back',
    by: 'Taken back by:',
    on: 'Taken back on:',
    section: 'Taken back',
  },
} as const satisfies Record<Signature['what'], unknown>

export async function signedCopy(data: SignedCopyData): Promise<Buffer> {
  const { school, version, signature, checkpoint, printedAtMs } = data
  const { copy } = DONE[signature.what]
  const paper = openPaper({ title: `${copy}: ${versionLabel(version)}`, createdAtMs: printedAtMs })
  line(paper, `${school.name}. ${copy}.`, LABEL)
  title(paper, version.text.title)
  line(paper, versionLine(version), NOTE)
  gap(paper, 6)
  state(paper, data)
  who(paper, data)
  gap(paper, 6)
  agreementText(paper, version)
  for (const role of SIGNER_ROLES) if (version.text.declarations[role] !== '') declarationText(paper, version, role)
  record(paper, data)
  footers(paper, { reference: copy, checkpoint, printedAtMs })
  return closePaper(paper)
}

/** Nobody may take a copy for a signature that holds when it does not. */
function state(paper: Paper, { signature, later }: SignedCopyData): void {
  const on = formatDate((later ?? signature).signedOn)
  if (signature.what === 'refused') notice(paper, 'This agreement was not signed: whoever was asked refused.')
  if (signature.what === 'withdrawn') notice(paper, `The signature was taken back on ${on}. It does not hold any more.`)
  if (later === null || signature.what !== 'signed') return
  const what = later.what === 'refused' ? 'refused it later' : 'took this signature back'
  notice(paper, `Whoever signed ${what}, on ${on}. It does not hold any more.`)
}

function who(paper: Paper, { signature, person }: SignedCopyData): void {
  const { by, on } = DONE[signature.what]
  labelledRow(paper, 'For:', [person.name, person.class].filter((part) => part !== '').join(', '))
  labelledRow(paper, by, signature.signerName)
  labelledRow(paper, 'Signing as:', signingAs(signature))
  labelledRow(paper, on, formatDate(signature.signedOn))
}

function signingAs({ signerRole, relation }: Signature): string {
  const role = signerRole === 'self' ? 'For themselves' : 'Parent or carer'
  return relation === '' ? role : `${role} (${relation})`
}

function record(paper: Paper, { version, signature, later }: SignedCopyData): void {
  const { what, how, drawing, devices } = signature
  heading(paper, DONE[what].section, 150)
  if (drawing !== null) drawnSignature(paper, drawing)
  if (what === 'signed' && how === 'typed') typed(paper, signature.signerName)
  if (what === 'signed') labelledRow(paper, 'How:', labelOf(WAYS_TO_SIGN, how))
  if (signature.paperCode !== null) labelledRow(paper, 'Code of the paper form:', inGroups(signature.paperCode))
  if (what === 'signed' && how === 'paper') {
    labelledRow(paper, 'Scan of the paper form:', signature.scanId === null ? 'None' : 'Kept with the records')
  }
  if (signature.reason !== '') labelledRow(paper, 'Reason:', signature.reason)
  labelledRow(paper, 'Witness:', signature.witness === '' ? 'None' : signature.witness)
  const { name, role } = signature.recordedBy
  labelledRow(paper, 'Recorded by:', `${name} (${ROLE_LABELS[role].toLowerCase()})`)
  labelledRow(paper, 'Recorded at:', `${formatInstant(signature.recordedAtMs)}, London time`)
  if (later !== null && later.reason !== '') labelledRow(paper, 'Why it does not hold:', later.reason)
  if (devices.length > 0) {
    heading(paper, 'School devices listed with the signature', 50)
    devicesTable(paper, devices, 0)
  }
  heading(paper, 'To check that nothing was changed', 110)
  hashRow(paper, `SHA-256 of the text of version ${version.number}:`, version.hash)
  hashRow(paper, 'SHA-256 of the record of this signature:', signature.hash)
  line(
    paper,
    'Blueform finds a changed text or record under “Check agreements and consents”. The same numbers are in its log.',
    NOTE,
  )
}

function typed(paper: Paper, name: string): void {
  paragraph(paper, [
    { text: 'Name as it was typed and confirmed: ', style: BODY },
    { text: name, style: LABEL },
  ])
  gap(paper, 4)
}
