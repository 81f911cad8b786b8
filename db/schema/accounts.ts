import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { Role } from '#shared/domain/accounts.ts'

/** Whoever may be let in: the author of records and audit rows. Rows are never changed or removed. */
export const roleHolder = sqliteTable('role_holder', {
  id: text('id').primaryKey(),
  name: text('name').notNull(),
  role: text('role').$type<Role>().notNull(),
  addedAtMs: integer('added_at_ms').notNull(),
})
