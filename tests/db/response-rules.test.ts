// Around every layer but the schema: what it refuses of the procedures, of what a school adds to them, and of steps still to do.
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { recordConcern } from '#tests/helpers/concerns.ts'
import { recordRestrictedCase } from '#tests/helpers/full-case.ts'
import { conditionRow, editionRow, markRow, openStepRow } from '#tests/helpers/raw-response.ts'
import { type Values, insertRaw } from '#tests/helpers/raw-row.ts'
import { HEAD } from '#tests/helpers/people.ts'
import { DSL, type TestVault, addPerson, makeVaultDb } from '#tests/helpers/vault-db.ts'

let vault: TestVault
let open = ''
let restricted = ''
beforeAll(() => {
  vault = makeVaultDb()
  addPerson(vault, HEAD)
  open = recordConcern(vault.session).incidentId
  restricted = recordRestrictedCase(vault.session)
})
afterAll(() => vault.dispose())

const insert = (table: string, row: Values) => () => insertRaw(vault.db, table, row)

it('a restricted case has no step in the plain, new or moved there', () => {
  expect(insert('open_step', openStepRow(restricted))).toThrow('no plain rows')
  insert('open_step', openStepRow(open, { step: 'moved' }))()
  const move = vault.db.$client.prepare("UPDATE open_step SET incident_id = ? WHERE step = 'moved'")
  expect(() => move.run(restricted)).toThrow('no plain rows')
})

it('an incident has each step once', () => {
  const row = openStepRow(open, { step: 'once' })
  insert('open_step', row)()
  expect(insert('open_step', row)).toThrow('UNIQUE')
})

it('an edition has the form of a SHA-256 for its name, and is a procedure', () => {
  for (const hash of ['', 'A'.repeat(64), 'a'.repeat(63), 'z'.repeat(64)]) {
    expect(insert('guidance_edition', editionRow({ hash })), hash).toThrow('CHECK')
  }
  for (const content of ['[]', '"words"', 'words']) {
    expect(insert('guidance_edition', editionRow({ content })), content).toThrow(/CHECK|malformed/)
  }
})

it('what a school adds is signed once and withdrawn once, and what is withdrawn is not signed', () => {
  const signed = conditionRow()
  insert('local_condition', signed)()
  const mark = (change: Values = {}) => insert('local_condition_mark', markRow(String(signed['id']), change))
  const withdrawn = { what: 'withdrawn', name: null, signed_on: null }
  mark()()
  expect(mark()).toThrow('signed once')
  mark(withdrawn)()
  expect(mark(withdrawn)).toThrow('withdrawn once')
  expect(mark()).toThrow('signed once')
})

it('only a head teacher signs here, and a signature has a name', () => {
  const condition = conditionRow()
  insert('local_condition', condition)()
  const here = (change: Values) =>
    insert('local_condition_mark', markRow(String(condition['id']), { what: 'signed-here', ...change }))
  expect(here({ recorded_by: DSL.id })).toThrow('takes the head teacher')
  expect(here({ recorded_by: HEAD.id, name: null })).toThrow('CHECK')
  here({ recorded_by: HEAD.id })()
})

it('an entry of a kind that nobody knows is refused', () => {
  const content = '{"kind":"wish"}'
  const row = { id: randomUUID(), incident_id: open, kind: 'wish', content, recorded_at_ms: 1, recorded_by: DSL.id }
  expect(insert('case_entry', row)).toThrow('not known')
})

it('a search of a device is refused on a locked incident, however it is spelled, and others are taken', () => {
  const locked = recordConcern(vault.session, { imageAnswer: 'suspected' }).incidentId
  const entry = (incidentId: string, content: string, kind = 'search') => {
    const row = { id: randomUUID(), incident_id: incidentId, kind, content, recorded_at_ms: 1, recorded_by: DSL.id }
    return insert('case_entry', row)
  }
  const device = '{"kind":"search","search":{"kind":"device"}}'
  const spelled = [
    device,
    '{"kind":"search","search":{"kind":"device","kind":"belongings"}}',
    '{"kind":"search","search":{"kind":"belongings","kind":"device"}}',
    String.raw`{"kind":"search","search":{"\u006bind":"device"}}`,
    String.raw`{"kind":"search","search":{"kind":"\u0064evice"}}`,
    String.raw`{"\u006bind":"\u0073earch","search":{"ki\u006ed":"devic\u0065"}}`,
    '{"kind":"search","search":{"kind":"belongings"},"search":{"kind":"device"}}',
  ]
  for (const content of spelled) expect(entry(locked, content), content).toThrow('no device is searched')
  // Whatever the column says: the words themselves are a search.
  expect(entry(locked, device, 'statement')).toThrow('no device is searched')
  entry(locked, '{"kind":"search","search":{"kind":"belongings","lookedFor":"device"}}')()
  entry(open, device)()
})
