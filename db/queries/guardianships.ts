// Who cares for which child. An entry that was merged counts for the one that it was merged into.
import type { Guardianship, NewGuardianship, SchoolPerson } from '#shared/domain/people.ts'
import type { Db, Tx } from '../open.ts'
import { guardianship } from '../schema/people.ts'
import { actorsOf } from './incident-read.ts'
import type { Recorded } from './incidents.ts'
import { type PersonRow, personColumns, rowToPerson } from './people.ts'
import { insertRowTx, statement } from './statements.ts'

export function insertGuardianshipTx(tx: Tx, recorded: Recorded, input: NewGuardianship): void {
  insertRowTx(tx, guardianship, { ...recorded, ...input })
}

/** Whether it held until now. */
export function endGuardianshipTx(tx: Tx, id: string, endedAtMs: number, endedBy: string): boolean {
  const sql = 'UPDATE guardianship SET ended_at_ms = ?, ended_by = ? WHERE id = ? AND ended_at_ms IS NULL'
  return statement(tx, sql).run(endedAtMs, endedBy, id).changes === 1
}

export type Guardian = Pick<Guardianship, 'childId' | 'adultId' | 'relation' | 'responsibility'> & {
  readonly adult: SchoolPerson
}

type GuardianRow = PersonRow & Pick<Guardianship, 'childId' | 'relation' | 'responsibility'>

/** Who cares for these children, or for all: what holds today, each adult once for each child, ids resolved through merges. */
export function listGuardians(db: Db, childIds: readonly string[] | 'all'): Guardian[] {
  // The entries merged into each child come with it.
  const roots = 'SELECT coalesce(merged_into, id) FROM person WHERE id IN (SELECT value FROM json_each(?))'
  const entries = `SELECT id FROM person WHERE id IN (${roots}) UNION SELECT id FROM person WHERE merged_into IN (${roots})`
  const these = childIds === 'all' ? '' : `AND link.child_id IN (${entries})`
  const sql = `SELECT coalesce(child.merged_into, child.id) AS childId, relation, responsibility, ${personColumns('adult')}
    FROM guardianship AS link
    JOIN person AS child ON child.id = link.child_id
    JOIN person AS noted ON noted.id = link.adult_id
    JOIN person AS adult ON adult.id = coalesce(noted.merged_into, noted.id)
    WHERE ended_at_ms IS NULL ${these} ORDER BY link.recorded_at_ms, link.rowid`
  const ids = childIds === 'all' ? [] : Array.from({ length: 2 }, () => JSON.stringify(childIds))
  return oncePerChild(
    statement<GuardianRow>(db, sql)
      .all(...ids)
      .map(rowToGuardian),
  )
}

function rowToGuardian({ childId, relation, responsibility, ...row }: GuardianRow): Guardian {
  return { childId, adultId: row.id, relation, responsibility, adult: rowToPerson(row) }
}

// Merging may have brought two together; the later one counts, unless it only says that nobody knows.
function oncePerChild(guardians: readonly Guardian[]): Guardian[] {
  const kept = new Map<string, Guardian>()
  for (const guardian of guardians) {
    const key = `${guardian.childId} ${guardian.adultId}`
    if (guardian.responsibility !== 'not-known' || !kept.has(key)) kept.set(key, guardian)
  }
  return [...kept.values()]
}

type ChildRow = PersonRow & { readonly adultId: string }

/** Whom each of these adults cares for today, in the order of names; the adults are entries that were not merged into another. */
export function listChildrenOf(
  db: Db,
  adultIds: readonly string[],
): { readonly adultId: string; readonly child: SchoolPerson }[] {
  const asked = 'SELECT value FROM json_each(?)'
  const entries = `SELECT id FROM person WHERE id IN (${asked}) UNION SELECT id FROM person WHERE merged_into IN (${asked})`
  const sql = `SELECT DISTINCT coalesce(adult.merged_into, adult.id) AS adultId, ${personColumns('child')}
    FROM guardianship AS link
    JOIN person AS adult ON adult.id = link.adult_id
    JOIN person AS noted ON noted.id = link.child_id
    JOIN person AS child ON child.id = coalesce(noted.merged_into, noted.id)
    WHERE ended_at_ms IS NULL AND link.adult_id IN (${entries}) ORDER BY child.search_name, child.id`
  const ids = JSON.stringify(adultIds)
  return statement<ChildRow>(db, sql)
    .all(ids, ids)
    .map(({ adultId, ...row }) => ({ adultId, child: rowToPerson(row) }))
}

type FullRow = Omit<Guardianship, 'recordedBy'> & { readonly recordedBy: string }

/** Guardianships in which these entries are the child, or the adult, also ended ones, first recorded first. */
export function listGuardianships(db: Db, side: 'child' | 'adult', personIds: readonly string[]): Guardianship[] {
  const sql = `SELECT id, child_id AS childId, adult_id AS adultId, relation, responsibility, recorded_at_ms AS recordedAtMs,
      recorded_by AS recordedBy, ended_at_ms AS endedAtMs
    FROM guardianship WHERE ${side === 'child' ? 'child_id' : 'adult_id'} IN (SELECT value FROM json_each(?))
    ORDER BY recorded_at_ms, rowid`
  const actorOf = actorsOf(db)
  return statement<FullRow>(db, sql)
    .all(JSON.stringify(personIds))
    .map(({ recordedBy, ...row }) => ({ ...row, recordedBy: actorOf(recordedBy) }))
}

/** The two people of a guardianship. */
export function readGuardianshipEnds(
  db: Db,
  id: string,
): { readonly childId: string; readonly adultId: string } | undefined {
  const sql = 'SELECT child_id AS childId, adult_id AS adultId FROM guardianship WHERE id = ?'
  return statement<{ childId: string; adultId: string }>(db, sql).get(id)
}
