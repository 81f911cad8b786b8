// What is stored about pictures, and what the audit chain says was recorded of it.
import type { BarRow, ConsentRow, DeletionRow } from '#shared/domain/canonical-consents.ts'
import type { Db } from '../open.ts'
import { detailField as field } from './audit.ts'
import { IN_SLICE, type Slice } from './slices.ts'
import { statement } from './statements.ts'

type Stored<Row> = Row & { readonly seq: number }

const RECORDED = 'id, child_id AS childId, recorded_at_ms AS recordedAtMs, recorded_by AS recordedBy'

export function listStoredConsents(db: Db, slice: Slice): Stored<ConsentRow>[] {
  const sql = `SELECT seq, ${RECORDED}, signer_role AS signerRole, signer_id AS signerId, signer_name AS signerName, relation, topic, answer,
      how, answered_on AS answeredOn, note
    FROM consent WHERE ${IN_SLICE}`
  return statement<Stored<ConsentRow>>(db, sql).all(slice)
}

export function listStoredBars(db: Db, slice: Slice): Stored<BarRow>[] {
  return statement<Stored<BarRow>>(db, `SELECT seq, ${RECORDED}, what FROM image_bar WHERE ${IN_SLICE}`).all(slice)
}

export function listStoredDeletions(db: Db, slice: Slice): Stored<DeletionRow>[] {
  const sql = `SELECT seq, ${RECORDED}, places, done_by AS doneBy, done_on AS doneOn FROM image_deletion WHERE ${IN_SLICE}`
  return statement<Stored<DeletionRow>>(db, sql).all(slice)
}

export type ConsentLogRow = {
  readonly seq: number
  /** Of the row it was written with; null in a row that somebody changed. */
  readonly id: string | null
  readonly rowHash: string | null
}

/** In order. Nothing is believed of them. */
export function listConsentLogRows(db: Db, slice: Slice): ConsentLogRow[] {
  const sql = `SELECT seq, coalesce(${field('consentId')}, ${field('barId')}, ${field('deletionId')}) AS id, ${field('rowHash')} AS rowHash
    FROM audit_entry
    WHERE kind IN ('consents.recorded', 'consents.image-bar-set', 'consents.image-bar-lifted', 'consents.images-deleted')
      AND ${IN_SLICE}`
  return statement<ConsentLogRow>(db, sql).all(slice)
}
