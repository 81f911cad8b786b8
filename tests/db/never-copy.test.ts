// Around every layer but the schema: raw SQL on the open database.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { fileRow, fillEvidenceTables } from '#tests/helpers/raw-evidence.ts'
import { fillPeopleTables } from '#tests/helpers/raw-people.ts'
import { fillResponseTables } from '#tests/helpers/raw-response.ts'
import { type Values, columnsOf, firstRow, insertRaw } from '#tests/helpers/raw-row.ts'
import { recordConcern } from '#tests/helpers/concerns.ts'
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
  'case_entry',
  'evidence_key',
  'sealed_file',
  'image_unlock',
  'open_step',
  'guidance_edition',
  'local_condition',
  'local_condition_mark',
  'school_choice',
  'key_contact',
  'opened_site',
  'opened_site_closed',
  'person',
  'guardianship',
  'incident_link',
  'agreement_draft',
  'school_device',
  'person_event',
  'agreement_version',
  'round_due',
  'paper_form',
  'signature_scan',
  'signature',
  'saved_list',
  'consent',
  'image_bar',
  'image_deletion',
  'school_device_event',
  'exit_check',
  'roll_over',
]
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
let next: ReturnType<typeof fillEvidenceTables>
/** A row that is refused for nothing but what is put into it. */
const rowFor = (table: string) => next[table]?.() ?? firstRow(vault.db, table)
const run = (sql: string, ...values: unknown[]) => vault.db.$client.prepare(sql).run(...values)

beforeAll(() => {
  vault = makeVaultDb()
  open = recordFullCase(vault.session)
  recordRestrictedCase(vault.session)
  insertRaw(vault.db, 'drop_taken', { drop_id: 'drop', draft_id: 'draft', taken_at_ms: 1, taken_by: DSL.id })
  next = { ...fillEvidenceTables(vault), ...fillResponseTables(vault), ...fillPeopleTables(vault) }
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
