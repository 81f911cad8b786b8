// When somebody came back who had left: what was asked and settled before is not carried over to the time after.
import type { PersonEvent } from '#shared/domain/people.ts'
import { londonDate } from '#shared/lib/dates.ts'
import type { Db } from '../open.ts'
import { ENTRIES_OF } from './consents.ts'
import { statement } from './statements.ts'

type Row = { readonly personId: string; readonly changes: string; readonly atMs: number }

/** When each of these people last came back, whichever of their entries it was noted on; whoever never left is left out. */
export function listReturns(db: Db, personIds: readonly string[]): ReadonlyMap<string, number> {
  const sql = `SELECT coalesce(merged_into, person.id) AS personId, changes, event.recorded_at_ms AS atMs
    FROM (${ENTRIES_OF}) CROSS JOIN person ON person.id = entry CROSS JOIN person_event AS event ON event.person_id = entry
    WHERE event.kind = 'came-back' ORDER BY event.seq`
  const rows = statement<Row>(db, sql).all({ ids: JSON.stringify(personIds) })
  return new Map(rows.filter(hadLeft).map(({ personId, atMs }) => [personId, atMs]))
}

// A last day that lay ahead and was taken away before it came: that child never left.
function hadLeft({ changes, atMs }: Row): boolean {
  const leftOn = (JSON.parse(changes) as PersonEvent['changes']).find(({ field }) => field === 'leftOn')?.before
  return leftOn !== undefined && leftOn < londonDate(atMs)
}
