// Data from every earlier version of the schema must come through all later migrations as it was.
import { randomBytes } from 'node:crypto'
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { NewerDatabaseError, migrate } from '#db/migrate.ts'
import { type Db, openDatabase } from '#db/open.ts'
import { countIncidentRows } from '#db/queries/incident-list.ts'
import { readIncidentById } from '#db/queries/incident-read.ts'
import { readDraftRow } from '#db/queries/drafts.ts'
import { checkSearchIndex } from '#db/queries/search.ts'
import { DEFAULT_SETTINGS, readSettingsRow } from '#db/queries/settings.ts'
import { recordDevice, recordHandover } from '#electron/services/custody.ts'
import { readIncident } from '#electron/services/incidents.ts'
import { answerQuestions } from '#electron/services/response/answer.ts'
import { editionsOf } from '#electron/services/response/editions.ts'
import { addPerson } from '#electron/services/people/add.ts'
import { linkPerson } from '#electron/services/people/link-person.ts'
import { restrictIncident } from '#electron/services/restricted.ts'
import { questionsFor } from '#shared/domain/concerns.ts'
import { stepsOf } from '#shared/domain/steps.ts'
import { EMPTY_INCIDENT_ANSWERS } from '#shared/domain/incident-answers.ts'
import { incidentSchema, peopleIn } from '#shared/domain/incidents.ts'
import { verifiedChain } from '#tests/helpers/audit-chain.ts'
import { dataOf } from '#tests/helpers/concerns.ts'
import { DEVICE, HANDOVER, IMAGE_SEEN, recordWordsOnly } from '#tests/helpers/full-case.ts'
import { insertRaw } from '#tests/helpers/raw-row.ts'
import { detailsOfPupil } from '#tests/helpers/person-details.ts'
import { DSL, MIGRATIONS, sessionFor, temporaryFolder, testClock } from '#tests/helpers/vault-db.ts'
import { earlierVault } from './earlier-vault.ts'

type Journal = { entries: { tag: string; when: number }[] }

const folder = temporaryFolder()
const key = randomBytes(32)
const journal = JSON.parse(readFileSync(join(MIGRATIONS, 'meta', '_journal.json'), 'utf8')) as Journal

/** A folder with only the first `count` migrations. */
function migrationsUpTo(count: number): string {
  const target = join(folder, `first-${count}`)
  mkdirSync(join(target, 'meta'), { recursive: true })
  const entries = journal.entries.slice(0, count)
  for (const { tag } of entries) cpSync(join(MIGRATIONS, `${tag}.sql`), join(target, `${tag}.sql`))
  writeFileSync(join(target, 'meta', '_journal.json'), JSON.stringify({ ...journal, entries }))
  return target
}

const recorded = { recorded_at_ms: 5, recorded_by: 'dsl-1' }

function fillFirstVersion(db: Db): void {
  insertRaw(db, 'role_holder', { id: 'dsl-1', name: 'Sample Lead', role: 'dsl', added_at_ms: 1 })
  insertRaw(db, 'reference_counter', { year: 2026, last_number: 3 })
  const incident = { id: 'i-1', reference_year: 2026, reference_number: 3, status: 'open', image_answer: 'suspected' }
  insertRaw(db, 'incident', { ...incident, danger_now: 'no', current_version: 1, ...recorded })
  insertRaw(db, 'incident_version', {
    incident_id: 'i-1',
    number: 1,
    image_answer: 'suspected',
    happened_on: '2026-02-03',
    happened_at: null,
    reporter_kind: 'named',
    reporter_name: 'Rowan Reporter',
    identified: '',
    places: '["outside"]',
    types: '["grooming"]',
    type_other: '',
    description: 'An earlier version wrote “przykład”.',
    deliberate: 1,
    deliberate_material: '["viewed"]',
    considered_as: '[]',
    accidental: 0,
    accidental_material: '[]',
    reason: null,
    ...recorded,
  })
  const person = { incident_id: 'i-1', version: 1, position: 0, person_id: 'p-1', name: 'Łukasz Sample', kind: 'child' }
  insertRaw(db, 'incident_person', { ...person, kind_other: '', class_or_post: 'Year 6', part: 'affected' })
  insertRaw(db, 'incident_outcome', { id: 'o-1', incident_id: 'i-1', text: 'Spoken to', ...recorded })
}

function contentOf(db: Db): unknown {
  const tables = [
    'role_holder',
    'reference_counter',
    'incident',
    'incident_version',
    'incident_person',
    'incident_outcome',
  ]
  return tables.map((table) => db.$client.prepare(`SELECT * FROM ${table}`).all())
}

// 0004 gave incidents a column that is empty for ordinary cases, 0006 one that counts lifted locks.
function withNewColumns(content: unknown): unknown {
  const added = (row: object) => ('reference_year' in row ? { ...row, compartment_id: null, unlocks: 0 } : row)
  return (content as object[][]).map((rows) => rows.map(added))
}

let db: Db
beforeAll(() => {
  db = openDatabase(join(folder, 'old.db'), key)
  migrate(db, migrationsUpTo(1))
  fillFirstVersion(db)
})
afterAll(() => {
  db.$client.close()
  rmSync(folder, { recursive: true, force: true })
})

describe('a database from the first migration', () => {
  it('keeps every row through all that follow, and can be searched', () => {
    const before = contentOf(db)
    migrate(db, MIGRATIONS)
    expect(contentOf(db)).toEqual(withNewColumns(before))
    expect(db.$client.pragma('foreign_keys', { simple: true })).toBe(1)
    expect(db.$client.pragma('integrity_check', { simple: true })).toBe('ok')
    expect(readIncidentById(db, 'i-1')).toMatchObject({ reference: '2026-003', imageLocked: true })
    expect(countIncidentRows(db, { expression: '"przykl"*', status: 'all' })).toBe(0)
    expect(countIncidentRows(db, { expression: '"przykład"* AND "spoken"*', status: 'all' })).toBe(1)
    expect(() => checkSearchIndex(db)).not.toThrow()
  })

  it('is migrated only once', () => {
    migrate(db, MIGRATIONS)
    expect(db.$client.prepare('SELECT count(*) FROM __drizzle_migrations').pluck().get()).toBe(journal.entries.length)
  })

  it('is refused by a program that is older than it', () => {
    expect(() => migrate(db, migrationsUpTo(1))).toThrow(NewerDatabaseError)
  })
})

describe('a database from before there were accounts', () => {
  it('keeps its settings, drafts and unsigned rows, and takes only signed ones from then on', () => {
    const old = openDatabase(join(folder, 'before-accounts.db'), key)
    migrate(old, migrationsUpTo(4))
    fillFirstVersion(old)
    insertRaw(old, 'settings', { id: 1, idle_lock_minutes: 7, discreet_names: 0, confirmed_recovery_slot: 'slot' })
    const { reporter: _reporter, ...earlier } = EMPTY_INCIDENT_ANSWERS
    const answers = JSON.stringify({ ...earlier, adult: undefined, leadIds: undefined, description: 'Half a wo' })
    const draft = { id: 'd-1', answers, image_locked: 0, started_at_ms: 1, saved_at_ms: 2, started_by: 'dsl-1' }
    insertRaw(old, 'incident_draft', draft)
    const entry = { seq: 1, at_ms: 1, actor_id: 'dsl-1', kind: 'incident.read', incident_id: 'i-1', detail: '{}' }
    insertRaw(old, 'audit_entry', { ...entry, previous_hash: '0'.repeat(64), hash: 'a'.repeat(64) })
    migrate(old, MIGRATIONS)
    expect(readSettingsRow(old)).toEqual({ ...DEFAULT_SETTINGS, idleLockMinutes: 7, discreetNames: false })
    expect(readDraftRow(old, 'd-1')?.answers).toMatchObject({ adult: null, leadIds: [], description: 'Half a wo' })
    const row = old.$client.prepare('SELECT * FROM audit_entry').get()
    expect(row).toMatchObject({ ...entry, signer_id: '', signature: '' })
    const next = { ...entry, seq: 2, previous_hash: 'a'.repeat(64), hash: 'b'.repeat(64) }
    expect(() => insertRaw(old, 'audit_entry', next)).toThrow('must be signed')
    insertRaw(old, 'audit_entry', { ...next, signer_id: 'dsl-1', signature: 'c'.repeat(128) })
    for (const table of ['account', 'compartment', 'compartment_key', 'sealed_record', 'sealed_draft', 'drop_taken']) {
      expect(old.$client.prepare(`SELECT count(*) FROM ${table}`).pluck().get(), table).toBe(0)
    }
    expect(old.$client.pragma('foreign_key_check')).toEqual([])
    old.$client.close()
  })
})

describe('a database from before there was evidence', () => {
  it('keeps its devices, handovers and sealed records, and goes on with them', () => {
    const path = join(folder, 'before-evidence.db')
    const written = earlierVault(path, migrationsUpTo(6), 'before-evidence')
    const old = openDatabase(path, written.key)
    const keptTables = [
      'custody_device',
      'custody_handover',
      'image_seen',
      'sealed_record',
      'compartment_key',
      'form_draft',
    ]
    const rowsOf = (table: string) => old.$client.prepare(`SELECT * FROM ${table}`).all() as object[]
    const before = keptTables.map(rowsOf)
    expect(before.map((rows) => rows.length > 0)).toEqual(keptTables.map(() => true))
    migrate(old, MIGRATIONS)
    expect(old.$client.pragma('foreign_key_check')).toEqual([])
    expect(old.$client.pragma('integrity_check', { simple: true })).toBe('ok')
    const added: Readonly<Record<string, object>> = {
      custody_device: { owner_kind: 'other', colleague: null },
      custody_handover: { how: 'moved', seal: 'not-known', signed_by: null },
    }
    const expected = keptTables.map((table, at) => before[at]?.map((row) => ({ ...row, ...added[table] })))
    expect(keptTables.map(rowsOf)).toEqual(expected)

    const session = sessionFor(old, DSL, written.keys, testClock())
    for (const incidentId of [written.ordinary, written.restricted]) {
      const incident = incidentSchema.parse(dataOf(readIncident(session, { incidentId })))
      expect(incident.devices).toMatchObject([
        {
          what: DEVICE.what,
          ownerKind: 'other',
          colleague: null,
          handovers: [{ to: HANDOVER.to, how: 'moved', seal: 'not-known', signedBy: null }],
        },
      ])
      expect(incident).toMatchObject({
        statements: [],
        evidence: [],
        unlocks: [],
        imagesSeen: [{ who: IMAGE_SEEN.who }],
      })
      const deviceId = incident.devices[0]?.id ?? ''
      const after = dataOf(recordHandover(session, { incidentId, deviceId, answers: HANDOVER }))
      expect(after.devices[0]?.handovers[1]).toMatchObject({
        how: 'police',
        seal: 'intact',
        signedBy: 'Officer Example',
      })
      expect(dataOf(recordDevice(session, { incidentId, answers: DEVICE })).devices[1]).toMatchObject({
        ownerKind: 'pupil',
        colleague: 'Casey Colleague',
      })
      recordWordsOnly(session, incidentId)
    }
    const { incident } = dataOf(
      restrictIncident(session, {
        incidentId: written.ordinary,
        about: { adult: 'staff', leadIds: [] },
        reason: 'It is about a member of staff',
      }),
    )
    expect(incident?.devices).toHaveLength(2)
    expect(incident?.deletions[0]?.confirmation).not.toBeNull()
    expect(verifiedChain(old).length).toBeGreaterThan(10)
    old.$client.close()
  })
})

describe('a database from before there were procedures', () => {
  it('keeps what was entered, has no steps yet, and gets them by answering the questions', () => {
    const path = join(folder, 'before-response.db')
    const written = earlierVault(path, migrationsUpTo(8), 'before-response')
    const old = openDatabase(path, written.key)
    const rowsOf = (table: string) => old.$client.prepare(`SELECT * FROM ${table} ORDER BY seq`).all() as object[]
    const before = ['case_entry', 'sealed_record'].map(rowsOf)
    expect(before.map((rows) => rows.length > 3)).toEqual([true, true])
    migrate(old, MIGRATIONS)
    expect(['case_entry', 'sealed_record'].map(rowsOf)).toEqual(before)
    expect(old.$client.pragma('foreign_key_check')).toEqual([])
    expect(old.$client.pragma('integrity_check', { simple: true })).toBe('ok')
    expect(readSettingsRow(old).notifications).toBe(true)
    const session = sessionFor(old, DSL, written.keys, testClock())
    for (const incidentId of [written.ordinary, written.restricted]) {
      const incident = incidentSchema.parse(dataOf(readIncident(session, { incidentId })))
      expect(incident.statements.length).toBeGreaterThan(0)
      expect(incident.responses).toEqual([])
      expect(stepsOf(incident, editionsOf(old))).toEqual([])
      const replies = Object.fromEntries(
        questionsFor(['bullying-pupil'], { hasChild: true }).map((id) => [id, 'no'] as const),
      )
      const answers = { about: ['bullying-pupil' as const], noneOfThese: false, replies }
      const after = dataOf(answerQuestions(session, { incidentId, answers }))
      expect(stepsOf(after, editionsOf(old)).length).toBeGreaterThan(5)
    }
    expect(verifiedChain(old).length).toBeGreaterThan(10)
    old.$client.close()
  })
})

describe('a database from before there were people', () => {
  it('keeps its cases and its log, and takes who somebody in them is', () => {
    const path = join(folder, 'before-people.db')
    const written = earlierVault(path, migrationsUpTo(10), 'before-people')
    const old = openDatabase(path, written.key)
    const rowsOf = (table: string) => old.$client.prepare(`SELECT * FROM ${table} ORDER BY seq`).all() as object[]
    const tables = ['case_entry', 'sealed_record', 'audit_entry']
    const before = tables.map(rowsOf)
    expect(before.map((rows) => rows.length > 3)).toEqual(tables.map(() => true))
    migrate(old, MIGRATIONS)
    expect(tables.map(rowsOf)).toEqual(before)
    expect(old.$client.pragma('foreign_key_check')).toEqual([])
    expect(old.$client.pragma('integrity_check', { simple: true })).toBe('ok')
    const session = sessionFor(old, DSL, written.keys, testClock())
    const { id: personId } = dataOf(addPerson(session, { details: detailsOfPupil() }))
    for (const incidentId of [written.ordinary, written.restricted]) {
      const incident = incidentSchema.parse(dataOf(readIncident(session, { incidentId })))
      expect(incident.links).toEqual([])
      const incidentPersonId = peopleIn(incident)[0]?.id ?? ''
      const after = dataOf(linkPerson(session, { incidentId, incidentPersonId, personId }))
      expect(after.links).toMatchObject([{ incidentPersonId, personId }])
    }
    expect(verifiedChain(old).length).toBeGreaterThan(10)
    old.$client.close()
  })
})

describe('a migration that fails', () => {
  it('changes nothing', () => {
    const broken = migrationsUpTo(1)
    const second = journal.entries[1]
    if (!second) throw new Error('there is only one migration')
    writeFileSync(
      join(broken, `${second.tag}.sql`),
      'CREATE TABLE half (id text);\n--> statement-breakpoint\nCREATE TABLE;',
    )
    const entries = journal.entries.slice(0, 2)
    writeFileSync(join(broken, 'meta', '_journal.json'), JSON.stringify({ ...journal, entries }))
    const fresh = openDatabase(join(folder, 'fresh.db'), key)
    migrate(fresh, migrationsUpTo(1))
    writeFileSync(join(broken, 'meta', '_journal.json'), JSON.stringify({ ...journal, entries }))
    expect(() => migrate(fresh, broken)).toThrow()
    expect(fresh.$client.prepare("SELECT 1 FROM sqlite_schema WHERE name = 'half'").get()).toBeUndefined()
    expect(fresh.$client.pragma('foreign_keys', { simple: true })).toBe(1)
    fresh.$client.close()
  })
})
