// Copies a database, or checks a copy, in a thread of its own. The copy is one whole file without a log beside it, on the disk, and
// opens with openDatabase. It must leave nothing behind that is not whole; a key goes to the thread as bytes that are overwritten.
import { existsSync, rmSync, statSync } from 'node:fs'
import { extname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { Worker } from 'node:worker_threads'
import { endOf } from '../worker-end.ts'
import type { CopyTask } from './database-copy-worker.ts'

export type DatabaseCopy = {
  readonly from: string
  /** Must not be there yet. */
  readonly to: string
  /** The caller owns and zeroes the keys. */
  readonly key: Buffer
  /** The key of the copy; without it, the same one. */
  readonly newKey?: Buffer
  readonly signal?: AbortSignal
  /** How many bytes of the copy are there. Throwing stops the copying with that error. */
  readonly onBytes?: (bytes: number) => void
}

const PROGRESS_EVERY_MS = 100

// The same folder holds the worker, as it was written or as it was built.
const WORKER = pathToFileURL(join(import.meta.dirname, `database-copy-worker${extname(import.meta.filename)}`))

/** Throws the error of SQLite or of the file system (with its `code`) or the reason of the signal; then there is no copy. */
export async function copyDatabase({ from, to, key, newKey, signal, onBytes }: DatabaseCopy): Promise<void> {
  if (existsSync(to)) throw Object.assign(new Error('a file is there already'), { code: 'EEXIST' })
  const stopping = new AbortController()
  const tell = () => {
    try {
      onBytes?.(statSync(to, { throwIfNoEntry: false })?.size ?? 0)
    } catch (error) {
      stopping.abort(error)
    }
  }
  const timer = setInterval(tell, PROGRESS_EVERY_MS)
  try {
    await runWorker({ from, to, key, newKey }, AbortSignal.any(signal ? [signal, stopping.signal] : [stopping.signal]))
  } catch (error) {
    for (const path of [to, `${to}-journal`]) rmSync(path, { force: true })
    throw error
  } finally {
    clearInterval(timer)
  }
}

/** Opens a database that is in no use, reads all of it and changes nothing. Throws when it is not sound or the key is another. */
export async function checkDatabase(path: string, key: Buffer, signal?: AbortSignal): Promise<void> {
  await runWorker({ to: path, key }, signal)
}

type Task = Pick<DatabaseCopy, 'to' | 'key'> & { readonly from?: string; readonly newKey?: Buffer | undefined }

async function runWorker({ key, newKey, ...task }: Task, signal: AbortSignal | undefined): Promise<void> {
  signal?.throwIfAborted()
  // Shared, so that they can be overwritten here even when the thread was ended in the middle.
  const keys = { key: sharedCopy(key), newKey: newKey && sharedCopy(newKey) }
  const workerData: CopyTask = { ...task, ...keys }
  const worker = new Worker(WORKER, { workerData })
  // Ends the thread after the step of SQLite that is under way; that the files are free is known only then.
  const stop = () => void worker.terminate()
  signal?.addEventListener('abort', stop)
  try {
    await endOf(worker)
  } finally {
    keys.key.fill(0)
    keys.newKey?.fill(0)
    signal?.removeEventListener('abort', stop)
    signal?.throwIfAborted()
  }
}

function sharedCopy(key: Buffer): Uint8Array {
  const copy = new Uint8Array(new SharedArrayBuffer(key.length))
  copy.set(key)
  return copy
}
