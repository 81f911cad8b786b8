// Who signs: the person themselves, or somebody with parental responsibility for them.
import type { Signature } from '#shared/domain/agreements.ts'
import { type SchoolPerson, calledOf } from '#shared/domain/people.ts'
import { type Result, fail, ok } from '#shared/ipc/result.ts'
import { type Guardian, listGuardians } from '#db/queries/guardianships.ts'
import { resolvePerson } from '#db/queries/people.ts'
import type { Db } from '#db/open.ts'
import { isNamedCarer } from '../people/named-carer.ts'

export type Signing = Pick<Signature, 'personId' | 'signerRole' | 'signerId' | 'signerName' | 'relation'>
type Signer = Pick<Signature, 'signerId' | 'signerName' | 'relation'>

/** The signer as the records have them; a name that stands there already is not taken from what was typed. */
export function settleSigner(db: Db, person: SchoolPerson, signing: Signing): Result<Signer> {
  return signing.signerRole === 'self' ? ofSelf(db, person, signing) : ofParent(db, person, signing)
}

function ofSelf(db: Db, person: SchoolPerson, { signerId }: Signing): Result<Signer> {
  if (signerId !== null && resolvePerson(db, signerId)?.id !== person.id) {
    return wrong('signerId', 'Somebody else cannot sign for this person here. Choose who signs again')
  }
  return ok({ signerId: person.id, signerName: calledOf(person), relation: '' })
}

function ofParent(db: Db, child: SchoolPerson, { signerId, signerName, relation }: Signing): Result<Signer> {
  const guardians = listGuardians(db, [child.id])
  if (signerId !== null) {
    const adultId = resolvePerson(db, signerId)?.id
    const guardian = guardians.find((one) => one.adultId === adultId)
    return guardian === undefined ? wrong('signerId', NOT_LINKED) : ofGuardian(guardian)
  }
  if (isNamedCarer(db, child.id, signerName)) return wrong('signerName', NAMED)
  if (relation === '') return wrong('relation', 'Enter what they are to the child, such as “mother”')
  return ok({ signerId: null, signerName, relation })
}

function ofGuardian({ adult, responsibility, relation }: Guardian): Result<Signer> {
  if (responsibility === 'yes') return ok({ signerId: adult.id, signerName: calledOf(adult), relation })
  return wrong('signerId', responsibility === 'no' ? NO_RESPONSIBILITY : NOT_KNOWN)
}

const NAMED =
  'This name is among those who care or cared for the child. Choose it from the list, or add them on the child’s page first'
const NOT_LINKED = 'This adult is not among those who care for the child. Add them on the child’s page first'
const NO_RESPONSIBILITY = 'This adult has no parental responsibility for the child, so they cannot sign'
const NOT_KNOWN =
  'It is not known yet whether this adult has parental responsibility. Find out, and write it down on the child’s page first'

function wrong(field: string, message: string): Result<never> {
  return fail('invalid', message, [{ field, message }])
}
