// Around every layer but the schema, a second time: text in columns for numbers, tables that hold no case, and runs of signs.
import { randomBytes } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { columnsOf, insertRaw } from '#tests/helpers/raw-row.ts'
import { type FilledVault, makeFilledVault } from '#tests/helpers/filled-vault.ts'
import { TABLES } from '#tests/helpers/tables.ts'
import type { TestVault } from '#tests/helpers/vault-db.ts'

const PICTURE = randomBytes(5_000)
const BASE64 = PICTURE.toString('base64')

let vault: TestVault
let incidentId = ''
let rowFor: FilledVault['rowFor']
beforeAll(() => {
  ;({ vault, incidentId, rowFor } = makeFilledVault())
})
afterAll(() => vault.dispose())

/** Sealed bytes, which no trigger can look into: they are checked where they are sealed. */
const SEALED = ['sealed_record.sealed', 'sealed_draft.sealed']
/** Keys of files: bytes of one length, which is no picture's. */
const KEYS = ['evidence_key.file_key', 'sealed_file.sealed_key', 'signature_scan.file_key']

/** One column of each table whose rows may change. */
const CHANGING = [
  ['school', 'address'],
  ['settings', 'confirmed_recovery_slot'],
  ['incident', 'image_answer'],
  ['incident_draft', 'answers'],
  ['form_draft', 'typed'],
  ['reference_counter', 'last_number'],
  ['__drizzle_migrations', 'hash'],
  ['account', 'removed_by'],
  ['sealed_draft', 'saved_by'],
  ['open_step', 'words'],
  ['key_contact', 'note'],
  ['person', 'post'],
  ['incident_link', 'person_id'],
  ['agreement_draft', 'text'],
  ['school_device', 'note'],
] as const

const run = (sql: string, ...values: unknown[]) => vault.db.$client.prepare(sql).run(...values)

// SQLite keeps these itself: its own list of numbers, and the index of words, which are no copy of a case.
const tables = () =>
  vault.db.$client
    .prepare(
      "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT GLOB 'sqlite_*' AND name NOT GLOB 'incident_search*'",
    )
    .pluck()
    .all() as string[]

/** Tries it and takes it back; tells what was refused. */
function attempt(work: () => void): string {
  vault.db.$client.exec('SAVEPOINT attempt')
  try {
    work()
    return 'accepted'
  } catch (error) {
    return error instanceof Error ? error.message : 'refused'
  } finally {
    vault.db.$client.exec('ROLLBACK TO attempt; RELEASE attempt')
  }
}

const REFUSED = /cannot be kept here|datatype mismatch/

it('no column of any table takes bytes, a picture in words or a long run of signs', () => {
  const rows = tables().filter((table) => vault.db.$client.prepare(`SELECT 1 FROM ${table}`).get() !== undefined)
  expect(tables().filter((table) => !rows.includes(table))).toEqual([])
  for (const table of rows) {
    const row = rowFor(table)
    for (const column of columnsOf(vault.db, table)) {
      if (SEALED.includes(`${table}.${column}`)) continue
      const refused = KEYS.includes(`${table}.${column}`) ? /cannot be kept here|CHECK|enciphered/ : REFUSED
      for (const value of [PICTURE, BASE64, `x;base64,${BASE64}`]) {
        const insert = attempt(() => insertRaw(vault.db, table, { ...row, [column]: value }))
        expect(insert, `${table}.${column}, new`).toMatch(refused)
        const update = attempt(() => run(`UPDATE ${table} SET ${column} = ?`, value))
        expect(update, `${table}.${column}, changed`).not.toBe('accepted')
      }
    }
  }
})

it('nor does a column that may change, by the same rule', () => {
  for (const [table, column] of CHANGING) {
    expect(
      attempt(() => run(`UPDATE ${table} SET ${column} = ?`, BASE64)),
      table,
    ).toMatch(REFUSED)
  }
})

/** Two have no numbers, and the number of an incident that may change is the business of its lock. */
const NOT_FOR_NUMBERS = ['evidence_key', 'incident_link', 'incident']

describe.each(TABLES.filter((table) => !NOT_FOR_NUMBERS.includes(table)))('%s', (table) => {
  it('takes only numbers where numbers belong, new or changed', () => {
    const row = rowFor(table)
    const numbers = Object.entries(row).filter(([, value]) => typeof value === 'number')
    expect(numbers.length).toBeGreaterThan(0)
    for (const [column] of numbers) {
      const insert = attempt(() => insertRaw(vault.db, table, { ...row, [column]: 'words' }))
      const update = attempt(() => run(`UPDATE ${table} SET ${column} = 'words'`))
      expect(insert, column).toMatch(/cannot be kept here|datatype mismatch/)
      expect(update, column).toMatch(/cannot be kept here|datatype mismatch|append-only|no such column|never changes/)
    }
  })
})

it('a text that any person writes is taken, however long, and so is a web address', () => {
  const long = `${'Unkind messages were sent. '.repeat(7_000)}${'_'.repeat(3_000)} https://example.test/${'a'.repeat(1_900)}`
  const draft = () => run('UPDATE incident_draft SET answers = ?', JSON.stringify({ description: long }))
  expect(attempt(draft)).toBe('accepted')
})

it('an incident cannot be made to name a version that is not there, which would hide it', () => {
  const hide = () => run('UPDATE incident SET current_version = current_version + 1 WHERE id = ?', incidentId)
  expect(attempt(hide)).toContain('no such version')
})

it('an incident is not closed without a recorded change', () => {
  expect(attempt(() => run("UPDATE incident SET status = 'closed' WHERE id = ?", incidentId))).toContain(
    'recorded change',
  )
})
