// What is left to do about an incident, from what is recorded. It suggests; it never blocks.
import type { Incident } from '#shared/domain/incidents.ts'

export type IncidentTask = {
  readonly id: string
  readonly label: string
  readonly hint?: string
  readonly to: string
  readonly status: 'done' | 'not-started' | 'not-known'
}

const done = (isDone: boolean) => (isDone ? 'done' : 'not-started')

export function tasksOf(incident: Incident): readonly IncidentTask[] {
  return allTasks(incident).map(({ hint, ...task }) =>
    hint === undefined || task.status === 'done' ? task : { ...task, hint },
  )
}

function allTasks(incident: Incident): readonly IncidentTask[] {
  const base = `/incidents/${incident.id}`
  // A closed incident takes nothing in: offering a form that is refused at its end would waste someone's words.
  if (incident.status === 'closed') {
    return [{ id: 'close', label: 'Closed. Reopen it to amend it or add to it', to: `${base}/reopen`, status: 'done' }]
  }
  const actions = incident.actions.filter(({ struck }) => struck === null)
  const isHeadTold = actions.some(({ action }) => action === 'reported-to-head')
  return [
    ...(incident.imageLocked ? lockedTasks(incident, base) : []),
    {
      id: 'head',
      label: 'Tell the head teacher or a senior manager, and record it',
      hint: 'Today. If it is about them, tell the chair of governors',
      to: `${base}/actions/new`,
      status: done(isHeadTold),
    },
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
