// What must not leave does not leave, whichever way it is asked for, and whatever goes wrong leaves nothing behind.
import { randomBytes } from 'node:crypto'
import { closeSync, openSync, readSync, readdirSync, renameSync, writeFileSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { inTransaction } from '#db/open.ts'
import { listEvidenceFiles } from '#db/queries/evidence.ts'
import { withCase } from '#electron/services/cases/case-file.ts'
import { provenBytes } from '#electron/services/evidence/package-item.ts'
import { recordPackage } from '#electron/services/evidence/package-record.ts'
import { chosenFiles, openSources } from '#electron/services/evidence/package-sources.ts'
import { handOver } from '#electron/services/evidence/package.ts'
import { lockIncident } from '#electron/services/evidence/sealing.ts'
import { readIncident } from '#electron/services/incidents.ts'
import type { Progress } from '#electron/services/work.ts'
import { vaultFiles } from '#electron/vault/folder.ts'
import { type PackageAnswers, type PackageWish, PROTECTIONS } from '#shared/domain/packages.ts'
import { type Result, ok } from '#shared/ipc/result.ts'
import { FILES, caseWith } from '#tests/documents/evidence-sample.ts'
import { dataOf, recordConcern } from '#tests/helpers/concerns.ts'
import { HEAD, addEverybody } from '#tests/helpers/people.ts'
import { type TestVault, addPerson, makeVaultDb } from '#tests/helpers/vault-db.ts'
import { PACKAGE, type Stick, addFiles, emptyStick, everythingIn, ran } from './package-case.ts'

const NAME = 'Recording of Alex Sample.bin'
const BYTES = randomBytes(5 * 1024 * 1024)

let vault: TestVault
let stick: Stick
let incidentId: string
let evidenceIds: string[]
beforeEach(async () => {
  vault = makeVaultDb()
  stick = emptyStick(vault)
  incidentId = recordConcern(vault.session).incidentId
  evidenceIds = await addFiles(vault.session, incidentId, [
    [NAME, BYTES],
    ['chat.txt', Buffer.from('words')],
  ])
})
afterEach(() => vault.dispose())

const ask = (change: Partial<PackageAnswers> = {}, session = vault.session, outlets = stick) =>
  handOver(session, outlets, { incidentId, answers: { ...PACKAGE, evidenceIds, ...change } })
const both = PROTECTIONS.map((protection) => ({ protection, plainReason: protection === 'plain' ? 'No 7-Zip' : '' }))
const events = () =>
  dataOf(readIncident(vault.session, { incidentId })).evidence.map((one) => one.events.map(({ what }) => what))
const packages = () => dataOf(readIncident(vault.session, { incidentId })).packages
const lock = () => lockIncident(vault.session, { incidentId, why: 'viewer' })
const wish: Omit<PackageWish, 'evidenceIds'> = {
  recipientKind: 'police',
  recipient: 'Officer Example',
  reference: '',
  means: 'By hand',
  handedOverOn: '2026-11-03',
  protection: 'encrypted',
  plainReason: '',
}

/** Does something once this much of the work is done. */
function during(share: number, what: () => void): Stick {
  let isDone = false
  const watched = (progress: Progress): Progress => ({
    ...progress,
    signal: progress.signal,
    report: (done, total) => {
      if (!isDone && total > 0 && done / total >= share) {
        isDone = true
        what()
      }
      progress.report(done, total)
    },
  })
  return {
    ...stick,
    work: { ...stick.work, run: (kind, work) => stick.work.run(kind, (progress) => work(watched(progress))) },
  }
}

/** Turns one bit in the middle of the first file found there. */
function flipBit(path: string, at: number): void {
  const file = openSync(path, 'r+')
  const byte = Buffer.alloc(1)
  readSync(file, byte, 0, 1, at)
  writeSync(file, Buffer.from([(byte[0] ?? 0) ^ 1]), 0, 1, at)
  closeSync(file)
}

describe.each(both)('a package that is $protection', (kind) => {
  it('of a locked incident is refused before anything is asked', async () => {
    dataOf(lock())
    const message = expect.stringContaining('could involve an image of a child') as string
    expect(await ask(kind)).toMatchObject({ ok: false, code: 'conflict', message })
    expect(stick.asked).toBe(0)
    expect(everythingIn(stick.folder)).toEqual([])
  })

  it('is refused when the incident is locked while the folder is being chosen', async () => {
    const outlets = {
      ...stick,
      evidence: { choosePackageFolder: () => (dataOf(lock()), Promise.resolve(stick.folder)) },
    }
    expect(await ask(kind, vault.session, outlets)).toMatchObject({ ok: false, code: 'conflict' })
    expect(everythingIn(stick.folder)).toEqual([])
  })

  it.each([0.1, 0.3, 0.5, 0.7, 0.95])(
    'stops when the incident is locked at %f of the work, and leaves nothing',
    async (share) => {
      const locking = during(share, () => dataOf(lock()))
      const message = expect.stringContaining('locked meanwhile') as string
      expect(await ask(kind, vault.session, locking)).toMatchObject({ ok: false, code: 'conflict', message })
      expect(everythingIn(stick.folder)).toEqual([])
      expect(packages()).toEqual([])
      expect(events().flat()).not.toContain('handed-over')
    },
  )

  it.each([0.1, 0.5, 0.95])(
    'stops when the records are locked at %f of the work, and leaves nothing',
    async (share) => {
      expect(
        await ask(
          kind,
          vault.session,
          during(share, () => vault.db.$client.close()),
        ),
      ).toMatchObject({ ok: false })
      expect(everythingIn(stick.folder)).toEqual([])
    },
  )

  it.each([0, 0.2, 0.4, 0.6, 0.8])('leaves nothing when it is cancelled at %f of the work', async (share) => {
    const result = await ask(
      kind,
      vault.session,
      during(share, () => stick.work.cancel()),
    )
    expect(result).toMatchObject({ ok: false, code: 'cancelled' })
    expect(everythingIn(stick.folder)).toEqual([])
    expect(packages()).toEqual([])
    expect(events()).toEqual([['exported'], ['exported']])
    expect(stick.work.state()).toBeNull()
  })

  it('of a damaged file is refused by its name, noted with the file, and leaves nothing', async () => {
    const [row] = listEvidenceFiles(vault.db, incidentId)
    flipBit(join(vaultFiles(vault.folder).evidence, row?.storedAs ?? ''), 2_000_000)
    const refused = await ask(kind)
    expect(refused).toMatchObject({ ok: false, code: 'damaged' })
    expect(refused.ok ? '' : refused.message).toContain(NAME)
    expect(everythingIn(stick.folder)).toEqual([])
    expect(events()).toEqual([['exported', 'verified'], ['exported']])
    expect(packages()).toEqual([])
    const sound = await ask({ ...kind, evidenceIds: evidenceIds.slice(1) })
    expect(sound).toMatchObject({ ok: true, data: { done: true } })
  })

  it('that does not read back is not done, and leaves nothing', async () => {
    const share = kind.protection === 'plain' ? 0.52 : 0.4
    const spoil = () => {
      const [found] = readdirSync(stick.folder, { recursive: true, withFileTypes: true }).filter((one) => one.isFile())
      // Late in the file, where it has not been read again yet.
      flipBit(join(found?.parentPath ?? '', found?.name ?? ''), 4_900_000)
    }
    expect(await ask(kind, vault.session, during(share, spoil))).toMatchObject({ ok: false, code: 'failed' })
    expect(everythingIn(stick.folder)).toEqual([])
    expect(packages()).toEqual([])
  })

  it('to a stick that is pulled out says that copies may be left on it, and under what name', async () => {
    const pulled = `${stick.folder} in a pocket`
    const pulling = during(0.2, () => renameSync(stick.folder, pulled))
    const refused = await ask(kind, vault.session, pulling)
    const [name] = readdirSync(pulled)
    expect(name).toMatch(/ not finished /)
    expect(refused).toMatchObject({ ok: false, message: expect.stringContaining(`“${name}”`) as string })
    expect(refused).not.toMatchObject({ message: expect.stringContaining('Nothing was left') as string })
    expect(packages()).toEqual([])
  })

  it('cannot be written into a folder that is gone or none', async () => {
    const file = join(stick.folder, 'a file')
    writeFileSync(file, '')
    for (const folder of [join(stick.folder, 'gone'), file]) {
      const outlets = { ...stick, evidence: { choosePackageFolder: () => Promise.resolve(folder) } }
      const refused = await ask(kind, vault.session, outlets)
      expect(refused).toMatchObject({ ok: false, code: 'failed' })
    }
    expect(everythingIn(stick.folder)).toEqual(['a file'])
  })

  it('of a restricted case has the reference in its name and no word of the case', async () => {
    addEverybody(vault)
    incidentId = recordConcern(vault.session, { adult: 'staff' }).incidentId
    evidenceIds = await addFiles(vault.session, incidentId, [[NAME, BYTES]])
    const done = dataOf(await ask(kind))
    if (!done.done) throw new Error('not done')
    const base = `evidence-${done.incident.reference}-2026-11-03`
    expect(readdirSync(stick.folder)).toEqual([kind.protection === 'plain' ? base : `${base}.zip`])
    if (kind.protection === 'encrypted')
      ran(stick.folder, '7z', 'x', `-p${done.passphrase}`, `-o${base}`, `${base}.zip`)
    ran(join(stick.folder, base), 'sha256sum', '-c', 'SHA256SUMS')
    expect(events()).toEqual([['exported', 'handed-over']])
    const rows = vault.db.$client
      .prepare('SELECT count(*) FROM case_entry WHERE incident_id = ?')
      .pluck()
      .get(incidentId)
    expect(rows).toBe(0)
  })
})

describe('around the way that asks', () => {
  it('no key is taken out of a locked incident, and nothing is recorded as handed over', () => {
    dataOf(lock())
    const all = { ...wish, evidenceIds }
    const packageId = vault.session.newId()
    expect(openSources(vault.session, { incidentId, wish: all, packageId })).toMatchObject({
      ok: false,
      code: 'conflict',
    })
    const handed = { ...all, writtenAs: 'x.zip', sha256: null }
    expect(recordPackage(vault.session, { incidentId, packageId }, handed)).toMatchObject({
      ok: false,
      code: 'conflict',
    })
    for (const id of evidenceIds) {
      const key = inTransaction(vault.db, (tx) =>
        withCase(tx, vault.session, incidentId, (file) => ok(file.openKey(id))),
      )
      expect(dataOf(key)).toBeUndefined()
    }
    expect(events()).toEqual([['sealed'], ['sealed']])
  })

  it('a sealed file is refused, though the lock came off', () => {
    const unlocked = { head: { imageAnswer: 'none' as const }, incident: () => caseWith(FILES) }
    expect(chosenFiles(unlocked, { evidenceIds: FILES.map(({ id }) => id) })).toMatchObject({ code: 'conflict' })
    expect(chosenFiles(unlocked, { evidenceIds: FILES.slice(0, 1).map(({ id }) => id) })).toMatchObject({ ok: true })
  })

  it('bytes other than the recorded ones end in an error, though they came out of the vault', async () => {
    const item = {
      path: 'a',
      sizeBytes: 3,
      sha256: '0'.repeat(64),
      read: async function* () {
        yield Buffer.from('abc')
      },
    }
    const drain = async () => {
      for await (const _piece of provenBytes(item, () => undefined)) continue
    }
    await expect(drain()).rejects.toMatchObject({ code: 'damaged', path: 'a' })
  })

  it('only a safeguarding lead hands over, and only files of this incident', async () => {
    expect(await ask({}, addPerson(vault, HEAD))).toMatchObject({ ok: false, code: 'forbidden' })
    const other = recordConcern(vault.session).incidentId
    const foreign = await addFiles(vault.session, other, [['other.txt', Buffer.from('x')]])
    expect(await ask({ evidenceIds: foreign })).toMatchObject({ ok: false, code: 'not-found' })
    expect(await ask({ evidenceIds: [] })).toMatchObject({ ok: false, code: 'invalid' })
    expect(stick.asked).toBe(0)
  })

  it('waits for other long work instead of recording anything', async () => {
    let finish = (_result: Result<undefined>): void => undefined
    const other = stick.work.run('backup', () => new Promise<Result<undefined>>((resolve) => (finish = resolve)))
    expect(await ask()).toMatchObject({ ok: false, code: 'conflict' })
    finish(ok(undefined))
    await other
    expect(events()).toEqual([[], []])
  })
})
