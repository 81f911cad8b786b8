// The people of a school: pupils, their parents and carers, and every adult who uses the school's systems. What was known of somebody
// before stays readable in their history.
import { z } from 'zod'
import { recorded } from './recorded.ts'
import { idSchema, instantSchema, isoDateSchema, lineSchema } from './text.ts'

export const PEOPLE_KINDS = [
  { value: 'pupil', label: 'Pupil', plural: 'Pupils' },
  { value: 'parent', label: 'Parent or carer', plural: 'Parents and carers' },
  { value: 'staff', label: 'Staff', plural: 'Staff' },
  { value: 'governor', label: 'Governor', plural: 'Governors' },
  { value: 'volunteer', label: 'Volunteer', plural: 'Volunteers' },
  { value: 'contractor', label: 'Contractor', plural: 'Contractors' },
  { value: 'visitor', label: 'Visitor', plural: 'Visitors' },
  { value: 'community', label: 'Community user', plural: 'Community users' },
] as const
export type PeopleKind = (typeof PEOPLE_KINDS)[number]['value']
export const PEOPLE_KIND_VALUES = PEOPLE_KINDS.map(({ value }) => value) as [PeopleKind, ...PeopleKind[]]

/** National curriculum years as a CTF writes them: nursery, reception, 1 to 14. */
export const YEAR_GROUPS = [
  'N1',
  'N2',
  'R',
  '1',
  '2',
  '3',
  '4',
  '5',
  '6',
  '7',
  '8',
  '9',
  '10',
  '11',
  '12',
  '13',
  '14',
] as const
export type YearGroup = (typeof YEAR_GROUPS)[number]

const shortSchema = z.string().max(60, 'Shorten this to 60 characters or fewer').trim()

export const personDetailsSchema = z.object({
  kind: z.enum(PEOPLE_KIND_VALUES),
  surname: lineSchema.trim().min(1, 'Enter a surname'),
  forename: lineSchema.trim(),
  /** What somebody is called in school, where that differs; empty otherwise. */
  preferredSurname: lineSchema.trim(),
  preferredForename: lineSchema.trim(),
  /** Date of birth. Null is "not known". */
  dob: isoDateSchema.nullable(),
  /** Unique pupil number, kept exactly as the school's system writes it; empty when there is none. */
  upn: z
    .string()
    .trim()
    .regex(/^[A-Za-z0-9]{0,13}$/, 'A UPN has 13 letters and digits'),
  class: shortSchema,
  year: z.enum(YEAR_GROUPS).nullable(),
  /** Special educational needs or disabilities: safeguarding advice asks for more care. KCSIE, seed 002 §2.4. */
  send: z.boolean(),
  joinedOn: isoDateSchema.nullable(),
  /** The last day at the school; null for somebody who has not left. */
  leftOn: isoDateSchema.nullable(),
  email: lineSchema.trim(),
  /** Post of a member of staff, organisation of a contractor, visitor or community user. */
  post: lineSchema.trim(),
})
export type PersonDetails = z.infer<typeof personDetailsSchema>

export const schoolPersonSchema = personDetailsSchema.extend({
  id: idSchema,
  /** Set when this entry was found to be the same person as another. */
  mergedInto: idSchema.nullable(),
  recordedAtMs: instantSchema,
})
export type SchoolPerson = z.infer<typeof schoolPersonSchema>

/** As somebody is found in lists; the children of a parent tell parents of the same name apart. */
export const foundPersonSchema = schoolPersonSchema.extend({
  childNames: z.array(z.string()),
  /** What tells them from somebody else of that name; empty when nobody else could be meant. */
  apart: z.string(),
})
export type FoundPerson = z.infer<typeof foundPersonSchema>

export const PERSON_EVENTS = [
  'added',
  'imported',
  'changed',
  'rolled-over',
  'moved-back',
  'left',
  'came-back',
  'merged',
  'unmerged',
] as const

/** One thing that happened to an entry; `changes` holds before and after of each detail that differs. */
export const personEventSchema = z.object({
  ...recorded,
  /** Whose entry: that of the person themselves or one that was merged into it. */
  personId: idSchema,
  kind: z.enum(PERSON_EVENTS),
  changes: z.array(z.object({ field: z.string(), before: z.string(), after: z.string() })),
  /** The other entry of a merge. */
  otherId: idSchema.nullable(),
})
export type PersonEvent = z.infer<typeof personEventSchema>

export const RESPONSIBILITIES = [
  { value: 'yes', label: 'Has parental responsibility' },
  { value: 'no', label: 'Has no parental responsibility' },
  { value: 'not-known', label: 'Not known yet' },
] as const

export const newGuardianshipSchema = z.object({
  childId: idSchema,
  adultId: idSchema,
  /** "Mother", "grandfather", "foster carer" ... */
  relation: shortSchema,
  /** Parental responsibility: who may sign and consent for a child. */
  responsibility: z.enum(['yes', 'no', 'not-known']),
})
export type NewGuardianship = z.infer<typeof newGuardianshipSchema>

export const guardianshipSchema = newGuardianshipSchema.extend({
  ...recorded,
  /** When it was ended in the records; null while it holds. */
  endedAtMs: instantSchema.nullable(),
})
export type Guardianship = z.infer<typeof guardianshipSchema>

/** What a person is called in school: "Siân Gŵyr". */
export function calledOf(
  person: Pick<PersonDetails, 'surname' | 'forename' | 'preferredSurname' | 'preferredForename'>,
): string {
  const forename = person.preferredForename || person.forename
  const surname = person.preferredSurname || person.surname
  return [forename, surname].filter((part) => part !== '').join(' ')
}

/** Whether somebody belongs to the school on a day ('YYYY-MM-DD'); a day that is not known does not exclude anybody. */
export function isHereOn({ joinedOn, leftOn }: Pick<PersonDetails, 'joinedOn' | 'leftOn'>, day: string): boolean {
  return (joinedOn === null || joinedOn <= day) && (leftOn === null || leftOn >= day)
}
