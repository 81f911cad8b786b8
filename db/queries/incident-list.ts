// The list: one page through an index, and details for the rows of that page only, so that it stays quick whatever the vault holds.
import { formatReference } from '#shared/domain/incidents.ts'
import type { IncidentType } from '#shared/domain/incident-form.ts'
import { INCIDENTS_PER_PAGE, type IncidentRow } from '#shared/ipc/incidents.ts'
import type { Db } from '../open.ts'
import { statement } from './statements.ts'

export type IncidentFilter = {
  /** From `searchExpression`; undefined lists everything. */
  readonly expression: string | undefined
  readonly status: 'open' | 'closed' | 'all'
  readonly sort: 'newest' | 'oldest'
  readonly page: number
}

type Row = {
  readonly id: string
  readonly referenceYear: number
  readonly referenceNumber: number
  readonly status: 'open' | 'closed'
  readonly imageLocked: 0 | 1
  readonly recordedAtMs: number
  readonly happenedOn: string | null
  readonly types: string
  readonly people: string
}

export function listIncidentRows(db: Db, filter: IncidentFilter): IncidentRow[] {
  const offset = (filter.page - 1) * INCIDENTS_PER_PAGE
  const order = filter.sort === 'newest' ? 'DESC' : 'ASC'
  // CROSS JOIN keeps the page first; left to itself the planner reads every incident.
  const sql = `SELECT incident.id AS id, reference_year AS referenceYear, reference_number AS referenceNumber, status,
      image_locked AS imageLocked, incident.recorded_at_ms AS recordedAtMs, version.happened_on AS happenedOn, version.types AS types,
      (SELECT json_group_array(name) FROM (
        SELECT ifnull(name, '') AS name FROM incident_person
        WHERE incident_id = incident.id AND version = incident.current_version AND part NOT IN ('reporter', 'witness')
        ORDER BY position
      )) AS people
    FROM (SELECT seq FROM ${source(filter)} ORDER BY seq ${order} LIMIT ? OFFSET ?) AS page
    CROSS JOIN incident ON incident.seq = page.seq
    JOIN incident_version AS version ON version.incident_id = incident.id AND version.number = incident.current_version
    ORDER BY incident.seq ${order}`
  return statement<Row>(db, sql)
    .all(...values(filter), INCIDENTS_PER_PAGE, offset)
    .map(rowToIncidentRow)
}

export function countIncidentRows(db: Db, filter: Pick<IncidentFilter, 'expression' | 'status'>): number {
  // Counting by way of the table would read every row of it; this index is the narrowest.
  const isEverything = filter.expression === undefined && filter.status === 'all'
  const sql = `SELECT count(*) AS total FROM ${isEverything ? `incident INDEXED BY incident_status ${ORDINARY}` : source(filter)}`
  return statement<{ total: number }>(db, sql).get(...values(filter))?.total ?? 0
}

// Restricted cases are few, so leaving them out by their own index costs less than looking at every row.
const ORDINARY = 'WHERE seq NOT IN (SELECT seq FROM incident WHERE compartment_id IS NOT NULL)'

// Parts of SQL chosen here; what a person typed is always bound.
function source({ expression, status }: Pick<IncidentFilter, 'expression' | 'status'>): string {
  if (expression === undefined) {
    return `(SELECT seq FROM incident ${ORDINARY}${status === 'all' ? '' : ' AND status = ?'})`
  }
  // Nothing of a restricted case is in the index.
  const hits = 'SELECT rowid AS seq FROM incident_search WHERE incident_search MATCH ?'
  if (status === 'all') return `(${hits})`
  return `(SELECT hit.seq FROM (${hits}) AS hit CROSS JOIN incident USING (seq) WHERE incident.status = ?)`
}

function values({ expression, status }: Pick<IncidentFilter, 'expression' | 'status'>): string[] {
  return [...(expression === undefined ? [] : [expression]), ...(status === 'all' ? [] : [status])]
}

function rowToIncidentRow(row: Row): IncidentRow {
  return {
    id: row.id,
    reference: formatReference(row.referenceYear, row.referenceNumber),
    recordedAtMs: row.recordedAtMs,
    happenedOn: row.happenedOn,
    status: row.status,
    imageLocked: row.imageLocked === 1,
    types: JSON.parse(row.types) as IncidentType[],
    people: JSON.parse(row.people) as string[],
  }
}
