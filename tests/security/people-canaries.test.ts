// A word of its own in every box about people, agreements, pictures and school devices, a scan and a drawn name: none of it may lie in clear in
// the vault, its backup, the profile or temporary files, nor stand in the log.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { chooseBackupFolder, makeBackup } from '#electron/services/backups.ts'
import { createWorkDesk } from '#electron/services/work.ts'
import type { Vault } from '#electron/vault/vault.ts'
import { CANARY_DRAWING, drawingAsText, liveWithPeople } from '#tests/helpers/canary-people.ts'
import { canaryWords, foundIn } from '#tests/helpers/canary-words.ts'
import { filesUnder } from '#tests/helpers/canary.ts'
import { dataOf } from '#tests/helpers/concerns.ts'
import { testOutlets } from '#tests/helpers/outlets.ts'
import {
  PASSPHRASE,
  type VaultPlace,
  createConfirmed,
  makeVaultPlace,
  sessionOf,
  unlockIn,
} from '#tests/helpers/vault-place.ts'

const DRAWN = drawingAsText(CANARY_DRAWING)
const [kept, passing] = [canaryWords('quork'), canaryWords('zwilt')]
const previousTemp = process.env['TMPDIR']
let place: VaultPlace
let vault: Vault
let said = ''
/** Whatever the program writes to of its own accord. */
let folders: readonly string[]

beforeAll(async () => {
  // What is printed and saved is meant to be read, and lies elsewhere.
  const outlets = testOutlets()
  place = makeVaultPlace()
  const [outside, stick, temporary] = [place.newFolder(), place.newFolder(), join(place.root, 'temporary')]
  mkdirSync(temporary)
  process.env['TMPDIR'] = temporary
  folders = [place.folder, join(place.root, 'profile'), temporary, stick]
  for (const stream of [process.stdout, process.stderr]) {
    vi.spyOn(stream, 'write').mockImplementation((part) => {
      said += String(part)
      return true
    })
  }
  vault = place.fresh()
  await createConfirmed(vault, place.folder)
  const session = () => sessionOf(vault)
  await liveWithPeople({
    session,
    vault,
    lockAndUnlock: async () => {
      vault.lock('asked')
      dataOf(await unlockIn(vault, PASSPHRASE))
    },
    outlets,
    outside,
    kept: kept.next,
    passing: passing.next,
    leaves: async (_kinds, work) => void (await work()),
  })
  dataOf(chooseBackupFolder(session(), vault, stick))
  dataOf(await makeBackup(session(), vault, createWorkDesk(place.clock)))
}, 120_000)

afterAll(() => {
  vi.restoreAllMocks()
  process.env['TMPDIR'] = previousTemp
  if (previousTemp === undefined) delete process.env['TMPDIR']
  place.dispose()
})

const typed = () => [...kept.all, ...passing.all, DRAWN]
const leaks = (words = typed()) =>
  folders.flatMap(filesUnder).flatMap((path) => foundIn(readFileSync(path), words).map((word) => `${path}: ${word}`))

/** Every row of every table, deciphered. */
function records(): Buffer {
  const { $client } = sessionOf(vault).db
  const tables = $client.prepare("SELECT name FROM sqlite_schema WHERE type = 'table'").pluck().all()
  return Buffer.from(JSON.stringify(tables.map((table) => $client.prepare(`SELECT * FROM "${String(table)}"`).all())))
}

it('is kept in the records, as far as it is to be kept', () => {
  expect(kept.all.length).toBeGreaterThan(80)
  const found = new Set(foundIn(records(), typed()))
  expect([...kept.all, DRAWN].filter((word) => !found.has(word))).toEqual([])
  expect(passing.all.filter((word) => found.has(word))).toEqual([])
})

it('lies nowhere in clear while the vault is open, and after it is locked', () => {
  for (const folder of folders.filter((one) => !one.endsWith('temporary'))) {
    expect(filesUnder(folder), folder).not.toEqual([])
  }
  expect(filesUnder(place.folder).some((path) => path.endsWith('-wal'))).toBe(true)
  expect(leaks()).toEqual([])
  vault.lock('asked')
  expect(leaks()).toEqual([])
})

it('is not in the log of the program', () => {
  expect(foundIn(Buffer.from(said), typed())).toEqual([])
})

it('would be noticed in each of the places', () => {
  const [word = ''] = kept.all
  const spelled = { upper: word.toUpperCase(), base64: Buffer.from(`a name, ${word}, in it`).toString('base64') }
  const expected: string[] = []
  for (const folder of folders) {
    for (const [name, content] of Object.entries({ ...spelled, drawn: DRAWN })) {
      const leak = join(folder, `leak ${name}`)
      writeFileSync(leak, content)
      expected.push(`${leak}: ${name === 'drawn' ? DRAWN : word}`)
    }
  }
  expect(leaks([word, DRAWN]).toSorted()).toEqual(expected.toSorted())
})
