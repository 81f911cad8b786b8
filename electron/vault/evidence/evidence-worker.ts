// A thread of its own that takes one large file in, or reads a stored one, so that the window goes on answering. The key comes as shared
// bytes, is copied for libsodium, and the copy is overwritten here.
import { parentPort, workerData } from 'node:worker_threads'
import { keyMemory } from '../keys/key-memory.ts'
import { EvidenceDamaged, EvidenceProblem } from './evidence-problem.ts'
import { segmentCipher } from './segment-cipher.ts'
import { hashStored } from './stored-file.ts'
import { type Pass, type Passed, takeIn } from './take-in.ts'
import type { FromThread, Start } from './thread-messages.ts'

// Only evidence-thread.ts starts this, in the same program.
const { task, key, stop } = workerData as Start

const own = keyMemory(key.length)
own.set(key)
const cipher = segmentCipher(own)
own.fill(0)
const pass: Pass = {
  cipher,
  onBytes: (bytes) => {
    if (Atomics.load(stop, 0) === 1) throw new Error('stopped')
    say({ bytes })
  },
}
try {
  const passed = await run()
  say({ passed }, [passed.head.buffer])
} catch (error) {
  if (error instanceof EvidenceProblem) say({ problem: error.code })
  else if (error instanceof EvidenceDamaged) say({ damage: error.code })
  else throw error
} finally {
  cipher.wipe()
}

async function run(): Promise<Passed> {
  if (task.kind === 'take') return takeIn(task, pass)
  const sha256 = await hashStored(task.folder, task.stored, pass)
  return { sizeBytes: task.stored.sizeBytes, sha256, head: new Uint8Array() }
}

function say(told: FromThread, lent: readonly ArrayBufferLike[] = []): void {
  parentPort?.postMessage(told, lent as ArrayBuffer[])
}
