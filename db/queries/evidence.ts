// The files kept as evidence and their keys, as structure only: what is said of a file is an entry of its case. Nothing here can reach a
// sealed file.
import type { Db, Tx } from '../open.ts'
import { evidenceFile, evidenceKey } from '../schema/evidence.ts'
import { insertRowTx, statement } from './statements.ts'

export type EvidenceFileRow = {
  readonly id: string
  readonly incidentId: string
  /** Name in the vault's evidence folder. */
  readonly storedAs: string
  readonly sizeBytes: number
  readonly addedAtMs: number
  readonly addedBy: string
}

/** SQLite itself refuses it for an incident that is locked. */
export function insertEvidenceFileTx(tx: Tx, row: EvidenceFileRow): void {
  insertRowTx(tx, evidenceFile, { ...row, imageLocked: false })
}

/** Masked for an ordinary case, enciphered for a restricted one: triggers refuse any other length. */
export function insertEvidenceKeyTx(tx: Tx, evidenceId: string, fileKey: Buffer): void {
  insertRowTx(tx, evidenceKey, { evidenceId, fileKey })
}

/** Puts the enciphered key of a file in the place of the masked one, when its case becomes restricted. */
export function encipherEvidenceKeyTx(tx: Tx, evidenceId: string, enciphered: Buffer): void {
  statement(tx, 'UPDATE evidence_key SET file_key = ? WHERE evidence_id = ?').run(enciphered, evidenceId)
}

export function readEvidenceKey(db: Db, evidenceId: string): Buffer | undefined {
  const sql = 'SELECT file_key AS fileKey FROM evidence_key WHERE evidence_id = ?'
  return statement<{ fileKey: Buffer }>(db, sql).get(evidenceId)?.fileKey
}

const COLUMNS = `id, incident_id AS incidentId, stored_as AS storedAs, size_bytes AS sizeBytes, added_at_ms AS addedAtMs,
  added_by AS addedBy`

export function readEvidenceFile(db: Db, id: string): EvidenceFileRow | undefined {
  return statement<EvidenceFileRow>(db, `SELECT ${COLUMNS} FROM evidence_file WHERE id = ?`).get(id)
}

/** Files of one incident, in the order they were added. */
export function listEvidenceFiles(db: Db, incidentId: string): EvidenceFileRow[] {
  const sql = `SELECT ${COLUMNS} FROM evidence_file WHERE incident_id = ? ORDER BY rowid`
  return statement<EvidenceFileRow>(db, sql).all(incidentId)
}

/** All files that are not sealed, those of one incident together. */
export function listAllEvidenceFiles(db: Db): EvidenceFileRow[] {
  return statement<EvidenceFileRow>(db, `SELECT ${COLUMNS} FROM evidence_file ORDER BY incident_id, rowid`).all()
}

/** Whether a stored file belongs to the records, sealed, a scan of signed forms or neither: for tidying up what a crash left. */
export function isEvidenceListed(db: Db, storedAs: string): boolean {
  const sql = `SELECT 1 FROM evidence_file WHERE stored_as = @storedAs
    UNION ALL SELECT 1 FROM sealed_file WHERE stored_as = @storedAs
    UNION ALL SELECT 1 FROM signature_scan WHERE stored_as = @storedAs`
  return statement(db, sql).get({ storedAs }) !== undefined
}

type EvidenceCounts = { readonly files: number; readonly sizeBytes: number; readonly sealedFiles: number }

/** Of all cases whose words lie open and of those restricted ones to which this person holds a key. */
export function countEvidence(db: Db, accountId: string): EvidenceCounts {
  const isSeen = `(compartment_id IS NULL OR compartment_id IN (SELECT compartment_id FROM compartment_key WHERE account_id = ?))`
  const kept = statement<{ files: number; sizeBytes: number }>(
    db,
    `SELECT count(*) AS files, coalesce(sum(size_bytes), 0) AS sizeBytes
     FROM evidence_file JOIN incident ON incident.id = incident_id WHERE ${isSeen}`,
  ).get(accountId)
  const sealed = statement<{ files: number }>(
    db,
    `SELECT count(*) AS files FROM sealed_file JOIN incident ON incident.id = incident_id WHERE ${isSeen}`,
  ).get(accountId)
  return { files: kept?.files ?? 0, sizeBytes: kept?.sizeBytes ?? 0, sealedFiles: sealed?.files ?? 0 }
}

/** Incidents that files belong to, or of which words of a file are kept in plain. */
export function listIncidentsWithEvidence(db: Db): string[] {
  const sql = `SELECT incident_id AS id FROM evidence_file
    UNION SELECT incident_id FROM case_entry WHERE kind = 'evidence'`
  return statement<{ id: string }>(db, sql)
    .all()
    .map(({ id }) => id)
}

type LastEvidenceCheck = { readonly atMs: number; readonly checked: number; readonly damaged: number }

/** The newest check of all files, as the audit chain tells of it. */
export function readLastEvidenceCheck(db: Db): LastEvidenceCheck | undefined {
  const sql = `SELECT at_ms AS atMs, json_extract(detail, '$.checked') AS checked, json_extract(detail, '$.damaged') AS damaged
    FROM audit_entry WHERE kind = 'evidence.all-verified' ORDER BY seq DESC LIMIT 1`
  return statement<LastEvidenceCheck>(db, sql).get()
}
