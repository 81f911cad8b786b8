// What is left to do about an incident besides the steps of its procedures, from what is recorded. It suggests; it never blocks.
import type { RestrictedAbout } from '#shared/domain/compartments.ts'
import { mayAskToDelete } from '#shared/domain/deletion.ts'
import { isSealed } from '#shared/domain/evidence.ts'
import type { Action, Incident } from '#shared/domain/incidents.ts'
import type { IncidentStep } from '#shared/domain/steps.ts'
import { type AdultStepDone, adultConcernSteps } from '#shared/guidance/adult-concern-steps.ts'
import { dueWords, isLate } from '#shared/domain/words/referral-words.ts'
import { londonDate } from '#shared/lib/dates.ts'

export type IncidentTask = {
  readonly id: string
  readonly label: string
  readonly hint?: string
  /** Absent for whoever only reads. */
  readonly to?: string
  readonly status: 'done' | 'not-started' | 'not-known' | 'overdue'
  readonly group: 'now' | 'today' | 'later' | 'done'
}
type Task = Omit<IncidentTask, 'group'> & { readonly group: Exclude<IncidentTask['group'], 'done'> }

const done = (isDone: boolean) => (isDone ? 'done' : 'not-started')

/** What a step of the incident's procedures already asks for is left out. An incident from before there were procedures has no steps. */
export function tasksOf(
  incident: Incident,
  mayRecord: boolean,
  nowMs: number,
  steps: readonly IncidentStep[],
): readonly IncidentTask[] {
  const asked = new Set<string | undefined>(steps.flatMap(({ step }) => [step.does, step.tells]))
  const tasks = allTasks(incident, nowMs)
    .filter(({ id }) => !asked.has(id))
    .map(inItsGroup)
  // Under everything that is done already it would be overlooked.
  const overdue = tasks.filter(({ status }) => status === 'overdue')
  const inOrder = [...overdue, ...tasks.filter((task) => !overdue.includes(task))]
  return mayRecord ? inOrder : inOrder.flatMap(forReader)
}

function inItsGroup({ hint, group, ...task }: Task): IncidentTask {
  if (task.status === 'done') return { ...task, group: 'done' }
  return { ...task, ...(hint === undefined ? {} : { hint }), group: task.status === 'overdue' ? 'now' : group }
}

/** A reader sees what is done and what is not, and nothing that only invites to record. */
function forReader({ id, label, hint, status, group }: IncidentTask): readonly IncidentTask[] {
  if (id === 'close') return []
  const words = label.replace(/\. (Record another|Record more|Add a newer one|Decide anew|Ask somebody else)$/, '')
  return [{ id, label: words, status, group, ...(hint === undefined ? {} : { hint }) }]
}

function allTasks(incident: Incident, nowMs: number): readonly Task[] {
  const base = `/incidents/${incident.id}`
  // A closed incident takes nothing in: offering a form that is refused at its end would waste someone's words.
  if (incident.status === 'closed') return awaitedTasks(incident, base, nowMs)
  const actions = incident.actions.filter(({ struck }) => struck === null)
  return [
    ...(incident.imageLocked ? lockedTasks(incident, base, nowMs) : []),
    ...(incident.restricted ? adultTasks(incident.restricted.about, actions, base) : [headTask(actions, base)]),
    {
      id: 'outcome',
      label: incident.outcomes.length > 0 ? 'Outcome recorded. Add a newer one' : 'Record the outcome',
      hint: 'When it is known',
      to: `${base}/outcome`,
      status: incident.outcomes.length > 0 ? 'done' : 'not-known',
      group: 'later',
    },
    {
      id: 'close',
      label: 'Close the incident',
      hint: 'When nothing is left to do',
      to: `${base}/close`,
      status: 'not-started',
      group: 'later',
    },
  ]
}

function headTask(actions: readonly Action[], base: string): Task {
  return {
    id: 'head',
    label: 'Tell the head teacher or a senior manager, and record it',
    hint: 'Today. If it is about them, restrict this case and tell the chair of governors',
    to: `${base}/actions/new`,
    status: done(isStepDone('head', actions)),
    group: 'today',
  }
}

function adultTasks(about: RestrictedAbout, actions: readonly Action[], base: string): readonly Task[] {
  return adultConcernSteps(about).map(({ id, text, hint }) => ({
    id,
    label: text,
    hint,
    to: `${base}/actions/new`,
    status: done(isStepDone(id, actions)),
    group: 'today',
  }))
}

// The form has no box for the chair of governors, so that step is found by its words.
function isStepDone(step: AdultStepDone, actions: readonly Action[]): boolean {
  if (step === 'head') return actions.some(({ action }) => action === 'reported-to-head')
  if (step === 'lado') return actions.some(({ action }) => action === 'lado-advice' || action === 'lado-referral')
  return actions.some(({ action, detail }) => action === 'specific' && /\bchair\b/i.test(detail))
}

function lockedTasks(incident: Incident, base: string, nowMs: number): readonly Task[] {
  const { devices, imagesSeen, statements, referrals } = incident
  return [
    {
      id: 'device',
      label: devices.length > 0 ? 'Device recorded. Record another' : 'Lock the device away and record it',
      hint: 'Now. Switched off, without looking',
      to: `${base}/devices/new`,
      status: done(devices.length > 0),
      group: 'now',
    },
    ...sealedTask(incident, base),
    {
      id: 'referral',
      label: referrals.length > 0 ? 'Referral decided. Decide anew' : 'Answer the referral questions',
      hint: 'Today. They show whether the police or social care must be told at once',
      to: `${base}/referral/new`,
      status: done(referrals.length > 0),
      group: 'today',
    },
    {
      id: 'statement',
      label: statements.length > 0 ? 'What was said: recorded. Record more' : 'Record who said what',
      hint: 'Today, in their own words',
      to: `${base}/statements/new`,
      status: done(statements.length > 0),
      group: 'today',
    },
    {
      id: 'image-seen',
      label:
        imagesSeen.length > 0
          ? 'Image seen: recorded. Record another'
          : 'If anyone has already seen an image, record it',
      to: `${base}/image-seen/new`,
      status: imagesSeen.length > 0 ? 'done' : 'not-known',
      group: 'later',
    },
    ...deletionTasks(incident, base, nowMs),
  ]
}

/** Nothing shows whether it was done, so it stays on the list until the incident is closed. */
function sealedTask({ evidence }: Incident, base: string): readonly Task[] {
  if (!evidence.some(isSealed)) return []
  return [
    {
      id: 'sealed',
      label: 'Leave other copies of the sealed files alone, and list who has them',
      hint: 'Now. Do not delete them',
      to: `${base}/evidence/sealed`,
      status: 'not-known',
      group: 'now',
    },
  ]
}

/** A child may confirm it long after the incident is closed. */
function awaitedTasks({ deletions }: Incident, base: string, nowMs: number): readonly Task[] {
  return deletions
    .filter(({ confirmation }) => confirmation === null)
    .map((deletion) => {
      const late = isLate(deletion, nowMs)
      return {
        id: `deletion-${deletion.id}`,
        label: `${deletion.who}: record that the image was deleted`,
        hint: late ? `It was to be confirmed by ${dueWords(deletion)}` : `By ${dueWords(deletion)}`,
        to: `${base}/deletions/${deletion.id}/confirm`,
        status: late ? 'overdue' : 'not-started',
        group: deletion.dueOn <= londonDate(nowMs) ? ('today' as const) : ('later' as const),
      }
    })
}

function deletionTasks(incident: Incident, base: string, nowMs: number): readonly Task[] {
  const { deletions, referrals } = incident
  const tasks = awaitedTasks(incident, base, nowMs)
  if (tasks.length > 0 || !mayAskToDelete(referrals)) return tasks
  return [
    {
      id: 'deletion',
      label:
        deletions.length > 0
          ? 'Deletion confirmed. Ask somebody else'
          : 'Ask for the image to be deleted, with a deadline',
      hint: 'The young person deletes it. Staff never do, and nobody looks',
      to: `${base}/deletions/new`,
      status: deletions.length > 0 ? 'done' : 'not-started',
      group: 'today',
    },
  ]
}
