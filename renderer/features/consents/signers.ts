// Whose answers can be recorded for a child.
import { isFromBefore, lastOf, signerKey } from '#shared/domain/consent-signers.ts'
import { CONSENT_TOPICS, type Consent, type ConsentTopic, type NewConsent } from '#shared/domain/consents.ts'
import { type SchoolPerson, calledOf } from '#shared/domain/people.ts'
import { isAdultOn } from '#shared/domain/school-years.ts'
import type { OfChild } from './with-child.tsx'
import { saidWords } from './words.ts'

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

/** What was answered since the child last came back, in the order in which it was recorded. */
export function countingOf({ answers, cameBackAtMs }: OfChild): readonly Consent[] {
  return answers.toReversed().filter((answer) => !isFromBefore(answer, cameBackAtMs))
}

/** What each of these people said last, a line each, by topic. */
export function lastWords(signers: readonly Signer[], of: OfChild): Readonly<Record<ConsentTopic, string>> {
  const counting = countingOf(of)
  const linesOf = (topic: ConsentTopic) =>
    signers.flatMap((signer) => {
      const last = lastOf(counting, signer, topic)
      return last ? [`${signer.signerName} ${saidWords(last)}`] : []
    })
  const byTopic = CONSENT_TOPICS.map(({ value }) => [value, linesOf(value).join('\n')] as const)
  return Object.fromEntries(byTopic) as Record<ConsentTopic, string>
}

/** What somebody said yes to and has not taken back. */
export function yesesOf(signer: Signer, of: OfChild): readonly ConsentTopic[] {
  const counting = countingOf(of)
  return CONSENT_TOPICS.map(({ value }) => value).filter((topic) => lastOf(counting, signer, topic)?.answer === 'yes')
}

export function hasYesToTakeBack(child: SchoolPerson, of: OfChild, today: string): boolean {
  return signersOf(child, of, today).some((signer) => yesesOf(signer, of).length > 0)
}
