// A step of an incident in the words of the screens: who, by when, how it stands, and where it leads.
import { labelOf } from '#shared/domain/incident-form.ts'
import type { Incident, Person } from '#shared/domain/incidents.ts'
import type { Decision } from '#shared/domain/decisions.ts'
import { decidedAgainstTelling } from '#shared/domain/step-records.ts'
import { type IncidentStep, isStepOverdue } from '#shared/domain/steps.ts'
import { type Does, WHO } from '#shared/guidance/step.ts'
import { endOfLondonDayMs, formatDate, formatInstant, londonDate } from '#shared/lib/dates.ts'
import { capital } from '#shared/lib/first-letter.ts'

export function personWords({ name, classOrPost }: Pick<Person, 'name' | 'classOrPost'>): string {
  const words = name ?? 'a child whose name is not known yet'
  return classOrPost === '' ? words : `${words} (${classOrPost})`
}

/** The step in one line, with the child first, so that two children are never taken for each other. */
export function stepLabel(incident: Incident, item: IncidentStep): string {
  const { step, person } = item
  const against = notToldBecause(incident, item)
  if (against) {
    const whose = person === null ? 'the child' : personWords(person)
    return against.reviewOn === null ? `Not told: parents of ${whose}` : `Do not tell yet: parents of ${whose}`
  }
  return person === null ? step.text : `${capital(personWords(person))}: ${step.text}`
}

/** The decision by which the parents of this step are not told yet, as long as nobody has told them since. */
export function notToldBecause(incident: Incident, { step, person, note }: IncidentStep): Decision | undefined {
  const against = step.tells === 'parents' ? decidedAgainstTelling(incident, person) : undefined
  if (!against) return undefined
  const isNoted = note?.state === 'done' && note.recordedAtMs > against.recordedAtMs
  return isNoted || areToldSince(incident, person, against.recordedAtMs) ? undefined : against
}

function areToldSince({ contacts }: Incident, person: Person | null, sinceMs: number): boolean {
  return contacts.some(
    ({ party, personId, recordedAtMs }) =>
      party === 'parents' && (person === null || personId === person.id) && recordedAtMs > sinceMs,
  )
}

export function whoWords({ who }: Pick<IncidentStep, 'who'>): string {
  return labelOf(WHO, who)
}

/** Whether it is still to do and its time has passed. */
export function isLate({ state, dueAtMs }: IncidentStep, nowMs: number): boolean {
  return state === 'to-do' && dueAtMs !== null && isStepOverdue(dueAtMs, nowMs)
}

/** 'at once', 'today', 'by Wed 4 Nov 2026'; for one that is overdue, by when it was to be done. */
export function byWords(item: IncidentStep, nowMs: number): string {
  const { step, note, dueAtMs } = item
  if (dueAtMs === null) return 'when it can be done'
  const late = isLate(item, nowMs)
  if (step.by === 'at-once' && !note?.dueOn)
    return late ? `was to be done at once, ${formatInstant(dueAtMs)}` : 'at once'
  const isToTheMinute = !note?.dueOn && step.by === 'three-days'
  const when = isToTheMinute ? formatInstant(dueAtMs) : formatDate(londonDate(dueAtMs))
  // No timetable is known, so no time of the clock is named.
  if (step.by === 'lesson' && !note?.dueOn)
    return late ? `was to be done by the end of the lesson, ${when}` : 'by the end of the lesson'
  if (late) return `was to be done by ${when}`
  return !isToTheMinute && londonDate(dueAtMs) === londonDate(nowMs) ? 'today' : `by ${when}`
}

export type StepGroup = 'now' | 'lesson' | 'today' | 'later' | 'done'

export function groupOf(item: IncidentStep, nowMs: number): StepGroup {
  const { state, step, note, dueAtMs } = item
  if (state !== 'to-do') return 'done'
  if (isLate(item, nowMs)) return 'now'
  if (!note?.dueOn && step.by === 'at-once') return 'now'
  if (!note?.dueOn && step.by === 'lesson') return 'lesson'
  return dueAtMs !== null && dueAtMs <= endOfLondonDayMs(londonDate(nowMs)) ? 'today' : 'later'
}

/** What was last said of a step: when and by whom it was done, or why it is not needed. */
export function noteWords({ note, state }: Pick<IncidentStep, 'note' | 'state'>): string {
  if (!note || note.state !== state) return ''
  const when = note.on === null ? '' : formatDate(note.on)
  const done = [when, note.by ?? ''].filter((part) => part !== '').join(', ')
  return [state === 'done' ? done : '', note.note].filter((part) => part !== '').join('. ')
}

export function stepPath(incidentId: string, key: string): string {
  return `/incidents/${incidentId}/steps/${encodeURIComponent(key)}`
}

/** The form of the decision whether the parents of this step are told. */
export function parentsDecisionPath(incidentId: string, { person }: Pick<IncidentStep, 'person'>): string {
  return `/incidents/${incidentId}/decisions/new?topic=parents${person === null ? '' : `&person=${person.id}`}`
}

type Form = { readonly path: string; readonly label: string }

const FORMS: Record<Exclude<Does, 'incident'>, Form> = {
  device: { path: 'devices/new', label: 'Record the device' },
  evidence: { path: 'evidence/add', label: 'Add evidence' },
  statement: { path: 'statements/new', label: 'Record who said what' },
  trace: { path: 'traces/new', label: 'Record the address or user name' },
  referral: { path: 'referral/new', label: 'Answer the referral questions' },
  'image-seen': { path: 'image-seen/new', label: 'Record who saw it' },
  deletion: { path: 'deletions/new', label: 'Record who was asked to delete it' },
  search: { path: 'searches/new', label: 'Record the search' },
  sanction: { path: 'sanctions/new', label: 'Record the sanction' },
  decision: { path: 'decisions/new', label: 'Record the decision' },
  letter: { path: 'letters/new', label: 'Draft the letter' },
  outcome: { path: 'outcome', label: 'Record the outcome' },
  restriction: { path: 'restrict', label: 'Restrict this case' },
}

/** The form of the record by which a step is done; undefined where a note is enough. */
export function formOf(incidentId: string, { step, person }: Pick<IncidentStep, 'step' | 'person'>): Form | undefined {
  const query = new URLSearchParams(person === null ? {} : { person: person.id })
  const at = (path: string) => `/incidents/${incidentId}/${path}${query.size > 0 ? `?${query}` : ''}`
  if (step.tells !== undefined) {
    query.set('party', step.tells)
    if (step.purpose !== undefined) query.set('purpose', step.purpose)
    return { path: at('contacts/new'), label: 'Record the contact' }
  }
  if (step.does === undefined || step.does === 'incident') return undefined
  if (step.decides !== undefined) query.set('topic', step.decides)
  const { path, label } = FORMS[step.does]
  return { path: at(path), label }
}
