// Kills a process while it backs a vault up and restores the backups: the vault must open, every backup that was told of must be there
// and whole, and a restore that was cut off must work when it is tried again.
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { expect, it } from 'vitest'
import { z } from 'zod'
import { openDatabase } from '#db/open.ts'
import { listEvidenceNames } from '#db/queries/backups.ts'
import { makeBackup } from '#electron/services/backups.ts'
import { findDamage, proveManifest } from '#electron/vault/backup/backup-check.ts'
import { listGenerations, sharedEvidence } from '#electron/vault/backup/backup-folder.ts'
import { readSignedManifest } from '#electron/vault/backup/backup-manifest.ts'
import { vaultFiles } from '#electron/vault/folder.ts'
import { isFreeForRestore, restoreGeneration } from '#electron/vault/backup/restore.ts'
import { createWorkDesk } from '#electron/services/work.ts'
import { type TestBackups, makeBackupVault, testVault } from '#tests/backup/backup-vault.ts'
import { verifiedChain } from '#tests/helpers/audit-chain.ts'
import { dataOf } from '#tests/helpers/concerns.ts'
import { MIGRATIONS, NOW_MS, sessionFor, testClock } from '#tests/helpers/vault-db.ts'
import { DAY_MS } from '#shared/lib/dates.ts'

const KILLS = Number(process.env['BLUEFORM_BACKUP_KILLS'] ?? 20)
const LANES = 2
const KILLS_PER_VAULT = 5
/** Some live a little longer than their step, so that what other threads do is cut off too. */
const LONGEST_GRACE_MS = 40
/** So many of the newest are kept in any case, each being of a day of its own. */
const SURELY_KEPT = 7
const ENVIRONMENT = { ...process.env, NODE_COMPILE_CACHE: join(tmpdir(), 'blueform-test-compile-cache') }
const unwatched = { signal: new AbortController().signal, report: () => undefined, commit: () => undefined }

const saidSchema = z.object({
  kind: z.enum(['evidence', 'backup', 'restore', 'backup-steps', 'restore-steps']),
  name: z.string(),
})
type Said = z.infer<typeof saidSchema>
type Keeper = {
  readonly child: ChildProcess
  readonly ready: Promise<void>
  readonly said: Said[]
  readonly ended: Promise<unknown>
}

type Phase = 'backup' | 'restore'
type Orders = { readonly atMs: number; readonly phase: Phase; readonly lastStep: number; readonly graceMs: number }

function startKeeper(one: TestBackups, restored: string, { atMs, phase, lastStep, graceMs }: Orders): Keeper {
  const script = join(import.meta.dirname, 'backup-keeper.ts')
  const child = spawn(
    'node',
    [script, one.folder, one.stick, restored, ...[atMs, phase, lastStep, graceMs].map(String)],
    {
      cwd: join(MIGRATIONS, '..', '..'),
      env: ENVIRONMENT,
      stdio: ['pipe', 'pipe', 'inherit'],
    },
  )
  const said: Said[] = []
  const lines = createInterface({ input: child.stdout })
  const ended = Promise.all([once(lines, 'close'), once(child, 'exit')])
  const ready = new Promise<void>((resolve, reject) => {
    child.once('error', reject)
    child.once('exit', (code) => reject(new Error(`the keeper ended too early with ${code}`)))
    lines.on('line', (line) => {
      if (line === 'ready') resolve()
      else if (line.endsWith('}')) said.push(saidSchema.parse(JSON.parse(line)))
    })
  })
  return { child, ready, said, ended }
}

async function untilItEnds({ child, ready, said, ended }: Keeper, one: TestBackups): Promise<readonly Said[]> {
  await ready
  const { secretKey, publicKey } = one.keys.signing
  child.stdin?.write(Buffer.concat([one.key, secretKey, publicKey]))
  await ended
  expect([null, 0], 'the keeper failed by itself').toContain(child.exitCode)
  return said
}

function checkVault(folder: string, key: Buffer): readonly string[] {
  const db = openDatabase(vaultFiles(folder).database, key)
  try {
    expect(db.$client.pragma('integrity_check', { simple: true })).toBe('ok')
    verifiedChain(db)
    const evidence = listEvidenceNames(db)
    for (const name of evidence) expect(existsSync(join(vaultFiles(folder).evidence, name)), name).toBe(true)
    return evidence
  } finally {
    db.$client.close()
  }
}

async function checkBackups(one: TestBackups, told: readonly string[]): Promise<readonly string[]> {
  const listed = listGenerations(one.root).map(({ id }) => id)
  expect(listed).toEqual(expect.arrayContaining(told.slice(-SURELY_KEPT)))
  for (const id of listed) {
    const place = { folder: join(one.root, id), evidence: sharedEvidence(one.root) }
    const manifest = readSignedManifest(place.folder, id)
    expect(await findDamage(place, manifest, () => undefined)).toEqual([])
    proveManifest(place.folder, manifest, one.key)
  }
  return listed
}

async function checkRestored(one: TestBackups, restored: string, told: readonly string[], listed: readonly string[]) {
  const folders = readdirSync(restored)
  expect(folders).toEqual(expect.arrayContaining([...told]))
  for (const id of folders) {
    const folder = join(restored, id)
    if (!existsSync(vaultFiles(folder).slots)) {
      expect(told).not.toContain(id)
      expect(isFreeForRestore(folder), readdirSync(folder).join()).toBe(true)
      if (listed.includes(id)) await restoreGeneration(one.root, id, folder, unwatched)
    }
    if (existsSync(vaultFiles(folder).slots)) checkVault(folder, one.key)
    rmSync(folder, { recursive: true })
  }
}

const namesOf = (said: readonly Said[], kind: Said['kind']) =>
  said.filter((one) => one.kind === kind).map(({ name }) => name)

/** Ends one keeper at each of these steps, one after the other; gives how many backups were finished. */
async function killInOneVault(orders: readonly Orders[]): Promise<number> {
  const one = makeBackupVault()
  one.db.$client.close()
  const restored = mkdtempSync(join(tmpdir(), 'blueform-test-restored-'))
  const all: Said[] = []
  for (const order of orders) {
    const said = await untilItEnds(startKeeper(one, restored, order), one)
    all.push(...said)
    expect(checkVault(one.folder, one.key)).toEqual(expect.arrayContaining(namesOf(all, 'evidence')))
    const listed = await checkBackups(one, namesOf(all, 'backup'))
    await checkRestored(one, restored, namesOf(said, 'restore'), listed)
  }
  await backUpOnceMore(one, (orders.at(-1)?.atMs ?? 0) + DAY_MS)
  rmSync(restored, { recursive: true })
  one.dispose()
  return namesOf(all, 'backup').length
}

/** How many steps a backup and its restore have when nothing ends them. */
async function countSteps(): Promise<Record<Phase, number>> {
  const one = makeBackupVault()
  one.db.$client.close()
  const restored = mkdtempSync(join(tmpdir(), 'blueform-test-restored-'))
  const said = await untilItEnds(
    startKeeper(one, restored, { atMs: NOW_MS, phase: 'backup', lastStep: -1, graceMs: 0 }),
    one,
  )
  rmSync(restored, { recursive: true })
  one.dispose()
  return { backup: Number(namesOf(said, 'backup-steps')[0]), restore: Number(namesOf(said, 'restore-steps')[0]) }
}

/** After all of that a backup works, and what the killed ones left is gone. */
async function backUpOnceMore(one: TestBackups, atMs: number): Promise<void> {
  mkdirSync(one.root, { recursive: true })
  const clock = testClock(atMs)
  const db = openDatabase(vaultFiles(one.folder).database, one.key)
  const session = sessionFor(db, one.session.actor, one.keys, clock)
  dataOf(
    await makeBackup(
      session,
      testVault(one.folder, () => session, one.key),
      createWorkDesk(clock),
    ),
  )
  db.$client.close()
  expect(readdirSync(one.root).filter((name) => name.startsWith('.'))).toEqual([])
}

it(`loses nothing in ${KILLS} kills during backup and restore`, { timeout: 60_000 + KILLS * 10_000 }, async () => {
  const steps = await countSteps()
  expect(Math.min(steps.backup, steps.restore)).toBeGreaterThan(30)
  const orders = Array.from({ length: KILLS }, (_, kill): Orders => {
    const phase = kill % 2 === 0 ? 'backup' : 'restore'
    const lastStep = 1 + Math.floor((kill * steps[phase]) / KILLS)
    // Half of them at the step itself, the others a moment later.
    return {
      atMs: NOW_MS + kill * DAY_MS,
      phase,
      lastStep,
      graceMs: kill % 4 < 2 ? 0 : Math.random() * LONGEST_GRACE_MS,
    }
  })
  // Dealt out in turn, so that every vault meets early and late ends.
  const vaults = Math.ceil(KILLS / KILLS_PER_VAULT)
  const hands = Array.from({ length: vaults }, (_, hand) => orders.filter((_order, kill) => kill % vaults === hand))
  let made = 0
  const work = async () => {
    for (let hand = hands.pop(); hand !== undefined; hand = hands.pop()) made += await killInOneVault(hand)
  }
  await Promise.all(Array.from({ length: LANES }, work))
  expect(made, 'no backup was ever finished, so nothing was tested').toBeGreaterThanOrEqual(Math.floor(KILLS / 4))
})
