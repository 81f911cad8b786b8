import { clearLog } from '#db/queries/restricted.ts'
import { log } from '../../platform/log.ts'
import type { Session } from '../session.ts'

/** After words that were plain have been sealed: what was overwritten must not stay in the write-ahead log. */
export function afterSealing({ db }: Session): void {
  try {
    clearLog(db)
  } catch {
    // The words are sealed and acknowledged; the log is emptied when the vault is locked.
    log('restricted.log-not-cleared')
  }
}
