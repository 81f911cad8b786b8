// What is said of a step of an incident: that it was done, that it is not needed and why, or when it is to be done.
import { z } from 'zod'
import {
  type Checked,
  EMPTY_DATE,
  EMPTY_NAME,
  EMPTY_TIME,
  dateAnswerSchema,
  nameAnswerSchema,
  problemList,
  readDate,
  readKnownLaterDate,
  readName,
  readTime,
} from './answers.ts'
import { embeddedDataProblems } from './embedded-data.ts'
import { moment, momentAnswers, recorded } from './recorded.ts'
import { idSchema, isoDateSchema, lineSchema, paragraphSchema } from './text.ts'

export const STEP_STATES = [
  { value: 'done', label: 'Done' },
  { value: 'not-needed', label: 'Not needed' },
  { value: 'to-do', label: 'Still to do' },
] as const
export type StepState = (typeof STEP_STATES)[number]['value']

/** 'tell-police', or 'tell-parents:<id of the person>' for a step that there is once for each child. */
export const stepKeySchema = z
  .string()
  .max(150)
  .regex(/^[a-z0-9-]+(:[0-9a-f-]{36})?$/)

/** What was said of one step; the last one said holds. */
export const newStepNoteSchema = z.object({
  step: stepKeySchema,
  state: z.enum(['done', 'not-needed', 'to-do']),
  ...moment,
  by: lineSchema.nullable(),
  /** Why it is not needed; otherwise whatever there is to say. */
  note: paragraphSchema,
  /** For a step still to do: the day that was set for it. */
  dueOn: isoDateSchema.nullable(),
  /** Boxes of the form that this ticked. */
  actionIds: z.array(idSchema).max(4),
})
export type NewStepNote = z.infer<typeof newStepNoteSchema>
export const stepNoteSchema = newStepNoteSchema.extend(recorded)
export type StepNote = z.infer<typeof stepNoteSchema>

export const stepAnswersSchema = z.object({
  state: z.enum(['done', 'not-needed', 'to-do']).nullable(),
  ...momentAnswers,
  by: nameAnswerSchema,
  note: paragraphSchema,
  due: dateAnswerSchema,
})
export type StepAnswers = z.infer<typeof stepAnswersSchema>
export const EMPTY_STEP: StepAnswers = {
  state: null,
  date: EMPTY_DATE,
  time: EMPTY_TIME,
  by: EMPTY_NAME,
  note: '',
  due: EMPTY_DATE,
}

function yearAfter(today: string): string {
  return `${Number(today.slice(0, 4)) + 1}${today.slice(4)}`
}

/** `today` is 'YYYY-MM-DD' in London. */
export function checkStep(answers: StepAnswers, today: string): Checked<Omit<NewStepNote, 'step' | 'actionIds'>> {
  const list = problemList()
  const { state } = answers
  if (state === null) list.add('state', 'Choose whether it is done')
  const isDone = state === 'done'
  const on = isDone ? list.take('date', readDate(answers.date, today, 'the date it was done')) : null
  const at = isDone ? list.take('time', readTime(answers.time, 'the time it was done')) : null
  const by = isDone ? list.take('by', readName(answers.by, 'who did it')) : null
  if (state === 'not-needed') list.need('note', answers.note, 'Say why it is not needed')
  const dueOn =
    state === 'to-do' && !answers.due.notKnown
      ? list.take('due', readKnownLaterDate(answers.due, today, 'the day it is to be done'))
      : null
  if (typeof dueOn === 'string' && dueOn > yearAfter(today)) {
    list.add('due', 'Check the day: it is more than a year ahead')
  }
  list.addAll(embeddedDataProblems(answers))
  return list.result(() => ({
    state: state ?? 'to-do',
    on: on ?? null,
    at: at ?? null,
    by: by ?? null,
    note: answers.note.trim(),
    dueOn: dueOn ?? null,
  }))
}
