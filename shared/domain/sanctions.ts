// Sanctions: what is weighed, which category the rules propose and why, and what the head teacher decided. Seeds 002 §5, 004 §2.
import { z } from 'zod'
import type { Fact } from '../guidance/step.ts'
import { type Checked, EMPTY_DATE, dateAnswerSchema, problemList, readKnownDate } from './answers.ts'
import type { ConcernAbout } from './concerns.ts'
import { embeddedDataProblems } from './embedded-data.ts'
import type { PersonPart } from './incident-answers.ts'
import type { PersonKind } from './incident-form.ts'
import { recorded } from './recorded.ts'
import { idSchema, isoDateSchema, lineSchema, paragraphSchema } from './text.ts'

/** The categories in our own words. Each school puts its own policy line beside each. */
export const SANCTION_CATEGORIES = [
  {
    value: 'pupil-A',
    group: 'pupil',
    label: 'Pupil, category A',
    means:
      'A small breach of the agreement, such as using a site that is not for learning, or a telephone or messaging without permission.',
    could: ['Class teacher speaks with the pupil', 'Head teacher is told'],
  },
  {
    value: 'pupil-B',
    group: 'pupil',
    label: 'Pupil, category B',
    means:
      'Small breaches that go on after a warning, or a serious one that was not meant, such as damaging somebody’s work by accident and not saying so.',
    could: [
      'Class teacher speaks with the pupil',
      'Head teacher is told',
      'No internet for a time',
      'Parents contacted',
    ],
  },
  {
    value: 'pupil-C',
    group: 'pupil',
    label: 'Pupil, category C',
    means:
      'Something done on purpose that harms the school’s systems or people: getting round the filter, destroying data, online bullying, opening or sending offensive material, buying things.',
    could: [
      'Class teacher speaks with the pupil',
      'Head teacher speaks with the pupil',
      'No internet for a time',
      'Parents contacted',
      'Another sanction of the behaviour policy',
    ],
  },
  {
    value: 'pupil-D',
    group: 'pupil',
    label: 'Pupil, category D',
    means:
      'Serious breaches that go on after warnings, extreme bullying, or material that is banned or may be a crime.',
    could: [
      'Head teacher speaks with the pupil',
      'Parents contacted',
      'Equipment taken away',
      'Suspension or exclusion considered',
      'Police told',
      'Authority’s online safety officer told',
    ],
  },
  {
    value: 'staff-A',
    group: 'staff',
    label: 'Staff, category A',
    means:
      'Misconduct: a small breach, such as much private use, a memory stick that was not checked, comments that harm their standing, or a shared password.',
    could: ['Head teacher gives a warning'],
  },
  {
    value: 'staff-B',
    group: 'staff',
    label: 'Staff, category B',
    means:
      'Gross misconduct: something done on purpose that undermines safety, or that calls into question whether they may work with children.',
    could: [
      'Equipment taken away',
      'LADO or police told',
      'Suspension while it is looked into',
      'Disciplinary procedure',
      'Authority’s online safety officer told',
    ],
  },
] as const
export type SanctionCategory = (typeof SANCTION_CATEGORIES)[number]['value']
const categories = ['pupil-A', 'pupil-B', 'pupil-C', 'pupil-D', 'staff-A', 'staff-B'] as const
export const SANCTION_LIMITS = { measures: 12, earlier: 50 } as const

export const newSanctionSchema = z.object({
  /** The person of the incident it is about. */
  personId: idSchema,
  /** Each weighed in words. Seed 004 §2. */
  context: paragraphSchema.min(1),
  intention: paragraphSchema.min(1),
  impact: paragraphSchema.min(1),
  /** Earlier incidents that a person confirmed to be about the same person. */
  earlierIds: z.array(idSchema).max(SANCTION_LIMITS.earlier),
  proposed: z.enum(categories),
  /** Null is a decision for no sanction. */
  decided: z.enum(categories).nullable(),
  measures: z.array(lineSchema.min(1)).max(SANCTION_LIMITS.measures),
  /** The school's own policy line as it was then; may be empty. */
  policyLine: paragraphSchema,
  reasons: paragraphSchema.min(1),
  /** The head teacher, or the chair of governors where it is about the head. */
  decidedBy: lineSchema.min(1),
  decidedOn: isoDateSchema,
  actionIds: z.array(idSchema).max(4),
})
export type NewSanction = z.infer<typeof newSanctionSchema>
export const sanctionSchema = newSanctionSchema.extend(recorded)
export type Sanction = z.infer<typeof sanctionSchema>

export const sanctionAnswersSchema = z.object({
  personId: idSchema.nullable(),
  context: paragraphSchema,
  intention: paragraphSchema,
  impact: paragraphSchema,
  earlierIds: z.array(idSchema).max(SANCTION_LIMITS.earlier),
  decided: z.enum([...categories, 'none']).nullable(),
  measures: z.array(lineSchema).max(SANCTION_LIMITS.measures),
  otherMeasure: lineSchema,
  reasons: paragraphSchema,
  decidedBy: lineSchema,
  decidedOn: dateAnswerSchema,
})
export type SanctionAnswers = z.infer<typeof sanctionAnswersSchema>
export const EMPTY_SANCTION: SanctionAnswers = {
  personId: null,
  context: '',
  intention: '',
  impact: '',
  earlierIds: [],
  decided: null,
  measures: [],
  otherMeasure: '',
  reasons: '',
  decidedBy: '',
  decidedOn: EMPTY_DATE,
}

export type Proposal = { readonly category: SanctionCategory; readonly why: string }

type Weighed = {
  readonly group: 'pupil' | 'staff'
  readonly about: readonly ConcernAbout[]
  readonly facts: ReadonlySet<Fact>
  readonly isDeliberate: boolean
  /** Earlier incidents of the same person. */
  readonly earlier: number
}

const DELIBERATE: readonly ConcernAbout[] = [
  'intentional-access-pupil',
  'bullying-pupil',
  'bullying-staff',
  'malicious-posts',
  'bypassing-security',
  'harmful-sexual-behaviour',
  'upskirting',
]
const GRAVE_FOR_STAFF: readonly ConcernAbout[] = [
  'intentional-access-staff',
  'adult-misuse',
  'bypassing-security',
  'inappropriate-contact',
  'nude-images',
  'upskirting',
  'harmful-sexual-behaviour',
  'extremism',
]

/** The category that the record points to, with its reason. It only proposes; the head teacher decides. Seed 002 §5. */
export function proposeCategory({ group, about, facts, isDeliberate, earlier }: Weighed): Proposal {
  const isIllegal = facts.has('illegal') || facts.has('image-locked')
  if (group === 'staff') {
    if (isIllegal) return { category: 'staff-B', why: 'It may be illegal.' }
    if (facts.has('adult-involved')) return { category: 'staff-B', why: 'A child may have been harmed.' }
    if (about.some((concern) => GRAVE_FOR_STAFF.includes(concern)) || (isDeliberate && facts.has('child-involved'))) {
      return { category: 'staff-B', why: 'What is recorded touches on whether they may work with children.' }
    }
    if (isDeliberate) return { category: 'staff-A', why: 'It was done on purpose, but harmed no child and no system.' }
    return { category: 'staff-A', why: 'Nothing recorded makes it more than a small breach.' }
  }
  const isOnPurpose = isDeliberate || about.some((concern) => DELIBERATE.includes(concern))
  const isRepeated = earlier > 0 || facts.has('repeated')
  const before =
    earlier > 0
      ? `${earlier} earlier ${earlier === 1 ? 'incident is' : 'incidents are'} recorded`
      : 'it has happened before'
  if (isOnPurpose && isIllegal) return { category: 'pupil-D', why: 'It was done on purpose and may be illegal.' }
  if (isOnPurpose && isRepeated) return { category: 'pupil-D', why: `It was done on purpose, and ${before}.` }
  if (isOnPurpose) return { category: 'pupil-C', why: 'It was done on purpose.' }
  if (isRepeated) return { category: 'pupil-B', why: `It was not meant to harm, but ${before}.` }
  return { category: 'pupil-A', why: 'Nothing recorded makes it more than a small breach.' }
}

type Others = {
  /** Those who may be sanctioned. */
  readonly personIds: readonly string[]
  readonly proposed: SanctionCategory
  readonly policyLine: string
  /** 'YYYY-MM-DD' in London: nothing was decided before, a day before the incident was recorded. */
  readonly since?: string
}

type Sanctioned = { readonly part: PersonPart; readonly kind: PersonKind }

/** Pupils and staff who are said to have caused it; nobody else is ever sanctioned. Seeds 002 §5, 004 §2. */
export function sanctionable<Someone extends Sanctioned>(people: readonly Someone[]): readonly Someone[] {
  return people.filter(({ part, kind }) => part === 'alleged' && kind !== 'other')
}

/** `today` is 'YYYY-MM-DD' in London. */
export function checkSanction(
  answers: SanctionAnswers,
  { personIds, proposed, policyLine, since }: Others,
  today: string,
): Checked<Omit<NewSanction, 'actionIds'>> {
  const list = problemList()
  const { decided, personId } = answers
  if (personId === null) list.add('personId', 'Choose whom it is about')
  else if (!personIds.includes(personId)) list.add('personId', 'Choose somebody who is said to have caused it')
  const context = list.need('context', answers.context, 'Weigh the context: what led to it, and what else is known')
  const intention = list.need('intention', answers.intention, 'Weigh the intention: what did they mean to do?')
  const impact = list.need('impact', answers.impact, 'Weigh the impact: who was harmed, and how?')
  if (decided === null) list.add('decided', 'Choose what the head teacher decided')
  const measures = [...answers.measures, answers.otherMeasure].map((text) => text.trim()).filter((text) => text !== '')
  if (decided !== null && decided !== 'none' && measures.length === 0)
    list.add('measures', 'Choose or enter what is done')
  const reasons = list.need('reasons', answers.reasons, 'Give the reasons for this decision')
  const decidedBy = list.need('decidedBy', answers.decidedBy, 'Enter the name of the head teacher who decided')
  const decidedOn = list.take('decidedOn', readKnownDate(answers.decidedOn, today, 'the date of the decision'))
  if (typeof decidedOn === 'string' && since !== undefined && decidedOn < since) {
    list.add('decidedOn', 'Check the date of the decision: it is before the incident was recorded')
  }
  list.addAll(embeddedDataProblems(answers))
  return list.result(() => ({
    personId: personId ?? '',
    context,
    intention,
    impact,
    earlierIds: answers.earlierIds,
    proposed,
    decided: decided === 'none' ? null : decided,
    measures: decided === 'none' ? [] : measures,
    policyLine,
    reasons,
    decidedBy,
    decidedOn: decidedOn ?? today,
  }))
}
