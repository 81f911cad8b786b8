// What a step of a procedure is. Procedures are data: a school reads them, adds to them and keeps the version that it acted under, so a
// condition is a list of facts and never code.
import { z } from 'zod'
import { idSchema, isoDateSchema, lineSchema, paragraphSchema } from '../domain/text.ts'

/** What is known of a concern, as far as it decides what has to be done. */
export const FACTS = [
  'child-involved',
  'child-alleged',
  'staff-involved',
  'staff-alleged',
  'staff-affected',
  'head-alleged',
  'lead-alleged',
  'parent-alleged',
  'adult-involved',
  'image-locked',
  'illegal',
  'maybe-illegal',
  'not-illegal',
  'danger',
  'equipment',
  'send',
  'platform',
  'other-school',
  'telling-risk',
  'repeated',
  'told-by-another',
  'no-adult',
  'search-decided',
  'site-opened',
  'parent-posts-only',
] as const
export type Fact = (typeof FACTS)[number]

/** Who does a step. */
export const WHO = [
  { value: 'lead', label: 'Safeguarding lead' },
  { value: 'head', label: 'Head teacher' },
  { value: 'chair', label: 'Chair of governors' },
  { value: 'staff', label: 'Whoever found it' },
  { value: 'teacher', label: 'Class teacher or tutor' },
  { value: 'network-manager', label: 'Network manager' },
  { value: 'sendco', label: 'SEND co-ordinator' },
  { value: 'dpo', label: 'Data protection officer' },
] as const
export type Who = (typeof WHO)[number]['value']
const whos = ['lead', 'head', 'chair', 'staff', 'teacher', 'network-manager', 'sendco', 'dpo'] as const

/** By when. A lesson is counted as an hour, because no timetable is known; "three-days" is 72 hours, for a personal-data breach. */
export const BY = [
  { value: 'at-once', label: 'At once' },
  { value: 'lesson', label: 'By the end of the lesson' },
  { value: 'same-day', label: 'The same day' },
  { value: 'next-day', label: 'By the end of the next day' },
  { value: 'three-days', label: 'Within 72 hours' },
  { value: 'two-weeks', label: 'Within two weeks' },
  { value: 'open', label: 'When it can be done' },
] as const
export type By = (typeof BY)[number]['value']
const bys = ['at-once', 'lesson', 'same-day', 'next-day', 'three-days', 'two-weeks', 'open'] as const

/** Everyone who may have to be told. */
export const PARTIES = [
  'head',
  'chair',
  'ceo',
  'lado',
  'police',
  'social-care',
  'ceop',
  'iwf',
  'prevent',
  'la-officer',
  'it',
  'platform',
  'parents',
  'dpo',
  'ico',
  'other-school',
] as const
export type Party = (typeof PARTIES)[number]

/** The record by which a step is done; once there is such a record, the step is. */
export const DOES = [
  'incident',
  'device',
  'evidence',
  'statement',
  'trace',
  'referral',
  'image-seen',
  'deletion',
  'search',
  'sanction',
  'decision',
  'letter',
  'outcome',
  'restriction',
] as const
export type Does = (typeof DOES)[number]

/** What a step does with material. None of these is ever proposed where an image of a child could be involved. */
export const TOUCHES = ['view', 'copy', 'print', 'send', 'hash', 'delete'] as const

/** What a decision can be about. */
const DECISION_TOPICS = ['refer', 'parents', 'search', 'adult', 'site', 'ico', 'support', 'other'] as const

/** What comes first of what is due at the same time: the child, then the alarm, evidence, people (unless it says otherwise), the site. */
export const RANKS = ['child', 'alarm', 'evidence', 'people', 'site'] as const

/** Boxes of the printed form that no telling ticks. */
export const STEP_BOXES = ['disciplinary', 'debriefed', 'policy-review'] as const

/** A `SourceId`, or what was one when the edition was made: what was kept stays readable when a source is listed no longer. */
const sourceSchema = z.string().max(100)
/** One of these lists of facts must hold as a whole. */
const conditionSchema = z.array(z.array(z.enum(FACTS)).min(1)).min(1)
const whenSchema = { when: conditionSchema.optional(), unless: conditionSchema.optional() }

export const mustNotSchema = z.object({
  id: z.string().max(100),
  text: lineSchema,
  sources: z.array(sourceSchema).min(1),
  ...whenSchema,
})
export type MustNot = z.infer<typeof mustNotSchema>

export const stepSchema = z.object({
  id: z.string().max(100),
  text: lineSchema,
  hint: paragraphSchema.optional(),
  /** Takes the place of `hint` where the facts ask for it; the first that fits. */
  hints: z.array(z.object({ when: conditionSchema, text: paragraphSchema })).optional(),
  who: z.enum(whos),
  by: z.enum(bys),
  rank: z.enum(RANKS).optional(),
  sources: z.array(sourceSchema),
  /** Once for each child who is part of the incident. */
  each: z.literal('child').optional(),
  tells: z.enum(PARTIES).optional(),
  /** What the telling is for, where its words are plain about it: only a referral does a step that refers. Asking for advice reports nothing. */
  purpose: z.enum(['referral', 'advice']).optional(),
  does: z.enum(DOES).optional(),
  /** What is decided, for a step that is done by a decision. */
  decides: z.enum(DECISION_TOPICS).optional(),
  box: z.enum(STEP_BOXES).optional(),
  touches: z.array(z.enum(TOUCHES)).optional(),
  ...whenSchema,
  /** Our words, where the school has put its own in their place. */
  usual: lineSchema.optional(),
  /** The school's own step or wording, signed by the head teacher; `text` is then the school's. */
  local: z.object({ id: idSchema, signedBy: lineSchema, signedOn: isoDateSchema }).optional(),
})
export type Step = z.infer<typeof stepSchema>

export const procedureSchema = z.object({
  id: z.string().max(100),
  /** Grows with every change of its words or steps. */
  version: z.number().int().positive(),
  date: isoDateSchema,
  title: lineSchema,
  /** When it applies. */
  about: lineSchema,
  mustNot: z.array(mustNotSchema),
  steps: z.array(stepSchema).min(1),
})
export type Procedure = z.infer<typeof procedureSchema>
