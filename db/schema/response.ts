// What is to be done about ordinary incidents, for the home page; and the procedures under which schools acted.
import { sql } from 'drizzle-orm'
import { check, index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { Procedure, Who } from '#shared/guidance/step.ts'
import { incident } from './incidents.ts'
import { recordedColumns } from './_columns.ts'

/**
 * A step that is still to do. It is worked out of the records and only saves the home page from reading every incident, so it is the
 * one table about a case that is written over; its words come from the guidance. Nothing of a restricted case is here.
 */
export const openStep = sqliteTable(
  'open_step',
  {
    incidentId: text('incident_id')
      .notNull()
      .references(() => incident.id),
    step: text('step').notNull(),
    words: text('words').notNull(),
    who: text('who').$type<Who>().notNull(),
    /** Who has to be told, where it is a telling: a party of shared/guidance. */
    tells: text('tells'),
    /** UTC milliseconds; null when there is no day for it. */
    dueAtMs: integer('due_at_ms'),
  },
  (table) => [
    primaryKey({ columns: [table.incidentId, table.step] }),
    index('open_step_due').on(table.dueAtMs),
    index('open_step_tells').on(table.tells),
  ],
)

/** A procedure word for word, with what the school had added, by the SHA-256 of its JSON. Append-only. */
export const guidanceEdition = sqliteTable(
  'guidance_edition',
  {
    hash: text('hash').primaryKey(),
    content: text('content', { mode: 'json' }).$type<Procedure>().notNull(),
    ...recordedColumns(),
  },
  (table) => [
    check('guidance_edition_hash', sql`length(${table.hash}) = 64 AND ${table.hash} NOT GLOB '*[^0-9a-f]*'`),
    check('guidance_edition_content', sql`json_valid(${table.content}) AND json_type(${table.content}) = 'object'`),
  ],
)
