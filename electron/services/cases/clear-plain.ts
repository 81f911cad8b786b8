import { clearLog } from '#db/queries/restricted.ts'
import { log } from '../../platform/log.ts'
import type { Session } from '../session.ts'

/** After words or keys that were plain have been sealed: what was overwritten must not stay in the write-ahead log. */
export function afterSealing({ db }: Session): void {
  // What was sealed is acknowledged, whatever happens here; the log is also emptied when the vault is locked and when it is opened.
  try {
    if (!clearLog(db)) log('restricted.log-in-use')
  } catch {
    log('restricted.log-not-cleared')
  }
}
