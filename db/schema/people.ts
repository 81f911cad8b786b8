// The people of the school. `person` holds what is true now; every change is a row of `person_event`, so what was written before stays
// readable. An entry that turned out to be somebody else's is merged by a pointer and loses nothing.
import { type SQL, sql } from 'drizzle-orm'
import { type AnySQLiteColumn, check, index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { PeopleKind, PersonEvent, YearGroup } from '#shared/domain/people.ts'
import {
  dateColumn,
  flagColumn,
  idColumn,
  instantColumn,
  personColumn,
  recordedColumns,
  seqColumn,
} from './_columns.ts'
import { incident } from './incidents.ts'

const isDate = (column: AnySQLiteColumn): SQL => sql`${column} IS NULL OR ${column} IS date(${column})`

export const person = sqliteTable(
  'person',
  {
    id: idColumn(),
    kind: text('kind').$type<PeopleKind>().notNull(),
    surname: text('surname').notNull(),
    forename: text('forename').notNull(),
    preferredSurname: text('preferred_surname').notNull(),
    preferredForename: text('preferred_forename').notNull(),
    dob: dateColumn('dob'),
    upn: text('upn').notNull(),
    class: text('class').notNull(),
    year: text('year').$type<YearGroup>(),
    send: flagColumn('send'),
    joinedOn: dateColumn('joined_on'),
    leftOn: dateColumn('left_on'),
    email: text('email').notNull(),
    post: text('post').notNull(),
    /** All names in small letters without accents, for searching and for order. */
    searchName: text('search_name').notNull(),
    mergedInto: text('merged_into').references((): AnySQLiteColumn => person.id),
    ...recordedColumns(),
  },
  (table) => [
    index('person_upn').on(table.upn),
    index('person_name').on(table.searchName),
    index('person_class').on(table.kind, table.class),
    index('person_merged').on(table.mergedInto),
    check(
      'person_kind_known',
      sql`${table.kind} IN ('pupil', 'parent', 'staff', 'governor', 'volunteer', 'contractor', 'visitor', 'community')`,
    ),
    check('person_dates', sql`(${isDate(table.dob)}) AND (${isDate(table.joinedOn)}) AND (${isDate(table.leftOn)})`),
    check('person_not_into_itself', sql`${table.mergedInto} IS NOT ${table.id}`),
  ],
)

const ofPerson = (name: string) =>
  text(name)
    .notNull()
    .references(() => person.id)

export const personEvent = sqliteTable(
  'person_event',
  {
    seq: seqColumn(),
    id: text('id').notNull().unique(),
    personId: ofPerson('person_id'),
    kind: text('kind').$type<PersonEvent['kind']>().notNull(),
    changes: text('changes', { mode: 'json' }).$type<PersonEvent['changes']>().notNull(),
    otherId: text('other_id').references(() => person.id),
    ...recordedColumns(),
  },
  (table) => [
    index('person_event_person').on(table.personId),
    check('person_event_changes', sql`json_valid(${table.changes}) AND json_type(${table.changes}) = 'array'`),
  ],
)

/** Who cares for which child; ended, never taken out. */
export const guardianship = sqliteTable(
  'guardianship',
  {
    id: idColumn(),
    childId: ofPerson('child_id'),
    adultId: ofPerson('adult_id'),
    relation: text('relation').notNull(),
    responsibility: text('responsibility').$type<'yes' | 'no' | 'not-known'>().notNull(),
    ...recordedColumns(),
    endedAtMs: integer('ended_at_ms'),
    endedBy: text('ended_by'),
  },
  (table) => [
    index('guardianship_child').on(table.childId),
    index('guardianship_adult').on(table.adultId),
    check('guardianship_known', sql`${table.responsibility} IN ('yes', 'no', 'not-known')`),
    check('guardianship_two_people', sql`${table.childId} <> ${table.adultId}`),
    check('guardianship_ended', sql`(${table.endedAtMs} IS NULL) = (${table.endedBy} IS NULL)`),
  ],
)

/** Which of the school's people a person of an ordinary incident is. Made from the entries of the incident; never of a restricted case. */
export const incidentLink = sqliteTable(
  'incident_link',
  {
    incidentId: text('incident_id')
      .notNull()
      .references(() => incident.id),
    incidentPersonId: text('incident_person_id').notNull(),
    personId: ofPerson('person_id'),
  },
  (table) => [
    primaryKey({ columns: [table.incidentId, table.incidentPersonId] }),
    index('incident_link_person').on(table.personId),
  ],
)

/** That the classes moved up for a school year, or that this was taken back. */
export const rollOver = sqliteTable(
  'roll_over',
  {
    seq: seqColumn(),
    id: text('id').notNull().unique(),
    what: text('what').$type<'moved' | 'taken-back'>().notNull(),
    schoolYear: integer('school_year').notNull(),
    /** How many came into another class, or went back to theirs. */
    moved: integer('moved').notNull(),
    /** How many left, or are here again. */
    leftCount: integer('left_count').notNull(),
    atMs: instantColumn('at_ms'),
    by: personColumn('by'),
  },
  (table) => [check('roll_over_known', sql`${table.what} IN ('moved', 'taken-back')`)],
)
