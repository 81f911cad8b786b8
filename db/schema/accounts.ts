import { sql } from 'drizzle-orm'
import { type AnySQLiteColumn, check, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { Role } from '#shared/domain/accounts.ts'

/** Whoever may be let in: the author of records and audit rows. Rows are never changed or removed. */
export const roleHolder = sqliteTable('role_holder', {
  id: text('id').primaryKey(),
  name: text('name').notNull(),
  role: text('role').$type<Role>().notNull(),
  addedAtMs: integer('added_at_ms').notNull(),
})

const isHex = (column: AnySQLiteColumn, length: number) =>
  sql`length(${column}) = ${sql.raw(String(length))} AND ${column} NOT GLOB '*[^0-9a-f]*'`

/** A role-holder's public keys and whether they still have access. Private halves are in the key slots only. */
export const account = sqliteTable(
  'account',
  {
    id: text('id')
      .primaryKey()
      .references(() => roleHolder.id),
    /** X25519, hex: what is meant for this person is sealed to it. */
    boxPublicKey: text('box_public_key').notNull(),
    /** Ed25519, hex: proves their rows of the audit chain. */
    signPublicKey: text('sign_public_key').notNull(),
    passphraseSetAtMs: integer('passphrase_set_at_ms').notNull(),
    removedAtMs: integer('removed_at_ms'),
    removedBy: text('removed_by').references(() => roleHolder.id),
  },
  (table) => [
    check('account_keys', sql`${isHex(table.boxPublicKey, 64)} AND ${isHex(table.signPublicKey, 64)}`),
    check('account_removed', sql`(${table.removedAtMs} IS NULL) = (${table.removedBy} IS NULL)`),
  ],
)
