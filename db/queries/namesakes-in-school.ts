// Who could be taken for whom: everybody in the classes of pupils, and adults under the very names of adults.
import type { SchoolPerson } from '#shared/domain/people.ts'
import type { Db } from '../open.ts'
import { type PersonRow, personColumns, rowToPerson } from './people.ts'
import { statement } from './statements.ts'

/** Entries that are not merged, also of those who left; the adults themselves are among them. */
export function listCouldBe(db: Db, classes: readonly string[], adultIds: readonly string[]): SchoolPerson[] {
  // Adults by the index of names, because a school has thousands of parents; who is called alike is looked at more closely afterwards.
  const sql = `SELECT ${personColumns('person')} FROM person WHERE merged_into IS NULL AND kind = 'pupil'
      AND class IN (SELECT value FROM json_each(?))
    UNION ALL SELECT ${personColumns('person')} FROM person WHERE merged_into IS NULL AND kind <> 'pupil'
      AND search_name IN (SELECT search_name FROM person WHERE id IN (SELECT value FROM json_each(?)))`
  return statement<PersonRow>(db, sql).all(JSON.stringify(classes), JSON.stringify(adultIds)).map(rowToPerson)
}
