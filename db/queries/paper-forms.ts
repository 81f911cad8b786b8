// Forms that were printed for one person each; their code finds the person again.
import type { Db, Tx } from '../open.ts'
import { paperForm } from '../schema/agreements.ts'
import { insertRowTx, statement } from './statements.ts'

export type PaperForm = {
  readonly code: string
  readonly versionId: string
  readonly personId: string
  readonly recordedAtMs: number
  readonly recordedBy: string
}

const COLUMNS = `code, version_id AS versionId, person_id AS personId, recorded_at_ms AS recordedAtMs,
  recorded_by AS recordedBy`

export function readPaperForm(db: Db, code: string): PaperForm | undefined {
  return statement<PaperForm>(db, `SELECT ${COLUMNS} FROM paper_form WHERE code = ?`).get(code)
}

/** The form of this version that was printed for this person before. */
export function findPaperForm(db: Db, versionId: string, personId: string): PaperForm | undefined {
  const sql = `SELECT ${COLUMNS} FROM paper_form WHERE person_id = ? AND version_id = ? ORDER BY rowid DESC LIMIT 1`
  return statement<PaperForm>(db, sql).get(personId, versionId)
}

export function insertPaperFormTx(tx: Tx, form: PaperForm): void {
  insertRowTx(tx, paperForm, form)
}
