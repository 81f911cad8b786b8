// What stands beside how an agreement stands, and beside the name of whoever signed it.
import type { Signature } from '../agreements.ts'
import { isOfRound } from '../rounds.ts'
import type { Need } from '../signing.ts'

const NOT_ENTERED = 'not entered as a parent'

type SignedBy = Pick<Signature, 'signerRole' | 'signerId' | 'signerName' | 'relation'>

const isNotEntered = ({ signerRole, signerId }: Pick<SignedBy, 'signerRole' | 'signerId'>) =>
  signerRole === 'parent' && signerId === null

/** "Robin Larch, mother"; "Nan Vale, grandmother, not entered as a parent" */
export function signedByWords(signature: SignedBy): string {
  const { signerName, relation } = signature
  return [signerName, relation, isNotEntered(signature) ? NOT_ENTERED : ''].filter((words) => words !== '').join(', ')
}

type Done = Pick<Signature, 'kind' | 'what' | 'versionId' | 'signedOn' | 'signerRole' | 'signerId' | 'signerName'>

/** What to see to although an agreement is signed for a child; nobody knows of a stranger whether they have parental responsibility. */
export function standingNotes({ round, alsoRefused }: Need, signatures: readonly Done[]): readonly string[] {
  const forChild = signatures.filter(
    (one) => one.signerRole === 'parent' && one.what === 'signed' && isOfRound(round, one.versionId, one.signedOn),
  )
  const strangers = forChild.length > 0 && forChild.every(isNotEntered)
  const by = [...new Set(forChild.map(({ signerName }) => signerName))].join(' and ')
  return [...(strangers ? [`Signed by ${by}, ${NOT_ENTERED}`] : []), ...(alsoRefused ? [ALSO_REFUSED] : [])]
}

export const ALSO_REFUSED = 'Another parent would not sign'
