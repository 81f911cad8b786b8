// Finding people among many: every word that was typed is the beginning of a word of a name. Names and words are folded alike.
import { foldName } from '#shared/domain/people-names.ts'
import type { PeopleKind, SchoolPerson } from '#shared/domain/people.ts'
import { byNaturalOrder } from '#shared/lib/natural-order.ts'
import type { Db } from '../open.ts'
import { HERE, type PersonRow, personColumns, rowToPerson } from './people.ts'
import { statement } from './statements.ts'

export const PEOPLE_PER_PAGE = 50
const MOST_FOUND = 10
/** More words than anybody's name has find nobody; the limit keeps the statements few. */
const MOST_WORDS = 12

export type PeopleFilter = {
  readonly search: string
  readonly kind: PeopleKind | null
  readonly class: string | null
  readonly standing: 'here' | 'left' | 'all'
  readonly day: string
}

type Condition = { readonly sql: string; readonly values: readonly string[] }

/** One page in the order of names, and how many there are in all. */
export function listPeople(
  db: Db,
  filter: PeopleFilter & { readonly page: number },
): { readonly people: SchoolPerson[]; readonly total: number } {
  const { sql, values } = all([isNotMerged, ...matching(filter.search), ...asked(filter)])
  const total = statement<{ total: number }>(db, `SELECT count(*) AS total FROM person WHERE ${sql}`).get(...values)
  // The ids of the page come first: only of those few are all the columns read.
  const rows = statement<PersonRow>(
    db,
    `SELECT ${personColumns('person')} FROM
      (SELECT id FROM person WHERE ${sql} ORDER BY search_name, id LIMIT ? OFFSET ?) AS page
      CROSS JOIN person ON person.id = page.id ORDER BY person.search_name, person.id`,
  ).all(...values, PEOPLE_PER_PAGE, (filter.page - 1) * PEOPLE_PER_PAGE)
  return { people: rows.map(rowToPerson), total: total?.total ?? 0 }
}

/** At most ten, those who are here first; nobody while nothing is typed that a name could begin with. No kinds stand for all. */
export function findPeople(db: Db, typed: string, kinds: readonly PeopleKind[], day: string): SchoolPerson[] {
  const words = matching(typed)
  if (words.length === 0) return []
  const ofKinds =
    kinds.length === 0 ? [] : [condition('kind IN (SELECT value FROM json_each(?))', JSON.stringify(kinds))]
  const { sql, values } = all([isNotMerged, ...words, ...ofKinds])
  return statement<PersonRow>(
    db,
    `SELECT ${personColumns('person')} FROM person WHERE ${sql} ORDER BY (${HERE}) DESC, search_name, id LIMIT ?`,
  )
    .all(...values, day, day, MOST_FOUND)
    .map(rowToPerson)
}

/** The classes of pupils who are here, as people count: 2B before 10A. */
export function listClasses(db: Db, day: string): string[] {
  // From one class to the next through the index, whatever the number of pupils.
  const sql = `WITH RECURSIVE name (class) AS (
      SELECT min(class) FROM person WHERE kind = 'pupil' AND class > ''
      UNION ALL SELECT (SELECT min(class) FROM person WHERE kind = 'pupil' AND class > name.class) FROM name WHERE class IS NOT NULL)
    SELECT class FROM name WHERE class IS NOT NULL AND EXISTS (
      SELECT 1 FROM person WHERE kind = 'pupil' AND class = name.class AND merged_into IS NULL AND ${HERE})`
  return statement<{ class: string }>(db, sql)
    .all(day, day)
    .map((row) => row.class)
    .toSorted(byNaturalOrder)
}

const isNotMerged: Condition = { sql: 'merged_into IS NULL', values: [] }

function condition(sql: string, ...values: string[]): Condition {
  return { sql, values }
}

function all(conditions: readonly Condition[]): Condition {
  return {
    sql: conditions.map(({ sql }) => `(${sql})`).join(' AND '),
    values: conditions.flatMap(({ values }) => values),
  }
}

function matching(typed: string): Condition[] {
  return foldName(typed)
    .split(' ')
    .filter((word) => word !== '')
    .slice(0, MOST_WORDS)
    .map((word) => condition(`instr(' ' || search_name, ?) > 0`, ` ${word}`))
}

function asked({ kind, class: className, standing, day }: PeopleFilter): Condition[] {
  return [
    ...(kind === null ? [] : [condition('kind = ?', kind)]),
    ...(className === null ? [] : [condition('class = ?', className)]),
    ...(standing === 'here' ? [condition(HERE, day, day)] : []),
    ...(standing === 'left' ? [condition('left_on < ?', day)] : []),
  ]
}
