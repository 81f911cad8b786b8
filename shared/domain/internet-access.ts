// Who may use the school's internet. Seed 002 §3.3: use of the internet in schools is dependent on signing the agreement.
import type { WorkedNeed } from './needs.ts'

/**
 * Everything that somebody must sign is signed in the round that is on; until the day it is due, what was signed in the round before is
 * enough. Whoever refused or took a signature back may not. Seed 002 §3.3.
 */
export function isAllowed(
  needs: readonly Pick<WorkedNeed, 'standing' | 'dueOn' | 'isHeldOver'>[],
  today: string,
): boolean {
  return needs.every(({ standing, dueOn, isHeldOver }) => {
    if (standing === 'signed') return true
    if (standing === 'refused' || standing === 'withdrawn') return false
    return isHeldOver && dueOn >= today
  })
}
