// Concerns while they are typed. A draft is saved on every pause, so only its start, reading and end are rows of the audit chain.
import {
  EMPTY_INCIDENT_ANSWERS,
  type IncidentAnswers,
  hasOnlyOpening,
  isAboutSettled,
} from '#shared/domain/incident-answers.ts'
import { isLead } from '#shared/domain/accounts.ts'
import { embeddedDataProblems } from '#shared/domain/embedded-data.ts'
import type { DraftRow } from '#shared/ipc/incidents.ts'
import { type Failure, type Result, fail, ok } from '#shared/ipc/result.ts'
import { insertDraftTx, listDraftRows } from '#db/queries/drafts.ts'
import { listSealedConcerns } from '#db/queries/sealed-drafts.ts'
import { auditIncidentTx } from './audit.ts'
import { audienceOf } from './cases/audience.ts'
import { change } from './change.ts'
import { afterSealing } from './cases/clear-plain.ts'
import {
  type KeptDraft,
  findDraft,
  isDraftLocked,
  keepDraftTx,
  keepable,
  openDraft,
  removeDraftTx,
} from './cases/draft-keeping.ts'
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

/** Drafts of the whole team, and those sealed ones that whoever asks may see. */
export function listDrafts(session: Session): Result<DraftRow[]> {
  const { db, actor } = session
  const sealed = listSealedConcerns(db, actor.id).flatMap((draft) => {
    const kept = openDraft(db, session, draft)
    if (!kept) return []
    const { id, startedAtMs, savedAtMs, answers } = kept
    return [{ id, startedAtMs, savedAtMs, imageLocked: isDraftLocked(answers), restricted: true }]
  })
  const plain = isLead(actor) ? listDraftRows(db) : []
  return ok([...plain, ...sealed].toSorted((a, b) => a.startedAtMs - b.startedAtMs || (a.id < b.id ? -1 : 1)))
}

export function readDraft(session: Session, { draftId }: OnDraft): Result<IncidentAnswers> {
  return change(session, (tx) => {
    const draft = findDraft(tx, session, draftId)
    if (!draft) return draftNotFound()
    auditIncidentTx(tx, session, 'draft.read', null, { draftId, ...restrictedMark(draft) })
    return ok(draft.answers)
  })
}

/**
 * Keeps the answers as they are, however unfinished; with a pasted picture or file it keeps the draft of before. When the answer about
 * an adult changes, the draft moves: from then on it can be read by those whom the new answer names and by nobody else.
 */
export function saveDraft(session: Session, { draftId, answers }: DraftWithAnswers): Result<{ savedAtMs: number }> {
  const problems = embeddedDataProblems(answers)
  if (problems.length > 0) return fail('invalid', 'Take out what was pasted; the rest is kept as it was', problems)
  if (!isAboutSettled(answers) && !hasOnlyOpening(answers)) return refuseUnsettled()
  const saved = change(session, (tx) => {
    const before = findDraft(tx, session, draftId)
    if (!before) return draftNotFound()
    const audience = isAboutSettled(answers) ? audienceOf(tx, session, answers) : { ok: true as const, people: null }
    if (!audience.ok) return audience
    const next = { answers: keepable(answers), savedAtMs: session.clock.nowMs(), savedBy: session.actor.id }
    const { hasMoved } = keepDraftTx(tx, session, before, audience.people, next)
    return ok({ savedAtMs: next.savedAtMs, hasMoved })
  })
  if (!saved.ok) return saved
  if (saved.data.hasMoved) afterSealing(session)
  return ok({ savedAtMs: saved.data.savedAtMs })
}

function refuseUnsettled(): Failure {
  const message =
    'First say whether this could be about an adult who works here. It decides who can read what you write'
  return fail('invalid', message, [{ field: 'adult', message }])
}

export function discardDraft(session: Session, { draftId }: OnDraft): Result<Record<string, never>> {
  return change(session, (tx) => {
    const draft = findDraft(tx, session, draftId)
    if (!draft) return draftNotFound()
    removeDraftTx(tx, draft)
    auditIncidentTx(tx, session, 'draft.discarded', null, { draftId, ...restrictedMark(draft) })
    return ok({})
  })
}

function restrictedMark({ compartmentId }: Pick<KeptDraft, 'compartmentId'>): { restricted?: true } {
  return compartmentId === null ? {} : { restricted: true }
}

export function draftNotFound(): Failure {
  return fail('not-found', 'This draft is not here any more. It was recorded or discarded')
}
