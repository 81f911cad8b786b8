import { type AuditEntry, FIRST_PREVIOUS_HASH, type Checkpoint, auditDetailSchema } from '#shared/domain/audit.ts'
import type { Db, Tx } from '../open.ts'
import { auditEntry } from '../schema/audit.ts'
import { insertRowTx, statement } from './statements.ts'

/** How long the chain is and where it ends. */
export function readAuditHead(db: Db): Checkpoint {
  const sql = 'SELECT seq AS size, hash AS headHash FROM audit_entry ORDER BY seq DESC LIMIT 1'
  return statement<Checkpoint>(db, sql).get() ?? { size: 0, headHash: FIRST_PREVIOUS_HASH }
}

export function insertAuditEntryTx(tx: Tx, entry: AuditEntry, hash: string): void {
  insertRowTx(tx, auditEntry, { ...entry, hash })
}

type Row = Omit<AuditEntry, 'detail'> & { readonly detail: string; readonly hash: string }

/** The chain in order, with the hash that each row was given. */
export function* readAuditChain(db: Db): Generator<AuditEntry & { readonly hash: string }> {
  const sql = `SELECT seq, at_ms AS atMs, actor_id AS actorId, kind, incident_id AS incidentId, detail,
    previous_hash AS previousHash, hash FROM audit_entry ORDER BY seq`
  for (const row of statement<Row>(db, sql).iterate()) {
    yield { ...row, detail: auditDetailSchema.parse(JSON.parse(row.detail)) }
  }
}
