// What an import compares a file with.
import type { PeopleKind, SchoolPerson, NewGuardianship } from '#shared/domain/people.ts'
import type { Db } from '../open.ts'
import { type PersonRow, personColumns, rowToPerson } from './people.ts'
import { statement } from './statements.ts'

/** Every entry of a kind, also merged ones, first recorded first. */
export function listEntries(db: Db, kind: PeopleKind): SchoolPerson[] {
  const sql = `SELECT ${personColumns('person')} FROM person WHERE kind = ? ORDER BY recorded_at_ms, rowid`
  return statement<PersonRow>(db, sql).all(kind).map(rowToPerson)
}

type Held = NewGuardianship & { readonly id: string }
type Ended = Pick<NewGuardianship, 'childId' | 'adultId'>

const PAIR = 'coalesce(child.merged_into, child.id) AS childId, coalesce(adult.merged_into, adult.id) AS adultId'
const PAIRS = `guardianship AS link
    JOIN person AS child ON child.id = link.child_id
    JOIN person AS adult ON adult.id = link.adult_id`

/** Who cares for whom today, with every record of it, ids resolved through merges. */
export function listHeldGuardianships(db: Db): Held[] {
  const sql = `SELECT link.id, ${PAIR}, relation, responsibility
    FROM ${PAIRS} WHERE ended_at_ms IS NULL ORDER BY link.recorded_at_ms, link.rowid`
  return statement<Held>(db, sql).all()
}

/** Who cared for whom once, ids resolved through merges; some of them do again. */
export function listEndedPairs(db: Db): Ended[] {
  const sql = `SELECT DISTINCT ${PAIR} FROM ${PAIRS} WHERE ended_at_ms IS NOT NULL`
  return statement<Ended>(db, sql).all()
}

/** Changes with whatever anybody writes: by this connection, or by another. */
export function writingMark(db: Db): string {
  const own = statement(db, 'SELECT total_changes()').pluck().get()
  return `${String(own)} ${String(db.$client.pragma('data_version', { simple: true }))}`
}
