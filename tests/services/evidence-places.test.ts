// Where the bytes of a file go while it is added, checked and its source is settled: into one enciphered file and nowhere else.
import { mkdtempSync, readFileSync, readdirSync, rmSync, statSync, watch } from 'node:fs'
import { homedir, tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { settleSource } from '#electron/services/evidence/source.ts'
import { verifyEvidence } from '#electron/services/evidence/verify.ts'
import { dataOf } from '#tests/helpers/concerns.ts'
import { type Intake, PNG, makeIntake } from '#tests/helpers/intake.ts'
import { decipheredFile, decipheredLog } from '#tests/helpers/raw-pages.ts'

const CANARY = Buffer.from('plainly-fictional-bytes-of-a-file-that-must-stay-enciphered')
const DATABASE = /^vault\.db(-wal|-shm|-journal)?$/
const STORED = /^evidence(\/[A-Za-z0-9_-]+(\.part)?)?$/

let at: Intake
let outside: string
beforeEach(() => {
  // The tests' own folders lie in the folder for temporary files too, so the product gets another one to be watched.
  outside = mkdtempSync(join(tmpdir(), 'blueform-outside-'))
  process.env['TMPDIR'] = outside
  at = makeIntake()
})
afterEach(() => {
  at.dispose()
  delete process.env['TMPDIR']
  rmSync(outside, { recursive: true, force: true })
})

const filesIn = (folder: string) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => statSync(join(folder, name)).isFile())

it('makes no file but the enciphered one and the database’s own, also for a moment', async () => {
  const seen = new Map<string, Set<string>>()
  const ownFolders = [at.vault.folder, at.sources]
  const watchers = [at.vault.folder, outside, homedir(), process.cwd()].map((folder) => {
    const names = new Set<string>()
    seen.set(folder, names)
    const recursive = folder === at.vault.folder || folder === outside
    return watch(folder, { recursive }, (_kind, name) => void names.add(String(name)))
  })
  const file = await at.added('chat.bin', Buffer.concat([PNG, CANARY, Buffer.alloc(6_000_000, CANARY)]))
  const { files } = dataOf(await at.capture(Buffer.concat([PNG, CANARY])))
  dataOf(await at.add([files[0]?.ticket ?? '']))
  dataOf(await verifyEvidence(at.vault.session, at.desk, { incidentId: null }))
  const { evidenceId, ticket } = file
  const asked = { incidentId: at.incidentId, evidenceId, ticket, remove: true }
  dataOf(await settleSource(at.vault.session, at.desk, at.named, asked))
  await delay(100)
  for (const one of watchers) one.close()
  const inVault = [...(seen.get(at.vault.folder) ?? [])]
  expect(inVault.filter((name) => !DATABASE.test(name) && !STORED.test(name))).toEqual([])
  expect(inVault.some((name) => STORED.test(name))).toBe(true)
  const inTemp = [...(seen.get(outside) ?? [])].map((name) => join(outside, name))
  expect(inTemp.filter((path) => !ownFolders.some((folder) => path.startsWith(folder)))).toEqual([])
  expect(
    filesIn(outside).filter((name) => !ownFolders.some((folder) => join(outside, name).startsWith(folder))),
  ).toEqual([])
})

it('leaves no plaintext in any file, whatever the vault’s key lays open', async () => {
  await at.added('chat.bin', Buffer.concat([PNG, CANARY, Buffer.alloc(6_000_000, CANARY)]))
  await at.added('chat.txt', CANARY)
  rmSync(at.sources, { recursive: true })
  const places = [at.vault.folder, outside].flatMap((folder) => filesIn(folder).map((name) => join(folder, name)))
  expect(places.length).toBeGreaterThan(3)
  for (const path of places) expect(readFileSync(path).includes(CANARY), path).toBe(false)
  for (const pages of [decipheredFile, decipheredLog]) {
    expect(pages(at.vault.path, at.vault.key).includes(CANARY)).toBe(false)
  }
  // The name is there to be found, so the search would have found the rest.
  expect(
    Buffer.concat([decipheredFile(at.vault.path, at.vault.key), decipheredLog(at.vault.path, at.vault.key)]).includes(
      'chat.bin',
    ),
  ).toBe(true)
})
