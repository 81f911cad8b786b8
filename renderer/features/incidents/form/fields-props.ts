import type { ReactElement } from 'react'
import type { ConcernAnswers, IncidentAnswers } from '#shared/domain/incident-answers.ts'

/** One section of the form: it shows its part of the answers and states what changed. */
export type FieldsProps<Answers> = {
  readonly answers: Answers
  readonly change: (part: Partial<Answers>) => void
}

export type ConcernFieldsProps = FieldsProps<ConcernAnswers>
export type IncidentFieldsProps = FieldsProps<IncidentAnswers>
export type Fields<Answers> = (props: FieldsProps<Answers>) => ReactElement

/** The ticked values when one of them says that the others are not known: the box ticked last wins. */
export function keepOneMeaning<Value extends string>(
  before: readonly Value[],
  after: readonly Value[],
  notKnown: Value,
): readonly Value[] {
  if (!after.includes(notKnown)) return after
  return before.includes(notKnown) ? after.filter((value) => value !== notKnown) : [notKnown]
}
