// An encrypted package: one zip with AES-256 that 7-Zip opens, written and read back in pieces, never whole in memory. zip.js keeps the
// format and the cipher; its 1,000 rounds of key derivation are why only generated passphrases are used.
import { createHash } from 'node:crypto'
import { type FileHandle, open } from 'node:fs/promises'
import { type Entry, type FileEntry, Reader, ZipReader, ZipWriter } from '@zip.js/zip.js'
import { hashFile } from '../../vault/backup/file-copy.ts'
import { type OnBytes, type PackageItem, provenBytes } from './package-item.ts'
import { PackageProblem } from './package-problem.ts'

const IN_HERE = { useWebWorkers: false, useCompressionStream: false } as const
const AES_256 = 3
/** Beyond it sizes and places no longer fit into the older fields; a margin for what zip itself adds. */
const ZIP64_FROM_BYTES = 0xff_00_00_00

/** Leaves the file on the disk and gives its SHA-256. Throws the file system's error or a PackageProblem. */
export async function writeZip(
  path: string,
  items: readonly PackageItem[],
  { password, madeAtMs, onBytes }: { password: string; madeAtMs: number; onBytes: OnBytes },
): Promise<string> {
  const file = await open(path, 'wx', 0o600)
  try {
    const hash = createHash('sha256')
    const sink = new WritableStream<Uint8Array>({
      write: async (piece) => {
        hash.update(piece)
        await writeAll(file, piece)
      },
    })
    const zip = new ZipWriter(sink, {
      ...IN_HERE,
      password,
      encryptionStrength: AES_256,
      // What people photograph and film is packed already, and a sum of its bytes must be quick to compare.
      level: 0,
      keepOrder: true,
      bufferedWrite: false,
      extendedTimestamp: false,
      lastModDate: new Date(madeAtMs),
      zip64: items.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0) > ZIP64_FROM_BYTES,
    })
    for (const item of items) {
      const readable = streamOf(provenBytes(item, onBytes))
      await zip.add(item.path, { readable }, isBare(item) ? { password: '' } : {})
    }
    await zip.close()
    await file.sync()
    return hash.digest('hex')
  } finally {
    await file.close()
  }
}

// An empty file has nothing to hide, and zip.js would leave out what every reader expects at the start of an encrypted one.
function isBare({ sizeBytes }: PackageItem): boolean {
  return sizeBytes === 0
}

/** Reads everything again as a recipient would: the whole file, and every entry with the passphrase. */
export async function proveZip(
  path: string,
  items: readonly PackageItem[],
  { password, sha256, onBytes }: { password: string; sha256: string; onBytes: OnBytes },
): Promise<void> {
  if ((await hashFile(path, onBytes)).sha256 !== sha256) throw new PackageProblem('not-read-back')
  const file = await open(path, 'r')
  const zip = new ZipReader(new FileReader(file), IN_HERE)
  try {
    const entries = await zip.getEntries().catch(unreadable)
    if (entries.length !== items.length) throw new PackageProblem('not-read-back')
    for (const [index, item] of items.entries()) await proveEntry(entries[index], item, password, onBytes)
  } finally {
    await zip.close()
    await file.close()
  }
}

async function proveEntry(
  entry: Entry | undefined,
  item: PackageItem,
  password: string,
  onBytes: OnBytes,
): Promise<void> {
  if (!isFile(entry) || entry.encrypted === isBare(item) || entry.filename !== item.path) {
    throw new PackageProblem('not-read-back', item.path)
  }
  const hash = createHash('sha256')
  let stop: unknown
  const sink = new WritableStream<Uint8Array>({
    write: (piece) => {
      hash.update(piece)
      piece.fill(0)
      try {
        onBytes(piece.length)
      } catch (error) {
        stop = error
        throw error
      }
    },
  })
  await entry.getData(sink, { ...IN_HERE, password, checkSignature: true }).catch((error: unknown) => {
    if (stop !== undefined) throw stop
    return unreadable(error)
  })
  if (hash.digest('hex') !== item.sha256) throw new PackageProblem('not-read-back', item.path)
}

function isFile(entry: Entry | undefined): entry is FileEntry {
  return entry !== undefined && !entry.directory
}

function unreadable(error: unknown): never {
  // A stick that was pulled out tells more than that the zip is broken.
  if (error instanceof Error && 'code' in error && typeof error.code === 'string') throw error
  throw new PackageProblem('not-read-back')
}

async function writeAll(file: FileHandle, piece: Uint8Array): Promise<void> {
  for (let written = 0; written < piece.length;) {
    written += (await file.write(piece, written, piece.length - written)).bytesWritten
  }
}

function streamOf(pieces: AsyncGenerator<Buffer, void, undefined>): ReadableStream<Uint8Array> {
  return new ReadableStream<Uint8Array>(
    {
      pull: async (controller) => {
        const { done, value } = await pieces.next()
        if (done) controller.close()
        else if (value.length > 0) controller.enqueue(value)
      },
      cancel: async () => {
        await pieces.return()
      },
    },
    { highWaterMark: 0 },
  )
}

/** Any part of the file, so that zip.js never holds more of it than it looks at. */
class FileReader extends Reader<FileHandle> {
  private readonly file: FileHandle
  constructor(file: FileHandle) {
    super(file)
    this.file = file
  }
  override async init(): Promise<void> {
    this.size = (await this.file.stat()).size
  }
  override async readUint8Array(index: number, length: number): Promise<Uint8Array> {
    const part = Buffer.alloc(Math.max(0, Math.min(length, this.size - index)))
    for (let read = 0; read < part.length;) {
      const { bytesRead } = await this.file.read(part, read, part.length - read, index + read)
      if (bytesRead === 0) throw new PackageProblem('not-read-back')
      read += bytesRead
    }
    return part
  }
}
