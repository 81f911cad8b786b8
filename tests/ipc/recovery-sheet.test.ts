import { afterAll, beforeAll, expect, test } from 'vitest'
import { verifiedChain } from '#tests/helpers/audit-chain.ts'
import { type RealVault, openRealVault } from './real-vault.ts'

let real: RealVault

beforeAll(async () => {
  real = await openRealVault()
})
afterAll(() => {
  real.close()
})

test.each([
  { to: 'preview', kind: 'document.previewed' },
  { to: 'print', kind: 'document.printed' },
  { to: 'save', kind: 'document.saved' },
])('the recovery sheet leaves a row of the chain: $to', async ({ to, kind }) => {
  expect(await real.call('vault.recoverySheet', { to })).toMatchObject({ ok: true })
  const db = real.vault.session()?.db
  const last = db === undefined ? undefined : verifiedChain(db).at(-1)
  expect(last).toMatchObject({ kind, detail: { document: 'recovery-sheet' } })
  expect(JSON.stringify(last)).not.toContain(real.vault.recoveryCode())
})
