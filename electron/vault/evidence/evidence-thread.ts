// Runs the work on one file: here when it is small, in a thread of its own when it is large. A stop is heeded between two segments;
// the files are closed when this returns.
import { extname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { Worker } from 'node:worker_threads'
import { EvidenceDamaged, EvidenceProblem } from './evidence-problem.ts'
import { endOf } from '../worker-end.ts'
import { segmentCipher } from './segment-cipher.ts'
import { type StoredFile, hashStored } from './stored-file.ts'
import { type Passed, type Taking, takeIn } from './take-in.ts'
import type { FromThread, Start, Task } from './thread-messages.ts'

export type Watch = {
  readonly signal: AbortSignal
  /** How many more bytes are done. Throwing stops the work with that error. */
  readonly onBytes: (bytes: number) => void
}

/** Below this a thread takes longer to start than the work takes. */
const THREAD_FROM_BYTES = 16 * 1024 * 1024

// The same folder holds the worker, as it was written or as it was built.
const WORKER = pathToFileURL(join(import.meta.dirname, `evidence-worker${extname(import.meta.filename)}`))

export function takeInAnywhere(taking: Taking, sizeBytes: number, key: Buffer, watch: Watch): Promise<Passed> {
  const { source } = taking
  if (sizeBytes >= THREAD_FROM_BYTES && 'path' in source) {
    return runThread({ kind: 'take', folder: taking.folder, storedAs: taking.storedAs, source }, key, watch)
  }
  return runHere(key, watch, (pass) => takeIn(taking, pass))
}

export async function hashAnywhere(folder: string, stored: StoredFile, key: Buffer, watch: Watch): Promise<string> {
  if (stored.sizeBytes < THREAD_FROM_BYTES) return runHere(key, watch, (pass) => hashStored(folder, stored, pass))
  return (await runThread({ kind: 'hash', folder, stored }, key, watch)).sha256
}

async function runHere<Value>(
  key: Buffer,
  { signal, onBytes }: Watch,
  work: (pass: Parameters<typeof takeIn>[1]) => Promise<Value>,
): Promise<Value> {
  signal.throwIfAborted()
  const cipher = segmentCipher(key)
  const told = (bytes: number) => {
    signal.throwIfAborted()
    onBytes(bytes)
  }
  try {
    return await work({ cipher, onBytes: told })
  } finally {
    cipher.wipe()
  }
}

async function runThread(task: Task, key: Buffer, { signal, onBytes }: Watch): Promise<Passed> {
  signal.throwIfAborted()
  const shared = new Uint8Array(new SharedArrayBuffer(key.length))
  shared.set(key)
  const stop = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT))
  const stopping = new AbortController()
  const either = AbortSignal.any([signal, stopping.signal])
  const halt = () => void Atomics.store(stop, 0, 1)
  either.addEventListener('abort', halt)
  const tell = (bytes: number) => {
    try {
      if (!either.aborted) onBytes(bytes)
    } catch (error) {
      stopping.abort(error)
    }
  }
  try {
    return await passedBy({ task, key: shared, stop }, tell)
  } finally {
    shared.fill(0)
    either.removeEventListener('abort', halt)
    either.throwIfAborted()
  }
}

async function passedBy(start: Start, tell: (bytes: number) => void): Promise<Passed> {
  const worker = new Worker(WORKER, { workerData: start })
  let last: Exclude<FromThread, { bytes: number }> | undefined
  worker.on('message', (told: FromThread) => {
    if ('bytes' in told) tell(told.bytes)
    else last = told
  })
  await endOf(worker)
  return passedOf(last)
}

function passedOf(last: Exclude<FromThread, { bytes: number }> | undefined): Passed {
  if (!last) throw new Error('the thread said nothing')
  if ('problem' in last) throw new EvidenceProblem(last.problem)
  if ('damage' in last) throw new EvidenceDamaged(last.damage)
  return last.passed
}
