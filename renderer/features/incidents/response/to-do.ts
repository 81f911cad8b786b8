// One list of what is left to do: the steps of the procedures and what else the record asks for, by when each is to be done.
import type { Incident } from '#shared/domain/incidents.ts'
import type { IncidentStep } from '#shared/domain/steps.ts'
import { formatDate } from '#shared/lib/dates.ts'
import { type IncidentTask, tasksOf } from '../incident/what-to-do.ts'
import {
  type StepGroup,
  byWords,
  formOf,
  groupOf,
  isLate,
  notToldBecause,
  noteWords,
  stepLabel,
  stepPath,
  whoWords,
} from './step-words.ts'

export type ToDo = {
  readonly id: string
  readonly label: string
  readonly hint?: string
  readonly to?: string
  readonly status: IncidentTask['status'] | 'not-needed'
  readonly group: StepGroup
  /** The key of a step for which a note is enough, so that one press can say that it is done. */
  readonly noteOf?: string
}

const GROUPS: readonly { readonly group: StepGroup; readonly name: string }[] = [
  { group: 'now', name: 'Now' },
  { group: 'lesson', name: 'By the end of the lesson' },
  { group: 'today', name: 'Today' },
  { group: 'later', name: 'Later' },
  { group: 'done', name: 'Done' },
]

export type ToDoGroup = { readonly group: StepGroup; readonly name: string; readonly items: readonly ToDo[] }

/** Only groups that hold something; what is overdue comes first. */
export function toDoOf(
  incident: Incident,
  steps: readonly IncidentStep[],
  mayRecord: boolean,
  nowMs: number,
): readonly ToDoGroup[] {
  const isOpen = incident.status === 'open'
  const items = [...steps.map((step) => itemOf(incident, step, nowMs)), ...tasksOf(incident, mayRecord, nowMs, steps)]
  return GROUPS.map(({ group, name }) => ({
    group,
    name: !isOpen && group === 'later' ? 'Not done before it was closed' : name,
    items: overdueFirst(items.filter((item) => item.group === group)),
  })).filter((group) => group.items.length > 0)
}

function overdueFirst(items: readonly ToDo[]): readonly ToDo[] {
  const isOverdue = ({ status }: ToDo) => status === 'overdue'
  return [...items.filter(isOverdue), ...items.filter((item) => !isOverdue(item))]
}

function itemOf(incident: Incident, item: IncidentStep, nowMs: number): ToDo {
  const { id, status } = incident
  const common = { id: item.key, label: stepLabel(incident, item), to: stepPath(id, item.key) }
  if (item.state !== 'to-do') {
    const hint = noteWords(item)
    return { ...common, status: item.state, group: 'done', ...(hint === '' ? {} : { hint }) }
  }
  // Nothing is due any more once a case is closed.
  if (status === 'closed') return { ...common, status: 'not-started', group: 'later', hint: whoWords(item) }
  const against = notToldBecause(incident, item)
  const isForNote = formOf(id, item) === undefined && ['lead', 'staff'].includes(item.who)
  return {
    ...common,
    ...(isForNote ? { noteOf: item.key } : {}),
    hint: against?.reviewOn
      ? `Look at it again on ${formatDate(against.reviewOn)}`
      : `${whoWords(item)}, ${byWords(item, nowMs)}`,
    status: isLate(item, nowMs) ? 'overdue' : 'not-started',
    group: groupOf(item, nowMs),
  }
}

/** The step to begin with: the first of the most urgent group. */
export function firstToDo(groups: readonly ToDoGroup[]): ToDo | undefined {
  return groups.find(({ group }) => group !== 'done')?.items.find(({ to }) => to !== undefined)
}
