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

/** How often the school signs, from a day on: anew every school year, or once until the text changes. */
export type HowOften = { readonly from: string; readonly isYearly: boolean }

export type RoundRules = {
  /** One for each day on which it was chosen, in order. The first holds for every day before it too. */
  readonly howOften: readonly [HowOften, ...HowOften[]]
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
    return endsOn !== null && endsOn < version.appliesFrom ? [] : roundsOfVersion(version, endsOn, rules)
  })
}

function isYearlyOn(howOften: RoundRules['howOften'], day: string): boolean {
  return (howOften.findLast(({ from }) => from <= day) ?? howOften[0]).isYearly
}

/** The round that is on, on a day; undefined before the first. */
export function roundOn(rounds: readonly Round[], day: string): Round | undefined {
  return rounds.findLast(({ startsOn }) => startsOn <= day)
}

/** Whether something that was done with a version on a day belongs to a round. */
export function isOfRound(round: Round, versionId: string, day: string): boolean {
  return round.versionId === versionId && round.countsFrom <= day && (round.endsOn === null || day <= round.endsOn)
}

/** How long before their first day somebody may sign for it: forms for September go out with the offers of places in March. */
const DAYS_BEFORE_JOINING = 200

/**
 * The day for which something counts: what is signed ahead by somebody who is still to join counts for their first day. Seed 001 "AUAs"
 * (on entry).
 */
export function countsOn(signedOn: string, joinedOn: string | null): string {
  return joinedOn !== null && signedOn < joinedOn && addDays(signedOn, DAYS_BEFORE_JOINING) >= joinedOn
    ? joinedOn
    : signedOn
}

type Part = Pick<Round, 'startsOn' | 'endsOn'> & Pick<HowOften, 'isYearly'>
type Span = Pick<Round, 'schoolYear' | 'startsOn' | 'endsOn' | 'countsFrom'>

// Another choice of how often to sign holds from its day: the days before keep the rounds that they had.
function roundsOfVersion(version: PublishedVersion, endsOn: string | null, rules: RoundRules): Round[] {
  const { appliesFrom } = version
  const rounds: Round[] = []
  for (const part of partsOf({ startsOn: appliesFrom, endsOn }, rules)) {
    const { isYearly, ...whole } = part
    const once: Span = { schoolYear: null, ...whole, countsFrom: appliesFrom }
    const spans = isYearly ? yearlySpans(appliesFrom, part, rules.until) : [once]
    for (const span of spans) rounds.push(roundOf(version, span, rounds, rules))
  }
  return rounds
}

function partsOf({ startsOn, endsOn }: Pick<Round, 'startsOn' | 'endsOn'>, { howOften, until }: RoundRules): Part[] {
  const parts: Part[] = []
  let last: Part = { startsOn, endsOn, isYearly: isYearlyOn(howOften, startsOn) }
  for (const { from, isYearly } of howOften) {
    const isWithin = from > startsOn && from <= until && (endsOn === null || from <= endsOn)
    if (!isWithin || isYearly === last.isYearly) continue
    parts.push({ ...last, endsOn: dayBefore(from) })
    last = { startsOn: from, endsOn, isYearly }
  }
  return [...parts, last]
}

function yearlySpans(appliesFrom: string, { startsOn: begins, endsOn }: Part, until: string): Span[] {
  const firstYear = schoolYearOf(begins)
  const untilYear = Math.max(firstYear, schoolYearOf(until))
  const lastYear = endsOn === null ? untilYear : Math.min(schoolYearOf(endsOn), untilYear)
  return Array.from({ length: lastYear - firstYear + 1 }, (_, index) => {
    const schoolYear = firstYear + index
    const yearBegins = firstDayOf(schoolYear)
    const yearEnds = lastDayOf(schoolYear)
    return {
      schoolYear,
      startsOn: index === 0 ? begins : yearBegins,
      endsOn: endsOn !== null && endsOn < yearEnds ? endsOn : yearEnds,
      countsFrom: appliesFrom > yearBegins ? appliesFrom : yearBegins,
    }
  })
}

function roundOf(version: PublishedVersion, span: Span, before: readonly Round[], { dues }: RoundRules): Round {
  const { id: versionId, kind, number: versionNumber } = version
  const due = dues.findLast((one) => one.versionId === versionId && one.schoolYear === span.schoolYear)
  // Whoever had to sign by a day still has to by that day when the school signs less often from now on, or as often as before again.
  const known =
    span.schoolYear === null ? before.at(-1) : before.find(({ schoolYear }) => schoolYear === span.schoolYear)
  const dueOn = due?.dueOn ?? known?.dueOn ?? addDays(span.startsOn, USUAL_DAYS_TO_SIGN)
  return { kind, versionId, versionNumber, ...span, dueOn }
}
