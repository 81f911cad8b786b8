// Sites that were opened in the filter for a while, with a reminder to close them again. Seed 002 §3.6.1; seed 004 §2.
import { z } from 'zod'
import { type Checked, EMPTY_DATE, dateAnswerSchema, problemList, readKnownLaterDate } from './answers.ts'
import { embeddedDataProblems } from './embedded-data.ts'
import { actorSchema } from './accounts.ts'
import { recorded } from './recorded.ts'
import { instantSchema, isoDateSchema, lineSchema, paragraphSchema } from './text.ts'

export const newOpenedSiteSchema = z.object({
  /** In words: it is never a link. */
  site: lineSchema.min(1),
  forWhom: lineSchema.min(1),
  why: paragraphSchema.min(1),
  agreedBy: lineSchema.min(1),
  until: isoDateSchema,
})
export type NewOpenedSite = z.infer<typeof newOpenedSiteSchema>
export const openedSiteSchema = newOpenedSiteSchema.extend({
  ...recorded,
  /** That somebody made sure it is blocked again. */
  closed: z.object({ atMs: instantSchema, by: actorSchema }).nullable(),
})
export type OpenedSite = z.infer<typeof openedSiteSchema>

export const openedSiteAnswersSchema = z.object({
  site: lineSchema,
  forWhom: lineSchema,
  why: paragraphSchema,
  agreedBy: lineSchema,
  until: dateAnswerSchema,
})
export type OpenedSiteAnswers = z.infer<typeof openedSiteAnswersSchema>
export const EMPTY_OPENED_SITE: OpenedSiteAnswers = { site: '', forWhom: '', why: '', agreedBy: '', until: EMPTY_DATE }

/** `today` is 'YYYY-MM-DD' in London. */
export function checkOpenedSite(answers: OpenedSiteAnswers, today: string): Checked<NewOpenedSite> {
  const list = problemList()
  const site = list.need('site', answers.site, 'Enter the site')
  const forWhom = list.need('forWhom', answers.forWhom, 'Say for whom it is opened')
  const why = list.need('why', answers.why, 'Say why it is needed')
  const agreedBy = list.need('agreedBy', answers.agreedBy, 'Enter who agreed')
  const until = list.take('until', readKnownLaterDate(answers.until, today, 'the day on which it is closed again'))
  list.addAll(embeddedDataProblems(answers))
  return list.result(() => ({ site, forWhom, why, agreedBy, until: until ?? today }))
}
