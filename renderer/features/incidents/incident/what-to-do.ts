// What is left to do about an incident, from what is recorded. It suggests; it never blocks.
import type { RestrictedAbout } from '#shared/domain/compartments.ts'
import { mayAskToDelete } from '#shared/domain/deletion.ts'
import { isSealed } from '#shared/domain/evidence.ts'
import type { Action, Incident } from '#shared/domain/incidents.ts'
import { type AdultStepDone, adultConcernSteps } from '#shared/guidance/adult-concern-steps.ts'
import { dueWords, isLate } from './referral-words.ts'

export type IncidentTask = {
  readonly id: string
  readonly label: string
  readonly hint?: string
  /** Absent for whoever only reads. */
  readonly to?: string
  readonly status: 'done' | 'not-started' | 'not-known' | 'overdue'
}

const done = (isDone: boolean) => (isDone ? 'done' : 'not-started')

export function tasksOf(incident: Incident, mayRecord: boolean, nowMs: number): readonly IncidentTask[] {
  const tasks = allTasks(incident, nowMs).map(({ hint, ...task }) =>
    hint === undefined || task.status === 'done' ? task : { ...task, hint },
  )
  // Under everything that is done already it would be overlooked.
  const overdue = tasks.filter(({ status }) => status === 'overdue')
  const inOrder = [...overdue, ...tasks.filter((task) => !overdue.includes(task))]
  return mayRecord ? inOrder : inOrder.flatMap(forReader)
}

/** A reader sees what is done and what is not, and nothing that only invites to record. */
function forReader({ id, label, hint, status }: IncidentTask): readonly IncidentTask[] {
  if (id === 'actions' || id === 'close') return []
  const words = label.replace(/\. (Record another|Record more|Add a newer one|Decide anew|Ask somebody else)$/, '')
  return [{ id, label: words, status, ...(hint === undefined ? {} : { hint }) }]
}

function allTasks(incident: Incident, nowMs: number): readonly IncidentTask[] {
  const base = `/incidents/${incident.id}`
  // A closed incident takes nothing in: offering a form that is refused at its end would waste someone's words.
  if (incident.status === 'closed') {
    return [
      ...awaitedTasks(incident, base, nowMs),
      { id: 'close', label: 'Closed. Reopen it to amend it or add to it', to: `${base}/reopen`, status: 'done' },
    ]
  }
  const actions = incident.actions.filter(({ struck }) => struck === null)
  return [
    ...(incident.imageLocked ? lockedTasks(incident, base, nowMs) : []),
    ...(incident.restricted ? adultTasks(incident.restricted.about, actions, base) : [headTask(actions, base)]),
    {
      id: 'actions',
      label: actions.length > 0 ? `Actions recorded: ${actions.length}. Record another` : 'Record an action',
      hint: 'Who was told, and when',
      to: `${base}/actions/new`,
      status: done(actions.length > 0),
    },
    {
      id: 'outcome',
      label: incident.outcomes.length > 0 ? 'Outcome recorded. Add a newer one' : 'Record the outcome',
      hint: 'When it is known',
      to: `${base}/outcome`,
      status: incident.outcomes.length > 0 ? 'done' : 'not-known',
    },
    {
      id: 'close',
      label: 'Close the incident',
      hint: 'When nothing is left to do',
      to: `${base}/close`,
      status: 'not-started',
    },
  ]
}

function headTask(actions: readonly Action[], base: string): IncidentTask {
  return {
    id: 'head',
    label: 'Tell the head teacher or a senior manager, and record it',
    hint: 'Today. If it is about them, restrict this case and tell the chair of governors',
    to: `${base}/actions/new`,
    status: done(isStepDone('head', actions)),
  }
}

function adultTasks(about: RestrictedAbout, actions: readonly Action[], base: string): readonly IncidentTask[] {
  return adultConcernSteps(about).map(({ id, text, hint }) => ({
    id,
    label: text,
    hint,
    to: `${base}/actions/new`,
    status: done(isStepDone(id, actions)),
  }))
}

// The form has no box for the chair of governors, so that step is found by its words.
function isStepDone(step: AdultStepDone, actions: readonly Action[]): boolean {
  if (step === 'head') return actions.some(({ action }) => action === 'reported-to-head')
  if (step === 'lado') return actions.some(({ action }) => action === 'lado-advice' || action === 'lado-referral')
  return actions.some(({ action, detail }) => action === 'specific' && /\bchair\b/i.test(detail))
}

function lockedTasks(incident: Incident, base: string, nowMs: number): readonly IncidentTask[] {
  const { devices, imagesSeen, statements, referrals } = incident
  return [
    {
      id: 'device',
      label: devices.length > 0 ? 'Device recorded. Record another' : 'Lock the device away and record it',
      hint: 'Now. Switched off, without looking',
      to: `${base}/devices/new`,
      status: done(devices.length > 0),
    },
    ...sealedTask(incident, base),
    {
      id: 'referral',
      label: referrals.length > 0 ? 'Referral decided. Decide anew' : 'Answer the referral questions',
      hint: 'Today. They show whether the police or social care must be told at once',
      to: `${base}/referral/new`,
      status: done(referrals.length > 0),
    },
    {
      id: 'statement',
      label: statements.length > 0 ? 'What was said: recorded. Record more' : 'Record who said what',
      hint: 'Today, in their own words',
      to: `${base}/statements/new`,
      status: done(statements.length > 0),
    },
    {
      id: 'image-seen',
      label:
        imagesSeen.length > 0
          ? 'Image seen: recorded. Record another'
          : 'If anyone has already seen an image, record it',
      to: `${base}/image-seen/new`,
      status: imagesSeen.length > 0 ? 'done' : 'not-known',
    },
    ...deletionTasks(incident, base, nowMs),
  ]
}

/** Nothing shows whether it was done, so it stays on the list until the incident is closed. */
function sealedTask({ evidence }: Incident, base: string): readonly IncidentTask[] {
  if (!evidence.some(isSealed)) return []
  return [
    {
      id: 'sealed',
      label: 'Leave other copies of the sealed files alone, and list who has them',
      hint: 'Now. Do not delete them',
      to: `${base}/evidence/sealed`,
      status: 'not-known',
    },
  ]
}

/** A child may confirm it long after the incident is closed. */
function awaitedTasks({ deletions }: Incident, base: string, nowMs: number): readonly IncidentTask[] {
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
      }
    })
}

function deletionTasks(incident: Incident, base: string, nowMs: number): readonly IncidentTask[] {
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
    },
  ]
}
