// Files belong only to incidents that are not locked; the composite key makes SQLite itself refuse anything else. When an incident is
// locked its files become sealed ones, and their keys are gone from here. Seeds 000 app. 4, 001 "Sexting", 002 §4.6; UKCIS 2024.
import { sql } from 'drizzle-orm'
import { blob, check, foreignKey, index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { idColumn, instantColumn, personColumn } from './_columns.ts'
import { incident } from './incidents.ts'

export const evidenceFile = sqliteTable(
  'evidence_file',
  {
    id: idColumn(),
    incidentId: text('incident_id').notNull(),
    imageLocked: integer('image_locked', { mode: 'boolean' }).notNull(),
    /** Name of the encrypted file in the vault's evidence folder; random, says nothing. */
    storedAs: text('stored_as').notNull().unique(),
    sizeBytes: integer('size_bytes').notNull(),
    addedAtMs: instantColumn('added_at_ms'),
    addedBy: personColumn('added_by'),
  },
  (table) => [
    index('evidence_file_incident').on(table.incidentId, table.imageLocked),
    foreignKey({
      columns: [table.incidentId, table.imageLocked],
      foreignColumns: [incident.id, incident.imageLocked],
    }),
    check('evidence_file_never_locked', sql`${table.imageLocked} = 0`),
  ],
)

/** The key of one file: masked for an ordinary case, enciphered under the compartment's key for a restricted one. */
export const evidenceKey = sqliteTable(
  'evidence_key',
  {
    evidenceId: text('evidence_id')
      .primaryKey()
      .references(() => evidenceFile.id),
    fileKey: blob('file_key', { mode: 'buffer' }).notNull(),
  },
  (table) => [
    check('evidence_key_bytes', sql`typeof(${table.fileKey}) = 'blob' AND length(${table.fileKey}) IN (32, 60)`),
  ],
)

/**
 * A file of an incident that was locked later. Its key is sealed to the release key, whose secret half is on paper only; nothing in the
 * program reads what is in the file.
 */
export const sealedFile = sqliteTable(
  'sealed_file',
  {
    id: idColumn(),
    incidentId: text('incident_id')
      .notNull()
      .references(() => incident.id),
    storedAs: text('stored_as').notNull().unique(),
    sizeBytes: integer('size_bytes').notNull(),
    addedAtMs: instantColumn('added_at_ms'),
    addedBy: personColumn('added_by'),
    /** A libsodium sealed box of the 32 bytes of the file's key. */
    sealedKey: blob('sealed_key', { mode: 'buffer' }).notNull(),
    /** The public key that it was sealed to, in hex. */
    releaseKey: text('release_key').notNull(),
    sealedAtMs: instantColumn('sealed_at_ms'),
    sealedBy: personColumn('sealed_by'),
  },
  (table) => [
    index('sealed_file_incident').on(table.incidentId),
    check('sealed_file_key', sql`typeof(${table.sealedKey}) = 'blob' AND length(${table.sealedKey}) = 80`),
    check(
      'sealed_file_release_key',
      sql`length(${table.releaseKey}) = 64 AND ${table.releaseKey} NOT GLOB '*[^0-9a-f]*'`,
    ),
  ],
)
