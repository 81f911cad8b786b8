// The one way in which a signature, a refusal or a withdrawal is written: on the screen, from paper and at the desk alike.
// Seed 002 §3.3; seed 000 app. 1-3; seed 000 §5 (the agreement lists the devices somebody holds).
import type { AgreementVersion, Signature } from '#shared/domain/agreements.ts'
import type { Problem } from '#shared/domain/answers.ts'
import { embeddedDataProblems } from '#shared/domain/embedded-data.ts'
import type { SchoolPerson } from '#shared/domain/people.ts'
import { type SignatureRow, canonicalSignature } from '#shared/domain/signatures.ts'
import { type Failure, type Result, fail, ok } from '#shared/ipc/result.ts'
import { readVersion } from '#db/queries/agreement-versions.ts'
import { resolvePerson } from '#db/queries/people.ts'
import { insertSignatureTx } from '#db/queries/signatures.ts'
import type { Db, Tx } from '#db/open.ts'
import { auditIncidentTx } from '../audit.ts'
import { recordedNow, todayOf } from '../cases/recorded.ts'
import type { Session } from '../session.ts'
import { sha256Of } from '../../platform/sha256.ts'
import { devicesFor } from './facts.ts'
import { type Signing, settleSigner } from './signer.ts'
import { type Wanted, whyNot } from './signing-checks.ts'

export type NewSignature = Signing &
  Pick<Signature, 'what' | 'versionId' | 'how' | 'signedOn' | 'drawing' | 'paperCode' | 'scanId' | 'reason' | 'witness'>

/** Those whose agreement lists the school devices that they hold. */

/** Writes it with its row in the audit chain, or says why it cannot be. */
export function recordSignatureTx(tx: Tx, session: Session, input: NewSignature): Result<{ signatureId: string }> {
  const settled = settleSignature(tx, session, input)
  return settled.ok ? ok(writeTx(tx, session, settled.data)) : settled
}

/** What would be written, with the signer as the records have them, or why it cannot be. */
export function settleSignature(db: Db, session: Session, input: NewSignature): Result<Settled> {
  const problems = wordProblems(input)
  if (problems.length > 0) return fail('invalid', problems[0]?.message ?? '', problems)
  const version = readVersion(db, input.versionId)
  if (!version) return fail('not-found', 'This agreement is not in the records. Look at the list again')
  const person = resolvePerson(db, input.personId)
  if (!person) return fail('not-found', 'This person is not in the records. Look at the list again')
  const signer = settleSigner(db, person, input)
  if (!signer.ok) return signer
  const wanted: Wanted = { ...input, ...signer.data, personId: person.id }
  const refusal = whyNot(db, { version, person, today: todayOf(session) }, wanted)
  return refusal ?? ok({ version, person, wanted })
}

type Settled = { readonly version: AgreementVersion; readonly person: SchoolPerson; readonly wanted: Wanted }

function writeTx(tx: Tx, session: Session, { version, person, wanted }: Settled): { signatureId: string } {
  const { what, signerRole, signerId, signerName, relation, how, signedOn, drawing } = wanted
  const { paperCode, scanId, reason, witness } = wanted
  const row: Omit<SignatureRow, 'hash'> = {
    ...recordedNow(session),
    what,
    versionId: version.id,
    versionHash: version.hash,
    personId: person.id,
    signerRole,
    signerId,
    signerName,
    relation,
    how,
    signedOn,
    drawing,
    devices: what === 'signed' ? devicesFor(tx, version.kind, person.id) : [],
    paperCode,
    scanId,
    reason,
    witness,
  }
  const hash = sha256Of(canonicalSignature(row))
  insertSignatureTx(tx, { ...row, hash })
  auditIncidentTx(tx, session, `agreements.${what}`, null, { signatureId: row.id, hash })
  return { signatureId: row.id }
}

function wordProblems({ signerName, relation, reason, witness, what, drawing, how }: NewSignature): Problem[] {
  const problems = [...embeddedDataProblems({ signerName, relation, reason, witness })]
  if ((drawing !== null) !== (what === 'signed' && how === 'drawn')) {
    problems.push({ field: 'drawing', message: 'Draw the signature, or type the name instead' })
  }
  return problems
}

/** The first thing wrong with one of many, with its place among them. */
export function inPlace(failure: Failure, index: number): Failure {
  const problems = failure.problems ?? [{ field: '', message: failure.message }]
  return fail(
    failure.code,
    failure.message,
    problems.map(({ field, message }) => ({ field: `items.${index}${field === '' ? '' : `.${field}`}`, message })),
  )
}
