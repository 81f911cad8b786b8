// Writing small files so that a crash leaves the old one or the new one, never a half. It knows nothing of what is in them.
import { closeSync, fsyncSync, openSync, renameSync, rmSync, writeSync } from 'node:fs'
import { dirname } from 'node:path'

/** Replaces the file; when this returns the new content is on the disk. Throws the file system's error and leaves the old file. */
export function writeDurably(path: string, content: string | Buffer): void {
  const temporary = `${path}.new`
  try {
    // What a crash left, or a link that somebody put there: neither is written through.
    rmSync(temporary, { force: true })
    const handle = openSync(temporary, 'wx', 0o600)
    try {
      const bytes = typeof content === 'string' ? Buffer.from(content, 'utf8') : content
      for (let written = 0; written < bytes.length;) written += writeSync(handle, bytes, written)
      fsyncSync(handle)
    } finally {
      closeSync(handle)
    }
    renameSync(temporary, path)
  } catch (error) {
    rmSync(temporary, { force: true })
    throw error
  }
  syncFolder(dirname(path))
}

/** Makes renames in a folder last. Windows has no such call and keeps its own journal of them. */
export function syncFolder(folder: string): void {
  if (process.platform !== 'win32') syncPath(folder, 'r')
}

/** Puts a file that something else has written on the disk. */
export function syncFile(path: string): void {
  // Windows flushes only what is open for writing.
  syncPath(path, 'r+')
}

function syncPath(path: string, flags: 'r' | 'r+'): void {
  const handle = openSync(path, flags)
  try {
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}
