// Files of incidents that were locked: they are moved here out of the files that can be opened, and nothing reads them any more.
import type { Db, Tx } from '../open.ts'
import { statement } from './statements.ts'

type Sealing = {
  readonly id: string
  /** The key of the file, sealed to the release key. */
  readonly sealedKey: Buffer
  readonly releaseKey: string
  readonly sealedAtMs: number
  readonly sealedBy: string
}

/** Takes a file out of those that can be opened: triggers let its key go only once it is a sealed file. */
export function sealFileTx(tx: Tx, { id, sealedKey, releaseKey, sealedAtMs, sealedBy }: Sealing): void {
  const sql = `INSERT INTO sealed_file (id, incident_id, stored_as, size_bytes, added_at_ms, added_by, sealed_key, release_key, sealed_at_ms, sealed_by)
    SELECT id, incident_id, stored_as, size_bytes, added_at_ms, added_by, ?, ?, ?, ? FROM evidence_file WHERE id = ?`
  statement(tx, sql).run(sealedKey, releaseKey, sealedAtMs, sealedBy, id)
  statement(tx, 'DELETE FROM evidence_key WHERE evidence_id = ?').run(id)
  statement(tx, 'DELETE FROM evidence_file WHERE id = ?').run(id)
}

type SealedFile = { readonly id: string; readonly storedAs: string }

export function listSealedFiles(db: Db, incidentId: string): readonly SealedFile[] {
  const sql = 'SELECT id, stored_as AS storedAs FROM sealed_file WHERE incident_id = ? ORDER BY added_at_ms, id'
  return statement<SealedFile>(db, sql).all(incidentId)
}
