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

/** The encrypted files that belong to the records. Whatever else lies in their folder is nobody's to copy. */
export function listEvidenceNames(db: Db): readonly string[] {
  return statement<EvidenceName>(db, 'SELECT stored_as AS storedAs FROM evidence_file ORDER BY stored_as')
    .all()
    .map(({ storedAs }) => storedAs)
}

/** An account's public key for signatures, in hex. */
export function readSignPublicKey(db: Db, accountId: string): string | undefined {
  const sql = 'SELECT sign_public_key AS publicKey FROM account WHERE id = ?'
  return statement<{ publicKey: string }>(db, sql).get(accountId)?.publicKey
}
