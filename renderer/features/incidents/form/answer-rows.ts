// The answers in words, in the order of the printed form; also for the wordings of a kept incident.
import { ADULT_KINDS } from '#shared/domain/compartments.ts'
import type { ConcernAnswers, IncidentAnswers } from '#shared/domain/incident-answers.ts'
import type { IncidentPage } from '#shared/domain/incident-check.ts'
import {
  CHILD_ACTIONS,
  CONSIDERED_AS,
  FORM,
  INCIDENT_TYPES,
  MATERIALS,
  PLACES,
  STAFF_ACTIONS,
  labelOf,
} from '#shared/domain/incident-form.ts'
import type { Concern } from '#shared/domain/incidents.ts'
import { imageAnswerFor } from '#shared/domain/image-answer.ts'
import { ADULT_QUESTION } from './about-choice.tsx'
import { DANGER_OPTIONS, DANGER_QUESTION } from './danger-fields.tsx'
import { IMAGE_OPTIONS, IMAGE_QUESTION } from '../../../forms/image-question.tsx'
import { NOT_KNOWN, NO_ANSWER, dateText, nameText, personText, timeText } from './answer-words.ts'

export type AnswerRow = {
  readonly page: IncidentPage
  /** The first part of the path of this row's problems. */
  readonly field: string
  readonly label: string
  readonly text: string
  /** The parts of a kept concern that this row shows. */
  readonly parts: readonly (keyof Concern)[]
}

type Options = readonly { readonly value: string; readonly label: string }[]

const colonless = (label: string) => label.replace(/[:;]$/, '')
const of = (heading: string, label: string) => `${heading}: ${colonless(label).toLowerCase()}`
const orNone = (text: string, isNotKnown = false) => (isNotKnown ? NOT_KNOWN : text.trim() || NO_ANSWER)
const labels = (options: Options, values: readonly string[]) =>
  values.map((value) => labelOf(options, value)).join('\n')

export function concernRows(answers: ConcernAnswers): readonly AnswerRow[] {
  return [imageRow(answers), ...detailRows(answers), ...personAndTypeRows(answers), ...natureRows(answers)]
}

/** `leadName` gives the name behind the account of a safeguarding lead. */
export function answerRows(
  answers: IncidentAnswers,
  leadName: (leadId: string) => string | undefined,
): readonly AnswerRow[] {
  const danger = {
    page: 'dangerNow',
    field: 'dangerNow',
    label: DANGER_QUESTION,
    text: orNone(labelOf(DANGER_OPTIONS, answers.dangerNow ?? '')),
    parts: [],
  } as const
  const [image, ...concern] = concernRows(answers)
  return [
    ...(image ? [image] : []),
    danger,
    adultRow(answers, leadName),
    ...concern,
    ...actionRows(answers),
    outcomeRow(answers),
  ]
}

function adultRow({ adult, leadIds }: IncidentAnswers, leadName: (leadId: string) => string | undefined): AnswerRow {
  const kind = orNone(labelOf(ADULT_KINDS, adult ?? ''))
  const names = adult === 'lead' ? leadIds.map((id) => leadName(id) ?? 'a lead who has left') : []
  const text = names.length > 0 ? `${kind}: ${names.join(', ')}` : kind
  return { page: 'adult', field: 'adult', label: ADULT_QUESTION, text, parts: [] }
}

function imageRow({ imageAnswer, types }: ConcernAnswers): AnswerRow {
  const kept = imageAnswer && imageAnswerFor(imageAnswer, types)
  const label = orNone(labelOf(IMAGE_OPTIONS, kept ?? ''))
  const text = kept === imageAnswer ? label : `${label} (because “child abuse images” is ticked)`
  return { page: 'imageAnswer', field: 'imageAnswer', label: IMAGE_QUESTION, text, parts: ['imageAnswer'] }
}

function detailRows(answers: ConcernAnswers): AnswerRow[] {
  const page = 'details'
  const { happened, time, reporter, identified } = answers
  const who = reporter.notReported ? 'It was not reported' : orNone(reporter.typed, reporter.notKnown)
  const row = (field: string, label: string, text: string, parts: AnswerRow['parts']) => ({
    page: page as IncidentPage,
    field,
    label: colonless(label),
    text,
    parts,
  })
  return [
    row('happened', FORM.details.date, dateText(happened), ['happenedOn']),
    row('time', FORM.details.time, timeText(time), ['happenedAt']),
    row('reporter', FORM.details.reporter, who, ['reporter']),
    ...(reporter.notReported ? [row('identified', FORM.details.identified, orNone(identified), ['identified'])] : []),
    {
      page: 'places',
      field: 'places',
      label: FORM.place.heading,
      text: orNone(labels(PLACES, answers.places), answers.placeNotKnown),
      parts: ['places'],
    },
  ]
}

function personAndTypeRows(answers: ConcernAnswers): AnswerRow[] {
  const { types, typeOther, typeNotKnown } = answers
  const typeLines = types.map((type) =>
    type === 'other' ? `other: ${orNone(typeOther)}` : labelOf(INCIDENT_TYPES, type),
  )
  return [
    {
      page: 'people',
      field: 'people',
      label: FORM.people.heading,
      text: orNone(answers.people.map(personText).join('\n')),
      parts: ['people'],
    },
    {
      page: 'types',
      field: typeOther === '' && types.includes('other') ? 'typeOther' : 'types',
      label: colonless(FORM.type.heading),
      text: orNone(typeLines.join('\n'), typeNotKnown),
      parts: ['types', 'typeOther'],
    },
    {
      page: 'description',
      field: 'description',
      label: FORM.description.heading,
      text: orNone(answers.description),
      parts: ['description'],
    },
  ]
}

function natureRows(answers: ConcernAnswers): AnswerRow[] {
  const { deliberate, accidental, natureNotKnown } = answers
  const access = [deliberate ? FORM.nature.deliberate : '', accidental ? FORM.nature.accidental : '']
  const row = (label: string, text: string, parts: AnswerRow['parts'], field = 'nature') => ({
    page: 'nature' as const,
    field,
    label,
    text,
    parts,
  })
  const none = 'None ticked'
  const { nature } = FORM
  return [
    row(nature.heading, orNone(access.filter(Boolean).join('\n'), natureNotKnown), ['deliberate', 'accidental']),
    ...(deliberate && !natureNotKnown
      ? [
          row(
            of(nature.deliberate, nature.material),
            labels(MATERIALS, answers.deliberateMaterial) || none,
            ['deliberateMaterial'],
            'deliberateMaterial',
          ),
          row(
            of(nature.deliberate, nature.consideredAs),
            labels(CONSIDERED_AS, answers.consideredAs) || none,
            ['consideredAs'],
            'consideredAs',
          ),
        ]
      : []),
    ...(accidental && !natureNotKnown
      ? [
          row(
            of(nature.accidental, nature.material),
            labels(MATERIALS, answers.accidentalMaterial) || none,
            ['accidentalMaterial'],
            'accidentalMaterial',
          ),
        ]
      : []),
  ]
}

function actionRows(answers: IncidentAnswers): AnswerRow[] {
  const column = (field: 'staffActions' | 'childActions', label: string, boxes: Options) => ({
    page: 'actions' as const,
    field,
    label,
    text:
      answers[field]
        .map(({ action, date, by }) => `${labelOf(boxes, action)} (${dateText(date)}; by ${nameText(by)})`)
        .join('\n') || 'Nothing recorded yet',
    parts: [],
  })
  const { actions } = FORM
  return [
    column('staffActions', actions.staff, STAFF_ACTIONS),
    {
      page: 'actions',
      field: 'specificAction',
      label: actions.specific,
      text: answers.specificAction.trim() || 'None',
      parts: [],
    },
    column('childActions', actions.child, CHILD_ACTIONS),
  ]
}

function outcomeRow({ outcome, outcomeNotKnown }: IncidentAnswers): AnswerRow {
  const text = orNone(outcome, outcomeNotKnown)
  return { page: 'outcome', field: 'outcome', label: FORM.outcome.heading, text, parts: [] }
}
