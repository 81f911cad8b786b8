import type { BackupInterval } from '#shared/domain/backups.ts'
import { type AuditDetail, type AuditKind, auditDetailSchema } from '#shared/domain/audit.ts'
import type { Db, Tx } from '../open.ts'
import { settings } from '../schema/settings.ts'
import { statement } from './statements.ts'

export type BackupSettings = {
  /** A folder of this machine; null until one is chosen. */
  readonly folder: string | null
  readonly lastMadeAtMs: number | null
  readonly interval: BackupInterval
}

export function readBackupSettings(db: Db): BackupSettings {
  const row = db.select().from(settings).get()
  return {
    folder: row?.backupFolder ?? null,
    lastMadeAtMs: row?.backupLastMadeAtMs ?? null,
    interval: row?.backupInterval ?? 'daily',
  }
}

export function writeBackupFolderTx(tx: Tx, folder: string): void {
  tx.update(settings).set({ backupFolder: folder }).run()
}

export function writeBackupMadeTx(tx: Tx, atMs: number): void {
  tx.update(settings).set({ backupLastMadeAtMs: atMs }).run()
}

type BackupEvent = { readonly kind: AuditKind; readonly detail: AuditDetail }

/** How the newest backup that was tried ended, as far as the audit chain tells. */
export function readLastBackupEvent(db: Db): BackupEvent | undefined {
  const sql =
    "SELECT kind, detail FROM audit_entry WHERE kind IN ('backup.made', 'backup.failed') ORDER BY seq DESC LIMIT 1"
  const row = statement<{ kind: AuditKind; detail: string }>(db, sql).get()
  return row && { kind: row.kind, detail: auditDetailSchema.parse(JSON.parse(row.detail)) }
}

export type NotedBackup = { readonly id: string; readonly madeAtMs: number }

/** The backups that the audit chain tells of from the first file that this incident got to the last that was sealed; not those that failed. */
export function listBackupsBeforeSealing(db: Db, incidentId: string): readonly NotedBackup[] {
  const sql = `SELECT json_extract(made.detail, '$.generation') AS id, made.at_ms AS madeAtMs FROM audit_entry AS made
    WHERE made.kind = 'backup.made' AND json_type(made.detail, '$.generation') = 'text'
      AND made.seq > (SELECT min(seq) FROM audit_entry WHERE incident_id = ? AND kind = 'evidence.added')
      AND made.seq < (SELECT max(seq) FROM audit_entry WHERE incident_id = ? AND kind = 'evidence.sealed')
      AND NOT EXISTS (
        SELECT 1 FROM audit_entry AS failed WHERE failed.kind = 'backup.failed'
          AND json_extract(failed.detail, '$.generation') = json_extract(made.detail, '$.generation')
      )
    ORDER BY made.seq DESC`
  return statement<NotedBackup>(db, sql).all(incidentId, incidentId)
}

/** How many files were ever sealed. */
export function countSealedFiles(db: Db): number {
  return statement<{ count: number }>(db, 'SELECT count(*) AS count FROM sealed_file').get()?.count ?? 0
}

/** The hash of that row of the chain; undefined when the chain is shorter. */
export function readAuditHashAt(db: Db, size: number): string | undefined {
  return statement<{ hash: string }>(db, 'SELECT hash FROM audit_entry WHERE seq = ?').get(size)?.hash
}

/** Whether the vault got a new key after that row of the chain. */
export function wasRekeyedAfter(db: Db, size: number): boolean {
  const sql = "SELECT 1 FROM audit_entry WHERE kind = 'vault.rekeyed' AND seq > ? LIMIT 1"
  return statement(db, sql).get(size) !== undefined
}

type EvidenceName = { readonly storedAs: string }

/** The encrypted files that belong to the records, evidence and scans of signed forms. Whatever else lies in their folder is nobody's to copy. */
export function listEvidenceNames(db: Db): readonly string[] {
  // The backup before a migration is one of records that may have no scans yet.
  const hasScans = statement(db, "SELECT 1 FROM sqlite_schema WHERE name = 'signature_scan'").get() !== undefined
  const scans = hasScans ? 'UNION ALL SELECT stored_as FROM signature_scan' : ''
  const sql = `SELECT stored_as AS storedAs FROM evidence_file ${scans} ORDER BY storedAs`
  return statement<EvidenceName>(db, sql)
    .all()
    .map(({ storedAs }) => storedAs)
}

/** An account's public key for signatures, in hex. */
export function readSignPublicKey(db: Db, accountId: string): string | undefined {
  const sql = 'SELECT sign_public_key AS publicKey FROM account WHERE id = ?'
  return statement<{ publicKey: string }>(db, sql).get(accountId)?.publicKey
}
