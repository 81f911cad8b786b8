// Keeps a second process out of an open vault. The lock is the operating system's, on a small file beside the vault, so a crash
// leaves nothing behind that would have to be removed by hand.
import Database from 'better-sqlite3'

export type ProcessLock = { release(): void }

/** The lock, or undefined when another process has this vault open. */
export function takeProcessLock(path: string): ProcessLock | undefined {
  const file = new Database(path, { timeout: 0 })
  try {
    file.pragma('journal_mode=MEMORY')
    file.exec('BEGIN EXCLUSIVE')
    return { release: () => file.close() }
  } catch (error) {
    file.close()
    if (error instanceof Database.SqliteError && error.code.startsWith('SQLITE_BUSY')) return undefined
    throw error
  }
}
