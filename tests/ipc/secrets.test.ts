// Secrets cross as bytes: whatever comes of a call, they are overwritten after it, and a page that had one typed in is told of once it
// was good for something.
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { confirmSheets } from '#tests/helpers/confirm-sheets.ts'
import { type RealVault, openRealVault, passphraseOf } from './real-vault.ts'

let real: RealVault
let accountId: string

beforeAll(async () => {
  real = await openRealVault()
  await confirmSheets(real.vault)
  accountId = real.vault.session()?.actor.id ?? ''
})
afterAll(() => {
  real.close()
})
beforeEach(() => {
  real.vault.lock('asked')
  real.secretsUsed.length = 0
})

function isOverwritten(bytes: Uint8Array): boolean {
  return bytes.length > 0 && bytes.every((byte) => byte === 0)
}

test('the passphrase that lets in is overwritten, and its page is told of', async () => {
  const passphrase = passphraseOf('dsl')
  expect(await real.call('vault.unlock', { accountId, passphrase })).toMatchObject({ ok: true })
  expect(isOverwritten(passphrase)).toBe(true)
  expect(real.secretsUsed).toEqual(['vault.unlock'])
})

test('a wrong one is overwritten too, and its page stays', async () => {
  const passphrase = new TextEncoder().encode('not the right passphrase')
  expect(await real.call('vault.unlock', { accountId, passphrase })).toMatchObject({ ok: false })
  expect(isOverwritten(passphrase)).toBe(true)
  expect(real.secretsUsed).toEqual([])
})

test('a call without a secret leaves the page alone', async () => {
  expect(await real.call('vault.state')).toMatchObject({ ok: true })
  expect(real.secretsUsed).toEqual([])
})

test.each([
  { why: 'a foreign frame', isTrusted: false, name: 'vault.unlock' },
  { why: 'a route that is not there', isTrusted: true, name: 'vault.everything' },
  { why: 'a locked vault', isTrusted: true, name: 'accounts.changePassphrase' },
  { why: 'an input that is refused', isTrusted: true, name: 'vault.state' },
])('what comes from or for $why is overwritten, however deep it lies', async ({ isTrusted, name }) => {
  const deep = passphraseOf('dsl')
  const inside: Record<string, unknown> = { list: [{ deep }] }
  inside['itself'] = inside
  expect(await real.dispatch(isTrusted, name, inside)).toMatchObject({ ok: false })
  expect(isOverwritten(deep)).toBe(true)
})
