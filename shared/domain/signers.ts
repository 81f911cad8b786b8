// Who must sign what, by kind of person, phase and age. Pure; days are 'YYYY-MM-DD' in London.
// Seed 002 §3.3 (primary: a parent signs for the child; secondary: pupil and parent; every other user of the school's systems their own),
// seed 001 "AUAs" (rules for key stages 1 and 2, parents).
import type { AgreementKind, SignerRole } from './agreements.ts'
import { type PersonDetails, YEAR_GROUPS, type YearGroup } from './people.ts'
import { ageOn, isAdultOn, lastDayOf, schoolYearOf } from './school-years.ts'

/** What is looked at of a person; `year` is the one that they were in on the day. */
export type SignerFacts = Pick<PersonDetails, 'kind' | 'year' | 'dob'> & {
  /** Whether a child in their care is at the school. */
  readonly hasChildHere: boolean
}

export type ToSign = { readonly kind: AgreementKind; readonly signers: readonly SignerRole[] }

const SELF: readonly SignerRole[] = ['self']
const PARENT: readonly SignerRole[] = ['parent']
const BOTH: readonly SignerRole[] = ['self', 'parent']

const PRIMARY: ToSign = { kind: 'primary-pupil', signers: PARENT }
const SECONDARY: ToSign = { kind: 'secondary-pupil', signers: BOTH }
const RULES_KS1: ToSign = { kind: 'rules-ks1', signers: PARENT }
const RULES_KS2: ToSign = { kind: 'rules-ks2', signers: BOTH }

type Stage = 'ks1' | 'ks2' | 'secondary' | 'not-known'

const OF_STAGE: Readonly<Record<Stage, readonly ToSign[]>> = {
  ks1: [PRIMARY, RULES_KS1],
  ks2: [PRIMARY, RULES_KS2],
  secondary: [SECONDARY],
  // With neither year nor date of birth: better asked for once too often than forgotten. A school of one phase publishes only one of them.
  'not-known': [PRIMARY, SECONDARY],
}
const NOTHING: readonly ToSign[] = []
const ownOf = (kind: AgreementKind): readonly ToSign[] => [{ kind, signers: SELF }]
const OF_ADULT: Readonly<Record<Exclude<PersonDetails['kind'], 'pupil' | 'parent'>, readonly ToSign[]>> = {
  staff: ownOf('staff'),
  governor: ownOf('governor'),
  volunteer: ownOf('volunteer'),
  contractor: ownOf('contractor'),
  visitor: ownOf('visitor'),
  community: ownOf('community'),
}
const OF_ADULT_PUPIL = ownOf('secondary-pupil')
const OF_PARENT = ownOf('parent')

/** Every agreement that somebody has to sign on a day, and who signs it. Seed 002 §3.3. */
export function toSignOn(person: SignerFacts, day: string): readonly ToSign[] {
  if (person.kind === 'parent') return person.hasChildHere ? OF_PARENT : NOTHING
  if (person.kind !== 'pupil') return OF_ADULT[person.kind]
  const stage = stageOf(person, day)
  const isAdult = stage === 'secondary' && isAdultOn(person.dob, day)
  return isAdult ? OF_ADULT_PUPIL : OF_STAGE[stage]
}

/** Who signs one agreement for a person on a day; nobody when it is none of theirs. */
export function signersOf(kind: AgreementKind, person: SignerFacts, day: string): readonly SignerRole[] {
  return toSignOn(person, day).find((one) => one.kind === kind)?.signers ?? []
}

/** Who can have to sign a kind at all: those for whom its text needs a declaration. */
export function possibleSigners(kind: AgreementKind): readonly SignerRole[] {
  if (kind === 'primary-pupil' || kind === 'rules-ks1') return PARENT
  return kind === 'secondary-pupil' || kind === 'rules-ks2' ? BOTH : SELF
}

/** The year group that a pupil was in on an earlier day: one less for every school year in between. Null where it is not known. */
export function yearOn(person: Pick<PersonDetails, 'year' | 'leftOn'>, day: string, today: string): YearGroup | null {
  if (person.year === null) return null
  // A leaver keeps the year that they were in last.
  const ofYear = person.leftOn !== null && person.leftOn < today ? person.leftOn : today
  const earlier = schoolYearOf(ofYear) - schoolYearOf(day)
  if (earlier === 0) return person.year
  return YEAR_GROUPS[YEAR_GROUPS.indexOf(person.year) - Math.max(earlier, 0)] ?? null
}

/** A year beginning with those who are this old on 31 August is key stage 1 from 5, key stage 2 from 7, secondary from 11. */
const FIRST_AGES = { ks2: 7, secondary: 11 } as const

function stageOf({ year, dob }: Pick<SignerFacts, 'year' | 'dob'>, day: string): Stage {
  if (year !== null) return STAGES[year]
  if (dob === null) return 'not-known'
  const age = ageOn(dob, lastDayOf(schoolYearOf(day) - 1))
  if (age >= FIRST_AGES.secondary) return 'secondary'
  return age >= FIRST_AGES.ks2 ? 'ks2' : 'ks1'
}

const STAGES: Readonly<Record<YearGroup, Stage>> = {
  N1: 'ks1',
  N2: 'ks1',
  R: 'ks1',
  '1': 'ks1',
  '2': 'ks1',
  '3': 'ks2',
  '4': 'ks2',
  '5': 'ks2',
  '6': 'ks2',
  '7': 'secondary',
  '8': 'secondary',
  '9': 'secondary',
  '10': 'secondary',
  '11': 'secondary',
  '12': 'secondary',
  '13': 'secondary',
  '14': 'secondary',
}
