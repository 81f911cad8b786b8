import { sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { dateColumn, instantColumn, personColumn, recordedColumns, seqColumn } from './_columns.ts'

/** A site that was opened in the filter for a while. Append-only; that it was closed is a row of its own. */
export const openedSite = sqliteTable('opened_site', {
  seq: seqColumn(),
  id: text('id').notNull().unique(),
  site: text('site').notNull(),
  forWhom: text('for_whom').notNull(),
  why: text('why').notNull(),
  agreedBy: text('agreed_by').notNull(),
  until: dateColumn('until').notNull(),
  ...recordedColumns(),
})

export const openedSiteClosed = sqliteTable('opened_site_closed', {
  siteId: text('site_id')
    .primaryKey()
    .references(() => openedSite.id),
  closedAtMs: instantColumn('closed_at_ms'),
  closedBy: personColumn('closed_by'),
})
