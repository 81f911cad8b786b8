// What the page of a decision suggests and keeps in step while it is typed.
import { DECISION_LIMITS, type DecisionAnswers } from '#shared/domain/decisions.ts'
import type { Person } from '#shared/domain/incidents.ts'

type Topic = NonNullable<DecisionAnswers['topic']>

const QUESTIONS: Record<Exclude<Topic, 'parents'>, string> = {
  refer: 'Is this referred to the police or to children’s social care?',
  search: 'Is somebody searched, or something confiscated?',
  adult: 'What happens with the adult who works here while this is looked into?',
  site: 'Is this reported to a site, or to the authority?',
  ico: 'Is this data breach reported to the Information Commissioner?',
  support: 'What support is given, and to whom?',
  other: '',
}

/** A question to begin with, to be changed by hand. */
export function suggestedQuestion(topic: Topic | null, child: Pick<Person, 'name'> | undefined): string {
  if (topic === null) return ''
  if (topic !== 'parents') return QUESTIONS[topic]
  return child?.name ? `Are the parents of ${child.name} told now?` : 'Are the parents told now?'
}

type About = Pick<DecisionAnswers, 'topic' | 'personId'>

/** Another topic or child brings its own question, unless the question was changed by hand. */
export function aboutChanged(
  answers: DecisionAnswers,
  about: Partial<About>,
  children: readonly Person[],
): Partial<DecisionAnswers> {
  const questionOf = ({ topic, personId }: About) =>
    suggestedQuestion(
      topic,
      children.find(({ id }) => id === personId),
    )
  const isOwn = answers.question !== '' && answers.question !== questionOf(answers)
  const changed = isOwn ? about : { ...about, question: questionOf({ ...answers, ...about }) }
  return { ...changed, ...optionsChanged(answers, about.topic ?? answers.topic) }
}

/** Telling parents or not is asked so often that nobody has to type it. */
const PARENTS_OPTIONS: readonly string[] = ['Tell them now', 'Not yet']

/** Whether the first two options are ours, which say by themselves whether it is a decision not to tell. */
export function areOurs({ topic, options }: Pick<DecisionAnswers, 'topic' | 'options'>): boolean {
  return topic === 'parents' && PARENTS_OPTIONS.every((option, at) => options[at] === option)
}

// Options of one's own stay as they were typed.
function optionsChanged(answers: DecisionAnswers, topic: Topic | null): Partial<DecisionAnswers> {
  if (areOurs(answers) && topic !== 'parents') return { options: ['', ''], chosen: null, isNot: null }
  const isEmpty = answers.options.every((option) => option.trim() === '')
  return topic === 'parents' && isEmpty ? { options: [...PARENTS_OPTIONS], chosen: null, isNot: null } : {}
}

/** What follows from the option chosen: of ours it is plain whether it is a decision not to tell. */
export function optionChosen(answers: DecisionAnswers, chosen: number): Partial<DecisionAnswers> {
  if (!areOurs(answers)) return { chosen }
  return { chosen, isNot: chosen < PARENTS_OPTIONS.length ? chosen === 1 : null }
}

/** Whether it still has to be asked if it is a decision not to do something. */
export function isNotAsked(answers: DecisionAnswers): boolean {
  return !areOurs(answers) || (answers.chosen !== null && answers.chosen >= PARENTS_OPTIONS.length)
}

/** The options without one of them; the choice stays on the option that it was on. */
export function withoutOption({ options, chosen }: Pick<DecisionAnswers, 'options' | 'chosen'>, index: number) {
  const left = options.filter((_option, at) => at !== index)
  if (chosen === null || chosen < index) return { options: left, chosen }
  return { options: left, chosen: chosen === index ? null : chosen - 1 }
}

export function mayAddOption({ options }: Pick<DecisionAnswers, 'options'>): boolean {
  return options.length < DECISION_LIMITS.options
}
