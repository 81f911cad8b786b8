// Publishes a text as the next version of its kind: from then on it never changes, and its hash is part of every signature.
// Seed 001 "AUAs" (reissued if updated); seed 002 §3.3.
import { type AgreementText, type AgreementVersion, canonicalText } from '#shared/domain/agreements.ts'
import type { Problem } from '#shared/domain/answers.ts'
import { embeddedDataProblems } from '#shared/domain/embedded-data.ts'
import { roundOn } from '#shared/domain/rounds.ts'
import { firstDayOf, schoolYearOf } from '#shared/domain/school-years.ts'
import { canonicalVersion } from '#shared/domain/signatures.ts'
import { possibleSigners } from '#shared/domain/signers.ts'
import type { RouteInput, RouteOutput } from '#shared/ipc/contract.ts'
import { type Result, fail } from '#shared/ipc/result.ts'
import { formatDate } from '#shared/lib/dates.ts'
import { deleteAgreementDraftTx } from '#db/queries/agreement-drafts.ts'
import { insertAgreementVersionTx, listVersions, readVersion } from '#db/queries/agreement-versions.ts'
import { insertRoundDueTx } from '#db/queries/round-dues.ts'
import type { Tx } from '#db/open.ts'
import { auditIncidentTx } from '../audit.ts'
import { recordedNow, todayOf } from '../cases/recorded.ts'
import { change } from '../change.ts'
import type { Session } from '../session.ts'
import { sha256Of } from '../../platform/sha256.ts'
import { roundsBook } from './rounds.ts'
import { readTexts } from './texts.ts'

type Texts = RouteOutput<'agreements.texts'>
type NewText = RouteInput<'agreements.publish'>

export function publishText(session: Session, input: NewText): Result<Texts> {
  const { kind, text, appliesFrom, dueOn, reason } = input
  return change(session, (tx) => {
    const latest = listVersions(tx, kind)[0]
    const problems = problemsOf(input, latest, todayOf(session))
    if (problems.length > 0) return fail('invalid', problems[0]?.message ?? 'Check what you entered', problems)
    const number = (latest?.number ?? 0) + 1
    const recorded = recordedNow(session)
    const version = { kind, number, hash: sha256Of(canonicalText(kind, number, text)), appliesFrom, reason }
    insertAgreementVersionTx(tx, recorded, { ...version, text })
    const schoolYear = yearToSign(tx, { kind, versionId: recorded.id, dueOn }, todayOf(session))
    insertRoundDueTx(tx, recorded, { versionId: recorded.id, schoolYear, dueOn })
    deleteAgreementDraftTx(tx, kind)
    const { id: versionId } = recorded
    const detail = { versionId, hash: version.hash, rowHash: sha256Of(canonicalVersion({ ...recorded, ...version })) }
    auditIncidentTx(tx, session, 'agreements.published', null, { ...detail, agreement: kind, number })
    return readTexts({ ...session, db: tx }, { kind })
  })
}

type Due = { readonly kind: AgreementVersion['kind']; readonly versionId: string; readonly dueOn: string }

// A text that applies from an earlier year has several rounds already: the day is that of the one which is on, unless that began later.
function yearToSign(tx: Tx, { kind, versionId, dueOn }: Due, today: string): number | null {
  const rounds = roundsBook(tx, today)
    .of(kind)
    .filter((round) => round.versionId === versionId)
  const on = roundOn(rounds, today)
  return (on !== undefined && dueOn >= on.startsOn ? on : rounds[0])?.schoolYear ?? null
}

function problemsOf(input: NewText, latest: AgreementVersion | undefined, today: string): Problem[] {
  const { kind, text, appliesFrom, dueOn, reason } = input
  const problems = [...embeddedDataProblems({ text, reason }), ...textProblems(input)]
  const first = firstDay(latest, today)
  if (appliesFrom < first) {
    const why = latest === undefined ? '' : ': what was signed until then is not changed'
    problems.push({ field: 'appliesFrom', message: `Choose a day from ${formatDate(first)} on${why}` })
  }
  if (latest === undefined && appliesFrom < today && reason === '') {
    problems.push({ field: 'reason', message: 'Say why this text applies from a day that has been' })
  }
  if (dueOn < appliesFrom) {
    problems.push({ field: 'dueOn', message: 'Choose a day on or after the day from which the text applies' })
  }
  if (latest === undefined) return problems
  if (canonicalText(kind, 1, latest.text) === canonicalText(kind, 1, text)) {
    const message = `This is word for word version ${latest.number}. Change the text first; nobody needs to sign the same again`
    problems.push({ field: 'text', message })
  }
  if (reason === '') problems.push({ field: 'reason', message: 'Say what changed, for those who sign again' })
  return problems
}

/** Years back from which the first text of a kind may apply, for what was signed on paper before there was Blueform. */
const YEARS_BACK = 15

function firstDay(latest: AgreementVersion | undefined, today: string): string {
  if (latest === undefined) return firstDayOf(schoolYearOf(today) - YEARS_BACK)
  return latest.appliesFrom > today ? latest.appliesFrom : today
}

function textProblems({ kind, text }: Pick<NewText, 'kind' | 'text'>): Problem[] {
  const problems: Problem[] = []
  for (const role of possibleSigners(kind)) {
    if (text.declarations[role] !== '') continue
    problems.push({ field: `text.declarations.${role}`, message: 'Enter what stands above the signature' })
  }
  if (hasTwice(text)) problems.push({ field: 'text', message: 'Two parts of this text have the same id' })
  return problems
}

const isTwice = (ids: readonly string[]) => new Set(ids).size < ids.length

function hasTwice({ sections }: AgreementText): boolean {
  return isTwice(sections.map(({ id }) => id)) || sections.some(({ clauses }) => isTwice(clauses.map(({ id }) => id)))
}

/** Sets by when a round is to be signed. */
export function setDue(
  session: Session,
  { versionId, schoolYear, dueOn }: RouteInput<'agreements.setDue'>,
): Result<Texts> {
  return change(session, (tx) => {
    const version = readVersion(tx, versionId)
    const round =
      version &&
      roundsBook(tx, todayOf(session))
        .of(version.kind)
        .find((one) => one.versionId === versionId && one.schoolYear === schoolYear)
    if (version === undefined || round === undefined) {
      return fail('not-found', 'This round is not in the records. Look at the list again')
    }
    if (dueOn < round.startsOn) {
      const message = `Choose a day from ${formatDate(round.startsOn)} on, when the round begins`
      return fail('invalid', message, [{ field: 'dueOn', message }])
    }
    insertRoundDueTx(tx, recordedNow(session), { versionId, schoolYear, dueOn })
    auditIncidentTx(tx, session, 'agreements.due-set', null, { versionId, schoolYear, dueOn })
    return readTexts({ ...session, db: tx }, { kind: version.kind })
  })
}
