// Words in place of images: who said what, and the addresses and usernames that were named. Seeds 000 app. 4, 001 "Sexting"; KCSIE.
import { z } from 'zod'
import { type Checked, EMPTY_DATE, EMPTY_TIME, problemList, readDate, readTime } from './answers.ts'
import { embeddedDataProblems } from './embedded-data.ts'
import { moment, momentAnswers, recorded } from './recorded.ts'
import { lineSchema, narrativeSchema, paragraphSchema } from './text.ts'

export const newStatementSchema = z.object({
  who: lineSchema.min(1),
  /** As near to their own words as possible. */
  said: narrativeSchema.min(1),
  toldTo: lineSchema.min(1),
  present: paragraphSchema,
  ...moment,
})
export type NewStatement = z.infer<typeof newStatementSchema>
export const statementSchema = newStatementSchema.extend(recorded)
export type Statement = z.infer<typeof statementSchema>

export const statementAnswersSchema = z.object({
  who: lineSchema,
  said: narrativeSchema,
  toldTo: lineSchema,
  present: paragraphSchema,
  ...momentAnswers,
})
export type StatementAnswers = z.infer<typeof statementAnswersSchema>
export const EMPTY_STATEMENT: StatementAnswers = {
  who: '',
  said: '',
  toldTo: '',
  present: '',
  date: EMPTY_DATE,
  time: EMPTY_TIME,
}

/** `today` is 'YYYY-MM-DD' in London, here and below. */
export function checkStatement(answers: StatementAnswers, today: string): Checked<NewStatement> {
  const list = problemList()
  const who = list.need('who', answers.who, 'Enter who said it')
  const said = list.need('said', answers.said, 'Write down what they said')
  const toldTo = list.need('toldTo', answers.toldTo, 'Enter who they told')
  const on = list.take('date', readDate(answers.date, today, 'the date they said it'))
  const at = list.take('time', readTime(answers.time, 'the time they said it'))
  list.addAll(embeddedDataProblems(answers))
  return list.result(() => ({ who, said, toldTo, present: answers.present.trim(), on: on ?? null, at: at ?? null }))
}

/** An address or username in words: it is never a link, so that nobody opens it by mistake. */
export const newTraceSchema = z.object({
  /** App, site or service; may be empty. */
  service: lineSchema,
  username: lineSchema,
  address: paragraphSchema,
  /** Who named it. */
  namedBy: lineSchema.min(1),
  note: paragraphSchema,
})
export type NewTrace = z.infer<typeof newTraceSchema>
export const traceSchema = newTraceSchema.extend(recorded)
export type Trace = z.infer<typeof traceSchema>

export const traceAnswersSchema = z.object({
  service: lineSchema,
  username: lineSchema,
  address: paragraphSchema,
  namedBy: lineSchema,
  note: paragraphSchema,
})
export type TraceAnswers = z.infer<typeof traceAnswersSchema>
export const EMPTY_TRACE: TraceAnswers = { service: '', username: '', address: '', namedBy: '', note: '' }

export function checkTrace(answers: TraceAnswers): Checked<NewTrace> {
  const list = problemList()
  const [username, address] = [answers.username.trim(), answers.address.trim()]
  if (username === '' && address === '') list.add('username', 'Enter a user name or an address')
  const namedBy = list.need('namedBy', answers.namedBy, 'Enter who named it')
  list.addAll(embeddedDataProblems(answers))
  return list.result(() => ({
    service: answers.service.trim(),
    username,
    address,
    namedBy,
    note: answers.note.trim(),
  }))
}
