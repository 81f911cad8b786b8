// What is entered about an ordinary case beside the form: one row an entry, its content as JSON of the shape that shared/domain says.
// Restricted cases keep the same entries sealed. Append-only. A trigger knows the kinds, so that a new kind rebuilds no table.
import { sql } from 'drizzle-orm'
import { check, index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { CaseEntry } from '#shared/domain/case-entries.ts'
import { personColumn, recordedColumns, seqColumn } from './_columns.ts'
import { incident } from './incidents.ts'

export const caseEntry = sqliteTable(
  'case_entry',
  {
    seq: seqColumn(),
    id: text('id').notNull().unique(),
    incidentId: text('incident_id')
      .notNull()
      .references(() => incident.id),
    kind: text('kind').$type<CaseEntry['kind']>().notNull(),
    content: text('content', { mode: 'json' }).$type<CaseEntry>().notNull(),
    ...recordedColumns(),
  },
  (table) => [
    index('case_entry_incident').on(table.incidentId, table.seq),
    check(
      'case_entry_content',
      sql`json_valid(${table.content}) AND json_type(${table.content}) = 'object' AND json_extract(${table.content}, '$.kind') IS ${table.kind}`,
    ),
  ],
)

/** That an image lock was taken off, by two different people; the wording and the reason are in an entry. */
export const imageUnlock = sqliteTable(
  'image_unlock',
  {
    incidentId: text('incident_id')
      .notNull()
      .references(() => incident.id),
    /** First, second ... of the incident. */
    number: integer('number').notNull(),
    agreedBy: personColumn('agreed_by'),
    ...recordedColumns(),
  },
  (table) => [
    primaryKey({ columns: [table.incidentId, table.number] }),
    check('image_unlock_two_people', sql`${table.agreedBy} <> ${table.recordedBy}`),
  ],
)
