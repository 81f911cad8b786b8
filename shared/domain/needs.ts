// How things stand for one person and one agreement: what was done in the round that is on, and before it. Pure.
// Seed 002 §3.3; seed 001 "AUAs" (on entry, every year, again when the text changed).
import { addDays } from '../lib/dates.ts'
import type { Signature, SignerRole } from './agreements.ts'
import { countsOn, isOfRound } from './rounds.ts'
import type { Need, Round, Standing } from './signing.ts'

/** Days that somebody who is new has from their first day. */
export const DAYS_ON_ENTRY = 14

/** One thing that was done; `signer` tells people who sign in the same role apart. In the order in which they were written. */
export type Act = Pick<Signature, 'what' | 'versionId' | 'signerRole' | 'signedOn'> & { readonly signer: string }

/** A round that is on, with the one before it. */
export type RoundAt = {
  readonly round: Round
  readonly previous: Round | undefined
  readonly why: 'first' | 'text-changed' | 'yearly'
}

export function roundAt(rounds: readonly Round[], day: string): RoundAt | undefined {
  const index = rounds.findLastIndex(({ startsOn }) => startsOn <= day)
  const round = rounds[index]
  if (round === undefined) return undefined
  const previous = rounds[index - 1]
  if (round.schoolYear !== null && previous?.versionId === round.versionId) return { round, previous, why: 'yearly' }
  const hasOtherText = rounds.slice(0, index).some(({ versionId }) => versionId !== round.versionId)
  return { round, previous, why: hasOtherText ? 'text-changed' : 'first' }
}

export type WorkedNeed = Need & {
  /** Whether all who must sign have done so in this round or the one before: for the internet, until the day it is due. */
  readonly isHeldOver: boolean
}

export type Asked = {
  readonly signers: readonly SignerRole[]
  readonly joinedOn: string | null
  readonly acts: readonly Act[]
}

/** How one agreement stands for one person on a day. Seed 002 §3.3. */
export function needOf({ signers, joinedOn, acts }: Asked, at: RoundAt, day: string): WorkedNeed {
  const { round, why } = at
  const states = signers.map((role) => stateOf(latestActs(acts, role), { ...at, joinedOn }))
  const standing = standingOf(states)
  const isNew = joinedOn !== null && joinedOn >= round.countsFrom
  const dueOn = isNew ? laterOf(round.dueOn, addDays(joinedOn, DAYS_ON_ENTRY)) : round.dueOn
  return {
    round,
    signers: signers.map((role, index) => ({ role, hasSigned: states[index]?.now === 'signed' })),
    standing,
    alsoRefused: states.some(({ alsoRefused }) => alsoRefused),
    why: isNew ? 'entry' : why,
    dueOn,
    isOverdue: isWaiting(standing) && dueOn < day,
    isHeldOver: states.every(({ isHeldOver }) => isHeldOver),
  }
}

/** Whether a signature is still waited for: somebody who refused or took it back has answered for this round. */
export function isWaiting(standing: Standing): boolean {
  return standing === 'not-signed' || standing === 'part-signed' || standing === 'earlier'
}

/** What each who signs in a role did last, by the day on which it was done. */
export function latestActs<One extends Act>(acts: readonly One[], role: SignerRole): readonly One[] {
  return acts.filter(
    (act, index) =>
      act.signerRole === role &&
      !acts.some(
        (other, at) =>
          other.signerRole === role &&
          other.signer === act.signer &&
          (other.signedOn > act.signedOn || (other.signedOn === act.signedOn && at > index)),
      ),
  )
}

type State = {
  readonly now: 'signed' | 'earlier' | 'refused' | 'withdrawn' | 'nothing'
  readonly isHeldOver: boolean
  readonly alsoRefused: boolean
}

const NOTHING: State = { now: 'nothing', isHeldOver: false, alsoRefused: false }

type Asking = Pick<RoundAt, 'round' | 'previous'> & Pick<Asked, 'joinedOn'>

// One who signed is enough: two parents need not both. Whoever refused, or took it back, is asked again in the next round: then they
// have not signed.
function stateOf(latest: readonly Act[], { round, previous, joinedOn }: Asking): State {
  const dayOf = ({ signedOn }: Act) => countsOn(signedOn, joinedOn)
  const isSignedIn = (act: Act, one: Round) => act.what === 'signed' && isOfRound(one, act.versionId, dayOf(act))
  const counting = latest.filter((act) => act.what === 'signed' || dayOf(act) >= round.countsFrom)
  if (counting.some((act) => isSignedIn(act, round))) {
    return { now: 'signed', isHeldOver: true, alsoRefused: counting.some(({ what }) => what !== 'signed') }
  }
  let last = counting[0]
  for (const act of counting) if (last === undefined || act.signedOn >= last.signedOn) last = act
  if (last === undefined) return NOTHING
  const now = last.what === 'signed' ? 'earlier' : last.what
  const wasSigned = previous !== undefined && counting.some((act) => isSignedIn(act, previous))
  return { now, isHeldOver: now === 'earlier' && wasSigned, alsoRefused: false }
}

function standingOf(states: readonly State[]): Standing {
  const taken = states.find(({ now }) => now === 'refused' || now === 'withdrawn')?.now
  if (taken === 'refused' || taken === 'withdrawn') return taken
  const signed = states.filter(({ now }) => now === 'signed').length
  if (signed === states.length) return 'signed'
  if (signed > 0) return 'part-signed'
  return states.every(({ now }) => now === 'earlier') ? 'earlier' : 'not-signed'
}

const laterOf = (one: string, other: string) => (one > other ? one : other)
