// What the rules of signing look at of one person.
import type { SignatureRow } from '#shared/domain/signatures.ts'
import type { SchoolPerson } from '#shared/domain/people.ts'
import { type SignerFacts, yearOn } from '#shared/domain/signers.ts'
import { listParentsOfHere } from '#db/queries/outstanding.ts'
import { resolvePerson } from '#db/queries/people.ts'
import type { Db } from '#db/open.ts'

/** What counts for a person on a day. */
export function factsOn(db: Db, person: SchoolPerson, day: string, today: string): SignerFacts {
  const { kind, dob } = person
  const hasChildHere = kind === 'parent' && listParentsOfHere(db, day).has(person.id)
  return { kind, dob, year: yearOn(person, day, today), hasChildHere }
}

type Signer = Pick<SignatureRow, 'signerRole' | 'signerId' | 'signerName'>

/** Tells those apart who sign in the same role: one of the school's people by their entry, others by what they are called. */
export function signerKey({ signerRole, signerId, signerName }: Signer, rootOf: (id: string) => string): string {
  if (signerRole === 'self') return 'self'
  return signerId === null ? `name ${signerName.toLowerCase()}` : rootOf(signerId)
}

/** The entry that counts for an id. */
export function rootIn(db: Db): (id: string) => string {
  return (id) => resolvePerson(db, id)?.id ?? id
}
