// Around every layer but the schema: what it refuses of the people of a school.
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { recordConcern } from '#tests/helpers/concerns.ts'
import { recordRestrictedCase } from '#tests/helpers/full-case.ts'
import { personRow } from '#tests/helpers/raw-people.ts'
import { type Values, insertRaw } from '#tests/helpers/raw-row.ts'
import { DSL, type TestVault, makeVaultDb } from '#tests/helpers/vault-db.ts'

let vault: TestVault
beforeAll(() => {
  vault = makeVaultDb()
})
afterAll(() => vault.dispose())

const insert = (table: string, row: Values) => () => insertRaw(vault.db, table, row)
const run =
  (sql: string, ...values: unknown[]) =>
  () =>
    vault.db.$client.prepare(sql).run(...values)
const written = { recorded_at_ms: 1, recorded_by: DSL.id }

function somebody(change: Values = {}): string {
  const row = personRow(change)
  insertRaw(vault.db, 'person', row)
  return String(row['id'])
}
const merge = (id: string, into: string | null) => run('UPDATE person SET merged_into = ? WHERE id = ?', into, id)

it('nobody is taken out of the records, and what happened to them is neither', () => {
  const id = somebody()
  const event = { id: randomUUID(), person_id: id, kind: 'added', changes: '[]', other_id: null, ...written }
  insert('person_event', event)()
  expect(run('DELETE FROM person WHERE id = ?', id)).toThrow('not deleted')
  expect(run("UPDATE person_event SET kind = 'changed' WHERE person_id = ?", id)).toThrow('append-only')
  expect(run('DELETE FROM person_event WHERE person_id = ?', id)).toThrow('not deleted')
})

it('what an event changed is a list', () => {
  const row = { id: randomUUID(), person_id: somebody(), kind: 'added', other_id: null, ...written }
  for (const changes of ['{}', 'words', '"words"']) {
    expect(insert('person_event', { ...row, changes }), changes).toThrow(/CHECK|malformed/)
  }
})

it('an entry is merged once: not into one that is merged, not with one merged into it, not into itself, not from the start', () => {
  const [a, b, c] = [somebody(), somebody(), somebody()]
  merge(a, b)()
  expect(merge(c, a)).toThrow('not merged itself')
  expect(merge(b, c)).toThrow('not merged itself')
  expect(merge(c, c)).toThrow(/CHECK|not merged itself/)
  expect(insert('person', personRow({ merged_into: b }))).toThrow('a new entry is not merged')
  merge(a, null)()
  merge(b, c)()
})

it('a kind and a date that nobody knows are refused', () => {
  expect(insert('person', personRow({ kind: 'robot' }))).toThrow('CHECK')
  for (const field of ['dob', 'joined_on', 'left_on']) {
    expect(insert('person', personRow({ [field]: '2015-02-29' })), field).toThrow('CHECK')
  }
})

it('that somebody cares for a child is ended once, and nothing else of it changes', () => {
  const row = { child_id: somebody(), adult_id: somebody({ kind: 'parent' }), relation: 'Mother', responsibility: 'no' }
  const id = randomUUID()
  const ended = { ended_at_ms: null, ended_by: null }
  insert('guardianship', { id, ...row, ...written, ...ended })()
  const set = (part: string) => run(`UPDATE guardianship SET ${part} WHERE id = ?`, id)
  expect(set("responsibility = 'yes'")).toThrow('guardianship')
  expect(set(`ended_at_ms = 5, ended_by = '${DSL.id}', relation = 'Aunt'`)).toThrow('guardianship')
  expect(set('ended_at_ms = 5')).toThrow('CHECK')
  set(`ended_at_ms = 5, ended_by = '${DSL.id}'`)()
  expect(set(`ended_at_ms = 6, ended_by = '${DSL.id}'`)).toThrow('guardianship')
  expect(set('ended_at_ms = NULL, ended_by = NULL')).toThrow('guardianship')
  expect(run('DELETE FROM guardianship WHERE id = ?', id)).toThrow('not deleted')
  const self = { ...row, adult_id: row.child_id, id: randomUUID() }
  expect(insert('guardianship', { ...self, ...written, ...ended })).toThrow('CHECK')
  const unknown = { ...row, responsibility: 'perhaps', id: randomUUID() }
  expect(insert('guardianship', { ...unknown, ...written, ...ended })).toThrow('CHECK')
})

it('a restricted case has no link in the plain, new or moved there', () => {
  const restricted = recordRestrictedCase(vault.session)
  const { incidentId } = recordConcern(vault.session)
  const link = { incident_person_id: randomUUID(), person_id: somebody() }
  expect(insert('incident_link', { ...link, incident_id: restricted })).toThrow('no plain rows')
  insert('incident_link', { ...link, incident_id: incidentId })()
  const move = run('UPDATE incident_link SET incident_id = ? WHERE incident_id = ?', restricted, incidentId)
  expect(move).toThrow('no plain rows')
  const unknown = { ...link, incident_person_id: randomUUID(), person_id: randomUUID(), incident_id: incidentId }
  expect(insert('incident_link', unknown)).toThrow('FOREIGN KEY')
})

it('that classes moved up, or were taken back, is a row that never changes', () => {
  const row = { school_year: 2026, moved: 1, left_count: 0, at_ms: 1, by: DSL.id }
  insert('roll_over', { id: randomUUID(), what: 'moved', ...row })()
  insert('roll_over', { id: randomUUID(), what: 'taken-back', ...row })()
  expect(insert('roll_over', { id: randomUUID(), what: 'undone', ...row })).toThrow('roll_over_known')
  expect(run('UPDATE roll_over SET school_year = 2025')).toThrow('append-only')
  expect(run('DELETE FROM roll_over')).toThrow('not deleted')
})
