// The recovery code while it is unconfirmed. It lives in memory only, until the sheet is confirmed or the vault is locked.
import { randomBytes, randomInt } from 'node:crypto'
import {
  RECOVERY_GROUPS,
  RECOVERY_RANDOM_BYTES,
  recoveryCodeFrom,
  recoveryGroups,
} from '#shared/domain/recovery-code.ts'
import type { Db } from '#db/open.ts'
import { readConfirmedRecoverySlot } from '#db/queries/settings.ts'
import type { Unconfirmed } from './opened.ts'
import { type SlotsFile, slotOf } from './slots.ts'

export function newRecovery(slotId: string): Unconfirmed {
  const first = randomInt(1, RECOVERY_GROUPS)
  return {
    code: recoveryCodeFrom(randomBytes(RECOVERY_RANDOM_BYTES)),
    slotId,
    askedGroups: [first, randomInt(first + 1, RECOVERY_GROUPS + 1)],
  }
}

/** Whether the sheet that belongs to the recovery slot was ever typed back. */
export function isRecoveryConfirmed(db: Db, slots: SlotsFile): boolean {
  return readConfirmedRecoverySlot(db) === slotOf(slots, 'recovery').id
}

/** Whether both groups asked for were typed as on the sheet. */
export function areAskedGroups({ code, askedGroups }: Unconfirmed, typed: readonly [string, string]): boolean {
  const groups = recoveryGroups(code)
  return askedGroups.every((number, index) => groups[number - 1] === readGroup(typed[index] ?? ''))
}

function readGroup(typed: string): string {
  return typed.toUpperCase().replace(/[\s-]/g, '').replace(/O/g, '0').replace(/[IL]/g, '1')
}
