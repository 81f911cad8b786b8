import { sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { instantColumn, personColumn } from './_columns.ts'

/** Concerns from the lock screen that became drafts: a file that is still there after a crash is not taken twice. */
export const dropTaken = sqliteTable('drop_taken', {
  dropId: text('drop_id').primaryKey(),
  draftId: text('draft_id').notNull(),
  takenAtMs: instantColumn('taken_at_ms'),
  takenBy: personColumn('taken_by'),
})
