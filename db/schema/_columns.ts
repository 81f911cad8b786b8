import { integer, text } from 'drizzle-orm/sqlite-core'
import { roleHolder } from './accounts.ts'

/** An id of the product: a UUID as text, drawn by the service. */
export const idColumn = () => text('id').primaryKey()

/** Order of arrival; rows keep it however they are copied. */
export const seqColumn = () => integer('seq').primaryKey({ autoIncrement: true })

/** UTC milliseconds. */
export const instantColumn = (name: string) => integer(name).notNull()

/** 'YYYY-MM-DD'; null is "not known". */
export const dateColumn = (name: string) => text(name)

/** 'HH:MM'; null is "not known". */
export const clockTimeColumn = (name: string) => text(name)

export const flagColumn = (name: string) => integer(name, { mode: 'boolean' }).notNull()

/** A list as JSON text. */
export const listColumn = <Item extends string>(name: string) =>
  text(name, { mode: 'json' }).$type<readonly Item[]>().notNull()

export const personColumn = (name: string) =>
  text(name)
    .notNull()
    .references(() => roleHolder.id)

/** When and by whom a row was written. */
export const recordedColumns = () => ({
  recordedAtMs: instantColumn('recorded_at_ms'),
  recordedBy: personColumn('recorded_by'),
})
