// Single answers in words, also while they are half-typed.
import { type DateAnswer, type NameAnswer, type TimeAnswer, readDate, readTime } from '../answers.ts'
import { PERSON_PARTS, type PersonAnswer } from '../incident-answers.ts'
import { PERSON_KINDS, labelOf } from '../incident-form.ts'
import { LATEST_DAY, formatDate } from '../../lib/dates.ts'

export const NOT_KNOWN = 'Not known yet'
export const NO_ANSWER = 'No answer yet'

export function personText(person: PersonAnswer): string {
  const kind = person.kind === 'other' ? person.kindOther : person.kind && labelOf(PERSON_KINDS, person.kind)
  const part = person.part && labelOf(PERSON_PARTS, person.part)
  const rest = [kind, person.classOrPost, part].filter((words) => words !== null && words.trim() !== '')
  return [person.name.notKnown ? 'Name not known yet' : nameText(person.name), ...rest].join(', ')
}

export function nameText({ typed, notKnown }: NameAnswer): string {
  return notKnown ? 'not known' : typed.trim() || 'no name yet'
}

// What was typed is shown as it is when it is no date yet; the problem beside it says what to do.
export function dateText(answer: DateAnswer): string {
  const read = readDate(answer, LATEST_DAY, '')
  if (read.ok) return read.value === null ? NOT_KNOWN : formatDate(read.value)
  return [answer.day, answer.month, answer.year].filter((part) => part.trim() !== '').join(' ') || NO_ANSWER
}

export function timeText(answer: TimeAnswer): string {
  const read = readTime(answer, '')
  return read.ok ? (read.value ?? NOT_KNOWN) : answer.typed.trim() || NO_ANSWER
}
