// Workflows on incidents. Each gathers, asks the domain, and writes in one transaction with its audit row; nothing is overwritten.
import { canAmendImageAnswer } from '#shared/domain/image-answer.ts'
import type { ConcernAnswers } from '#shared/domain/incident-answers.ts'
import { embeddedDataProblems } from '#shared/domain/embedded-data.ts'
import { checkConcern, checkIncident } from '#shared/domain/incident-check.ts'
import {
  type Incident,
  type NewAction,
  changedParts,
  currentVersion,
  formatReference,
} from '#shared/domain/incidents.ts'
import { type Failure, type Result, fail, ok } from '#shared/ipc/result.ts'
import { londonDate } from '#shared/lib/dates.ts'
import { deleteDraftTx } from '#db/queries/drafts.ts'
import { deleteFormDraftTx } from '#db/queries/form-drafts.ts'
import { readIncidentById } from '#db/queries/incident-read.ts'
import {
  insertActionTx,
  insertIncidentTx,
  insertOutcomeTx,
  insertStatusChangeTx,
  insertStrikeTx,
  insertVersionTx,
  readIncidentHead,
  takeReferenceNumberTx,
} from '#db/queries/incidents.ts'
import { addToSearchTx, removeFromSearchTx } from '#db/queries/search.ts'
import type { Tx } from '#db/open.ts'
import { auditIncidentTx } from './audit.ts'
import { change } from './change.ts'
import { type DraftWithAnswers, draftNotFound } from './drafts.ts'
import { duplicatePersonProblems, incidentNotFound, refuseClosed, refusedByFiles } from './refusals.ts'
import { recordedNow, todayOf } from './recorded.ts'
import type { Session } from './session.ts'

type OnIncident = { readonly incidentId: string }

export function readIncident(session: Session, { incidentId }: OnIncident): Result<Incident> {
  return change(session, (tx) => {
    const incident = readIncidentById(tx, incidentId)
    if (!incident) return incidentNotFound()
    auditIncidentTx(tx, session, 'incident.read', incidentId)
    return ok(incident)
  })
}

/** Turns a draft into a record: reference, first version, people, actions and outcome, and the draft is gone. */
export function recordIncident(
  session: Session,
  { draftId, answers }: DraftWithAnswers,
): Result<{ incidentId: string; reference: string }> {
  const checked = checkIncident(answers, todayOf(session))
  const problems = [...(checked.ok ? [] : checked.problems), ...duplicatePersonProblems(answers.people)]
  if (!checked.ok || problems.length > 0) return fail('invalid', 'Some answers are missing or need a change', problems)
  const { concern, dangerNow, actions, outcome } = checked.value
  return change(session, (tx) => {
    if (!deleteDraftTx(tx, draftId)) return draftNotFound()
    const recorded = recordedNow(session)
    const { id: incidentId, ...byWhom } = recorded
    const referenceYear = Number(londonDate(recorded.recordedAtMs).slice(0, 4))
    const referenceNumber = takeReferenceNumberTx(tx, referenceYear)
    insertIncidentTx(tx, {
      ...recorded,
      referenceYear,
      referenceNumber,
      imageAnswer: concern.imageAnswer,
      dangerNow,
    })
    insertVersionTx(tx, { incidentId, number: 1, concern, reason: null, ...byWhom })
    for (const action of actions) insertActionTx(tx, incidentId, { id: session.newId(), ...byWhom }, action)
    if (outcome !== '') insertOutcomeTx(tx, incidentId, { id: session.newId(), ...byWhom }, outcome)
    addToSearchTx(tx, incidentId)
    const reference = formatReference(referenceYear, referenceNumber)
    auditIncidentTx(tx, session, 'incident.recorded', incidentId, { reference, draftId })
    return ok({ incidentId, reference })
  })
}

type Amendment = OnIncident & {
  readonly fromVersion: number
  readonly answers: ConcernAnswers
  readonly reason: string
}

/** States the concern anew as the next version; the earlier wording stays. */
export function amendIncident(session: Session, input: Amendment): Result<Incident> {
  const { incidentId, fromVersion, answers, reason } = input
  const checked = checkConcern(answers, todayOf(session))
  const problems = [
    ...(checked.ok ? [] : checked.problems),
    ...duplicatePersonProblems(answers.people),
    ...embeddedDataProblems({ reason }),
  ]
  if (!checked.ok || problems.length > 0) return fail('invalid', 'Some answers are missing or need a change', problems)
  const concern = checked.value
  return change(session, (tx) => {
    const before = readIncidentById(tx, incidentId)
    if (!before) return incidentNotFound()
    if (before.status === 'closed') return refuseClosed()
    const { number, concern: earlier } = currentVersion(before)
    if (number !== fromVersion) {
      return fail('conflict', 'This incident was amended in the meantime. Open it again and repeat your change')
    }
    if (!canAmendImageAnswer(earlier.imageAnswer, concern.imageAnswer)) return refuseUnlocking()
    const changed = changedParts(earlier, concern)
    if (changed.length === 0) return fail('invalid', 'Nothing was changed. Change an answer, or go back')
    const { id: _id, ...byWhom } = recordedNow(session)
    removeFromSearchTx(tx, incidentId)
    const refusal = refusedByFiles(() => {
      insertVersionTx(tx, { incidentId, number: number + 1, concern, reason, ...byWhom })
    })
    if (refusal) return refusal
    addToSearchTx(tx, incidentId)
    deleteFormDraftTx(tx, 'amend', incidentId)
    auditIncidentTx(tx, session, 'incident.amended', incidentId, { version: number + 1, parts: changed.join(' ') })
    return readAfter(tx, incidentId)
  })
}

function refuseUnlocking(): Failure {
  return fail('invalid', 'The answer about images cannot go back to “No” once it was “Yes” or “Not sure”', [
    { field: 'imageAnswer', message: 'Choose “Yes” or “Not sure”. If it turned out otherwise, say so in the outcome' },
  ])
}

export function recordAction(
  session: Session,
  { incidentId, action }: OnIncident & { readonly action: NewAction },
): Result<Incident> {
  const problems = [...embeddedDataProblems(action)]
  if (action.takenOn !== null && action.takenOn > todayOf(session)) {
    problems.push({ field: 'takenOn', message: 'Check the date of this action: it cannot be in the future' })
  }
  if (action.action === 'specific' && action.detail.trim() === '') {
    problems.push({ field: 'detail', message: 'Describe the action that was taken' })
  }
  if (problems.length > 0) return fail('invalid', 'Check this action', problems)
  return onOpenIncident(session, incidentId, (tx) => {
    const recorded = recordedNow(session)
    insertActionTx(tx, incidentId, recorded, action)
    deleteFormDraftTx(tx, 'action', incidentId)
    auditIncidentTx(tx, session, 'incident.action-recorded', incidentId, { actionId: recorded.id })
    return readAfter(tx, incidentId)
  })
}

export function strikeAction(
  session: Session,
  { incidentId, actionId, reason }: OnIncident & { readonly actionId: string; readonly reason: string },
): Result<Incident> {
  const problems = embeddedDataProblems({ reason })
  if (problems.length > 0) return fail('invalid', 'Check the reason', problems)
  return onOpenIncident(session, incidentId, (tx) => {
    const action = readIncidentById(tx, incidentId)?.actions.find(({ id }) => id === actionId)
    if (!action) return fail('not-found', 'This action is not part of the incident')
    if (action.struck) return fail('conflict', 'This action is already struck out')
    insertStrikeTx(tx, { actionId, reason, struckAtMs: session.clock.nowMs(), struckBy: session.actor.id })
    deleteFormDraftTx(tx, 'strike', actionId)
    auditIncidentTx(tx, session, 'incident.action-struck', incidentId, { actionId })
    return readAfter(tx, incidentId)
  })
}

export function recordOutcome(
  session: Session,
  { incidentId, text }: OnIncident & { readonly text: string },
): Result<Incident> {
  const problems = embeddedDataProblems({ text })
  if (problems.length > 0) return fail('invalid', 'Check the outcome', problems)
  return onOpenIncident(session, incidentId, (tx) => {
    const recorded = recordedNow(session)
    removeFromSearchTx(tx, incidentId)
    insertOutcomeTx(tx, incidentId, recorded, text)
    addToSearchTx(tx, incidentId)
    deleteFormDraftTx(tx, 'outcome', incidentId)
    auditIncidentTx(tx, session, 'incident.outcome-recorded', incidentId, { outcomeId: recorded.id })
    return readAfter(tx, incidentId)
  })
}

type WithReason = OnIncident & { readonly reason: string }

export function closeIncident(session: Session, input: WithReason): Result<Incident> {
  return changeStatus(session, input, 'closed')
}

export function reopenIncident(session: Session, input: WithReason): Result<Incident> {
  return changeStatus(session, input, 'open')
}

function changeStatus(
  session: Session,
  { incidentId, reason }: WithReason,
  status: Incident['status'],
): Result<Incident> {
  const problems = embeddedDataProblems({ reason })
  if (problems.length > 0) return fail('invalid', 'Check the reason', problems)
  return change(session, (tx) => {
    const head = readIncidentHead(tx, incidentId)
    if (!head) return incidentNotFound()
    if (head.status === status) {
      return fail('conflict', status === 'closed' ? 'This incident is already closed' : 'This incident is already open')
    }
    insertStatusChangeTx(tx, incidentId, recordedNow(session), { status, reason })
    deleteFormDraftTx(tx, status === 'closed' ? 'close' : 'reopen', incidentId)
    auditIncidentTx(tx, session, status === 'closed' ? 'incident.closed' : 'incident.reopened', incidentId)
    return readAfter(tx, incidentId)
  })
}

/** Runs `work` when the incident is there and open. */
function onOpenIncident(session: Session, incidentId: string, work: (tx: Tx) => Result<Incident>): Result<Incident> {
  return change(session, (tx) => {
    const head = readIncidentHead(tx, incidentId)
    if (!head) return incidentNotFound()
    return head.status === 'closed' ? refuseClosed() : work(tx)
  })
}

// The change itself is audited, so the incident is given back without a second row for reading it.
function readAfter(tx: Tx, incidentId: string): Result<Incident> {
  const incident = readIncidentById(tx, incidentId)
  return incident ? ok(incident) : incidentNotFound()
}
