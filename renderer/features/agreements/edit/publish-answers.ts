// What is asked before a text is published. Only the first text of a kind may have been in use before, on paper.
import {
  type Checked,
  type DateAnswer,
  problemList,
  readKnownDate,
  readKnownLaterDate,
} from '#shared/domain/answers.ts'
import { LATEST_DAY } from '#shared/lib/dates.ts'

export type PublishAnswers = { readonly appliesFrom: DateAnswer; readonly dueOn: DateAnswer; readonly reason: string }
type Checks = { readonly appliesFrom: string; readonly dueOn: string; readonly reason: string }

const FROM_WHEN = 'from when it applies'
const BY_WHEN = 'by when it is to be signed'

/** Whether it is said to apply from a day before today. */
export function isBackdated({ appliesFrom }: Pick<PublishAnswers, 'appliesFrom'>, today: string): boolean {
  const read = readKnownDate(appliesFrom, LATEST_DAY, FROM_WHEN)
  return read.ok && read.value < today
}

export function checkPublishAnswers(answers: PublishAnswers, today: string, isFirst: boolean): Checked<Checks> {
  const isBefore = isFirst && isBackdated(answers, today)
  const list = problemList()
  const dayOf = (answer: DateAnswer, what: string) =>
    isBefore ? readKnownDate(answer, LATEST_DAY, what) : readKnownLaterDate(answer, today, what)
  const appliesFrom = list.take('appliesFrom', dayOf(answers.appliesFrom, FROM_WHEN)) ?? ''
  const dueOn = list.take('dueOn', dayOf(answers.dueOn, BY_WHEN)) ?? ''
  if (appliesFrom !== '' && dueOn !== '' && dueOn < appliesFrom) {
    list.add('dueOn', 'Enter a day for signing that is not before the text applies')
  }
  const missing = isBefore ? 'Say why it applies from a day that has been' : 'Say what has changed'
  const isNeeded = isBefore || !isFirst
  const reason = isNeeded ? list.need('reason', answers.reason, missing) : answers.reason.trim()
  return list.result(() => ({ appliesFrom, dueOn, reason }))
}
