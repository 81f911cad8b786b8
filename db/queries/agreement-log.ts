// What the audit chain says was published and signed.
import type { Db } from '../open.ts'
import { detailField as field } from './audit.ts'
import { statement } from './statements.ts'

export type AgreementLogRow = {
  readonly seq: number
  readonly kind: 'agreements.published' | 'agreements.signed' | 'agreements.refused' | 'agreements.withdrawn'
  readonly atMs: number
  readonly actorId: string | null
  /** Of the version or signature; null in a row that somebody changed. */
  readonly id: string | null
  readonly hash: string | null
  /** Of what stands beside the text of a version. */
  readonly rowHash: string | null
}

/** In order. Nothing is believed of them. */
export function listAgreementRows(db: Db): AgreementLogRow[] {
  const sql = `SELECT seq, kind, at_ms AS atMs, actor_id AS actorId, coalesce(${field('signatureId')}, ${field('versionId')}) AS id,
      ${field('hash')} AS hash, ${field('rowHash')} AS rowHash
    FROM audit_entry
    WHERE kind IN ('agreements.published', 'agreements.signed', 'agreements.refused', 'agreements.withdrawn') ORDER BY seq`
  return statement<AgreementLogRow>(db, sql).all()
}

type ScanLogRow = { readonly seq: number; readonly id: string | null; readonly sha256: string | null }

/** What the chain says was scanned, in order. Nothing is believed of it. */
export function listScanRows(db: Db): ScanLogRow[] {
  const sql = `SELECT seq, ${field('scanId')} AS id, ${field('sha256')} AS sha256
    FROM audit_entry WHERE kind = 'agreements.scan-added' ORDER BY seq`
  return statement<ScanLogRow>(db, sql).all()
}

export type MergeLogRow = {
  readonly seq: number
  readonly kind: 'people.merged' | 'people.unmerged'
  /** Null in a row that somebody changed. */
  readonly keptId: string | null
  readonly mergedId: string | null
}

/** What the chain says was merged and taken apart again, in order. Nothing is believed of it. */
export function listMergeRows(db: Db): MergeLogRow[] {
  const sql = `SELECT seq, kind, ${field('personId')} AS keptId, ${field('mergedId')} AS mergedId
    FROM audit_entry WHERE kind IN ('people.merged', 'people.unmerged') ORDER BY seq`
  return statement<MergeLogRow>(db, sql).all()
}
