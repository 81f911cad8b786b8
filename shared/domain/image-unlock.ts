// Taking a mistaken lock off takes two role-holders and a reason. Files that were sealed stay sealed. ARCHITECTURE: never-copy.
import type { Actor } from './accounts.ts'
import type { IncidentType } from './incident-form.ts'

type Holder = Pick<Actor, 'id' | 'role'>

/**
 * Whether `second` may agree to it: a safeguarding lead or the head, never the one who asks, and nobody whom that person gave access
 * after the case began, who could be themselves under another name. `openTo` is null for an ordinary case.
 */
export function mayAgreeToUnlock(
  asking: Holder,
  second: Holder,
  openTo: readonly Holder[] | null,
  addedMeanwhileBy: string | null,
): boolean {
  if (second.id === asking.id || addedMeanwhileBy === asking.id) return false
  if (!['dsl', 'deputy', 'head'].includes(second.role)) return false
  return openTo === null || openTo.some(({ id }) => id === second.id)
}

/** What stands against it: the type "child abuse images" locks by itself, so it is amended first. Seed 002 app. 4. */
export function unlockProblem(imageLocked: boolean, types: readonly IncidentType[]): string | undefined {
  if (!imageLocked) return 'This incident is not locked'
  if (!types.includes('child-abuse-images')) return undefined
  return 'The type of this incident is “child abuse images”. Amend the type first if it was wrong'
}
