// Rows written behind the back of every service, to see what the schema itself refuses.
import type { Db } from '#db/open.ts'

export type Values = Readonly<Record<string, string | number | null | Buffer>>

export function insertRaw(db: Db, table: string, values: Values, verb: string = 'INSERT'): void {
  const names = Object.keys(values)
  const places = names.map(() => '?').join(', ')
  db.$client.prepare(`${verb} INTO ${table} (${names.join(', ')}) VALUES (${places})`).run(...Object.values(values))
}

/** The first row of a table as it lies there, without generated columns and without its number of arrival. */
export function firstRow(db: Db, table: string): Values {
  const row = db.$client.prepare(`SELECT * FROM ${table} LIMIT 1`).get() as Values | undefined
  if (!row) throw new Error(`no row in ${table}`)
  const { seq: _seq, image_locked, ...rest } = row
  return image_locked === undefined || table === 'incident' ? rest : { ...rest, image_locked }
}

export function columnsOf(db: Db, table: string): readonly string[] {
  // table_info leaves generated columns out, which cannot be written.
  const rows = db.$client.pragma(`table_info(${table})`) as { name: string }[]
  return rows.map(({ name }) => name)
}
