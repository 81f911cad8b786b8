// Restricted cases. Each has a key of its own, wrapped to the people who may see it; whoever has only the vault's key finds sealed
// bytes here and no words. Sealed bytes cannot be looked into by a trigger, so what is sealed is checked where it is sealed.
import { sql } from 'drizzle-orm'
import { check, index, primaryKey, sqliteTable, text, blob } from 'drizzle-orm/sqlite-core'
import type { FormName } from '#shared/domain/form-drafts.ts'
import { idColumn, instantColumn, personColumn, recordedColumns, seqColumn } from './_columns.ts'
import { account } from './accounts.ts'

export const compartment = sqliteTable('compartment', { id: idColumn(), ...recordedColumns() })

const inCompartment = () =>
  text('compartment_id')
    .notNull()
    .references(() => compartment.id)

/** The compartment's key, sealed to one person's public key. */
export const compartmentKey = sqliteTable(
  'compartment_key',
  {
    compartmentId: inCompartment(),
    accountId: text('account_id')
      .notNull()
      .references(() => account.id),
    /** A libsodium sealed box of 32 bytes, hex. */
    sealedKey: text('sealed_key').notNull(),
    ...recordedColumns(),
  },
  (table) => [
    primaryKey({ columns: [table.compartmentId, table.accountId] }),
    index('compartment_key_account').on(table.accountId),
    check(
      'compartment_key_sealed',
      sql`length(${table.sealedKey}) = 160 AND ${table.sealedKey} NOT GLOB '*[^0-9a-f]*'`,
    ),
  ],
)

/** One thing written about a restricted case: a version, an action, a device ... in order and append-only. */
export const sealedRecord = sqliteTable(
  'sealed_record',
  {
    seq: seqColumn(),
    id: text('id').notNull().unique(),
    compartmentId: inCompartment(),
    /** AES-256-GCM under the compartment's key: nonce, tag, then the JSON of the record. */
    sealed: blob('sealed', { mode: 'buffer' }).notNull(),
    ...recordedColumns(),
  },
  (table) => [
    index('sealed_record_compartment').on(table.compartmentId, table.seq),
    check(
      'sealed_record_bytes',
      sql`typeof(${table.sealed}) = 'blob' AND length(${table.sealed}) BETWEEN 28 AND 2000000`,
    ),
  ],
)

/** A concern or a short form of a restricted case while it is typed. */
export const sealedDraft = sqliteTable(
  'sealed_draft',
  {
    form: text('form').$type<FormName | 'concern'>().notNull(),
    /** The draft's id for a concern; otherwise what the form is about. */
    aboutId: text('about_id').notNull(),
    compartmentId: inCompartment(),
    sealed: blob('sealed', { mode: 'buffer' }).notNull(),
    startedAtMs: instantColumn('started_at_ms'),
    savedAtMs: instantColumn('saved_at_ms'),
    savedBy: personColumn('saved_by'),
  },
  (table) => [
    primaryKey({ columns: [table.form, table.aboutId] }),
    index('sealed_draft_compartment').on(table.compartmentId),
    check(
      'sealed_draft_bytes',
      sql`typeof(${table.sealed}) = 'blob' AND length(${table.sealed}) BETWEEN 28 AND 2000000`,
    ),
  ],
)
