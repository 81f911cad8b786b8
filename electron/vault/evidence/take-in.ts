// The one pass over a file that is taken in: read, hashed, enciphered and written at the same time. It runs in this thread for small
// files and in one of its own for large ones. When it returns, the file is on the disk; when it throws, a piece may be left.
import { createHash } from 'node:crypto'
import { type FileHandle, open } from 'node:fs/promises'
import { syncFolder } from '../durable-file.ts'
import { partPath } from './evidence-folder.ts'
import {
  SEALED_SEGMENT_BYTES,
  type SegmentCipher,
  plainBytesOf,
  sealedBytesOf,
  segmentCount,
} from './segment-cipher.ts'
import { throughSegments } from './segment-line.ts'
import { type Source, type SourceChoice, openSource } from './source-file.ts'

const HEAD_BYTES = 64 * 1024

export type Taking = {
  readonly folder: string
  readonly storedAs: string
  readonly source: SourceChoice
}
/** What the pass works with; whoever starts it owns and wipes the cipher. */
export type Pass = {
  readonly cipher: SegmentCipher
  /** How many more bytes are done; throws to stop. */
  readonly onBytes: (bytes: number) => void
}
export type Passed = {
  readonly sizeBytes: number
  /** In hex. */
  readonly sha256: string
  /** The first bytes of the plaintext; whoever takes them overwrites them. */
  readonly head: Uint8Array
}

export async function takeIn({ folder, storedAs, source: choice }: Taking, pass: Pass): Promise<Passed> {
  const source = await openSource(choice)
  try {
    const file = await open(partPath(folder, storedAs), 'wx', 0o600)
    try {
      const taken = await writeSealed(file, storedAs, source, pass)
      await source.settle()
      await file.sync()
      syncFolder(folder)
      return taken
    } finally {
      await file.close()
    }
  } finally {
    await source.close()
  }
}

async function writeSealed(file: FileHandle, storedAs: string, source: Source, pass: Pass): Promise<Passed> {
  const { sizeBytes } = source
  const { cipher, onBytes } = pass
  const hash = createHash('sha256')
  const head = Buffer.from(new ArrayBuffer(Math.min(HEAD_BYTES, sizeBytes)))
  const last = segmentCount(sizeBytes) - 1
  await throughSegments({
    sizeBytes,
    fill: ({ plain }, index) => source.readSegment(plain, index),
    pass: async (slot, index) => {
      const bytes = plainBytesOf(sizeBytes, index)
      onBytes(bytes)
      const plain = slot.plain.subarray(0, bytes)
      if (index === 0) plain.copy(head)
      const sealed = slot.sealed.subarray(0, sealedBytesOf(sizeBytes, index))
      cipher.seal(sealed, plain, { storedAs, index, isLast: index === last })
      // While it hashes, other threads write and read.
      const written = writeFully(file, sealed, index * SEALED_SEGMENT_BYTES)
      hash.update(plain)
      await written
    },
  })
  return { sizeBytes, sha256: hash.digest('hex'), head }
}

async function writeFully(file: FileHandle, bytes: Buffer, position: number): Promise<void> {
  for (let written = 0; written < bytes.length;) {
    const { bytesWritten } = await file.write(bytes, written, bytes.length - written, position + written)
    written += bytesWritten
  }
}
