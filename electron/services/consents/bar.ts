// That a child's picture must not be used, whatever parents answered, and that this ended.
import { canonicalBar } from '#shared/domain/canonical-consents.ts'
import type { NewImageBar } from '#shared/domain/consents.ts'
import { embeddedDataProblems } from '#shared/domain/embedded-data.ts'
import type { RouteOutput } from '#shared/ipc/contract.ts'
import { type Result, fail, ok } from '#shared/ipc/result.ts'
import { insertBarTx, listBarredOf } from '#db/queries/consents.ts'
import type { Tx } from '#db/open.ts'
import { sha256Of } from '../../platform/sha256.ts'
import { auditIncidentTx } from '../audit.ts'
import { recordedNow } from '../cases/recorded.ts'
import { change } from '../change.ts'
import type { Session } from '../session.ts'
import { consentsOf, findChild } from './of-child.ts'

export function barImages(session: Session, bar: NewImageBar): Result<RouteOutput<'consents.ofChild'>> {
  const problems = embeddedDataProblems({ note: bar.note })
  if (problems.length > 0) return fail('invalid', 'Check what you entered', problems)
  return change(session, (tx) => {
    const child = findChild(tx, bar.childId)
    if (!child.ok) return child
    const childId = child.data.id
    const isSet = bar.what === 'set'
    const barred = listBarredOf(tx, childId)
    if (barred.length > 0 === isSet) {
      return fail('conflict', isSet ? 'This child is marked already' : 'This child is not marked')
    }
    // Lifted from every entry that has it, so that it does not come back from one that was merged.
    for (const entryId of isSet ? [childId] : barred) recordTx(tx, session, { ...bar, childId: entryId })
    return ok(consentsOf(session, tx, child.data))
  })
}

function recordTx(tx: Tx, session: Session, bar: NewImageBar): void {
  const recorded = recordedNow(session)
  insertBarTx(tx, recorded, bar)
  // Why is not in the log, which others read.
  const kind = bar.what === 'set' ? 'consents.image-bar-set' : 'consents.image-bar-lifted'
  const rowHash = sha256Of(canonicalBar({ ...recorded, ...bar }))
  auditIncidentTx(tx, session, kind, null, { barId: recorded.id, childId: bar.childId, rowHash })
}
