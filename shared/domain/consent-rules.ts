// Whether a child's picture, name, work or an account may be used, worked out from the answers. Pure; days are 'YYYY-MM-DD' in London.
import { isFromBefore, laterOf, signerKey } from './consent-signers.ts'
import { CONSENT_TOPIC_VALUES, type Consent, type ConsentTopic, type MayUse } from './consents.ts'
import type { Guardianship, PersonDetails } from './people.ts'
import { isAdultOn } from './school-years.ts'

export type ConsentAnswer = Pick<
  Consent,
  'signerRole' | 'signerId' | 'signerName' | 'topic' | 'answer' | 'answeredOn' | 'recordedAtMs'
>

export type ConsentFacts = {
  readonly child: Pick<PersonDetails, 'dob' | 'leftOn'>
  readonly isBarred: boolean
  /** Of this child, in the order in which they were recorded; ids already followed through merges. */
  readonly answers: readonly ConsentAnswer[]
  /** When the child last came back after having left; what was recorded before counts no more. */
  readonly cameBackAtMs: number | null
  /** Of everybody who cares for the child now. */
  readonly responsibilities: ReadonlyMap<string, Guardianship['responsibility']>
  /** What the school chose: 'never' or 'first-name'. Seeds 002 app. 1 and 000 §8. */
  readonly namesWithPictures: string
  readonly today: string
}

/**
 * What a bar also stops. The bar is about being recognised and found, so a name goes with the picture, and work on the website too,
 * because it tells where the child goes to school; an account publishes nothing. Seed 000 app. 5; seed 001 "School website", seed 002 app. 1.
 */
const BARRED_TOPICS: ReadonlySet<ConsentTopic> = new Set(['images', 'photo-name', 'work-on-website'])

/**
 * Nobody asked, or any no of somebody with parental responsibility, is no; what the school holds against it goes before every answer.
 * Seeds 000 §8 ("it will be treated that consent has not been given") and app. 5; 001 "Digital images and video"; 002 §3.6.6.
 */
export function mayUse(facts: ConsentFacts, topic: ConsentTopic): MayUse {
  const since = facts.answers.filter((answer) => !isFromBefore(answer, facts.cameBackAtMs))
  const latest = latestAnswers(facts, since, topic)
  const unanswered = countUnanswered(facts, latest)
  const no = (because: MayUse['because']): MayUse => ({ may: false, because, unanswered })
  if (facts.isBarred && BARRED_TOPICS.has(topic)) return no('barred')
  const { leftOn } = facts.child
  if (leftOn !== null && leftOn < facts.today) return no('left')
  if (topic === 'photo-name') {
    if (facts.namesWithPictures === 'never') return no('name-never')
    // A name cannot stand beside a picture that may not be used.
    const picture = mayUse(facts, 'images')
    if (!picture.may) return no(picture.because)
  }
  const given = [...latest.values()]
  if (given.length === 0) return no(whyNobody(facts, since, topic))
  if (given.every((answer) => answer === 'yes')) return { may: true, because: 'agreed', unanswered }
  if (given.includes('yes')) return no('disagree')
  return no(given.includes('no') ? 'refused' : 'withdrawn')
}

export type Use = { readonly topic: ConsentTopic; readonly use: MayUse }

export function usesOf(facts: ConsentFacts): Use[] {
  return CONSENT_TOPIC_VALUES.map((topic) => ({ topic, use: mayUse(facts, topic) }))
}

/** What each person whose answer counts said last. */
function latestAnswers(
  facts: ConsentFacts,
  answers: readonly ConsentAnswer[],
  topic: ConsentTopic,
): ReadonlyMap<string, Consent['answer']> {
  const counting = latestOfEach(answers, topic).filter((answer) => doesCount(facts, answer))
  return new Map(counting.map((answer) => [signerKey(answer), answer.answer]))
}

function latestOfEach(answers: readonly ConsentAnswer[], topic: ConsentTopic): readonly ConsentAnswer[] {
  const latest = new Map<string, ConsentAnswer>()
  for (const answer of answers) {
    if (answer.topic !== topic) continue
    const signer = `${answer.signerRole} ${signerKey(answer)}`
    latest.set(signer, laterOf(latest.get(signer), answer))
  }
  return [...latest.values()]
}

/** Why there is no answer that counts: it is not known who may answer, it was asked before the child left, or nobody was asked. */
function whyNobody(facts: ConsentFacts, since: readonly ConsentAnswer[], topic: ConsentTopic): MayUse['because'] {
  const isDoubtful = (answer: ConsentAnswer) =>
    answer.answer === 'yes' && answer.signerRole !== 'self' && responsibilityOf(facts, answer) === 'not-known'
  const isAlone = isAdultOn(facts.child.dob, facts.today)
  if (!isAlone && latestOfEach(since, topic).some(isDoubtful)) return 'not-known'
  return latestAnswers(facts, facts.answers, topic).size > 0 ? 'asked-before' : 'nobody-asked'
}

// As long as nobody knows whether somebody has parental responsibility, their no is heard and their yes is not enough.
function doesCount(facts: ConsentFacts, given: ConsentAnswer): boolean {
  const { signerRole, answer, answeredOn } = given
  if (isAdultOn(facts.child.dob, facts.today)) return signerRole === 'self' && isAdultOn(facts.child.dob, answeredOn)
  if (signerRole === 'self') return false
  const responsibility = responsibilityOf(facts, given)
  return responsibility === 'yes' || (responsibility === 'not-known' && answer !== 'yes')
}

/** Of somebody who is not among the school's people it is not known, whatever they call themselves. */
function responsibilityOf({ responsibilities }: ConsentFacts, { signerId }: ConsentAnswer) {
  return signerId === null ? 'not-known' : responsibilities.get(signerId)
}

function countUnanswered(facts: ConsentFacts, latest: ReadonlyMap<string, unknown>): number {
  if (isAdultOn(facts.child.dob, facts.today)) return latest.size === 0 ? 1 : 0
  const responsible = [...facts.responsibilities].filter(([, responsibility]) => responsibility === 'yes')
  return responsible.filter(([adultId]) => !latest.has(adultId)).length
}
