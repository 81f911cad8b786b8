// Taking a mistaken image lock off.
import type { Tx } from '../open.ts'
import { imageUnlock } from '../schema/case-entries.ts'
import type { Recorded } from './incidents.ts'
import { insertRowTx, statement } from './statements.ts'

type NewUnlock = Omit<Recorded, 'id'> & { readonly incidentId: string; readonly agreedBy: string }

/** Takes the lock off, by a trigger, and gives which time of this incident it is. */
export function insertImageUnlockTx(tx: Tx, unlock: NewUnlock): number {
  const sql = 'SELECT unlocks FROM incident WHERE id = ?'
  const number = (statement<{ unlocks: number }>(tx, sql).get(unlock.incidentId)?.unlocks ?? 0) + 1
  insertRowTx(tx, imageUnlock, { ...unlock, number })
  return number
}
