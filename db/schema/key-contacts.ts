import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { KeyContact } from '#shared/domain/key-contacts.ts'
import { dateColumn, idColumn, instantColumn, personColumn } from './_columns.ts'

/** A card of the school's key contacts. Numbers change, so a card is written over; the log says by whom and when. */
export const keyContact = sqliteTable('key_contact', {
  id: idColumn(),
  position: integer('position').notNull(),
  party: text('party').$type<KeyContact['party']>().notNull(),
  name: text('name').notNull(),
  post: text('post').notNull(),
  telephone: text('telephone').notNull(),
  outOfHours: text('out_of_hours').notNull(),
  email: text('email').notNull(),
  protectedWay: text('protected_way').notNull(),
  note: text('note').notNull(),
  checkedOn: dateColumn('checked_on').notNull(),
  changedAtMs: instantColumn('changed_at_ms'),
  changedBy: personColumn('changed_by'),
})
