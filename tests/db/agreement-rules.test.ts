// Around every layer but the schema: what it refuses of agreements and signatures.
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { personRow, signatureRow, versionRow } from '#tests/helpers/raw-people.ts'
import { type Values, insertRaw } from '#tests/helpers/raw-row.ts'
import { DSL, type TestVault, makeVaultDb } from '#tests/helpers/vault-db.ts'

let vault: TestVault
const person = personRow()
const version = versionRow()
const personId = String(person['id'])
beforeAll(() => {
  vault = makeVaultDb()
  insertRaw(vault.db, 'person', person)
  insertRaw(vault.db, 'agreement_version', version)
})
afterAll(() => vault.dispose())

const insert = (table: string, row: Values) => () => insertRaw(vault.db, table, row)
const signed = (change: Values = {}) => insert('signature', signatureRow(personId, version, change))

it('the numbers of a kind follow each other', () => {
  for (const number of [1, 3, 0]) expect(insert('agreement_version', versionRow({ number })), String(number)).toThrow()
  insert('agreement_version', versionRow({ number: 2 }))()
  expect(insert('agreement_version', versionRow({ number: 4 }))).toThrow('follows the last')
  expect(insert('agreement_version', versionRow({ kind: 'staff', number: 2 }))).toThrow('follows the last')
  insert('agreement_version', versionRow({ kind: 'staff' }))()
})

it('a text is an object, and a hash has the form of a SHA-256', () => {
  for (const text of ['[]', '"words"', 'words']) {
    expect(insert('agreement_version', versionRow({ number: 3, text })), text).toThrow(/CHECK|malformed/)
  }
  for (const hash of ['', 'A'.repeat(64), 'a'.repeat(63), 'z'.repeat(64)]) {
    expect(insert('agreement_version', versionRow({ number: 3, hash })), hash).toThrow('CHECK')
    expect(signed({ hash })).toThrow('CHECK')
  }
})

it('nobody signs a hash that the version does not have', () => {
  expect(signed({ version_hash: 'ab'.repeat(32) })).toThrow('FOREIGN KEY')
  expect(signed({ version_id: randomUUID() })).toThrow('FOREIGN KEY')
  signed()()
})

it('a signature names people who are there, and things that are known', () => {
  expect(signed({ person_id: randomUUID() })).toThrow('FOREIGN KEY')
  expect(signed({ signer_id: randomUUID() })).toThrow('FOREIGN KEY')
  expect(signed({ scan_id: randomUUID() })).toThrow('FOREIGN KEY')
  expect(signed({ paper_code: '123456789' })).toThrow('FOREIGN KEY')
  const unknown = { what: 'forged', signer_role: 'friend', how: 'said', signed_on: '2026-02-30' }
  for (const [column, value] of Object.entries(unknown)) expect(signed({ [column]: value }), column).toThrow('CHECK')
})

it('what is drawn has a drawing, and nothing else has', () => {
  expect(signed({ how: 'drawn' })).toThrow('CHECK')
  expect(signed({ drawing: '[[[1,2]]]' })).toThrow('CHECK')
  expect(signed({ how: 'drawn', what: 'refused', drawing: '[[[1,2]]]' })).toThrow('CHECK')
  expect(signed({ how: 'drawn', drawing: 'strokes' })).toThrow(/CHECK|malformed/)
  signed({ how: 'drawn', drawing: '[[[1,2]]]' })()
})

describe.each(['agreement_version', 'signature', 'paper_form', 'round_due', 'signature_scan'])('%s', (table) => {
  const byWhom = { recorded_at_ms: 1, recorded_by: DSL.id }
  const versionId = version['id'] ?? null
  const rows: Readonly<Record<string, Values>> = {
    paper_form: { code: 'ABCDEFGH1', version_id: versionId, person_id: personId, ...byWhom },
    round_due: { version_id: versionId, school_year: 2026, due_on: '2026-12-01', ...byWhom },
    signature_scan: {
      id: randomUUID(),
      stored_as: 'a'.repeat(32),
      size_bytes: 1,
      sha256: 'ab'.repeat(32),
      file_key: Buffer.alloc(32, 1),
      ...byWhom,
    },
  }

  it('is never changed or deleted', () => {
    const row = rows[table]
    if (row) insert(table, row)()
    expect(() => vault.db.$client.exec(`UPDATE ${table} SET recorded_at_ms = 2`)).toThrow('append-only')
    expect(() => vault.db.$client.exec(`DELETE FROM ${table}`)).toThrow('not deleted')
  })
})
