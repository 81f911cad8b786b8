import { sql } from 'drizzle-orm'
import { check, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { IncidentAnswers } from '#shared/domain/incident-answers.ts'
import { flagColumn, idColumn, instantColumn, personColumn } from './_columns.ts'

/** A concern while it is typed: the only case data that may be overwritten and thrown away. */
export const incidentDraft = sqliteTable(
  'incident_draft',
  {
    id: idColumn(),
    answers: text('answers', { mode: 'json' }).$type<IncidentAnswers>().notNull(),
    imageLocked: flagColumn('image_locked'),
    startedAtMs: instantColumn('started_at_ms'),
    savedAtMs: instantColumn('saved_at_ms'),
    startedBy: personColumn('started_by'),
  },
  (table) => [check('incident_draft_answers_json', sql`json_valid(${table.answers})`)],
)
