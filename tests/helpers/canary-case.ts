// One case with words of its own in every field, every later record, every short form, and everything around it.
import { recordDevice, recordHandover, recordImageSeen } from '#electron/services/custody.ts'
import { saveDraft, startDraft } from '#electron/services/drafts.ts'
import { saveFormDraft } from '#electron/services/form-drafts.ts'
import {
  amendIncident,
  closeIncident,
  recordAction,
  recordOutcome,
  reopenIncident,
  strikeAction,
} from '#electron/services/incidents.ts'
import { answerQuestions } from '#electron/services/response/answer.ts'
import { keepLetter } from '#electron/services/response/keep-letter.ts'
import { noteStep } from '#electron/services/response/note-step.ts'
import { recordContact } from '#electron/services/response/record-contact.ts'
import { recordDecision } from '#electron/services/response/record-decision.ts'
import { recordSanction } from '#electron/services/response/record-sanction.ts'
import { recordSearch } from '#electron/services/response/record-search.ts'
import { recordDeletion, recordDeletionConfirmed, recordReferral } from '#electron/services/referral.ts'
import { recordStatement, recordTrace } from '#electron/services/statements.ts'
import type { Session } from '#electron/services/session.ts'
import { concernAnswersOf } from '#shared/domain/concern-answers.ts'
import type { IncidentAnswers } from '#shared/domain/incident-answers.ts'
import { EMPTY_DEVICE, EMPTY_HANDOVER, EMPTY_IMAGE_SEEN } from '#shared/domain/custody.ts'
import { EMPTY_CONTACT } from '#shared/domain/contacts.ts'
import { EMPTY_DECISION } from '#shared/domain/decisions.ts'
import { EMPTY_CONFIRMATION, EMPTY_DELETION } from '#shared/domain/deletion.ts'
import { EMPTY_ORIGIN } from '#shared/domain/evidence.ts'
import { EMPTY_ACTION, type TypedForm } from '#shared/domain/form-drafts.ts'
import { currentVersion } from '#shared/domain/incidents.ts'
import { EMPTY_PACKAGE } from '#shared/domain/packages.ts'
import { EMPTY_REFERRAL } from '#shared/domain/referral.ts'
import { EMPTY_LETTER } from '#shared/domain/letters.ts'
import { EMPTY_SANCTION } from '#shared/domain/sanctions.ts'
import { EMPTY_SEARCH } from '#shared/domain/searches.ts'
import { EMPTY_STEP } from '#shared/domain/step-notes.ts'
import { EMPTY_STATEMENT, EMPTY_TRACE } from '#shared/domain/statements.ts'
import { completeAnswers, dataOf, recordConcern } from './concerns.ts'
import { personAnswer } from './least-answers.ts'
import { CONFIRMATION, DELETION, DEVICE, HANDOVER, IMAGE_SEEN, REFERRAL, STATEMENT } from './full-case.ts'
import { CONTACT, DECISION, LETTER, RESPONSE, SANCTION, SEARCH, STEP_DONE, STEP_NOT_NEEDED } from './response-forms.ts'

export type Next = () => string
const named = (typed: string) => ({ typed, notKnown: false })

/** Answers with a word of their own in every box for words. */
export function canaryAnswers(next: Next, change: Partial<IncidentAnswers> = {}): IncidentAnswers {
  const answers = completeAnswers(change)
  return {
    ...answers,
    reporter: { ...named(next()), notReported: false },
    people: [
      personAnswer(next(), { part: 'alleged', classOrPost: next() }),
      personAnswer(next(), { kind: 'other', kindOther: next(), part: 'alleged', classOrPost: next() }),
    ],
    types: ['other'],
    typeOther: next(),
    description: `It was said that ${next()} and ${next()}.`,
    childActions: answers.childActions.map((action) => ({ ...action, by: named(next()) })),
    specificAction: next(),
    outcome: next(),
    outcomeNotKnown: false,
  }
}

export type CanaryCase = {
  readonly incidentId: string
  readonly deviceId: string
  readonly draftId: string
  readonly actionId: string
  readonly deletionId: string
}

/** Everything that can be written about a case, by one person, with an unfinished draft beside it. */
export function writeCanaryCase(
  session: Session,
  next: Next,
  about: Pick<IncidentAnswers, 'adult' | 'leadIds'>,
): CanaryCase {
  const { incidentId } = recordConcern(session, canaryAnswers(next, about))
  const draftId = dataOf(startDraft(session)).draftId
  dataOf(saveDraft(session, { draftId, answers: canaryAnswers(next, about) }))
  const rest = { takenOn: null, takenBy: next() }
  const action = { side: 'staff', action: 'specific', detail: next(), ...rest } as const
  const actionId = dataOf(recordAction(session, { incidentId, action })).actions.at(-1)?.id ?? ''
  dataOf(strikeAction(session, { incidentId, actionId, reason: next() }))
  const outcome = dataOf(recordOutcome(session, { incidentId, text: next() }))
  const again = concernAnswersOf(currentVersion(outcome).concern)
  const nobody = { typed: '', notKnown: false, notReported: true }
  const answers = { ...again, reporter: nobody, identified: next(), description: `Put anew: ${next()}` }
  dataOf(amendIncident(session, { incidentId, fromVersion: 1, answers, reason: next() }))
  const device = { ...DEVICE, what: next(), marks: next(), owner: named(next()), storedWhere: next() }
  const more = { sealNumber: named(next()), takenBy: named(next()), colleague: next() }
  const recorded = dataOf(recordDevice(session, { incidentId, answers: { ...device, ...more } }))
  const deviceId = recorded.devices[0]?.id ?? ''
  const handover = { ...HANDOVER, from: next(), to: next(), why: next(), storedWhere: next(), reference: next() }
  const signed = { ...handover, signedBy: next() }
  dataOf(recordHandover(session, { incidentId, deviceId, answers: signed }))
  const seen = { ...IMAGE_SEEN, who: next(), why: next(), present: next(), followed: next(), signedBy: next() }
  dataOf(recordImageSeen(session, { incidentId, answers: seen }))
  const deletionId = writeWordsOnly(session, next, incidentId)
  writeResponse(session, next, incidentId)
  dataOf(closeIncident(session, { incidentId, reason: next() }))
  dataOf(reopenIncident(session, { incidentId, reason: next() }))
  const openActionId = recorded.actions[0]?.id ?? ''
  for (const [aboutId, typed] of typedForms(
    next,
    { incidentId, deviceId, actionId: openActionId, deletionId },
    answers,
  )) {
    dataOf(saveFormDraft(session, { incidentId, aboutId, typed }))
  }
  return { incidentId, deviceId, draftId, actionId: openActionId, deletionId }
}

/** A statement, an address, a decision and two deletions, of which one is confirmed; gives the other. */
function writeWordsOnly(session: Session, next: Next, incidentId: string): string {
  const statement = { ...STATEMENT, who: next(), said: next(), toldTo: next(), present: next() }
  dataOf(recordStatement(session, { incidentId, answers: statement }))
  const trace = { service: next(), username: next(), address: next(), namedBy: next(), note: next() }
  dataOf(recordTrace(session, { incidentId, answers: trace }))
  const adult = { reply: 'no' as const, reason: next() }
  const referral = { ...REFERRAL, questions: { ...REFERRAL.questions, adult }, reasons: next() }
  dataOf(recordReferral(session, { incidentId, answers: referral }))
  const ask = () =>
    dataOf(recordDeletion(session, { incidentId, answers: { ...DELETION, who: next(), askedBy: next() } })).deletions
  const deletionId = ask().at(-1)?.id ?? ''
  const answers = { ...CONFIRMATION, how: next(), toldTo: next() }
  dataOf(recordDeletionConfirmed(session, { incidentId, deletionId, answers }))
  return ask().at(-1)?.id ?? ''
}

/** A record of each kind of the guided response; whom it is about is the child of the case. */
function writeResponse(session: Session, next: Next, incidentId: string): void {
  const on = { incidentId }
  const answered = dataOf(answerQuestions(session, { ...on, answers: RESPONSE }))
  const personId = currentVersion(answered).concern.people.find(({ kind }) => kind === 'child')?.id ?? null
  const step = `tell-parents:${personId}`
  dataOf(noteStep(session, { ...on, step, answers: { ...STEP_DONE, by: named(next()), note: next() } }))
  dataOf(noteStep(session, { ...on, step, answers: { ...STEP_NOT_NEEDED, note: next() } }))
  const spoke = { spokeTo: named(next()), by: named(next()), advice: next(), reference: next() }
  dataOf(recordContact(session, { ...on, answers: { ...CONTACT, ...spoke } }))
  const decided = { question: next(), options: [next(), next()], reasons: next(), decidedBy: next(), agreedBy: next() }
  dataOf(recordDecision(session, { ...on, answers: { ...DECISION, ...decided } }))
  const searched = { whoOther: next(), lookedFor: next(), reasons: next(), searchedBy: next(), witness: next() }
  const found = { authorisedBy: next(), where: next(), found: next(), wentWhere: next(), followUp: next() }
  dataOf(recordSearch(session, { ...on, answers: { ...SEARCH, ...searched, ...found } }))
  const weighed = { context: next(), intention: next(), impact: next(), reasons: next(), otherMeasure: next() }
  dataOf(recordSanction(session, { ...on, answers: { ...SANCTION, ...weighed, personId, decidedBy: next() } }))
  dataOf(keepLetter(session, { ...on, answers: { ...LETTER, subject: next(), text: next() } }))
}

function typedForms(
  next: Next,
  ids: Omit<CanaryCase, 'draftId'>,
  answers: ReturnType<typeof concernAnswersOf>,
): readonly (readonly [string, TypedForm])[] {
  const { incidentId, deviceId, actionId, deletionId } = ids
  return [
    [incidentId, { form: 'amend', answers: { ...answers, description: next(), reason: next(), fromVersion: 2 } }],
    [incidentId, { form: 'action', answers: { ...EMPTY_ACTION, side: 'child', detail: next() } }],
    [actionId, { form: 'strike', answers: { words: next() } }],
    [incidentId, { form: 'outcome', answers: { words: next() } }],
    [incidentId, { form: 'close', answers: { words: next() } }],
    [incidentId, { form: 'reopen', answers: { words: next() } }],
    [incidentId, { form: 'device', answers: { ...EMPTY_DEVICE, what: next() } }],
    [deviceId, { form: 'handover', answers: { ...EMPTY_HANDOVER, to: next() } }],
    [incidentId, { form: 'image-seen', answers: { ...EMPTY_IMAGE_SEEN, who: next() } }],
    [incidentId, { form: 'statement', answers: { ...EMPTY_STATEMENT, said: next() } }],
    [incidentId, { form: 'trace', answers: { ...EMPTY_TRACE, username: next() } }],
    [incidentId, { form: 'referral', answers: { ...EMPTY_REFERRAL, reasons: next() } }],
    [incidentId, { form: 'deletion', answers: { ...EMPTY_DELETION, who: next() } }],
    [deletionId, { form: 'deletion-confirmed', answers: { ...EMPTY_CONFIRMATION, how: next() } }],
    [incidentId, { form: 'evidence', answers: { ...EMPTY_ORIGIN, note: next() } }],
    [incidentId, { form: 'package', answers: { ...EMPTY_PACKAGE, recipient: next() } }],
    [incidentId, { form: 'unlock', answers: { words: next() } }],
    // It has no box for words.
    [incidentId, { form: 'response', answers: RESPONSE }],
    [incidentId, { form: 'step', answers: { ...EMPTY_STEP, step: 'tell-head', note: next() } }],
    [incidentId, { form: 'contact', answers: { ...EMPTY_CONTACT, advice: next() } }],
    [incidentId, { form: 'decision', answers: { ...EMPTY_DECISION, reasons: next() } }],
    [incidentId, { form: 'search', answers: { ...EMPTY_SEARCH, found: next() } }],
    [incidentId, { form: 'sanction', answers: { ...EMPTY_SANCTION, context: next() } }],
    [incidentId, { form: 'letter', answers: { ...EMPTY_LETTER, text: next() } }],
  ]
}
