import { sql } from 'drizzle-orm'
import { check, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { FormName, TypedForm } from '#shared/domain/form-drafts.ts'
import { instantColumn, personColumn } from './_columns.ts'
import { incident } from './incidents.ts'

/** A short form on an incident while it is typed: like a concern's draft it is overwritten, and gone once it is a record. */
export const formDraft = sqliteTable(
  'form_draft',
  {
    form: text('form').$type<FormName>().notNull(),
    aboutId: text('about_id').notNull(),
    incidentId: text('incident_id')
      .notNull()
      .references(() => incident.id),
    typed: text('typed', { mode: 'json' }).$type<TypedForm>().notNull(),
    savedAtMs: instantColumn('saved_at_ms'),
    savedBy: personColumn('saved_by'),
  },
  (table) => [
    primaryKey({ columns: [table.form, table.aboutId] }),
    check('form_draft_typed_json', sql`json_valid(${table.typed})`),
    check('form_draft_typed_form', sql`json_extract(${table.typed}, '$.form') = ${table.form}`),
  ],
)
