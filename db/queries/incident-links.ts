// Which of the school's people the people of ordinary incidents are. The rows are made from the entries of each incident.
import { type Incident, formatReference } from '#shared/domain/incidents.ts'
import type { PersonPart } from '#shared/domain/incident-answers.ts'
import type { NewPersonLink } from '#shared/domain/person-links.ts'
import type { Db, Tx } from '../open.ts'
import { statement } from './statements.ts'

/** Keeps the row of one person of an incident as the last entry about them says. */
export function putIncidentLinkTx(tx: Tx, incidentId: string, { incidentPersonId, personId }: NewPersonLink): void {
  const sql =
    personId === null
      ? 'DELETE FROM incident_link WHERE incident_id = ? AND incident_person_id = ?'
      : `INSERT INTO incident_link (incident_id, incident_person_id, person_id) VALUES (?, ?, ?)
          ON CONFLICT (incident_id, incident_person_id) DO UPDATE SET person_id = excluded.person_id`
  statement(tx, sql).run(incidentId, incidentPersonId, ...(personId === null ? [] : [personId]))
}

type LinkedRow = {
  readonly id: string
  readonly referenceYear: number
  readonly referenceNumber: number
  readonly happenedOn: string | null
  readonly recordedAtMs: number
  readonly status: Incident['status']
  readonly imageLocked: 0 | 1
  readonly part: PersonPart
}

/** Ordinary incidents in which somebody under one of these ids takes part, newest first. */
export function listLinkedIncidents(db: Db, personIds: readonly string[]) {
  const sql = `SELECT incident.id AS id, reference_year AS referenceYear, reference_number AS referenceNumber,
      version.happened_on AS happenedOn, incident.recorded_at_ms AS recordedAtMs, status, image_locked AS imageLocked,
      named.part AS part
    FROM incident_link AS link
    JOIN incident ON incident.id = link.incident_id
    JOIN incident_version AS version ON version.incident_id = incident.id AND version.number = incident.current_version
    JOIN incident_person AS named ON named.incident_id = incident.id AND named.version = incident.current_version
      AND named.person_id = link.incident_person_id
    WHERE link.person_id IN (SELECT value FROM json_each(?)) ORDER BY incident.recorded_at_ms DESC, incident.seq DESC`
  return statement<LinkedRow>(db, sql)
    .all(JSON.stringify(personIds))
    .map(({ referenceYear, referenceNumber, imageLocked, ...row }) => ({
      ...row,
      reference: formatReference(referenceYear, referenceNumber),
      imageLocked: imageLocked === 1,
    }))
}

/** Whether this person of an incident is linked to anybody. */
export function isLinked(db: Db, incidentId: string, incidentPersonId: string): boolean {
  const sql = 'SELECT 1 FROM incident_link WHERE incident_id = ? AND incident_person_id = ?'
  return statement(db, sql).get(incidentId, incidentPersonId) !== undefined
}
