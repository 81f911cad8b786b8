import { sql } from 'drizzle-orm'
import { check, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'

/** The one row that says whose vault this is. */
export const school = sqliteTable(
  'school',
  {
    id: integer('id').primaryKey(),
    name: text('name').notNull(),
    address: text('address').notNull(),
    coordinator: text('coordinator').notNull(),
    contact: text('contact').notNull(),
    localAuthority: text('local_authority').notNull(),
    urgentContacts: text('urgent_contacts').notNull(),
  },
  (table) => [check('school_one_row', sql`${table.id} = 1`)],
)
