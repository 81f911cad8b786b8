import { sql } from 'drizzle-orm'
import { check, index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { AuditDetail, AuditKind } from '#shared/domain/audit.ts'

/** The append-only chain: each row holds the hash of the one before. Triggers refuse anything but the next link. */
export const auditEntry = sqliteTable(
  'audit_entry',
  {
    seq: integer('seq').primaryKey(),
    atMs: integer('at_ms').notNull(),
    actorId: text('actor_id'),
    kind: text('kind').$type<AuditKind>().notNull(),
    incidentId: text('incident_id'),
    detail: text('detail', { mode: 'json' }).$type<AuditDetail>().notNull(),
    previousHash: text('previous_hash').notNull(),
    hash: text('hash').notNull().unique(),
    /** Empty only in rows from before rows were signed; triggers refuse new ones without. */
    signerId: text('signer_id').notNull().default(''),
    /** Ed25519 of the canonical text, hex. */
    signature: text('signature').notNull().default(''),
  },
  (table) => [
    index('audit_entry_incident').on(table.incidentId, table.seq),
    check('audit_entry_detail_json', sql`json_valid(${table.detail})`),
    check('audit_entry_hash', sql`length(${table.hash}) = 64 AND ${table.hash} NOT GLOB '*[^0-9a-f]*'`),
    check(
      'audit_entry_previous_hash',
      sql`length(${table.previousHash}) = 64 AND ${table.previousHash} NOT GLOB '*[^0-9a-f]*'`,
    ),
  ],
)
