// One large file, as long as a film, and a folder beside it for what is made of it.
import { randomBytes } from 'node:crypto'
import { closeSync, fsyncSync, mkdirSync, mkdtempSync, openSync, rmSync, statfsSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const MB = 1_000_000
const WANTED_MB = Number(process.env['BLUEFORM_BENCH_EVIDENCE_MB'] ?? 2000)
/** The file, and one that is made of it at a time. */
const COPIES = 2

export const unwatched = { signal: new AbortController().signal, onBytes: () => undefined }

export type LargeFile = {
  readonly path: string
  readonly sizeBytes: number
  /** Empty, on the same disk. */
  readonly folder: string
  dispose(): void
}

export function makeLargeFile(): LargeFile {
  const root = mkdtempSync(join(tmpdir(), 'blueform-bench-evidence-'))
  const { bavail, bsize } = statfsSync(root)
  const sizeMb = Math.min(WANTED_MB, Math.floor((bavail * bsize * 0.8) / COPIES / MB))
  if (sizeMb < 2000) console.log(`blueform: the evidence has ${sizeMb} MB, not 2,000`)
  const path = join(root, 'film.mp4')
  const folder = join(root, 'evidence')
  mkdirSync(folder)
  const handle = openSync(path, 'wx')
  // Random, and each megabyte another one, so that nothing on the way can make it smaller.
  const piece = randomBytes(MB)
  for (let index = 0; index < sizeMb; index += 1) {
    piece.writeUInt32LE(index)
    for (let written = 0; written < piece.length;) written += writeSync(handle, piece, written)
  }
  fsyncSync(handle)
  closeSync(handle)
  return { path, folder, sizeBytes: sizeMb * MB, dispose: () => rmSync(root, { recursive: true, force: true }) }
}
