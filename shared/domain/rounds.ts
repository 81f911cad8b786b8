// Rounds of signing: the version that applies, in one school year. They are worked out, never stored. Pure; days are 'YYYY-MM-DD' in London.
// Seed 002 §3.3 (every year); seed 001 "AUAs" (on entry, and again when the text changed).
import { addDays, dayBefore } from '../lib/dates.ts'
import type { AgreementVersion } from './agreements.ts'
import { firstDayOf, lastDayOf, schoolYearOf } from './school-years.ts'
import type { Round } from './signing.ts'

/** Days from the beginning of a round to the day by which it is signed, until somebody sets another. */
export const USUAL_DAYS_TO_SIGN = 30

export type PublishedVersion = Pick<AgreementVersion, 'id' | 'kind' | 'number' | 'appliesFrom'>
export type RoundDue = Pick<Round, 'versionId' | 'schoolYear' | 'dueOn'>

export type RoundRules = {
  /** Whether the school signs anew every school year, or once until the text changes. */
  readonly isYearly: boolean
  /** What somebody set, the latest last. */
  readonly dues: readonly RoundDue[]
  /** No round that begins in a later school year is made, but for the first of a version that is still to apply. */
  readonly until: string
}

/** The rounds of one kind, oldest first. A version that another replaced on its first day has none. */
export function roundsOf(versions: readonly PublishedVersion[], rules: RoundRules): Round[] {
  const inOrder = versions.toSorted((a, b) => a.number - b.number)
  return inOrder.flatMap((version, index) => {
    const next = inOrder[index + 1]
    const endsOn = next === undefined ? null : dayBefore(next.appliesFrom)
    if (endsOn !== null && endsOn < version.appliesFrom) return []
    return rules.isYearly
      ? yearlyRounds(version, endsOn, rules)
      : [roundOf({ version, schoolYear: null, startsOn: version.appliesFrom, endsOn }, rules)]
  })
}

/** The round that is on, on a day; undefined before the first. */
export function roundOn(rounds: readonly Round[], day: string): Round | undefined {
  return rounds.findLast(({ startsOn }) => startsOn <= day)
}

/** Whether something that was done with a version on a day belongs to a round. */
export function isOfRound(round: Round, versionId: string, day: string): boolean {
  return round.versionId === versionId && round.startsOn <= day && (round.endsOn === null || day <= round.endsOn)
}

function yearlyRounds(version: PublishedVersion, endsOn: string | null, rules: RoundRules): Round[] {
  const { appliesFrom } = version
  const firstYear = schoolYearOf(appliesFrom)
  const untilYear = Math.max(firstYear, schoolYearOf(rules.until))
  const lastYear = endsOn === null ? untilYear : Math.min(schoolYearOf(endsOn), untilYear)
  return Array.from({ length: lastYear - firstYear + 1 }, (_, index) => {
    const schoolYear = firstYear + index
    const startsOn = index === 0 ? appliesFrom : firstDayOf(schoolYear)
    const yearEnds = lastDayOf(schoolYear)
    return roundOf(
      { version, schoolYear, startsOn, endsOn: endsOn !== null && endsOn < yearEnds ? endsOn : yearEnds },
      rules,
    )
  })
}

type Span = Pick<Round, 'schoolYear' | 'startsOn' | 'endsOn'> & { readonly version: PublishedVersion }

function roundOf({ version, ...span }: Span, { dues }: RoundRules): Round {
  const { id: versionId, kind, number: versionNumber } = version
  const due = dues.findLast((one) => one.versionId === versionId && one.schoolYear === span.schoolYear)
  return { kind, versionId, versionNumber, ...span, dueOn: due?.dueOn ?? addDays(span.startsOn, USUAL_DAYS_TO_SIGN) }
}
