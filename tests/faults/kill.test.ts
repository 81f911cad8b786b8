// Kills a process in the middle of saving, again and again: whatever it had said was saved must be there, and the file must be sound.
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { expect, it } from 'vitest'
import { type Db, inTransaction, openDatabase } from '#db/open.ts'
import { readTakenDraft } from '#db/queries/drop-box.ts'
import { checkSearchIndex } from '#db/queries/search.ts'
import { withCase } from '#electron/services/cases/case-file.ts'
import { findDraft } from '#electron/services/cases/draft-keeping.ts'
import { receiveDrops } from '#electron/services/drop-box.ts'
import type { Session } from '#electron/services/session.ts'
import { ok } from '#shared/ipc/result.ts'
import { verifiedChain } from '#tests/helpers/audit-chain.ts'
import { dataOf } from '#tests/helpers/concerns.ts'
import { DSL, MIGRATIONS, type TestVault, makeVaultDb, packedKeys, sessionFor } from '#tests/helpers/vault-db.ts'
import { type Acknowledged, acknowledgedSchema } from './acknowledged.ts'

const KILLS = Number(process.env['BLUEFORM_FAULT_KILLS'] ?? 100)
const LANES = 2
/** A new vault from time to time, so that checking it does not take longer than killing. */
const KILLS_PER_VAULT = 25
const LONGEST_LIFE_MS = 150
const LATE_PART = 0.8

// Loading the modules takes most of a saver's life; Node keeps them compiled here.
const ENVIRONMENT = { ...process.env, NODE_COMPILE_CACHE: join(tmpdir(), 'blueform-test-compile-cache') }

type Saver = {
  readonly child: ChildProcess
  readonly ready: Promise<void>
  readonly said: Acknowledged[]
  readonly firstSaid: Promise<void>
  readonly ended: Promise<unknown>
}

function startSaver(path: string): Saver {
  const script = join(import.meta.dirname, 'saver.ts')
  const child = spawn('node', [script, path], {
    cwd: join(MIGRATIONS, '..', '..'),
    env: ENVIRONMENT,
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  const said: Acknowledged[] = []
  const lines = createInterface({ input: child.stdout })
  const ended = Promise.all([once(lines, 'close'), once(child, 'exit')])
  let begun = () => {}
  const firstSaid = new Promise<void>((resolve) => {
    begun = resolve
  })
  const ready = new Promise<void>((resolve, reject) => {
    child.once('error', reject)
    child.once('exit', (code) => reject(new Error(`the saver ended by itself with ${code}`)))
    lines.on('line', (line) => {
      if (line === 'ready') resolve()
      else if (line.endsWith('}')) {
        said.push(acknowledgedSchema.parse(JSON.parse(line)))
        begun()
      }
    })
  })
  return { child, ready, said, firstSaid, ended }
}

/** Lets the saver work for a while and kills it; what it said until then. */
async function killAtRandom(
  { child, ready, said, firstSaid, ended }: Saver,
  { key, keys }: TestVault,
): Promise<readonly Acknowledged[]> {
  await ready
  child.stdin?.write(packedKeys(key, keys))
  // Most live until something was saved, so that a slow machine tests as much as a quick one; some die before.
  if (Math.random() < LATE_PART) await Promise.race([firstSaid, ended])
  await new Promise((resolve) => setTimeout(resolve, Math.random() * LONGEST_LIFE_MS))
  child.kill('SIGKILL')
  await ended
  expect(child.exitCode, 'the saver failed by itself').toBeNull()
  return said
}

const LOOK: Partial<Record<Acknowledged['kind'], string>> = {
  draft: "SELECT json_extract(answers, '$.description') FROM incident_draft WHERE id = ?",
  incident: 'SELECT description FROM incident_version WHERE incident_id = ? AND number = 1',
  action: 'SELECT detail FROM incident_action WHERE id = ?',
  outcome: 'SELECT text FROM incident_outcome WHERE id = ?',
  amendment: 'SELECT description FROM incident_version WHERE incident_id = ? AND number = 2',
}

/** What the person reads of it now. */
function readBack(db: Db, session: Session, drops: ReadonlyMap<string, string>, { kind, id }: Acknowledged) {
  const sql = LOOK[kind]
  if (sql !== undefined) return String(db.$client.prepare(sql).pluck().get(id))
  if (kind === 'drop') return drops.get(id) ?? takenWords(db, session, id)
  if (kind === 'sealed-draft' || kind === 'taken-drop') return findDraft(db, session, id)?.answers.description
  const read = inTransaction(db, (tx) => withCase(tx, session, id, (file) => ok(file.incident())))
  if (!read.ok) return undefined
  return kind === 'restricted-outcome' ? read.data.outcomes[0]?.text : read.data.versions[0]?.concern.description
}

function takenWords(db: Db, session: Session, dropId: string): string | undefined {
  const draftId = readTakenDraft(db, dropId)
  return draftId === undefined ? undefined : findDraft(db, session, draftId)?.answers.description
}

function missingOf(vault: TestVault, db: Db, said: readonly Acknowledged[]): readonly Acknowledged[] {
  const session = sessionFor(db, DSL, vault.keys, vault.clock)
  const { drops, damaged } = dataOf(receiveDrops(session, vault.folder))
  expect(damaged, 'half a concern lies in the drop box').toBe(0)
  const words = new Map(drops.map((drop) => [drop.id, drop.words]))
  // Services trim what was typed, and what was left at the lock screen comes after who wrote it.
  return said.filter((one) => !(readBack(db, session, words, one) ?? '').trim().endsWith(one.text.trim()))
}

/** Opens the file as the app would after a crash. */
function checkAfterKill(vault: TestVault, said: readonly Acknowledged[]): void {
  const db = openDatabase(vault.path, vault.key)
  try {
    expect(missingOf(vault, db, said)).toEqual([])
    expect(db.$client.pragma('integrity_check', { simple: true })).toBe('ok')
    expect(db.$client.pragma('foreign_key_check')).toEqual([])
    verifiedChain(db)
    checkSearchIndex(db)
    const headless =
      'SELECT count(*) FROM incident WHERE compartment_id IS NULL AND id NOT IN (SELECT incident_id FROM incident_version)'
    expect(db.$client.prepare(headless).pluck().get()).toBe(0)
    const half =
      'SELECT count(*) FROM incident WHERE compartment_id IS NOT NULL AND compartment_id NOT IN (SELECT compartment_id FROM sealed_record)'
    expect(db.$client.prepare(half).pluck().get()).toBe(0)
  } finally {
    db.$client.close()
  }
}

async function killInOneVault(kills: number): Promise<number> {
  const vault = makeVaultDb()
  vault.db.$client.close()
  const all: Acknowledged[] = []
  let next = startSaver(vault.path)
  for (let kill = 0; kill < kills; kill += 1) {
    const saver = next
    await saver.ready
    // The one after is loaded meanwhile, and waits for its key.
    next = startSaver(vault.path)
    all.push(...(await killAtRandom(saver, vault)))
    checkAfterKill(vault, all)
  }
  // This one is not needed any more, so it does not matter whether it was ready.
  next.ready.catch(() => undefined)
  next.child.kill('SIGKILL')
  await next.ended
  vault.dispose()
  return all.length
}

it(`loses nothing in ${KILLS} kills`, { timeout: 60_000 + KILLS * 5_000 }, async () => {
  const batches = Array.from({ length: Math.ceil(KILLS / KILLS_PER_VAULT) }, (_, index) =>
    Math.min(KILLS_PER_VAULT, KILLS - index * KILLS_PER_VAULT),
  )
  let saved = 0
  const work = async () => {
    for (let kills = batches.pop(); kills !== undefined; kills = batches.pop()) saved += await killInOneVault(kills)
  }
  await Promise.all(Array.from({ length: LANES }, work))
  expect(saved, 'nothing was ever saved, so nothing was tested').toBeGreaterThan(KILLS / 2)
})
