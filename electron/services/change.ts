// The one way in which a service touches the vault: everything in one transaction with its audit row, or nothing at all.
import { existsSync } from 'node:fs'
import Database from 'better-sqlite3'
import { EMBEDDED_DATA_MESSAGE } from '#shared/domain/embedded-data.ts'
import { type Failure, type Result, fail } from '#shared/ipc/result.ts'
import { type Tx, inTransaction } from '#db/open.ts'
import { EmbeddedDataError } from './cases/compartments.ts'
import type { Session } from './session.ts'

class Refused extends Error {
  readonly failure: Failure
  constructor(failure: Failure) {
    super(failure.code)
    this.failure = failure
  }
}

const GONE = fail(
  'failed',
  'The folder of these records is no longer where it was. Put it back or plug in its drive, then try again. Nothing you typed is lost.',
)

const RENEWING = fail(
  'conflict',
  'Somebody is being removed, and the records get a new key meanwhile. Wait until that is finished, then try again. Nothing you typed is lost.',
)

/** For what waited for a dialog or for many pages: the session that began it has ended. */
export const LOCKED_MEANWHILE = fail(
  'locked',
  'The records were locked before this was finished. Unlock them, then start again',
)

/** Runs `work` in one transaction. A failure it returns undoes what it wrote; a full disk becomes a failure that says what to do. */
export function change<Data>(session: Session, work: (tx: Tx) => Result<Data>): Result<Data> {
  // A file that was moved or deleted goes on taking writes, which nobody would find again.
  if (!existsSync(session.db.$client.name)) return GONE
  try {
    return inTransaction(session.db, (tx) => {
      const result = work(tx)
      if (!result.ok) throw new Refused(result)
      return result
    })
  } catch (error) {
    if (error instanceof Refused) return error.failure
    if (takesNoWriting(session)) return RENEWING
    const failure = failureOf(error)
    if (failure) return failure
    throw error
  }
}

// Set while the vault is copied under a new key: what was written now would be missing there.
function takesNoWriting({ db }: Session): boolean {
  return db.$client.open && db.$client.pragma('query_only', { simple: true }) === 1
}

const DISK_FULL_CODES: readonly unknown[] = ['SQLITE_FULL', 'SQLITE_IOERR_SHMSIZE', 'ENOSPC', 'EDQUOT']

/** What a failed write means to a person; undefined when it is a fault of the program. */
export function failureOf(error: unknown): Failure | undefined {
  if (!(error instanceof Error)) return undefined
  // Drizzle wraps some of SQLite's errors in its own.
  if (error.cause instanceof Error) return failureOf(error.cause)
  if ('code' in error && DISK_FULL_CODES.includes(error.code)) {
    return fail('disk-full', 'The disk is full. Free some space, then save again. Nothing you typed is lost.')
  }
  const isRefusedFile =
    error instanceof EmbeddedDataError ||
    (error instanceof Database.SqliteError && error.message.endsWith('pictures and files cannot be kept here'))
  return isRefusedFile ? fail('invalid', EMBEDDED_DATA_MESSAGE) : undefined
}
