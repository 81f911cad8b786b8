// One case, ordinary or restricted, open for one piece of work: the same workflows read it and add to it, and only this file and its
// two kinds of pages know where the words lie. Whoever may not see a case is told what is told of a case that does not exist.
import { may } from '#shared/domain/accounts.ts'
import type { AuditDetail, AuditKind } from '#shared/domain/audit.ts'
import { mayRecordIn } from '#shared/domain/compartments.ts'
import type { Incident } from '#shared/domain/incidents.ts'
import { type Result, fail } from '#shared/ipc/result.ts'
import { listLetIn } from '#db/queries/compartments.ts'
import { type IncidentHead, readIncidentHead } from '#db/queries/incidents.ts'
import type { Tx } from '#db/open.ts'
import { auditIncidentTx } from '../audit.ts'
import type { CasePages } from './case-pages.ts'
import { openCompartment } from './compartments.ts'
import { plainPages } from './plain-pages.ts'
import { whoBegan } from '../people.ts'
import { editionsOf } from '../response/editions.ts'
import { refreshOpenStepsTx } from '../response/open-steps.ts'
import { caseExchanged, incidentNotFound } from './refusals.ts'
import { sealedPages, writtenFirstBy } from './sealed-pages.ts'
import type { Session } from '../session.ts'

export type CaseFile = CasePages & {
  readonly head: IncidentHead
  /** Adds a row to the audit chain; of a restricted case the bare fact. */
  audit(kind: AuditKind, detail?: AuditDetail, hints?: AuditDetail): void
}

/** Opens a case for reading. */
export function withCase<Data>(
  tx: Tx,
  session: Session,
  incidentId: string,
  work: (file: CaseFile) => Result<Data>,
): Result<Data> {
  const head = readIncidentHead(tx, incidentId)
  if (!head) return incidentNotFound()
  if (head.compartmentId === null) {
    if (!may(session.actor.role, 'read-cases')) return incidentNotFound()
    return withOrdinary(tx, session, head, work)
  }
  const found = openCompartment(tx, session, head.compartmentId, (compartment) => {
    const began = whoBegan(tx, head.id, compartment.id)
    if (began === undefined || began !== writtenFirstBy(tx, compartment)) return caseExchanged()
    return work({ head, ...sealedPages(tx, head, compartment), audit: auditOf(tx, session, head) })
  })
  return found ?? incidentNotFound()
}

// What is still to do is worked out anew once something was written. What happens to a file changes none of it, and there is much of that.
function withOrdinary<Data>(
  tx: Tx,
  session: Session,
  head: IncidentHead,
  work: (file: CaseFile) => Result<Data>,
): Result<Data> {
  const pages = plainPages(tx, session, head)
  let isChanged = false
  let read: Incident | undefined
  const incident = () => (read ??= pages.incident())
  const add: CaseFile['add'] = (recorded, record) => {
    isChanged ||= record.kind !== 'evidence-event'
    read = undefined
    pages.add(recorded, record)
  }
  const result = work({ head, ...pages, incident, add, audit: auditOf(tx, session, head) })
  if (result.ok && isChanged) refreshOpenStepsTx(tx, incident(), editionsOf(tx))
  return result
}

/** Opens a case to write in it. */
export function withOwnCase<Data>(
  tx: Tx,
  session: Session,
  incidentId: string,
  work: (file: CaseFile) => Result<Data>,
): Result<Data> {
  return withCase(tx, session, incidentId, (file) => {
    const { compartmentId } = file.head
    const openTo = compartmentId === null ? null : listLetIn(tx, compartmentId)
    if (!mayRecordIn(session.actor, openTo)) {
      return fail('forbidden', 'Recording and deciding in this case is for the safeguarding leads')
    }
    return work(file)
  })
}

function auditOf(tx: Tx, session: Session, { id, compartmentId }: IncidentHead): CaseFile['audit'] {
  return (kind, detail = {}, hints = {}) => {
    if (compartmentId === null) return auditIncidentTx(tx, session, kind, id, { ...detail, ...hints })
    // Whether there was a search, a sanction or a letter, or a link right after a person's page was read, would tell what a restricted case
    // is about.
    const isTelling = kind.startsWith('response.') || kind === 'people.linked'
    const shown = isTelling ? 'response.recorded' : kind
    auditIncidentTx(tx, session, shown, id, { ...detail, restricted: true })
  }
}
