import { setImmediate } from 'node:timers/promises'
import type { Slice } from '#db/queries/slices.ts'
import type { Db } from '#db/open.ts'

/** How far to go, and how many rows are some ten milliseconds of work. */
type Walk = Pick<Slice, 'upTo' | 'limit'>

/** The rows of a table in slices; between two of them everything else gets its turn. Ends early when the vault is locked. */
export async function* slices<Row extends { readonly seq: number }>(
  db: Db,
  walk: Walk,
  list: (db: Db, slice: Slice) => readonly Row[],
): AsyncGenerator<readonly Row[]> {
  // A row that was put in by hand may have any number, also one that JavaScript cannot tell from the next.
  let after = Number.MIN_SAFE_INTEGER
  while (db.$client.open) {
    const rows = list(db, { ...walk, after })
    const last = rows.at(-1)
    if (!last || last.seq <= after) return
    yield rows
    after = last.seq
    await setImmediate()
  }
}
