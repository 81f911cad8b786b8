// What was settled when somebody left. What was ticked before they came back counts for nothing when they leave again.
import type { PeopleKind } from '#shared/domain/people.ts'
import type { ExitCheck, NewExitCheck } from '#shared/domain/school-devices.ts'
import type { Db, Tx } from '../open.ts'
import { exitCheck } from '../schema/school-devices.ts'
import { actorsOf } from './incident-read.ts'
import type { Recorded } from './incidents.ts'
import { insertRowTx, statement } from './statements.ts'

/** Since this instant everything counts again: when somebody last came back. */
const CAME_BACK = `coalesce((SELECT max(event.recorded_at_ms) FROM person_event event
  WHERE event.kind = 'came-back' AND event.person_id = coalesce(written.merged_into, written.id)), -1)`

/** In the order in which they were recorded; the latest of each item counts. */
export function listExitChecks(db: Db, personId: string): ExitCheck[] {
  const sql = `SELECT exit_check.id, item, state, confirmed_by AS confirmedBy, on_day AS "on", note,
      exit_check.recorded_at_ms AS recordedAtMs, exit_check.recorded_by AS recordedBy
    FROM person written JOIN exit_check ON exit_check.person_id = written.id
    WHERE (written.id = @personId OR written.merged_into = @personId) AND exit_check.recorded_at_ms > ${CAME_BACK}
    ORDER BY seq`
  const actorOf = actorsOf(db)
  return statement<Recorded & Omit<NewExitCheck, 'personId'>>(db, sql)
    .all({ personId })
    .map((row) => ({ ...row, personId, recordedBy: actorOf(row.recordedBy) }))
}

export function insertExitCheckTx(tx: Tx, recorded: Recorded, { on, ...check }: NewExitCheck): void {
  insertRowTx(tx, exitCheck, { ...recorded, ...check, onDay: on })
}

export type Leaver = {
  readonly id: string
  readonly kind: PeopleKind
  readonly class: string
  readonly leftOn: string
  readonly forename: string
  readonly surname: string
  readonly preferredForename: string
  readonly preferredSurname: string
  readonly devices: number
  /** Of the latest check of each item: "pins:done,keys:open". */
  readonly checks: string
}

type WhoLeaves = {
  /** Those who have a checklist, also before their last day. */
  readonly kinds: readonly PeopleKind[]
  readonly today: string
}

/** Everybody of some kinds who left or is about to, and whoever left with a device of the school; the latest first. */
export function listLeavers(db: Db, { kinds, today }: WhoLeaves): Leaver[] {
  const sql = `WITH latest AS (
      SELECT coalesce(written.merged_into, written.id) AS leaver, item, state, max(seq)
      FROM exit_check JOIN person written ON written.id = exit_check.person_id
      WHERE exit_check.recorded_at_ms > ${CAME_BACK}
      GROUP BY leaver, item
    ), checked AS (
      SELECT leaver, group_concat(item || ':' || state) AS checks FROM latest GROUP BY leaver
    ), lent AS (
      SELECT coalesce(merged_into, person.id) AS holder, count(*) AS devices
      FROM school_device JOIN person ON person.id = holder_id GROUP BY holder
    )
    SELECT id, kind, class, left_on AS leftOn, forename, surname, preferred_forename AS preferredForename,
      preferred_surname AS preferredSurname, coalesce(devices, 0) AS devices, coalesce(checks, '') AS checks
    FROM person LEFT JOIN lent ON holder = id LEFT JOIN checked ON leaver = id
    WHERE left_on IS NOT NULL AND merged_into IS NULL
      AND (kind IN (SELECT value FROM json_each(@kinds)) OR (devices > 0 AND left_on < @today))
    ORDER BY left_on DESC, search_name, id`
  return statement<Leaver>(db, sql).all({ kinds: JSON.stringify(kinds), today })
}
