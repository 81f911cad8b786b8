// Writing incidents: every function adds rows inside a transaction that its service has opened.
import { eq } from 'drizzle-orm'
import type { Concern, Incident, NewAction } from '#shared/domain/incidents.ts'
import type { Db, Tx } from '../open.ts'
import {
  incident,
  incidentAction,
  incidentActionStrike,
  incidentOutcome,
  incidentPerson,
  incidentStatusChange,
  incidentVersion,
} from '../schema/incidents.ts'
import { insertRowTx, statement } from './statements.ts'

/** Who wrote a row and when; `id` is the row's own. */
export type Recorded = { readonly id: string; readonly recordedAtMs: number; readonly recordedBy: string }

/** The next number of a year. It counts as given even if nothing else of the transaction refers to it. */
export function takeReferenceNumberTx(tx: Tx, year: number): number {
  const sql = `INSERT INTO reference_counter (year, last_number) VALUES (?, 1)
    ON CONFLICT (year) DO UPDATE SET last_number = last_number + 1 RETURNING last_number AS number`
  const row = statement<{ number: number }>(tx, sql).get(year)
  if (!row) throw new Error('the reference counter gave no number')
  return row.number
}

export type NewIncidentRow = Recorded & {
  readonly referenceYear: number
  readonly referenceNumber: number
  readonly imageAnswer: Concern['imageAnswer']
  readonly dangerNow: Incident['dangerNow']
  /** Null for an ordinary case. */
  readonly compartmentId: string | null
}

export function insertIncidentTx(tx: Tx, row: NewIncidentRow): void {
  insertRowTx(tx, incident, { ...row, status: 'open', currentVersion: 1, unlocks: 0 })
}

export type NewVersionRow = Omit<Recorded, 'id'> & {
  readonly incidentId: string
  readonly number: number
  readonly concern: Concern
  readonly reason: string | null
}

/** Adds a version with its people; from then on it is the version in force. */
export function insertVersionTx(tx: Tx, { concern, ...version }: NewVersionRow): void {
  const { people, reporter, ...words } = concern
  insertRowTx(tx, incidentVersion, {
    ...version,
    ...words,
    reporterKind: reporter.kind,
    reporterName: reporter.kind === 'named' ? reporter.name : null,
  })
  for (const [position, { id: personId, ...person }] of people.entries()) {
    insertRowTx(tx, incidentPerson, {
      incidentId: version.incidentId,
      version: version.number,
      position,
      personId,
      ...person,
    })
  }
}

export function insertActionTx(tx: Tx, incidentId: string, recorded: Recorded, action: NewAction): void {
  insertRowTx(tx, incidentAction, { ...recorded, incidentId, ...action })
}

export type NewStrike = {
  readonly actionId: string
  readonly reason: string
  readonly struckAtMs: number
  readonly struckBy: string
}

export function insertStrikeTx(tx: Tx, strike: NewStrike): void {
  insertRowTx(tx, incidentActionStrike, strike)
}

export function insertOutcomeTx(tx: Tx, incidentId: string, recorded: Recorded, text: string): void {
  insertRowTx(tx, incidentOutcome, { ...recorded, incidentId, text })
}

export type NewStatusChange = { readonly status: Incident['status']; readonly reason: string }

/** Closes or reopens: the change is kept, and the incident takes the new status. */
export function insertStatusChangeTx(tx: Tx, incidentId: string, recorded: Recorded, change: NewStatusChange): void {
  insertRowTx(tx, incidentStatusChange, { ...recorded, incidentId, ...change })
  tx.update(incident).set({ status: change.status }).where(eq(incident.id, incidentId)).run()
}

/** The status of a restricted case, whose recorded change is sealed. */
export function setStatusTx(tx: Tx, incidentId: string, status: Incident['status']): void {
  statement(tx, 'UPDATE incident SET status = ? WHERE id = ?').run(status, incidentId)
}

/** The image answer of a restricted case, whose version is sealed: the lock stays one of the schema. */
export function setImageAnswerTx(tx: Tx, incidentId: string, imageAnswer: Concern['imageAnswer']): void {
  statement(tx, 'UPDATE incident SET image_answer = ? WHERE id = ?').run(imageAnswer, incidentId)
}

export type IncidentHead = Pick<Incident, 'id' | 'status'> & {
  readonly imageAnswer: Concern['imageAnswer']
  readonly referenceYear: number
  readonly referenceNumber: number
  readonly recordedAtMs: number
  /** Null for an ordinary case. */
  readonly compartmentId: string | null
}

/** What a service must know before it adds to an incident. */
export function readIncidentHead(db: Db, id: string): IncidentHead | undefined {
  const sql = `SELECT id, status, image_answer AS imageAnswer, reference_year AS referenceYear,
      reference_number AS referenceNumber, recorded_at_ms AS recordedAtMs, compartment_id AS compartmentId
    FROM incident WHERE id = ?`
  return statement<IncidentHead>(db, sql).get(id)
}
