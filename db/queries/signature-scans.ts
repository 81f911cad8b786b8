// Scans of signed forms, as structure only. They belong to no incident.
import type { Db, Tx } from '../open.ts'
import { signatureScan } from '../schema/agreements.ts'
import type { Recorded } from './incidents.ts'
import { insertRowTx, statement } from './statements.ts'

type ScanRow = Recorded & {
  /** Name in the vault's evidence folder. */
  readonly storedAs: string
  readonly sizeBytes: number
  readonly sha256: string
  /** Masked; the caller overwrites it. */
  readonly fileKey: Buffer
}

export function insertSignatureScanTx(tx: Tx, row: ScanRow): void {
  insertRowTx(tx, signatureScan, row)
}

export function readSignatureScan(db: Db, id: string): ScanRow | undefined {
  const sql = `SELECT id, stored_as AS storedAs, size_bytes AS sizeBytes, sha256, file_key AS fileKey,
    recorded_at_ms AS recordedAtMs, recorded_by AS recordedBy FROM signature_scan WHERE id = ?`
  return statement<ScanRow>(db, sql).get(id)
}

/** Every scan, as it lies there. */
export function listStoredScans(db: Db): Pick<ScanRow, 'id' | 'sha256'>[] {
  return statement<Pick<ScanRow, 'id' | 'sha256'>>(db, 'SELECT id, sha256 FROM signature_scan ORDER BY id').all()
}
