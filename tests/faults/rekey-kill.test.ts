// Kills a process while it removes a person, at every call that changes a file and at any other moment: the vault opens afterwards,
// nothing acknowledged is lost, and once the removal was told, what the person kept opens nothing.
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, readdirSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Vault } from '#electron/vault/vault.ts'
import { verifiedChain } from '#tests/helpers/audit-chain.ts'
import { dataOf, recordConcern } from '#tests/helpers/concerns.ts'
import { MIGRATIONS } from '#tests/helpers/vault-db.ts'
import {
  PASSPHRASE,
  PASSPHRASES,
  type VaultPlace,
  accountIn,
  addIn,
  createConfirmed,
  makeVaultPlace,
  secret,
  sessionOf,
  unlockIn,
} from '#tests/helpers/vault-place.ts'

// One for forty kills of saving: each takes seconds.
const KILLS = Math.ceil(Number(process.env['BLUEFORM_FAULT_KILLS'] ?? 480) / 40)
const LANES = 2
/** The calls that change a file while a person is removed: opening, syncing, closing, renaming, removing. */
const CALLS = 29
/** Removing takes about this long here; kills by time are spread over it. */
const LONGEST_LIFE_MS = 250

// Loading the modules takes most of a life; Node keeps them compiled here.
const ENVIRONMENT = { ...process.env, NODE_COMPILE_CACHE: join(tmpdir(), 'blueform-test-compile-cache') }

let template: VaultPlace
let deputyId = ''

beforeAll(async () => {
  template = makeVaultPlace()
  const vault = template.fresh()
  await createConfirmed(vault, template.folder)
  deputyId = await addIn(vault, 'deputy')
  for (let count = 0; count < 40; count += 1) recordConcern(sessionOf(vault))
  vault.lock('quit')
})
afterAll(() => {
  template.dispose()
})

type Life = { readonly said: readonly string[]; readonly wasKilled: boolean }

/** Removes the deputy in a process that is killed at one point: a call, or a moment after it began. */
async function live(place: VaultPlace, point: number): Promise<Life> {
  const isByCall = point % 2 === 0
  const call = isByCall ? 1 + (((point / 2) * 7) % CALLS) : 0
  const script = join(import.meta.dirname, 'rekeyer.ts')
  const child = spawn('node', [script, join(place.root, 'profile-of-child'), place.folder, String(call)], {
    cwd: join(MIGRATIONS, '..', '..'),
    env: ENVIRONMENT,
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  const said: string[] = []
  const lines = createInterface({ input: child.stdout })
  lines.on('line', (line) => {
    said.push(line)
    if (line === 'ready') child.stdin.write('!')
    if (line === 'removing' && !isByCall) setTimeout(() => child.kill('SIGKILL'), momentOf(point))
  })
  await Promise.all([once(lines, 'close'), once(child, 'exit')])
  return { said, wasKilled: wasKilled(child) }
}

function momentOf(point: number): number {
  return (LONGEST_LIFE_MS * ((point * 13) % KILLS)) / KILLS
}

function wasKilled({ exitCode, signalCode }: ChildProcess): boolean {
  if (exitCode !== null && exitCode !== 0) throw new Error(`it ended by itself with ${exitCode}`)
  return signalCode === 'SIGKILL'
}

async function tryPoint(point: number): Promise<boolean> {
  const place = makeVaultPlace()
  try {
    cpSync(template.folder, place.folder, { recursive: true })
    const { said, wasKilled: killed } = await live(place, point)
    expect(said, 'it ended before anything was saved').toContain('removing')
    const vault = place.fresh()
    vault.useFolder(place.folder)
    dataOf(await unlockIn(vault, PASSPHRASE))
    checkRecords(vault, said)
    expect(readdirSync(place.folder).filter((name) => name.includes('next'))).toEqual([])
    await checkRemoved(place, vault, said)
    return killed
  } finally {
    place.dispose()
  }
}

function checkRecords(vault: Vault, said: readonly string[]): void {
  const { db } = sessionOf(vault)
  expect(db.$client.pragma('integrity_check', { simple: true })).toBe('ok')
  expect(db.$client.pragma('foreign_key_check')).toEqual([])
  verifiedChain(db)
  expect(db.$client.prepare('SELECT count(*) FROM incident').pluck().get()).toBe(40)
  const [, draftId, round] = said.findLast((line) => line.startsWith('saved'))?.split(' ') ?? []
  const read = "SELECT json_extract(answers, '$.description') FROM incident_draft WHERE id = ?"
  // What was saved last may be newer than what was told last.
  expect(Number(db.$client.prepare(read).pluck().get(draftId))).toBeGreaterThanOrEqual(Number(round))
  recordConcern(sessionOf(vault))
}

/** Removed or not, never half; when it was told, it is true. */
async function checkRemoved(place: VaultPlace, vault: Vault, said: readonly string[]): Promise<void> {
  const isThere = vault.publicAccounts().some(({ accountId }) => accountId === deputyId)
  const gone = 'SELECT removed_at_ms IS NOT NULL FROM account WHERE id = ?'
  expect(sessionOf(vault).db.$client.prepare(gone).pluck().get(deputyId)).toBe(isThere ? 0 : 1)
  if (said.includes('removed')) expect(isThere).toBe(false)
  vault.lock('asked')
  if (isThere) {
    expect(accountIn(vault, 'deputy')).toBe(deputyId)
    dataOf(await unlockIn(vault, PASSPHRASES.deputy, 'deputy'))
    return
  }
  cpSync(join(template.folder, 'slots.json'), join(place.folder, 'slots.json'))
  expect(await vault.unlock(deputyId, secret(PASSPHRASES.deputy))).toMatchObject({ ok: false, code: 'failed' })
  writeFileSync(join(place.folder, 'slots.next.json'), '{}')
  expect((await vault.unlock(deputyId, secret(PASSPHRASES.deputy))).ok).toBe(false)
}

it(`is whole after ${KILLS} kills`, { timeout: 60_000 + KILLS * 10_000 }, async () => {
  const points = Array.from({ length: KILLS }, (_, index) => index)
  let kills = 0
  const work = async () => {
    for (let point = points.pop(); point !== undefined; point = points.pop()) {
      if (await tryPoint(point)) kills += 1
    }
  }
  await Promise.all(Array.from({ length: LANES }, work))
  expect(kills, 'hardly anything was killed, so hardly anything was tested').toBeGreaterThan(KILLS / 2)
})
