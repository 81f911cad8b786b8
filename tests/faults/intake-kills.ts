// A vault that processes add evidence to until they are killed, and what must hold after each of them.
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, readFileSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { expect } from 'vitest'
import { z } from 'zod'
import { type Db, inTransaction, openDatabase } from '#db/open.ts'
import { isEvidenceListed, listAllEvidenceFiles } from '#db/queries/evidence.ts'
import { withCase } from '#electron/services/cases/case-file.ts'
import { hashEvidence, sweepEvidence } from '#electron/vault/evidence/store.ts'
import { vaultFiles } from '#electron/vault/folder.ts'
import { ok } from '#shared/ipc/result.ts'
import { verifiedChain } from '#tests/helpers/audit-chain.ts'
import { dataOf, recordConcern } from '#tests/helpers/concerns.ts'
import { DSL, MIGRATIONS, type TestVault, makeVaultDb, packedKeys, sessionFor } from '#tests/helpers/vault-db.ts'

/** In every source file, many times. */
export const PLAINTEXT = 'plaintext of the evidence that lies nowhere'

const ENVIRONMENT = { ...process.env, NODE_COMPILE_CACHE: join(tmpdir(), 'blueform-test-compile-cache') }
const saidSchema = z.strictObject({ evidenceIds: z.array(z.uuid()) })
const unwatched = { signal: new AbortController().signal, onBytes: () => undefined }

export type KillVault = TestVault & {
  readonly sources: string
  readonly temporary: string
  readonly incidentIds: string[]
}

export function makeKillVault(): KillVault {
  const vault = makeVaultDb()
  const incidentIds = [
    recordConcern(vault.session).incidentId,
    recordConcern(vault.session, { adult: 'staff' }).incidentId,
  ]
  const [sources, temporary] = [`${vault.folder}-sources`, join(vault.folder, 'temporary')]
  for (const path of [sources, temporary, vaultFiles(vault.folder).evidence]) mkdirSync(path)
  vault.db.$client.close()
  const dispose = () => {
    vault.dispose()
    rmSync(sources, { recursive: true, force: true })
  }
  return { ...vault, sources, temporary, incidentIds, dispose }
}

export type Intaker = {
  readonly child: ChildProcess
  readonly ready: Promise<void>
  readonly firstSaid: Promise<void>
  readonly ended: Promise<unknown>
  /** Ids of what it said was added. */
  readonly said: string[]
}

/** The step of the file system at which it ends itself, by its number or its name. */
export type LastStep = number | 'renameSync' | 'none'

export function startIntaker({ path, sources, temporary, incidentIds }: KillVault, lastStep: LastStep): Intaker {
  const script = join(import.meta.dirname, 'intaker.ts')
  const child = spawn('node', [script, path, sources, String(lastStep), ...incidentIds], {
    cwd: join(MIGRATIONS, '..', '..'),
    env: { ...ENVIRONMENT, TMPDIR: temporary },
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  const said: string[] = []
  const lines = createInterface({ input: child.stdout })
  const ended = Promise.all([once(lines, 'close'), once(child, 'exit')])
  let begun = () => {}
  const firstSaid = new Promise<void>((resolve) => {
    begun = resolve
  })
  const ready = new Promise<void>((resolve, reject) => {
    child.once('error', reject)
    child.once('exit', (code) => reject(new Error(`the intaker ended by itself with ${code}`)))
    lines.on('line', (line) => {
      if (line === 'ready') resolve()
      else if (line.endsWith('}')) {
        said.push(...saidSchema.parse(JSON.parse(line)).evidenceIds)
        begun()
      }
    })
  })
  return { child, ready, said, firstSaid, ended }
}

export function giveKeys({ child }: Intaker, { key, keys }: TestVault): void {
  child.stdin?.write(packedKeys(key, keys))
}

export type Found = { readonly parts: number; readonly unfinished: number }

/** Opens the vault as the app would after a crash; `proven` are files that were read before. */
export async function checkAfterKill(vault: KillVault, said: readonly string[], proven: Set<string>): Promise<Found> {
  const { evidence } = vaultFiles(vault.folder)
  expectNoPlaintext(vault)
  const db = openDatabase(vault.path, vault.key)
  try {
    const parts = readdirSync(evidence).filter((name) => name.endsWith('.part'))
    const unfinished = parts.filter((name) => isEvidenceListed(db, name.slice(0, -'.part'.length)))
    sweepEvidence(evidence, (storedAs) => isEvidenceListed(db, storedAs))
    const rows = listAllEvidenceFiles(db)
    expect(rows.map(({ id }) => id)).toEqual(expect.arrayContaining([...said]))
    // Neither an orphan nor a row without its file.
    expect(readdirSync(evidence).toSorted()).toEqual(rows.map(({ storedAs }) => storedAs).toSorted())
    await proveFiles(vault, db, proven)
    expect(db.$client.pragma('integrity_check', { simple: true })).toBe('ok')
    expect(db.$client.pragma('foreign_key_check')).toEqual([])
    verifiedChain(db)
    return { parts: parts.length, unfinished: unfinished.length }
  } finally {
    db.$client.close()
  }
}

/** Every file of every incident, acknowledged or not, is in the words with its key and is whole. */
async function proveFiles(vault: KillVault, db: Db, proven: Set<string>): Promise<void> {
  const session = sessionFor(db, DSL, vault.keys, vault.clock)
  const rows = new Map(listAllEvidenceFiles(db).map((row) => [row.id, row]))
  for (const incidentId of vault.incidentIds) {
    const open = inTransaction(db, (tx) =>
      withCase(tx, session, incidentId, (file) => {
        const fresh = file.incident().evidence.filter(({ id }) => !proven.has(id))
        return ok(fresh.map(({ id, sha256 }) => ({ id, sha256, key: file.openKey(id) })))
      }),
    )
    for (const { id, sha256, key } of dataOf(open)) {
      const row = rows.get(id)
      if (!row || !key) throw new Error('words of evidence without its file or its key')
      expect(await hashEvidence(vaultFiles(vault.folder).evidence, row, key, unwatched)).toBe(sha256)
      proven.add(id)
    }
  }
  expect(
    [...rows.keys()].filter((id) => !proven.has(id)),
    'files without words',
  ).toEqual([])
}

function expectNoPlaintext({ folder }: KillVault): void {
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue
    const bytes = readFileSync(join(entry.parentPath, entry.name))
    expect(bytes.includes(PLAINTEXT), `plaintext in ${entry.name}`).toBe(false)
  }
}
