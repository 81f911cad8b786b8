// Codes on printed forms: eight signs of Crockford's base32 and one that checks them, so that a wrong or swapped sign finds nobody else.
import { CROCKFORD, plainSigns } from '../lib/crockford.ts'

export const PAPER_CODE_SIGNS = 8

/** The code for eight signs. */
export function paperCodeOf(signs: string): string {
  return `${signs}${checkSign(signs)}`
}

/** A code as it is kept, from whatever way it was typed; undefined when it is none. */
export function readPaperCode(typed: string): string | undefined {
  const signs = plainSigns(typed)
  if (signs.length !== PAPER_CODE_SIGNS + 1 || ![...signs].every((sign) => CROCKFORD.includes(sign))) return undefined
  return paperCodeOf(signs.slice(0, PAPER_CODE_SIGNS)) === signs ? signs : undefined
}

// Luhn's rule with 32 signs, doubling every other from the right.
function checkSign(signs: string): string {
  const base = CROCKFORD.length
  let sum = 0
  for (const [index, sign] of [...signs].toReversed().entries()) {
    const value = CROCKFORD.indexOf(sign) * (index % 2 === 0 ? 2 : 1)
    sum += Math.floor(value / base) + (value % base)
  }
  return CROCKFORD[(base - (sum % base)) % base] ?? ''
}
