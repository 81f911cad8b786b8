// Recording an incident through the service, against the same rows written into a copy of the same database by bare better-sqlite3
// with the same cipher and pragmas: one transaction of prepared statements, nothing checked, nothing worked out.
import { copyFileSync } from 'node:fs'
import Database from 'better-sqlite3'
import { startDraft } from '#electron/services/drafts.ts'
import { recordIncident } from '#electron/services/incidents.ts'
import { completeAnswers, dataOf } from '../helpers/concerns.ts'
import { makeVaultDb } from '../helpers/vault-db.ts'
import { type Figure, measure, timeMs } from './measure.ts'

const TABLES = [
  'reference_counter',
  'incident',
  'incident_version',
  'incident_person',
  'incident_action',
  'case_entry',
  'open_step',
  'audit_entry',
] as const
const SEARCH_SQL = `INSERT INTO incident_search (rowid, reference, people, description, outcome)
  SELECT seq, reference, people, description, outcome FROM incident_search_source WHERE seq = ?`

type Row = Record<string, unknown>
type Rows = ReadonlyMap<string, readonly Row[]>
/** What one record wrote: the draft's audit row before it, and its own rows. */
type Written = { readonly draft: Rows; readonly record: Rows }

export async function saveIncident(): Promise<Figure> {
  const vault = makeVaultDb()
  vault.db.$client.pragma('wal_checkpoint(TRUNCATE)')
  const copy = `${vault.path}.bare`
  copyFileSync(vault.path, copy)
  const bare = openBare(copy, vault.key)
  const reader = rowReader(vault.db.$client)
  const queue: Written[] = []
  const ours = async (): Promise<number> => {
    const { draftId } = dataOf(startDraft(vault.session))
    const draft = reader.newRows()
    const answers = completeAnswers()
    const ms = await timeMs(() => dataOf(recordIncident(vault.session, { draftId, answers })))
    queue.push({ draft, record: reader.newRows() })
    return ms
  }
  const theirs = (): Promise<number> => {
    const next = queue.shift()
    if (!next) throw new Error('nothing to write again')
    bare.write(next.draft)
    return timeMs(() => bare.write(next.record))
  }
  try {
    // One ahead, because who goes first changes.
    await ours()
    return await measure({ name: 'save-incident', runs: 300, warmUps: 30, ours, theirs })
  } finally {
    bare.close()
    vault.dispose()
  }
}

/** The rows that have come since it was last asked; the one row of the counter is always new. */
function rowReader(db: Database.Database) {
  const last = new Map<string, number>(TABLES.map((table) => [table, lastRow(db, table)]))
  const newRows = (): Rows =>
    new Map(
      TABLES.map((table) => {
        const after = table === 'reference_counter' ? 0 : (last.get(table) ?? 0)
        last.set(table, lastRow(db, table))
        const sql = `SELECT ${columnsOf(db, table).join(', ')} FROM ${table} WHERE rowid > ? ORDER BY rowid`
        return [table, db.prepare<[number], Row>(sql).all(after)]
      }),
    )
  return { newRows }
}

function lastRow(db: Database.Database, table: string): number {
  return db.prepare<[], { last: number }>(`SELECT ifnull(max(rowid), 0) AS last FROM ${table}`).get()?.last ?? 0
}

// table_info leaves generated columns out, which cannot be written.
function columnsOf(db: Database.Database, table: string): readonly string[] {
  return db
    .prepare<[], { name: string }>(`SELECT name FROM pragma_table_info('${table}')`)
    .all()
    .map(({ name }) => name)
}

function openBare(path: string, key: Buffer) {
  const db = new Database(path)
  db.pragma("cipher='sqlcipher'")
  db.pragma('legacy=4')
  db.key(Buffer.concat([Buffer.from('raw:'), key]))
  for (const pragma of ['journal_mode=WAL', 'synchronous=FULL', 'temp_store=MEMORY', 'secure_delete=ON'])
    db.pragma(pragma)
  for (const pragma of [
    'cell_size_check=ON',
    'foreign_keys=ON',
    'recursive_triggers=ON',
    'mmap_size=0',
    'cache_size=-131072',
  ])
    db.pragma(pragma)
  const inserts = new Map<string, Database.Statement>(TABLES.map((table) => [table, prepareWrite(db, table)]))
  const search = db.prepare(SEARCH_SQL)
  const write = db.transaction((rows: Rows) => {
    for (const [table, list] of rows) for (const row of list) inserts.get(table)?.run(...Object.values(row))
    for (const incident of rows.get('incident') ?? []) search.run(incident['seq'])
  })
  return { write: (rows: Rows) => write.immediate(rows), close: () => db.close() }
}

function prepareWrite(db: Database.Database, table: string): Database.Statement {
  const columns = columnsOf(db, table)
  const insert = `INSERT INTO ${table} (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`
  if (table !== 'reference_counter') return db.prepare(insert)
  return db.prepare(
    `${insert} ON CONFLICT (year) DO UPDATE SET last_number = excluded.last_number WHERE last_number < excluded.last_number`,
  )
}
