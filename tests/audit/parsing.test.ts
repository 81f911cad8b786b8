// Text that two readers could understand differently: what is not the very text that was written is a bad row, to the app and to the
// stand-alone verifier alike, and a checkpoint that can fit no row is refused instead of fitting all of them.
import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { verifyAudit } from '#electron/services/audit-chain.ts'
import { readCheckpoint } from '#electron/services/audit.ts'
import { dataOf } from '../helpers/concerns.ts'
import { type AuditedVault, UNWATCHED, foundAlone, grow, makeAuditedVault, rowsOf, writeLog } from './audited-vault.ts'

let vault: AuditedVault
let log: string
beforeEach(() => {
  vault = makeAuditedVault()
  grow(vault, 4)
  log = join(vault.folder, 'log.jsonl')
  writeLog(log, rowsOf(vault.db))
})
afterEach(() => vault.dispose())

// Row 6 is the second of those that hold numbers.
const ROW = 6

it.each<[string, (line: string) => string]>([
  ['a key twice', (line) => line.replace('"words":1', '"words":9,"words":1')],
  ['a field twice', (line) => line.replace('"seq":6', '"seq":9,"seq":6')],
  ['a field more', (line) => line.replace('"seq":6', '"seq":6,"note":""')],
  ['a number in other signs', (line) => line.replace('"words":1', '"words":1e0')],
  ['a number with a point', (line) => line.replace('"words":1', '"words":1.0')],
  ['minus nothing', (line) => line.replace('"seq":6', '"seq":-0')],
  ['a letter as its code', (line) => line.replace('"words"', String.raw`"\u0077ords"`)],
  ['a space', (line) => line.replace('"seq":6', '"seq": 5')],
  ['the keys in another order', (line) => line.replace('"hits":1,"words":1', '"words":1,"hits":1')],
  ['another end of line', (line) => `${line}\r`],
  ['a mark of byte order', (line) => `\uFEFF${line}`],
  ['a prototype', (line) => line.replace('"words":1', '"words":1,"__proto__":{}')],
  ['hundreds of thousands of spaces', (line) => `${line}${' '.repeat(500_000)}`],
])('a log in which a row has %s is not as it was written', async (_what, change) => {
  expect(await foundAlone(log, null)).toBeUndefined()
  const lines = readFileSync(log, 'utf8').split('\n')
  const changed = change(lines[ROW - 1] ?? '')
  expect(changed).not.toBe(lines[ROW - 1])
  writeFileSync(log, lines.with(ROW - 1, changed).join('\n'))
  expect(await foundAlone(log, null)).toMatchObject({ firstBad: ROW, why: 'changed' })
})

it.each([
  '{"words":9,"words":1,"hits":1}',
  '{"words":1e0,"hits":1}',
  '{ "words":1,"hits":1}',
  '{"w\\u006frds":1,"hits":1}',
])('a detail that was rewritten as %s is a bad row, in the app and in the log that it saves', async (text) => {
  vault.db.$client.exec('DROP TRIGGER audit_entry_no_update')
  vault.db.$client.prepare('UPDATE audit_entry SET detail = ? WHERE seq = ?').run(text, ROW)
  const bad = { firstBad: ROW, why: 'changed' }
  expect(dataOf(await verifyAudit(vault.session, { checkpoint: null }, UNWATCHED))).toMatchObject(bad)
  writeLog(log, rowsOf(vault.db))
  expect(await foundAlone(log, null)).toEqual(bad)
})

it('a size that is no whole number is refused, because no row would ever be compared with it', () => {
  const { headHash } = readCheckpoint(vault.session)
  const verifier = join(import.meta.dirname, '..', '..', 'build', 'verify-audit-log.mjs')
  for (const size of ['1.234', '0.5', '-7', '1e-3']) {
    expect(() => execFileSync(process.execPath, [verifier, log, size, headHash], { stdio: 'pipe' })).toThrow('usage')
  }
  const said = execFileSync(process.execPath, [verifier, log, '8', ...(headHash.match(/.{4}/g) ?? [])], {
    stdio: 'pipe',
  })
  expect(String(said)).toContain('The printed checkpoint fits')
})
