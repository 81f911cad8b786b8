// The secret half of the release key on paper: 256 bits as 52 Crockford base32 signs, and four that catch what was mistyped.
import { CROCKFORD, inGroups, plainSigns } from '../lib/crockford.ts'

export const RELEASE_KEY_BYTES = 32
const BODY_LENGTH = 52
const CHECK_LENGTH = 4
export const RELEASE_GROUPS = (BODY_LENGTH + CHECK_LENGTH) / 4

/** 'ABCD-EFGH-...', fourteen groups of four, from the key's 32 bytes (throws RangeError otherwise). */
export function releaseCodeFrom(key: Uint8Array): string {
  if (key.length !== RELEASE_KEY_BYTES) throw new RangeError(`a release key has ${RELEASE_KEY_BYTES} bytes`)
  const bits = Array.from(key, (byte) => byte.toString(2).padStart(8, '0')).join('')
  const body = inFives(bits)
    .map((five) => CROCKFORD[parseInt(five.padEnd(5, '0'), 2)] ?? '')
    .join('')
  return inGroups(body + checkSigns(body))
}

/** The key's bytes, which the caller overwrites, in whatever way the code was typed; undefined when a sign is wrong or missing. */
export function readReleaseCode(typed: string): Uint8Array | undefined {
  const signs = plainSigns(typed)
  if (signs.length !== BODY_LENGTH + CHECK_LENGTH || [...signs].some((sign) => !CROCKFORD.includes(sign)))
    return undefined
  const body = signs.slice(0, BODY_LENGTH)
  if (checkSigns(body) !== signs.slice(BODY_LENGTH)) return undefined
  const bits = [...body].map((sign) => CROCKFORD.indexOf(sign).toString(2).padStart(5, '0')).join('')
  // 52 signs hold four bits more than the key has; a code made here leaves them zero.
  if (!/^0*$/.test(bits.slice(RELEASE_KEY_BYTES * 8))) return undefined
  return Uint8Array.from({ length: RELEASE_KEY_BYTES }, (_, at) => parseInt(bits.slice(at * 8, at * 8 + 8), 2))
}

/** The groups of a code, as the confirmation asks for two of them by number. */
export function releaseGroups(code: string): readonly string[] {
  return code.split('-')
}

// A sum over a prime just below 2^20: a single wrong sign and any swap of two neighbours always change it.
const PRIME = 1_048_573
const WEIGHT = 33

function checkSigns(body: string): string {
  const sum = [...body].reduce((total, sign) => (total * WEIGHT + CROCKFORD.indexOf(sign) + 1) % PRIME, 0)
  return [15, 10, 5, 0].map((shift) => CROCKFORD[(sum >> shift) & 31] ?? '').join('')
}

function inFives(bits: string): readonly string[] {
  return bits.match(/.{1,5}/g) ?? []
}
