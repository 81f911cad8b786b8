// The log of cases for people who may not read them: no names, no narratives, and of restricted cases nothing but how many there are.
import type { IncidentType } from '#shared/domain/incident-form.ts'
import { formatReference } from '#shared/domain/incidents.ts'
import { INCIDENTS_PER_PAGE, type IncidentRow } from '#shared/ipc/incidents.ts'
import type { Db } from '../open.ts'
import { statement } from './statements.ts'

export type CaseLogRow = Omit<IncidentRow, 'people'>

type Row = {
  readonly id: string
  readonly referenceYear: number
  readonly referenceNumber: number
  readonly recordedAtMs: number
  readonly happenedOn: string | null
  readonly status: 'open' | 'closed'
  readonly imageLocked: 0 | 1
  readonly types: string
}

/** One page of the ordinary cases, newest first. */
export function listCaseLogRows(db: Db, page: number): CaseLogRow[] {
  const sql = `SELECT incident.id AS id, reference_year AS referenceYear, reference_number AS referenceNumber,
      incident.recorded_at_ms AS recordedAtMs, version.happened_on AS happenedOn, status,
      image_locked AS imageLocked, version.types AS types
    FROM (SELECT seq FROM incident WHERE compartment_id IS NULL ORDER BY seq DESC LIMIT ? OFFSET ?) AS page
    CROSS JOIN incident ON incident.seq = page.seq
    JOIN incident_version AS version ON version.incident_id = incident.id AND version.number = incident.current_version
    ORDER BY incident.seq DESC`
  return statement<Row>(db, sql)
    .all(INCIDENTS_PER_PAGE, (page - 1) * INCIDENTS_PER_PAGE)
    .map(({ referenceYear, referenceNumber, imageLocked, types, ...row }) => ({
      ...row,
      reference: formatReference(referenceYear, referenceNumber),
      imageLocked: imageLocked === 1,
      types: JSON.parse(types) as IncidentType[],
    }))
}

export function countCases(db: Db): { readonly total: number; readonly restricted: number } {
  const sql = `SELECT count(*) - count(compartment_id) AS total, count(compartment_id) AS restricted FROM incident`
  return statement<{ total: number; restricted: number }>(db, sql).get() ?? { total: 0, restricted: 0 }
}
