// Restricted cases are in no index: those that whoever asks holds a key to are opened and looked through.
import type { Incident } from '#shared/domain/incidents.ts'
import { ok } from '#shared/ipc/result.ts'
import { listRestrictedHeads } from '#db/queries/restricted.ts'
import type { Tx } from '#db/open.ts'
import type { Session } from '../session.ts'
import { withCase } from './case-file.ts'

type Opened = { readonly incident: Incident; readonly recordedAtMs: number }

/** Newest first. A case that may not be opened is left out. */
export function ownRestrictedTx(tx: Tx, session: Session): Opened[] {
  return listRestrictedHeads(tx, session.actor.id).flatMap(({ id, recordedAtMs }) => {
    const read = withCase(tx, session, id, (file) => ok(file.incident()))
    return read.ok ? [{ incident: read.data, recordedAtMs }] : []
  })
}
