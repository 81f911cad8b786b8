// Whose answers can be recorded for a child.
import { laterOf, signerKey } from '#shared/domain/consent-rules.ts'
import { CONSENT_TOPICS, type Consent, type ConsentTopic, type NewConsent } from '#shared/domain/consents.ts'
import { type SchoolPerson, calledOf } from '#shared/domain/people.ts'
import { isAdultOn } from '#shared/domain/school-years.ts'
import type { OfChild } from './with-child.tsx'

export type Signer = Pick<NewConsent, 'signerRole' | 'signerId' | 'signerName' | 'relation'>

/** The pupil alone from the eighteenth birthday on; otherwise the parents, and whoever answered before and is not among the people. */
export function signersOf(child: SchoolPerson, of: OfChild, today: string): readonly Signer[] {
  if (isAdultOn(child.dob, today)) {
    return [{ signerRole: 'self', signerId: child.id, signerName: calledOf(child), relation: '' }]
  }
  const parents = of.parents.map(({ id, name, relation }) => ({
    signerRole: 'parent' as const,
    signerId: id,
    signerName: name,
    relation,
  }))
  const others = new Map<string, Signer>()
  for (const { signerRole, signerId, signerName, relation } of of.answers) {
    if (signerRole === 'self' || signerId !== null) continue
    const signer = { signerRole, signerId, signerName, relation }
    if (!others.has(signerKey(signer))) others.set(signerKey(signer), signer)
  }
  return [...parents, ...others.values()]
}

export function signerWords({ signerName, relation }: Signer): string {
  return relation === '' ? signerName : `${signerName}, ${relation}`
}

/** What somebody said yes to and has not taken back. */
export function yesesOf(signer: Signer, { answers }: OfChild): readonly ConsentTopic[] {
  const given = answers.toReversed().filter((answer) => signerKey(answer) === signerKey(signer))
  return CONSENT_TOPICS.map(({ value }) => value).filter((topic) => {
    const ofTopic = given.filter((answer) => answer.topic === topic)
    return ofTopic.reduce<Consent | undefined>(laterOf, undefined)?.answer === 'yes'
  })
}

export function hasYesToTakeBack(child: SchoolPerson, of: OfChild, today: string): boolean {
  return signersOf(child, of, today).some((signer) => yesesOf(signer, of).length > 0)
}
