// The short forms on an incident while they are typed. As with concerns, only the start, reading and end are rows of the audit chain.
import type { FormDraft, FormPlace, KeptForm } from '#shared/domain/form-drafts.ts'
import { embeddedDataProblems } from '#shared/domain/embedded-data.ts'
import { type Result, fail, ok } from '#shared/ipc/result.ts'
import { isDeviceOf } from '#db/queries/custody.ts'
import { deleteFormDraftTx, putFormDraftTx, readKeptForm } from '#db/queries/form-drafts.ts'
import { isActionOf, readIncidentHead } from '#db/queries/incidents.ts'
import type { Tx } from '#db/open.ts'
import { auditIncidentTx } from './audit.ts'
import { change } from './change.ts'
import { incidentNotFound } from './refusals.ts'
import type { Session } from './session.ts'

export function readFormDraft(session: Session, place: FormPlace): Result<{ kept: KeptForm | null }> {
  return change<{ kept: KeptForm | null }>(session, (tx) => {
    const { form, incidentId, aboutId } = place
    const kept = readKeptForm(tx, place) ?? null
    if (kept) auditIncidentTx(tx, session, 'draft.read', incidentId, { form, aboutId })
    return ok({ kept })
  })
}

/** Keeps the answers as they are, however unfinished; with a pasted picture or file it keeps what it had before. */
export function saveFormDraft(session: Session, draft: FormDraft): Result<{ savedAtMs: number }> {
  const { incidentId, aboutId, typed } = draft
  const problems = embeddedDataProblems(typed.answers)
  if (problems.length > 0) return fail('invalid', 'Take out what was pasted; the rest is kept as it was', problems)
  return change(session, (tx) => {
    if (!readIncidentHead(tx, incidentId)) return incidentNotFound()
    const { form } = typed
    if (!isAboutPartOf(tx, { form, incidentId, aboutId })) {
      return fail('not-found', 'What this form is about is not part of the incident. Open the incident again')
    }
    const savedAtMs = session.clock.nowMs()
    const isFirst = putFormDraftTx(tx, { form, aboutId, incidentId, typed, savedAtMs, savedBy: session.actor.id })
    if (isFirst) auditIncidentTx(tx, session, 'draft.saved', incidentId, { form, aboutId, started: true })
    return ok({ savedAtMs })
  })
}

/** Throws away what is kept of a form, if anything is. */
export function discardFormDraft(session: Session, place: FormPlace): Result<Record<string, never>> {
  return change(session, (tx) => {
    const { form, incidentId, aboutId } = place
    if (readKeptForm(tx, place) && deleteFormDraftTx(tx, form, aboutId)) {
      auditIncidentTx(tx, session, 'draft.discarded', incidentId, { form, aboutId })
    }
    return ok({})
  })
}

function isAboutPartOf(tx: Tx, { form, incidentId, aboutId }: FormPlace): boolean {
  if (form === 'handover') return isDeviceOf(tx, incidentId, aboutId)
  if (form === 'strike') return isActionOf(tx, incidentId, aboutId)
  return aboutId === incidentId
}
