import './lists.css'
import type { ReactNode } from 'react'
import { Link } from 'wouter'
import type { IconName } from './icons.tsx'
import { StatusTag, type StatusTone } from './status-tag.tsx'

export type TaskStatus =
  'done' | 'started' | 'not-started' | 'not-known' | 'not-needed' | 'none-yet' | 'problem' | 'overdue' | 'locked'

type Task = {
  readonly id: string
  readonly label: string
  /** Absent while it cannot be opened, or for someone who only reads. */
  readonly to?: string
  readonly status: TaskStatus
  readonly current?: boolean
  readonly hint?: string
  /** A button of its own, for what can be done without opening it. */
  readonly button?: ReactNode
}

const STATUSES: Record<TaskStatus, { readonly words: string; readonly tone: StatusTone; readonly icon?: IconName }> = {
  done: { words: 'Done', tone: 'good', icon: 'check' },
  started: { words: 'Started', tone: 'info', icon: 'edit' },
  'not-started': { words: 'To do', tone: 'plain' },
  'not-known': { words: 'Not known yet', tone: 'plain', icon: 'question' },
  'not-needed': { words: 'Not needed', tone: 'plain' },
  'none-yet': { words: 'Nothing yet', tone: 'plain' },
  problem: { words: 'Put right', tone: 'warn', icon: 'warning' },
  overdue: { words: 'Overdue', tone: 'warn', icon: 'clock' },
  locked: { words: 'Locked', tone: 'plain', icon: 'lock' },
}

/** The parts of a job, to be done in any order. */
export function TaskList({ label, items }: { readonly label: string; readonly items: readonly Task[] }) {
  return (
    <nav aria-label={label}>
      <ul className="bf-tasks">
        {items.map((task) => {
          const { words, tone, icon } = STATUSES[task.status]
          return (
            <li key={task.id} className={task.current ? 'bf-task bf-task-current' : 'bf-task'}>
              <span className="bf-task-words">
                {task.to === undefined ? (
                  task.label
                ) : (
                  <Link href={task.to} aria-current={task.current ? 'step' : undefined}>
                    {task.label}
                  </Link>
                )}
                {task.hint && <span className="bf-hint">{task.hint}</span>}
              </span>
              {task.button !== undefined && <span className="bf-task-button">{task.button}</span>}
              <StatusTag tone={tone} {...(icon ? { icon } : {})}>
                {words}
              </StatusTag>
            </li>
          )
        })}
      </ul>
    </nav>
  )
}
