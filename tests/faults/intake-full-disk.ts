// Run as a process of its own with a small disk: takes in files that do not fit, here and in a thread, then one that does.
import { randomBytes } from 'node:crypto'
import { mkdirSync, readdirSync, rmSync, writeFileSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { hashEvidence, keepTaken, takeFile } from '#electron/vault/evidence/store.ts'
import { MIB, unwatched } from '#tests/vault/evidence-files.ts'
import { temporaryFolder } from '#tests/helpers/vault-db.ts'

const [disk = ''] = process.argv.slice(2)
const folder = join(disk, 'evidence')
mkdirSync(folder)
const elsewhere = temporaryFolder()
const path = join(elsewhere, 'source')
const key = randomBytes(32)

async function take(sizeBytes: number): Promise<string> {
  writeFileSync(path, randomBytes(sizeBytes))
  try {
    const taken = await takeFile({ folder, source: { path }, key, ...unwatched })
    keepTaken(folder, taken.storedAs)
    return (await hashEvidence(folder, taken, key, unwatched)) === taken.sha256 ? 'ok' : 'different'
  } catch (error) {
    return error instanceof Error && 'code' in error ? String(error.code) : 'unknown'
  }
}

const small = await take(7 * MIB)
const large = await take(40 * MIB)
const left = readdirSync(folder)
const fits = await take(4 * MIB)
rmSync(elsewhere, { recursive: true })
writeSync(1, JSON.stringify({ small, large, left, fits, kept: readdirSync(folder).length }))
