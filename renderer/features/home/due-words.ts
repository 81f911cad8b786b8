// What the home page says of things that are due. It may be seen by anyone who passes, so there is no name in it, and of a restricted
// case not even what is to be done: whom it is about may be the one who passes.
import type { Role } from '#shared/domain/roles.ts'
import { isStepOverdue } from '#shared/domain/steps.ts'
import { WHO, type Who } from '#shared/guidance/step.ts'
import type { DueIncident, DueStep } from '#shared/ipc/home.ts'
import { formatDate, londonDate } from '#shared/lib/dates.ts'
import { small } from '#shared/lib/first-letter.ts'

export type DueRow = {
  readonly id: string
  readonly to: string
  /** What the link says. */
  readonly words: string
  /** What stands under it. */
  readonly hint: string
  readonly dueAtMs: number
  readonly isOverdue: boolean
  readonly imageLocked: boolean
  readonly isRestricted: boolean
}

/** Whose steps this role does. */
export function ownSteps(role: Role): Who | null {
  if (role === 'dsl' || role === 'deputy') return 'lead'
  return role === 'head' || role === 'chair' ? role : null
}

/** One incident: how much is due and what is next. Of a restricted one only how much. */
export function incidentRow(group: DueIncident, nowMs: number): DueRow {
  const { incidentId, reference, imageLocked, isRestricted, count, overdue, dueAtMs } = group
  const shared = { id: incidentId, dueAtMs, isOverdue: isStepOverdue(dueAtMs, nowMs), imageLocked, isRestricted }
  const late = overdue === 0 ? '' : `, ${number(overdue)} overdue`
  if (isRestricted) {
    const words = `${number(count)} ${count === 1 ? 'step' : 'steps'} of a restricted case`
    return { ...shared, to: `/incidents/${incidentId}`, words, hint: `${reference}${late}` }
  }
  return {
    ...shared,
    to: `/incidents/${incidentId}/now`,
    words: `${reference}: ${number(count)} to do${late}`,
    hint: `Next: ${group.next}`,
  }
}

/** One step that whoever looks does themselves. */
export function stepRow(step: DueStep, nowMs: number): DueRow {
  const { incidentId, reference, imageLocked, isRestricted, dueAtMs, text } = step
  return {
    id: `${incidentId} ${step.step}`,
    to: placeOf(step),
    words: text,
    hint: reference,
    isOverdue: isStepOverdue(dueAtMs, nowMs),
    dueAtMs,
    imageLocked,
    isRestricted,
  }
}

/** Where a step is done. */
function placeOf({ incidentId, step }: Pick<DueStep, 'incidentId' | 'step'>): string {
  const [kind, id = ''] = step.split(':')
  if (kind === 'deletion') return `/incidents/${incidentId}/deletions/${encodeURIComponent(id)}/confirm`
  if (kind === 'review') return `/incidents/${incidentId}/decisions/new`
  return `/incidents/${incidentId}/steps/${encodeURIComponent(step)}`
}

/** By when, as short as it can be said; no time of the clock, because a lesson has none. */
export function whenWords(dueAtMs: number, nowMs: number): string {
  const day = londonDate(dueAtMs)
  if (isStepOverdue(dueAtMs, nowMs)) return day === londonDate(nowMs) ? 'Overdue' : `Overdue since ${formatDate(day)}`
  return dueAtMs <= nowMs ? 'Now' : 'Today'
}

export function countWords(overdue: number, today: number): string | null {
  if (overdue === 0 && today === 0) return null
  if (today === 0) return `${things(overdue)} overdue.`
  if (overdue === 0) return `${things(today)} due today.`
  return `${things(overdue)} overdue, and ${number(today)} more ${today === 1 ? 'is' : 'are'} due today.`
}

export function waitingWords(who: Who, count: number): string {
  return `${number(count)} ${count === 1 ? 'waits' : 'wait'} for the ${inSentence(whoWords(who))}`.replace(
    'the whoever',
    'whoever',
  )
}

/** "a, b and c" */
export function listWords(words: readonly string[]): string {
  const last = words.at(-1) ?? ''
  return words.length < 2 ? last : `${words.slice(0, -1).join(', ')} and ${last}`
}

// Abbreviations stay as they are.
function inSentence(label: string): string {
  return /^[A-Z][a-z]/.test(label) ? small(label) : label
}

function whoWords(who: Who): string {
  return WHO.find(({ value }) => value === who)?.label ?? ''
}

function things(count: number): string {
  return `${number(count)} ${count === 1 ? 'thing is' : 'things are'}`
}

export const number = (count: number): string => count.toLocaleString('en-GB')
