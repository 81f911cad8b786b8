// What is still to do about ordinary incidents, for the home page. The rows are worked out of the records and may be made anew at any time.
import { formatReference } from '#shared/domain/incidents.ts'
import type { Party, Who } from '#shared/guidance/step.ts'
import type { DueIncident, DueStep } from '#shared/ipc/home.ts'
import type { Db, Tx } from '../open.ts'
import { openStep } from '../schema/response.ts'
import { insertRowTx, statement } from './statements.ts'

export type OpenStepRow = {
  readonly step: string
  /** What is to be done, in the words of the guidance. */
  readonly words: string
  readonly who: Who
  readonly tells: Party | null
  readonly dueAtMs: number | null
}

/** Makes these the steps of an incident that are still to do. Only what differs is written. */
export function replaceOpenStepsTx(tx: Tx, incidentId: string, rows: readonly OpenStepRow[]): void {
  const before = new Map(listOpenSteps(tx, incidentId).map((row) => [row.step, row]))
  for (const row of rows) {
    const old = before.get(row.step)
    before.delete(row.step)
    if (old === undefined) insertRowTx(tx, openStep, { incidentId, ...row })
    else if (!isSame(old, row)) updateTx(tx, incidentId, row)
  }
  for (const step of before.keys()) {
    statement(tx, 'DELETE FROM open_step WHERE incident_id = ? AND step = ?').run(incidentId, step)
  }
}

/** The steps of one incident that are still to do, in the order in which they came up. */
export function listOpenSteps(db: Db, incidentId: string): OpenStepRow[] {
  const sql = `SELECT step, words, who, tells, due_at_ms AS dueAtMs FROM open_step WHERE incident_id = ? ORDER BY rowid`
  return statement<OpenStepRow>(db, sql).all(incidentId)
}

function isSame(a: OpenStepRow, b: OpenStepRow): boolean {
  return a.words === b.words && a.who === b.who && a.tells === b.tells && a.dueAtMs === b.dueAtMs
}

function updateTx(tx: Tx, incidentId: string, { step, words, who, tells, dueAtMs }: OpenStepRow): void {
  const sql = 'UPDATE open_step SET words = ?, who = ?, tells = ?, due_at_ms = ? WHERE incident_id = ? AND step = ?'
  statement(tx, sql).run(words, who, tells, dueAtMs, incidentId, step)
}

type DueRow = {
  readonly incidentId: string
  readonly referenceYear: number
  readonly referenceNumber: number
  readonly imageLocked: 0 | 1
  readonly step: string
  readonly text: string
  readonly who: Who
  readonly dueAtMs: number
}

/** Steps of one person that are due until then, most urgent first; those due at the same moment in the order in which they came up. */
export function listDueSteps(db: Db, untilMs: number, limit: number, who: Who): DueStep[] {
  // CROSS JOIN keeps the few steps first; the index has them in this order already.
  const sql = `SELECT incident.id AS incidentId, reference_year AS referenceYear, reference_number AS referenceNumber,
      image_locked AS imageLocked, step, words AS text, who, due_at_ms AS dueAtMs
    FROM open_step CROSS JOIN incident ON incident.id = open_step.incident_id
    WHERE due_at_ms <= ? AND who = ? ORDER BY due_at_ms, open_step.rowid LIMIT ?`
  return statement<DueRow>(db, sql).all(untilMs, who, limit).map(rowToDueStep)
}

function rowToDueStep({ referenceYear, referenceNumber, imageLocked, ...row }: DueRow): DueStep {
  return {
    ...row,
    reference: formatReference(referenceYear, referenceNumber),
    imageLocked: imageLocked === 1,
    isRestricted: false,
  }
}

type GroupRow = Omit<DueRow, 'step' | 'text'> & {
  readonly count: number
  readonly overdue: number
  readonly next: string
  readonly incidents: number
}

type DueIncidents = { readonly groups: DueIncident[]; readonly incidents: number }

/** The incidents with something due until then, the one with the most urgent step first, and how many there are in all. */
export function listDueIncidents(db: Db, lateMs: number, untilMs: number, limit: number): DueIncidents {
  const rows = statement<GroupRow>(db, DUE_INCIDENTS_SQL).all(lateMs, untilMs, limit)
  return { groups: rows.map(rowToDueIncident), incidents: rows[0]?.incidents ?? 0 }
}

// Only of the few that are shown are the words of the next step read.
const DUE_INCIDENTS_SQL = `WITH due AS (
    SELECT incident_id, count(*) AS count, sum(due_at_ms < ?) AS overdue, min(due_at_ms) AS first, min(rowid) AS came,
      count(*) OVER () AS incidents
    FROM open_step WHERE due_at_ms <= ? GROUP BY incident_id ORDER BY first, came LIMIT ?)
  SELECT incident.id AS incidentId, reference_year AS referenceYear, reference_number AS referenceNumber,
    image_locked AS imageLocked, due.count, due.overdue, due.incidents, next.words AS next, next.who, due.first AS dueAtMs
  FROM due CROSS JOIN incident ON incident.id = due.incident_id
  CROSS JOIN open_step AS next ON next.rowid = (SELECT rowid FROM open_step
    WHERE incident_id = due.incident_id AND due_at_ms = due.first ORDER BY rowid LIMIT 1)
  ORDER BY due.first, due.came`

function rowToDueIncident({
  referenceYear,
  referenceNumber,
  imageLocked,
  incidents: _all,
  ...row
}: GroupRow): DueIncident {
  return {
    ...row,
    reference: formatReference(referenceYear, referenceNumber),
    imageLocked: imageLocked === 1,
    isRestricted: false,
  }
}

export type DueCount = { readonly who: Who; readonly count: number; readonly overdue: number }

/** How many steps are due until then, by who does them, and how many of those were due before the moment from which they are late. */
export function countDueSteps(db: Db, lateMs: number, untilMs: number): DueCount[] {
  const sql = `SELECT who, count(*) AS count, sum(due_at_ms < ?) AS overdue FROM open_step WHERE due_at_ms <= ? GROUP BY who`
  return statement<DueCount>(db, sql).all(lateMs, untilMs)
}

/** Steps that became due after the one moment and not after the other. */
export function countFallenDue(db: Db, afterMs: number, untilMs: number): number {
  const sql = 'SELECT count(*) AS count FROM open_step WHERE due_at_ms > ? AND due_at_ms <= ?'
  return statement<{ count: number }>(db, sql).get(afterMs, untilMs)?.count ?? 0
}

/** Everyone whom an ordinary incident still has to tell. */
export function listTellingParties(db: Db): Party[] {
  const sql = 'SELECT DISTINCT tells FROM open_step WHERE tells IS NOT NULL'
  return statement<{ tells: Party }>(db, sql)
    .all()
    .map(({ tells }) => tells)
}
