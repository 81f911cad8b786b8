// Inputs that no screen sends: none of them gets data, changes anything or brings the app down.
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { may } from '#shared/domain/accounts.ts'
import { type RouteName, contract } from '#shared/ipc/contract.ts'
import { malformedInput } from './examples.ts'
import { fingerprint, openSchoolVault } from './real-vault.ts'

const ROUTES = (Object.keys(contract) as RouteName[]).map((name) => ({ name }))
const OPEN_TO_ANYONE = ROUTES.filter(({ name }) => contract[name].who === 'anyone')
const RUNS = Math.max(1000, Number(process.env['BLUEFORM_PROPERTY_RUNS'] ?? 0))

let real: Awaited<ReturnType<typeof openSchoolVault>>

beforeAll(async () => {
  real = await openSchoolVault()
}, 60_000)
afterAll(() => {
  real.close()
})

async function refusesAll(name: RouteName): Promise<void> {
  const before = fingerprint(real)
  const refused = fc.asyncProperty(malformedInput(name), async (input) => {
    const result = await real.dispatch(true, name, input)
    expect(result).toMatchObject({ ok: false, code: 'invalid' })
    expect(result).not.toHaveProperty('data')
    if (result.ok) return
    expect(result.problems?.[0]?.message).toBe(result.message)
    for (const { field } of result.problems ?? []) expect(typeof field).toBe('string')
  })
  await fc.assert(refused, { numRuns: RUNS })
  expect(fingerprint(real)).toBe(before)
}

// Between them they may call every route, so that it is the input that is refused.
describe.each(['dsl', 'head', 'dpo'] as const)('while it is unlocked by the %s', (role) => {
  beforeAll(() => real.unlockAs(role))
  const mine = ROUTES.filter(({ name }) => callerOf(name) === role)
  test.each(mine)(`$name refuses ${RUNS} malformed inputs`, ({ name }) => refusesAll(name), 60_000)
})

function callerOf(name: RouteName): 'dsl' | 'head' | 'dpo' {
  const { who } = contract[name]
  if (who === 'anyone' || may('dsl', who)) return 'dsl'
  return may('head', who) ? 'head' : 'dpo'
}

describe('while it is locked', () => {
  beforeAll(() => real.vault.lock('asked'))
  test.each(OPEN_TO_ANYONE)(`$name refuses ${RUNS} malformed inputs`, ({ name }) => refusesAll(name), 60_000)
})
