// The people of the school. Whatever is asked "of a person" is asked of every entry that was merged into theirs.
import { searchNameOf } from '#shared/domain/people-names.ts'
import type { PeopleKind, PersonDetails, PersonEvent, SchoolPerson } from '#shared/domain/people.ts'
import type { Db, Tx } from '../open.ts'
import { person, personEvent } from '../schema/people.ts'
import { actorsOf } from './incident-read.ts'
import type { Recorded } from './incidents.ts'
import { insertRowTx, statement } from './statements.ts'

/** A person as the columns give one. */
export type PersonRow = Omit<SchoolPerson, 'send'> & { readonly send: 0 | 1 }

/** The columns of a person, of a table that goes by this name. */
export function personColumns(table: string): string {
  const names = `id, kind, surname, forename, preferred_surname AS preferredSurname,
    preferred_forename AS preferredForename, dob, upn, class, year, send, joined_on AS joinedOn, left_on AS leftOn, email, post,
    merged_into AS mergedInto, recorded_at_ms AS recordedAtMs`
  return names
    .split(',')
    .map((name) => `${table}.${name.trim()}`)
    .join(', ')
}

export function rowToPerson<Columns extends PersonRow>(row: Columns): Omit<Columns, 'send'> & { send: boolean } {
  return { ...row, send: row.send === 1 }
}

const SELECT = `SELECT ${personColumns('person')} FROM person`

/** Whether somebody is here, as SQL: the same day is bound twice. */
export const HERE = '(joined_on IS NULL OR joined_on <= ?) AND (left_on IS NULL OR left_on >= ?)'

/** As stored; `mergedInto` may be set. */
export function readPerson(db: Db, id: string): SchoolPerson | undefined {
  const row = statement<PersonRow>(db, `${SELECT} WHERE id = ?`).get(id)
  return row && rowToPerson(row)
}

/** The entry that counts for this id. */
export function resolvePerson(db: Db, id: string): SchoolPerson | undefined {
  const sql = `${SELECT} WHERE id = (SELECT coalesce(merged_into, id) FROM person WHERE id = ?)`
  const row = statement<PersonRow>(db, sql).get(id)
  return row && rowToPerson(row)
}

/** The id that it resolves to, first, and everything that was merged into that. */
export function aliasesOf(db: Db, id: string): readonly string[] {
  const root = resolvePerson(db, id)?.id
  return root === undefined ? [] : [root, ...listMerged(db, root).map((merged) => merged.id)]
}

/** Entries that were merged into this one, first recorded first. */
export function listMerged(db: Db, id: string): SchoolPerson[] {
  const sql = `${SELECT} WHERE merged_into = ? ORDER BY recorded_at_ms, rowid`
  return statement<PersonRow>(db, sql).all(id).map(rowToPerson)
}

/** Entries that were merged, with those that they count for. */
export function listMergedIds(db: Db): ReadonlyMap<string, string> {
  // As nearly every entry has none, SQLite would otherwise think the index useless and read everybody.
  const sql = 'SELECT id, merged_into FROM person INDEXED BY person_merged WHERE merged_into IS NOT NULL'
  return new Map(statement(db, sql).raw().all() as [string, string][])
}

/** Every entry that is not merged, first recorded first. */
export function listUnmerged(db: Db): SchoolPerson[] {
  return statement<PersonRow>(db, `${SELECT} WHERE merged_into IS NULL ORDER BY recorded_at_ms, rowid`)
    .all()
    .map(rowToPerson)
}

type WhoIsHere = {
  readonly day: string
  readonly kinds?: readonly PeopleKind[] | undefined
  readonly class?: string | undefined
}

/** Everybody who is here on a day, by class and name. */
export function listHere(db: Db, { day, kinds, class: className }: WhoIsHere): SchoolPerson[] {
  const parts = [
    'merged_into IS NULL',
    HERE,
    ...(kinds ? ['kind IN (SELECT value FROM json_each(?))'] : []),
    ...(className === undefined ? [] : ['class = ?']),
  ]
  const values = [day, day, ...(kinds ? [JSON.stringify(kinds)] : []), ...(className === undefined ? [] : [className])]
  const sql = `${SELECT} WHERE ${parts.join(' AND ')} ORDER BY class, search_name, id`
  return statement<PersonRow>(db, sql)
    .all(...values)
    .map(rowToPerson)
}

export function insertPersonTx(tx: Tx, recorded: Recorded, details: PersonDetails): void {
  insertRowTx(tx, person, { ...recorded, ...details, searchName: searchNameOf(details), mergedInto: null })
}

const UPDATE = `UPDATE person SET kind = ?, surname = ?, forename = ?, preferred_surname = ?, preferred_forename = ?,
  dob = ?, upn = ?, class = ?, year = ?, send = ?, joined_on = ?, left_on = ?, email = ?, post = ?, search_name = ? WHERE id = ?`

export function updatePersonTx(tx: Tx, id: string, details: PersonDetails): void {
  const { kind, surname, forename, preferredSurname, preferredForename, dob, upn, year, send } = details
  const { class: className, joinedOn, leftOn, email, post } = details
  const names = [kind, surname, forename, preferredSurname, preferredForename]
  const rest = [dob, upn, className, year, send ? 1 : 0, joinedOn, leftOn, email, post]
  statement(tx, UPDATE).run(...names, ...rest, searchNameOf(details), id)
}

/** Points an entry at the one that it was merged into; null takes that back. */
export function setMergedIntoTx(tx: Tx, id: string, mergedInto: string | null): void {
  statement(tx, 'UPDATE person SET merged_into = ? WHERE id = ?').run(mergedInto, id)
}

export type NewPersonEvent = {
  readonly personId: string
  readonly kind: PersonEvent['kind']
  readonly changes: PersonEvent['changes']
  readonly otherId: string | null
}

export function insertPersonEventTx(tx: Tx, recorded: Recorded, event: NewPersonEvent): void {
  insertRowTx(tx, personEvent, { ...recorded, ...event })
}

type EventRow = Omit<PersonEvent, 'changes' | 'recordedBy'> & { readonly changes: string; readonly recordedBy: string }

/** What happened to these entries, first things first. */
export function listPersonEvents(db: Db, personIds: readonly string[]): PersonEvent[] {
  const sql = `SELECT id, person_id AS personId, kind, changes, other_id AS otherId, recorded_at_ms AS recordedAtMs,
      recorded_by AS recordedBy
    FROM person_event WHERE person_id IN (SELECT value FROM json_each(?)) ORDER BY seq`
  const actorOf = actorsOf(db)
  return statement<EventRow>(db, sql)
    .all(JSON.stringify(personIds))
    .map(({ changes, recordedBy, ...row }) => ({
      ...row,
      changes: JSON.parse(changes) as PersonEvent['changes'],
      recordedBy: actorOf(recordedBy),
    }))
}
