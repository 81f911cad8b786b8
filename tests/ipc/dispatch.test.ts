import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type RouteName, contract } from '#shared/ipc/contract.ts'
import { confirmSheets } from '#tests/helpers/confirm-sheets.ts'
import { exampleInput } from './examples.ts'
import { type RealVault, openRealVault, passphraseOf } from './real-vault.ts'

const ROUTES = (Object.keys(contract) as RouteName[]).map((name) => ({ name }))
const GUARDED = ROUTES.filter(({ name }) => contract[name].who !== 'anyone')
const NOT_OF_VAULT = GUARDED.filter(({ name }) => !name.startsWith('vault.'))

let real: RealVault
let accountId: string

beforeAll(async () => {
  real = await openRealVault()
  accountId = real.vault.session()?.actor.id ?? ''
})
afterAll(() => {
  real.close()
})

describe('before the sheets are confirmed', () => {
  test.each(NOT_OF_VAULT)('$name is refused', async ({ name }) => {
    expect(real.vault.state().state).toBe('unconfirmed')
    expect(await real.call(name, exampleInput(name))).toMatchObject({ ok: false, code: 'forbidden' })
  })

  test('the sheet is shown, and then no more once it is confirmed', async () => {
    expect(await real.call('vault.sheet', { to: 'preview' })).toEqual({ ok: true, data: { done: true } })
    expect(real.shown[0]?.subarray(0, 5).toString()).toBe('%PDF-')
    await confirmSheets(real.vault)
    expect(await real.call('vault.sheet', { to: 'preview' })).toMatchObject({ ok: false, code: 'not-found' })
  })
})

describe('while it is unlocked', () => {
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

  test('a wrong passphrase is refused and the right one lets in', async () => {
    const wrong = new TextEncoder().encode('not the right passphrase')
    expect(await real.call('vault.unlock', { accountId, passphrase: wrong })).toMatchObject({
      ok: false,
      code: 'wrong-secret',
    })
    expect(await real.call('school.read')).toMatchObject({ ok: false, code: 'locked' })
    expect(await real.call('vault.unlock', { accountId, passphrase: passphraseOf('dsl') })).toMatchObject({ ok: true })
    expect(await real.call('school.read')).toMatchObject({ ok: true })
  })
})
