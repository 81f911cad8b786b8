import type { Db, Tx } from '../open.ts'
import { rollOver } from '../schema/people.ts'
import { insertRowTx, statement } from './statements.ts'

export function insertRollOverTx(tx: Tx, row: Omit<typeof rollOver.$inferInsert, 'seq'>): void {
  insertRowTx(tx, rollOver, row)
}

/** When the classes moved up for a school year; undefined when they did not yet. */
export function readRolledOverAt(db: Db, schoolYear: number): number | undefined {
  const sql = 'SELECT at_ms AS atMs FROM roll_over WHERE school_year = ? ORDER BY seq DESC LIMIT 1'
  return statement<{ atMs: number }>(db, sql).get(schoolYear)?.atMs
}
