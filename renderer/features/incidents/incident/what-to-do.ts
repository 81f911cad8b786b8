// What is left to do about an incident, from what is recorded. It suggests; it never blocks.
import type { RestrictedAbout } from '#shared/domain/compartments.ts'
import type { Action, Incident } from '#shared/domain/incidents.ts'
import { type AdultStepDone, adultConcernSteps } from '#shared/guidance/adult-concern-steps.ts'

export type IncidentTask = {
  readonly id: string
  readonly label: string
  readonly hint?: string
  /** Absent for whoever only reads. */
  readonly to?: string
  readonly status: 'done' | 'not-started' | 'not-known'
}

const done = (isDone: boolean) => (isDone ? 'done' : 'not-started')

export function tasksOf(incident: Incident, mayRecord: boolean): readonly IncidentTask[] {
  const tasks = allTasks(incident).map(({ hint, ...task }) =>
    hint === undefined || task.status === 'done' ? task : { ...task, hint },
  )
  return mayRecord ? tasks : tasks.flatMap(forReader)
}

/** A reader sees what is done and what is not, and nothing that only invites to record. */
function forReader({ id, label, hint, status }: IncidentTask): readonly IncidentTask[] {
  if (id === 'actions' || id === 'close') return []
  const words = label.replace(/\. (Record another|Add a newer one)$/, '')
  return [{ id, label: words, status, ...(hint === undefined ? {} : { hint }) }]
}

function allTasks(incident: Incident): readonly IncidentTask[] {
  const base = `/incidents/${incident.id}`
  // A closed incident takes nothing in: offering a form that is refused at its end would waste someone's words.
  if (incident.status === 'closed') {
    return [{ id: 'close', label: 'Closed. Reopen it to amend it or add to it', to: `${base}/reopen`, status: 'done' }]
  }
  const actions = incident.actions.filter(({ struck }) => struck === null)
  return [
    ...(incident.imageLocked ? lockedTasks(incident, base) : []),
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

function lockedTasks(incident: Incident, base: string): readonly IncidentTask[] {
  return [
    {
      id: 'device',
      label: incident.devices.length > 0 ? 'Device recorded. Record another' : 'Lock the device away and record it',
      hint: 'Now. Switched off, without looking',
      to: `${base}/devices/new`,
      status: incident.devices.length > 0 ? 'done' : 'not-started',
    },
    {
      id: 'image-seen',
      label:
        incident.imagesSeen.length > 0
          ? 'Image seen: recorded. Record another'
          : 'If anyone has already seen an image, record it',
      to: `${base}/image-seen/new`,
      status: incident.imagesSeen.length > 0 ? 'done' : 'not-known',
    },
  ]
}
