import { describe, expect, it } from 'vitest'
import { passphraseProblem, remainingWaitMs, waitAfterFailuresMs } from '#shared/domain/accounts.ts'
import { ratePassphrase } from '#electron/vault/passphrase-strength.ts'

describe('passphraseProblem', () => {
  it('counts characters as a person does', () => {
    expect(passphraseProblem('fourteen chars', 4, [])).toBe('too-short')
    expect(passphraseProblem('😀'.repeat(14), 4, [])).toBe('too-short')
    expect(passphraseProblem('fifteen chars !', 4, [])).toBeUndefined()
  })

  it('asks for strength as well as length', () => {
    expect(passphraseProblem('aaaaaaaaaaaaaaaaaaaa', 0, [])).toBe('too-guessable')
    expect(passphraseProblem('long enough, but 2', 2, [])).toBe('too-guessable')
  })

  it('refuses the school and the name, however they are spelled', () => {
    const known = ['Example Primary School', 'Sample Lead', '']
    expect(passphraseProblem('example-primary-school 1!', 4, known)).toBe('is-school-or-name')
    expect(passphraseProblem('another passphrase here', 4, known)).toBeUndefined()
  })
})

describe('the strength meter', () => {
  it('refuses well-known patterns and takes words that do not belong together', async () => {
    expect((await ratePassphrase('password123456789', [])).problem).not.toBeNull()
    expect((await ratePassphrase('Safeguarding20', [])).problem).toContain('15 characters')
    expect((await ratePassphrase('velvet otter ladder nimbus', [])).problem).toBeNull()
    expect((await ratePassphrase('Example Primary School', ['Example Primary School'])).problem).not.toBeNull()
  })

  it('takes the words of the name and the school for nothing, in whatever order', async () => {
    const known = ['Larkfield Example School', 'Robin Sample']
    expect((await ratePassphrase('robin sample of larkfield 2026', known)).problem).not.toBeNull()
    expect((await ratePassphrase('larkfield velvet otter ladder nimbus', known)).problem).toBeNull()
  })
})

describe('waiting after wrong passphrases', () => {
  it('grows and then stays', () => {
    expect([0, 1, 4, 5, 6, 7, 8, 9, 50].map((failures) => waitAfterFailuresMs(failures) / 1000)).toEqual([
      0, 0, 0, 30, 60, 120, 300, 900, 900,
    ])
  })

  it('counts from the last failure', () => {
    const five = [1, 2, 3, 4, 5_000]
    expect(remainingWaitMs(five, 5_000)).toBe(30_000)
    expect(remainingWaitMs(five, 34_999)).toBe(1)
    expect(remainingWaitMs(five, 35_000)).toBe(0)
    expect(remainingWaitMs([], 5)).toBe(0)
  })

  it('is not shortened by a clock set back', () => {
    expect(remainingWaitMs([1, 2, 3, 4, 500_000], 0)).toBe(30_000)
  })
})
