// Ordinary cases that become restricted, and what is known of restricted ones from outside.
import type { Db, Tx } from '../open.ts'
import { type IncidentHead, readIncidentHead } from './incidents.ts'
import { statement } from './statements.ts'

/** Heads of the restricted cases to which this person holds a key, newest first. */
export function listRestrictedHeads(db: Db, accountId: string): IncidentHead[] {
  const sql = `SELECT incident.id AS id FROM compartment_key
    JOIN incident ON incident.compartment_id = compartment_key.compartment_id
    WHERE account_id = ? ORDER BY incident.recorded_at_ms DESC, incident.seq DESC`
  return statement<{ id: string }>(db, sql)
    .all(accountId)
    .flatMap(({ id }) => readIncidentHead(db, id) ?? [])
}

/** Whether this person holds a key to any restricted case. */
export function hasRestricted(db: Db, accountId: string): boolean {
  return statement(db, 'SELECT 1 FROM compartment_key WHERE account_id = ? LIMIT 1').get(accountId) !== undefined
}

/** A number of this year that no case has; `draw` gives candidates until one is free. */
export function freeNumberTx(tx: Tx, year: number, draw: () => number): number {
  const sql = 'SELECT 1 FROM incident WHERE reference_year = ? AND reference_number = ?'
  let number = draw()
  while (statement(tx, sql).get(year, number) !== undefined) number = draw()
  return number
}

// Children before their parents.
const PLAIN_ROWS = [
  'DELETE FROM custody_handover WHERE device_id IN (SELECT id FROM custody_device WHERE incident_id = ?)',
  'DELETE FROM custody_device WHERE incident_id = ?',
  'DELETE FROM image_seen WHERE incident_id = ?',
  'DELETE FROM case_entry WHERE incident_id = ?',
  'DELETE FROM open_step WHERE incident_id = ?',
  'DELETE FROM incident_link WHERE incident_id = ?',
  'DELETE FROM incident_action_strike WHERE action_id IN (SELECT id FROM incident_action WHERE incident_id = ?)',
  'DELETE FROM incident_action WHERE incident_id = ?',
  'DELETE FROM incident_outcome WHERE incident_id = ?',
  'DELETE FROM incident_status_change WHERE incident_id = ?',
  'DELETE FROM incident_person WHERE incident_id = ?',
  'DELETE FROM incident_version WHERE incident_id = ?',
  'DELETE FROM form_draft WHERE incident_id = ?',
]

/** Hands a case over to its compartment: triggers refuse it until everything is sealed, and only then let the plain rows go. */
export function moveToCompartmentTx(tx: Tx, incidentId: string, compartmentId: string): void {
  statement(tx, 'UPDATE incident SET compartment_id = ? WHERE id = ?').run(compartmentId, incidentId)
  for (const sql of PLAIN_ROWS) statement(tx, sql).run(incidentId)
}

/**
 * Empties the write-ahead log into the file, in which deleted rows are overwritten; what was plain is then nowhere. False when somebody
 * else is reading the database just now, such as a backup, and it has to be done again later.
 */
export function clearLog(db: Db): boolean {
  return db.$client.pragma('wal_checkpoint(TRUNCATE)', { simple: true }) === 0
}
