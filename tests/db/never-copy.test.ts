// Around every layer but the schema: raw SQL on the open database.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { fileRow } from '#tests/helpers/raw-evidence.ts'
import { type Values, columnsOf, firstRow, insertRaw } from '#tests/helpers/raw-row.ts'
import { recordConcern } from '#tests/helpers/concerns.ts'
import { type FilledVault, makeFilledVault } from '#tests/helpers/filled-vault.ts'
import { TABLES } from '#tests/helpers/tables.ts'
import type { TestVault } from '#tests/helpers/vault-db.ts'

/** All but two that only count: references, and the changes of the schema. */
const CASE_TABLES = TABLES.filter((table) => !['reference_counter', '__drizzle_migrations'].includes(table))
/** Sealed bytes, which no trigger can look into: they are checked where they are sealed. Keys are of a length of their own. */
const SEALED = [
  'sealed_record.sealed',
  'sealed_draft.sealed',
  'evidence_key.file_key',
  'sealed_file.sealed_key',
  'signature_scan.file_key',
]
const PNG = Buffer.from('89504e470d0a1a0a', 'hex')

let vault: TestVault
let open: string
let locked: string
let rowFor: FilledVault['rowFor']
const run = (sql: string, ...values: unknown[]) => vault.db.$client.prepare(sql).run(...values)

beforeAll(() => {
  ;({ vault, incidentId: open, rowFor } = makeFilledVault())
  locked = recordConcern(vault.session, { imageAnswer: 'suspected' }).incidentId
})
afterAll(() => vault.dispose())

describe('a file', () => {
  const insert = (row: Values) => () => insertRaw(vault.db, 'evidence_file', row)

  it('is refused on a locked incident, whatever it says about the lock', () => {
    expect(insert(fileRow(locked))).toThrow('FOREIGN KEY')
    expect(insert(fileRow(locked, { image_locked: 1 }))).toThrow('CHECK')
    expect(insert(fileRow(locked, { image_locked: null }))).toThrow('NOT NULL')
    expect(insert(fileRow('nowhere'))).toThrow('FOREIGN KEY')
  })

  it('is taken on an open one, never moves to a locked one, and keeps its incident from being locked', () => {
    const { incidentId } = recordConcern(vault.session)
    insert(fileRow(incidentId))()
    expect(() => run('UPDATE evidence_file SET incident_id = ?', locked)).toThrow('never changes')
    expect(() => run("UPDATE incident SET image_answer = 'confirmed' WHERE id = ?", incidentId)).toThrow('FOREIGN KEY')
    const version = { ...firstRow(vault.db, 'incident_version'), incident_id: incidentId, number: 2, reason: 'x' }
    expect(() => insertRaw(vault.db, 'incident_version', { ...version, image_answer: 'suspected' })).toThrow(
      'FOREIGN KEY',
    )
  })
})

const lockOf = (id: string) =>
  vault.db.$client.prepare('SELECT image_locked FROM incident WHERE id = ?').pluck().get(id)

describe('the lock', () => {
  it('follows the answer and cannot be written', () => {
    expect([lockOf(open), lockOf(locked)]).toEqual([0, 1])
    expect(() => run('UPDATE incident SET image_locked = 0')).toThrow('generated column')
  })

  it('is not taken off', () => {
    expect(() => run("UPDATE incident SET image_answer = 'none' WHERE id = ?", locked)).toThrow('not taken off')
    const version = { ...firstRow(vault.db, 'incident_version'), incident_id: locked, number: 2, reason: 'x' }
    expect(() => insertRaw(vault.db, 'incident_version', { ...version, image_answer: 'none' })).toThrow('not taken off')
  })

  it('goes on with the newest version', () => {
    const { incidentId } = recordConcern(vault.session)
    const version = { ...firstRow(vault.db, 'incident_version'), incident_id: incidentId, number: 2, reason: 'x' }
    insertRaw(vault.db, 'incident_version', { ...version, image_answer: 'confirmed' })
    const row = vault.db.$client
      .prepare('SELECT image_locked, current_version FROM incident WHERE id = ?')
      .get(incidentId)
    expect(row).toEqual({ image_locked: 1, current_version: 2 })
  })

  it('is forced by the type “child abuse images”, however the list is spelled', () => {
    const { incidentId } = recordConcern(vault.session)
    const version = { ...firstRow(vault.db, 'incident_version'), incident_id: incidentId, number: 2, reason: 'x' }
    const row = { ...version, image_answer: 'none' }
    expect(() => insertRaw(vault.db, 'incident_version', { ...row, types: '["child-abuse-images"]' })).toThrow()
    expect(() => insertRaw(vault.db, 'incident_version', { ...row, types: '["child\\u002dabuse-images"]' })).toThrow(
      'not taken off',
    )
    expect(() => insertRaw(vault.db, 'incident_version', { ...row, types: '{"0":"bullying"}' })).toThrow('CHECK')
    expect(() => insertRaw(vault.db, 'incident_version', { ...row, types: 'bullying' })).toThrow(/CHECK|malformed/)
  })
})

describe.each(CASE_TABLES)('%s', (table) => {
  it('takes bytes in no column, new or changed', () => {
    const row = rowFor(table)
    for (const column of columnsOf(vault.db, table)) {
      if (column === 'seq' || SEALED.includes(`${table}.${column}`)) continue
      expect(() => insertRaw(vault.db, table, { ...row, [column]: PNG }), `${column} of a new row`).toThrow(
        /cannot be kept here|datatype mismatch/,
      )
      expect(() => run(`UPDATE ${table} SET ${column} = ?`, PNG), `${column} of an old row`).toThrow()
    }
  })

  it('takes an embedded file in no words', () => {
    const row = rowFor(table)
    for (const [column, value] of Object.entries(row)) {
      if (typeof value !== 'string') continue
      for (const words of ['see data:image/png;base64,AAAA', 'DATA:IMAGE/SVG+XML,<svg/>', 'x;BASE64,AAAA']) {
        expect(() => insertRaw(vault.db, table, { ...row, [column]: words }), column).toThrow('cannot be kept here')
      }
    }
  })
})

it('has no table for cases that this test does not know', () => {
  const tables = vault.db.$client
    .prepare(
      "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name NOT LIKE '\\_\\_%' ESCAPE '\\' AND name NOT LIKE 'incident_search%'",
    )
    .pluck()
    .all()
  expect(new Set(tables)).toEqual(new Set([...CASE_TABLES, 'reference_counter']))
})
