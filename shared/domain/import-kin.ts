// Which adult a parents' row is. Many fathers are called David Smith, so a name counts only together with a child whom both the row and
// the adult have; that they were entered as no longer caring for the child makes them no stranger.
import { type Found, type Keys, type Matcher, idsOf, isSomebodyElse, oneOf } from './import-match.ts'

/** The adults who care for a child, or did. */
export type Carers = ReadonlyMap<string, ReadonlySet<string>>

export function carersOf(pairs: readonly { readonly childId: string; readonly adultId: string }[]): Carers {
  return new Map(
    [...Map.groupBy(pairs, ({ childId }) => childId)].map(([childId, of]) => [
      childId,
      new Set(of.map(({ adultId }) => adultId)),
    ]),
  )
}

type Asked = { readonly keys: Keys; readonly childId: string | null; readonly taken: ReadonlySet<string> }

export function findParent(matcher: Matcher, carers: Carers, { keys, childId, taken }: Asked): Found {
  const sure = matcher.surely(keys)
  if (sure.length > 0) return oneOf(sure, 'sure')
  const called = matcher.called(keys)
  // A row without a child and an e-mail gives nobody anything, so there the name is enough.
  if (childId === null) return keys.sure === '' ? oneOf(idsOf(called), 'name') : { id: null }
  const ofChild = carers.get(childId)
  const fitting = called.filter((entry) => ofChild?.has(entry.id) === true && !isSomebodyElse(keys, entry, taken))
  return oneOf(idsOf(fitting), 'name')
}
