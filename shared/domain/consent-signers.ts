// Whose an answer about a child is, which of them still count, and what each person said last. Pure.
import type { Consent } from './consents.ts'
import { type Names, foldName, inOneOrder, waysToWrite } from './people-names.ts'

type Signed = Pick<Consent, 'signerId' | 'signerName'>

/** The same person; somebody who is not among the school's people is known by name. */
export function signerKey({ signerId, signerName }: Signed): string {
  return signerId ?? `name ${foldName(signerName)}`
}

/** Of two answers in the order in which they were recorded: the later day counts, and on the same day what was recorded later. */
export function laterOf<Answer extends Pick<Consent, 'answeredOn'>>(
  before: Answer | undefined,
  answer: Answer,
): Answer {
  return before === undefined || before.answeredOn <= answer.answeredOn ? answer : before
}

/** Whether it was recorded before the child left and came back: the parents are asked again then. Seed 002 §3.6.6. */
export function isFromBefore({ recordedAtMs }: Pick<Consent, 'recordedAtMs'>, cameBackAtMs: number | null): boolean {
  return cameBackAtMs !== null && recordedAtMs <= cameBackAtMs
}

/** What was answered under a typed name is theirs who have since been entered under it with parental responsibility. */
export function answersTheirs<Answer extends Signed & Pick<Consent, 'signerRole'>>(
  answers: readonly Answer[],
  responsible: readonly (Names & { readonly id: string })[],
): Answer[] {
  return answers.map((answer) => {
    if (answer.signerId !== null || answer.signerRole === 'self') return answer
    const typed = inOneOrder(answer.signerName)
    const [one, ...others] = responsible.filter((adult) => waysToWrite(adult).has(typed))
    // Two parents may have one name; then nobody knows which of them it was.
    return one && others.length === 0 ? { ...answer, signerId: one.id } : answer
  })
}

type Said = Pick<Consent, 'signerId' | 'signerName' | 'topic' | 'answer' | 'answeredOn'>

/** What one person said last about one topic; `answers` in the order in which they were recorded. */
export function lastOf<Given extends Said>(
  answers: readonly Given[],
  signer: Signed,
  topic: Consent['topic'],
): Given | undefined {
  const own = answers.filter((answer) => answer.topic === topic && signerKey(answer) === signerKey(signer))
  return own.reduce<Given | undefined>(laterOf, undefined)
}

/**
 * The person's own no, or that they took a yes back, which a yes of a day would overturn. An old slip that turns up late must not do so
 * unnoticed; as long as its day is not known, it would.
 */
export function overturnedBy<Given extends Said>(
  yes: Signed & { readonly topic: Consent['topic']; readonly answeredOn: string | null },
  answers: readonly Given[],
): Given | undefined {
  const last = lastOf(answers, yes, yes.topic)
  if (!last || last.answer === 'yes') return undefined
  return yes.answeredOn === null || yes.answeredOn >= last.answeredOn ? last : undefined
}
