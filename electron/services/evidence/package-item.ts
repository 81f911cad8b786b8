// One file of a package before it is written: its path in it and where its bytes come from. Whoever reads it gets them in pieces, and an
// error at the end unless they were exactly the bytes that were recorded.
import { createHash } from 'node:crypto'
import { EvidenceDamaged } from '../../vault/evidence/store.ts'
import { PackageProblem } from './package-problem.ts'
import { sha256Of } from '../../platform/sha256.ts'

export type PackageItem = {
  /** With '/' between folder and name. */
  readonly path: string
  readonly sizeBytes: number
  /** What it must be, in hex. */
  readonly sha256: string
  read(): AsyncIterable<Buffer>
}

/** Called with the bytes of each piece; it throws when the work is to stop. */
export type OnBytes = (bytes: number) => void

export function itemOfBytes(path: string, bytes: Buffer): PackageItem {
  return {
    path,
    sizeBytes: bytes.length,
    sha256: sha256Of(bytes),
    read: async function* () {
      yield Buffer.from(bytes)
    },
  }
}

export async function* provenBytes(item: PackageItem, onBytes: OnBytes): AsyncGenerator<Buffer, void, undefined> {
  const hash = createHash('sha256')
  let read = 0
  try {
    for await (const piece of item.read()) {
      onBytes(piece.length)
      hash.update(piece)
      read += piece.length
      yield piece
    }
  } catch (error) {
    throw error instanceof EvidenceDamaged ? new PackageProblem('damaged', item.path) : error
  }
  if (read !== item.sizeBytes || hash.digest('hex') !== item.sha256) throw new PackageProblem('damaged', item.path)
}
