import { randomBytes } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  RELEASE_GROUPS,
  RELEASE_KEY_BYTES,
  readReleaseCode,
  releaseCodeFrom,
  releaseGroups,
} from '#shared/domain/release-code.ts'
import { CROCKFORD } from '#shared/lib/crockford.ts'

const someKey = fc.uint8Array({ minLength: RELEASE_KEY_BYTES, maxLength: RELEASE_KEY_BYTES })

describe('the release code', () => {
  it('holds the key, in fourteen groups of four', () => {
    fc.assert(
      fc.property(someKey, (key) => {
        const code = releaseCodeFrom(key)
        expect(releaseGroups(code)).toHaveLength(RELEASE_GROUPS)
        expect(code).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){13}[0-9A-HJKMNP-TV-Z]{4}$/)
        expect(readReleaseCode(code)).toEqual(Uint8Array.from(key))
      }),
    )
    expect(() => releaseCodeFrom(randomBytes(31))).toThrow(RangeError)
  })

  it('reads what people type', () => {
    const code = releaseCodeFrom(randomBytes(32))
    const typed = ` ${code.toLowerCase().replaceAll('-', ' ').replace(/0/g, 'o').replace(/1/g, 'l')} `
    expect(readReleaseCode(typed)).toEqual(readReleaseCode(code))
  })

  it('notices every single wrong sign and every swap of two neighbours', () => {
    const signs = releaseCodeFrom(randomBytes(32)).replaceAll('-', '')
    for (let at = 0; at < signs.length; at += 1) {
      for (const sign of CROCKFORD) {
        if (sign === signs[at]) continue
        expect(readReleaseCode(signs.slice(0, at) + sign + signs.slice(at + 1))).toBeUndefined()
      }
      const swapped = signs.slice(0, at) + (signs[at + 1] ?? '') + (signs[at] ?? '') + signs.slice(at + 2)
      if (swapped !== signs) expect(readReleaseCode(swapped)).toBeUndefined()
    }
  })

  it('refuses what is no code', () => {
    expect(readReleaseCode('')).toBeUndefined()
    expect(readReleaseCode('U'.repeat(56))).toBeUndefined()
    expect(readReleaseCode('0'.repeat(55))).toBeUndefined()
  })
})
