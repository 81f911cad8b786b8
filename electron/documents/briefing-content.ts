// What a strategy meeting needs of an incident, in short: each line says one thing. The page prints as many as it has room for.
import { chronologyOf } from '#shared/domain/chronology/chronology.ts'
import { concernAnswersOf } from '#shared/domain/concern-answers.ts'
import { CONCERNS, CONCERN_QUESTIONS } from '#shared/domain/concerns.ts'
import type { Decision } from '#shared/domain/decisions.ts'
import { isSealed } from '#shared/domain/evidence.ts'
import { INCIDENT_TYPES, PLACES, labelOf } from '#shared/domain/incident-form.ts'
import { type Incident, currentVersion } from '#shared/domain/incidents.ts'
import { CONTACT_PURPOSES, PARTY_BOXES, partyOf } from '#shared/domain/parties.ts'
import { type EditionsOf, type IncidentStep, isStepOverdue, stepsOf } from '#shared/domain/steps.ts'
import { WHO } from '#shared/guidance/step.ts'
import { actionWords } from '#shared/domain/words/action-words.ts'
import { personText } from '#shared/domain/words/answer-words.ts'
import { whereNow } from '#shared/domain/words/device-words.ts'
import { momentWords } from '#shared/domain/words/moment-words.ts'
import { nameIn } from '#shared/domain/words/name-words.ts'
import { decisionWords, dueWords } from '#shared/domain/words/referral-words.ts'
import { stepTitle } from '#shared/domain/words/step-words.ts'
import { formatDate, londonDate } from '#shared/lib/dates.ts'

export type BriefingSection = {
  readonly heading: string
  readonly items: readonly string[]
  readonly none: string
  /** Where the rest stands when there is no room for it. */
  readonly rest: 'see the chronology' | 'see the incident'
}

export function briefingSections(
  incident: Incident,
  editionsOf: EditionsOf,
  nowMs: number,
): readonly BriefingSection[] {
  return [
    section('Who', who(incident), 'Nobody is named.'),
    section('What is alleged', [alleged(incident)], ''),
    section('What is known', known(incident), 'Nothing beyond what was reported.'),
    section('What was done', done(incident, editionsOf), 'Nothing is recorded yet.'),
    section('What was decided, and why', decided(incident, editionsOf), 'No decision is recorded yet.'),
    section('Who has been told', told(incident), 'Nobody, as far as it is recorded.'),
    { ...section('What is open', open(incident, editionsOf, nowMs), 'Nothing is open.'), rest: 'see the incident' },
  ]
}

const DANGER_REPLIES = { yes: 'Yes', no: 'No', 'not-known': 'Not known' } as const

/** The last answer that was given; it stands on every briefing. */
export function dangerLine({ responses, dangerNow }: Incident): string {
  const replied = responses.findLast(({ replies }) => replies.danger !== undefined)
  return `Is anyone in danger now? ${DANGER_REPLIES[replied?.replies.danger ?? dangerNow]}`
}

function section(heading: string, items: readonly string[], none: string): BriefingSection {
  return { heading, items, none, rest: 'see the chronology' }
}

/** Ends like a sentence, so that the next one can follow. */
function sentence(text: string): string {
  return /[.?!…]$/.test(text.trim()) ? text.trim() : `${text.trim()}.`
}

function who(incident: Incident): readonly string[] {
  return concernAnswersOf(currentVersion(incident).concern).people.map(personText)
}

function alleged(incident: Incident): string {
  const { concern } = currentVersion(incident)
  const about = incident.responses.at(-1)?.about.map((value) => labelOf(CONCERNS, value)) ?? []
  const types = concern.types.map((type) => (type === 'other' ? concern.typeOther : labelOf(INCIDENT_TYPES, type)))
  const where = concern.places.map((place) => labelOf(PLACES, place)).join(', ')
  const what = [...about, ...types].join('; ') || 'Type not known yet'
  const when = momentWords({ on: concern.happenedOn, at: concern.happenedAt })
  return `${what}. Happened ${when}${where === '' ? '' : ` (${where})`}. ${concern.description}`
}

function known(incident: Incident): readonly string[] {
  const { responses, statements, traces, devices, imagesSeen, evidence } = incident
  const replies = responses.at(-1)?.replies ?? {}
  const asked = CONCERN_QUESTIONS.flatMap(({ id, label }) => {
    const reply = replies[id]
    return id === 'danger' || reply === undefined || reply === 'no'
      ? []
      : [`${label} ${reply === 'yes' ? 'Yes' : 'Not known yet'}`]
  })
  const files = evidence.length === 0 ? [] : [filesWords(evidence)]
  return [
    ...asked,
    ...statements.toReversed().map((one) => `${one.who} said (${momentWords(one)}): ${one.said}`),
    ...traces.map(({ service, username, address }) =>
      ['Named:', ...[service, username, address].filter((part) => part !== '')].join(' '),
    ),
    ...devices.map((device) => `${device.what}. ${whereNow(device)}`),
    ...imagesSeen.map((seen) => `An image was seen by ${seen.who}, ${momentWords(seen)}`),
    ...files,
  ]
}

function filesWords(evidence: Incident['evidence']): string {
  const sealed = evidence.filter(isSealed).length
  const count = `${evidence.length} ${evidence.length === 1 ? 'file' : 'files'}`
  return sealed === 0
    ? `${count} kept as evidence`
    : `${count}, of which ${sealed} are sealed: nobody in school can open them`
}

const DONE_KINDS = ['action', 'response', 'custody', 'referral', 'letter']

/** Newest first: what happened last is what the meeting asks for. */
function done(incident: Incident, editionsOf: EditionsOf): readonly string[] {
  return chronologyOf(incident, editionsOf)
    .filter(({ kind, heading, isStruck }) => DONE_KINDS.includes(kind) && heading === 'follow-up' && !isStruck)
    .filter(({ id, title }) => !id.startsWith('strike-') && title !== 'Step still to do')
    .toReversed()
    .map(({ kind, atMs, title, lines }) => {
      // Everything else says in its own lines when it was.
      const when = kind === 'letter' ? [formatDate(londonDate(atMs))] : []
      return [title, ...when, ...lines.slice(0, 2)].map(sentence).join(' ')
    })
}

/** Newest first. */
function decided(incident: Incident, editionsOf: EditionsOf): readonly string[] {
  const entries = [
    ...incident.decisions.map(({ recordedAtMs, on, question, options, chosen, reasons, decidedBy }) => ({
      recordedAtMs,
      on,
      text: `${sentence(question)} ${sentence(options[chosen] ?? '')} Why: ${sentence(reasons)} (${decidedBy})`,
    })),
    ...incident.referrals.map((referral) => ({
      recordedAtMs: referral.recordedAtMs,
      on: londonDate(referral.recordedAtMs),
      text: `${decisionWords(referral)}. Why: ${referral.reasons}`,
    })),
    ...incident.sanctions.map(({ recordedAtMs, decidedOn, personId, measures, reasons, decidedBy }) => ({
      recordedAtMs,
      on: decidedOn,
      text: `Sanction for ${nameIn(incident, personId)}: ${measures.join(', ') || 'none'}. Why: ${sentence(reasons)} (${decidedBy})`,
    })),
    ...notNeeded(incident, editionsOf),
  ]
  return entries
    .toSorted((a, b) => b.recordedAtMs - a.recordedAtMs)
    .map(({ on, text }) => `${on === null ? 'Date not known' : formatDate(on)}: ${text}`)
}

function notNeeded(incident: Incident, editionsOf: EditionsOf) {
  return stepsOf(incident, editionsOf).flatMap(({ state, note, key, step }) =>
    state === 'not-needed' && note
      ? [
          {
            recordedAtMs: note.recordedAtMs,
            on: londonDate(note.recordedAtMs),
            text: `Not needed: ${stepTitle(incident, key, step)}. Why: ${note.note}`,
          },
        ]
      : [],
  )
}

const ADVICE_CHARACTERS = 120

/** In short: the meeting wants the gist, and the whole stands in the chronology. */
function shortAdvice(advice: string): string {
  const text = advice.replaceAll(/\s+/g, ' ').trim()
  if (text.length <= ADVICE_CHARACTERS) return text
  const cut = text.slice(0, ADVICE_CHARACTERS + 1)
  const end = cut.lastIndexOf(' ')
  return `${(end > 0 ? cut.slice(0, end) : cut.slice(0, ADVICE_CHARACTERS)).trim()} …`
}

function told(incident: Incident): readonly string[] {
  const contacts = incident.contacts.toReversed().map((contact) => {
    const { party, personId, purpose, reference, advice } = contact
    const whose = personId === null ? '' : ` of ${nameIn(incident, personId)}`
    const why = labelOf(CONTACT_PURPOSES, purpose).toLocaleLowerCase('en-GB')
    const rest = [
      ...(reference === '' ? [] : [`reference ${reference}`]),
      ...(advice === '' ? [] : [`advice: ${shortAdvice(advice)}`]),
    ]
    return [`${partyOf(party).label}${whose}, ${why}: ${momentWords(contact)}`, ...rest].join(', ')
  })
  const byContact = new Set(incident.contacts.flatMap(({ actionIds }) => actionIds))
  const boxes = Object.values(PARTY_BOXES).flat()
  const ticked = incident.actions.filter(
    ({ id, struck, action }) => struck === null && boxes.includes(action) && !byContact.has(id),
  )
  return [...contacts, ...new Set(ticked.map(actionWords))]
}

/** What a meeting can move on: what is late, what is not decided, who is not told. Small steps are only counted. */
function open(incident: Incident, editionsOf: EditionsOf, nowMs: number): readonly string[] {
  const steps = stepsOf(incident, editionsOf).filter(({ state }) => state === 'to-do')
  const weighty = steps.filter((step) => isLate(step, nowMs) || isForMeeting(step))
  const latestFirst = weighty.toSorted((a, b) => Number(isLate(b, nowMs)) - Number(isLate(a, nowMs)))
  const deletions = incident.deletions
    .filter(({ confirmation }) => confirmation === null)
    .map((deletion) => `Deletion by ${deletion.who} to be confirmed by ${dueWords(deletion)}`)
  const reviews = incident.decisions.flatMap((decision) => review(incident, decision, nowMs))
  const others = steps.length - weighty.length
  const rest = `${others} smaller ${others === 1 ? 'step is' : 'steps are'} open and not late`
  return [
    ...latestFirst.map((step) => openStep(incident, step, nowMs)),
    ...deletions,
    ...reviews,
    ...(others === 0 ? [] : [rest]),
  ]
}

function isLate({ dueAtMs }: IncidentStep, nowMs: number): boolean {
  return dueAtMs !== null && isStepOverdue(dueAtMs, nowMs)
}

function isForMeeting({ step: { tells, does, decides } }: IncidentStep): boolean {
  return tells !== undefined || does === 'referral' || decides === 'refer'
}

// What was decided anew of the same question is looked at again on the later day only.
function review({ decisions }: Incident, decision: Decision, nowMs: number): readonly string[] {
  const { topic, personId, question, reviewOn } = decision
  const last = decisions.findLast(
    (one) => one.topic === topic && one.personId === personId && one.question === question,
  )
  if (reviewOn === null || last !== decision) return []
  const when = reviewOn < londonDate(nowMs) ? 'Was to be looked at again' : 'To be looked at again'
  return [`${when} ${dayWords(reviewOn, nowMs)}: ${question}`]
}

function openStep(incident: Incident, { key, step, who: whose, dueAtMs }: IncidentStep, nowMs: number): string {
  const day = dueAtMs === null ? '' : dayWords(londonDate(dueAtMs), nowMs)
  const due = dueAtMs === null ? 'no day set' : isStepOverdue(dueAtMs, nowMs) ? `overdue: was due ${day}` : `due ${day}`
  return `${stepTitle(incident, key, step)} (${labelOf(WHO, whose)}, ${due})`
}

/** A meeting thinks in days. */
function dayWords(date: string, nowMs: number): string {
  return date === londonDate(nowMs) ? 'today' : formatDate(date)
}
