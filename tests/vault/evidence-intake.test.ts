// Taking a file in: all of it or nothing, noticed when it is no file or changes meanwhile, stopped at once, and nothing left of a key.
import { execFileSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import {
  appendFileSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  truncateSync,
  utimesSync,
  writeSync,
} from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { dropTaken, hashEvidence, keepTaken, takeFile } from '#electron/vault/evidence/store.ts'
import { MIB, makeEvidenceFiles, readAll, sha256Of, unwatched } from './evidence-files.ts'

const files = makeEvidenceFiles()
const { folder, key } = files
beforeEach(() => {
  for (const name of files.listed()) rmSync(join(folder, name))
})
afterAll(() => {
  files.dispose()
})

const SMALL = 3 * MIB + 5
/** So large that it is taken in by a thread, and not done before a message from it has arrived. */
const LARGE = 128 * MIB

const problem = (code: string): unknown => expect.objectContaining({ name: 'EvidenceProblem', code })

describe('taking a file in', () => {
  it.each([SMALL, 20 * MIB + 7])('leaves a part until it is kept or dropped: %d bytes', async (size) => {
    const path = files.newSource(randomBytes(size))
    const told: number[] = []
    const watch = { ...unwatched, onBytes: (bytes: number) => void told.push(bytes) }
    const [one, other] = [
      await takeFile({ folder, source: { path }, key, ...watch }),
      await takeFile({ folder, source: { path }, key, ...unwatched }),
    ]
    expect(told.reduce((sum, bytes) => sum + bytes, 0)).toBe(size)
    expect(files.listed().toSorted()).toEqual([`${one.storedAs}.part`, `${other.storedAs}.part`].toSorted())
    // Its row may be there already when giving it its name fails.
    expect((await readAll(files, one)).equals(readFileSync(path))).toBe(true)
    keepTaken(folder, one.storedAs)
    dropTaken(folder, other.storedAs)
    expect(files.listed()).toEqual([one.storedAs])
    expect((await readAll(files, one)).equals(readFileSync(path))).toBe(true)
  })

  it('takes bytes that never lay in a file, and makes the folder when it is not there', async () => {
    rmSync(folder, { recursive: true })
    const bytes = randomBytes(2 * MIB + 1)
    const taken = await takeFile({ folder, source: { bytes }, key, ...unwatched })
    keepTaken(folder, taken.storedAs)
    expect(taken.sha256).toBe(sha256Of(bytes))
    expect((await readAll(files, taken)).equals(bytes)).toBe(true)
    const nowhere = join(files.root, 'gone', 'evidence')
    await expect(takeFile({ folder: nowhere, source: { bytes }, key, ...unwatched })).rejects.toThrow('ENOENT')
  })

  it('reads what a link leads to', async () => {
    const path = files.newSource(Buffer.from('linked'))
    symlinkSync(path, `${path}-link`)
    const taken = await takeFile({ folder, source: { path: `${path}-link` }, key, ...unwatched })
    expect(taken.sha256).toBe(sha256Of(Buffer.from('linked')))
  })
})

describe('what cannot be taken in', () => {
  it('is a folder, a pipe, a device or nothing at all', async () => {
    const pipe = join(files.root, 'pipe')
    execFileSync('mkfifo', [pipe])
    const take = (path: string) => takeFile({ folder, source: { path }, key, ...unwatched })
    for (const path of [files.root, pipe, '/dev/zero']) await expect(take(path)).rejects.toEqual(problem('not-a-file'))
    await expect(take(join(files.root, 'nothing'))).rejects.toEqual(problem('source-unreadable'))
    expect(files.listed()).toEqual([])
  })

  it.each<[string, (path: string) => void]>([
    ['longer', (path) => appendFileSync(path, 'x')],
    ['shorter', (path) => truncateSync(path, 100)],
    ['written over', (path) => void writeSync(openSync(path, 'r+'), 'other words', 10)],
    ['touched', (path) => utimesSync(path, 1, 1)],
    ['exchanged', (path) => renameSync(files.newSource(randomBytes(SMALL)), path)],
  ])('is a file that is %s before all of it was read', async (_, change) => {
    const path = files.newSource(randomBytes(SMALL))
    let isChanged = false
    const onBytes = () => {
      if (!isChanged) change(path)
      isChanged = true
    }
    const taking = takeFile({ folder, source: { path }, key, ...unwatched, onBytes })
    await expect(taking).rejects.toEqual(problem('source-changed'))
    expect(files.listed()).toEqual([])
  })

  it('is a large file that is written to meanwhile', async () => {
    const path = files.newSource(Buffer.alloc(0))
    truncateSync(path, LARGE)
    const onBytes = () => appendFileSync(path, 'x')
    const taking = takeFile({ folder, source: { path }, key, ...unwatched, onBytes })
    await expect(taking).rejects.toEqual(problem('source-changed'))
    expect(files.listed()).toEqual([])
  })

  it('says so when the disk of the records does not take it, and leaves nothing', async () => {
    const path = files.newSource(randomBytes(100))
    const inTheWay = join(files.root, 'no-folder')
    appendFileSync(inTheWay, 'a file, not a folder')
    const taking = takeFile({ folder: inTheWay, source: { path }, key, ...unwatched })
    await expect(taking).rejects.toMatchObject({ code: 'ENOTDIR' })
  })
})

describe('stopping', () => {
  it.each([SMALL, LARGE])('leaves nothing and says why: %d bytes', async (size) => {
    const path = files.newSource(Buffer.alloc(0))
    truncateSync(path, size)
    const wanted = new AbortController()
    const options = { folder, source: { path }, key, signal: wanted.signal }
    const taking = takeFile({ ...options, onBytes: () => wanted.abort(new Error('not wanted any more')) })
    await expect(taking).rejects.toThrow('not wanted any more')
    await expect(takeFile({ ...options, onBytes: () => undefined })).rejects.toThrow('not wanted any more')
    const thrown = takeFile({
      ...options,
      signal: unwatched.signal,
      onBytes: () => {
        throw new Error('the watcher had enough')
      },
    })
    await expect(thrown).rejects.toThrow('the watcher had enough')
    expect(files.listed()).toEqual([])
  })

  it.each([SMALL, LARGE])('ends the reading of a stored file: %d bytes', async (size) => {
    const path = files.newSource(Buffer.alloc(0))
    truncateSync(path, size)
    const taken = await takeFile({ folder, source: { path }, key, ...unwatched })
    keepTaken(folder, taken.storedAs)
    const wanted = new AbortController()
    const watch = { signal: wanted.signal, onBytes: () => wanted.abort(new Error('not wanted any more')) }
    await expect(hashEvidence(folder, taken, key, watch)).rejects.toThrow('not wanted any more')
  })
})
