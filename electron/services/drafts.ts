// Concerns while they are typed. A draft is saved on every pause, so only its start, reading and end are rows of the audit chain.
import { imageAnswerFor, isImageLocked } from '#shared/domain/image-answer.ts'
import { EMPTY_INCIDENT_ANSWERS, type IncidentAnswers } from '#shared/domain/incident-answers.ts'
import { embeddedDataProblems } from '#shared/domain/embedded-data.ts'
import type { DraftRow } from '#shared/ipc/incidents.ts'
import { type Failure, type Result, fail, ok } from '#shared/ipc/result.ts'
import { deleteDraftTx, insertDraftTx, listDraftRows, readDraftAnswers, updateDraftTx } from '#db/queries/drafts.ts'
import { auditIncidentTx } from './audit.ts'
import { change } from './change.ts'
import type { Session } from './session.ts'

type OnDraft = { readonly draftId: string }
export type DraftWithAnswers = { readonly draftId: string; readonly answers: IncidentAnswers }

export function startDraft(session: Session): Result<{ draftId: string; answers: IncidentAnswers }> {
  return change(session, (tx) => {
    const draftId = session.newId()
    const atMs = session.clock.nowMs()
    const answers = EMPTY_INCIDENT_ANSWERS
    const startedBy = session.actor.id
    insertDraftTx(tx, { id: draftId, answers, imageLocked: false, startedAtMs: atMs, savedAtMs: atMs, startedBy })
    auditIncidentTx(tx, session, 'draft.saved', null, { draftId, started: true })
    return ok({ draftId, answers })
  })
}

export function listDrafts(session: Session): Result<DraftRow[]> {
  return ok(listDraftRows(session.db))
}

export function readDraft(session: Session, { draftId }: OnDraft): Result<IncidentAnswers> {
  return change(session, (tx) => {
    const answers = readDraftAnswers(tx, draftId)
    if (!answers) return draftNotFound()
    auditIncidentTx(tx, session, 'draft.read', null, { draftId })
    return ok(answers)
  })
}

/** Keeps the answers as they are, however unfinished; with a pasted picture or file it keeps the draft of before. */
export function saveDraft(session: Session, { draftId, answers }: DraftWithAnswers): Result<{ savedAtMs: number }> {
  const problems = embeddedDataProblems(answers)
  if (problems.length > 0) return fail('invalid', 'Take out what was pasted; the rest is kept as it was', problems)
  return change(session, (tx) => {
    const savedAtMs = session.clock.nowMs()
    const isKept = updateDraftTx(tx, draftId, { answers, imageLocked: isDraftLocked(answers), savedAtMs })
    return isKept ? ok({ savedAtMs }) : draftNotFound()
  })
}

export function discardDraft(session: Session, { draftId }: OnDraft): Result<Record<string, never>> {
  return change(session, (tx) => {
    if (!deleteDraftTx(tx, draftId)) return draftNotFound()
    auditIncidentTx(tx, session, 'draft.discarded', null, { draftId })
    return ok({})
  })
}

// Before the first question is answered there is nothing to lock yet.
function isDraftLocked({ imageAnswer, types }: IncidentAnswers): boolean {
  return isImageLocked(imageAnswerFor(imageAnswer ?? 'none', types))
}

export function draftNotFound(): Failure {
  return fail('not-found', 'This draft is not here any more. It was recorded or discarded')
}
