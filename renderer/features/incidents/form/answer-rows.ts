// The answers in words while they are given: the concern, and what else the form asks.
import { ADULT_KINDS } from '#shared/domain/compartments.ts'
import type { IncidentAnswers } from '#shared/domain/incident-answers.ts'
import { CHILD_ACTIONS, FORM, STAFF_ACTIONS, labelOf } from '#shared/domain/incident-form.ts'
import { dateText, nameText } from '#shared/domain/words/answer-words.ts'
import { type AnswerRow, concernRows, orNone } from '#shared/domain/words/concern-rows.ts'
import { ADULT_QUESTION } from './about-choice.tsx'
import { DANGER_OPTIONS, DANGER_QUESTION } from './danger-fields.tsx'

type Options = readonly { readonly value: string; readonly label: string }[]

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
