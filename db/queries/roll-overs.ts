// That the classes moved up, that this was taken back, and what is known of a move while it can be.
import type { PersonEvent, SchoolPerson } from '#shared/domain/people.ts'
import type { Db, Tx } from '../open.ts'
import { rollOver } from '../schema/people.ts'
import { HERE, type PersonRow, personColumns, rowToPerson } from './people.ts'
import { insertRowTx, statement } from './statements.ts'

export function insertRollOverTx(tx: Tx, row: Omit<typeof rollOver.$inferInsert, 'seq'>): void {
  insertRowTx(tx, rollOver, row)
}

export type DoneRollOver = {
  readonly atMs: number
  /** How many people it moved or marked as leaving. */
  readonly people: number
}

/** That the classes moved up for a school year; undefined when they did not yet, or when that was taken back. */
export function readRollOver(db: Db, schoolYear: number): DoneRollOver | undefined {
  const sql = `SELECT what, at_ms AS atMs, moved + left_count AS people FROM roll_over
    WHERE school_year = ? ORDER BY seq DESC LIMIT 1`
  const last = statement<DoneRollOver & { what: string }>(db, sql).get(schoolYear)
  return last?.what === 'moved' ? { atMs: last.atMs, people: last.people } : undefined
}

type MovedBy = {
  readonly person: SchoolPerson
  readonly changes: PersonEvent['changes']
  /** Every detail that something else changed in this entry since. */
  readonly changedSince: readonly string[]
}

/** What the last roll-over did to this many people. Nothing else writes this kind of event. */
export function listMovedBy(db: Db, people: number): MovedBy[] {
  const sql = `WITH done AS (
      SELECT seq, person_id, changes FROM person_event WHERE kind = 'rolled-over' ORDER BY seq DESC LIMIT ?
    ), since AS (
      SELECT event.person_id, group_concat(json_extract(detail.value, '$.field')) AS fields
      FROM done JOIN person_event event ON event.person_id = done.person_id AND event.seq > done.seq,
        json_each(event.changes) detail
      GROUP BY event.person_id
    )
    SELECT changes, coalesce(fields, '') AS fields, ${personColumns('person')}
    FROM done JOIN person ON person.id = done.person_id LEFT JOIN since ON since.person_id = done.person_id
    ORDER BY person.class, person.search_name, person.id`
  return statement<PersonRow & { changes: string; fields: string }>(db, sql)
    .all(people)
    .map(({ changes, fields, ...row }) => ({
      person: rowToPerson(row),
      changes: JSON.parse(changes) as PersonEvent['changes'],
      changedSince: fields.split(','),
    }))
}

type Since = { readonly day: string; readonly changedFromMs: number; readonly enteredFromMs: number }

/** How many pupils who are here got another year, by an import or by hand, or were entered, since then. */
export function countNewYears(db: Db, { day, changedFromMs, enteredFromMs }: Since): number {
  const sql = `SELECT count(*) AS pupils FROM person
    WHERE kind = 'pupil' AND merged_into IS NULL AND ${HERE} AND EXISTS (
      SELECT 1 FROM person_event event WHERE event.person_id = person.id AND (
        (event.kind IN ('added', 'imported') AND event.changes = '[]' AND event.recorded_at_ms >= ?)
        OR (event.kind IN ('changed', 'imported') AND event.recorded_at_ms >= ? AND EXISTS (
          SELECT 1 FROM json_each(event.changes)
          WHERE json_extract(value, '$.field') = iif(person.year IS NULL, 'class', 'year')
        ))
      )
    )`
  return statement<{ pupils: number }>(db, sql).get(day, day, enteredFromMs, changedFromMs)?.pupils ?? 0
}
