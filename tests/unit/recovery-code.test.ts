import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  RECOVERY_RANDOM_BYTES,
  readRecoveryCode,
  recoveryCodeFrom,
  recoveryGroups,
} from '#shared/domain/recovery-code.ts'

const codes = fc
  .uint8Array({ minLength: RECOVERY_RANDOM_BYTES, maxLength: RECOVERY_RANDOM_BYTES })
  .map((bytes) => recoveryCodeFrom(bytes))
const SIGNS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

describe('a recovery code', () => {
  it('has seven groups of four and needs its 27 bytes', () => {
    fc.assert(
      fc.property(codes, (code) => recoveryGroups(code).every((group) => /^[0-9A-HJKMNP-TV-Z]{4}$/.test(group))),
    )
    expect(() => recoveryCodeFrom(new Uint8Array(26))).toThrow(RangeError)
  })

  it('is read in any typing form', () => {
    fc.assert(
      fc.property(codes, fc.constantFrom('', ' ', '-', ' - ', '\n'), fc.boolean(), (code, between, isLower) => {
        const typed = code.split('-').join(between).replace(/0/g, 'O').replace(/1/g, 'l')
        return readRecoveryCode(isLower ? typed.toLowerCase() : typed) === code
      }),
    )
  })

  it('notices any single wrong sign', () => {
    fc.assert(
      fc.property(codes, fc.nat(33), fc.nat(30), (code, at, shift) => {
        const sign = code[at] ?? '-'
        if (sign === '-') return true
        const other = SIGNS[(SIGNS.indexOf(sign) + 1 + shift) % 32] ?? ''
        return readRecoveryCode(code.slice(0, at) + other + code.slice(at + 1)) === undefined
      }),
    )
  })

  it('is undefined when too short, too long or with a sign that no code has', () => {
    const code = recoveryCodeFrom(new Uint8Array(RECOVERY_RANDOM_BYTES))
    expect(readRecoveryCode(code.slice(1))).toBeUndefined()
    expect(readRecoveryCode(`${code}0`)).toBeUndefined()
    expect(readRecoveryCode(`U${code.slice(1)}`)).toBeUndefined()
  })
})
