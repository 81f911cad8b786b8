// Brings a database to the newest schema. It owns the order of migrations; it must not start on a file from a newer version.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readMigrationFiles } from 'drizzle-orm/migrator'
import { z } from 'zod'
import { type Db, inTransaction } from './open.ts'

const journalSchema = z.object({ entries: z.array(z.object({ when: z.number(), tag: z.string() })).min(1) })

/** The database was written by a newer version of the program, which this one would misread. */
export class NewerDatabaseError extends Error {
  override readonly name = 'NewerDatabaseError'
}

/** Whether `migrate` would change the database: the last moment for a backup of it as it is. */
export function hasMissingMigrations(db: Db, migrationsFolder: string): boolean {
  return newestAppliedMs(db) < newestKnownMs(migrationsFolder)
}

/** Runs what is missing, all or nothing. Throws NewerDatabaseError, or an Error when rows no longer fit together. */
export function migrate(db: Db, migrationsFolder: string): void {
  const known = newestKnownMs(migrationsFolder)
  const applied = newestAppliedMs(db)
  if (applied > known) throw new NewerDatabaseError('database from a newer version')
  if (applied === known) return
  // A table that is rebuilt must not drag away the rows that point to it; SQLite ignores this pragma inside a transaction.
  db.$client.pragma('foreign_keys=OFF')
  try {
    runMissing(db, migrationsFolder, applied)
    const orphans = db.$client.pragma('foreign_key_check')
    if (Array.isArray(orphans) && orphans.length > 0) throw new Error('migration left rows that point nowhere')
  } finally {
    db.$client.pragma('foreign_keys=ON')
  }
}

// Drizzle's own runner hides why it failed: on a full disk SQLite has already rolled back, and its second ROLLBACK is what is told.
function runMissing(db: Db, migrationsFolder: string, appliedMs: number): void {
  const missing = readMigrationFiles({ migrationsFolder }).filter(({ folderMillis }) => folderMillis > appliedMs)
  inTransaction(db, ({ $client }) => {
    $client.exec(
      'CREATE TABLE IF NOT EXISTS __drizzle_migrations (id SERIAL PRIMARY KEY, hash text NOT NULL, created_at numeric)',
    )
    const note = $client.prepare('INSERT INTO __drizzle_migrations (hash, created_at) VALUES (?, ?)')
    for (const { sql, hash, folderMillis } of missing) {
      for (const step of sql) $client.exec(step)
      note.run(hash, folderMillis)
    }
  })
}

function newestKnownMs(migrationsFolder: string): number {
  const journal: unknown = JSON.parse(readFileSync(join(migrationsFolder, 'meta', '_journal.json'), 'utf8'))
  return Math.max(...journalSchema.parse(journal).entries.map(({ when }) => when))
}

function newestAppliedMs(db: Db): number {
  const table = db.$client.prepare("SELECT 1 FROM sqlite_schema WHERE name = '__drizzle_migrations'").get()
  if (!table) return 0
  const row = db.$client.prepare('SELECT max(created_at) AS newest FROM __drizzle_migrations').get()
  return z.object({ newest: z.number().nullable() }).parse(row).newest ?? 0
}
