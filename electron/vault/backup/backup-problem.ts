// What can go wrong with a backup or with restoring one, as a code; the words for it are in services/backup-messages.ts.

export type BackupProblemCode =
  /** The folder of the backups is not there. */
  | 'folder-gone'
  | 'disk-full'
  | 'not-writable'
  /** A file of the backup, or of the records, is missing or not what it was. */
  | 'damaged'
  | 'wrong-key'
  | 'failed'

export class BackupProblem extends Error {
  override readonly name = 'BackupProblem'
  readonly code: BackupProblemCode
  /** The file it is about, as the manifest names it. */
  readonly file: string | undefined
  constructor(code: BackupProblemCode, file?: string) {
    super(file === undefined ? code : `${code}: ${file}`)
    this.code = code
    this.file = file
  }
}

const CODES: Readonly<Record<string, BackupProblemCode>> = {
  ENOSPC: 'disk-full',
  EDQUOT: 'disk-full',
  EFBIG: 'disk-full',
  SQLITE_FULL: 'disk-full',
  EACCES: 'not-writable',
  EPERM: 'not-writable',
  EROFS: 'not-writable',
  SQLITE_READONLY: 'not-writable',
  ENOENT: 'folder-gone',
  ENOTDIR: 'folder-gone',
  ENODEV: 'folder-gone',
  ENXIO: 'folder-gone',
  EIO: 'folder-gone',
  ESTALE: 'folder-gone',
  EHOSTDOWN: 'folder-gone',
  ENOTCONN: 'folder-gone',
  UNKNOWN: 'folder-gone',
  SQLITE_CANTOPEN: 'folder-gone',
}

/** The problem that an error of the file system or of SQLite means; undefined when it is a fault of the program. */
export function problemOf(error: unknown): BackupProblem | undefined {
  if (error instanceof BackupProblem) return error
  if (!(error instanceof Error) || !('code' in error) || typeof error.code !== 'string') return undefined
  const code = CODES[error.code] ?? (error.code.startsWith('SQLITE_IOERR') ? 'folder-gone' : undefined)
  return code && new BackupProblem(code)
}
