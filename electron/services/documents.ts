// Makes documents of what the vault holds and hands them to a window, the printer or a file. The audit row is written before the
// document is made, so that the checkpoint printed on it covers that very print; a dialog closed afterwards leaves the row standing.
import { randomInt } from 'node:crypto'
import type { DocumentChoice } from '#shared/ipc/documents.ts'
import type { Checkpoint } from '#shared/domain/audit.ts'
import type { School } from '#shared/domain/school.ts'
import { type Failure, type Result, fail, ok } from '#shared/ipc/result.ts'
import { listAccounts, listActiveAccounts } from '#db/queries/accounts.ts'
import { listKeyContacts } from '#db/queries/key-contacts.ts'
import type { DocumentMakers } from '../documents/makers.ts'
import { generatePassphrase } from '../documents/passphrase.ts'
import type { Vault } from '../vault/vault.ts'
import { type DocumentUse, recordDocument } from './audit.ts'
import { type ContentUse, type DocumentContent, gatherContent, makeDocument, suggestedName } from './case-documents.ts'
import { LOCKED_MEANWHILE } from './change.ts'
import { saveFile } from './save-file.ts'
import { readSchool } from './school.ts'
import type { Session } from './session.ts'

export type PrintOutcome = 'printed' | 'cancelled' | 'no-printer'

/** What makes documents, and where a finished one can go. */
export type DocumentOutlets = {
  /** Loaded at the first use: reading the fonts takes half a second. */
  readonly loadMakers: () => Promise<DocumentMakers>
  readonly preview: (pdf: Buffer) => void
  readonly print: (pdf: Buffer) => Promise<PrintOutcome>
  /** A path that a person chose; undefined when they closed the dialog. */
  readonly askWhereToSave: (suggestedName: string) => Promise<string | undefined>
}

type Done = { done: boolean }

export async function previewDocument(
  session: Session,
  outlets: DocumentOutlets,
  choice: DocumentChoice,
): Promise<Result<Done>> {
  const content = gatherContent(session, choice)
  if (!content.ok) return content
  const pdf = await make(session, outlets, content.data, { kind: 'document.previewed', means: 'window' })
  if (!pdf.ok) return pdf
  outlets.preview(pdf.data)
  return ok({ done: true })
}

export async function printDocument(
  session: Session,
  outlets: DocumentOutlets,
  choice: DocumentChoice,
): Promise<Result<Done>> {
  const content = gatherContent(session, choice)
  if (!content.ok) return content
  const pdf = await make(session, outlets, content.data, { kind: 'document.printed', means: 'printer' })
  return pdf.ok ? printed(await outlets.print(pdf.data)) : pdf
}

export function saveDocument(
  session: Session,
  outlets: DocumentOutlets,
  choice: DocumentChoice,
): Promise<Result<Done>> {
  return save(session, outlets, choice, { kind: 'document.saved', means: 'pdf' })
}

/** The passphrase is returned once and kept nowhere. */
export async function saveProtected(
  session: Session,
  outlets: DocumentOutlets,
  choice: DocumentChoice,
): Promise<Result<{ done: false } | { done: true; passphrase: string }>> {
  const passphrase = generatePassphrase(randomInt)
  const saved = await save(session, outlets, choice, { kind: 'document.saved', means: 'protected-pdf', passphrase })
  if (!saved.ok) return saved
  return ok(saved.data.done ? { done: true, passphrase } : { done: false })
}

/** Where a document goes that is no document of a case. */
export type Destination = 'print' | 'save' | 'preview'

const USES = {
  print: { kind: 'document.printed', means: 'printer' },
  save: { kind: 'document.saved', means: 'pdf' },
  preview: { kind: 'document.previewed', means: 'window' },
} as const satisfies Record<Destination, ContentUse>

/** The recovery or the release sheet. It can be had only until it is confirmed; afterwards the vault no longer knows its code. */
export async function deliverSheet(
  vault: Pick<Vault, 'sheetCode' | 'session'>,
  outlets: DocumentOutlets,
  to: Destination,
): Promise<Result<Done>> {
  const asked = vault.sheetCode()
  const session = vault.session()
  if (asked === undefined || session === undefined) {
    return fail('not-found', 'This sheet has been confirmed and cannot be shown again.')
  }
  const { sheet, code } = asked
  const which = { document: `${sheet}-sheet`, fileName: `Blueform ${sheet} sheet.pdf` }
  return deliver(session, outlets, to, which, (makers, { school, checkpoint, printedAtMs }) => {
    const data = { schoolName: school.name, code, createdAtMs: printedAtMs, checkpoint }
    return sheet === 'release'
      ? makers.releaseSheet(data)
      : makers.recoverySheet({ ...data, holderName: session.actor.name })
  })
}

/** Who has access and what each role may do, for the termly review. */
export function printAccessReview(session: Session, outlets: DocumentOutlets, to: Destination): Promise<Result<Done>> {
  const which = { document: 'access-review', fileName: 'Blueform access review.pdf' }
  const accounts = listAccounts(session.db)
  return deliver(session, outlets, to, which, (makers, printing) => makers.accessReview({ ...printing, accounts }))
}

/** The wall sheet of the key contacts. */
export function printContactSheet(session: Session, outlets: DocumentOutlets, to: Destination): Promise<Result<Done>> {
  const which = { document: 'contact-sheet', fileName: 'Blueform key contacts.pdf' }
  const contacts = listKeyContacts(session.db)
  const leads = listActiveAccounts(session.db)
  return deliver(session, outlets, to, which, (makers, { school, printedAtMs }) =>
    makers.contactSheet({ school, leads, contacts, printedAtMs }),
  )
}

export type Printing = { readonly school: School; readonly checkpoint: Checkpoint; readonly printedAtMs: number }

type Which = {
  readonly document: string
  readonly fileName: string
  /** Where the log has a kind of its own for it. */
  readonly auditKind?: DocumentUse['kind']
}

export function deliver(
  session: Session,
  outlets: DocumentOutlets,
  to: Destination,
  { document, fileName, auditKind = USES[to].kind }: Which,
  print: (makers: DocumentMakers, printing: Printing) => Promise<Buffer>,
): Promise<Result<Done>> {
  const record = (means: string): Result<{ checkpoint: Checkpoint }> => {
    const recorded = recordDocument(session, { kind: auditKind, document, means, incidentId: null })
    return recorded.ok ? ok({ checkpoint: recorded.data }) : recorded
  }
  return deliverRecorded(session, outlets, to, { fileName, record }, print)
}

type Recording<Kept> = {
  readonly fileName: string
  /** Writes the row of the log and whatever belongs to it, and gives what the document needs of that. */
  readonly record: (means: string) => Result<Kept>
}

/** As `deliver`, for a document with which more is written than the row of the log. */
export async function deliverRecorded<Kept extends { readonly checkpoint: Checkpoint }>(
  session: Session,
  outlets: DocumentOutlets,
  to: Destination,
  { fileName, record }: Recording<Kept>,
  print: (makers: DocumentMakers, printing: Printing & Kept) => Promise<Buffer>,
): Promise<Result<Done>> {
  const path = to === 'save' ? await outlets.askWhereToSave(fileName) : undefined
  if (to === 'save' && path === undefined) return ok({ done: false })
  // The dialog may have been open while the vault was locked; so may the pages of many people have taken their time.
  if (!session.db.$client.open) return LOCKED_MEANWHILE
  const school = readSchool(session)
  if (!school.ok) return school
  const recorded = record(USES[to].means)
  if (!recorded.ok) return recorded
  const printing = { school: school.data, printedAtMs: session.clock.nowMs(), ...recorded.data }
  const pdf = await print(await outlets.loadMakers(), printing)
  if (!session.db.$client.open) return LOCKED_MEANWHILE
  if (path !== undefined) return saveFile(path, pdf)
  if (to === 'print') return printed(await outlets.print(pdf))
  outlets.preview(pdf)
  return ok({ done: true })
}

async function save(
  session: Session,
  outlets: DocumentOutlets,
  choice: DocumentChoice,
  use: ContentUse,
): Promise<Result<Done>> {
  const content = gatherContent(session, choice)
  if (!content.ok) return content
  const path = await outlets.askWhereToSave(suggestedName(content.data))
  if (path === undefined) return ok({ done: false })
  const pdf = await make(session, outlets, content.data, use)
  return pdf.ok ? saveFile(path, pdf.data) : pdf
}

async function make(
  session: Session,
  outlets: DocumentOutlets,
  content: DocumentContent,
  use: ContentUse,
): Promise<Result<Buffer>> {
  return makeDocument(session, await outlets.loadMakers(), content, use)
}

function printed(outcome: PrintOutcome): Failure | Result<Done> {
  if (outcome !== 'no-printer') return ok({ done: outcome === 'printed' })
  return fail(
    'failed',
    'No printer was found. Add one in the settings of this computer, or save the document as a PDF instead.',
  )
}
