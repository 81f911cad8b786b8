// What the school adds to the procedures, with what became of it, and what it chose where documents disagree.
import type { Actor } from '#shared/domain/accounts.ts'
import { type LocalCondition, type NewCondition, newConditionSchema } from '#shared/domain/local-conditions.ts'
import type { NewChoice, SchoolChoice } from '#shared/domain/school-choices.ts'
import type { Db, Tx } from '../open.ts'
import { localCondition, localConditionMark, schoolChoice } from '../schema/local-conditions.ts'
import { actorsOf } from './incident-read.ts'
import type { Recorded } from './incidents.ts'
import { insertRowTx, statement } from './statements.ts'

type ConditionRow = Recorded & { readonly condition: string }
type MarkRow = Recorded & Pick<typeof localConditionMark.$inferSelect, 'conditionId' | 'what' | 'name' | 'signedOn'>

/** Every condition, also those that wait or were withdrawn, in the order in which they were added. */
export function listConditions(db: Db): LocalCondition[] {
  const actorOf = actorsOf(db)
  const rows = `SELECT id, condition, recorded_at_ms AS recordedAtMs, recorded_by AS recordedBy
    FROM local_condition ORDER BY seq`
  const marked = `SELECT id, condition_id AS conditionId, what, name, signed_on AS signedOn,
      recorded_at_ms AS recordedAtMs, recorded_by AS recordedBy
    FROM local_condition_mark ORDER BY seq`
  const marks = statement<MarkRow>(db, marked).all()
  return statement<ConditionRow>(db, rows)
    .all()
    .map(({ id, condition, recordedAtMs, recordedBy }) => ({
      id,
      recordedAtMs,
      recordedBy: actorOf(recordedBy),
      condition: newConditionSchema.parse(JSON.parse(condition)),
      ...becameOf(
        marks.filter(({ conditionId }) => conditionId === id),
        actorOf,
      ),
    }))
}

function becameOf(
  marks: readonly MarkRow[],
  actorOf: (id: string) => Actor,
): Pick<LocalCondition, 'signed' | 'withdrawn'> {
  const signed = marks.find(({ what }) => what !== 'withdrawn')
  const withdrawn = marks.find(({ what }) => what === 'withdrawn')
  return {
    signed: signed
      ? {
          atMs: signed.recordedAtMs,
          by: actorOf(signed.recordedBy),
          name: signed.name ?? '',
          on: signed.signedOn ?? '',
          how: signed.what === 'signed-here' ? 'here' : 'paper',
        }
      : null,
    withdrawn: withdrawn ? { atMs: withdrawn.recordedAtMs, by: actorOf(withdrawn.recordedBy) } : null,
  }
}

export function insertConditionTx(tx: Tx, recorded: Recorded, condition: NewCondition): void {
  insertRowTx(tx, localCondition, { ...recorded, condition })
}

type NewMark = Pick<typeof localConditionMark.$inferInsert, 'conditionId' | 'what' | 'name' | 'signedOn'>

export function insertConditionMarkTx(tx: Tx, recorded: Recorded, mark: NewMark): void {
  insertRowTx(tx, localConditionMark, { ...recorded, ...mark })
}

type ChoiceRow = Recorded & Pick<SchoolChoice, 'topic' | 'value' | 'reasons'>

/** Every choice that was ever made, the newest last. */
export function listChoices(db: Db): SchoolChoice[] {
  const actorOf = actorsOf(db)
  const sql = `SELECT id, topic, value, reasons, recorded_at_ms AS recordedAtMs, recorded_by AS recordedBy
    FROM school_choice ORDER BY seq`
  return statement<ChoiceRow>(db, sql)
    .all()
    .map((row) => ({ ...row, recordedBy: actorOf(row.recordedBy) }))
}

export function insertChoiceTx(tx: Tx, recorded: Recorded, choice: NewChoice): void {
  insertRowTx(tx, schoolChoice, { ...recorded, ...choice })
}
