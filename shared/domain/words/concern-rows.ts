// The concern in words, in the order of the printed form: the answers while they are typed, and the wordings of a kept incident.
import { IMAGE_OPTIONS, IMAGE_QUESTION, imageAnswerFor } from '../image-answer.ts'
import type { ConcernAnswers } from '../incident-answers.ts'
import type { IncidentPage } from '../incident-check.ts'
import { CONSIDERED_AS, FORM, INCIDENT_TYPES, MATERIALS, PLACES, labelOf } from '../incident-form.ts'
import type { Concern } from '../incidents.ts'
import { NOT_KNOWN, NO_ANSWER, dateText, personText, timeText } from './answer-words.ts'

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
export const orNone = (text: string, isNotKnown = false) => (isNotKnown ? NOT_KNOWN : text.trim() || NO_ANSWER)
const labels = (options: Options, values: readonly string[]) =>
  values.map((value) => labelOf(options, value)).join('\n')

export function concernRows(answers: ConcernAnswers): readonly AnswerRow[] {
  return [imageRow(answers), ...detailRows(answers), ...personAndTypeRows(answers), ...natureRows(answers)]
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
