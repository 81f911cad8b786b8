// What held for one person on a day that has been. Pure. Seed 000 app. 4 "refer to the agreement signed by".
import type { AgreementKind, Signature } from './agreements.ts'
import { type Act, latestActs, needOf, roundAt } from './needs.ts'
import { countsOn, isOfRound } from './rounds.ts'
import { type SignerFacts, signersOf } from './signers.ts'
import type { InForce, Round } from './signing.ts'

/** A signature as far as it matters for a day, in the order in which they were written. */
export type SignedAct = Act &
  Pick<Signature, 'id' | 'signerName'> & {
    /** The day in London on which it was written down. */
    readonly writtenOn: string
  }

export type InForceFacts = {
  readonly person: SignerFacts & { readonly joinedOn: string | null }
  readonly rounds: readonly Round[]
  readonly acts: readonly SignedAct[]
}

/** Undefined where nobody had to sign this agreement on that day. What was signed or taken back after the day does not count. */
export function inForceOn(
  kind: AgreementKind,
  { person, rounds, acts }: InForceFacts,
  day: string,
): InForce | undefined {
  const at = roundAt(rounds, day)
  const signers = signersOf(kind, person, day)
  if (at === undefined || signers.length === 0) return undefined
  const known = acts.filter(({ signedOn }) => signedOn <= day)
  const { standing, alsoRefused } = needOf({ signers, joinedOn: person.joinedOn, acts: known }, at, day)
  const latest = signers.flatMap((role) => latestActs(known, role))
  const held = latest
    .filter(({ what }) => what === 'signed')
    .toSorted((a, b) => (a.signedOn < b.signedOn ? -1 : a.signedOn > b.signedOn ? 1 : 0))
  const inRound = held.filter(({ versionId, signedOn }) =>
    isOfRound(at.round, versionId, countsOn(signedOn, person.joinedOn)),
  )
  const holding = inRound.length > 0 ? inRound : held
  return {
    kind,
    versionId: at.round.versionId,
    versionNumber: at.round.versionNumber,
    standing,
    alsoRefused,
    signatureIds: holding.map(({ id }) => id),
    signedOn: holding.at(-1)?.signedOn ?? null,
    signedBy: holding.map(({ signerName }) => signerName),
    writtenLaterOn: lastOf(latest.map(({ writtenOn }) => writtenOn).filter((written) => written > day)),
  }
}

function lastOf(days: readonly string[]): string | null {
  return days.toSorted().at(-1) ?? null
}
