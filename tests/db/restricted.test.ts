// The rules of restricted cases, accounts and signed rows, by raw SQL around every service.
import { randomBytes } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { freeNumberTx } from '#db/queries/restricted.ts'
import { inTransaction } from '#db/open.ts'
import { readIncident } from '#electron/services/incidents.ts'
import { FIRST_RESTRICTED_NUMBER, RESTRICTED_NUMBERS } from '#shared/domain/incidents.ts'
import { dataOf, recordConcern } from '#tests/helpers/concerns.ts'
import { recordFullCase, recordRestrictedCase } from '#tests/helpers/full-case.ts'
import { DEPUTY, addEverybody } from '#tests/helpers/people.ts'
import { fileRow, keyRow } from '#tests/helpers/raw-evidence.ts'
import { type Values, firstRow, insertRaw } from '#tests/helpers/raw-row.ts'
import { DSL, type TestVault, makeVaultDb } from '#tests/helpers/vault-db.ts'

let vault: TestVault
let ordinary = ''
let restricted = ''
beforeAll(() => {
  vault = makeVaultDb()
  addEverybody(vault)
  ordinary = recordFullCase(vault.session)
  restricted = recordRestrictedCase(vault.session)
})
afterAll(() => vault.dispose())

const run = (sql: string, ...values: unknown[]) => vault.db.$client.prepare(sql).run(...values)
const rowOf = (table: string, where: string) =>
  vault.db.$client.prepare(`SELECT * FROM ${table} WHERE ${where}`).get() as Values
const compartmentId = () => rowOf('incident', `id = '${restricted}'`)['compartment_id'] as string

describe('a restricted case', () => {
  it('has no plain rows', () => {
    const fixed = { incident_id: restricted, id: 'new' }
    const ofCase = [
      'incident_action',
      'incident_outcome',
      'incident_status_change',
      'custody_device',
      'image_seen',
      'case_entry',
    ]
    for (const table of ofCase) {
      const row = { ...firstRow(vault.db, table), ...fixed }
      expect(() => insertRaw(vault.db, table, row), table).toThrow('no plain rows')
    }
    const version = { ...firstRow(vault.db, 'incident_version'), incident_id: restricted, number: 1 }
    expect(() => insertRaw(vault.db, 'incident_version', version)).toThrow('no plain rows')
    const person = { ...firstRow(vault.db, 'incident_person'), incident_id: restricted, version: 1 }
    expect(() => insertRaw(vault.db, 'incident_person', person)).toThrow('no plain rows')
    const form = { ...firstRow(vault.db, 'form_draft'), incident_id: restricted, about_id: 'x' }
    expect(() => insertRaw(vault.db, 'form_draft', form)).toThrow('no plain rows')
  })

  it('has none about an action or a device either, should one be left from before', () => {
    const other = makeVaultDb()
    recordFullCase(other.session)
    const sealed = recordRestrictedCase(other.session)
    const id = other.db.$client.prepare('SELECT compartment_id FROM incident WHERE id = ?').pluck().get(sealed)
    const strike = { ...firstRow(other.db, 'incident_action_strike') }
    const handover = { ...firstRow(other.db, 'custody_handover'), id: 'new' }
    const actions = other.db.$client.prepare('SELECT id FROM incident_action WHERE id <> ?').pluck()
    const free = actions.get(strike['action_id']) as string
    // Behind the rule that a case is restricted once.
    other.db.$client.exec('DROP TRIGGER incident_restricted_once; DROP INDEX incident_compartment')
    other.db.$client.prepare('UPDATE incident SET compartment_id = ?').run(id)
    expect(() => insertRaw(other.db, 'incident_action_strike', { ...strike, action_id: free })).toThrow('no plain rows')
    expect(() => insertRaw(other.db, 'custody_handover', handover)).toThrow('no plain rows')
    other.dispose()
  })

  it('is restricted once, and only when all of it is sealed', () => {
    insertRaw(vault.db, 'compartment', { id: 'empty', recorded_at_ms: 1, recorded_by: DSL.id })
    const move = (to: string | null, id: string) => run('UPDATE incident SET compartment_id = ? WHERE id = ?', to, id)
    expect(() => move('empty', ordinary)).toThrow('everything about it is sealed')
    expect(() => move('empty', restricted)).toThrow('restricted once')
    expect(() => move(null, restricted)).toThrow('restricted once')
    const sealed = rowOf('sealed_record', '1')
    const plain = [
      'incident_version',
      'incident_action',
      'incident_outcome',
      'incident_status_change',
      'custody_device',
      'image_seen',
      'case_entry',
    ]
    const needed =
      plain.reduce((sum, table) => sum + countOf(`${table} WHERE incident_id = '${ordinary}'`), 0) +
      countOf('incident_action_strike') +
      countOf('custody_handover')
    for (let number = 1; number < needed; number += 1) {
      const { seq: _seq, ...row } = sealed
      insertRaw(vault.db, 'sealed_record', { ...row, id: `r-${number}`, compartment_id: 'empty' })
    }
    expect(() => move('empty', ordinary)).toThrow('everything about it is sealed')
  })

  it('has no key of a file that lies open', () => {
    const other = makeVaultDb()
    const { incidentId } = recordConcern(other.session)
    insertRaw(other.db, 'compartment', { id: 'empty', recorded_at_ms: 1, recorded_by: DSL.id })
    const { seq: _seq, ...record } = {
      ...rowOf('sealed_record', '1'),
      compartment_id: 'empty',
      recorded_by: DSL.id,
    } as Values
    // One for each plain row of the concern, its first answers among them.
    for (const number of ['1', '2', '3', '4']) {
      const row = { ...record, id: `r-${number}` }
      insertRaw(other.db, 'sealed_record', row)
    }
    const file = fileRow(incidentId)
    insertRaw(other.db, 'evidence_file', file)
    insertRaw(other.db, 'evidence_key', keyRow(file))
    const move = () => other.db.$client.prepare("UPDATE incident SET compartment_id = 'empty'").run()
    expect(move).toThrow('everything about it is sealed')
    other.db.$client.prepare('UPDATE evidence_key SET file_key = ?').run(randomBytes(60))
    move()
    other.dispose()
  })

  it('takes a number that was drawn, an ordinary one a number of the count', () => {
    const row = { ...rowOf('incident', `id = '${restricted}'`), id: 'new', compartment_id: 'empty' } as Record<
      string,
      string | number
    >
    const { seq: _seq, image_locked: _locked, ...rest } = row
    const insert = (change: Values) => () => insertRaw(vault.db, 'incident', { ...rest, ...change })
    expect(insert({ reference_number: FIRST_RESTRICTED_NUMBER - 1 })).toThrow('counter')
    expect(insert({ reference_number: FIRST_RESTRICTED_NUMBER + RESTRICTED_NUMBERS })).toThrow('counter')
    expect(insert({ reference_number: 2 })).toThrow('counter')
    expect(insert({ reference_number: FIRST_RESTRICTED_NUMBER + 5, compartment_id: null })).toThrow('counter')
    expect(insert({ compartment_id: compartmentId(), reference_number: FIRST_RESTRICTED_NUMBER })).toThrow('UNIQUE')
  })

  it('draws again when a number is taken', () => {
    const { reference_number: taken } = rowOf('incident', `id = '${restricted}'`)
    const draws = [Number(taken), Number(taken), FIRST_RESTRICTED_NUMBER + 7]
    const number = inTransaction(vault.db, (tx) => freeNumberTx(tx, 2026, () => draws.shift() ?? 0))
    expect([number, draws]).toEqual([FIRST_RESTRICTED_NUMBER + 7, []])
  })

  it('keeps version 1 in its row, and may be closed without a plain change', () => {
    expect(() => run('UPDATE incident SET current_version = 2 WHERE id = ?', restricted)).toThrow('no such version')
    expect(() => run("UPDATE incident SET status = 'closed' WHERE id = ?", ordinary)).toThrow('recorded change')
  })
})

const countOf = (table: string) => vault.db.$client.prepare(`SELECT count(*) FROM ${table}`).pluck().get() as number

describe('a compartment', () => {
  it('of an incident stays, with everybody’s key; that of a draft can go', () => {
    const id = compartmentId()
    vault.db.$client.pragma('foreign_keys=OFF')
    expect(() => run('DELETE FROM compartment WHERE id = ?', id)).toThrow('not deleted')
    vault.db.$client.pragma('foreign_keys=ON')
    expect(() => run('DELETE FROM compartment_key WHERE compartment_id = ?', id)).toThrow('not deleted')
    expect(() => run('UPDATE compartment_key SET sealed_key = sealed_key')).toThrow('append-only')
    insertRaw(vault.db, 'compartment', { id: 'draft', recorded_at_ms: 1, recorded_by: DSL.id })
    insertRaw(vault.db, 'compartment_key', { ...firstRow(vault.db, 'compartment_key'), compartment_id: 'draft' })
    run("DELETE FROM compartment_key WHERE compartment_id = 'draft'")
    run("DELETE FROM compartment WHERE id = 'draft'")
  })

  it('takes a sealed box of one key and nothing else', () => {
    const row = { ...firstRow(vault.db, 'compartment_key'), compartment_id: 'empty' }
    for (const sealed_key of ['', 'ab', 'g'.repeat(160), 'AB'.repeat(80)]) {
      expect(() => insertRaw(vault.db, 'compartment_key', { ...row, sealed_key })).toThrow('CHECK')
    }
    const record = { ...firstRow(vault.db, 'sealed_record'), id: 'text', sealed: 'words that are not sealed at all' }
    expect(() => insertRaw(vault.db, 'sealed_record', record)).toThrow('CHECK')
    const draft = {
      ...firstRow(vault.db, 'sealed_draft'),
      about_id: 'text',
      sealed: 'words that are not sealed at all',
    }
    expect(() => insertRaw(vault.db, 'sealed_draft', draft)).toThrow('CHECK')
  })

  it('is not opened to somebody who was removed, whose keys may then go', () => {
    const other = makeVaultDb()
    addEverybody(other)
    recordConcern(other.session, { adult: 'staff' })
    other.db.$client.prepare('UPDATE account SET removed_at_ms = 1, removed_by = ? WHERE id = ?').run(DSL.id, DEPUTY.id)
    const removed = other.db.$client.prepare('DELETE FROM compartment_key WHERE account_id = ?').run(DEPUTY.id)
    expect(removed.changes).toBe(1)
    const row = { ...firstRow(other.db, 'compartment_key'), account_id: DEPUTY.id }
    expect(() => insertRaw(other.db, 'compartment_key', row)).toThrow('was removed')
    other.dispose()
  })
})

describe('an account', () => {
  it('keeps its keys for good, is not deleted and does not come back', () => {
    for (const column of ['id', 'box_public_key', 'sign_public_key']) {
      expect(() => run(`UPDATE account SET ${column} = ${column}`)).toThrow('never changes')
    }
    vault.db.$client.pragma('foreign_keys=OFF')
    expect(() => run('DELETE FROM account')).toThrow('not deleted')
    vault.db.$client.pragma('foreign_keys=ON')
    const remove = 'UPDATE account SET removed_at_ms = ?, removed_by = ? WHERE id = ?'
    expect(() => run(remove, 1, null, DEPUTY.id)).toThrow('CHECK')
    run(remove, 1, DSL.id, DEPUTY.id)
    expect(() => run(remove, null, null, DEPUTY.id)).toThrow('added anew')
    expect(() => run(remove, 2, DSL.id, DEPUTY.id)).toThrow('added anew')
  })
})

describe('a row of the audit chain', () => {
  const next = (change: Values): Values => {
    const last = rowOf('audit_entry', '1 ORDER BY seq DESC')
    const seq = Number(last['seq']) + 1
    return { ...last, seq, previous_hash: last['hash'] ?? '', hash: String(seq).padStart(64, 'a'), ...change }
  }

  it('is signed', () => {
    for (const change of [{ signer_id: '' }, { signature: '' }, { signature: 'ab' }, { signature: 'g'.repeat(128) }]) {
      expect(() => insertRaw(vault.db, 'audit_entry', next(change))).toThrow('must be signed')
    }
  })

  it('tells once that a concern was left', () => {
    const received = { kind: 'drop.received', detail: '{"dropId":"d-1","leftAtMs":1}' }
    insertRaw(vault.db, 'audit_entry', next(received))
    expect(() => insertRaw(vault.db, 'audit_entry', next(received))).toThrow('UNIQUE')
    insertRaw(vault.db, 'audit_entry', next({ ...received, kind: 'drop.read' }))
  })
})

describe('the release key', () => {
  it('never changes once its sheet is confirmed', () => {
    const { release_public_key: _key, release_confirmed: _confirmed, ...settings } = firstRow(vault.db, 'settings')
    run('DELETE FROM settings')
    insertRaw(vault.db, 'settings', settings)
    run("UPDATE settings SET release_public_key = 'first', release_confirmed = 0")
    run("UPDATE settings SET release_public_key = 'second', release_confirmed = 1")
    expect(() => run("UPDATE settings SET release_public_key = 'third'")).toThrow('release key never changes')
    expect(() => run('UPDATE settings SET release_confirmed = 0')).toThrow('release key never changes')
    run('UPDATE settings SET discreet_names = 0')
  })
})

it('the services go on with what is there', () => {
  expect(dataOf(readIncident(vault.session, { incidentId: restricted })).id).toBe(restricted)
})
