// Why something cannot be written about an agreement: the wrong version, day or person, or it was done already.
import type { AgreementVersion, Signature } from '#shared/domain/agreements.ts'
import { type Act, latestActs } from '#shared/domain/needs.ts'
import { type SchoolPerson, calledOf } from '#shared/domain/people.ts'
import { countsOn, isOfRound, roundOn } from '#shared/domain/rounds.ts'
import { signersOf } from '#shared/domain/signers.ts'
import type { Round } from '#shared/domain/signing.ts'
import { type Failure, fail } from '#shared/ipc/result.ts'
import { formatDate } from '#shared/lib/dates.ts'
import { readPaperForm } from '#db/queries/paper-forms.ts'
import { aliasesOf } from '#db/queries/people.ts'
import { listSignaturesOf } from '#db/queries/signatures.ts'
import type { Db } from '#db/open.ts'
import { actsOf, factsOn, rootIn, signerKey } from './facts.ts'
import { roundsBook } from './rounds.ts'

export type Wanted = Omit<
  Signature,
  'id' | 'recordedAtMs' | 'recordedBy' | 'versionHash' | 'versionNumber' | 'kind' | 'devices' | 'hash'
>

type About = { readonly version: AgreementVersion; readonly person: SchoolPerson; readonly today: string }

/** Undefined when it may be written. */
export function whyNot(db: Db, about: About, wanted: Wanted): Failure | undefined {
  const rounds = roundsBook(db, about.today).of(about.version.kind)
  return (
    dayProblem(about, wanted) ??
    versionProblem(about, rounds, wanted) ??
    personProblem(db, about, wanted) ??
    codeProblem(db, about, wanted) ??
    alreadyDone(db, about, rounds, wanted)
  )
}

function dayProblem({ version, person, today }: About, { signedOn, how, what }: Wanted): Failure | undefined {
  if (signedOn > today) return wrong('signedOn', 'Check the date: it cannot be in the future')
  if (countsOn(signedOn, person.joinedOn) < version.appliesFrom) {
    return wrong('signedOn', `Check the date: this version applies from ${formatDate(version.appliesFrom)} on`)
  }
  if (what === 'signed' && how !== 'paper' && signedOn !== today) {
    return wrong('signedOn', 'What is signed on the screen is signed today')
  }
  if (person.leftOn !== null && person.leftOn < signedOn && what !== 'withdrawn') {
    return wrong('personId', `${calledOf(person)} left on ${formatDate(person.leftOn)}`)
  }
  return undefined
}

// A form that was handed out before the text changed may come back later; everything else is about the version of its day.
function versionProblem(
  { version, person }: About,
  rounds: readonly Round[],
  { signedOn, how, what }: Wanted,
): Failure | undefined {
  if (what === 'withdrawn' || (what === 'signed' && how === 'paper')) return undefined
  if (roundOn(rounds, countsOn(signedOn, person.joinedOn))?.versionId === version.id) return undefined
  return fail('conflict', 'The text of this agreement has changed. Go back and open the version that applies')
}

function personProblem(db: Db, { version, person, today }: About, wanted: Wanted): Failure | undefined {
  if (wanted.what === 'withdrawn') return undefined
  const { signerRole } = wanted
  const day = countsOn(wanted.signedOn, person.joinedOn)
  const signers = signersOf(version.kind, factsOn(db, person, day, today), day)
  if (signers.includes(signerRole)) return undefined
  if (signers.length === 0) return wrong('personId', `${calledOf(person)} does not have to sign this agreement`)
  return wrong(
    'signerRole',
    signerRole === 'self'
      ? 'A parent or carer signs this agreement for the child'
      : 'This person signs the agreement themselves; nobody signs it for them',
  )
}

function codeProblem(db: Db, { version, person }: About, { paperCode }: Wanted): Failure | undefined {
  if (paperCode === null) return undefined
  const form = readPaperForm(db, paperCode)
  if (form?.versionId === version.id && aliasesOf(db, person.id).includes(form.personId)) return undefined
  return wrong('code', 'This code belongs to the form of somebody else or of another version. Check the form')
}

function alreadyDone(db: Db, about: About, rounds: readonly Round[], wanted: Wanted): Failure | undefined {
  const acts = actsOfSigner(db, about, wanted)
  const { what, versionId, signedOn } = wanted
  if (what === 'withdrawn') {
    const last = lastOf(acts)
    if (last?.what !== 'signed' || last.versionId !== versionId)
      return fail('conflict', 'There is no signature of theirs to take back')
    return signedOn < last.signedOn
      ? wrong('on', `Check the date: it was signed on ${formatDate(last.signedOn)}`)
      : undefined
  }
  // Also of a round that is over, and of a form that came back after its round: what they did last may belong to another time.
  const together = acts.filter((act) => isSameTime(about, rounds, act, wanted))
  const then = lastOf(together.filter((act) => act.signedOn <= signedOn))
  if (lastOf(together)?.what !== 'signed' && then?.what !== 'signed') return undefined
  return what === 'signed'
    ? fail('conflict', 'This was signed already. Look at the page of the person')
    : fail('conflict', 'This was signed already. Take the signature back instead')
}

type At = Pick<Act, 'versionId' | 'signedOn'>

/** In one round, or one version outside of every round. */
function isSameTime({ person }: About, rounds: readonly Round[], one: At, other: At): boolean {
  if (one.versionId !== other.versionId) return false
  const isIn = (round: Round, { versionId, signedOn }: At) =>
    isOfRound(round, versionId, countsOn(signedOn, person.joinedOn))
  const ofOne = rounds.filter((round) => isIn(round, one))
  return ofOne.length === 0 ? !rounds.some((round) => isIn(round, other)) : ofOne.some((round) => isIn(round, other))
}

// What this very signer did about this kind of agreement, in the order in which it was written.
function actsOfSigner(db: Db, { version, person }: About, wanted: Wanted): Act[] {
  const signer = signerKey(wanted, rootIn(db))
  const ofKind = listSignaturesOf(db, aliasesOf(db, person.id)).filter(
    ({ kind, signerRole }) => kind === version.kind && signerRole === wanted.signerRole,
  )
  return actsOf(db, ofKind).filter((act) => act.signer === signer)
}

function lastOf(acts: readonly Act[]): Act | undefined {
  const [first] = acts
  return first && latestActs(acts, first.signerRole)[0]
}

function wrong(field: string, message: string): Failure {
  return fail('invalid', message, [{ field, message }])
}
