import './response.css'
import type { Incident } from '#shared/domain/incidents.ts'
import { Button } from '../../../components/button.tsx'
import { Details } from '../../../components/details.tsx'
import { TaskList } from '../../../components/task-list.tsx'
import { VisuallyHidden } from '../../../components/visually-hidden.tsx'
import { Notice, Refused } from '../../../components/warning-text.tsx'
import { useMayRecord } from '../records/may-record.ts'
import type { ToDo, ToDoGroup } from './to-do.ts'
import { type QuickNotes, useQuickNotes } from './use-quick-notes.ts'

type ToDoListProps = {
  readonly incident: Incident
  readonly groups: readonly ToDoGroup[]
  /** Whether there is room for a button beside each step. */
  readonly isWide?: boolean
}

/** The steps by when they are to be done. What is done is folded away. */
export function ToDoList({ incident, groups, isWide = false }: ToDoListProps) {
  const mayRecord = useMayRecord(incident)
  const mayNote = isWide && mayRecord && incident.status === 'open'
  const quick = useQuickNotes(incident.id)
  return (
    <>
      <LastNoted quick={quick} />
      {groups.map(({ group, name, items }) =>
        group === 'done' ? (
          <Details key={group} summary={`Done or not needed: ${items.length}`}>
            <TaskList label={name} items={items} />
          </Details>
        ) : (
          <div key={group} className="incident-group">
            <h3>{name}</h3>
            <TaskList label={name} items={mayNote ? items.map((item) => withButton(item, quick)) : items} />
          </div>
        ),
      )}
    </>
  )
}

function withButton(item: ToDo, quick: QuickNotes) {
  const { noteOf, label } = item
  if (noteOf === undefined) return item
  const button = (
    <Button kind="quiet" icon="check" busy={quick.isBusy} onClick={() => quick.done(noteOf, label)}>
      Done just now, by me <VisuallyHidden>({label})</VisuallyHidden>
    </Button>
  )
  return { ...item, button }
}

const takeFocus = (element: HTMLElement | null) => element?.focus()

/** The row of the button is gone with its step, so the focus goes on to here. */
function LastNoted({ quick }: { readonly quick: QuickNotes }) {
  const { last, refusal } = quick
  return (
    <>
      {refusal !== null && <Refused message={refusal} />}
      {last !== null && (
        <div key={`${last.key} ${last.isUndone}`} ref={takeFocus} tabIndex={-1} className="incident-noted">
          <Notice tone="good" live>
            <p>
              {last.isUndone ? 'Set back to do' : 'Noted as done'}: {last.label}
            </p>
            {!last.isUndone && (
              <Button busy={quick.isBusy} onClick={() => quick.undo(last.key, last.label)}>
                Undo <VisuallyHidden>({last.label})</VisuallyHidden>
              </Button>
            )}
          </Notice>
        </div>
      )}
    </>
  )
}
