// A folder for evidence files, and the usual ways in and out of it.
import { createHash, randomBytes } from 'node:crypto'
import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import {
  type EvidenceReader,
  type TakenFile,
  keepTaken,
  openEvidence,
  takeFile,
} from '#electron/vault/evidence/store.ts'
import { temporaryFolder } from '#tests/helpers/vault-db.ts'

export const MIB = 1024 * 1024
export const unwatched = { signal: new AbortController().signal, onBytes: () => undefined }
export const sha256Of = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex')

export type EvidenceFiles = {
  readonly root: string
  readonly folder: string
  readonly key: Buffer
  /** A person's own file. */
  newSource(bytes: Buffer): string
  keep(bytes: Buffer, key?: Buffer): Promise<TakenFile>
  pathOf(stored: Pick<TakenFile, 'storedAs'>): string
  listed(): readonly string[]
  dispose(): void
}

export function makeEvidenceFiles(): EvidenceFiles {
  const root = temporaryFolder()
  const folder = join(root, 'evidence')
  mkdirSync(folder)
  const ownKey = randomBytes(32)
  let sources = 0
  const newSource = (bytes: Buffer): string => {
    sources += 1
    const path = join(root, `source-${sources}`)
    writeFileSync(path, bytes)
    return path
  }
  return {
    root,
    folder,
    key: ownKey,
    newSource,
    keep: async (bytes, key = ownKey) => {
      const path = newSource(bytes)
      const taken = await takeFile({ folder, source: { path }, key, ...unwatched })
      keepTaken(folder, taken.storedAs)
      rmSync(path)
      return taken
    },
    pathOf: ({ storedAs }) => join(folder, storedAs),
    listed: () => readdirSync(folder),
    dispose: () => {
      rmSync(root, { recursive: true, force: true })
    },
  }
}

export async function readPart(reader: EvidenceReader, from: number, to: number): Promise<Buffer> {
  const pieces: Buffer[] = []
  for await (const piece of reader.read(from, to)) pieces.push(piece)
  return Buffer.concat(pieces)
}

/** Everything that a reader gives away of a file; throws as it does. */
export async function readAll(files: Pick<EvidenceFiles, 'folder' | 'key'>, stored: TakenFile, key = files.key) {
  const reader = await openEvidence(files.folder, stored, key)
  try {
    return await readPart(reader, 0, stored.sizeBytes)
  } finally {
    await reader.close()
  }
}

export function changeFile(path: string, change: (bytes: Buffer) => Buffer): void {
  writeFileSync(path, change(readFileSync(path)))
}
