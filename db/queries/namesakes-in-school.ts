// Who could be taken for whom: everybody in the classes and of the kinds that are asked about.
import type { PeopleKind, SchoolPerson } from '#shared/domain/people.ts'
import type { Db } from '../open.ts'
import { type PersonRow, personColumns, rowToPerson } from './people.ts'
import { statement } from './statements.ts'

/** Entries that are not merged, also of those who left: of pupils those in the classes, of other kinds all. */
export function listCouldBe(db: Db, classes: readonly string[], kinds: readonly PeopleKind[]): SchoolPerson[] {
  const sql = `SELECT ${personColumns('person')} FROM person WHERE merged_into IS NULL AND
    ((kind = 'pupil' AND class IN (SELECT value FROM json_each(?))) OR kind IN (SELECT value FROM json_each(?)))`
  return statement<PersonRow>(db, sql).all(JSON.stringify(classes), JSON.stringify(kinds)).map(rowToPerson)
}
