// Around every layer but the schema: raw SQL on the open database.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { amendIncident } from '#electron/services/incidents.ts'
import { columnsOf, firstRow, insertRaw } from '#tests/helpers/raw-row.ts'
import { completeAnswers, recordConcern } from '#tests/helpers/concerns.ts'
import { recordFullCase, recordRestrictedCase } from '#tests/helpers/full-case.ts'
import { DSL, type TestVault, makeVaultDb } from '#tests/helpers/vault-db.ts'

const CASE_TABLES = [
  'incident',
  'incident_version',
  'incident_person',
  'incident_action',
  'incident_action_strike',
  'incident_outcome',
  'incident_status_change',
  'custody_device',
  'custody_handover',
  'image_seen',
  'incident_draft',
  'form_draft',
  'evidence_file',
  'audit_entry',
  'role_holder',
  'school',
  'account',
  'settings',
  'compartment',
  'compartment_key',
  'sealed_record',
  'sealed_draft',
  'drop_taken',
]
/** Sealed bytes, which no trigger can look into: they are checked where they are sealed. */
const SEALED = ['sealed_record.sealed', 'sealed_draft.sealed']
const PNG = Buffer.from('89504e470d0a1a0a', 'hex')

let vault: TestVault
let open: string
let locked: string
const file = (incidentId: string, imageLocked: number | null = 0) => ({
  id: `file-${incidentId}-${imageLocked}`,
  incident_id: incidentId,
  image_locked: imageLocked,
  stored_as: `random-${incidentId}-${imageLocked}`,
  size_bytes: 1,
  added_at_ms: 1,
  added_by: DSL.id,
})
const run = (sql: string, ...values: unknown[]) => vault.db.$client.prepare(sql).run(...values)

beforeAll(() => {
  vault = makeVaultDb()
  open = recordFullCase(vault.session)
  recordRestrictedCase(vault.session)
  insertRaw(vault.db, 'drop_taken', { drop_id: 'drop', draft_id: 'draft', taken_at_ms: 1, taken_by: DSL.id })
  locked = recordConcern(vault.session, { imageAnswer: 'suspected' }).incidentId
})
afterAll(() => vault.dispose())

describe('a file', () => {
  it('is refused on a locked incident, whatever it says about the lock', () => {
    expect(() => insertRaw(vault.db, 'evidence_file', file(locked, 0))).toThrow('FOREIGN KEY')
    expect(() => insertRaw(vault.db, 'evidence_file', file(locked, 1))).toThrow('CHECK')
    expect(() => insertRaw(vault.db, 'evidence_file', file(locked, null))).toThrow('NOT NULL')
    expect(() => insertRaw(vault.db, 'evidence_file', file('nowhere'))).toThrow('FOREIGN KEY')
  })

  it('is taken on an open one, cannot be moved to a locked one, and then keeps its incident from being locked', () => {
    const { incidentId } = recordConcern(vault.session)
    insertRaw(vault.db, 'evidence_file', file(incidentId))
    expect(() => run('UPDATE evidence_file SET incident_id = ?', locked)).toThrow('FOREIGN KEY')
    expect(() => run("UPDATE incident SET image_answer = 'confirmed' WHERE id = ?", incidentId)).toThrow('FOREIGN KEY')
    const answers = completeAnswers({ imageAnswer: 'suspected' })
    const amended = amendIncident(vault.session, { incidentId, fromVersion: 1, answers, reason: 'Told more' })
    expect(amended).toMatchObject({ ok: false, code: 'conflict' })
    expect(amended.ok ? '' : amended.message).toContain('Files are kept with this incident')
    run('DELETE FROM evidence_file WHERE incident_id = ?', incidentId)
    expect(amendIncident(vault.session, { incidentId, fromVersion: 1, answers, reason: 'Told more' }).ok).toBe(true)
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
    if (table === 'evidence_file') insertRaw(vault.db, table, file(open))
    const row = firstRow(vault.db, table)
    for (const column of columnsOf(vault.db, table)) {
      if (column === 'seq' || SEALED.includes(`${table}.${column}`)) continue
      expect(() => insertRaw(vault.db, table, { ...row, [column]: PNG }), `${column} of a new row`).toThrow(
        /cannot be kept here|datatype mismatch/,
      )
      expect(() => run(`UPDATE ${table} SET ${column} = ?`, PNG), `${column} of an old row`).toThrow()
    }
  })

  it('takes an embedded file in no words', () => {
    const row = firstRow(vault.db, table)
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
