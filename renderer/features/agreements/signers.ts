// Who may sign for somebody: themselves, or one of those with parental responsibility.
import type { SignerRole } from '#shared/domain/agreements.ts'
import type { Problem } from '#shared/domain/answers.ts'
import { calledOf } from '#shared/domain/people.ts'
import type { Need } from '#shared/domain/signing.ts'
import type { RouteOutput } from '#shared/ipc/contract.ts'

export type PersonPage = RouteOutput<'people.read'>

export type Signer = {
  readonly signerRole: SignerRole
  readonly signerId: string | null
  readonly signerName: string
  readonly relation: string
}

/** The answer while it is being given: `self`, the id of a parent, or `other` with a name. */
export type SignerAnswer = { readonly who: string | null; readonly name: string; readonly relation: string }

export const SELF = 'self'
export const OTHER = 'other'
export const NO_SIGNER: SignerAnswer = { who: null, name: '', relation: '' }

type SignerOption = {
  readonly value: string
  readonly label: string
  readonly role: SignerRole
  readonly signer: Signer | null
}

/** Those who may sign now, with their words; somebody else stays possible for a parent. */
export function signerOptions(
  { person, guardians }: PersonPage,
  roles: readonly SignerRole[],
): readonly SignerOption[] {
  const name = calledOf(person)
  const self: SignerOption = {
    value: SELF,
    label: name,
    role: 'self',
    signer: { signerRole: 'self', signerId: person.id, signerName: name, relation: '' },
  }
  const parents = guardians
    .filter(({ endedAtMs, responsibility }) => endedAtMs === null && responsibility === 'yes')
    .map(({ adultId, adult, relation }): SignerOption => {
      const adultName = calledOf(adult)
      return {
        value: adultId,
        label: relation === '' ? adultName : `${adultName}, ${relation}`,
        role: 'parent',
        signer: { signerRole: 'parent', signerId: adultId, signerName: adultName, relation },
      }
    })
  const other: SignerOption = {
    value: OTHER,
    label: 'Somebody else with parental responsibility',
    role: 'parent',
    signer: null,
  }
  return [...(roles.includes('self') ? [self] : []), ...(roles.includes('parent') ? [...parents, other] : [])]
}

type WhoSigned = Pick<Signer, 'signerRole' | 'signerId' | 'signerName'>

/** Somebody who is not among the people of the school is told by the name that was written. */
export function isSameSigner(one: WhoSigned, other: WhoSigned): boolean {
  if (one.signerRole !== other.signerRole || one.signerId !== other.signerId) return false
  return one.signerId !== null || one.signerName === other.signerName
}

type ReadSigner = { readonly signer: Signer } | { readonly problems: readonly Problem[] }

/** Who was meant, or what is still to be said; `field` is where the question stands. */
export function readSigner(options: readonly SignerOption[], answer: SignerAnswer, field: string): ReadSigner {
  const option = options.find(({ value }) => value === answer.who)
  if (option === undefined) return { problems: [{ field, message: 'Choose who signs' }] }
  if (option.signer !== null) return { signer: option.signer }
  const name = answer.name.trim()
  const relation = answer.relation.trim()
  const problems: Problem[] = []
  if (name === '') problems.push({ field: `${field}.name`, message: 'Enter the name of whoever signs' })
  if (relation === '') {
    problems.push({
      field: `${field}.relation`,
      message: 'Say who they are to the child, for example mother, father or special guardian',
    })
  }
  if (problems.length > 0) return { problems }
  return { signer: { signerRole: 'parent', signerId: null, signerName: name, relation } }
}

/** The only one who can sign, where nobody has to be asked. */
export function onlySigner(page: PersonPage, need: Need): Signer | null {
  const options = signerOptions(page, rolesOf(need))
  return options.length === 1 ? (options[0]?.signer ?? null) : null
}

export const rolesOf = ({ signers }: Need): readonly SignerRole[] => signers.map(({ role }) => role)
