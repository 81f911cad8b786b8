// Proving what is kept, and what becomes of the file that it came from.
import { randomBytes } from 'node:crypto'
import { appendFileSync, existsSync, linkSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { listAllEvidenceFiles } from '#db/queries/evidence.ts'
import { evidenceOverview } from '#electron/services/evidence/overview.ts'
import { lockIncident } from '#electron/services/evidence/sealing.ts'
import { settleSource } from '#electron/services/evidence/source.ts'
import { verifyEvidence } from '#electron/services/evidence/verify.ts'
import { readIncident } from '#electron/services/incidents.ts'
import type { Session } from '#electron/services/session.ts'
import { wasIntact } from '#shared/domain/evidence.ts'
import { verifiedChain } from '#tests/helpers/audit-chain.ts'
import { dataOf } from '#tests/helpers/concerns.ts'
import { recordRestrictedCase } from '#tests/helpers/full-case.ts'
import { type Intake, PNG, makeIntake } from '#tests/helpers/intake.ts'
import { DSL, NOW_MS } from '#tests/helpers/vault-db.ts'

let at: Intake
beforeEach(() => {
  at = makeIntake()
})
afterEach(() => at.dispose())

const storedPath = (evidenceId: string) => {
  const row = listAllEvidenceFiles(at.vault.db).find(({ id }) => id === evidenceId)
  return join(at.evidence, row?.storedAs ?? 'nothing')
}
const flipBit = (path: string) => {
  const bytes = readFileSync(path)
  const place = Math.floor(bytes.length / 2)
  bytes.writeUInt8(bytes.readUInt8(place) ^ 1, place)
  writeFileSync(path, bytes)
}
const verify = (incidentId: string | null = null, session: Session = at.vault.session) =>
  verifyEvidence(session, at.desk, { incidentId })
const evidenceOf = (evidenceId: string) =>
  dataOf(readIncident(at.vault.session, { incidentId: at.incidentId })).evidence.find(({ id }) => id === evidenceId)
// Reading the case, as the tests do, adds rows of its own.
const rows = () => verifiedChain(at.vault.db).filter(({ kind }) => kind !== 'incident.read')
const kinds = () => rows().map(({ kind }) => kind)
const lockRaw = () => {
  at.vault.db.$client.exec('PRAGMA foreign_keys = OFF')
  at.vault.db.$client.exec(`UPDATE incident SET image_answer = 'suspected' WHERE id = '${at.incidentId}'`)
}

describe('verifying', () => {
  it('reads every byte of all files and notes it with each', async () => {
    const one = await at.added('a.txt', 'words')
    const two = await at.added('b.bin', randomBytes(5_000_000))
    expect(dataOf(await verify())).toEqual({ checked: 2, damaged: [] })
    for (const { evidenceId } of [one, two]) {
      expect(evidenceOf(evidenceId)?.events).toMatchObject([{ what: 'verified', intact: true, recordedBy: DSL }])
    }
    expect(kinds().slice(-3)).toEqual(['evidence.verified', 'evidence.verified', 'evidence.all-verified'])
    expect(rows().at(-1)?.detail).toEqual({ checked: 2, damaged: 0 })
    expect(dataOf(evidenceOverview(at.vault.session))).toEqual({
      files: 2,
      sizeBytes: 5_000_005,
      sealedFiles: 0,
      lastCheck: { atMs: NOW_MS, checked: 2, damaged: 0 },
    })
  })

  it('names each that is damaged or gone, and no other', async () => {
    const files = [await at.added('a.txt', 'words'), await at.added('b.bin', randomBytes(5_000_000))]
    const gone = await at.added('c.txt', 'gone')
    const whole = await at.added('d.txt', 'whole')
    for (const { evidenceId } of files) flipBit(storedPath(evidenceId))
    rmSync(storedPath(gone.evidenceId))
    const answer = dataOf(await verify(at.incidentId))
    expect(answer.damaged.map(({ name }) => name)).toEqual(['a.txt', 'b.bin', 'c.txt'])
    expect(answer.checked).toBe(4)
    expect(answer.damaged[0]).toMatchObject({ incidentId: at.incidentId, reference: expect.stringMatching(/^2026-/) })
    expect(
      [...files, gone, whole].map(({ evidenceId }) => wasIntact(evidenceOf(evidenceId) ?? { events: [] })),
    ).toEqual([false, false, false, true])
    expect(kinds()).not.toContain('evidence.all-verified')
  })

  it('finds a file whose row or whose key was taken away or exchanged by raw SQL', async () => {
    const names = ['no-row.txt', 'no-key.txt', 'other-key.txt', 'other-file.txt', 'good.txt']
    const ids = new Map<string, string>()
    for (const name of names) ids.set(name, (await at.added(name, `words of ${name}`)).evidenceId)
    const db = at.vault.db.$client
    for (const name of [
      'evidence_file_no_delete',
      'evidence_key_no_delete',
      'evidence_key_no_update',
      'evidence_file_no_update',
    ])
      db.exec(`DROP TRIGGER ${name}`)
    db.prepare('DELETE FROM evidence_key WHERE evidence_id IN (?, ?)').run(ids.get('no-row.txt'), ids.get('no-key.txt'))
    db.prepare('DELETE FROM evidence_file WHERE id = ?').run(ids.get('no-row.txt'))
    db.prepare('UPDATE evidence_key SET file_key = ? WHERE evidence_id = ?').run(
      randomBytes(32),
      ids.get('other-key.txt'),
    )
    const { storedAs } = listAllEvidenceFiles(at.vault.db).find(({ id }) => id === ids.get('other-file.txt')) ?? {}
    writeFileSync(join(at.evidence, storedAs ?? ''), readFileSync(storedPath(ids.get('good.txt') ?? '')))
    const { damaged, checked } = dataOf(await verify())
    expect(damaged.map(({ name }) => name).sort()).toEqual(names.slice(0, 4).sort())
    expect(checked).toBe(5)
  })

  it('tells whoever was kept out of a restricted case nothing of its files, whatever becomes of them', async () => {
    const { dsl, deputy } = at.school
    await at.added('a.txt', 'ordinary')
    const told = async () => [dataOf(await verify(null, deputy)), dataOf(evidenceOverview(deputy))]
    const before = await told()
    expect(before).toMatchObject([{ checked: 1 }, { files: 1, sealedFiles: 0, lastCheck: { checked: 1, damaged: 0 } }])
    const restricted = recordRestrictedCase(dsl, { adult: 'lead', leadIds: [deputy.actor.id] })
    const added = await at.added('b.txt', 'restricted', dsl, restricted)
    expect(await told()).toEqual(before)
    flipBit(storedPath(added.evidenceId))
    expect(dataOf(await verify(null, dsl))).toMatchObject({ checked: 2, damaged: [{ name: 'b.txt' }] })
    expect(dataOf(evidenceOverview(deputy))).toEqual(before[1])
    expect(await told()).toEqual(before)
    dataOf(lockIncident(dsl, { incidentId: restricted, why: 'viewer' }))
    expect(dataOf(evidenceOverview(dsl))).toMatchObject({ files: 1, sealedFiles: 1 })
    expect(await told()).toEqual(before)
  })

  it('checks the files of restricted cases with the people they are open to, and says so of each', async () => {
    await at.added('a.txt', 'ordinary')
    const restricted = recordRestrictedCase(at.school.dsl, { adult: 'lead', leadIds: [at.school.deputy.actor.id] })
    await at.added('b.txt', 'restricted', at.school.dsl, restricted)
    expect(dataOf(await verify(null, at.school.dsl))).toEqual({ checked: 2, damaged: [] })
    expect(verifiedChain(at.vault.db).at(-1)?.detail).toEqual({ checked: 1, damaged: 0 })
    expect(dataOf(await verify(null, at.school.deputy))).toEqual({ checked: 1, damaged: [] })
    expect(await verify(restricted, at.school.deputy)).toMatchObject({ ok: false, code: 'not-found' })
    expect(dataOf(evidenceOverview(at.school.deputy)).files).toBe(1)
    expect(dataOf(evidenceOverview(at.school.dsl)).files).toBe(2)
    expect(rows().findLast(({ incidentId }) => incidentId === restricted)?.detail).toMatchObject({
      restricted: true,
      intact: true,
    })
  })

  it('never reads a file of an incident that is locked, whatever lies there', async () => {
    const { evidenceId } = await at.added('a.txt', 'words')
    flipBit(storedPath(evidenceId))
    lockRaw()
    expect(dataOf(await verify())).toEqual({ checked: 0, damaged: [] })
    expect(dataOf(await verify(at.incidentId))).toEqual({ checked: 0, damaged: [] })
    expect(kinds()).not.toContain('evidence.verified')
  })

  it('stops reading and notes nothing of a file whose incident is locked meanwhile', async () => {
    await at.added('b.bin', randomBytes(12_000_000))
    const running = verify()
    lockRaw()
    expect(dataOf(await running)).toMatchObject({ checked: 0, damaged: [] })
    expect(kinds()).not.toContain('evidence.verified')
  })

  it('stops when asked', async () => {
    await at.added('b.bin', randomBytes(12_000_000))
    const running = verify()
    at.desk.cancel()
    expect(await running).toMatchObject({ ok: false, code: 'cancelled' })
    expect(kinds()).not.toContain('evidence.all-verified')
  })
})

describe('the file it came from', () => {
  const settle = async (
    { evidenceId, ticket }: { readonly evidenceId: string; readonly ticket: string | null },
    remove: boolean,
    session: Session = at.vault.session,
  ) => settleSource(session, at.desk, at.named, { incidentId: at.incidentId, evidenceId, ticket, remove })

  it('is removed once it and what is kept of it were found to be the same, and the path is forgotten', async () => {
    const file = await at.added('b.bin', randomBytes(5_000_000))
    const other = at.source('other.txt', 'stays')
    dataOf(await settle(file, true))
    expect([existsSync(file.path), existsSync(other)]).toEqual([false, true])
    expect(evidenceOf(file.evidenceId)?.events).toMatchObject([{ what: 'source-removed', recordedBy: DSL }])
    expect(kinds().at(-1)).toBe('evidence.source-removed')
    expect(at.named.find(at.incidentId, file.ticket)).toBeUndefined()
    expect(await settle(file, false)).toMatchObject({ ok: false, code: 'conflict' })
  })

  it('is left where it is on request, and that is noted', async () => {
    const file = await at.added('a.txt', 'words')
    dataOf(await settle({ ...file, ticket: null }, false))
    expect(existsSync(file.path)).toBe(true)
    expect(evidenceOf(file.evidenceId)?.events).toMatchObject([{ what: 'source-kept' }])
  })

  it.each([
    ['it was changed', (path: string) => appendFileSync(path, 'x')],
    [
      'another file has its name',
      (path: string) => {
        rmSync(path)
        writeFileSync(path, 'words')
      },
    ],
    ['it has a second name', (path: string) => linkSync(path, `${path}.second`)],
    ['it is gone', (path: string) => rmSync(path)],
  ])('is left when %s', async (_why, change) => {
    const file = await at.added('a.txt', 'words')
    change(file.path)
    const before = existsSync(file.path)
    expect(await settle(file, true)).toMatchObject({ ok: false, code: 'conflict' })
    expect(existsSync(file.path)).toBe(before)
    expect(evidenceOf(file.evidenceId)?.events).toEqual([])
  })

  it('is left when what is kept is damaged: it may be all there is', async () => {
    const file = await at.added('a.txt', 'words')
    flipBit(storedPath(file.evidenceId))
    expect(await settle(file, true)).toMatchObject({ ok: false, code: 'damaged' })
    expect(existsSync(file.path)).toBe(true)
  })

  it('is not removed by a ticket of another file, or of none', async () => {
    const [one, two] = [await at.added('a.txt', 'same words'), await at.added('b.txt', 'same words')]
    for (const ticket of [two.ticket, null]) {
      expect(await settle({ ...one, ticket }, true)).toMatchObject({ ok: false, code: 'conflict' })
    }
    expect([one, two].every(({ path }) => existsSync(path))).toBe(true)
  })

  it('is not read and not removed once the incident is locked', async () => {
    const file = await at.added('a.txt', 'words')
    lockRaw()
    expect(await settle(file, true)).toMatchObject({ ok: false, code: 'conflict' })
    expect(existsSync(file.path)).toBe(true)
  })

  it('was never anywhere for a capture, and is not for people who only read', async () => {
    const { files } = dataOf(await at.capture(Buffer.from(PNG)))
    const { added } = dataOf(await at.add([files[0]?.ticket ?? '']))
    const captured = { evidenceId: added[0]?.evidenceId ?? '', ticket: added[0]?.ticket ?? '' }
    for (const remove of [true, false])
      expect(await settle(captured, remove)).toMatchObject({ ok: false, code: 'conflict' })
    const file = await at.added('a.txt', 'words')
    expect(await settle(file, true, at.school.head)).toMatchObject({ ok: false })
    expect(existsSync(file.path)).toBe(true)
  })
})
