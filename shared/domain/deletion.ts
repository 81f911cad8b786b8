// Where no agency is needed, the young person is asked to delete the image and confirms that they did, by a time. Staff never delete
// it, and nobody looks to check. UKCIS 2024.
import { z } from 'zod'
import {
  type Checked,
  EMPTY_DATE,
  EMPTY_TIME,
  dateAnswerSchema,
  problemList,
  readDate,
  readKnownDate,
  readKnownTime,
  readTime,
  timeAnswerSchema,
} from './answers.ts'
import { embeddedDataProblems } from './embedded-data.ts'
import { type Referral, isImmediate } from './referral.ts'
import { moment, momentAnswers, recorded } from './recorded.ts'
import { clockTimeSchema, isoDateSchema, lineSchema, paragraphSchema } from './text.ts'
import { LATEST_DAY } from '../lib/dates.ts'

export const newDeletionSchema = z.object({
  who: lineSchema.min(1),
  askedBy: lineSchema.min(1),
  ...moment,
  /** By when they confirm it, in London. */
  dueOn: isoDateSchema,
  dueAt: clockTimeSchema,
})
export type NewDeletion = z.infer<typeof newDeletionSchema>

export const newConfirmationSchema = z.object({
  /** How it was confirmed, in words. */
  how: paragraphSchema.min(1),
  toldTo: lineSchema.min(1),
  ...moment,
})
export type NewConfirmation = z.infer<typeof newConfirmationSchema>

export const deletionSchema = newDeletionSchema.extend({
  ...recorded,
  confirmation: newConfirmationSchema.extend(recorded).nullable(),
})
export type Deletion = z.infer<typeof deletionSchema>

export const deletionAnswersSchema = z.object({
  who: lineSchema,
  askedBy: lineSchema,
  ...momentAnswers,
  due: dateAnswerSchema,
  dueTime: timeAnswerSchema,
})
export type DeletionAnswers = z.infer<typeof deletionAnswersSchema>
export const EMPTY_DELETION: DeletionAnswers = {
  who: '',
  askedBy: '',
  date: EMPTY_DATE,
  time: EMPTY_TIME,
  due: EMPTY_DATE,
  dueTime: EMPTY_TIME,
}
export const confirmationAnswersSchema = z.object({ how: paragraphSchema, toldTo: lineSchema, ...momentAnswers })
export type ConfirmationAnswers = z.infer<typeof confirmationAnswersSchema>
export const EMPTY_CONFIRMATION: ConfirmationAnswers = { how: '', toldTo: '', date: EMPTY_DATE, time: EMPTY_TIME }

/** A child is asked to delete only where no question was answered yes and the newest decision was that no agency is needed. UKCIS 2024. */
export function mayAskToDelete(referrals: readonly Pick<Referral, 'decision' | 'answers'>[]): boolean {
  const newest = referrals.at(-1)
  return newest?.decision === 'not-refer' && !isImmediate(newest.answers.map(({ reply }) => reply))
}

/** Whether it is not confirmed and its time has passed; `nowDate` and `nowTime` are London's. */
export function isOverdue(
  { dueOn, dueAt, confirmation }: Pick<Deletion, 'dueOn' | 'dueAt' | 'confirmation'>,
  nowDate: string,
  nowTime: string,
): boolean {
  if (confirmation !== null) return false
  return dueOn < nowDate || (dueOn === nowDate && dueAt < nowTime)
}

/** `today` is 'YYYY-MM-DD' in London, here and below. */
export function checkDeletion(answers: DeletionAnswers, today: string): Checked<NewDeletion> {
  const list = problemList()
  const who = list.need('who', answers.who, 'Enter who is asked to delete it')
  const askedBy = list.need('askedBy', answers.askedBy, 'Enter who asked them')
  const on = list.take('date', readDate(answers.date, today, 'the date they were asked'))
  const at = list.take('time', readTime(answers.time, 'the time they were asked'))
  // Unlike every other date it may lie ahead.
  const dueOn = list.take('due', readKnownDate(answers.due, LATEST_DAY, 'the date by which they confirm it'))
  const dueAt = list.take('dueTime', readKnownTime(answers.dueTime, 'the time by which they confirm it'))
  if (dueOn !== undefined && typeof on === 'string') {
    if (dueOn < on) list.add('due', 'Check this date: it is before they were asked')
    const isSooner = dueOn === on && dueAt !== undefined && typeof at === 'string' && dueAt < at
    if (isSooner) list.add('dueTime', 'Check this time: it is before they were asked')
  }
  list.addAll(embeddedDataProblems(answers))
  return list.result(() => ({
    who,
    askedBy,
    on: on ?? null,
    at: at ?? null,
    dueOn: dueOn ?? today,
    dueAt: dueAt ?? '00:00',
  }))
}

export function checkConfirmation(answers: ConfirmationAnswers, today: string): Checked<NewConfirmation> {
  const list = problemList()
  const how = list.need('how', answers.how, 'Say how they confirmed it')
  const toldTo = list.need('toldTo', answers.toldTo, 'Enter who they told')
  const on = list.take('date', readDate(answers.date, today, 'the date they confirmed it'))
  const at = list.take('time', readTime(answers.time, 'the time they confirmed it'))
  list.addAll(embeddedDataProblems(answers))
  return list.result(() => ({ how, toldTo, on: on ?? null, at: at ?? null }))
}
