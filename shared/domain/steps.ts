// The steps of one incident, and how each stands. Pure: the screens and the main process ask the same rules.
import type { MustNot, Procedure, Step, Who } from '../guidance/step.ts'
import { endOfLondonDayMs } from '../lib/dates.ts'
import { factsOf } from './facts.ts'
import { isImageLocked } from './image-answer.ts'
import { type Incident, type Person, childrenIn } from './incidents.ts'
import { dueOf, mustNotUnder, stepsUnder } from './procedure-steps.ts'
import type { StepNote, StepState } from './step-notes.ts'
import { decidedAgainstTelling, recordsFor } from './step-records.ts'

/** A step of one incident, with how it stands. */
export type IncidentStep = {
  readonly key: string
  readonly step: Step
  /** The child it is about, for a step that there is once for each. */
  readonly person: Person | null
  readonly who: Who
  readonly state: StepState
  /** UTC milliseconds; null when there is no day for it. */
  readonly dueAtMs: number | null
  /** What was last said of it, if anything. */
  readonly note: StepNote | null
  /** Whether a record, a contact or a box of the form shows that it is done. */
  readonly isShownByRecord: boolean
}

/** What is to be done at once is not late when it has just come up, so nothing is called overdue before this time has passed. */
export const OVERDUE_AFTER_MS = 60 * 60 * 1000

/** Whether something that is still to do is overdue, everywhere it is shown or counted. */
export function isStepOverdue(dueAtMs: number, nowMs: number): boolean {
  return dueAtMs < nowMs - OVERDUE_AFTER_MS
}

/** Finds the procedures of a response; those that the vault does not know are left out. */
export type EditionsOf = (hashes: readonly string[]) => readonly Procedure[]

/** What must not be done in this incident. */
export function mustNotOf(incident: Incident, editionsOf: EditionsOf): readonly MustNot[] {
  const response = incident.responses.at(-1)
  return response ? mustNotUnder(editionsOf(response.editions), factsOf(incident, response)) : []
}

/** All steps of an incident with how each stands, most urgent first. Empty for an incident from before there were procedures. */
export function stepsOf(incident: Incident, editionsOf: EditionsOf): readonly IncidentStep[] {
  const response = incident.responses.at(-1)
  if (!response) return []
  const asked = askedSince(incident, editionsOf)
  const children = childrenIn(incident)
  return stepsUnder(editionsOf(response.editions), factsOf(incident, response)).flatMap((step) =>
    personsOf(step, children).map((person) =>
      incidentStep(incident, step, person, asked.get(keyOf(step, person)) ?? response.recordedAtMs),
    ),
  )
}

// A child who is not on the form, as where there is only an image, has a step of their own all the same.
function personsOf({ each }: Step, children: readonly Person[]): readonly (Person | null)[] {
  return each === 'child' && children.length > 0 ? children : [null]
}

function keyOf({ id }: Step, person: Person | null): string {
  return person === null ? id : `${id}:${person.id}`
}

// A step is due from the moment at which it was first asked for, not anew with every change of an answer. What is known only now, by an
// amendment or because the case was restricted, asked for nothing before.
function askedSince(incident: Incident, editionsOf: EditionsOf): ReadonlyMap<string, number> {
  const since = new Map<string, number>()
  for (const atMs of momentsOf(incident)) {
    const then = asOf(incident, atMs)
    const response = then.responses.at(-1)
    if (!response) continue
    const children = childrenIn(then)
    for (const step of stepsUnder(editionsOf(response.editions), factsOf(then, response))) {
      for (const person of personsOf(step, children)) {
        const key = keyOf(step, person)
        if (!since.has(key)) since.set(key, atMs)
      }
    }
  }
  return since
}

function momentsOf({ responses, versions, referrals, decisions, searches, restricted }: Incident): readonly number[] {
  const changedAtMs = [...responses, ...versions, ...referrals, ...decisions, ...searches].map(
    ({ recordedAtMs }) => recordedAtMs,
  )
  return [...new Set([...changedAtMs, ...(restricted?.sinceMs === undefined ? [] : [restricted.sinceMs])])].toSorted(
    (a, b) => a - b,
  )
}

function asOf(incident: Incident, atMs: number): Incident {
  const isThere = ({ recordedAtMs }: { readonly recordedAtMs: number }) => recordedAtMs <= atMs
  const versions = incident.versions.filter(isThere)
  const isNow = versions.length === 0 || versions.length === incident.versions.length
  const sinceMs = incident.restricted?.sinceMs
  return {
    ...incident,
    responses: incident.responses.filter(isThere),
    referrals: incident.referrals.filter(isThere),
    decisions: incident.decisions.filter(isThere),
    searches: incident.searches.filter(isThere),
    versions: versions.length === 0 ? incident.versions.slice(0, 1) : versions,
    imageLocked: isNow ? incident.imageLocked : isImageLocked(versions.at(-1)?.concern.imageAnswer ?? 'none'),
    restricted: sinceMs === undefined || sinceMs <= atMs ? incident.restricted : null,
  }
}

function incidentStep(incident: Incident, step: Step, person: Person | null, askedAtMs: number): IncidentStep {
  const key = keyOf(step, person)
  const note = incident.stepNotes.findLast((one) => one.step === key) ?? null
  const records = recordsFor(incident, step, person)
  const isShownByRecord = records.length > 0
  const said = note !== null && isTakenBack(incident, note) ? undefined : note?.state
  const state = said ?? (isShownByRecord ? 'done' : 'to-do')
  const laterOn = note?.dueOn ?? reviewOf(incident, step, person)
  const dueAtMs = laterOn === null ? dueOf(step.by, askedAtMs) : endOfLondonDayMs(laterOn)
  // What was put off or not needed is done all the same once there is a record of it that is newer.
  const isDoneSince =
    note !== null && note.state !== 'done' && records.some(({ recordedAtMs }) => recordedAtMs > note.recordedAtMs)
  return { key, step, person, who: step.who, state: isDoneSince ? 'done' : state, dueAtMs, note, isShownByRecord }
}

// Somebody struck out by hand every box that the step had ticked.
function isTakenBack({ actions }: Incident, { state, actionIds }: StepNote): boolean {
  const ticked = actions.filter(({ id }) => actionIds.includes(id))
  return state === 'done' && ticked.length > 0 && ticked.every(({ struck }) => struck !== null)
}

// "Not yet, because": a decision not to tell the parents now sets the day on which it is looked at again.
function reviewOf(incident: Incident, { tells }: Step, person: Person | null): string | null {
  return tells === 'parents' ? (decidedAgainstTelling(incident, person)?.reviewOn ?? null) : null
}
