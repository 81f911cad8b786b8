import type { Signature } from '#shared/domain/agreements.ts'
import type { Need } from '#shared/domain/signing.ts'
import { type PersonPage, type Signer, isSameSigner } from '../signers.ts'

/** What the pages after the first two are about. */
export type About = {
  /** Whose agreement it is, told apart from somebody else of that name. */
  readonly name: string
  readonly page: PersonPage
  readonly need: Need
  readonly signer: Signer
  readonly signatures: readonly Signature[]
}

/** What this very signer did last about this agreement, in whichever version. */
export function lastOf({ need, signer, signatures }: About): Signature | undefined {
  return signatures
    .filter((one) => one.kind === need.round.kind && isSameSigner(one, signer))
    .toSorted((a, b) => b.recordedAtMs - a.recordedAtMs)[0]
}

export function signingOf({ page, need, signer }: About) {
  return { versionId: need.round.versionId, personId: page.person.id, ...signer }
}
