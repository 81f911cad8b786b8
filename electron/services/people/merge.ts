// Two entries that are one person. The merged entry points at the kept one and loses nothing, so it can be taken out again.
import { changesBetween, detailsOf } from '#shared/domain/people-changes.ts'
import { belowInMerge, filledFrom, givenBack, whyNotOne } from '#shared/domain/people-merge.ts'
import type { PersonEvent, SchoolPerson } from '#shared/domain/people.ts'
import type { RouteOutput } from '#shared/ipc/contract.ts'
import { type Result, fail } from '#shared/ipc/result.ts'
import { listMerged, listPersonEvents, readPerson, setMergedIntoTx, updatePersonTx } from '#db/queries/people.ts'
import type { Tx } from '#db/open.ts'
import { auditIncidentTx } from '../audit.ts'
import { change } from '../change.ts'
import type { Session } from '../session.ts'
import { pageAfter } from './read.ts'
import { findUnmerged, isRefused, personNotFound } from './refusals.ts'
import { noteEventTx } from './write-person.ts'

type Merging = { readonly keepId: string; readonly mergeId: string }

const POINTER = 'mergedInto'

export function mergePeople(session: Session, { keepId, mergeId }: Merging): Result<RouteOutput<'people.merge'>> {
  if (keepId === mergeId) return fail('invalid', 'These are the same entry. Choose another one')
  return change(session, (tx) => {
    const kept = findUnmerged(tx, keepId)
    if (isRefused(kept)) return kept
    const merged = findUnmerged(tx, mergeId)
    if (isRefused(merged)) return merged
    const problem = whyNotOne(kept, merged)
    if (problem !== undefined) return fail('invalid', problem)
    // The entries below go first: a pointer never leads to an entry that has one itself.
    for (const { id } of listMerged(tx, mergeId)) setMergedIntoTx(tx, id, keepId)
    setMergedIntoTx(tx, mergeId, keepId)
    const filled = filledFrom(detailsOf(kept), merged)
    updatePersonTx(tx, keepId, filled)
    const changes = changesBetween(kept, filled)
    noteEventTx(tx, session, { personId: keepId, kind: 'merged', changes, otherId: mergeId })
    const pointer = [{ field: POINTER, before: '', after: keepId }]
    noteEventTx(tx, session, { personId: mergeId, kind: 'merged', changes: pointer, otherId: keepId })
    auditIncidentTx(tx, session, 'people.merged', null, { personId: keepId, mergedId: mergeId })
    return pageAfter(tx, keepId)
  })
}

/** Everything is as it was before the merge, but for what somebody changed since. */
export function unmergePeople(
  session: Session,
  { mergeId }: { readonly mergeId: string },
): Result<RouteOutput<'people.unmerge'>> {
  return change(session, (tx) => {
    const merged = readPerson(tx, mergeId)
    if (!merged) return personNotFound()
    const rootId = merged.mergedInto
    if (rootId === null) return fail('conflict', 'This entry is not merged, or it was taken out already')
    const others = listMerged(tx, rootId).filter(({ id }) => id !== mergeId)
    const parentOf = parentsOf(tx, [merged, ...others])
    const keepId = parentOf.get(mergeId) ?? rootId
    setMergedIntoTx(tx, mergeId, null)
    const otherIds = others.map(({ id }) => id)
    for (const id of belowInMerge(mergeId, otherIds, parentOf)) setMergedIntoTx(tx, id, mergeId)
    giveBackTx(tx, session, keepId, mergeId)
    const pointer = [{ field: POINTER, before: keepId, after: '' }]
    noteEventTx(tx, session, { personId: mergeId, kind: 'unmerged', changes: pointer, otherId: keepId })
    auditIncidentTx(tx, session, 'people.unmerged', null, { personId: keepId, mergedId: mergeId })
    return pageAfter(tx, mergeId)
  })
}

/** Into which entry somebody merged each of these: the pointer itself follows when that one is merged further. */
function parentsOf(tx: Tx, merged: readonly SchoolPerson[]): ReadonlyMap<string, string> {
  const parents = new Map<string, string>()
  const ids = merged.map(({ id }) => id)
  for (const { personId, changes } of listPersonEvents(tx, ids)) {
    const pointer = changes.find(({ field }) => field === POINTER)
    if (pointer && pointer.after !== '') parents.set(personId, pointer.after)
    else if (pointer) parents.delete(personId)
  }
  return parents
}

function giveBackTx(tx: Tx, session: Session, keepId: string, mergeId: string): void {
  const kept = readPerson(tx, keepId)
  if (!kept) return
  const isThisMerge = ({ kind, otherId }: PersonEvent) => kind === 'merged' && otherId === mergeId
  const filling = listPersonEvents(tx, [keepId]).findLast(isThisMerge)
  const before = detailsOf(kept)
  const after = givenBack(before, filling?.changes ?? [])
  updatePersonTx(tx, keepId, after)
  const changes = changesBetween(before, after)
  noteEventTx(tx, session, { personId: keepId, kind: 'unmerged', changes, otherId: mergeId })
}
