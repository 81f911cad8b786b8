// A thread of its own: one database copied, or one copy checked, so that the window goes on answering. It takes over the keys it is
// given, overwrites them, and says nothing: it ends well or with an error.
import { existsSync } from 'node:fs'
import { workerData } from 'node:worker_threads'
import { openConnection, openConnectionReadOnly, rekeyDatabase } from '#db/connection.ts'
import { syncFile } from '../durable-file.ts'

export type CopyTask = {
  /** Without it, `to` is only checked. */
  readonly from?: string
  readonly to: string
  readonly key: Uint8Array
  readonly newKey?: Uint8Array | undefined
}

// Only database-copy.ts starts this, in the same program.
const task = workerData as CopyTask
const key = bufferOn(task.key)
const newKey = task.newKey && bufferOn(task.newKey)
try {
  if (task.from !== undefined) copy(task.from, task.to)
  check(task.to, newKey ?? key)
  if (task.from !== undefined) syncFile(task.to)
} finally {
  key.fill(0)
  newKey?.fill(0)
}

function copy(from: string, to: string): void {
  if (!existsSync(from)) throw Object.assign(new Error('no database there'), { code: 'ENOENT' })
  const client = openConnection(from, key)
  try {
    client.prepare('VACUUM INTO ?').run(to)
  } finally {
    client.close()
  }
  if (newKey) rekeyDatabase(to, key, newKey)
}

function check(path: string, withKey: Buffer): void {
  const client = openConnectionReadOnly(path, withKey)
  try {
    const found = client.pragma('integrity_check(1)', { simple: true })
    if (found !== 'ok') throw Object.assign(new Error('not sound'), { code: 'SQLITE_CORRUPT' })
  } finally {
    client.close()
  }
}

function bufferOn(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
}
