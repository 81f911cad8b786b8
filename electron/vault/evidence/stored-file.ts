// A file that is kept: opening it, reading any part of it, and reading all of it. Whatever is given away was proven first.
import { createHash } from 'node:crypto'
import { constants } from 'node:fs'
import { type FileHandle, open } from 'node:fs/promises'
import { join } from 'node:path'
import { partPath } from './evidence-folder.ts'
import { EvidenceDamaged } from './evidence-problem.ts'
import {
  SEALED_SEGMENT_BYTES,
  SEGMENT_BYTES,
  plainBytesOf,
  sealedBytesOf,
  segmentCipher,
  segmentCount,
  storedBytesOf,
} from './segment-cipher.ts'
import { throughSegments } from './segment-line.ts'
import { readFully } from './source-file.ts'
import type { Pass } from './take-in.ts'

export type StoredFile = { readonly storedAs: string; readonly sizeBytes: number }

export type EvidenceReader = {
  readonly sizeBytes: number
  /** `to` is exclusive. Each piece is the caller's own. Throws EvidenceDamaged, and RangeError for a range outside of the file. */
  read(from: number, to: number): AsyncIterable<Buffer>
  /** Overwrites the key. What is being read ends with an error. */
  close(): Promise<void>
}

/** Copies the key. Throws EvidenceDamaged when the file is gone or has another size; its content is proven as it is read. */
export async function openEvidence(folder: string, stored: StoredFile, key: Buffer): Promise<EvidenceReader> {
  const file = await openStored(folder, stored)
  const cipher = segmentCipher(key)
  const { storedAs, sizeBytes } = stored
  const last = segmentCount(sizeBytes) - 1
  let isClosed = false
  const segment = async (sealed: Buffer, index: number): Promise<Buffer> => {
    if (isClosed) throw new Error('the reader is closed')
    const piece = sealed.subarray(0, sealedBytesOf(sizeBytes, index))
    await readSealed(file, piece, index)
    // Closed meanwhile: without its key nothing proves right, and that is no damage.
    if (isClosed) throw new Error('the reader is closed')
    const plain = Buffer.alloc(plainBytesOf(sizeBytes, index))
    if (!cipher.open(plain, piece, { storedAs, index, isLast: index === last })) throw new EvidenceDamaged('content')
    return plain
  }
  async function* read(from: number, to: number): AsyncGenerator<Buffer> {
    if (!isRange(from, to, sizeBytes)) throw new RangeError('no such part of the file')
    const sealed = Buffer.alloc(SEALED_SEGMENT_BYTES)
    for (let at = from; at < to;) {
      const index = Math.floor(at / SEGMENT_BYTES)
      const start = index * SEGMENT_BYTES
      const plain = await segment(sealed, index)
      yield plain.subarray(at - start, Math.min(to - start, plain.length))
      at = start + SEGMENT_BYTES
    }
  }
  return {
    sizeBytes,
    read,
    close: async () => {
      if (isClosed) return
      isClosed = true
      cipher.wipe()
      await file.close()
    },
  }
}

function isRange(from: number, to: number, sizeBytes: number): boolean {
  return Number.isSafeInteger(from) && Number.isSafeInteger(to) && from >= 0 && from <= to && to <= sizeBytes
}

/** SHA-256 of the whole plaintext, in hex. */
export async function hashStored(folder: string, stored: StoredFile, pass: Pass): Promise<string> {
  const { cipher, onBytes } = pass
  const hash = createHash('sha256')
  const { storedAs, sizeBytes } = stored
  const last = segmentCount(sizeBytes) - 1
  const file = await openStored(folder, stored)
  try {
    await throughSegments({
      sizeBytes,
      fill: (slot, index) => readSealed(file, slot.sealed.subarray(0, sealedBytesOf(sizeBytes, index)), index),
      pass: (slot, index) => {
        const bytes = plainBytesOf(sizeBytes, index)
        onBytes(bytes)
        const plain = slot.plain.subarray(0, bytes)
        const sealed = slot.sealed.subarray(0, sealedBytesOf(sizeBytes, index))
        if (!cipher.open(plain, sealed, { storedAs, index, isLast: index === last })) {
          throw new EvidenceDamaged('content')
        }
        hash.update(plain)
      },
    })
    return hash.digest('hex')
  } finally {
    await file.close()
  }
}

async function openStored(folder: string, { storedAs, sizeBytes }: StoredFile): Promise<FileHandle> {
  // Neither a link nor a pipe that somebody put there is followed or waited for.
  const flags = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0)
  const file = await orDamaged(openEither([join(folder, storedAs), partPath(folder, storedAs)], flags))
  try {
    const stats = await orDamaged(file.stat())
    if (!stats.isFile() || stats.size !== storedBytesOf(sizeBytes)) throw new EvidenceDamaged('size')
    return file
  } catch (error) {
    await file.close()
    throw error
  }
}

// A file that could not be given its final name when it was added keeps the other one until the next start.
async function openEither([path, other]: readonly [string, string], flags: number): Promise<FileHandle> {
  try {
    return await open(path, flags)
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return open(other, flags)
    throw error
  }
}

async function readSealed(file: FileHandle, into: Buffer, index: number): Promise<void> {
  const read = await orDamaged(readFully(file, into, index * SEALED_SEGMENT_BYTES))
  if (read !== into.length) throw new EvidenceDamaged('size')
}

const DAMAGE: Readonly<Record<string, 'missing' | 'unreadable'>> = {
  ENOENT: 'missing',
  ELOOP: 'missing',
  ENXIO: 'missing',
  EISDIR: 'missing',
  EIO: 'unreadable',
}

async function orDamaged<Value>(reading: Promise<Value>): Promise<Value> {
  try {
    return await reading
  } catch (error) {
    const code = error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : ''
    const damage = DAMAGE[code]
    throw damage ? new EvidenceDamaged(damage) : error
  }
}
