// Walking through a table that may be long, some rows at a time.
import type { Db } from '../open.ts'
import { statement } from './statements.ts'

/** Rows with numbers above `after`, as far as `upTo`. */
export type Slice = { readonly after: number; readonly upTo: number; readonly limit: number }

/** All rows, whatever their numbers, where there cannot be many. */
export const WHOLE: Slice = { after: Number.MIN_SAFE_INTEGER, upTo: Number.POSITIVE_INFINITY, limit: -1 }

export const IN_SLICE = 'seq > @after AND seq <= @upTo ORDER BY seq LIMIT @limit'

type Numbered = 'audit_entry' | 'signature' | 'consent' | 'image_bar' | 'image_deletion'

/** The number of the row that was written last; 0 when there is none. */
export function lastSeqOf(db: Db, table: Numbered): number {
  const last = statement<{ seq: number }>(db, `SELECT ifnull(max(seq), 0) AS seq FROM ${table}`).get()?.seq ?? 0
  return Number.isSafeInteger(last) ? last : Number.POSITIVE_INFINITY
}
