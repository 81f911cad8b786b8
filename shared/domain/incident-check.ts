// What must be answered before a concern becomes a record. "Not known yet" is an answer everywhere a DSL may not know.
import { type Checked, type Problem, problemList, readDate, readName, readTime } from './answers.ts'
import type {
  ChildActionAnswer,
  ConcernAnswers,
  IncidentAnswers,
  PersonAnswer,
  StaffActionAnswer,
} from './incident-answers.ts'
import { embeddedDataProblems } from './embedded-data.ts'
import { type RestrictedAbout, aboutProblem, restrictedAbout } from './compartments.ts'
import { CHILD_ACTIONS, STAFF_ACTIONS, labelOf } from './incident-form.ts'
import { imageAnswerFor } from './image-answer.ts'
import { type Concern, type NewAction, type Person, kindsInvolved } from './incidents.ts'

export type NewIncident = {
  readonly concern: Concern
  readonly dangerNow: 'yes' | 'no' | 'not-known'
  /** Null for an ordinary case. */
  readonly about: RestrictedAbout | null
  readonly actions: readonly NewAction[]
  /** Empty when there is no outcome yet. */
  readonly outcome: string
}

/** The pages of the form in order; each problem belongs to the page whose name its field starts with. */
export const INCIDENT_PAGES = [
  'imageAnswer',
  'dangerNow',
  'adult',
  'details',
  'places',
  'people',
  'types',
  'description',
  'nature',
  'actions',
  'outcome',
] as const
export type IncidentPage = (typeof INCIDENT_PAGES)[number]

const FIELD_PAGES: Record<string, IncidentPage> = {
  imageAnswer: 'imageAnswer',
  dangerNow: 'dangerNow',
  adult: 'adult',
  leadIds: 'adult',
  happened: 'details',
  time: 'details',
  reporter: 'details',
  identified: 'details',
  places: 'places',
  people: 'people',
  types: 'types',
  typeOther: 'types',
  description: 'description',
  nature: 'nature',
  deliberateMaterial: 'nature',
  consideredAs: 'nature',
  accidentalMaterial: 'nature',
  staffActions: 'actions',
  childActions: 'actions',
  specificAction: 'actions',
  outcome: 'outcome',
}

/** The page on which a problem's field stands. */
export function pageOf(field: string): IncidentPage {
  return FIELD_PAGES[field.split('.')[0] ?? ''] ?? 'details'
}

/** The concern stated by the answers, or everything that is still to be put right. `today` is 'YYYY-MM-DD' in London. */
export function checkConcern(answers: ConcernAnswers, today: string): Checked<Concern> {
  const list = problemList()
  if (answers.imageAnswer === null) {
    list.add('imageAnswer', 'Answer whether this could involve a nude, semi-nude or sexual image of anyone under 18')
  }
  const happenedOn = list.take('happened', readDate(answers.happened, today, 'the date it happened'))
  const happenedAt = list.take('time', readTime(answers.time, 'the time it happened'))
  const reporter = checkReporter(answers, list)
  if (answers.places.length === 0 && !answers.placeNotKnown)
    list.add('places', 'Say where it occurred, or tick “Not known yet”')
  const people = checkPeople(answers.people, list)
  if (answers.types.length === 0 && !answers.typeNotKnown)
    list.add('types', 'Choose a type of incident, or tick “Not known yet”')
  if (answers.types.includes('other'))
    list.need('typeOther', answers.typeOther, 'Say what other type of incident it was')
  const description = list.need('description', answers.description, 'Describe what happened, in words')
  if (!answers.deliberate && !answers.accidental && !answers.natureNotKnown) {
    list.add('nature', 'Say whether access was deliberate or accidental, or tick “Not known yet”')
  }
  list.addAll(embeddedDataProblems(answers))

  return list.result(() => ({
    imageAnswer: imageAnswerFor(answers.imageAnswer ?? 'suspected', answers.types),
    happenedOn: happenedOn ?? null,
    happenedAt: happenedAt ?? null,
    reporter,
    identified: answers.reporter.notReported ? answers.identified.trim() : '',
    places: answers.placeNotKnown ? [] : answers.places,
    people,
    types: answers.typeNotKnown ? [] : answers.types,
    typeOther: answers.types.includes('other') ? answers.typeOther.trim() : '',
    description,
    ...natureOf(answers),
  }))
}

/** Everything on the new-concern form, as `checkConcern` and with the actions taken and the outcome so far. */
export function checkIncident(answers: IncidentAnswers, today: string): Checked<NewIncident> {
  const concern = checkConcern(answers, today)
  const list = problemList()
  if (answers.dangerNow === null) list.add('dangerNow', 'Say whether anyone is in danger now')
  // Who is writing does not matter to a half-finished form; the service asks again with the writer's id.
  const about = aboutProblem(answers.adult, answers.leadIds, null)
  if (about) list.add(about.field, about.message)
  const actions: NewAction[] = [
    ...answers.staffActions.map((answer) => ({
      side: 'staff' as const,
      action: answer.action,
      detail: '',
      ...checkAction('staffActions', answer, today, list),
    })),
    ...answers.childActions.map((answer) => ({
      side: 'child' as const,
      action: answer.action,
      detail: '',
      ...checkAction('childActions', answer, today, list),
    })),
    ...specificActions(answers.specificAction),
  ]
  if (answers.outcome.trim() === '' && !answers.outcomeNotKnown) {
    list.add('outcome', 'Describe the outcome, or tick “Not known yet”')
  }
  // Embedded data in any of these fields is already among the concern's problems, which looks at every field it is given.
  const rest = list.result(() => true)

  if (concern.ok && rest.ok) {
    return {
      ok: true,
      value: {
        concern: concern.value,
        dangerNow: answers.dangerNow ?? 'not-known',
        about: restrictedAbout(answers.adult, answers.leadIds),
        actions,
        outcome: answers.outcomeNotKnown ? '' : answers.outcome.trim(),
      },
    }
  }
  return {
    ok: false,
    problems: inPageOrder([...(concern.ok ? [] : concern.problems), ...(rest.ok ? [] : rest.problems)]),
  }
}

type List = ReturnType<typeof problemList>
const NOT_KNOWN = { takenOn: null, takenBy: null }

function checkReporter({ reporter, identified }: ConcernAnswers, list: List): Concern['reporter'] {
  if (reporter.notReported) {
    list.need('identified', identified, 'Say how the incident was identified')
    return { kind: 'not-reported' }
  }
  if (reporter.notKnown) return { kind: 'not-known' }
  const name = list.need(
    'reporter',
    reporter.typed,
    'Enter who reported it, or tick “It was not reported” or “Not known yet”',
  )
  return { kind: 'named', name }
}

function checkPeople(answers: readonly PersonAnswer[], list: List): Person[] {
  const people = answers.map((answer, index) => {
    const field = `people.${index}`
    const who = `person ${index + 1}`
    const name = list.take(`${field}.name`, readName(answer.name, `the name of ${who}`))
    if (answer.kind === null)
      list.add(`${field}.kind`, `Say whether ${who} is a child, a member of staff or someone else`)
    if (answer.kind === 'other') list.need(`${field}.kindOther`, answer.kindOther, `Say who ${who} is`)
    if (answer.part === null) list.add(`${field}.part`, `Say what part ${who} had`)
    return {
      id: answer.id,
      name: name ?? null,
      kind: answer.kind ?? 'other',
      kindOther: answer.kind === 'other' ? answer.kindOther.trim() : '',
      classOrPost: answer.classOrPost.trim(),
      part: answer.part ?? 'not-known',
    } satisfies Person
  })
  if (kindsInvolved(people).length === 0) {
    list.add(
      'people',
      'Add at least one person who was affected or is said to have caused it. The name can be “Not known yet”',
    )
  }
  return people
}

function checkAction(group: string, answer: StaffActionAnswer | ChildActionAnswer, today: string, list: List) {
  const field = `${group}.${answer.action}`
  const label = labelOf(group === 'staffActions' ? STAFF_ACTIONS : CHILD_ACTIONS, answer.action)
  const takenOn = list.take(`${field}.date`, readDate(answer.date, today, `the date of “${label}”`))
  const takenBy = list.take(`${field}.by`, readName(answer.by, `who did “${label}”`))
  return { takenOn: takenOn ?? null, takenBy: takenBy ?? null }
}

function specificActions(text: string): NewAction[] {
  const detail = text.trim()
  return detail === '' ? [] : [{ side: 'staff', action: 'specific', detail, ...NOT_KNOWN }]
}

// Boxes under an unticked heading are left over from a changed mind; the form has them only under a ticked one.
function natureOf(answers: ConcernAnswers) {
  const deliberate = answers.deliberate && !answers.natureNotKnown
  const accidental = answers.accidental && !answers.natureNotKnown
  return {
    deliberate,
    deliberateMaterial: deliberate ? answers.deliberateMaterial : [],
    consideredAs: deliberate ? answers.consideredAs : [],
    accidental,
    accidentalMaterial: accidental ? answers.accidentalMaterial : [],
  }
}

function inPageOrder(problems: readonly Problem[]): Problem[] {
  return problems.toSorted((a, b) => INCIDENT_PAGES.indexOf(pageOf(a.field)) - INCIDENT_PAGES.indexOf(pageOf(b.field)))
}
