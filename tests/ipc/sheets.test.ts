import { afterAll, beforeAll, expect, test } from 'vitest'
import { verifiedChain } from '#tests/helpers/audit-chain.ts'
import { askedGroups } from '#tests/helpers/confirm-sheets.ts'
import { type RealVault, openRealVault } from './real-vault.ts'

let real: RealVault

beforeAll(async () => {
  real = await openRealVault()
})
afterAll(() => {
  real.close()
})

const WAYS = [
  { to: 'preview', kind: 'document.previewed' },
  { to: 'print', kind: 'document.printed' },
  { to: 'save', kind: 'document.saved' },
]

async function leavesRow(to: string, kind: string, document: string): Promise<void> {
  const code = real.vault.sheetCode()?.code ?? ''
  expect(code).not.toBe('')
  expect(await real.call('vault.sheet', { to })).toMatchObject({ ok: true })
  const db = real.vault.session()?.db
  const last = db === undefined ? undefined : verifiedChain(db).at(-1)
  expect(last).toMatchObject({ kind, detail: { document } })
  expect(JSON.stringify(last)).not.toContain(code)
}

test.each(WAYS)('the recovery sheet leaves a row of the chain: $to', ({ to, kind }) =>
  leavesRow(to, kind, 'recovery-sheet'),
)

test('once it is confirmed, the release sheet takes its place', async () => {
  expect(real.vault.sheetCode()?.sheet).toBe('recovery')
  expect(await real.call('vault.confirmSheet', { groups: askedGroups(real.vault) })).toMatchObject({ ok: true })
  expect(real.vault.sheetCode()?.sheet).toBe('release')
  for (const { to, kind } of WAYS) await leavesRow(to, kind, 'release-sheet')
})
