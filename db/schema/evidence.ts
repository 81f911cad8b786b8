// Files belong only to incidents that are not locked; the composite key makes SQLite itself refuse anything else. No code uses
// this table yet. Seeds 000 app. 4, 001 "Sexting", 002 §4.6; UKCIS 2024.
import { sql } from 'drizzle-orm'
import { check, foreignKey, index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
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
