import { describe, expect, it } from 'vitest'
import {
  NO_EXTRA_RULES,
  type PassphraseRules,
  isPassphraseOld,
  passphraseProblem,
  remainingWaitMs,
  waitAfterFailuresMs,
} from '#shared/domain/accounts.ts'
import { ratePassphrase } from '#electron/vault/people/passphrase-strength.ts'

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

describe('what the school may ask of a passphrase beyond that', () => {
  const rules = (changes: Partial<PassphraseRules>): PassphraseRules => ({ ...NO_EXTRA_RULES, ...changes })

  it('is nothing unless it is set', () => {
    expect(passphraseProblem('sample words of no kind', 4, ['Sample Lead'])).toBeUndefined()
    expect(passphraseProblem('sample words of no kind', 4, ['Sample Lead'], NO_EXTRA_RULES)).toBeUndefined()
  })

  it('can be all four kinds of signs', () => {
    const problem = (typed: string) => passphraseProblem(typed, 4, [], rules({ mixed: true }))
    expect(problem('Velvet otter ladder 7!')).toBeUndefined()
    for (const typed of [
      'velvet otter ladder 7!',
      'VELVET OTTER LADDER 7!',
      'Velvet otter ladder !!',
      'Velvet otter ladder 77',
    ]) {
      expect(problem(typed), typed).toBe('not-mixed')
    }
    expect(problem('Ŵythnos éclair łódź 7!')).toBeUndefined()
  })

  it('can be that no three letters in a row come from the name', () => {
    const problem = (typed: string) => passphraseProblem(typed, 4, ['Siân Gŵyr'], rules({ noName: true }))
    expect(problem('velvet otter ladder nimbus')).toBeUndefined()
    expect(problem('velvet otter gŵy nimbus')).toBe('part-of-name')
    expect(problem('velvet o-t-t-e-r s.i.â ladder')).toBe('part-of-name')
    expect(problem('VELVET SIÂN LADDER')).toBe('part-of-name')
    expect(problem('velvet si gŵ ladder nimbus')).toBeUndefined()
  })

  it('comes after what is asked of everybody', () => {
    const all = rules({ mixed: true, noName: true })
    expect(passphraseProblem('short', 4, ['Sample Lead'], all)).toBe('too-short')
    expect(passphraseProblem('velvet otter ladder nimbus', 2, [], all)).toBe('too-guessable')
  })
})

describe('a passphrase is old', () => {
  const setAtMs = Date.UTC(2026, 0, 1)
  const days = (count: number) => setAtMs + count * 24 * 60 * 60 * 1000

  it('after as many days as the school has set', () => {
    expect(isPassphraseOld(setAtMs, 180, days(180) - 1)).toBe(false)
    expect(isPassphraseOld(setAtMs, 180, days(180))).toBe(true)
  })

  it('never where the school asks for no reminder', () => {
    expect(isPassphraseOld(setAtMs, 0, days(10_000))).toBe(false)
  })
})
