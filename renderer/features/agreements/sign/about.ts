import type { Signature } from '#shared/domain/agreements.ts'
import type { Need } from '#shared/domain/signing.ts'
import type { PersonPage, Signer } from '../signers.ts'

/** What the pages after the first two are about. */
export type About = {
  readonly page: PersonPage
  readonly need: Need
  readonly signer: Signer
  readonly signatures: readonly Signature[]
}

/** What this very signer did last about this agreement, in whichever version. */
export function lastOf({ need, signer, signatures }: About): Signature | undefined {
  return signatures
    .filter((one) => one.kind === need.round.kind && isBy(one, signer))
    .toSorted((a, b) => b.recordedAtMs - a.recordedAtMs)[0]
}

export function signingOf({ page, need, signer }: About) {
  return { versionId: need.round.versionId, personId: page.person.id, ...signer }
}

function isBy({ signerRole, signerId, signerName }: Signature, signer: Signer): boolean {
  if (signerRole !== signer.signerRole || signerId !== signer.signerId) return false
  return signerId !== null || signerName === signer.signerName
}
