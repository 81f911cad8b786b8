// What the answers are called on these screens.
import { CONSENT_TOPICS, type Consent, type ConsentTopic, type MayUse } from '#shared/domain/consents.ts'
import { labelOf } from '#shared/domain/incident-form.ts'
import { classWords } from '#shared/domain/words/people-words.ts'
import { formatDate } from '#shared/lib/dates.ts'
import { small } from '#shared/lib/first-letter.ts'

/** Why the answer is what it is, of a child whose page somebody opened. */
export const BECAUSE_WORDS: Record<MayUse['because'], string> = {
  barred: 'This child’s picture must not be used, whatever parents say.',
  left: 'The child has left the school.',
  refused: 'Somebody with parental responsibility said no.',
  withdrawn: 'The yes was taken back.',
  disagree: 'Those with parental responsibility do not agree, so it is no.',
  'not-known':
    'Whoever said yes is not entered as a parent with parental responsibility. Enter them on the child’s page.',
  'asked-before': 'They were asked before the child left. Ask again, now that the child is back.',
  'nobody-asked': 'Nobody who may answer has answered yet.',
  'name-never': 'The school never puts names with pictures.',
  agreed: 'Agreed.',
}

export const HOW_OPTIONS = [
  { value: 'paper', label: 'On a paper form' },
  { value: 'told-us', label: 'They told us' },
  { value: 'screen', label: 'On this screen' },
] as const

export function answerWords({ topic, answer }: Pick<Consent, 'topic' | 'answer'>): string {
  if (answer === 'withdrawn') return 'Taken back'
  const answers = CONSENT_TOPICS.find(({ value }) => value === topic)?.answers ?? []
  return answers.find(({ value }) => value === answer)?.label ?? answer
}

/** "said yes on Wed 2 Sep 2026 (on a paper form)" */
export function saidWords({ answer, answeredOn, how }: Pick<Consent, 'answer' | 'answeredOn' | 'how'>): string {
  return `${SAID[answer]} on ${formatDate(answeredOn)} (${small(labelOf(HOW_OPTIONS, how))})`
}

const SAID: Record<Consent['answer'], string> = { yes: 'said yes', no: 'said no', withdrawn: 'took it back' }

export const topicWords = (topic: ConsentTopic): string => labelOf(CONSENT_TOPICS, topic)

/** A class as a list of classes has it: "7 Oak (28)". */
export function withPupils({ name, pupils }: { readonly name: string; readonly pupils: number }) {
  return { name, label: `${classWords(name)} (${pupils})` }
}
