import { useParams } from 'wouter'
import { problemList, readDate, readName } from '#shared/domain/answers.ts'
import { type ActionAnswers, EMPTY_ACTION } from '#shared/domain/form-drafts.ts'
import { embeddedDataProblems } from '#shared/domain/embedded-data.ts'
import { CHILD_ACTIONS, FORM, STAFF_ACTIONS } from '#shared/domain/incident-form.ts'
import { type Incident, type NewAction, newActionSchema } from '#shared/domain/incidents.ts'
import { DateField } from '../../../components/date-field.tsx'
import { NameField } from '../../../components/name-field.tsx'
import { RadioGroup } from '../../../components/radio-group.tsx'
import { TextArea } from '../../../components/text-area.tsx'
import { today } from '../../../components/today.ts'
import { invoke } from '../../../ipc/client.ts'
import { withTermHints } from '../form/term-hints.ts'
import { RecordForm } from './record-form.tsx'
import { useAddToIncident } from './use-add-to-incident.ts'
import { useFormDraft } from './use-form-draft.ts'
import { WithIncident } from './with-incident.tsx'

const SIDES = [
  { value: 'staff', label: FORM.actions.staff },
  { value: 'child', label: FORM.actions.child },
] as const
const SPECIFIC = { value: 'specific', label: 'Another specific action, in words' } as const
const BOXES = { staff: [...STAFF_ACTIONS, SPECIFIC], child: [...CHILD_ACTIONS, SPECIFIC] } as const

function checkAction(answers: ActionAnswers) {
  const list = problemList()
  const { side, action, detail } = answers
  if (side === null) list.add('side', 'Say whether the action was for staff or for the child')
  else if (action === null) list.add('action', 'Choose what was done')
  if (action === SPECIFIC.value) list.need('detail', detail, 'Say what was done')
  const takenOn = list.take('date', readDate(answers.date, today(), 'the date of this action')) ?? null
  const takenBy = list.take('by', readName(answers.by, 'who took this action')) ?? null
  list.addAll(embeddedDataProblems(answers))
  return list.result((): NewAction => newActionSchema.parse({ side, action, detail: detail.trim(), takenOn, takenBy }))
}

export function ActionScreen() {
  const { id = '' } = useParams()
  return <WithIncident incidentId={id}>{(incident) => <ActionForm incident={incident} />}</WithIncident>
}

function ActionForm({ incident }: { readonly incident: Incident }) {
  const place = { form: 'action', incidentId: incident.id, aboutId: incident.id } as const
  const { answers, change, keeping } = useFormDraft(place, () => EMPTY_ACTION)
  const adding = useAddToIncident(incident.id, keeping)
  const submit = () => {
    const checked = checkAction(answers)
    void adding.submit(checked.ok ? [] : checked.problems, () =>
      checked.ok
        ? invoke('incidents.recordAction', { incidentId: incident.id, action: checked.value })
        : Promise.reject(new Error('unchecked')),
    )
  }
  return (
    <RecordForm
      incident={incident}
      heading="Record an action"
      save="Save the action"
      keeping={keeping}
      adding={adding}
      onSubmit={submit}
    >
      <ActionFields answers={answers} change={change} />
    </RecordForm>
  )
}

type ActionFieldsProps = {
  readonly answers: ActionAnswers
  readonly change: (part: Partial<ActionAnswers>) => void
}

function ActionFields({ answers, change }: ActionFieldsProps) {
  return (
    <>
      <RadioGroup
        id="side"
        label="Who was the action about?"
        inline
        value={answers.side}
        options={SIDES}
        onChange={(side) => change({ side, action: null })}
      />
      {answers.side !== null && (
        <RadioGroup<NonNullable<ActionAnswers['action']>>
          id="action"
          label="What was done?"
          value={answers.action}
          options={withTermHints<{ value: NonNullable<ActionAnswers['action']>; label: string }>(BOXES[answers.side])}
          onChange={(action) => change({ action })}
        />
      )}
      <TextArea
        id="detail"
        label="More about it"
        optional={answers.action !== SPECIFIC.value}
        value={answers.detail}
        onChange={(detail) => change({ detail })}
      />
      <DateField
        id="date"
        label="Date"

        value={answers.date}
        onChange={(date) => change({ date })}
      />
      <NameField
        id="by"
        label="By whom"

        value={answers.by}
        onChange={(by) => change({ by })}
      />
    </>
  )
}
