// Kills a process in the middle of sealing, again and again. Each case must then be as it was or wholly sealed, and of what is sealed
// the key, which the test has in hand, and what was kept of it are in no byte of the vault and in no backup made from then on.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, readFileSync, readdirSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { expect, it } from 'vitest'
import type { Db } from '#db/open.ts'
import { readIncident } from '#electron/services/incidents.ts'
import type { Session } from '#electron/services/session.ts'
import { createWorkDesk } from '#electron/services/work.ts'
import { listGenerations } from '#electron/vault/backup/backup-folder.ts'
import { vaultFiles } from '#electron/vault/folder.ts'
import { openVaultDatabase } from '#electron/vault/opening/open-database.ts'
import { makeBackup } from '#electron/services/backups.ts'
import { isSealed } from '#shared/domain/evidence.ts'
import { verifiedChain } from '#tests/helpers/audit-chain.ts'
import { dataOf, recordConcern } from '#tests/helpers/concerns.ts'
import { type KeptFile, keepFile } from '#tests/helpers/kept-files.ts'
import { decipheredFile, decipheredLog } from '#tests/helpers/raw-pages.ts'
import { MIGRATIONS, packedKeys, sessionFor } from '#tests/helpers/vault-db.ts'
import { type TestBackups, makeBackupVault, testVault } from '../backup/backup-vault.ts'

const KILLS = Number(process.env['BLUEFORM_SEALING_KILLS'] ?? 8)
const KILLS_PER_VAULT = 4
const CASES_PER_KILL = 6
const FILES_PER_CASE = 3
/** Of the sealer's lines: every other one is said before a case is sealed, every other one after it. */
const LAST_LINE = CASES_PER_KILL * 2 - 3
const LONGEST_WAIT_MS = 8
const ENVIRONMENT = { ...process.env, NODE_COMPILE_CACHE: join(tmpdir(), 'blueform-test-compile-cache') }

type Case = { readonly incidentId: string; readonly files: readonly KeptFile[] }
type Tally = { between: number; sealed: number; open: number }

it(`is never between in ${KILLS} kills`, { timeout: 120_000 + KILLS * 15_000 }, async () => {
  const tally: Tally = { between: 0, sealed: 0, open: 0 }
  for (let left = KILLS; left > 0; left -= KILLS_PER_VAULT) await killInOneVault(Math.min(left, KILLS_PER_VAULT), tally)
  console.log(`sealing killed ${KILLS} times: ${JSON.stringify(tally)}`)
  expect(tally.between, 'no kill fell into a sealing, so nothing was tested').toBeGreaterThan(0)
  expect(tally.sealed * tally.open, 'there must be both kinds').toBeGreaterThan(0)
})

async function killInOneVault(kills: number, tally: Tally): Promise<void> {
  const vault = makeBackupVault()
  const cases: Case[] = []
  for (let index = 0; index < kills * CASES_PER_KILL; index += 1) cases.push(await newCase(vault, index))
  vault.db.$client.close()
  for (let kill = 0; kill < kills; kill += 1) {
    const mine = cases.slice(kill * CASES_PER_KILL, (kill + 1) * CASES_PER_KILL)
    const said = await killAtRandom(vault, mine)
    const db = openVaultDatabase(vault.folder, vault.key)
    try {
      tally.between += said.sealing.length - said.sealed.length
      checkCases(vault, db, cases, said.sealed)
    } finally {
      db.$client.close()
    }
  }
  await checkBackup(vault, cases, tally)
  rmSync(vault.folder, { recursive: true, force: true })
  rmSync(vault.stick, { recursive: true, force: true })
}

// Every third case is a restricted one, whose keys were under its own before.
async function newCase({ session, folder }: TestBackups, index: number): Promise<Case> {
  const { incidentId } = recordConcern(session, index % 3 === 0 ? { adult: 'staff' } : {})
  const files: KeptFile[] = []
  for (let file = 0; file < FILES_PER_CASE; file += 1) files.push(await keepFile(session, folder, incidentId))
  return { incidentId, files }
}

type Said = { readonly sealing: string[]; readonly sealed: string[] }

async function killAtRandom({ folder, key, keys }: TestBackups, cases: readonly Case[]): Promise<Said> {
  const path = vaultFiles(folder).database
  // The last one is left as it is.
  const ids = cases.slice(0, -1).map(({ incidentId }) => incidentId)
  const lastLine = 3 + Math.floor(Math.random() * (LAST_LINE - 3))
  const child = spawn('node', [join(import.meta.dirname, 'sealer.ts'), path, ...ids], {
    cwd: join(MIGRATIONS, '..', '..'),
    env: ENVIRONMENT,
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  const said: Said = { sealing: [], sealed: [] }
  const lines = createInterface({ input: child.stdout })
  const ended = Promise.all([once(lines, 'close'), once(child, 'exit')])
  const begun = new Promise<void>((resolve) => {
    lines.on('line', (line) => {
      const [word, incidentId = ''] = line.split(' ')
      if (word === 'sealing') said.sealing.push(incidentId)
      if (word === 'sealed') said.sealed.push(incidentId)
      if (said.sealing.length + said.sealed.length >= lastLine) resolve()
    })
  })
  child.stdin.write(packedKeys(key, keys))
  await Promise.race([begun, ended])
  await new Promise((resolve) => setTimeout(resolve, Math.random() * LONGEST_WAIT_MS))
  child.kill('SIGKILL')
  await ended
  expect(child.exitCode, 'the sealer failed by itself').toBeNull()
  return said
}

function checkCases(vault: TestBackups, db: Db, cases: readonly Case[], acknowledged: readonly string[]): void {
  // Opening it has emptied the log.
  expect(statSync(`${vaultFiles(vault.folder).database}-wal`).size).toBe(0)
  expect(db.$client.pragma('integrity_check', { simple: true })).toBe('ok')
  const session = sessionFor(db, vault.session.actor, vault.keys, vault.clock)
  const bytes = everyByte(vault)
  for (const one of cases) {
    const sealed = isWhollySealed(db, session, one)
    if (acknowledged.includes(one.incidentId)) expect(sealed, 'it was acknowledged').toBe(true)
    expect(one.files.filter(({ key }) => bytes.includes(key))).toEqual([])
    if (sealed) expect(one.files.filter(({ keptKey }) => bytes.includes(keptKey))).toEqual([])
  }
  verifiedChain(db)
}

/** Throws when it is between. */
function isWhollySealed(db: Db, session: Session, { incidentId, files }: Case): boolean {
  const count = (sql: string) => db.$client.prepare(sql).pluck().get(incidentId) as number
  const keys = 'SELECT count(*) FROM evidence_key JOIN evidence_file ON id = evidence_id WHERE incident_id = ?'
  const rows = [
    count('SELECT image_locked FROM incident WHERE id = ?') * files.length,
    count('SELECT count(*) FROM sealed_file WHERE incident_id = ?'),
    files.length - count('SELECT count(*) FROM evidence_file WHERE incident_id = ?'),
    files.length - count(keys),
    count("SELECT count(*) FROM audit_entry WHERE incident_id = ? AND kind = 'evidence.sealed'"),
    count("SELECT count(*) FROM audit_entry WHERE incident_id = ? AND kind = 'incident.amended'") * files.length,
    dataOf(readIncident(session, { incidentId })).evidence.filter(isSealed).length,
    (dataOf(readIncident(session, { incidentId })).versions.length - 1) * files.length,
  ]
  expect(new Set(rows).size, `between: ${rows.join(' ')}`).toBe(1)
  return rows[0] === files.length
}

function everyByte({ folder, key }: Pick<TestBackups, 'folder' | 'key'>): Buffer {
  const { database } = vaultFiles(folder)
  return Buffer.concat([decipheredFile(database, key), decipheredLog(database, key), ...plainFiles(folder)])
}

function plainFiles(folder: string): Buffer[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((path) => statSync(path).isFile())
    .map((path) => readFileSync(path))
}

async function checkBackup(vault: TestBackups, cases: readonly Case[], tally: Tally): Promise<void> {
  const { folder, key, keys, clock, root, stick } = vault
  const db = openVaultDatabase(folder, key)
  try {
    const session = sessionFor(db, vault.session.actor, keys, clock)
    mkdirSync(stick, { recursive: true })
    dataOf(
      await makeBackup(
        session,
        testVault(folder, () => session, key),
        createWorkDesk(clock),
      ),
    )
    const [newest] = listGenerations(root)
    const bytes = Buffer.concat([decipheredFile(join(root, newest?.id ?? '', 'vault.db'), key), ...plainFiles(stick)])
    const copied = readdirSync(join(root, 'evidence'))
    for (const one of cases) {
      const sealed = isWhollySealed(db, session, one)
      tally[sealed ? 'sealed' : 'open'] += 1
      for (const { key: fileKey, keptKey, storedAs } of one.files) {
        expect(copied.includes(storedAs)).toBe(!sealed)
        // The open ones are the proof that the looking finds them.
        expect(bytes.includes(keptKey)).toBe(!sealed)
        expect(bytes.includes(fileKey)).toBe(false)
      }
    }
  } finally {
    db.$client.close()
  }
}
