// By when rounds are to be signed, where somebody set a day.
import type { RoundDue } from '#shared/domain/rounds.ts'
import type { Db, Tx } from '../open.ts'
import { roundDue } from '../schema/agreements.ts'
import type { Recorded } from './incidents.ts'
import { insertRowTx, statement } from './statements.ts'

/** Every day that was set, the latest last. */
export function listRoundDues(db: Db): RoundDue[] {
  const sql = `SELECT version_id AS versionId, school_year AS schoolYear, due_on AS dueOn FROM round_due ORDER BY seq`
  return statement<RoundDue>(db, sql).all()
}

export function insertRoundDueTx(tx: Tx, { recordedAtMs, recordedBy }: Omit<Recorded, 'id'>, due: RoundDue): void {
  insertRowTx(tx, roundDue, { recordedAtMs, recordedBy, ...due })
}
