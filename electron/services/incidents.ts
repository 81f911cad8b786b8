// Workflows on incidents. Each gathers, asks the domain, and writes in one transaction with its audit row; nothing is overwritten.
import { canAmendImageAnswer, isImageLocked } from '#shared/domain/image-answer.ts'
import type { ConcernAnswers } from '#shared/domain/incident-answers.ts'
import { embeddedDataProblems } from '#shared/domain/embedded-data.ts'
import { checkConcern, checkIncident } from '#shared/domain/incident-check.ts'
import { type Concern, type Incident, type NewAction, changedParts, currentVersion } from '#shared/domain/incidents.ts'
import { type Failure, type Result, fail, ok } from '#shared/ipc/result.ts'
import type { Tx } from '#db/open.ts'
import { auditIncidentTx } from './audit.ts'
import { audienceOf } from './cases/audience.ts'
import { type CaseFile, withCase, withOwnCase } from './cases/case-file.ts'
import { change } from './change.ts'
import { afterSealing } from './cases/clear-plain.ts'
import { findDraft } from './cases/draft-keeping.ts'
import { type DraftWithAnswers, draftNotFound } from './drafts.ts'
import { makeOrdinaryTx, makeRestrictedTx } from './cases/new-case.ts'
import { sealFilesTx } from './evidence/sealing.ts'
import { duplicatePersonProblems, refuseClosed, refusedByFiles } from './cases/refusals.ts'
import { recordedNow, todayOf } from './cases/recorded.ts'
import { followConcernTx } from './response/first-response.ts'
import { addLinksTx, linkDetail, linksChanged, linksPicked, refuseGone } from './people/case-links.ts'
import type { Session } from './session.ts'

type OnIncident = { readonly incidentId: string }

export function readIncident(session: Session, { incidentId }: OnIncident): Result<Incident> {
  return change(session, (tx) =>
    withCase(tx, session, incidentId, (file) => {
      file.audit('incident.read')
      return ok(file.incident())
    }),
  )
}

/** Turns a draft into a record: reference, first version, people, actions and outcome, and the draft is gone. */
export function recordIncident(
  session: Session,
  { draftId, answers }: DraftWithAnswers,
): Result<{ incidentId: string; reference: string }> {
  const checked = checkIncident(answers, todayOf(session))
  const problems = [...(checked.ok ? [] : checked.problems), ...duplicatePersonProblems(answers.people)]
  if (!checked.ok || problems.length > 0) return fail('invalid', 'Some answers are missing or need a change', problems)
  const recorded = change(session, (tx) => {
    const draft = findDraft(tx, session, draftId)
    if (!draft) return draftNotFound()
    const audience = audienceOf(tx, session, answers)
    if (!audience.ok) return audience
    const links = linksPicked(answers.people)
    const gone = refuseGone(tx, answers.people)
    if (gone) return gone
    const { about, people } = audience
    const input = { ...checked.value, links }
    const made =
      people === null
        ? makeOrdinaryTx(tx, session, draft, input)
        : makeRestrictedTx(tx, session, draft, input, { about, people })
    const { incidentId, reference, compartmentId } = made
    const mark = compartmentId === null ? {} : { restricted: true, compartmentId }
    auditIncidentTx(tx, session, 'incident.recorded', incidentId, { reference, draftId, ...mark })
    // Of a restricted case not even this is told.
    for (const link of compartmentId === null ? links : []) {
      auditIncidentTx(tx, session, 'people.linked', incidentId, linkDetail(link))
    }
    return ok(made)
  })
  if (!recorded.ok) return recorded
  const { incidentId, reference, hasMoved } = recorded.data
  if (hasMoved) afterSealing(session)
  return ok({ incidentId, reference })
}

type Amendment = OnIncident & {
  readonly fromVersion: number
  readonly answers: ConcernAnswers
  readonly reason: string
}

/** States the concern anew as the next version; the earlier wording stays. What locks the case seals its files. */
export function amendIncident(session: Session, input: Amendment): Result<Incident> {
  const { incidentId, fromVersion, answers, reason } = input
  const checked = checkConcern(answers, todayOf(session))
  const problems = [
    ...(checked.ok ? [] : checked.problems),
    ...duplicatePersonProblems(answers.people),
    ...embeddedDataProblems({ reason }),
  ]
  if (!checked.ok || problems.length > 0) return fail('invalid', 'Some answers are missing or need a change', problems)
  let sealedFiles = 0
  const amended = onOpenIncident(session, incidentId, (file, tx) => {
    if (currentVersion(file.incident()).number !== fromVersion) {
      return fail('conflict', 'This incident was amended in the meantime. Open it again and repeat your change')
    }
    const gone = refuseGone(tx, answers.people)
    if (gone) return gone
    const links = linksChanged(file.incident(), answers.people)
    const sealed = stateAnewTx(tx, session, file, { concern: checked.value, reason, hasLinks: links.length > 0 })
    if (!sealed.ok) return sealed
    sealedFiles = sealed.data
    addLinksTx(session, file, links)
    file.dropForm({ form: 'amend', aboutId: incidentId })
    return ok(file.incident())
  })
  if (amended.ok && sealedFiles > 0) afterSealing(session)
  return amended
}

type Restated = { readonly concern: Concern; readonly reason: string; readonly hasLinks: boolean }

/** Adds the next version, unless only links change; how many files that sealed. */
function stateAnewTx(tx: Tx, session: Session, file: CaseFile, restated: Restated): Result<number> {
  const { concern, reason, hasLinks } = restated
  const { number, concern: earlier } = currentVersion(file.incident())
  if (!canAmendImageAnswer(earlier.imageAnswer, concern.imageAnswer)) return refuseUnlocking()
  const changed = changedParts(earlier, concern)
  if (changed.length === 0 && hasLinks) return ok(0)
  if (changed.length === 0) return fail('invalid', 'Nothing was changed. Change an answer, or go back')
  const sealed = isImageLocked(concern.imageAnswer) ? sealFilesTx(tx, session, file) : ok(0)
  if (!sealed.ok) return sealed
  const next = { kind: 'version', number: number + 1, concern, reason } as const
  const refusal = refusedByFiles(() => file.add(recordedNow(session), next))
  if (refusal) return refusal
  followConcernTx(tx, session, file, earlier)
  file.audit('incident.amended', { version: next.number }, { parts: changed.join(' ') })
  return sealed
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
  return onOpenIncident(session, incidentId, (file) => {
    const recorded = recordedNow(session)
    file.add(recorded, { kind: 'action', action })
    file.dropForm({ form: 'action', aboutId: incidentId })
    file.audit('incident.action-recorded', { actionId: recorded.id })
    return ok(file.incident())
  })
}

export function strikeAction(
  session: Session,
  { incidentId, actionId, reason }: OnIncident & { readonly actionId: string; readonly reason: string },
): Result<Incident> {
  const problems = embeddedDataProblems({ reason })
  if (problems.length > 0) return fail('invalid', 'Check the reason', problems)
  return onOpenIncident(session, incidentId, (file) => {
    const action = file.incident().actions.find(({ id }) => id === actionId)
    if (!action) return fail('not-found', 'This action is not part of the incident')
    if (action.struck) return fail('conflict', 'This action is already struck out')
    file.add(recordedNow(session), { kind: 'strike', actionId, reason })
    file.dropForm({ form: 'strike', aboutId: actionId })
    file.audit('incident.action-struck', { actionId })
    return ok(file.incident())
  })
}

export function recordOutcome(
  session: Session,
  { incidentId, text }: OnIncident & { readonly text: string },
): Result<Incident> {
  const problems = embeddedDataProblems({ text })
  if (problems.length > 0) return fail('invalid', 'Check the outcome', problems)
  return onOpenIncident(session, incidentId, (file) => {
    const recorded = recordedNow(session)
    file.add(recorded, { kind: 'outcome', text })
    file.dropForm({ form: 'outcome', aboutId: incidentId })
    file.audit('incident.outcome-recorded', { outcomeId: recorded.id })
    return ok(file.incident())
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
  return change(session, (tx) =>
    withOwnCase(tx, session, incidentId, (file) => {
      if (file.head.status === status) {
        return fail(
          'conflict',
          status === 'closed' ? 'This incident is already closed' : 'This incident is already open',
        )
      }
      file.add(recordedNow(session), { kind: 'status', status, reason })
      file.dropForm({ form: status === 'closed' ? 'close' : 'reopen', aboutId: incidentId })
      file.audit(status === 'closed' ? 'incident.closed' : 'incident.reopened')
      return ok(file.incident())
    }),
  )
}

// The change itself is audited, so the incident is given back without a second row for reading it.
function onOpenIncident(
  session: Session,
  incidentId: string,
  work: (file: CaseFile, tx: Tx) => Result<Incident>,
): Result<Incident> {
  return change(session, (tx) =>
    withOwnCase(tx, session, incidentId, (file) => (file.head.status === 'closed' ? refuseClosed() : work(file, tx))),
  )
}
