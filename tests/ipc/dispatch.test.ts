import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type RouteName, contract } from '#shared/ipc/contract.ts'
import { confirmRecovery } from '#tests/helpers/confirm-recovery.ts'
import { type RealVault, PASSPHRASE, openRealVault } from './real-vault.ts'

const ROUTES = (Object.keys(contract) as RouteName[]).map((name) => ({ name }))
const GUARDED = ROUTES.filter(({ name }) => contract[name].who !== 'anyone')
const NOT_OF_VAULT = GUARDED.filter(({ name }) => !name.startsWith('vault.'))
const RUNS = Math.max(200, Number(process.env['BLUEFORM_PROPERTY_RUNS'] ?? 0))

let real: RealVault

beforeAll(async () => {
  real = await openRealVault()
})
afterAll(() => {
  real.close()
})

describe('before the recovery sheet is confirmed', () => {
  test.each(NOT_OF_VAULT)('$name is refused', async ({ name }) => {
    expect(real.vault.state().state).toBe('unconfirmed')
    expect(await real.call(name, exampleInput(name))).toMatchObject({ ok: false, code: 'forbidden' })
  })

  test('the recovery sheet is shown, and then no more once it is confirmed', async () => {
    expect(await real.call('vault.recoverySheet', { to: 'preview' })).toEqual({ ok: true, data: { done: true } })
    expect(real.shown[0]?.subarray(0, 5).toString()).toBe('%PDF-')
    await confirmRecovery(real.vault)
    expect(await real.call('vault.recoverySheet', { to: 'preview' })).toMatchObject({ ok: false, code: 'not-found' })
  })
})

describe('while it is unlocked', () => {
  test.each(ROUTES)('$name is refused to a foreign frame', async ({ name }) => {
    const before = await real.call('school.about')
    expect(await real.dispatch(false, name, exampleInput(name))).toMatchObject({ ok: false, code: 'forbidden' })
    expect(await real.call('school.about')).toEqual(before)
  })

  test.each(ROUTES)(`$name refuses ${RUNS} malformed inputs`, async ({ name }) => {
    const malformed = fc
      .oneof(fc.anything(), fc.dictionary(fieldName(name), fc.anything()), mutated(name))
      .filter((input) => !contract[name].input.safeParse(input).success)
    await fc.assert(
      fc.asyncProperty(malformed, async (input) => {
        const result = await real.dispatch(true, name, input)
        expect(result).toMatchObject({ ok: false, code: 'invalid' })
        if (result.ok) return
        expect(result.problems?.[0]?.message).toBe(result.message)
        for (const { field } of result.problems ?? []) expect(typeof field).toBe('string')
      }),
      { numRuns: RUNS },
    )
    expect(real.vault.state().state).toBe('unlocked')
  })

  test.each([
    'incidents.everything',
    'vault.lock ',
    'constructor',
    '__proto__',
    'toString',
    'hasOwnProperty.call',
    '',
    7,
    null,
    undefined,
    ['vault.lock'],
    { toString: () => 'vault.lock' },
  ])('a route that is not listed fails: %s', async (name) => {
    const result = await real.dispatch(true, name, {})
    expect(result).toMatchObject({ ok: false, code: 'failed' })
    expect(real.vault.state().state).toBe('unlocked')
  })

  test('an id that nobody has is not found, and no case is named', async () => {
    const result = await real.call('incidents.read', { incidentId: crypto.randomUUID() })
    expect(result).toMatchObject({ ok: false, code: 'not-found' })
  })

  test('an answer is cut to its schema', async () => {
    const session = real.vault.session()
    expect(session).toBeDefined()
    const result = await real.call('school.about')
    expect(Object.keys(result.ok ? (result.data as object) : {}).sort()).toEqual(['checkpoint', 'electron', 'version'])
  })
})

describe('while it is locked', () => {
  beforeAll(async () => {
    expect(await real.call('vault.lock')).toEqual({ ok: true, data: {} })
  })

  test.each(GUARDED)('$name is refused', async ({ name }) => {
    expect(await real.call(name, exampleInput(name))).toMatchObject({ ok: false, code: 'locked' })
  })

  test.each(ROUTES)('$name is refused to a foreign frame', async ({ name }) => {
    expect(await real.dispatch(false, name, exampleInput(name))).toMatchObject({ ok: false, code: 'forbidden' })
  })

  test('a wrong passphrase is refused and the right one lets in', async () => {
    expect(await real.call('vault.unlock', { passphrase: `${PASSPHRASE}x` })).toMatchObject({
      ok: false,
      code: 'wrong-secret',
    })
    expect(await real.call('school.read')).toMatchObject({ ok: false, code: 'locked' })
    expect(await real.call('vault.unlock', { passphrase: PASSPHRASE })).toMatchObject({ ok: true })
    expect(await real.call('school.read')).toMatchObject({ ok: true })
  })
})

// The refusals come before the input is read, so it need not be right.
function exampleInput(name: RouteName): unknown {
  return EXAMPLES[name] ?? {}
}

const EXAMPLES: Partial<Record<RouteName, unknown>> = {
  'vault.recoverySheet': { to: 'preview' },
  'vault.confirmRecovery': { groups: ['AAAA', 'BBBB'] },
  'vault.unlock': { passphrase: PASSPHRASE },
  'vault.ratePassphrase': { passphrase: 'x', known: [] },
  'incidents.list': { words: '', status: 'all', sort: 'newest', page: 1 },
  'documents.preview': { document: 'blank-form' },
  'documents.print': { document: 'blank-form' },
  'documents.save': { document: 'blank-form' },
  'documents.saveProtected': { document: 'blank-form' },
}

// Names that the schema knows, so that objects get past its first look.
function fieldName(name: RouteName): fc.Arbitrary<string> {
  const schema = contract[name].input
  const known = 'shape' in schema ? Object.keys(schema.shape) : ['document', 'incidentId']
  return fc.oneof(fc.constantFrom(...known, '__proto__', 'constructor', 'extra'), fc.string())
}

// A near miss: an input that would do, with something that does not belong there.
function mutated(name: RouteName): fc.Arbitrary<unknown> {
  const example = EXAMPLES[name] ?? {}
  return fc
    .tuple(fieldName(name), fc.anything())
    .map(([field, value]) => Object.fromEntries([...Object.entries(example), [field, value]]))
}
