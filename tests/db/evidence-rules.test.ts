// The rules of files, sealed files and lifted locks, by raw SQL around every service.
import { randomBytes } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { amendIncident } from '#electron/services/incidents.ts'
import { completeAnswers, dataOf, recordConcern } from '#tests/helpers/concerns.ts'
import { recordFullCase } from '#tests/helpers/full-case.ts'
import { CHAIR, DEPUTY, DPO, HEAD, addEverybody } from '#tests/helpers/people.ts'
import { fileRow, keyRow, sealedRow, unlockRow } from '#tests/helpers/raw-evidence.ts'
import { type Values, firstRow, insertRaw } from '#tests/helpers/raw-row.ts'
import { DSL, type TestVault, makeVaultDb } from '#tests/helpers/vault-db.ts'

let vault: TestVault
beforeAll(() => {
  vault = makeVaultDb()
  addEverybody(vault)
  recordFullCase(vault.session)
})
afterAll(() => vault.dispose())

const run = (sql: string, ...values: unknown[]) => vault.db.$client.prepare(sql).run(...values)
const insert = (table: string, row: Values, verb?: string) => () => insertRaw(vault.db, table, row, verb)
const one = (sql: string, ...values: unknown[]) =>
  vault.db.$client
    .prepare(sql)
    .pluck()
    .get(...values)
const lockOf = (id: string) => one('SELECT image_locked FROM incident WHERE id = ?', id)
const open = () => recordConcern(vault.session).incidentId
const locked = () => recordConcern(vault.session, { imageAnswer: 'suspected' }).incidentId
const restricted = () => recordConcern(vault.session, { adult: 'staff' }).incidentId

function addFile(incidentId: string): Values {
  const file = fileRow(incidentId)
  insert('evidence_file', file)()
  return file
}

/** As the services seal: the file becomes a sealed one, then its key and its own row are gone. */
function seal(file: Values): void {
  insert('sealed_file', sealedRow(file))()
  run('DELETE FROM evidence_key WHERE evidence_id = ?', file['id'])
  run('DELETE FROM evidence_file WHERE id = ?', file['id'])
}

describe('a file', () => {
  it('never changes, and goes only when that very file was sealed', () => {
    const file = addFile(open())
    const other = addFile(open())
    for (const column of Object.keys(file)) {
      expect(() => run(`UPDATE evidence_file SET ${column} = ${column}`), column).toThrow('never changes')
    }
    const remove = () => run('DELETE FROM evidence_file WHERE id = ?', file['id'])
    expect(remove).toThrow('only when it is sealed')
    insert('sealed_file', sealedRow(other))()
    expect(remove).toThrow('only when it is sealed')
    expect(insert('evidence_file', { ...file, size_bytes: 2 }, 'INSERT OR REPLACE')).toThrow('only when it is sealed')
    insert('sealed_file', sealedRow(file))()
    remove()
  })

  it('that was sealed does not come back, neither as itself nor under its name', () => {
    const incidentId = open()
    const file = addFile(incidentId)
    seal(file)
    expect(insert('evidence_file', file)).toThrow('stays sealed')
    expect(insert('evidence_file', fileRow(incidentId, { stored_as: file['stored_as'] ?? null }))).toThrow(
      'stays sealed',
    )
    expect(insert('evidence_file', { ...file, stored_as: 'another' })).toThrow('stays sealed')
  })
})

describe('the key of a file', () => {
  it('is of its own length: open for an ordinary case, enciphered for a restricted one', () => {
    const ordinary = addFile(open())
    const sealed = addFile(restricted())
    expect(insert('evidence_key', keyRow(ordinary, 60))).toThrow('enciphered')
    expect(insert('evidence_key', keyRow(sealed, 32))).toThrow('enciphered')
    for (const bytes of [0, 16, 31, 33, 59, 61, 200, 5_000]) {
      for (const file of [ordinary, sealed]) {
        const row = { ...keyRow(file), file_key: randomBytes(bytes) }
        expect(insert('evidence_key', row), String(bytes)).toThrow(/CHECK|enciphered/)
      }
    }
    expect(insert('evidence_key', { ...keyRow(ordinary), file_key: 'a'.repeat(32) })).toThrow('cannot be kept here')
    insert('evidence_key', keyRow(ordinary, 32))()
    insert('evidence_key', keyRow(sealed, 60))()
    expect(insert('evidence_key', keyRow({ id: 'nowhere' }))).toThrow('FOREIGN KEY')
  })

  it('changes only from open to enciphered, and stays with its file', () => {
    const file = addFile(open())
    const other = addFile(open())
    insert('evidence_key', keyRow(file))()
    const change = (key: Buffer) => run('UPDATE evidence_key SET file_key = ? WHERE evidence_id = ?', key, file['id'])
    expect(() => change(randomBytes(32))).toThrow('never changes')
    expect(() => change(randomBytes(33))).toThrow(/never changes|CHECK/)
    expect(() => run('UPDATE evidence_key SET evidence_id = ? WHERE evidence_id = ?', other['id'], file['id'])).toThrow(
      'never changes',
    )
    change(randomBytes(60))
    expect(() => change(randomBytes(60))).toThrow('never changes')
    expect(() => change(randomBytes(32))).toThrow('never changes')
  })

  it('is not lost before its file is sealed, and must be gone when it is', () => {
    const incidentId = open()
    const file = addFile(incidentId)
    insert('evidence_key', keyRow(file))()
    expect(() => run('DELETE FROM evidence_key')).toThrow('only when its file is sealed')
    expect(insert('evidence_key', keyRow(file), 'INSERT OR REPLACE')).toThrow('only when its file is sealed')
    insert('sealed_file', sealedRow(file))()
    expect(() => run('DELETE FROM evidence_file WHERE id = ?', file['id'])).toThrow('FOREIGN KEY')
    run('DELETE FROM evidence_key WHERE evidence_id = ?', file['id'])
    run('DELETE FROM evidence_file WHERE id = ?', file['id'])
    run("UPDATE incident SET image_answer = 'suspected' WHERE id = ?", incidentId)
    expect(lockOf(incidentId)).toBe(1)
  })

  it('keeps its case from being locked for as long as it is there', () => {
    const incidentId = open()
    const file = addFile(incidentId)
    insert('evidence_key', keyRow(file))()
    const answers = completeAnswers({ imageAnswer: 'suspected' })
    const version = { ...firstRow(vault.db, 'incident_version'), incident_id: incidentId, number: 2, reason: 'x' }
    const lock = insert('incident_version', { ...version, image_answer: 'suspected' })
    expect(lock).toThrow('FOREIGN KEY')
    insert('sealed_file', sealedRow(file))()
    expect(lock).toThrow('FOREIGN KEY')
    run('DELETE FROM evidence_key WHERE evidence_id = ?', file['id'])
    expect(lock).toThrow('FOREIGN KEY')
    run('DELETE FROM evidence_file WHERE id = ?', file['id'])
    const amended = amendIncident(vault.session, { incidentId, fromVersion: 1, answers, reason: 'Told more' })
    expect(dataOf(amended).imageLocked).toBe(true)
  })
})

describe('a sealed file', () => {
  it('was a file of the records, in every particular', () => {
    const file = addFile(open())
    const row = sealedRow(file)
    const changes: Values = {
      id: 'other',
      incident_id: open(),
      stored_as: 'other',
      size_bytes: 2,
      added_at_ms: 2,
      added_by: DEPUTY.id,
    }
    for (const [column, value] of Object.entries(changes)) {
      expect(insert('sealed_file', { ...row, [column]: value }), column).toThrow('only a file of the records')
    }
    insert('sealed_file', row)()
  })

  it('holds a sealed box of one key and the public key that it was sealed to', () => {
    const row = sealedRow(addFile(open()))
    for (const bytes of [0, 32, 79, 81, 5_000]) {
      expect(insert('sealed_file', { ...row, sealed_key: randomBytes(bytes) })).toThrow('CHECK')
    }
    expect(insert('sealed_file', { ...row, sealed_key: 'a'.repeat(80) })).toThrow('CHECK')
    for (const release_key of ['', 'ab', 'AB'.repeat(32), 'g'.repeat(64), 'ab'.repeat(33)]) {
      expect(insert('sealed_file', { ...row, release_key })).toThrow('CHECK')
    }
  })
})

describe('what is said of a file', () => {
  const entry = (incidentId: string, content: string, kind = 'evidence') => ({
    ...firstRow(vault.db, 'case_entry'),
    id: `entry-${randomBytes(4).toString('hex')}`,
    incident_id: incidentId,
    kind,
    content,
  })

  it('is taken for an open incident and refused for a locked one, however it is spelled', () => {
    const incidentId = locked()
    insert('case_entry', entry(open(), '{"kind":"evidence"}'))()
    expect(insert('case_entry', entry(incidentId, '{"kind":"evidence"}'))).toThrow('takes no files')
    const twice = '{"kind":"statement","kind":"evidence"}'
    expect(insert('case_entry', entry(incidentId, twice, 'statement'))).toThrow('takes no files')
    const spelled = '{"kind":"statement","k\\u0069nd":"\\u0065vidence"}'
    expect(insert('case_entry', entry(incidentId, spelled, 'statement'))).toThrow('takes no files')
    insert('case_entry', entry(incidentId, '{"kind":"statement"}', 'statement'))()
    insert('case_entry', entry(incidentId, '{"kind":"evidence-event"}', 'evidence-event'))()
  })

  it('is an entry of a known kind that names itself so', () => {
    const incidentId = open()
    expect(insert('case_entry', entry(incidentId, '{"kind":"file"}', 'file'))).toThrow('not known')
    expect(insert('case_entry', entry(incidentId, '{"kind":"trace"}', 'statement'))).toThrow('CHECK')
    expect(insert('case_entry', entry(incidentId, '{}', 'statement'))).toThrow('CHECK')
    for (const content of ['statement', '["statement"]', '', "{kind:'statement'}"]) {
      expect(insert('case_entry', entry(incidentId, content, 'statement')), content).toThrow(/CHECK|malformed/)
    }
  })

  it('is never a plain row of a restricted case', () => {
    expect(insert('case_entry', entry(restricted(), '{"kind":"statement"}', 'statement'))).toThrow('no plain rows')
  })
})

describe('the lock', () => {
  let incidentId: string
  beforeEach(() => {
    incidentId = locked()
  })

  it('comes off by one row of two people, which takes it off itself', () => {
    insert('image_unlock', unlockRow(incidentId))()
    const row = vault.db.$client
      .prepare('SELECT image_answer, image_locked, unlocks FROM incident WHERE id = ?')
      .get(incidentId)
    expect(row).toEqual({ image_answer: 'none', image_locked: 0, unlocks: 1 })
    expect(insert('image_unlock', unlockRow(incidentId, { number: 2 }))).toThrow('only a locked incident')
    run("UPDATE incident SET image_answer = 'confirmed' WHERE id = ?", incidentId)
    expect(insert('image_unlock', unlockRow(incidentId))).toThrow(/only a locked incident|not deleted/)
    expect(insert('image_unlock', unlockRow(incidentId, { number: 3 }))).toThrow('only a locked incident')
    insert('image_unlock', unlockRow(incidentId, { number: 2, agreed_by: HEAD.id }))()
    expect(lockOf(incidentId)).toBe(0)
  })

  it('comes off of no incident that is not locked, nor of none', () => {
    expect(insert('image_unlock', unlockRow(open()))).toThrow('only a locked incident')
    expect(insert('image_unlock', unlockRow('nowhere'))).toThrow('only a locked incident')
  })

  it('takes two people: a lead who asks, and another lead or the head', () => {
    expect(insert('image_unlock', unlockRow(incidentId, { agreed_by: DSL.id }))).toThrow('CHECK')
    for (const { id } of [CHAIR, DPO]) {
      expect(insert('image_unlock', unlockRow(incidentId, { agreed_by: id })), id).toThrow('it takes')
      expect(insert('image_unlock', unlockRow(incidentId, { recorded_by: id })), id).toThrow('it takes')
    }
    expect(insert('image_unlock', unlockRow(incidentId, { recorded_by: HEAD.id }))).toThrow('it takes')
    expect(insert('image_unlock', unlockRow(incidentId, { agreed_by: 'nobody' }))).toThrow('it takes')
    expect(lockOf(incidentId)).toBe(1)
  })

  it('does not come off by people who were removed', () => {
    const other = makeVaultDb()
    addEverybody(other)
    const id = recordConcern(other.session, { imageAnswer: 'suspected' }).incidentId
    other.db.$client.prepare('UPDATE account SET removed_at_ms = 1, removed_by = ? WHERE id = ?').run(DSL.id, DEPUTY.id)
    const unlock = (change: Values) => () => insertRaw(other.db, 'image_unlock', unlockRow(id, change))
    expect(unlock({})).toThrow('it takes')
    expect(unlock({ recorded_by: DEPUTY.id, agreed_by: HEAD.id })).toThrow('it takes')
    unlock({ agreed_by: HEAD.id })()
    other.dispose()
  })

  it('stays on while the type is “child abuse images”', () => {
    const byType = recordConcern(vault.session, { imageAnswer: 'confirmed', types: ['child-abuse-images'] }).incidentId
    expect(insert('image_unlock', unlockRow(byType))).toThrow('keeps it locked')
    const answers = completeAnswers({ imageAnswer: 'confirmed', types: ['bullying'] })
    dataOf(amendIncident(vault.session, { incidentId: byType, fromVersion: 1, answers, reason: 'The type was wrong' }))
    insert('image_unlock', unlockRow(byType))()
    expect(lockOf(byType)).toBe(0)
  })

  it('is not counted off without such a row', () => {
    const set = (sql: string) => () => run(`UPDATE incident SET ${sql} WHERE id = ?`, incidentId)
    expect(set("image_answer = 'none'")).toThrow('not taken off')
    expect(set("image_answer = 'none', unlocks = unlocks + 1")).toThrow('by two people')
    expect(set('unlocks = unlocks + 1')).toThrow('by two people')
    expect(set('unlocks = unlocks + 2')).toThrow('by two people')
    insert('image_unlock', unlockRow(incidentId))()
    expect(set('unlocks = 0')).toThrow('by two people')
    expect(set('unlocks = 2')).toThrow('by two people')
    run("UPDATE incident SET image_answer = 'suspected' WHERE id = ?", incidentId)
    expect(set("image_answer = 'none'")).toThrow('not taken off')
    expect(set("image_answer = 'none', unlocks = 2")).toThrow('by two people')
    expect(lockOf(incidentId)).toBe(1)
  })

  it('is not counted off from the beginning', () => {
    const {
      seq: _seq,
      image_locked: _locked,
      ...row
    } = vault.db.$client
      .prepare<[string], Record<string, string>>('SELECT * FROM incident WHERE id = ?')
      .get(incidentId) ?? {}
    const next = { ...row, id: 'next' }
    for (const unlocks of [1, -1, 'x', 0.5]) {
      expect(insert('incident', { ...next, unlocks }), String(unlocks)).toThrow('cannot be kept here')
    }
    expect(insert('incident', next)).toThrow('UNIQUE')
  })
})

describe('the new columns of devices and handovers', () => {
  it('take what the forms offer and nothing else', () => {
    const device = { ...firstRow(vault.db, 'custody_device'), id: 'd-new' }
    const handover = { ...firstRow(vault.db, 'custody_handover'), id: 'h-new' }
    for (const value of ['', 'someone', 'PUPIL', 7]) {
      expect(insert('custody_device', { ...device, owner_kind: value })).toThrow('cannot be kept here')
      expect(insert('custody_handover', { ...handover, how: value })).toThrow('cannot be kept here')
      expect(insert('custody_handover', { ...handover, seal: value })).toThrow('cannot be kept here')
    }
    for (const value of ['x;base64,AAAA', 'data:image/svg+xml,<svg/>', 'ab'.repeat(1_100), randomBytes(8)]) {
      expect(insert('custody_device', { ...device, colleague: value })).toThrow('cannot be kept here')
      expect(insert('custody_handover', { ...handover, signed_by: value })).toThrow('cannot be kept here')
    }
    insert('custody_device', { ...device, colleague: null })()
    insert('custody_handover', { ...handover, signed_by: null })()
  })
})
