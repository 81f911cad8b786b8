import type { DateAnswer, NameAnswer } from '#shared/domain/answers.ts'
import { EMPTY_DATE, EMPTY_NAME } from '#shared/domain/answers.ts'
import { CHILD_ACTIONS, FORM, STAFF_ACTIONS, labelOf } from '#shared/domain/incident-form.ts'
import { Button, ButtonRow } from '../../../components/button.tsx'
import { CheckboxGroup } from '../../../components/checkbox-group.tsx'
import { DateField } from '../../../components/date-field.tsx'
import { NameField } from '../../../components/name-field.tsx'
import { TextArea } from '../../../components/text-area.tsx'
import type { IncidentFieldsProps } from './fields-props.ts'
import { withTermHints } from './term-hints.ts'

type Taken<Action extends string> = {
  readonly action: Action
  readonly date: DateAnswer
  readonly by: NameAnswer
}

type ColumnProps<Action extends string> = {
  readonly id: string
  readonly label: string
  readonly boxes: readonly { readonly value: Action; readonly label: string }[]
  readonly taken: readonly Taken<Action>[]
  readonly onChange: (taken: Taken<Action>[]) => void
}

export function ActionsFields({ answers, change }: IncidentFieldsProps) {
  return (
    <>
      <p>Tick what has been done so far. Nothing yet? Leave it empty: actions can be added at any time.</p>
      <ActionColumn
        id="staffActions"
        label={FORM.actions.staff}
        boxes={STAFF_ACTIONS}
        taken={answers.staffActions}
        onChange={(staffActions) => change({ staffActions })}
      />
      <TextArea
        id="specificAction"
        label={FORM.actions.specific}
        optional
        value={answers.specificAction}
        onChange={(specificAction) => change({ specificAction })}
      />
      <ActionColumn
        id="childActions"
        label={FORM.actions.child}
        boxes={CHILD_ACTIONS}
        taken={answers.childActions}
        onChange={(childActions) => change({ childActions })}
      />
    </>
  )
}

function ActionColumn<Action extends string>({ id, label, boxes, taken, onChange }: ColumnProps<Action>) {
  const replace = (next: Taken<Action>) => onChange(taken.map((one) => (one.action === next.action ? next : one)))
  const detail = (one: Taken<Action> | undefined) => {
    if (!one) return undefined
    const filled = isBlank(one) ? taken.find((other) => !isBlank(other)) : undefined
    const like = filled && { ...filled, label: labelOf(boxes, filled.action) }
    return <WhenAndWho field={`${id}.${one.action}`} taken={one} onChange={replace} {...(like ? { like } : {})} />
  }
  return (
    <CheckboxGroup
      id={id}
      label={label}
      labelSize="large"
      value={taken.map(({ action }) => action)}
      options={withTermHints(boxes).map((box) => ({
        ...box,
        detail: detail(taken.find(({ action }) => action === box.value)),
      }))}
      onChange={(ticked) =>
        onChange(
          boxes
            .filter(({ value }) => ticked.includes(value))
            .map(({ value }) => taken.find(({ action }) => action === value) ?? newlyTicked(value)),
        )
      }
    />
  )
}

function newlyTicked<Action extends string>(action: Action): Taken<Action> {
  return { action, date: EMPTY_DATE, by: EMPTY_NAME }
}

function isBlank<Action extends string>({ date, by }: Taken<Action>): boolean {
  return JSON.stringify([date, by]) === JSON.stringify([EMPTY_DATE, EMPTY_NAME])
}

type WhenAndWhoProps<Action extends string> = {
  readonly field: string
  readonly taken: Taken<Action>
  /** Another action of the column whose day and person can be taken over with one press. */
  readonly like?: Taken<Action> & { readonly label: string }
  readonly onChange: (taken: Taken<Action>) => void
}

function WhenAndWho<Action extends string>({ field, taken, like, onChange }: WhenAndWhoProps<Action>) {
  return (
    <div className="incident-nested">
      {like && (
        <ButtonRow>
          <Button onClick={() => onChange({ ...taken, date: like.date, by: like.by })}>
            Same date and person as “{like.label}”
          </Button>
        </ButtonRow>
      )}
      <DateField
        id={`${field}.date`}
        label="Date"
        value={taken.date}
        onChange={(date) => onChange({ ...taken, date })}
      />
      <NameField id={`${field}.by`} label="By whom" value={taken.by} onChange={(by) => onChange({ ...taken, by })} />
    </div>
  )
}
