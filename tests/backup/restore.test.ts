import { randomBytes } from 'node:crypto'
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { makeBackup } from '#electron/services/backups.ts'
import { listBackupsIn, restoreBackup } from '#electron/services/restore.ts'
import { createWorkDesk } from '#electron/services/work.ts'
import { listGenerations } from '#electron/vault/backup/backup-folder.ts'
import { hasPartOfVault, vaultFiles } from '#electron/vault/folder.ts'
import { noteRestored } from '#electron/vault/backup/restored.ts'
import { verifiedChain } from '#tests/helpers/audit-chain.ts'
import { dataOf, recordConcern } from '#tests/helpers/concerns.ts'
import { sessionFor } from '#tests/helpers/vault-db.ts'
import {
  KEEPER,
  type TestBackups,
  addDrop,
  addEvidence,
  copyFolder,
  filesBelow,
  makeBackupVault,
  openedCopy,
} from './backup-vault.ts'
import { dumpOf } from './dump.ts'

const ROUNDS = Number(process.env['BLUEFORM_BACKUP_ROUNDS'] ?? 20)
const FLIPS = 200
const MINUTE_MS = 60_000

let one: TestBackups
let target: string
beforeEach(() => {
  one = makeBackupVault()
  target = mkdtempSync(join(tmpdir(), 'blueform-test-restored-'))
})
afterEach(() => {
  one.dispose()
  rmSync(target, { recursive: true, force: true })
})

const make = async () => dataOf(await makeBackup(one.session, one.vault, one.desk)).generations[0]?.id ?? ''
const restore = (generationId: string, folder = target, source = one.stick) =>
  restoreBackup(one.desk, { source, generationId, folder })

/** Rows but for the settings, where the vault notes afterwards that a backup was made. */
function rowsIn(dump: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(dump).filter(([table]) => table !== 'settings'))
}

function below(folder: string): ReadonlyMap<string, string> {
  return new Map([...filesBelow(folder)].map(([name, bytes]) => [name, bytes.toString('base64')]))
}

describe('restoring', () => {
  it(`gives back every row and every byte, ${ROUNDS} times`, { timeout: MINUTE_MS + ROUNDS * 5_000 }, async () => {
    for (let round = 0; round < ROUNDS; round += 1) {
      addEvidence(one, Math.floor(Math.random() * 20_000))
      addDrop(one.folder)
      recordConcern(one.session, { description: `Round ${round}. ${'More words. '.repeat(round)}` })
      const id = await make()
      const folder = join(target, String(round))
      mkdirSync(folder)
      dataOf(await restore(id, folder))
      for (const part of ['evidence', 'dropBox'] as const) {
        expect(below(vaultFiles(folder)[part])).toEqual(below(vaultFiles(one.folder)[part]))
      }
      expect(readFileSync(vaultFiles(folder).slots)).toEqual(readFileSync(vaultFiles(one.folder).slots))
      const restored = openedCopy(folder, one.key)
      expect(rowsIn(dumpOf(restored))).toEqual(rowsIn(dumpOf(one.db)))
      restored.$client.close()
      one.clock.advance(MINUTE_MS)
    }
  })

  it('finds the backups from the folder, from the stick above it, and in a vault’s own folder', async () => {
    const id = await make()
    for (const source of [one.stick, one.root]) expect(dataOf(listBackupsIn(source))).toMatchObject([{ id }])
    copyFolder(one.root, join(vaultFiles(target).backups, one.root.split('/').at(-1) ?? ''))
    expect(dataOf(listBackupsIn(target))).toMatchObject([{ id }])
    expect(listBackupsIn(one.folder)).toMatchObject({ code: 'not-found' })
    expect(await restore('2020-01-01T00-00-00-000Z')).toMatchObject({ code: 'not-found' })
  })

  it('is told in the audit chain by whoever is let in next, once', async () => {
    const id = await make()
    dataOf(await restore(id))
    const db = openedCopy(target, one.key)
    const session = sessionFor(db, KEEPER, one.keys, one.clock)
    noteRestored(session, target)
    noteRestored(session, target)
    const told = verifiedChain(db).filter(({ kind }) => kind === 'backup.restored')
    expect(told).toMatchObject([{ detail: { generation: id, proven: true } }])
    writeFileSync(join(target, 'restored.json'), '{"generation":"x"}')
    noteRestored(session, target)
    expect(verifiedChain(db).at(-1)).toMatchObject({ kind: 'backup.restored', detail: { proven: false } })
    db.$client.close()
  })

  it('needs an empty folder', async () => {
    const id = await make()
    writeFileSync(join(target, 'letter.txt'), 'mine')
    expect(await restore(id)).toMatchObject({ code: 'conflict' })
    expect(readdirSync(target)).toEqual(['letter.txt'])
    expect(await restore(id, one.folder)).toMatchObject({ code: 'conflict' })
  })

  it('stops when it is cancelled, leaves nothing, and works the next time', async () => {
    addEvidence(one, 3_000_000)
    const id = await make()
    const desk = createWorkDesk(one.clock)
    const restored = restoreBackup(desk, { source: one.stick, generationId: id, folder: target })
    while (readdirSync(target).length === 0) await new Promise((resolve) => setTimeout(resolve, 1))
    desk.cancel()
    expect(await restored).toMatchObject({ code: 'cancelled' })
    expect(readdirSync(target)).toEqual([])
    dataOf(await restore(id))
  })

  it('throws away what one that was killed has left, and nothing else', async () => {
    const id = await make()
    const staging = join(target, '.blueform-restoring-x')
    mkdirSync(join(staging, 'evidence'), { recursive: true })
    for (const name of ['evidence', 'drop-box']) mkdirSync(join(target, name))
    writeFileSync(vaultFiles(target).database, 'half')
    dataOf(await restore(id))
    expect(readdirSync(target).toSorted()).toEqual([
      'backups',
      'drop-box',
      'evidence',
      'restored.json',
      'slots.json',
      'vault.db',
    ])

    const other = join(target, 'other')
    mkdirSync(other)
    writeFileSync(vaultFiles(other).database, 'all that is left of records')
    expect(await restore(id, other)).toMatchObject({ code: 'conflict' })
    expect(readFileSync(vaultFiles(other).database, 'utf8')).toBe('all that is left of records')
  })

  it('says when the stick or the folder is not there', async () => {
    const id = await make()
    expect(await restore(id, join(target, 'none'))).toMatchObject({ code: 'not-found' })
    renameSync(one.stick, `${one.stick}-away`)
    expect(await restore(id)).toMatchObject({ code: 'not-found' })
    renameSync(`${one.stick}-away`, one.stick)
  })
})

describe('a damaged backup', () => {
  it(
    `is refused whole after each of ${FLIPS} flipped bits, spread over all its files`,
    { timeout: 5 * MINUTE_MS },
    async () => {
      for (let file = 0; file < 3; file += 1) addEvidence(one, 2_000)
      for (let drop = 0; drop < 2; drop += 1) addDrop(one.folder)
      const id = await make()
      const paths = [...filesBelow(one.root).keys()].map((name) => join(one.root, name))
      expect(paths).toHaveLength(9)
      for (let flip = 0; flip < FLIPS; flip += 1) {
        const path = paths[flip % paths.length] ?? ''
        const whole = readFileSync(path)
        const changed = Buffer.from(whole)
        const at = Math.floor(Math.random() * changed.length)
        changed[at] = (changed[at] ?? 0) ^ (1 << Math.floor(Math.random() * 8))
        writeFileSync(path, changed)
        const refused = await restore(id)
        expect(refused, `${path} at ${at}`).toMatchObject({ ok: false, code: 'damaged' })
        expect(readdirSync(target)).toEqual([])
        writeFileSync(path, whole)
      }
      dataOf(await restore(id))
    },
  )

  it('is refused with the file that is missing, cut short or longer', async () => {
    const evidence = addEvidence(one, 2_000)
    const drop = addDrop(one.folder)
    const id = await make()
    const words: Readonly<Record<string, string>> = {
      [`evidence/${evidence}`]: 'an encrypted file',
      [`${id}/drop-box/${drop}`]: 'a concern that was left at the lock screen',
      [`${id}/vault.db`]: 'the file of the records',
      [`${id}/slots.json`]: 'the key file',
      [`${id}/manifest.json`]: 'the list of its files',
      [`${id}/manifest.sig`]: 'the list of its files',
    }
    for (const [name, called] of Object.entries(words)) {
      const path = join(one.root, name)
      const whole = readFileSync(path)
      for (const change of [undefined, whole.subarray(0, -1), Buffer.concat([whole, Buffer.from('x')])]) {
        if (change === undefined) rmSync(path)
        else writeFileSync(path, change)
        const refused = await restore(id)
        expect(refused, name).toMatchObject({ code: 'damaged', message: expect.stringContaining(called) })
        writeFileSync(path, whole)
      }
    }
    expect(hasPartOfVault(target)).toBe(false)
  })

  it('is refused when its key file or its evidence is another vault’s', async () => {
    const other = makeBackupVault()
    const evidence = addEvidence(one, 500)
    const id = await make()
    const swaps = [
      [vaultFiles(other.folder).slots, join(one.root, id, 'slots.json')],
      [join(vaultFiles(other.folder).evidence, addEvidence(other, 500)), join(one.root, 'evidence', evidence)],
    ] as const
    for (const [from, to] of swaps) {
      const own = readFileSync(to)
      writeFileSync(to, readFileSync(from))
      expect(await restore(id)).toMatchObject({ code: 'damaged' })
      writeFileSync(to, own)
    }
    other.dispose()
  })

  it('is refused under another name, and a backup that was not finished is none', async () => {
    const id = await make()
    const renamed = id.replace(/^\d{4}/, '2019')
    renameSync(join(one.root, id), join(one.root, renamed))
    expect(await restore(renamed)).toMatchObject({ code: 'damaged' })
    renameSync(join(one.root, renamed), join(one.root, `.blueform-unfinished-${id}`))
    expect(listGenerations(one.root)).toEqual([])
  })

  it('is refused when the stick gives other bytes the second time', async () => {
    const evidence = addEvidence(one, 4_000_000)
    const id = await make()
    const path = join(one.root, 'evidence', evidence)
    const restored = restore(id)
    while (!readdirSync(target).some((name) => name.startsWith('.blueform')))
      await new Promise((resolve) => setImmediate(resolve))
    writeFileSync(path, randomBytes(4_000_000))
    const result = await restored
    expect(result.ok).toBe(false)
    expect(existsSync(vaultFiles(target).slots)).toBe(false)
  })
})
