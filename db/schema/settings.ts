import { sql } from 'drizzle-orm'
import { check, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'

/** The one row of what the school has set for this vault. */
export const settings = sqliteTable(
  'settings',
  {
    id: integer('id').primaryKey(),
    idleLockMinutes: integer('idle_lock_minutes').notNull(),
    discreetNames: integer('discreet_names', { mode: 'boolean' }).notNull(),
    /** The key slot whose recovery sheet was confirmed; null until one is. */
    confirmedRecoverySlot: text('confirmed_recovery_slot'),
  },
  (table) => [check('settings_one_row', sql`${table.id} = 1`)],
)
