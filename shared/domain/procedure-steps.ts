// Which steps procedures ask for under some facts, in which order and by when, whatever the incident. Pure.
import { BY, type By, type Fact, type MustNot, type Procedure, RANKS, type Step, type Who } from '../guidance/step.ts'
import { dayAfter, endOfLondonDayMs, londonDate } from '../lib/dates.ts'
import { couldTouch } from './touching-words.ts'

type Conditioned = Pick<Step, 'when' | 'unless'>

/** Whether the facts ask for this. */
export function applies({ when, unless }: Conditioned, facts: ReadonlySet<Fact>): boolean {
  const holds = (lists: readonly (readonly Fact[])[]) => lists.some((list) => list.every((fact) => facts.has(fact)))
  if (unless && holds(unless)) return false
  return when === undefined || holds(when)
}

/**
 * The steps of these procedures under these facts, each once, most urgent first. A case about the head teacher never reaches the head:
 * what the head would do, the chair does. In a case about the safeguarding lead, the head does what the lead would. Where an image of a
 * child could be involved no step touches any material. Seeds 001 "Handling", 002 §4.1; UKCIS 2024.
 */
export function stepsUnder(procedures: readonly Procedure[], facts: ReadonlySet<Fact>): readonly Step[] {
  const steps = new Map<string, Step>()
  for (const written of inOrder(procedures).flatMap((procedure) => procedure.steps)) {
    if (steps.has(written.id) || !applies(written, facts)) continue
    const step = inSafeWords(written, facts)
    if (step === null) continue
    if (facts.has('image-locked') && (step.touches ?? []).length > 0) continue
    if (facts.has('head-alleged') && step.tells === 'head') continue
    steps.set(step.id, { ...step, ...hintOf(step, facts), who: doerOf(step, facts) })
  }
  return [...steps.values()].toSorted(
    (a, b) => urgencyOf(a, facts) - urgencyOf(b, facts) || RANKS.indexOf(rankOf(a)) - RANKS.indexOf(rankOf(b)),
  )
}

// What is asked of this concern comes before what is asked of every one.
function inOrder(procedures: readonly Procedure[]): readonly Procedure[] {
  return procedures.toSorted((a, b) => Number(a.id === 'any-concern') - Number(b.id === 'any-concern'))
}

function hintOf({ hints }: Step, facts: ReadonlySet<Fact>): Pick<Step, 'hint'> {
  const found = hints?.find((one) => applies(one, facts))
  return found ? { hint: found.text } : {}
}

const rankOf = ({ rank }: Step) => rank ?? 'people'

// The head teacher signs what a school adds, so it does not stand in a case about the head. Where an image of a child could be involved,
// our own words always stand: no list of words tells which of a school's mean handling it. The step itself must never be lost.
function inSafeWords(step: Step, facts: ReadonlySet<Fact>): Step | null {
  if (step.local === undefined) return step
  const isAboutHead = facts.has('head-alleged')
  if (!isAboutHead && !facts.has('image-locked')) return step
  if (step.usual === undefined) return isAboutHead || couldTouch(step.text) ? null : step
  const { local: _local, usual, ...rest } = step
  return { ...rest, text: usual }
}

function doerOf({ who, tells }: Step, facts: ReadonlySet<Fact>): Who {
  if (who === 'head' && facts.has('head-alleged')) return 'chair'
  if (who === 'lead' && facts.has('lead-alleged')) return tells === 'head' ? 'staff' : 'head'
  return who
}

// Whoever may not see a case must not read the next step in it either, so it is restricted first; only an emergency comes before that.
function urgencyOf(step: Step, facts: ReadonlySet<Fact>): number {
  const { by, does, tells } = step
  const isSafety = tells === 'police' || (rankOf(step) === 'child' && by === 'at-once')
  if (isSafety && facts.has('danger')) return -2
  return does === 'restriction' ? -1 : BY.findIndex(({ value }) => value === by)
}

/** What must not be done, each once, in the order of the procedures. */
export function mustNotUnder(procedures: readonly Procedure[], facts: ReadonlySet<Fact>): readonly MustNot[] {
  const found = new Map<string, MustNot>()
  for (const rule of procedures.flatMap(({ mustNot }) => mustNot)) {
    if (!found.has(rule.id) && applies(rule, facts)) found.set(rule.id, rule)
  }
  return [...found.values()]
}

/** The latest instant of a step that was asked for at `fromMs`, in UTC milliseconds; null when there is none. */
export function dueOf(by: By, fromMs: number): number | null {
  const HOUR_MS = 60 * 60 * 1000
  // Counted in days of the calendar: one of them has 23 hours and one has 25.
  const endOfDayIn = (days: number) => {
    let date = londonDate(fromMs)
    for (let day = 0; day < days; day++) date = dayAfter(date)
    return endOfLondonDayMs(date)
  }
  switch (by) {
    case 'at-once':
      return fromMs
    case 'lesson':
      return fromMs + HOUR_MS
    case 'same-day':
      return endOfDayIn(0)
    case 'next-day':
      return endOfDayIn(1)
    case 'three-days':
      return fromMs + 72 * HOUR_MS
    case 'two-weeks':
      return endOfDayIn(14)
    case 'open':
      return null
  }
}
