// What the rules of signing look at of one person.
import type { AgreementKind, Signature } from '#shared/domain/agreements.ts'
import type { Act } from '#shared/domain/needs.ts'
import type { SchoolPerson } from '#shared/domain/people.ts'
import { type SignerFacts, yearOn } from '#shared/domain/signers.ts'
import { listParentsOfHere } from '#db/queries/outstanding.ts'
import { resolvePerson } from '#db/queries/people.ts'
import { listHeldBy } from '#db/queries/school-devices.ts'
import type { Db } from '#db/open.ts'

/** What counts for a person on a day. `today` is when year groups are true, `parents` are those with a child here on the day. */
export function factsOf(
  person: Pick<SchoolPerson, 'id' | 'kind' | 'dob' | 'year' | 'leftOn'>,
  on: { readonly day: string; readonly today: string; readonly parents: () => ReadonlySet<string> },
): SignerFacts {
  const { id, kind, dob } = person
  const hasChildHere = kind === 'parent' && on.parents().has(id)
  return { kind, dob, year: yearOn(person, on.day, on.today), hasChildHere }
}

/** The same for one person whose entry is at hand. */
export function factsOn(db: Db, person: SchoolPerson, day: string, today: string): SignerFacts {
  return factsOf(person, { day, today, parents: () => listParentsOfHere(db, day) })
}

/** What was signed, with each signer told apart from others in the same role. */
export function actsOf(db: Db, signatures: readonly Signature[]): (Signature & Act)[] {
  const rootOf = rootIn(db)
  return signatures.map((signature) => ({ ...signature, signer: signerKey(signature, rootOf) }))
}

type Signer = Pick<Signature, 'signerRole' | 'signerId' | 'signerName'>

/** Tells those apart who sign in the same role: one of the school's people by their entry, others by what they are called. */
export function signerKey({ signerRole, signerId, signerName }: Signer, rootOf: (id: string) => string): string {
  if (signerRole === 'self') return 'self'
  return signerId === null ? `name ${signerName.toLowerCase()}` : rootOf(signerId)
}

/** The entry that counts for an id. */
export function rootIn(db: Db): (id: string) => string {
  return (id) => resolvePerson(db, id)?.id ?? id
}

const WITH_DEVICES: readonly AgreementKind[] = ['staff', 'governor', 'volunteer']

/** The school devices that an agreement of this kind lists, as somebody holds them now. */
export function devicesFor(db: Db, kind: AgreementKind, personId: string): Signature['devices'] {
  return WITH_DEVICES.includes(kind) ? listHeldBy(db, personId) : []
}
