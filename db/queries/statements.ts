// Prepared statements, made once for each open database: preparing costs more than most of them take to run.
import type Database from 'better-sqlite3'
import { type Column, getTableColumns, sql } from 'drizzle-orm'
import type { SQLiteTable } from 'drizzle-orm/sqlite-core'
import type { Db, Tx } from '../open.ts'

type Insert = { run(values: Record<string, unknown>): unknown }
type Prepared = { readonly texts: Map<string, Database.Statement>; readonly inserts: Map<SQLiteTable, Insert> }

const preparedOf = new WeakMap<Database.Database, Prepared>()

function preparedFor(db: Db): Prepared {
  const known = preparedOf.get(db.$client)
  if (known) return known
  const made: Prepared = { texts: new Map(), inserts: new Map() }
  preparedOf.set(db.$client, made)
  return made
}

/** The statement for this SQL text, which must not contain what a person typed. */
export function statement<Row = unknown>(db: Db, text: string): Database.Statement<unknown[], Row> {
  const { texts } = preparedFor(db)
  const known = texts.get(text) ?? db.$client.prepare(text)
  texts.set(text, known)
  return known as Database.Statement<unknown[], Row>
}

/** Adds one row; columns left out are null. */
export function insertRowTx<Table extends SQLiteTable>(tx: Tx, table: Table, row: Table['$inferInsert']): void {
  const { inserts } = preparedFor(tx)
  const known = inserts.get(table) ?? prepareInsert(tx, table)
  inserts.set(table, known)
  known.run(row)
}

function prepareInsert(tx: Tx, table: SQLiteTable): Insert {
  const columns = Object.entries(getTableColumns(table)).filter(
    ([, column]) => column.generated === undefined && !isArrivalOrder(column),
  )
  const values = Object.fromEntries(columns.map(([name]) => [name, sql`${sql.placeholder(name)}`]))
  const query = tx.insert(table).values(values).prepare()
  return {
    run: (row) =>
      query.run(Object.fromEntries(columns.map(([name, column]) => [name, driverValue(column, row[name] ?? null)]))),
  }
}

// Not left to Drizzle, which writes the null of a JSON column as the word "null".
function driverValue(column: Column, value: unknown): unknown {
  return value === null ? null : column.mapToDriverValue(value)
}

// SQLite numbers these itself.
function isArrivalOrder(column: object): boolean {
  return 'autoIncrement' in column && column.autoIncrement === true
}
