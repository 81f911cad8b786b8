// What is taken in: a person's own file, which anybody may go on writing to, or bytes that never lay in one. It is read once and never
// written to.
import { type BigIntStats, constants } from 'node:fs'
import { type FileHandle, open, stat } from 'node:fs/promises'
import { EvidenceProblem } from './evidence-problem.ts'
import { SEGMENT_BYTES, plainBytesOf } from './segment-cipher.ts'

export type SourceChoice = { readonly path: string } | { readonly bytes: Buffer }

export type Source = {
  readonly sizeBytes: number
  readSegment(into: Buffer, index: number): Promise<void>
  /** Throws when it is not what it was at the beginning. */
  settle(): Promise<void>
  close(): Promise<void>
}

export function openSource(choice: SourceChoice): Promise<Source> {
  return 'path' in choice ? openFile(choice.path) : Promise.resolve(bytesAsSource(choice.bytes))
}

/** Bytes of a regular file, also behind a link. */
export async function sourceSize(path: string): Promise<number> {
  return Number(regular(await orUnreadable(stat(path, { bigint: true }))).size)
}

async function openFile(path: string): Promise<Source> {
  // Opening a pipe would wait for ever for somebody to write to it.
  await sourceSize(path)
  const file = await orUnreadable(open(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0)))
  try {
    const before = regular(await orUnreadable(file.stat({ bigint: true })))
    const sizeBytes = Number(before.size)
    return {
      sizeBytes,
      readSegment: async (into, index) => {
        const wanted = plainBytesOf(sizeBytes, index)
        const read = await orUnreadable(readFully(file, into.subarray(0, wanted), index * SEGMENT_BYTES))
        if (read !== wanted) throw new EvidenceProblem('source-changed')
      },
      settle: async () => {
        const after = [await file.stat({ bigint: true }), await stat(path, { bigint: true })]
        if (!after.every((one) => isSame(before, one))) throw new EvidenceProblem('source-changed')
      },
      close: () => file.close(),
    }
  } catch (error) {
    await file.close()
    throw error
  }
}

function bytesAsSource(bytes: Buffer): Source {
  return {
    sizeBytes: bytes.length,
    readSegment: (into, index) => {
      bytes.copy(into, 0, index * SEGMENT_BYTES, (index + 1) * SEGMENT_BYTES)
      return Promise.resolve()
    },
    settle: () => Promise.resolve(),
    close: () => Promise.resolve(),
  }
}

/** Fills `into` from a place in a file; gives how many bytes there were. */
export async function readFully(file: FileHandle, into: Buffer, position: number): Promise<number> {
  let read = 0
  while (read < into.length) {
    const { bytesRead } = await file.read(into, read, into.length - read, position + read)
    if (bytesRead === 0) break
    read += bytesRead
  }
  return read
}

function regular(stats: BigIntStats): BigIntStats {
  if (!stats.isFile()) throw new EvidenceProblem('not-a-file')
  return stats
}

function isSame(before: BigIntStats, after: BigIntStats): boolean {
  return (['dev', 'ino', 'size', 'mtimeNs'] as const).every((what) => before[what] === after[what])
}

async function orUnreadable<Value>(reading: Promise<Value>): Promise<Value> {
  try {
    return await reading
  } catch {
    throw new EvidenceProblem('source-unreadable')
  }
}
