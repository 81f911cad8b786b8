import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { firstRow, insertRaw } from '#tests/helpers/raw-row.ts'
import { verifiedChain } from '#tests/helpers/audit-chain.ts'
import { recordConcern } from '#tests/helpers/concerns.ts'
import { makeFilledVault } from '#tests/helpers/filled-vault.ts'
import { APPEND_ONLY, TABLES } from '#tests/helpers/tables.ts'
import type { TestVault } from '#tests/helpers/vault-db.ts'

let vault: TestVault
let incidentId: string
beforeAll(() => {
  ;({ vault, incidentId } = makeFilledVault())
})
afterAll(() => vault.dispose())

const run = (sql: string, ...values: unknown[]) => vault.db.$client.prepare(sql).run(...values)

describe.each(APPEND_ONLY)('%s', (table) => {
  it('refuses update, delete and replace', () => {
    const column = Object.keys(firstRow(vault.db, table)).at(-1) ?? ''
    expect(() => run(`UPDATE ${table} SET ${column} = ${column}`)).toThrow('append-only')
    expect(() => run(`UPDATE OR REPLACE ${table} SET ${column} = ${column}`)).toThrow('append-only')
    expect(() => run(`DELETE FROM ${table}`)).toThrow(/append-only|of an incident is not deleted|rows are not deleted/)
    const row = vault.db.$client.prepare(`SELECT * FROM ${table} LIMIT 1`).get() as Record<string, string>
    expect(() => insertRaw(vault.db, table, row, 'INSERT OR REPLACE')).toThrow(
      /append-only|must link|numbered|newest|of an incident is not deleted|rows are not deleted|only a|signed once/,
    )
  })
})

it('knows every table that is not meant to change', () => {
  const tables = vault.db.$client
    .prepare(
      "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name NOT LIKE '%\\_search%' ESCAPE '\\'",
    )
    .pluck()
    .all()
  expect(new Set(tables)).toEqual(new Set(TABLES))
})

describe('incident', () => {
  it('is not deleted, not even with all that hangs on it', () => {
    expect(() => run('DELETE FROM incident')).toThrow('not deleted')
    vault.db.$client.pragma('foreign_keys=OFF')
    expect(() => run('DELETE FROM incident')).toThrow('not deleted')
    vault.db.$client.pragma('foreign_keys=ON')
    const row = firstRow(vault.db, 'incident')
    expect(() => insertRaw(vault.db, 'incident', row, 'INSERT OR REPLACE')).toThrow()
  })

  it.each(['id', 'reference_year', 'reference_number', 'danger_now', 'recorded_at_ms', 'recorded_by'])(
    'never changes its %s',
    (column) => {
      expect(() => run(`UPDATE incident SET ${column} = ${column}`)).toThrow('never changes')
    },
  )

  it('goes forwards by one version only', () => {
    expect(() => run('UPDATE incident SET current_version = current_version - 1')).toThrow('forwards')
    expect(() => run('UPDATE incident SET current_version = current_version + 2')).toThrow('forwards')
    const row = { ...firstRow(vault.db, 'incident_version'), incident_id: incidentId, reason: 'again' }
    expect(() => insertRaw(vault.db, 'incident_version', { ...row, number: 3 })).toThrow('one after another')
  })

  it('takes people for the newest version only', () => {
    const row = { ...firstRow(vault.db, 'incident_person'), position: 9, person_id: 'p', version: 2 }
    expect(() => insertRaw(vault.db, 'incident_person', row)).toThrow('newest version')
  })
})

describe('references', () => {
  it('come from a counter that only grows', () => {
    expect(() => run('UPDATE reference_counter SET last_number = last_number - 1')).toThrow('only grows')
    expect(() => run('UPDATE reference_counter SET last_number = last_number')).toThrow('only grows')
    expect(() => run('UPDATE reference_counter SET year = year + 1')).toThrow('only grows')
    expect(() => run('DELETE FROM reference_counter')).toThrow('only grows')
    expect(() => run('INSERT OR REPLACE INTO reference_counter VALUES (2026, 0)')).toThrow('only grows')
  })

  it('are never given twice, not even after a save that failed', () => {
    const {
      seq: _seq,
      image_locked: _locked,
      ...row
    } = vault.db.$client
      .prepare<[string], Record<string, string>>('SELECT * FROM incident WHERE id = ?')
      .get(incidentId) ?? {}
    expect(() => insertRaw(vault.db, 'incident', { ...row, id: 'other', reference_number: 9 })).toThrow('counter')
    expect(() => insertRaw(vault.db, 'incident', { ...row, id: 'other' })).toThrow('UNIQUE')
    const first = recordConcern(vault.session).reference
    const second = recordConcern(vault.session).reference
    expect([first, second]).toEqual(['2026-007', '2026-008'])
  })

  it('start again at 001 in a new year of London', () => {
    vault.clock.set(Date.UTC(2026, 11, 31, 23, 59))
    expect(recordConcern(vault.session).reference).toBe('2026-009')
    vault.clock.set(Date.UTC(2027, 0, 1, 0, 0))
    expect(recordConcern(vault.session).reference).toBe('2027-001')
  })
})

describe('the audit chain', () => {
  it('takes only its next link', () => {
    const rows = verifiedChain(vault.db)
    const last = vault.db.$client.prepare('SELECT * FROM audit_entry ORDER BY seq DESC LIMIT 1').get() as Record<
      string,
      string
    >
    const next = { ...last, seq: rows.length + 1, previous_hash: last['hash'] ?? '', hash: 'a'.repeat(64) }
    expect(() => insertRaw(vault.db, 'audit_entry', { ...next, seq: rows.length + 2 })).toThrow('must link')
    expect(() => insertRaw(vault.db, 'audit_entry', { ...next, previous_hash: 'b'.repeat(64) })).toThrow('must link')
    expect(() => insertRaw(vault.db, 'audit_entry', { ...next, hash: 'xyz' })).toThrow('CHECK')
    expect(() => insertRaw(vault.db, 'audit_entry', { ...next, detail: 'not json' })).toThrow('CHECK')
    expect(verifiedChain(vault.db)).toHaveLength(rows.length)
  })
})
