// Documents of agreements. Forms get their codes in the transaction of their row in the log, also when they are only looked at, so
// that whatever lies on a desk finds its person again.
import type { AgreementVersion, Signature, SignerRole } from '#shared/domain/agreements.ts'
import type { Checkpoint } from '#shared/domain/audit.ts'
import { EMBEDDED_DATA_MESSAGE, embeddedDataProblems } from '#shared/domain/embedded-data.ts'
import type { SchoolPerson } from '#shared/domain/people.ts'
import { possibleSigners, signersOf } from '#shared/domain/signers.ts'
import type { AgreementDocument } from '#shared/ipc/agreements.ts'
import { type Result, fail, ok } from '#shared/ipc/result.ts'
import { readVersion } from '#db/queries/agreement-versions.ts'
import { readAuditHead } from '#db/queries/audit.ts'
import { aliasesOf, resolvePerson } from '#db/queries/people.ts'
import { listSignaturesOf, readSignature } from '#db/queries/signatures.ts'
import type { Db, Tx } from '#db/open.ts'
import type { DocumentMakers } from '../../documents/makers.ts'
import { auditIncidentTx } from '../audit.ts'
import { todayOf } from '../cases/recorded.ts'
import { change } from '../change.ts'
import { type Destination, type DocumentOutlets, type Printing, deliverRecorded } from '../documents.ts'
import { calledApart } from '../people/told-apart.ts'
import type { Session } from '../session.ts'
import { devicesFor, factsOn, rootIn, signerKey } from './facts.ts'
import { paperCodeTx } from './paper-codes.ts'
import { registerGroups, remindersOf } from './still-to-sign.ts'

type Choice<Document extends AgreementDocument['document']> = Extract<AgreementDocument, { document: Document }>
type AuditDetail = Parameters<typeof auditIncidentTx>[4]

/** A document about to be made: what its row in the log says, what is written with it, and how it is laid out. */
type Prepared = {
  readonly fileName: string
  readonly kind: 'agreements.printed' | 'agreements.forms-printed'
  readonly detail: AuditDetail
  readonly write?: (tx: Tx) => void
  readonly print: (makers: DocumentMakers, printing: Printing) => Promise<Buffer>
}

const NO_PERSON = fail('not-found', 'This person is not in the records. Look at the list again')
const NO_VERSION = fail('not-found', 'This text is not in the records. Look at the agreements again')
const NOTHING_TO_SIGN = fail('not-found', 'Nobody on this list has anything left to sign')
const NOT_THEIRS = fail(
  'conflict',
  'Somebody on this list does not sign this agreement. Look at the list again: their kind or year group may have changed',
)

export async function printAgreements(
  session: Session,
  outlets: DocumentOutlets,
  choice: AgreementDocument,
  to: Destination,
): Promise<Result<{ done: boolean }>> {
  const prepared = prepare(session, choice)
  if (!prepared.ok) return prepared
  const { fileName, kind, detail, write, print } = prepared.data
  const record = (means: string): Result<{ checkpoint: Checkpoint }> =>
    change(session, (tx) => {
      write?.(tx)
      auditIncidentTx(tx, session, kind, null, { document: choice.document, means, ...detail })
      return ok({ checkpoint: readAuditHead(tx) })
    })
  return deliverRecorded(session, outlets, to, { fileName, record }, print)
}

function prepare(session: Session, choice: AgreementDocument): Result<Prepared> {
  switch (choice.document) {
    case 'agreement-forms':
      return prepareForms(session, choice)
    case 'blank-agreement':
      return prepareBlank(session, choice)
    case 'signed-copy':
      return prepareCopy(session, choice)
    case 'reminders':
      return prepareReminders(session, choice)
    case 'register-list':
      return prepareRegister(session, choice)
  }
}

function prepareForms(session: Session, { versionId, personIds }: Choice<'agreement-forms'>): Result<Prepared> {
  const { db } = session
  const version = readVersion(db, versionId)
  if (!version) return NO_VERSION
  const people = new Map<string, PersonOnForm>()
  for (const id of personIds) {
    const found = personOnForm(db, version, id, todayOf(session))
    if (!found.ok) return found
    people.set(found.data.personId, found.data)
  }
  const codes = new Map<string, string>()
  return ok({
    fileName: 'Blueform agreement forms.pdf',
    kind: 'agreements.forms-printed',
    detail: { versionId, forms: people.size },
    write: (tx) => {
      for (const personId of people.keys()) codes.set(personId, paperCodeTx(tx, session, { versionId, personId }))
    },
    print: (makers, printing) => {
      const forms = [...people.values()].map((person) => ({ ...person, code: codes.get(person.personId) ?? null }))
      return makers.agreementForms({ ...printing, version, forms })
    },
  })
}

type PersonOnForm = {
  readonly personId: string
  readonly name: string
  readonly class: string
  readonly signers: readonly SignerRole[]
  readonly devices: Signature['devices']
}

function personOnForm(db: Db, { kind }: AgreementVersion, id: string, today: string): Result<PersonOnForm> {
  const person = resolvePerson(db, id)
  if (!person) return NO_PERSON
  // Forms for those who begin in September are printed in July.
  const day = person.joinedOn !== null && person.joinedOn > today ? person.joinedOn : today
  const signers = signersOf(kind, factsOn(db, person, day, today), day)
  if (signers.length === 0) return NOT_THEIRS
  return ok({ personId: person.id, ...namedOn(db, person), signers, devices: devicesFor(db, kind, person.id) })
}

function namedOn(db: Db, person: SchoolPerson): { readonly name: string; readonly class: string } {
  return { name: calledApart(db, person), class: person.class }
}

function prepareBlank({ db }: Session, { versionId }: Choice<'blank-agreement'>): Result<Prepared> {
  const version = readVersion(db, versionId)
  if (!version) return NO_VERSION
  const form = { code: null, name: '', class: '', signers: possibleSigners(version.kind), devices: [] }
  return ok({
    fileName: 'Blueform agreement.pdf',
    kind: 'agreements.printed',
    detail: { versionId },
    print: (makers, printing) => makers.agreementForms({ ...printing, version, forms: [form] }),
  })
}

function prepareCopy({ db }: Session, { signatureId }: Choice<'signed-copy'>): Result<Prepared> {
  const signature = readSignature(db, signatureId)
  const version = signature && readVersion(db, signature.versionId)
  const person = signature && resolvePerson(db, signature.personId)
  if (!signature || !version || !person) {
    return fail('not-found', 'This signature is not in the records. Look at the person again')
  }
  const later = takenBackBy(db, signature)
  return ok({
    fileName: 'Blueform signed agreement.pdf',
    kind: 'agreements.printed',
    detail: { signatureId },
    print: (makers, printing) =>
      makers.signedCopy({ ...printing, version, signature, person: namedOn(db, person), later: later ?? null }),
  })
}

/** What the same signer did first about the same text after they had signed it, if it was not to sign again. */
function takenBackBy(db: Db, signature: Signature): Signature | undefined {
  const rootOf = rootIn(db)
  const all = listSignaturesOf(db, aliasesOf(db, signature.personId))
  const at = all.findIndex(({ id }) => id === signature.id)
  return all.find(
    (other, index) =>
      other.what !== 'signed' &&
      other.versionId === signature.versionId &&
      other.signerRole === signature.signerRole &&
      signerKey(other, rootOf) === signerKey(signature, rootOf) &&
      (other.signedOn > signature.signedOn || (other.signedOn === signature.signedOn && index > at)),
  )
}

function prepareReminders(session: Session, { filter, letter }: Choice<'reminders'>): Result<Prepared> {
  const problems = embeddedDataProblems({ letter })
  if (problems.length > 0) return fail('invalid', EMBEDDED_DATA_MESSAGE, problems)
  const letters = remindersOf(session.db, filter, todayOf(session))
  if (letters.length === 0) return NOTHING_TO_SIGN
  return ok({
    fileName: 'Blueform agreement reminders.pdf',
    kind: 'agreements.printed',
    detail: { letters: letters.length },
    print: (makers, printing) => makers.reminderLetters({ ...printing, letters, words: letter }),
  })
}

function prepareRegister(session: Session, { filter }: Choice<'register-list'>): Result<Prepared> {
  const groups = registerGroups(session.db, filter, todayOf(session))
  if (groups.length === 0) return NOTHING_TO_SIGN
  return ok({
    fileName: 'Blueform agreements still to sign.pdf',
    kind: 'agreements.printed',
    detail: { groups: groups.length, rows: groups.reduce((sum, { rows }) => sum + rows.length, 0) },
    print: (makers, printing) => makers.registerList({ ...printing, groups }),
  })
}
