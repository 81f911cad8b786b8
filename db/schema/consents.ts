// What parents answered about pictures, names, work and accounts, what overrides it, and that pictures were deleted. Append-only.
import { sql } from 'drizzle-orm'
import { check, index, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { Consent, ImageBar } from '#shared/domain/consents.ts'
import { dateColumn, recordedColumns, seqColumn } from './_columns.ts'
import { person } from './people.ts'

const addedColumns = () => ({
  seq: seqColumn(),
  id: text('id').notNull().unique(),
  childId: text('child_id')
    .notNull()
    .references(() => person.id),
})

export const consent = sqliteTable(
  'consent',
  {
    ...addedColumns(),
    signerRole: text('signer_role').$type<Consent['signerRole']>().notNull(),
    signerId: text('signer_id').references(() => person.id),
    signerName: text('signer_name').notNull(),
    relation: text('relation').notNull(),
    topic: text('topic').$type<Consent['topic']>().notNull(),
    answer: text('answer').$type<Consent['answer']>().notNull(),
    how: text('how').$type<Consent['how']>().notNull(),
    answeredOn: dateColumn('answered_on').notNull(),
    note: text('note').notNull(),
    ...recordedColumns(),
  },
  (table) => [
    index('consent_child').on(table.childId, table.topic),
    check('consent_topic_known', sql`${table.topic} IN ('images', 'photo-name', 'work-on-website', 'online-account')`),
    check('consent_answer_known', sql`${table.answer} IN ('yes', 'no', 'withdrawn')`),
    check('consent_how_known', sql`${table.how} IN ('paper', 'told-us', 'screen')`),
  ],
)

export const imageBar = sqliteTable(
  'image_bar',
  {
    ...addedColumns(),
    what: text('what').$type<ImageBar['what']>().notNull(),
    why: text('why').$type<ImageBar['why']>().notNull(),
    note: text('note').notNull(),
    ...recordedColumns(),
  },
  (table) => [
    index('image_bar_child').on(table.childId),
    check('image_bar_what_known', sql`${table.what} IN ('set', 'lifted')`),
  ],
)

export const imageDeletion = sqliteTable(
  'image_deletion',
  {
    ...addedColumns(),
    places: text('places').notNull(),
    doneBy: text('done_by').notNull(),
    doneOn: dateColumn('done_on').notNull(),
    ...recordedColumns(),
  },
  (table) => [index('image_deletion_child').on(table.childId)],
)
