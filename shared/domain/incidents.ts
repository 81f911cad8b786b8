// An incident as it is kept: the concern in versions, and what is added to it over time. Nothing here is ever overwritten.
import { z } from 'zod'
import { actorSchema } from './accounts.ts'
import { responseSchema } from './concerns.ts'
import { contactSchema } from './contacts.ts'
import { deviceSchema, imageSeenSchema } from './custody.ts'
import { decisionSchema } from './decisions.ts'
import { deletionSchema } from './deletion.ts'
import { evidenceSchema } from './evidence.ts'
import { restrictionSchema } from './compartments.ts'
import { PERSON_PARTS } from './incident-answers.ts'
import {
  CHILD_ACTIONS,
  CONSIDERED_AS,
  INCIDENT_TYPES,
  MATERIALS,
  PERSON_KINDS,
  PLACES,
  STAFF_ACTIONS,
  type PersonKind,
  valuesOf,
} from './incident-form.ts'
import { IMAGE_ANSWERS } from './image-answer.ts'
import { letterSchema } from './letters.ts'
import { packageSchema } from './packages.ts'
import { referralSchema } from './referral.ts'
import { sanctionSchema } from './sanctions.ts'
import { searchSchema } from './searches.ts'
import { statementSchema, traceSchema } from './statements.ts'
import { stepNoteSchema } from './step-notes.ts'
import { personLinkSchema } from './person-links.ts'
import { recorded } from './recorded.ts'
import {
  clockTimeSchema,
  idSchema,
  instantSchema,
  isoDateSchema,
  lineSchema,
  narrativeSchema,
  paragraphSchema,
} from './text.ts'

export const personSchema = z.object({
  id: idSchema,
  /** Null is "not known". */
  name: lineSchema.nullable(),
  kind: z.enum(valuesOf(PERSON_KINDS)),
  kindOther: lineSchema,
  classOrPost: lineSchema,
  part: z.enum(valuesOf(PERSON_PARTS)),
})
export type Person = z.infer<typeof personSchema>

/** The concern as stated on the form: what an amendment states anew. Null is "not known", an empty list of types or places too. */
export const concernSchema = z.object({
  imageAnswer: z.enum(IMAGE_ANSWERS),
  happenedOn: isoDateSchema.nullable(),
  happenedAt: clockTimeSchema.nullable(),
  reporter: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('named'), name: lineSchema.min(1) }),
    z.object({ kind: z.literal('not-known') }),
    z.object({ kind: z.literal('not-reported') }),
  ]),
  identified: paragraphSchema,
  places: z.array(z.enum(valuesOf(PLACES))),
  people: z.array(personSchema).min(1),
  types: z.array(z.enum(valuesOf(INCIDENT_TYPES))),
  typeOther: lineSchema,
  description: narrativeSchema.min(1),
  deliberate: z.boolean(),
  deliberateMaterial: z.array(z.enum(valuesOf(MATERIALS))),
  consideredAs: z.array(z.enum(valuesOf(CONSIDERED_AS))),
  accidental: z.boolean(),
  accidentalMaterial: z.array(z.enum(valuesOf(MATERIALS))),
})
export type Concern = z.infer<typeof concernSchema>

const actionRest = {
  detail: paragraphSchema,
  /** Null is "not known". */
  takenOn: isoDateSchema.nullable(),
  takenBy: lineSchema.nullable(),
}
/** A box of the form's "Action taken", or `specific` for the line under it. The two columns have different boxes. */
export const newActionSchema = z.discriminatedUnion('side', [
  z.object({ side: z.literal('staff'), action: z.enum([...valuesOf(STAFF_ACTIONS), 'specific']), ...actionRest }),
  z.object({ side: z.literal('child'), action: z.enum([...valuesOf(CHILD_ACTIONS), 'specific']), ...actionRest }),
])
export type NewAction = z.infer<typeof newActionSchema>

export const actionSchema = z.intersection(
  newActionSchema,
  z.object({
    ...recorded,
    /** A wrong entry is struck out with a reason and stays readable. */
    struck: z.object({ reason: paragraphSchema, atMs: instantSchema, by: actorSchema }).nullable(),
  }),
)
export type Action = z.infer<typeof actionSchema>

export const versionSchema = z.object({
  number: z.number().int().positive(),
  concern: concernSchema,
  recordedAtMs: instantSchema,
  recordedBy: actorSchema,
  /** Why it was amended; null for the first wording. */
  reason: paragraphSchema.nullable(),
})
export type Version = z.infer<typeof versionSchema>

export const outcomeSchema = z.object({ ...recorded, text: narrativeSchema })

export const statusChangeSchema = z.object({ ...recorded, status: z.enum(['open', 'closed']), reason: paragraphSchema })

/** A mistaken lock that was taken off by two role-holders; `version` is the wording from then on. */
export const unlockSchema = z.object({
  ...recorded,
  version: z.number().int().positive(),
  agreedBy: actorSchema,
  reason: paragraphSchema,
})

export const incidentSchema = z.object({
  id: idSchema,
  reference: z.string(),
  status: z.enum(['open', 'closed']),
  imageLocked: z.boolean(),
  /** Null for an ordinary case. */
  restricted: restrictionSchema.nullable(),
  dangerNow: z.enum(['yes', 'no', 'not-known']),
  /** Oldest first, never empty; the last is in force. */
  versions: z.array(versionSchema).min(1),
  actions: z.array(actionSchema),
  outcomes: z.array(outcomeSchema),
  statusChanges: z.array(statusChangeSchema),
  devices: z.array(deviceSchema),
  imagesSeen: z.array(imageSeenSchema),
  statements: z.array(statementSchema),
  traces: z.array(traceSchema),
  referrals: z.array(referralSchema),
  deletions: z.array(deletionSchema),
  /** Also those that are sealed, of which only these words are left to read. */
  evidence: z.array(evidenceSchema),
  packages: z.array(packageSchema),
  unlocks: z.array(unlockSchema),
  /** Answers to the questions that bring up the procedures; the last is in force. */
  responses: z.array(responseSchema),
  stepNotes: z.array(stepNoteSchema),
  contacts: z.array(contactSchema),
  decisions: z.array(decisionSchema),
  searches: z.array(searchSchema),
  sanctions: z.array(sanctionSchema),
  letters: z.array(letterSchema),
  /** Which of the school's people somebody here is; the last of each person counts. */
  links: z.array(personLinkSchema),
})
export type Incident = z.infer<typeof incidentSchema>

/** The version in force. Throws when there is none, which the schema of the vault rules out. */
export function currentVersion(incident: Pick<Incident, 'versions'>): Version {
  const version = incident.versions.at(-1)
  if (!version) throw new Error('incident without a version')
  return version
}

/** Everyone who is part of an incident as it is stated now. */
export function peopleIn(incident: Pick<Incident, 'versions'>): readonly Person[] {
  return currentVersion(incident).concern.people
}

export function childrenIn(incident: Pick<Incident, 'versions'>): readonly Person[] {
  return peopleIn(incident).filter(({ kind }) => kind === 'child')
}

/** Numbers from here on belong to restricted cases; they are drawn at random, so that no gap tells of a hidden case. */
export const FIRST_RESTRICTED_NUMBER = 1_000_000
/** How many different numbers a restricted case can draw: four signs of 32. */
export const RESTRICTED_NUMBERS = 32 ** 4
const SIGNS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/** '2026-014': year in London and number within it, at least three digits; '2026-R7K4M' for a restricted case. */
export function formatReference(year: number, number: number): string {
  if (number < FIRST_RESTRICTED_NUMBER) return `${year}-${String(number).padStart(3, '0')}`
  const drawn = number - FIRST_RESTRICTED_NUMBER
  const signs = [32 ** 3, 32 ** 2, 32, 1].map((weight) => SIGNS[Math.floor(drawn / weight) % 32] ?? '0')
  return `${year}-R${signs.join('')}`
}

/** The form's boxes "who was involved": those affected or said to have caused it, not who merely reported or saw it. KCSIE. */
export function kindsInvolved(people: readonly Pick<Person, 'kind' | 'part'>[]): readonly PersonKind[] {
  const involved = people.filter(({ part }) => part !== 'reporter' && part !== 'witness')
  return valuesOf(PERSON_KINDS).filter((kind) => involved.some((person) => person.kind === kind))
}

/** 'SG' for 'Siân Gŵyr'; lists show no more of a name until a case is opened. */
export function initialsOf(name: string | null): string {
  if (name === null) return '?'
  const words = name.split(/[\s-]+/).filter((word) => /\p{L}/u.test(word))
  return words.map((word) => (/\p{L}\p{M}*/u.exec(word)?.[0] ?? '').toLocaleUpperCase('en-GB')).join('') || '?'
}

/** The names of the concern's parts that differ between two versions, for "what changed". */
export function changedParts(before: Concern, after: Concern): readonly (keyof Concern)[] {
  const keys = Object.keys(after) as (keyof Concern)[]
  return keys.filter((key) => JSON.stringify(before[key]) !== JSON.stringify(after[key]))
}
