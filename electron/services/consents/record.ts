// One person's answers about a child, in one step: all of them or none.
import type { Problem } from '#shared/domain/answers.ts'
import { canonicalConsent } from '#shared/domain/canonical-consents.ts'
import { isFromBefore, lastOf, overturnedBy, signerKey } from '#shared/domain/consent-signers.ts'
import type { Consent, NewConsent } from '#shared/domain/consents.ts'
import { embeddedDataProblems } from '#shared/domain/embedded-data.ts'
import { type SchoolPerson, calledOf } from '#shared/domain/people.ts'
import { isAdultOn } from '#shared/domain/school-years.ts'
import type { RouteInput, RouteOutput } from '#shared/ipc/contract.ts'
import { type Result, fail, ok } from '#shared/ipc/result.ts'
import { insertConsentTx } from '#db/queries/consents.ts'
import { listGuardians } from '#db/queries/guardianships.ts'
import type { Db, Tx } from '#db/open.ts'
import { sha256Of } from '../../platform/sha256.ts'
import { auditIncidentTx } from '../audit.ts'
import { recordedNow, todayOf } from '../cases/recorded.ts'
import { change } from '../change.ts'
import type { Session } from '../session.ts'
import { isNamedCarer } from '../people/named-carer.ts'
import { consentsOf, findChild } from './of-child.ts'

type OfChild = RouteOutput<'consents.ofChild'>
type Answers = RouteInput<'consents.record'>
type Signer = Pick<NewConsent, 'signerId' | 'signerName' | 'relation'>

export function recordConsents(session: Session, { answers, hasChangedMind = false }: Answers): Result<OfChild> {
  const [first] = answers
  if (!first || !areOnePersons(answers)) return fail('invalid', 'Record the answers of one person at a time')
  const embedded = answers.flatMap(({ signerName, relation, note }) =>
    embeddedDataProblems({ signerName, relation, note }),
  )
  if (embedded.length > 0) return fail('invalid', 'Check what you entered', embedded)
  return change(session, (tx) => {
    const child = findChild(tx, first.childId)
    if (!child.ok) return child
    // Each of its own: a day or a yes further down may be refused where the first is not.
    const signed = answers.map((answer) => ({ answer, signer: signerOf(tx, child.data, answer) }))
    const refusal = signed.find(({ signer }) => !signer.ok)?.signer
    const signerProblems = refusal === undefined || refusal.ok ? [] : (refusal.problems ?? [])
    const earlier = listCounting(session, tx, child.data)
    const problems = [...signerProblems, ...problemsOf(session, earlier, answers)]
    if (!hasChangedMind && answers.some((answer) => isOverturning(answer, earlier))) problems.push(CHANGED_MIND)
    if (problems.length > 0) return fail('invalid', 'Check what you entered', problems)
    for (const { answer, signer } of signed) {
      if (signer.ok) recordTx(tx, session, { ...answer, ...signer.data, childId: child.data.id })
    }
    return ok(consentsOf(session, tx, child.data))
  })
}

function recordTx(tx: Tx, session: Session, consent: NewConsent): void {
  const recorded = recordedNow(session)
  insertConsentTx(tx, recorded, consent)
  const { childId, topic, answer, how } = consent
  const rowHash = sha256Of(canonicalConsent({ ...recorded, ...consent }))
  const detail = { consentId: recorded.id, childId, topic, answer, how, rowHash }
  auditIncidentTx(tx, session, 'consents.recorded', null, detail)
}

/** All of one person about one child, no topic twice. */
function areOnePersons(answers: readonly NewConsent[]): boolean {
  const who = new Set(answers.map((answer) => `${answer.childId} ${answer.signerRole} ${signerKey(answer)}`))
  return who.size === 1 && new Set(answers.map(({ topic }) => topic)).size === answers.length
}

const NOT_RESPONSIBLE =
  'This person is not recorded as having parental responsibility for this child. Record that first, on the page of the child'

const NAMED =
  'This name is among those who care or cared for the child. Choose it from the list, or change what is noted on the page of the child'

const refused = (field: string, message: string) => fail('invalid', 'Check what you entered', [{ field, message }])

/** Whose answer it is, as they are called now. Seed 000 §8 asks those with parental responsibility. */
function signerOf(db: Db, child: SchoolPerson, answer: NewConsent): Result<Signer> {
  const isAlone = isAdultOn(child.dob, answer.answeredOn)
  if (answer.signerRole === 'self') {
    if (!isAlone) return refused('signer', 'A pupil answers for themselves from the day they are 18')
    return ok({ signerId: child.id, signerName: calledOf(child), relation: '' })
  }
  if (isAlone) return refused('signer', 'This pupil was 18 by then, so only their own answer counts')
  const { signerId, signerName, relation } = answer
  if (signerId === null) {
    if (relation === '') return refused('relation', 'Enter who they are to the child')
    // A no is heard whoever says it; a yes is only theirs who are noted as having parental responsibility.
    const isTheirs = answer.answer !== 'yes' || !isNamedCarer(db, child.id, signerName)
    return isTheirs ? ok({ signerId, signerName, relation }) : refused('signerName', NAMED)
  }
  const responsible = listGuardians(db, [child.id]).filter(({ responsibility }) => responsibility === 'yes')
  const guardian = responsible.find(({ adultId }) => adultId === signerId)
  if (!guardian) return refused('signer', NOT_RESPONSIBLE)
  return ok({ signerId, signerName: calledOf(guardian.adult), relation: guardian.relation })
}

/** What was answered since the child last came back, in the order in which it was recorded. */
function listCounting(session: Session, tx: Tx, child: SchoolPerson): readonly Consent[] {
  const { answers, cameBackAtMs } = consentsOf(session, tx, child)
  return answers.toReversed().filter((answer) => !isFromBefore(answer, cameBackAtMs))
}

const isOverturning = (answer: NewConsent, earlier: readonly Consent[]): boolean =>
  answer.answer === 'yes' && overturnedBy(answer, earlier) !== undefined

const CHANGED_MIND: Problem = {
  field: 'hasChangedMind',
  message:
    'This person said no or took a yes back before. Tick that they changed their mind, or enter the day on which they said yes',
}

function problemsOf(session: Session, earlier: readonly Consent[], answers: readonly NewConsent[]): readonly Problem[] {
  const today = todayOf(session)
  return answers.flatMap((answer) => [
    ...(answer.answeredOn > today ? [{ field: 'answeredOn', message: 'This day has not been yet' }] : []),
    ...withdrawalProblems(answer, earlier),
  ])
}

/** Only a yes is taken back, and not before it was given: a withdrawal dated earlier would be recorded and change nothing. */
function withdrawalProblems(answer: NewConsent, earlier: readonly Consent[]): readonly Problem[] {
  if (answer.answer !== 'withdrawn') return []
  const latest = lastOf(earlier, answer, answer.topic)
  if (latest && latest.answeredOn > answer.answeredOn) {
    return [
      { field: 'answeredOn', message: 'This person gave an answer after this day. Enter the day they took it back' },
    ]
  }
  return latest?.answer === 'yes'
    ? []
    : [{ field: answer.topic, message: 'There is no yes of this person to take back' }]
}
