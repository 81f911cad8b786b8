import { type Checkpoint, FIRST_PREVIOUS_HASH, type SignedAuditEntry, auditDetailSchema } from '#shared/domain/audit.ts'
import type { Db, Tx } from '../open.ts'
import { auditEntry } from '../schema/audit.ts'
import { IN_SLICE, type Slice } from './slices.ts'
import { insertRowTx, statement } from './statements.ts'

/** How long the chain is and where it ends. */
export function readAuditHead(db: Db): Checkpoint {
  const sql = 'SELECT seq AS size, hash AS headHash FROM audit_entry ORDER BY seq DESC LIMIT 1'
  return statement<Checkpoint>(db, sql).get() ?? { size: 0, headHash: FIRST_PREVIOUS_HASH }
}

export function insertAuditEntryTx(tx: Tx, entry: SignedAuditEntry): void {
  insertRowTx(tx, auditEntry, entry)
}

/** A row as it lies there; its detail is whatever text stands in it. */
export type StoredAuditRow = Omit<SignedAuditEntry, 'detail'> & { readonly detail: string }

const COLUMNS = `seq, at_ms AS atMs, actor_id AS actorId, kind, incident_id AS incidentId, detail,
  previous_hash AS previousHash, signer_id AS signerId, hash, signature`

/** A field of what a row tells, as SQL; null where somebody made it unreadable. */
export function detailField(name: string): string {
  return `CASE WHEN json_valid(detail) THEN json_extract(detail, '$.${name}') END`
}

/** In order. Nothing is believed of them. */
export function readStoredAuditRows(db: Db, slice: Slice): StoredAuditRow[] {
  return statement<StoredAuditRow>(db, `SELECT ${COLUMNS} FROM audit_entry WHERE ${IN_SLICE}`).all(slice)
}

/** The rows that say who has access, in order; an index holds just these. Nothing is believed of them. */
export function readAccountRows(db: Db): StoredAuditRow[] {
  const sql = `SELECT ${COLUMNS} FROM audit_entry
    WHERE kind IN ('vault.created', 'account.added', 'account.removed') ORDER BY seq`
  return statement<StoredAuditRow>(db, sql).all()
}

/** The rows that confirm a release sheet, newest first. Nothing is believed of them. */
export function readReleaseRows(db: Db): StoredAuditRow[] {
  const sql = `SELECT ${COLUMNS} FROM audit_entry WHERE kind = 'vault.release-confirmed' ORDER BY seq DESC`
  return statement<StoredAuditRow>(db, sql).all()
}

/** The number of the first row about an incident; 0 when there is none. */
export function readFirstRowOf(db: Db, incidentId: string): number {
  const sql = 'SELECT ifnull(min(seq), 0) AS seq FROM audit_entry WHERE incident_id = ?'
  return statement<{ seq: number }>(db, sql).get(incidentId)?.seq ?? 0
}

/** The row by which a restricted case began; what was signed first counts. Nothing is believed of it. */
export function readBeginningRow(db: Db, incidentId: string): StoredAuditRow | undefined {
  const sql = `SELECT ${COLUMNS} FROM audit_entry WHERE incident_id = ? AND kind IN ('incident.recorded', 'incident.restricted')
      AND json_extract(detail, '$.compartmentId') IS NOT NULL ORDER BY seq LIMIT 1`
  return statement<StoredAuditRow>(db, sql).get(incidentId)
}

/** The chain in order, with the hash and signature that each row was given. */
export function* readAuditChain(db: Db): Generator<SignedAuditEntry> {
  const sql = `SELECT ${COLUMNS} FROM audit_entry ORDER BY seq`
  for (const row of statement<StoredAuditRow>(db, sql).iterate()) {
    yield { ...row, detail: auditDetailSchema.parse(JSON.parse(row.detail)) }
  }
}
