import {
  AGREEMENT_KINDS,
  AGREEMENT_KIND_VALUES,
  type AgreementKind,
  type Signature,
  type SignerRole,
} from '#shared/domain/agreements.ts'
import { labelOf } from '#shared/domain/incident-form.ts'
import { type PeopleKind, PEOPLE_KINDS } from '#shared/domain/people.ts'
import { schoolYearName } from '#shared/domain/school-years.ts'
import type { Round } from '#shared/domain/signing.ts'
import { DAY_MS, formatDate } from '#shared/lib/dates.ts'
import { counted } from '../../components/counted.ts'

export const kindName = (kind: AgreementKind): string => labelOf(AGREEMENT_KINDS, kind)

/** Undefined for what is no kind, such as a mistyped address. */
export function kindOf(text: string | null | undefined): AgreementKind | undefined {
  return AGREEMENT_KIND_VALUES.find((value) => value === text)
}

export const personKindName = (kind: PeopleKind): string => labelOf(PEOPLE_KINDS, kind)

type RoundFacts = Pick<Round, 'schoolYear' | 'versionNumber'>

/** "School year 2026/27, version 2" */
export function roundName({ schoolYear, versionNumber }: RoundFacts): string {
  const version = `version ${versionNumber}`
  return schoolYear === null ? `Since ${version}` : `School year ${schoolYearName(schoolYear)}, ${version}`
}

/** Whole per cent; only none is 0 and only all is 100. */
export function percentOf(part: number, whole: number): number {
  if (part <= 0 || whole <= 0) return 0
  if (part >= whole) return 100
  return Math.min(99, Math.max(1, Math.round((part / whole) * 100)))
}

/** "1 agreement", "73 agreements" */
export function agreements(count: number): string {
  return counted(count, 'agreement', 'agreements')
}

/** "Tue 3 Nov 2026, 12 days overdue"; the day itself stays on one line. */
export function dueWords(dueOn: string, today: string): string {
  const days = Math.round((Date.parse(today) - Date.parse(dueOn)) / DAY_MS)
  const day = onOneLine(formatDate(dueOn))
  if (days === 0) return `${day}, today`
  if (days < 0) return day
  return `${day}, ${counted(days, 'day', 'days')} overdue`
}

const onOneLine = (words: string) => words.replaceAll(' ', '\u00a0')

/** Who signs, as words within a sentence. */
export function signerName(role: SignerRole, personKind: PeopleKind): string {
  if (role === 'parent') return 'a parent or carer'
  return personKind === 'pupil' ? 'the pupil' : 'themselves'
}

/** A hash by fours, so that it can be read out and compared. */
export function fingerprint(hash: string): string {
  return (hash.match(/.{1,4}/g) ?? []).join(' ')
}

export const DONE_WORDS: Record<Signature['what'], string> = {
  signed: 'Signed',
  refused: 'Would not sign',
  withdrawn: 'Took the signature back',
}
