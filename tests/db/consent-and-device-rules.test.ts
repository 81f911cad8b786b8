// Around every layer but the schema: what it refuses of consents, marks that bar pictures, school devices and leavers' checklists.
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { personRow } from '#tests/helpers/raw-people.ts'
import { type Values, insertRaw } from '#tests/helpers/raw-row.ts'
import { DSL, type TestVault, makeVaultDb } from '#tests/helpers/vault-db.ts'

let vault: TestVault
let childId = ''
beforeAll(() => {
  vault = makeVaultDb()
  const child = personRow()
  insertRaw(vault.db, 'person', child)
  childId = String(child['id'])
})
afterAll(() => vault.dispose())

const written = { recorded_at_ms: 1, recorded_by: DSL.id }
const row = (values: Values) => ({ id: randomUUID(), ...values, ...written })
const insert = (table: string, values: Values) => () => insertRaw(vault.db, table, row(values))

const consentRow = (change: Values = {}): Values => {
  const signer = { signer_role: 'parent', signer_id: null, signer_name: 'Robin Larch', relation: 'mother' }
  const said = { topic: 'images', answer: 'yes', how: 'paper', answered_on: '2026-09-10', note: '' }
  return { child_id: childId, ...signer, ...said, ...change }
}
const barRow = (change: Values = {}): Values => ({ child_id: childId, what: 'set', why: 'court', note: '', ...change })
const deletionRow = (change: Values = {}): Values => {
  return { child_id: childId, places: 'Server', done_by: 'Sample Technician', done_on: '2026-09-10', ...change }
}
const deviceRow = (change: Values = {}): Values => {
  const what = { kind: 'laptop', make: 'Example Book', serial: randomUUID(), tag: '', note: '' }
  return { ...what, state: 'in-school', holder_id: null, since: '2026-09-10', ...change }
}
const exitRow = (change: Values = {}): Values => {
  const what = { item: 'keys', state: 'done', confirmed_by: 'Sample Technician', on_day: '2026-09-10', note: '' }
  return { person_id: childId, ...what, ...change }
}

const ROWS = {
  consent: consentRow,
  image_bar: barRow,
  image_deletion: deletionRow,
  school_device: deviceRow,
  exit_check: exitRow,
} as const

it('a row as the services write it is taken', () => {
  for (const [table, rowOf] of Object.entries(ROWS)) expect(insert(table, rowOf()), table).not.toThrow()
})

it.each([
  ['consent', { topic: 'everything' }],
  ['consent', { answer: 'perhaps' }],
  ['consent', { how: 'rumour' }],
  ['image_bar', { what: 'forgotten' }],
  ['school_device', { state: 'stolen' }],
  ['exit_check', { state: 'nearly' }],
] as const)('%s does not take %o', (table, change) => {
  expect(insert(table, ROWS[table](change))).toThrow('CHECK')
})

it.each(['consent', 'image_bar', 'image_deletion'] as const)('%s is about somebody in the records', (table) => {
  expect(insert(table, ROWS[table]({ child_id: 'nobody' }))).toThrow('FOREIGN KEY')
})

it('a lent device is with somebody, and no other device is', () => {
  expect(insert('school_device', deviceRow({ state: 'lent' }))).toThrow('CHECK')
  for (const state of ['in-school', 'lost', 'disposed']) {
    expect(insert('school_device', deviceRow({ state, holder_id: childId })), state).toThrow('CHECK')
  }
  insert('school_device', deviceRow({ state: 'lent', holder_id: childId }))()
})

it('a device of one make and number stands once in the list', () => {
  insert('school_device', deviceRow({ serial: 'EX-1' }))()
  expect(insert('school_device', deviceRow({ serial: 'EX-1' }))).toThrow('UNIQUE')
})
