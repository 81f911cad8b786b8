// How things stand for one person and one agreement: what was done in the round that is on, and before it. Pure.
// Seed 002 §3.3; seed 001 "AUAs" (on entry, every year, again when the text changed).
import { addDays } from '../lib/dates.ts'
import type { Signature, SignerRole } from './agreements.ts'
import { isOfRound } from './rounds.ts'
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
  if (previous === undefined) return { round, previous, why: 'first' }
  return { round, previous, why: previous.versionId === round.versionId ? 'yearly' : 'text-changed' }
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
export function needOf({ signers, joinedOn, acts }: Asked, { round, previous, why }: RoundAt, day: string): WorkedNeed {
  const states = signers.map((role) => stateOf(latestActs(acts, role), round, previous))
  const standing = standingOf(states)
  const isNew = joinedOn !== null && joinedOn >= round.startsOn
  const dueOn = isNew ? laterOf(round.dueOn, addDays(joinedOn, DAYS_ON_ENTRY)) : round.dueOn
  return {
    round,
    signers: signers.map((role, index) => ({ role, hasSigned: states[index]?.now === 'signed' })),
    standing,
    why: isNew ? 'entry' : why,
    dueOn,
    isOverdue: isWaiting(standing) && dueOn < day,
    isHeldOver: states.every(({ isHeldOver }) => isHeldOver),
  }
}

/** Whether a signature is still waited for: somebody who refused or took it back has answered. */
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
}

const NOTHING: State = { now: 'nothing', isHeldOver: false }
const SIGNED: State = { now: 'signed', isHeldOver: true }

// One who signed is enough: two parents need not both.
function stateOf(latest: readonly Act[], round: Round, previous: Round | undefined): State {
  const inRound = (act: Act, which: Round | undefined) =>
    which !== undefined && act.what === 'signed' && isOfRound(which, act.versionId, act.signedOn)
  if (latest.some((act) => inRound(act, round))) return SIGNED
  let last = latest[0]
  for (const act of latest) if (last === undefined || act.signedOn >= last.signedOn) last = act
  if (last === undefined) return NOTHING
  const now = last.what === 'signed' ? 'earlier' : last.what
  return { now, isHeldOver: now === 'earlier' && latest.some((act) => inRound(act, previous)) }
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
