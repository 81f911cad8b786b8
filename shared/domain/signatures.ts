// The exact text that a signature's hash is made of, and that of a published version's row: every column in fixed order, but for the hash
// itself and the number of arrival. A change of this text would make every old signature look altered.
import type { AgreementVersion, Signature } from './agreements.ts'

type Written<Row> = Omit<Row, 'recordedBy'> & { readonly recordedBy: string }

export type SignatureRow = Written<Omit<Signature, 'kind' | 'versionNumber'>>
type VersionRow = Written<Omit<AgreementVersion, 'text'>>

export function canonicalSignature(row: Omit<SignatureRow, 'hash'>): string {
  return JSON.stringify([
    'blueform signature',
    row.id,
    row.what,
    row.versionId,
    row.versionHash,
    row.personId,
    row.signerRole,
    row.signerId,
    row.signerName,
    row.relation,
    row.how,
    row.signedOn,
    row.drawing,
    row.devices.map(({ make, serial }) => [make, serial]),
    row.paperCode,
    row.scanId,
    row.reason,
    row.witness,
    row.recordedAtMs,
    row.recordedBy,
  ])
}

/** What stands beside the text of a version; the text itself is in its hash. */
export function canonicalVersion(row: VersionRow): string {
  return JSON.stringify([
    'blueform agreement version',
    row.id,
    row.kind,
    row.number,
    row.hash,
    row.appliesFrom,
    row.reason,
    row.recordedAtMs,
    row.recordedBy,
  ])
}
