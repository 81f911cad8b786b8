// What was signed, refused and taken back. Rows are only ever added.
import type { Actor } from '#shared/domain/accounts.ts'
import { type Signature, drawingSchema, listedDeviceSchema } from '#shared/domain/agreements.ts'
import type { SignatureRow } from '#shared/domain/signatures.ts'
import { z } from 'zod'
import type { Db, Tx } from '../open.ts'
import { signature } from '../schema/agreements.ts'
import { actorsOf } from './incident-read.ts'
import { IN_SLICE, type Slice } from './slices.ts'
import { insertRowTx, statement } from './statements.ts'

/** A row as it lies there; drawing and devices are whatever text stands in them. */
export type StoredSignature = Omit<SignatureRow, 'drawing' | 'devices'> & {
  readonly seq: number
  readonly drawing: string | null
  readonly devices: string
}

const COLUMNS = `signature.seq, signature.id, what, version_id AS versionId, version_hash AS versionHash,
  person_id AS personId, signer_role AS signerRole, signer_id AS signerId, signer_name AS signerName, relation, how,
  signed_on AS signedOn, drawing, devices, paper_code AS paperCode, scan_id AS scanId, signature.reason, witness,
  signature.hash, signature.recorded_at_ms AS recordedAtMs, signature.recorded_by AS recordedBy`

/** In order. Nothing is believed of them. */
export function listStoredSignatures(db: Db, slice: Slice): StoredSignature[] {
  return statement<StoredSignature>(db, `SELECT ${COLUMNS} FROM signature WHERE ${IN_SLICE}`).all(slice)
}

type Row = StoredSignature & Pick<Signature, 'kind' | 'versionNumber'>
const WHOLE = `SELECT ${COLUMNS}, kind, number AS versionNumber
  FROM signature JOIN agreement_version ON agreement_version.id = version_id`

/** Everything that is recorded for these entries of one person, in the order in which it was written. */
export function listSignaturesOf(db: Db, personIds: readonly string[]): Signature[] {
  const sql = `${WHOLE} WHERE person_id IN (SELECT value FROM json_each(?)) ORDER BY signature.seq`
  const actorOf = actorsOf(db)
  return statement<Row>(db, sql)
    .all(JSON.stringify(personIds))
    .map((row) => rowToSignature(row, actorOf))
}

export function readSignature(db: Db, id: string): Signature | undefined {
  const row = statement<Row>(db, `${WHOLE} WHERE signature.id = ?`).get(id)
  return row && rowToSignature(row, actorsOf(db))
}

function rowToSignature({ seq: _seq, ...row }: Row, actorOf: (id: string) => Actor): Signature {
  return {
    ...row,
    drawing: row.drawing === null ? null : drawingSchema.parse(JSON.parse(row.drawing)),
    devices: z.array(listedDeviceSchema).parse(JSON.parse(row.devices)),
    recordedBy: actorOf(row.recordedBy),
  }
}

export function insertSignatureTx(tx: Tx, row: SignatureRow): void {
  insertRowTx(tx, signature, { ...row, devices: row.devices.map(({ make, serial }) => ({ make, serial })) })
}
