// Copying and hashing of files that are already enciphered: large, many, and never looked into. A few at a time, so that the disk is
// kept busy and the window goes on answering.
import { createHash } from 'node:crypto'
import { constants } from 'node:fs'
import { copyFile, lstat, open } from 'node:fs/promises'

/** Tells how many more bytes are done; throws when the work was stopped. */
export type OnBytes = (bytes: number) => void

const LANES = 4
const HASH_LANES = 2
const CHUNK_BYTES = 1024 * 1024
/** Larger files are copied piece by piece, so that stopping does not have to wait for one. */
const WHOLE_BYTES = 64 * 1024 * 1024
const PIECE_BYTES = 8 * 1024 * 1024

/** Runs `work` on every item, a few at once, in order of start. Ends with the first error, after those that were under way. */
export async function inLanes<Item>(
  items: readonly Item[],
  work: (item: Item) => Promise<void>,
  lanes: number = LANES,
): Promise<void> {
  const waiting = items.values()
  let failed = false
  const lane = async () => {
    for (const item of waiting) {
      if (failed) return
      try {
        await work(item)
      } catch (error) {
        failed = true
        throw error
      }
    }
  }
  const ended = await Promise.allSettled(Array.from({ length: lanes }, lane))
  for (const result of ended) if (result.status === 'rejected') throw result.reason
}

export const inHashLanes = <Item>(items: readonly Item[], work: (item: Item) => Promise<void>): Promise<void> =>
  inLanes(items, work, HASH_LANES)

/** Bytes of a regular file; undefined for anything else, a link too. */
export async function sizeOfFile(path: string): Promise<number | undefined> {
  try {
    const stats = await lstat(path)
    return stats.isFile() ? stats.size : undefined
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined
    throw error
  }
}

export type Hashed = { readonly sizeBytes: number; readonly sha256: string }

export async function hashFile(path: string, onBytes: OnBytes): Promise<Hashed> {
  const file = await open(path, 'r')
  try {
    const hash = createHash('sha256')
    const chunk = Buffer.allocUnsafe(CHUNK_BYTES)
    let sizeBytes = 0
    for (;;) {
      const { bytesRead } = await file.read(chunk, 0, CHUNK_BYTES)
      if (bytesRead === 0) return { sizeBytes, sha256: hash.digest('hex') }
      hash.update(chunk.subarray(0, bytesRead))
      sizeBytes += bytesRead
      onBytes(bytesRead)
    }
  } finally {
    await file.close()
  }
}

/** When this returns the copy is on the disk. It must not be there before. */
export async function copyFileDurably(from: string, to: string, onBytes: OnBytes): Promise<void> {
  const sizeBytes = (await sizeOfFile(from)) ?? 0
  if (sizeBytes > WHOLE_BYTES) return copyInPieces(from, to, onBytes)
  await copyFile(from, to, constants.COPYFILE_EXCL | constants.COPYFILE_FICLONE)
  const copy = await open(to, 'r+')
  try {
    await copy.sync()
  } finally {
    await copy.close()
  }
  onBytes(sizeBytes)
}

async function copyInPieces(from: string, to: string, onBytes: OnBytes): Promise<void> {
  const source = await open(from, 'r')
  try {
    const copy = await open(to, 'wx', 0o600)
    try {
      const piece = Buffer.allocUnsafe(PIECE_BYTES)
      for (;;) {
        const { bytesRead } = await source.read(piece, 0, PIECE_BYTES)
        if (bytesRead === 0) break
        for (let written = 0; written < bytesRead;) {
          written += (await copy.write(piece, written, bytesRead - written)).bytesWritten
        }
        onBytes(bytesRead)
      }
      await copy.sync()
    } finally {
      await copy.close()
    }
  } finally {
    await source.close()
  }
}
