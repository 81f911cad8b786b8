import {
  type Checked,
  type DateAnswer,
  EMPTY_DATE,
  type Problem,
  dateAnswerOf,
  problemList,
  readDate,
} from '#shared/domain/answers.ts'
import { detailsOf } from '#shared/domain/people-changes.ts'
import { personProblems } from '#shared/domain/people-check.ts'
import { type PeopleKind, type PersonDetails, personDetailsSchema } from '#shared/domain/people.ts'
import { LATEST_DAY } from '#shared/lib/dates.ts'
import { problemsOf } from '../../../forms/zod-problems.ts'

type Dates = { readonly dob: DateAnswer; readonly joinedOn: DateAnswer }

/** What the form says of a person as it is typed; the last day is asked for on its own page. */
export type PersonAnswers = Omit<PersonDetails, 'kind' | 'dob' | 'joinedOn' | 'leftOn'> &
  Dates & { readonly kind: PeopleKind | null }

export const EMPTY_PERSON: PersonAnswers = {
  kind: null,
  surname: '',
  forename: '',
  preferredSurname: '',
  preferredForename: '',
  dob: EMPTY_DATE,
  upn: '',
  class: '',
  year: null,
  send: false,
  joinedOn: EMPTY_DATE,
  email: '',
  post: '',
}

export function personAnswersOf(person: PersonDetails): PersonAnswers {
  return { ...detailsOf(person), dob: dateOf(person.dob), joinedOn: dateOf(person.joinedOn) }
}

const dateOf = (date: string | null) => (date === null ? EMPTY_DATE : dateAnswerOf(date))

/** Three empty boxes are "not known"; nobody is kept out because a date is missing. */
function readOptionalDate(answer: DateAnswer, latest: string, what: string) {
  const isEmpty = [answer.day, answer.month, answer.year].every((text) => text.trim() === '')
  return isEmpty ? ({ ok: true, value: null } as const) : readDate({ ...answer, notKnown: false }, latest, what)
}

const NO_PUPIL = { upn: '', class: '', year: null, send: false } as const

/** What is sent of the answers, or what to put right; only a pupil has a class, a year and a UPN. */
export function readPersonAnswers(
  answers: PersonAnswers,
  leftOn: string | null,
  today: string,
): Checked<PersonDetails> {
  const list = problemList()
  if (answers.kind === null) {
    list.add('kind', 'Choose who it is')
    return list.result(() => ({}) as never)
  }
  const dob = list.take('dob', readOptionalDate(answers.dob, today, 'the date of birth'))
  const joinedOn = list.take('joinedOn', readOptionalDate(answers.joinedOn, LATEST_DAY, 'the first day'))
  const details = personDetailsSchema.safeParse({
    ...answers,
    ...(answers.kind === 'pupil' ? { post: '' } : NO_PUPIL),
    upn: answers.kind === 'pupil' ? answers.upn.replaceAll(/\s/g, '') : '',
    dob: dob ?? null,
    joinedOn: joinedOn ?? null,
    leftOn,
  })
  if (!details.success) list.addAll(problemsOf(details.error))
  else list.addAll(personProblems(details.data, today).map(asFirstDay))
  return inOrderOfFields(list.result(() => personDetailsSchema.parse(details.data)))
}

/** The last day is on a page of its own, so that what does not fit with it is told of the first. */
function asFirstDay(problem: Problem): Problem {
  if (problem.field !== 'leftOn') return problem
  return { field: 'joinedOn', message: 'Check the first day: it is after the last day' }
}

const FIELDS = [
  'forename',
  'surname',
  'preferredForename',
  'preferredSurname',
  'class',
  'year',
  'dob',
  'upn',
  'post',
  'email',
]

const rank = ({ field }: Problem) => (FIELDS.includes(field) ? FIELDS.indexOf(field) : FIELDS.length)

/** As they stand on the page; the first day is the last of them. */
function inOrderOfFields<Value>(checked: Checked<Value>): Checked<Value> {
  if (checked.ok) return checked
  return { ok: false, problems: checked.problems.toSorted((a, b) => rank(a) - rank(b)) }
}
