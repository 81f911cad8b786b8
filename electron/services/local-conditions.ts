// What the school adds to the procedures: in force once the head teacher has signed it, and never changed. Seed 004 §3.3.
import { may } from '#shared/domain/accounts.ts'
import { embeddedDataProblems } from '#shared/domain/embedded-data.ts'
import { type LocalCondition, type NewCondition, newConditionSchema } from '#shared/domain/local-conditions.ts'
import { couldTouch, hasTurnedLetters } from '#shared/domain/touching-words.ts'
import { PROCEDURES, procedureOf } from '#shared/guidance/procedures/all.ts'
import type { RouteOutput } from '#shared/ipc/contract.ts'
import { type Failure, type Result, fail, ok } from '#shared/ipc/result.ts'
import { listActiveAccounts } from '#db/queries/accounts.ts'
import { insertConditionMarkTx, insertConditionTx, listConditions } from '#db/queries/local-conditions.ts'
import type { Tx } from '#db/open.ts'
import { auditIncidentTx } from './audit.ts'
import { recordedNow, todayOf } from './cases/recorded.ts'
import { change } from './change.ts'
import type { Session } from './session.ts'
import { sha256Of } from '../platform/sha256.ts'

type Conditions = RouteOutput<'guidance.conditions'>
type OnCondition = { readonly conditionId: string }

export function listLocalConditions({ db }: Pick<Session, 'db'>): Result<Conditions> {
  return ok({ conditions: listConditions(db) })
}

export function addLocalCondition(
  session: Session,
  { condition }: { readonly condition: NewCondition },
): Result<Conditions> {
  const refused = refusal(condition)
  if (refused) return refused
  return change(session, (tx) => {
    const recorded = recordedNow(session)
    insertConditionTx(tx, recorded, condition)
    const detail = { conditionId: recorded.id, kind: condition.kind, sha256: hashOf(condition) }
    auditIncidentTx(tx, session, 'guidance.condition-added', null, detail)
    return listLocalConditions({ db: tx })
  })
}

/** The head teacher signs here: the row of the log is signed with their own key. */
export function signCondition(session: Session, { conditionId }: OnCondition): Result<Conditions> {
  if (!may(session.actor.role, 'sign-conditions')) {
    return fail('forbidden', 'Only the head teacher signs what the school adds')
  }
  return change(session, (tx) => {
    const waiting = waitingTx(tx, conditionId)
    if (!waiting.ok) return waiting
    const mark = { what: 'signed-here', name: session.actor.name, signedOn: todayOf(session) } as const
    insertConditionMarkTx(tx, recordedNow(session), { conditionId, ...mark })
    auditIncidentTx(tx, session, 'guidance.condition-signed', null, { ...whatIs(waiting.data), how: 'here' })
    return listLocalConditions({ db: tx })
  })
}

type OnPaper = OnCondition & { readonly name: string; readonly on: string }

/** For a school whose head teacher has no access here: somebody says who signed on paper, and when. */
export function signedOnPaper(session: Session, { conditionId, name, on }: OnPaper): Result<Conditions> {
  const problems = [...embeddedDataProblems({ name })]
  if (on > todayOf(session)) problems.push({ field: 'on', message: 'Check the date: it cannot be in the future' })
  if (problems.length > 0) return fail('invalid', 'Check what you entered', problems)
  return change(session, (tx) => {
    if (listActiveAccounts(tx).some(({ role }) => role === 'head')) {
      return fail('conflict', 'The head teacher has access to Blueform. Ask them to unlock it and sign here')
    }
    const waiting = waitingTx(tx, conditionId)
    if (!waiting.ok) return waiting
    insertConditionMarkTx(tx, recordedNow(session), { conditionId, what: 'signed-on-paper', name, signedOn: on })
    auditIncidentTx(tx, session, 'guidance.condition-signed', null, { ...whatIs(waiting.data), how: 'paper' })
    return listLocalConditions({ db: tx })
  })
}

export function withdrawCondition(session: Session, { conditionId }: OnCondition): Result<Conditions> {
  return change(session, (tx) => {
    const standing = standingTx(tx, conditionId)
    if (!standing.ok) return standing
    insertConditionMarkTx(tx, recordedNow(session), { conditionId, what: 'withdrawn', name: null, signedOn: null })
    auditIncidentTx(tx, session, 'guidance.condition-withdrawn', null, { conditionId })
    return listLocalConditions({ db: tx })
  })
}

// So that the log tells when another program changed what was added or signed.
function whatIs({ id, condition }: LocalCondition) {
  return { conditionId: id, sha256: hashOf(condition) }
}

function hashOf(condition: NewCondition): string {
  return sha256Of(JSON.stringify(newConditionSchema.parse(condition)))
}

function standingTx(tx: Tx, conditionId: string): Result<LocalCondition> {
  const condition = listConditions(tx).find(({ id }) => id === conditionId)
  if (!condition) return fail('not-found', 'This is no longer in the list. Look at the list again')
  return condition.withdrawn
    ? fail('conflict', 'This was withdrawn. Add it again if it is still wanted')
    : ok(condition)
}

function waitingTx(tx: Tx, conditionId: string): Result<LocalCondition> {
  const standing = standingTx(tx, conditionId)
  return standing.ok && standing.data.signed ? fail('conflict', 'This has been signed already') : standing
}

/** Procedures that are only for images of children: nothing in them may ever handle one. */
const ABOUT_IMAGES: readonly string[] = ['nude-images', 'upskirting']

function refusal(condition: NewCondition): Failure | undefined {
  const problems = [...embeddedDataProblems(condition)]
  if (problems.length > 0) return fail('invalid', 'Check what you entered', problems)
  if (hasTurnedLetters(condition.text)) {
    return invalid('text', 'Type the words anew: what was pasted holds hidden signs that turn the letters about')
  }
  if (condition.kind === 'policy-line') return undefined
  const belongsTo = proceduresOf(condition)
  if (belongsTo.length === 0) {
    return condition.kind === 'step'
      ? invalid('procedureId', 'Choose a procedure from the list')
      : invalid('stepId', 'Choose a step from the list')
  }
  if (couldTouch(condition.text) && belongsTo.some((id) => ABOUT_IMAGES.includes(id))) {
    return invalid(
      'text',
      'Nobody may look at, copy, send, share or delete an image of a child. Write in English whom to tell or to help, and nothing about pictures, telephones or messages, such as “open”, “send”, “save” or “it”',
    )
  }
  return undefined
}

function invalid(field: string, message: string): Failure {
  return fail('invalid', message, [{ field, message }])
}

function proceduresOf(condition: Exclude<NewCondition, { kind: 'policy-line' }>): readonly string[] {
  if (condition.kind === 'step') return procedureOf(condition.procedureId) ? [condition.procedureId] : []
  return PROCEDURES.filter(({ steps }) => steps.some(({ id }) => id === condition.stepId)).map(({ id }) => id)
}
