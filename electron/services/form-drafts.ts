// The short forms on an incident while they are typed. As with concerns, only the start, reading and end are rows of the audit chain.
import type { FormDraft, FormPlace, KeptForm } from '#shared/domain/form-drafts.ts'
import { embeddedDataProblems } from '#shared/domain/embedded-data.ts'
import { type Result, fail, ok } from '#shared/ipc/result.ts'
import { type CaseFile, withOwnCase } from './cases/case-file.ts'
import { change } from './change.ts'
import type { Session } from './session.ts'

/** Nothing is kept of a case that is not there, nor of one that whoever asks may not see. */
export function readFormDraft(session: Session, place: FormPlace): Result<{ kept: KeptForm | null }> {
  const { form, incidentId, aboutId } = place
  const read = change(session, (tx) =>
    withOwnCase<{ kept: KeptForm | null }>(tx, session, incidentId, (file) => {
      const kept = file.readForm({ form, aboutId }) ?? null
      if (kept) file.audit('draft.read', { aboutId }, { form })
      return ok({ kept })
    }),
  )
  return !read.ok && read.code === 'not-found' ? ok({ kept: null }) : read
}

/** Keeps the answers as they are, however unfinished; with a pasted picture or file it keeps what it had before. */
export function saveFormDraft(session: Session, draft: FormDraft): Result<{ savedAtMs: number }> {
  const { incidentId, aboutId, typed } = draft
  const problems = embeddedDataProblems(typed.answers)
  if (problems.length > 0) return fail('invalid', 'Take out what was pasted; the rest is kept as it was', problems)
  return change(session, (tx) =>
    withOwnCase(tx, session, incidentId, (file) => {
      const { form } = typed
      if (!isAboutPartOf(file, { form, incidentId, aboutId })) {
        return fail('not-found', 'What this form is about is not part of the incident. Open the incident again')
      }
      const savedAtMs = session.clock.nowMs()
      const isFirst = file.keepForm({ form, aboutId }, { typed, savedAtMs, savedBy: session.actor.id })
      if (isFirst) file.audit('draft.saved', { aboutId, started: true }, { form })
      return ok({ savedAtMs })
    }),
  )
}

/** Throws away what is kept of a form, if anything is. */
export function discardFormDraft(session: Session, place: FormPlace): Result<Record<string, never>> {
  const { form, incidentId, aboutId } = place
  const discarded = change(session, (tx) =>
    withOwnCase(tx, session, incidentId, (file) => {
      if (file.dropForm({ form, aboutId })) file.audit('draft.discarded', { aboutId }, { form })
      return ok({})
    }),
  )
  return !discarded.ok && discarded.code === 'not-found' ? ok({}) : discarded
}

function isAboutPartOf(file: CaseFile, { form, incidentId, aboutId }: FormPlace): boolean {
  if (form === 'handover') return file.incident().devices.some(({ id }) => id === aboutId)
  if (form === 'strike') return file.incident().actions.some(({ id }) => id === aboutId)
  if (form === 'deletion-confirmed') return file.incident().deletions.some(({ id }) => id === aboutId)
  return aboutId === incidentId
}
