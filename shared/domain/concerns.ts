// The few plain questions that bring up the right procedures, and what the answers mean. Seeds 000 app. 4, 001 "Handling", 002 §4, 004 §2.
import { z } from 'zod'
import { type Checked, problemList } from './answers.ts'
import { recorded } from './recorded.ts'

/** What a concern can be about, in plain words; each brings up the procedure of the same name. */
export const CONCERN_GROUPS = [
  {
    label: 'Something was seen or opened',
    concerns: [
      { value: 'unintentional-access', label: 'An unsuitable site was opened by accident' },
      { value: 'intentional-access-pupil', label: 'A pupil opened an unsuitable site on purpose' },
      { value: 'harmful-sites', label: 'Sites about suicide, self-harm or eating disorders' },
      { value: 'games', label: 'A game that is not meant for the child’s age' },
      { value: 'extremism', label: 'Violent extremism or radicalisation' },
    ],
  },
  {
    label: 'Between children',
    concerns: [
      { value: 'bullying-pupil', label: 'A pupil is bullied online' },
      { value: 'harmful-sexual-behaviour', label: 'Sexual harassment or harmful sexual behaviour online' },
      { value: 'nude-images', label: 'A nude or semi-nude image of anyone under 18' },
      { value: 'upskirting', label: 'A picture taken under somebody’s clothes (upskirting)' },
    ],
  },
  {
    label: 'Adults and children',
    concerns: [
      { value: 'inappropriate-contact', label: 'An adult, or somebody unknown, contacts a child online' },
      { value: 'staff-pupil-contact', label: 'Staff and a pupil are in contact on social media' },
      { value: 'intentional-access-staff', label: 'A member of staff opened an unsuitable site on purpose' },
      { value: 'adult-misuse', label: 'An adult misused school equipment' },
    ],
  },
  {
    label: 'Posts and comments',
    concerns: [
      { value: 'malicious-posts', label: 'Malicious or threatening posts about somebody at the school' },
      { value: 'parent-posts', label: 'Posts by parents that stir up feeling against the school' },
      { value: 'bullying-staff', label: 'A member of staff is bullied online' },
      { value: 'bullying-by-parent', label: 'A parent bullies somebody online' },
    ],
  },
  {
    label: 'Systems and data',
    concerns: [
      { value: 'bypassing-security', label: 'Getting round the filter, hacking or a virus' },
      { value: 'data-breach', label: 'A device or personal data is lost or was seen by the wrong person' },
    ],
  },
] as const
export type ConcernAbout = (typeof CONCERN_GROUPS)[number]['concerns'][number]['value']
export const CONCERNS: readonly { readonly value: ConcernAbout; readonly label: string }[] = CONCERN_GROUPS.flatMap(
  ({ concerns }) => [...concerns],
)
export const CONCERN_VALUES = CONCERNS.map(({ value }) => value) as [ConcernAbout, ...ConcernAbout[]]

/** The questions; `asksOf` is absent where it is asked of every concern. */
export const CONCERN_QUESTIONS = [
  {
    id: 'danger',
    label: 'Is a child at risk of harm now?',
    hint: 'For example: meeting somebody, running away, hurting themselves',
  },
  {
    id: 'adult',
    label: 'Is somebody aged 18 or over involved with a child, in an image or by sexual or unexplained contact?',
    hint: 'If you do not know how old they are, choose “Not known yet”',
    asksOf: ['nude-images', 'upskirting', 'harmful-sexual-behaviour', 'inappropriate-contact', 'staff-pupil-contact'],
  },
  {
    id: 'illegal',
    label: 'Could it be illegal?',
    hint: 'For example: indecent images of children, terrorist material, threats to kill, hacking. Do not look to find out. If you are not sure, choose “Not known yet”',
    asksOf: [
      'unintentional-access',
      'intentional-access-pupil',
      'intentional-access-staff',
      'adult-misuse',
      'malicious-posts',
      'extremism',
      'bullying-pupil',
      'bullying-staff',
      'bullying-by-parent',
      'harmful-sexual-behaviour',
      'bypassing-security',
    ],
  },
  { id: 'equipment', label: 'Was a school device, account or network used?' },
  { id: 'platform', label: 'Did it happen on an app, a site or a game that the school does not run?' },
  { id: 'send', label: 'Does a child in it have special educational needs or a disability?' },
  { id: 'otherSchool', label: 'Does a child in it go to another school?' },
  { id: 'repeated', label: 'Has it happened before, or gone on for some time?' },
  { id: 'toldByAnother', label: 'Did the affected child tell nobody, so that somebody else reported it?' },
  {
    id: 'tellingRisk',
    label: 'Would telling a parent put a child at more risk?',
    hint: 'Then the parents are told when it is safe. The reason is written down',
  },
] as const
export type ConcernQuestion = (typeof CONCERN_QUESTIONS)[number]['id']
const questionIds = CONCERN_QUESTIONS.map(({ id }) => id) as [ConcernQuestion, ...ConcernQuestion[]]

const replySchema = z.enum(['yes', 'no', 'not-known'])
export type ConcernReply = z.infer<typeof replySchema>

export const concernRepliesSchema = z.partialRecord(z.enum(questionIds), replySchema)
export type ConcernReplies = z.infer<typeof concernRepliesSchema>

/** What was answered, and which procedures that brought up, each in the edition (SHA-256, hex) under which the school acts. */
export const newResponseSchema = z.object({
  about: z.array(z.enum(CONCERN_VALUES)).max(CONCERN_VALUES.length),
  replies: concernRepliesSchema,
  /** False when it was taken from the form and nobody has looked at it yet. */
  isConfirmed: z.boolean(),
  editions: z.array(z.string().regex(/^[0-9a-f]{64}$/)).max(CONCERN_VALUES.length + 1),
})
export type NewResponse = z.infer<typeof newResponseSchema>
export const responseSchema = newResponseSchema.extend(recorded)
export type Response = z.infer<typeof responseSchema>

export const responseAnswersSchema = z.object({
  about: z.array(z.enum(CONCERN_VALUES)).max(CONCERN_VALUES.length),
  /** None of the list; the steps for every concern remain. */
  noneOfThese: z.boolean(),
  replies: concernRepliesSchema,
})
export type ResponseAnswers = z.infer<typeof responseAnswersSchema>
export const EMPTY_RESPONSE: ResponseAnswers = { about: [], noneOfThese: false, replies: {} }

/** Nothing is asked about a child where none is part of it. */
const ABOUT_CHILD: readonly ConcernQuestion[] = ['send', 'otherSchool', 'toldByAnother', 'tellingRisk']
type Asked = { readonly hasChild: boolean }

/** The questions that these concerns ask, in order. */
export function questionsFor(about: readonly ConcernAbout[], { hasChild }: Asked): readonly ConcernQuestion[] {
  return CONCERN_QUESTIONS.filter(
    (question) =>
      (hasChild || !ABOUT_CHILD.includes(question.id)) &&
      (!('asksOf' in question) || question.asksOf.some((concern) => about.includes(concern))),
  ).map(({ id }) => id)
}

/** On a locked case the procedure for images belongs to the answers, whatever was chosen, and so do its questions. UKCIS 2024. */
export function withImages(answers: ResponseAnswers): ResponseAnswers {
  const about = CONCERN_VALUES.filter((value) => value === 'nude-images' || answers.about.includes(value))
  return { ...answers, about, noneOfThese: false }
}

export function checkResponse(answers: ResponseAnswers, { hasChild }: Asked): Checked<Omit<NewResponse, 'editions'>> {
  const list = problemList()
  if (answers.about.length === 0 && !answers.noneOfThese) {
    list.add('about', 'Choose what it is about, or tick “None of these”')
  }
  const about = answers.noneOfThese ? [] : CONCERN_VALUES.filter((value) => answers.about.includes(value))
  const asked = questionsFor(about, { hasChild })
  for (const { id, label } of CONCERN_QUESTIONS) {
    if (asked.includes(id) && answers.replies[id] === undefined) list.add(`replies.${id}`, `Answer “${label}”`)
  }
  return list.result(() => ({
    about,
    replies: Object.fromEntries(asked.map((id) => [id, answers.replies[id] ?? 'not-known'])),
    isConfirmed: true,
  }))
}
