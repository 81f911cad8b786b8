// Raw SQL through the connection that the app itself has open: no row of the chain is changed, taken out or put in the place of another.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { verifyAudit } from '#electron/services/audit-chain.ts'
import { dataOf } from '#tests/helpers/concerns.ts'
import { columnsOf, insertRaw } from '#tests/helpers/raw-row.ts'
import { type AuditedVault, UNWATCHED, grow, makeAuditedVault } from './audited-vault.ts'

let vault: AuditedVault
beforeAll(() => {
  vault = makeAuditedVault()
  grow(vault, 20)
})
afterAll(async () => {
  expect(dataOf(await verifyAudit(vault.session, { checkpoint: null }, UNWATCHED))).toMatchObject({ verdict: 'intact' })
  vault.dispose()
})

const COLUMNS = [
  'seq',
  'at_ms',
  'actor_id',
  'kind',
  'incident_id',
  'detail',
  'previous_hash',
  'hash',
  'signer_id',
  'signature',
]
const run = (sql: string) => vault.db.$client.prepare(sql).run()
const rowAt = (seq: number) => {
  return vault.db.$client.prepare('SELECT * FROM audit_entry WHERE seq = ?').get(seq) as Record<string, string | number>
}

it('knows every column', () => {
  expect(new Set(columnsOf(vault.db, 'audit_entry'))).toEqual(new Set(COLUMNS))
})

describe.each(COLUMNS)('%s', (column) => {
  it.each(['UPDATE', 'UPDATE OR REPLACE', 'UPDATE OR IGNORE', 'UPDATE OR ROLLBACK'])('is not changed by %s', (verb) => {
    expect(() => run(`${verb} audit_entry SET ${column} = ${column === 'seq' ? 99 : "'x'"} WHERE seq = 5`)).toThrow(
      'append-only',
    )
    expect(() => run(`${verb} audit_entry SET ${column} = ${column}`)).toThrow('append-only')
  })
})

it.each(['INSERT OR REPLACE', 'REPLACE', 'INSERT OR IGNORE', 'INSERT'])(
  '%s puts no row in the place of another',
  (verb) => {
    for (const seq of [1, 5, 20]) {
      expect(() => insertRaw(vault.db, 'audit_entry', { ...rowAt(seq), kind: 'backup.made' }, verb)).toThrow(
        /append-only|must link/,
      )
    }
  },
)

it('no upsert changes a row', () => {
  const sql = `INSERT INTO audit_entry SELECT * FROM audit_entry WHERE seq = 5
    ON CONFLICT DO UPDATE SET signer_id = 'x', signature = 'y'`
  expect(() => run(sql)).toThrow(/append-only|must link/)
})

it('no row is taken out, at whatever end', () => {
  for (const where of ['', 'WHERE seq = 1', 'WHERE seq = 5', 'WHERE seq = (SELECT max(seq) FROM audit_entry)']) {
    expect(() => run(`DELETE FROM audit_entry ${where}`)).toThrow('append-only')
  }
})

it('no row is added without a signer or a signature', () => {
  const last = rowAt(vault.db.$client.prepare('SELECT max(seq) FROM audit_entry').pluck().get() as number)
  const next = { ...last, seq: Number(last['seq']) + 1, previous_hash: last['hash'] ?? '', hash: 'a'.repeat(64) }
  for (const unsigned of [
    { signer_id: '' },
    { signature: '' },
    { signature: 'A'.repeat(128) },
    { signature: 'a'.repeat(127) },
  ]) {
    expect(() => insertRaw(vault.db, 'audit_entry', { ...next, ...unsigned })).toThrow('must be signed')
  }
})
