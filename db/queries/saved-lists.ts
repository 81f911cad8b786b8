// Lists of people that were saved as files, and what for.
import type { Db, Tx } from '../open.ts'
import { savedList } from '../schema/agreements.ts'
import { insertRowTx, statement } from './statements.ts'

type SavedListRow = {
  readonly id: string
  readonly reason: string
  readonly rows: number
  readonly recordedAtMs: number
  readonly name: string
}

type NewSavedList = Pick<SavedListRow, 'id' | 'reason' | 'rows' | 'recordedAtMs'> & { readonly recordedBy: string }

export function insertSavedListTx(tx: Tx, list: NewSavedList): void {
  insertRowTx(tx, savedList, { list: 'internet', ...list })
}

/** The newest first; no more than anybody reads. */
export function listSavedLists(db: Db): SavedListRow[] {
  const sql = `SELECT saved_list.id, reason, rows, recorded_at_ms AS recordedAtMs, name
    FROM saved_list JOIN role_holder ON role_holder.id = recorded_by ORDER BY seq DESC LIMIT 50`
  return statement<SavedListRow>(db, sql).all()
}
