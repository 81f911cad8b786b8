// The recovery code is 140 bits as 28 Crockford base32 signs: 27 random ones and one that catches a mistyped sign.
import { CROCKFORD, inGroups, plainSigns } from '../lib/crockford.ts'

export const RECOVERY_GROUPS = 7
const GROUP_LENGTH = 4
const LENGTH = RECOVERY_GROUPS * GROUP_LENGTH
/** Random bytes that `recoveryCodeFrom` needs, one for each sign but the last. */
export const RECOVERY_RANDOM_BYTES = LENGTH - 1

/** 'ABCD-EFGH-...' from random bytes (27 of them; throws RangeError otherwise). */
export function recoveryCodeFrom(random: Uint8Array): string {
  if (random.length !== RECOVERY_RANDOM_BYTES)
    throw new RangeError(`recovery code needs ${RECOVERY_RANDOM_BYTES} random bytes`)
  const signs = Array.from(random, (byte) => CROCKFORD[byte % 32] ?? '').join('')
  return inGroups(signs + checkSign(signs))
}

/** The code as printed, whatever way it was typed; undefined when a sign is wrong or missing. O, I and L are read as 0 and 1. */
export function readRecoveryCode(typed: string): string | undefined {
  const signs = plainSigns(typed)
  if (signs.length !== LENGTH || [...signs].some((sign) => !CROCKFORD.includes(sign))) return undefined
  const body = signs.slice(0, -1)
  return checkSign(body) === signs.at(-1) ? inGroups(signs) : undefined
}

/** The groups of a code, as the confirmation asks for two of them by number. */
export function recoveryGroups(code: string): readonly string[] {
  return code.split('-')
}

// Odd weights make any single wrong sign, and nearly every swap of neighbours, change the sum.
function checkSign(signs: string): string {
  const sum = [...signs].reduce((total, sign, index) => total + CROCKFORD.indexOf(sign) * (2 * index + 1), 0)
  return CROCKFORD[sum % 32] ?? '0'
}
