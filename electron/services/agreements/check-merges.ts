// Whether entries that count as one person are those that somebody merged: a pointer that was set by hand would give somebody's
// signatures to another person, and every signature would still be as it was written.
import type { RouteOutput } from '#shared/ipc/contract.ts'
import { listMergeRows } from '#db/queries/agreement-log.ts'
import { listMergedIds } from '#db/queries/people.ts'
import type { Db } from '#db/open.ts'

type Problem = RouteOutput<'agreements.check'>['problems'][number]
type Merge = { readonly into: string; readonly seq: number }

export function mergeProblems(db: Db): Problem[] {
  const merges = loggedMerges(db)
  const pointers = listMergedIds(db)
  const stored = [...pointers].flatMap(([id, into]) => {
    const merge = merges.get(id)
    if (merge === undefined) return [found(id, 'This entry counts for another one, and the log does not have a merge')]
    if (rootIn(merges, id) === into) return []
    return [found(id, `This entry counts for another one than row ${merge.seq} of the log says`)]
  })
  const lost = [...merges].flatMap(([id, { seq }]) =>
    pointers.has(id) ? [] : [found(id, `Row ${seq} of the log has that this entry was merged; it now stands alone`)],
  )
  return [...stored, ...lost]
}

const found = (id: string, words: string): Problem => ({ what: 'merge', id, words })

/** Each entry that is merged still, with the entry that somebody merged it into. */
function loggedMerges(db: Db): ReadonlyMap<string, Merge> {
  const merges = new Map<string, Merge>()
  for (const { seq, kind, keptId, mergedId } of listMergeRows(db)) {
    if (mergedId === null) continue
    if (kind === 'people.merged') merges.set(mergedId, { into: keptId ?? '', seq })
    else merges.delete(mergedId)
  }
  return merges
}

// A log that somebody changed may lead in a circle.
function rootIn(merges: ReadonlyMap<string, Merge>, id: string): string {
  const passed = new Set<string>()
  let at = id
  for (let next = merges.get(at); next !== undefined && !passed.has(at); next = merges.get(at)) {
    passed.add(at)
    at = next.into
  }
  return at
}
