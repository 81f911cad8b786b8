// The names of the files in a vault's evidence folder, and putting them right at the start. A file is there under its final name only
// once its row is; the sweep never removes one of those.
import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { log } from '../../platform/log.ts'
import { syncFolder } from '../durable-file.ts'

/** Of a file whose row is not known to be there yet. */
const PART = '.part'
const NAME_BYTES = 16

/** Random: it says nothing of the file. */
export function newStoredName(): string {
  return randomBytes(NAME_BYTES).toString('hex')
}

export function partPath(folder: string, storedAs: string): string {
  return join(folder, `${storedAs}${PART}`)
}

/** A restored vault without evidence may have no folder for it. The vault's own folder must be there. */
export function ensureEvidenceFolder(folder: string): void {
  try {
    mkdirSync(folder)
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw error
  }
}

/** After the row is committed: the file takes its final name. */
export function keepTaken(folder: string, storedAs: string): void {
  renameSync(partPath(folder, storedAs), join(folder, storedAs))
  syncFolder(folder)
}

/** There will be no row. */
export function dropTaken(folder: string, storedAs: string): void {
  rmSync(partPath(folder, storedAs), { force: true })
}

/** After an error, which is the one that counts. What cannot be removed now is removed at the next start. */
export function dropQuietly(folder: string, storedAs: string): void {
  try {
    dropTaken(folder, storedAs)
  } catch (error) {
    log('evidence.part-left', { problem: codeOf(error) ?? 'unknown' })
  }
}

function orLogged(step: () => void): void {
  try {
    step()
  } catch (error) {
    log('evidence.not-swept', { problem: codeOf(error) ?? 'unknown' })
  }
}

/**
 * What a crash left between writing and renaming: finished where the row is there, removed where it is not. It
 * keeps nobody out: what cannot be done now is done at the next start.
 */
export function sweepEvidence(folder: string, isListed: (storedAs: string) => boolean): void {
  const sweep = (name: string): void => {
    const storedAs = name.slice(0, -PART.length)
    const part = join(folder, name)
    if (!isListed(storedAs)) rmSync(part)
    // No crash leaves both, and nothing is ever put in the place of a file that is kept.
    else if (!existsSync(join(folder, storedAs))) renameSync(part, join(folder, storedAs))
  }
  orLogged(() => {
    const parts = readdirSync(folder).filter((name) => name.endsWith(PART))
    for (const name of parts) orLogged(() => sweep(name))
    if (parts.length > 0) syncFolder(folder)
  })
}

function codeOf(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined
}
