// What is filled in of one person's answers, and what is sent of it.
import { type DateAnswer, EMPTY_DATE, problemList, readKnownDate } from '#shared/domain/answers.ts'
import { signerKey } from '#shared/domain/consent-signers.ts'
import { CONSENT_TOPICS, type ConsentTopic, type NewConsent } from '#shared/domain/consents.ts'
import type { Signer } from './signers.ts'

/** The choice of somebody who is not on the list of signers. */
export const OTHER = 'other'

export type Given = Partial<Record<ConsentTopic, 'yes' | 'no'>>

export type Answers = {
  readonly signer: string | null
  readonly name: string
  readonly relation: string
  readonly given: Given
  readonly how: NewConsent['how']
  readonly on: DateAnswer
  readonly hasChangedMind: boolean
  readonly note: string
}

export const EMPTY: Answers = {
  signer: null,
  name: '',
  relation: '',
  given: {},
  how: 'paper',
  on: EMPTY_DATE,
  hasChangedMind: false,
  note: '',
}

/** Who is chosen or typed; nobody while neither is. */
export function signerOf(answers: Answers, signers: readonly Signer[]): Signer | undefined {
  if (answers.signer !== OTHER) return signers.find((signer) => signerKey(signer) === answers.signer)
  return { signerRole: 'parent', signerId: null, signerName: answers.name, relation: answers.relation }
}

export function givenOf({ given }: Pick<Answers, 'given'>): readonly { topic: ConsentTopic; answer: 'yes' | 'no' }[] {
  return CONSENT_TOPICS.flatMap(({ value: topic }) => {
    const answer = given[topic]
    return answer ? [{ topic, answer }] : []
  })
}

const dayOf = ({ on }: Answers, today: string) => readKnownDate(on, today, 'the day on which they answered')

/** The day as far as it is filled in. */
export function answeredOnOf(answers: Answers, today: string): string | null {
  const read = dayOf(answers, today)
  return read.ok ? read.value : null
}

export function checkAnswers(answers: Answers, signers: readonly Signer[], childId: string, today: string) {
  const form = problemList()
  const signer = signerOf(answers, signers)
  if (!signer) form.add('signer', 'Choose who answered')
  if (answers.signer === OTHER) {
    form.need('signerName', answers.name, 'Enter who answered')
    form.need('relation', answers.relation, 'Enter who they are to the child')
  }
  const given = givenOf(answers)
  if (given.length === 0) form.add('images', 'Choose at least one answer')
  const answeredOn = form.take('answeredOn', dayOf(answers, today)) ?? ''
  return form.result(() => {
    const { how, note, hasChangedMind } = answers
    const same = { childId, how, answeredOn, note }
    return { answers: signer ? given.map((one) => ({ ...same, ...signer, ...one })) : [], hasChangedMind }
  })
}
