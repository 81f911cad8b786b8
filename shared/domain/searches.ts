// The record of a search and of what was confiscated. DfE, "Searching, screening and confiscation"; seeds 001 "Searching", 002 §3.6.7.
import { z } from 'zod'
import { type Checked, EMPTY_DATE, EMPTY_TIME, problemList, readKnownDate, readKnownTime } from './answers.ts'
import { embeddedDataProblems } from './embedded-data.ts'
import { momentAnswers, recorded } from './recorded.ts'
import { clockTimeSchema, idSchema, isoDateSchema, lineSchema, paragraphSchema } from './text.ts'

export const SEARCH_KINDS = [
  { value: 'confiscated-only', label: 'Nothing was searched: an item was confiscated' },
  { value: 'belongings', label: 'Bag, locker or other belongings' },
  { value: 'outer-clothing', label: 'Outer clothing and pockets' },
  { value: 'device', label: 'What is on a device' },
] as const
const kinds = ['confiscated-only', 'belongings', 'outer-clothing', 'device'] as const

export const FOUND_WENT = [
  { value: 'nothing', label: 'Nothing was found or taken' },
  { value: 'kept', label: 'Locked away in school' },
  { value: 'returned', label: 'Given back to the pupil or their parents' },
  { value: 'police', label: 'Given to the police' },
  { value: 'other', label: 'Something else' },
] as const
const went = ['nothing', 'kept', 'returned', 'police', 'other'] as const

const parentsTold = ['before', 'not-before'] as const

export const newSearchSchema = z.object({
  /** Whoever was searched, as in the incident; null when it is somebody else, named in `whoOther`. */
  personId: idSchema.nullable(),
  whoOther: lineSchema,
  kind: z.enum(kinds),
  lookedFor: lineSchema.min(1),
  reasons: paragraphSchema.min(1),
  /** The head teacher, or whom the head has authorised to search. */
  authorisedBy: lineSchema.min(1),
  searchedBy: lineSchema.min(1),
  /** The second member of staff. */
  witness: lineSchema.min(1),
  where: lineSchema.min(1),
  on: isoDateSchema,
  at: clockTimeSchema,
  /** Whether the pupil agreed. */
  agreed: z.enum(['yes', 'no', 'not-asked']),
  parents: z.enum(parentsTold),
  /** Why the parents were not told before; empty when they were. */
  parentsWhyNot: paragraphSchema,
  found: paragraphSchema.min(1),
  went: z.enum(went),
  wentWhere: lineSchema,
  /** Support for the pupil, and what follows. */
  followUp: paragraphSchema,
})
export type NewSearch = z.infer<typeof newSearchSchema>
export const searchSchema = newSearchSchema.extend(recorded)
export type Search = z.infer<typeof searchSchema>

export const searchAnswersSchema = z.object({
  personId: idSchema.nullable(),
  whoOther: lineSchema,
  kind: z.enum(kinds).nullable(),
  lookedFor: lineSchema,
  reasons: paragraphSchema,
  authorisedBy: lineSchema,
  searchedBy: lineSchema,
  witness: lineSchema,
  where: lineSchema,
  ...momentAnswers,
  agreed: z.enum(['yes', 'no', 'not-asked']).nullable(),
  parents: z.enum(parentsTold).nullable(),
  parentsWhyNot: paragraphSchema,
  found: paragraphSchema,
  went: z.enum(went).nullable(),
  wentWhere: lineSchema,
  followUp: paragraphSchema,
})
export type SearchAnswers = z.infer<typeof searchAnswersSchema>
export const EMPTY_SEARCH: SearchAnswers = {
  personId: null,
  whoOther: '',
  kind: null,
  lookedFor: '',
  reasons: '',
  authorisedBy: '',
  searchedBy: '',
  witness: '',
  where: '',
  date: EMPTY_DATE,
  time: EMPTY_TIME,
  agreed: null,
  parents: null,
  parentsWhyNot: '',
  found: '',
  went: null,
  wentWhere: '',
  followUp: '',
}

const sameWords = (a: string, b: string) => a.trim().toLocaleLowerCase('en-GB') === b.trim().toLocaleLowerCase('en-GB')

type List = ReturnType<typeof problemList>

function checkWhat({ personId, whoOther, kind }: SearchAnswers, isImageLocked: boolean, list: List): void {
  if (personId === null) list.need('whoOther', whoOther, 'Choose or enter who was searched')
  if (kind === null) list.add('kind', 'Choose what was searched')
  if (kind !== 'device' || !isImageLocked) return
  list.add(
    'kind',
    'A device is not looked through where an image of a child could be involved. Record it as confiscated',
  )
}

function checkWho(answers: SearchAnswers, list: List) {
  const authorisedBy = list.need(
    'authorisedBy',
    answers.authorisedBy,
    'Enter who authorised it: the head teacher, or whom the head has authorised',
  )
  const searchedBy = list.need('searchedBy', answers.searchedBy, 'Enter who searched or took the item')
  const witness = list.need('witness', answers.witness, 'Enter the second member of staff who was there')
  if (witness !== '' && sameWords(witness, searchedBy)) {
    list.add('witness', 'The second member of staff is somebody else')
  }
  return { authorisedBy, searchedBy, witness }
}

/** Where an image of a child could be involved, no device is looked through. `today` is 'YYYY-MM-DD' in London. */
export function checkSearch(answers: SearchAnswers, isImageLocked: boolean, today: string): Checked<NewSearch> {
  const list = problemList()
  const { kind, agreed, parents } = answers
  checkWhat(answers, isImageLocked, list)
  const lookedFor = list.need('lookedFor', answers.lookedFor, 'Say what was looked for')
  const reasons = list.need('reasons', answers.reasons, 'Give the reasons for it')
  const people = checkWho(answers, list)
  const where = list.need('where', answers.where, 'Say where it was')
  const on = list.take('date', readKnownDate(answers.date, today, 'the date'))
  const at = list.take('time', readKnownTime(answers.time, 'the time'))
  if (agreed === null) list.add('agreed', 'Say whether the pupil agreed')
  if (parents === null) list.add('parents', 'Say whether the parents were told before')
  const whyNot = parents === 'not-before' ? answers.parentsWhyNot : null
  if (whyNot !== null) list.need('parentsWhyNot', whyNot, 'Say why the parents were not told before')
  const found = list.need('found', answers.found, 'Say what was found, in words')
  if (answers.went === null) list.add('went', 'Say where what was found is now')
  list.addAll(embeddedDataProblems(answers))
  return list.result(() => ({
    personId: answers.personId,
    whoOther: answers.personId === null ? answers.whoOther.trim() : '',
    kind: kind ?? 'confiscated-only',
    lookedFor,
    reasons,
    ...people,
    where,
    on: on ?? today,
    at: at ?? '00:00',
    agreed: agreed ?? 'not-asked',
    parents: parents ?? 'before',
    parentsWhyNot: whyNot?.trim() ?? '',
    found,
    went: answers.went ?? 'other',
    wentWhere: answers.wentWhere.trim(),
    followUp: answers.followUp.trim(),
  }))
}
