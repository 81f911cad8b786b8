// Which steps an incident has, in which order, by when, and how each stands. Pure: the screens and the main process ask the same rules.
import {
  BY,
  type By,
  type Fact,
  type MustNot,
  type Party,
  type Procedure,
  RANKS,
  type Step,
  type Who,
} from '../guidance/step.ts'
import { dayAfter, endOfLondonDayMs, londonDate } from '../lib/dates.ts'
import type { Contact } from './contacts.ts'
import type { Decision } from './decisions.ts'
import { factsOf } from './facts.ts'
import { isImageLocked } from './image-answer.ts'
import { type Incident, type Person, childrenIn } from './incidents.ts'
import { PARTY_BOXES, boxesForTelling } from './parties.ts'
import type { StepNote, StepState } from './step-notes.ts'
import { couldTouch } from './touching-words.ts'

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
  const isThere = ({ recordedAtMs }: Shown) => recordedAtMs <= atMs
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
  const isShownByRecord = recordsFor(incident, step, person).length > 0
  const said = note !== null && isTakenBack(incident, note) ? undefined : note?.state
  const state = said ?? (isShownByRecord ? 'done' : 'to-do')
  const laterOn = note?.dueOn ?? reviewOf(incident, step, person)
  const dueAtMs = laterOn === null ? dueOf(step.by, askedAtMs) : endOfLondonDayMs(laterOn)
  // What was put off or not needed is done all the same once there is a record of it that is newer.
  const isDoneSince = note !== null && note.state !== 'done' && isRecordNewer(incident, step, person, note.recordedAtMs)
  return { key, step, person, who: step.who, state: isDoneSince ? 'done' : state, dueAtMs, note, isShownByRecord }
}

// Somebody struck out by hand every box that the step had ticked.
function isTakenBack({ actions }: Incident, { state, actionIds }: StepNote): boolean {
  const ticked = actions.filter(({ id }) => actionIds.includes(id))
  return state === 'done' && ticked.length > 0 && ticked.every(({ struck }) => struck !== null)
}

type Shown = { readonly recordedAtMs: number }

// "Not yet, because": a decision not to tell the parents now sets the day on which it is looked at again.
function reviewOf(incident: Incident, { tells }: Step, person: Person | null): string | null {
  return tells === 'parents' ? (decidedAgainstTelling(incident, person)?.reviewOn ?? null) : null
}

/** The decision in force not to tell the parents of a child yet; with nobody given, of whichever child. KCSIE 2026 part 2. */
export function decidedAgainstTelling(
  { decisions }: Pick<Incident, 'decisions'>,
  person: Pick<Person, 'id'> | null,
): Decision | undefined {
  const last = decisions.findLast(
    ({ topic, personId }) => topic === 'parents' && (person === null || personId === person.id),
  )
  return last?.isNot === true ? last : undefined
}

/** Asking these for advice reports nothing to them. */
const REPORTED_TO: readonly Party[] = ['police', 'ceop', 'ico', 'la-officer']

// Advice is not a referral, in a contact as in a box of the form; whoever told them has asked them as well.
function isMeant(contact: Contact, { tells, purpose }: Step): boolean {
  if (contact.party !== tells) return false
  if (purpose === 'referral') return contact.purpose === 'referral'
  return purpose === 'advice' || contact.purpose !== 'advice' || !REPORTED_TO.includes(contact.party)
}

// Where it is to be decided whether somebody is told, the latest decision against it is the end of it.
function decidedNotTo({ decisions }: Incident, { decides }: Step): readonly Decision[] {
  const last = decides === undefined ? undefined : decisions.findLast(({ topic }) => topic === decides)
  return last?.isNot === true ? [last] : []
}

function recordsFor(incident: Incident, step: Step, person: Person | null): readonly Shown[] {
  const { tells, purpose, does, box, decides } = step
  const ofOthers = person === null ? [] : boxesAboutOthers(incident, person)
  const actions = incident.actions.filter(({ id, struck }) => struck === null && !ofOthers.includes(id))
  const ofPerson = ({ personId }: { readonly personId: string | null }) => person === null || personId === person.id
  if (tells !== undefined) {
    const told = incident.contacts.filter((contact) => isMeant(contact, step) && ofPerson(contact))
    // A box of the form does not say which child's parents.
    const isTicked = tells !== 'parents' || isForOneChild(incident)
    const boxes = boxesThatSay(tells, purpose)
    const ticked = isTicked ? actions.filter(({ action }) => boxes.includes(action)) : []
    const against = tells === 'parents' ? decidedAgainstTelling(incident, person) : undefined
    return [...told, ...ticked, ...(against?.reviewOn === null ? [against] : []), ...decidedNotTo(incident, step)]
  }
  if (box !== undefined)
    return person === null || isForOneChild(incident) ? actions.filter(({ action }) => action === box) : []
  switch (does) {
    // Only safeguarding leads record, so what is on record has reached one.
    case 'incident':
      return incident.versions.slice(0, 1)
    case 'device':
      return incident.devices
    case 'evidence':
      return incident.evidence
    case 'statement':
      return incident.statements
    case 'trace':
      return incident.traces
    case 'referral':
      return incident.referrals
    case 'image-seen':
      return incident.imagesSeen
    case 'deletion':
      return incident.deletions
    case 'search':
      return incident.searches
    case 'sanction':
      return incident.sanctions
    case 'letter':
      return incident.letters
    case 'outcome':
      return incident.outcomes
    // There is no way back from it, so when it was done does not matter.
    case 'restriction':
      return incident.restricted === null ? [] : incident.versions.slice(0, 1)
    case 'decision':
      return incident.decisions.filter((decision) => ofPerson(decision) && decision.topic === decides)
    case undefined:
      return []
  }
}

// What was ticked for one child says nothing of another, also when the first is on the form no longer.
function boxesAboutOthers({ stepNotes, contacts }: Incident, { id }: Person): readonly string[] {
  const notes = stepNotes.filter(({ step }) => step.includes(':') && !step.endsWith(`:${id}`))
  const others = contacts.filter(({ personId }) => personId !== null && personId !== id)
  return [...notes, ...others].flatMap(({ actionIds }) => actionIds)
}

// The form has one box however many children there are, so it tells of a child only where there is no other.
function isForOneChild(incident: Incident): boolean {
  return childrenIn(incident).length <= 1
}

function isRecordNewer(incident: Incident, step: Step, person: Person | null, thanMs: number): boolean {
  return recordsFor(incident, step, person).some(({ recordedAtMs }) => recordedAtMs > thanMs)
}

function boxesThatSay(party: Party, purpose: Step['purpose']): readonly string[] {
  return purpose !== 'referral'
    ? (PARTY_BOXES[party] ?? [])
    : boxesForTelling(party, purpose).map(({ action }) => action)
}
