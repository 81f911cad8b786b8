// Whether a child's picture, name, work or an account may be used, worked out from the answers. Pure; days are 'YYYY-MM-DD' in London.
import { CONSENT_TOPIC_VALUES, type Consent, type ConsentTopic, type MayUse } from './consents.ts'
import { foldName } from './people-names.ts'
import type { Guardianship, PersonDetails } from './people.ts'
import { isAdultOn } from './school-years.ts'

export type ConsentAnswer = Pick<Consent, 'signerRole' | 'signerId' | 'signerName' | 'topic' | 'answer' | 'answeredOn'>

export type ConsentFacts = {
  readonly child: Pick<PersonDetails, 'dob' | 'leftOn'>
  readonly isBarred: boolean
  /** Of this child, in the order in which they were recorded; ids already followed through merges. */
  readonly answers: readonly ConsentAnswer[]
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
  const latest = latestAnswers(facts, topic)
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
  if (given.length === 0) return no('nobody-asked')
  if (given.every((answer) => answer === 'yes')) return { may: true, because: 'agreed', unanswered }
  if (given.includes('yes')) return no('disagree')
  return no(given.includes('no') ? 'refused' : 'withdrawn')
}

export type Use = { readonly topic: ConsentTopic; readonly use: MayUse }

export function usesOf(facts: ConsentFacts): Use[] {
  return CONSENT_TOPIC_VALUES.map((topic) => ({ topic, use: mayUse(facts, topic) }))
}

/** Of two answers in the order in which they were recorded: the later day counts, and on the same day what was recorded later. */
export function laterOf<Answer extends Pick<Consent, 'answeredOn'>>(
  before: Answer | undefined,
  answer: Answer,
): Answer {
  return before === undefined || before.answeredOn <= answer.answeredOn ? answer : before
}

/** What each person whose answer counts said last. */
function latestAnswers(facts: ConsentFacts, topic: ConsentTopic): ReadonlyMap<string, Consent['answer']> {
  const latest = new Map<string, ConsentAnswer>()
  for (const answer of facts.answers) {
    if (answer.topic !== topic) continue
    const signer = signerKey(answer)
    latest.set(signer, laterOf(latest.get(signer), answer))
  }
  const counting = [...latest].filter(([, answer]) => doesCount(facts, answer))
  return new Map(counting.map(([signer, { answer }]) => [signer, answer]))
}

/** The same person; somebody who is not among the school's people is known by name. */
export function signerKey({ signerId, signerName }: Pick<Consent, 'signerId' | 'signerName'>): string {
  return signerId ?? `name ${foldName(signerName)}`
}

// As long as nobody knows whether somebody has parental responsibility, their no is heard and their yes is not enough.
function doesCount(facts: ConsentFacts, { signerRole, signerId, answer, answeredOn }: ConsentAnswer): boolean {
  if (isAdultOn(facts.child.dob, facts.today)) return signerRole === 'self' && isAdultOn(facts.child.dob, answeredOn)
  if (signerRole === 'self') return false
  if (signerId === null) return true
  const responsibility = facts.responsibilities.get(signerId)
  return responsibility === 'yes' || (responsibility === 'not-known' && answer !== 'yes')
}

function countUnanswered(facts: ConsentFacts, latest: ReadonlyMap<string, unknown>): number {
  if (isAdultOn(facts.child.dob, facts.today)) return latest.size === 0 ? 1 : 0
  const responsible = [...facts.responsibilities].filter(([, responsibility]) => responsibility === 'yes')
  return responsible.filter(([adultId]) => !latest.has(adultId)).length
}
