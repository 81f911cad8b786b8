import type { Db, Tx } from '../open.ts'
import { dropTaken } from '../schema/drop-box.ts'
import { insertRowTx, statement } from './statements.ts'

/** Whether the audit chain tells already that this concern was left; an index keeps it from being told twice. */
export function isDropReceived(db: Db, dropId: string): boolean {
  const sql = "SELECT 1 FROM audit_entry WHERE kind = 'drop.received' AND json_extract(detail, '$.dropId') = ?"
  return statement(db, sql).get(dropId) !== undefined
}

/** The draft that a concern became; undefined while it waits. */
export function readTakenDraft(db: Db, dropId: string): string | undefined {
  const sql = 'SELECT draft_id AS draftId FROM drop_taken WHERE drop_id = ?'
  return statement<{ draftId: string }>(db, sql).get(dropId)?.draftId
}

export function insertDropTakenTx(tx: Tx, row: typeof dropTaken.$inferInsert): void {
  insertRowTx(tx, dropTaken, row)
}
