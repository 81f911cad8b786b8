// Files of a case that becomes locked are sealed with it, by every way there is, or the case is not locked at all.
import { randomUUID } from 'node:crypto'
import { copyFileSync, mkdirSync, readFileSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { inTransaction, openDatabase } from '#db/open.ts'
import { isEvidenceListed, listAllEvidenceFiles, readEvidenceFile } from '#db/queries/evidence.ts'
import { auditIncidentTx } from '#electron/services/audit.ts'
import { withCase } from '#electron/services/cases/case-file.ts'
import { lockIncident } from '#electron/services/evidence/sealing.ts'
import { amendIncident, closeIncident, readIncident } from '#electron/services/incidents.ts'
import { openIncidentTo, restrictIncident } from '#electron/services/restricted.ts'
import { answerQuestions } from '#electron/services/response/answer.ts'
import type { Session } from '#electron/services/session.ts'
import { openEvidence } from '#electron/vault/evidence/store.ts'
import { vaultFiles } from '#electron/vault/folder.ts'
import { newBoxKeys, openSealed } from '#electron/vault/keys/sodium.ts'
import { openVaultDatabase } from '#electron/vault/opening/open-database.ts'
import { concernAnswersOf } from '#shared/domain/concern-answers.ts'
import { isSealed } from '#shared/domain/evidence.ts'
import type { ResponseAnswers } from '#shared/domain/concerns.ts'
import type { ConcernAnswers } from '#shared/domain/incident-answers.ts'
import { currentVersion } from '#shared/domain/incidents.ts'
import { ok } from '#shared/ipc/result.ts'
import { verifiedChain } from '#tests/helpers/audit-chain.ts'
import { dataOf, recordConcern } from '#tests/helpers/concerns.ts'
import { type KeptFile, keepFile } from '#tests/helpers/kept-files.ts'
import { type School, addEverybody } from '#tests/helpers/people.ts'
import { RESPONSE } from '#tests/helpers/response-forms.ts'
import { decipheredFile, decipheredLog } from '#tests/helpers/raw-pages.ts'
import { DSL, type TestVault, addPerson, makeVaultDb } from '#tests/helpers/vault-db.ts'

let vault: TestVault
let school: School
let incidentId: string
let files: readonly KeptFile[]
beforeEach(async () => {
  vault = makeVaultDb()
  school = addEverybody(vault)
  incidentId = recordConcern(vault.session).incidentId
  files = [
    await keepFile(vault.session, vault.folder, incidentId),
    await keepFile(vault.session, vault.folder, incidentId),
  ]
})
afterEach(() => vault.dispose())

const read = (session: Session = vault.session) => dataOf(readIncident(session, { incidentId }))
const all = (sql: string) => vault.db.$client.prepare(sql).all() as Record<string, unknown>[]
const count = (table: string) => vault.db.$client.prepare(`SELECT count(*) FROM ${table}`).pluck().get()
const kinds = () => verifiedChain(vault.db).map(({ kind }) => kind)
const amend = (change: Partial<ConcernAnswers>, session: Session = vault.session) => {
  const { number, concern } = currentVersion(read())
  const answers = { ...concernAnswersOf(concern), ...change }
  return amendIncident(session, { incidentId, fromVersion: number, answers, reason: 'It turned out so' })
}
const answer = (about: ResponseAnswers['about']) =>
  answerQuestions(vault.session, { incidentId, answers: { ...RESPONSE, about } })
const openKey = (session: Session, evidenceId: string) =>
  inTransaction(session.db, (tx) => dataOf(withCase(tx, session, incidentId, (file) => ok(file.openKey(evidenceId)))))
const exec = (sql: string) => vault.db.$client.exec(sql)

/** Every byte that the vault's key lays open, free and overwritten pages too, and every other file as it lies there. */
function everyByte(): Buffer {
  const others = readdirSync(vault.folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(vault.folder, name))
    .filter((path) => statSync(path).isFile())
    .map((path) => readFileSync(path))
  return Buffer.concat([decipheredFile(vault.path, vault.key), decipheredLog(vault.path, vault.key), ...others])
}

/** Nor what the database kept of it, which the drop box's key would open. */
function expectNoKeyIn(bytes: Buffer): void {
  for (const { key, keptKey } of files) {
    expect(keptKey.length).toBe(32)
    for (const one of [key, keptKey]) {
      expect([bytes.includes(one), bytes.includes(one.toString('hex'))]).toEqual([false, false])
    }
  }
}

function expectSealed(): void {
  expect(read()).toMatchObject({ imageLocked: true })
  expect(read().evidence.map(isSealed)).toEqual(files.map(() => true))
  expect([count('evidence_file'), count('evidence_key'), count('sealed_file')]).toEqual([0, 0, files.length])
  const bytes = everyByte()
  expectNoKeyIn(bytes)
  for (const { storedAs } of files) {
    expect(isEvidenceListed(vault.db, storedAs)).toBe(true)
  }
}

describe('a case whose files are locked away', () => {
  const WAYS: readonly [string, () => ReturnType<typeof amend>][] = [
    ['the answer “Not sure”', () => amend({ imageAnswer: 'suspected' })],
    ['the answer “Yes”', () => amend({ imageAnswer: 'confirmed' })],
    ['the type “child abuse images”', () => amend({ types: ['child-abuse-images'] })],
    ['the answer that it is about nudes', () => answer(['nude-images'])],
    ['the answer that it is about upskirting', () => answer(['bullying-pupil', 'upskirting'])],
    ['“I am not sure” before a file is added', () => lockIncident(vault.session, { incidentId, why: 'not-sure' })],
    ['“This may show a child” in the viewer', () => lockIncident(vault.session, { incidentId, why: 'viewer' })],
    ['the same, pressed by the head', () => lockIncident(school.head, { incidentId, why: 'viewer' })],
  ]
  it.each(WAYS)('by %s has them sealed, and their keys are in no byte of the vault', (_way, lock) => {
    const control = everyByte()
    expect(files.every(({ keptKey }) => control.includes(keptKey))).toBe(true)
    expect(files.some(({ key }) => control.includes(key))).toBe(false)
    const locked = dataOf(lock())
    expect(statSync(`${vault.path}-wal`).size).toBe(0)
    expect(locked.imageLocked).toBe(true)
    expectSealed()
  })

  it('keeps the bytes on the disk, and each key opens with the release key and nothing else', async () => {
    dataOf(lockIncident(vault.session, { incidentId, why: 'viewer' }))
    for (const row of all('SELECT * FROM sealed_file')) {
      const file = files.find(({ id }) => id === row['id'])
      const key = openSealed(vault.release, row['sealed_key'] as Buffer)
      expect(key?.equals(file?.key ?? Buffer.alloc(0))).toBe(true)
      expect(openSealed(vault.keys.box, row['sealed_key'] as Buffer)).toBeUndefined()
      expect(row).toMatchObject({ release_key: vault.release.publicKey.toString('hex'), sealed_by: DSL.id })
      const stored = { storedAs: file?.storedAs ?? '', sizeBytes: file?.plaintext.length ?? 0 }
      const reader = await openEvidence(vaultFiles(vault.folder).evidence, stored, key ?? Buffer.alloc(32))
      const parts: Buffer[] = []
      for await (const part of reader.read(0, stored.sizeBytes)) parts.push(Buffer.from(part))
      await reader.close()
      expect(Buffer.concat(parts).equals(file?.plaintext ?? Buffer.alloc(0))).toBe(true)
    }
  })

  it('says so in the chain of custody and the audit chain, in this order', () => {
    const before = kinds().length
    dataOf(amend({ imageAnswer: 'suspected' }))
    const since = kinds()
      .slice(before)
      .filter((kind) => kind !== 'incident.read')
    expect(since).toEqual(['evidence.sealed', 'evidence.sealed', 'incident.amended'])
    expect(read().evidence[0]?.events).toMatchObject([{ what: 'sealed', recordedBy: DSL }])
  })

  it('states in a new version why, and changes nothing else', () => {
    const before = currentVersion(read()).concern
    const { versions } = dataOf(lockIncident(school.head, { incidentId, why: 'viewer' }))
    expect(versions.at(-1)).toMatchObject({ number: 2, concern: { ...before, imageAnswer: 'suspected' } })
    expect(versions.at(-1)?.reason).toContain('may show a child')
  })

  it('by answers has them in force, with the procedure for images, and says why', () => {
    const locked = dataOf(answer(['upskirting']))
    expect(locked.responses.at(-1)).toMatchObject({ about: ['nude-images', 'upskirting'], isConfirmed: true })
    expect(currentVersion(locked)).toMatchObject({ number: 2, concern: { imageAnswer: 'suspected' } })
    expect(currentVersion(locked).reason).toContain('The answers say that an image of anyone under 18 could be')
    expect(dataOf(answer(['nude-images'])).versions).toHaveLength(2)
  })

  it('is locked once: pressing again changes nothing', () => {
    dataOf(lockIncident(vault.session, { incidentId, why: 'viewer' }))
    const rows = [count('incident_version'), count('sealed_file'), count('audit_entry')]
    expect(dataOf(lockIncident(vault.session, { incidentId, why: 'viewer' })).imageLocked).toBe(true)
    expect([count('incident_version'), count('sealed_file'), count('audit_entry')]).toEqual(rows)
  })

  it('is locked though it is closed', () => {
    dataOf(closeIncident(vault.session, { incidentId, reason: 'Done' }))
    dataOf(lockIncident(school.head, { incidentId, why: 'viewer' }))
    expectSealed()
  })

  it('is not locked by those who may not read it', () => {
    for (const session of [school.dpo, school.chair]) {
      expect(lockIncident(session, { incidentId, why: 'viewer' })).toMatchObject({ ok: false, code: 'not-found' })
    }
    expect(read().imageLocked).toBe(false)
  })

  it('leaves the files of other cases as they are', async () => {
    const other = recordConcern(vault.session).incidentId
    const kept = await keepFile(vault.session, vault.folder, other)
    dataOf(lockIncident(vault.session, { incidentId, why: 'viewer' }))
    expect(readEvidenceFile(vault.db, kept.id)?.storedAs).toBe(kept.storedAs)
    expect(listAllEvidenceFiles(vault.db).map(({ id }) => id)).toEqual([kept.id])
  })
})

describe('a crash between sealing and emptying the log', () => {
  it('leaves nothing behind once the vault was opened again', () => {
    // As when the program ends right after the commit: nobody empties the log.
    const reader = openDatabase(vault.path, vault.key)
    reader.$client.prepare('BEGIN').run()
    reader.$client.prepare('SELECT count(*) FROM incident').get()
    dataOf(lockIncident(vault.session, { incidentId, why: 'viewer' }))
    const crashed = join(vault.folder, 'crashed')
    mkdirSync(crashed)
    for (const end of ['', '-wal']) copyFileSync(`${vault.path}${end}`, join(crashed, `vault.db${end}`))
    reader.$client.close()
    const bytes = () => {
      const path = join(crashed, 'vault.db')
      return Buffer.concat([decipheredFile(path, vault.key), decipheredLog(path, vault.key)])
    }
    expect(files.every(({ keptKey }) => bytes().includes(keptKey))).toBe(true)
    const opened = openVaultDatabase(crashed, vault.key)
    try {
      expect(statSync(join(crashed, 'vault.db-wal')).size).toBe(0)
      expect(opened.$client.prepare('SELECT count(*) FROM sealed_file').pluck().get()).toBe(files.length)
      expectNoKeyIn(bytes())
    } finally {
      opened.$client.close()
    }
  })
})

describe('the release key', () => {
  const refused = () => {
    expect(amend({ imageAnswer: 'suspected' })).toMatchObject({ ok: false })
    expect(answer(['nude-images'])).toMatchObject({ ok: false })
    expect(read().responses.map(({ isConfirmed }) => isConfirmed)).toEqual([false])
    const result = lockIncident(vault.session, { incidentId, why: 'viewer' })
    expect(read().imageLocked).toBe(false)
    expect([count('evidence_file'), count('evidence_key'), count('sealed_file')]).toEqual([2, 2, 0])
    return result
  }

  it('is not taken from the settings', () => {
    const mine = newBoxKeys()
    exec(`UPDATE settings SET release_public_key = '${mine.publicKey.toString('hex')}', release_confirmed = 1`)
    dataOf(lockIncident(vault.session, { incidentId, why: 'viewer' }))
    expect(all('SELECT release_key FROM sealed_file')[0]).toEqual({
      release_key: vault.release.publicKey.toString('hex'),
    })
  })

  it('is not taken from a row that nobody signed, or that was changed', () => {
    exec('DROP TRIGGER audit_entry_no_update')
    const mine = newBoxKeys().publicKey.toString('hex')
    exec(`UPDATE audit_entry SET detail = '{"releaseKey":"${mine}"}' WHERE kind = 'vault.release-confirmed'`)
    expect(refused()).toMatchObject({ ok: false, code: 'conflict', message: expect.stringContaining('release sheet') })
    exec("UPDATE settings SET release_public_key = 'x', release_confirmed = 1")
    expect(refused()).toMatchObject({ ok: false, code: 'failed', message: expect.stringContaining('last backup') })
  })

  it('is not taken from somebody who is no safeguarding lead, or whose access had ended', () => {
    const mine = newBoxKeys().publicKey.toString('hex')
    const confirm = (session: Session) =>
      inTransaction(vault.db, (tx) =>
        auditIncidentTx(tx, session, 'vault.release-confirmed', null, { releaseKey: mine }),
      )
    for (const session of [school.deputy, school.head, school.chair]) confirm(session)
    const other = { id: randomUUID(), name: 'Former Lead', role: 'dsl' } as const
    const former = addPerson(vault, other)
    inTransaction(vault.db, (tx) =>
      auditIncidentTx(tx, vault.session, 'account.removed', null, { accountId: other.id }),
    )
    confirm(former)
    dataOf(lockIncident(vault.session, { incidentId, why: 'viewer' }))
    expect(all('SELECT DISTINCT release_key FROM sealed_file')).toEqual([
      { release_key: vault.release.publicKey.toString('hex') },
    ])
  })

  it('is not needed for a case without files', () => {
    exec('DROP TRIGGER audit_entry_no_update')
    exec("UPDATE audit_entry SET detail = '{}' WHERE kind = 'vault.release-confirmed'")
    const bare = recordConcern(vault.session).incidentId
    expect(dataOf(lockIncident(vault.session, { incidentId: bare, why: 'not-sure' })).imageLocked).toBe(true)
  })
})

describe('a case with files that becomes restricted', () => {
  const restrict = () =>
    restrictIncident(vault.session, { incidentId, about: { adult: 'staff', leadIds: [] }, reason: 'A colleague' })

  it('has their keys under its own, and none lies open in any byte', () => {
    dataOf(restrict())
    expectNoKeyIn(everyByte())
    for (const { id, key } of files) {
      expect(openKey(vault.session, id)?.equals(key)).toBe(true)
      expect(openKey(school.head, id)?.equals(key)).toBe(true)
    }
    expect(all('SELECT length(file_key) AS bytes FROM evidence_key')).toEqual([{ bytes: 60 }, { bytes: 60 }])
    expect(read().evidence.map(({ id }) => id)).toEqual(files.map(({ id }) => id))
  })

  it('opens them to whoever is let in later, and to nobody else', () => {
    dataOf(restrict())
    const newcomer = addPerson(vault, { id: randomUUID(), name: 'New Deputy', role: 'deputy' })
    const asked = () => inTransaction(vault.db, (tx) => withCase(tx, newcomer, incidentId, () => ok(true)))
    expect(asked()).toMatchObject({ ok: false, code: 'not-found' })
    dataOf(openIncidentTo(vault.session, { incidentId, accountId: newcomer.actor.id, reason: 'To decide' }))
    for (const { id, key } of files) expect(openKey(newcomer, id)?.equals(key)).toBe(true)
  })

  it('has them sealed like any other', () => {
    dataOf(restrict())
    dataOf(lockIncident(school.head, { incidentId, why: 'viewer' }))
    expectSealed()
    const sealed = all('SELECT sealed_key FROM sealed_file').map((row) =>
      openSealed(vault.release, row['sealed_key'] as Buffer),
    )
    expect(sealed.map((key) => key?.toString('hex') ?? '').toSorted()).toEqual(
      files.map(({ key }) => key.toString('hex')).toSorted(),
    )
  })
})
