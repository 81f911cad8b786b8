import { useLocation } from 'wouter'
import { EMPTY_STEP, type StepAnswers, type StepState, checkStep } from '#shared/domain/step-notes.ts'
import type { Incident } from '#shared/domain/incidents.ts'
import type { EditionsOf, IncidentStep } from '#shared/domain/steps.ts'
import { TextLink } from '../../../components/button.tsx'
import { DateField } from '../../../components/date-field.tsx'
import { RadioGroup } from '../../../components/radio-group.tsx'
import { TextArea } from '../../../components/text-area.tsx'
import { today } from '../../../components/today.ts'
import { invoke } from '../../../ipc/client.ts'
import { RecordForm } from '../records/record-form.tsx'
import { useAddToIncident } from '../records/use-add-to-incident.ts'
import { type FormKeeping, useFormDraft } from '../records/use-form-draft.ts'
import { AboutStep } from './about-step.tsx'
import { parentsDecisionPath, stepLabel } from './step-words.ts'
import { WhenAndWhoFields } from './when-and-who.tsx'

type StepNoteFormProps = {
  readonly incident: Incident
  readonly editionsOf: EditionsOf
  readonly item: IncidentStep
}

/** Says of a step that it was done, that it is not needed and why, or when it is to be done. */
export function StepNoteForm({ incident, editionsOf, item }: StepNoteFormProps) {
  const { answers, change, keeping } = useStepDraft(incident.id, item.key)
  const [, navigate] = useLocation()
  const adding = useAddToIncident(incident.id, keeping, ({ id }) => `/incidents/${id}/now`)
  const submit = () => {
    const checked = checkStep(answers, today())
    void adding.submit(checked.ok ? [] : checked.problems, () =>
      invoke('response.noteStep', { incidentId: incident.id, step: item.key, answers: onlyAnswers(answers) }),
    )
  }
  return (
    <RecordForm
      incident={incident}
      heading={stepLabel(incident, item)}
      save="Save"
      keeping={keeping}
      adding={adding}
      onSubmit={submit}
      back={{ label: 'What to do now', onClick: () => navigate(`/incidents/${incident.id}/now`) }}
      before={<AboutStep incident={incident} editionsOf={editionsOf} item={item} hasCards />}
    >
      <RadioGroup<StepState>
        id="state"
        label="Is it done?"
        inline
        value={answers.state}
        options={ANSWERS}
        onChange={(state) => change({ state })}
      />
      <StateFields incident={incident} item={item} answers={answers} change={change} />
    </RecordForm>
  )
}

const ANSWERS: readonly { readonly value: StepState; readonly label: string }[] = [
  { value: 'done', label: 'Done' },
  { value: 'not-needed', label: 'Not needed' },
  { value: 'to-do', label: 'Not yet' },
]

type DraftAnswers = StepAnswers & { readonly step: string }

function onlyAnswers({ step: _step, ...answers }: DraftAnswers): StepAnswers {
  return answers
}

type StepDraft = {
  readonly answers: DraftAnswers
  readonly change: (part: Partial<StepAnswers>) => void
  readonly keeping: FormKeeping
}

/** There is one draft for whichever step was opened last; what was typed of another step is not shown under this one. */
function useStepDraft(incidentId: string, key: string): StepDraft {
  const start = { ...EMPTY_STEP, step: key }
  const draft = useFormDraft({ form: 'step', incidentId, aboutId: incidentId } as const, () => start)
  const isOfThis = draft.answers.step === key
  const { load } = draft.keeping
  const keeping: FormKeeping =
    isOfThis || load.state !== 'open'
      ? draft.keeping
      : { ...draft.keeping, load: { state: 'open', restoredAtMs: null }, hasWords: false }
  return {
    answers: isOfThis ? draft.answers : start,
    change: (part) => draft.change(isOfThis ? part : { ...start, ...part }),
    keeping,
  }
}

type StateFieldsProps = Pick<StepNoteFormProps, 'incident' | 'item'> & Pick<StepDraft, 'answers' | 'change'>

function StateFields({ incident, item, answers, change }: StateFieldsProps) {
  const { state } = answers
  if (state === null) return null
  return (
    <>
      {state === 'done' && (
        <WhenAndWhoFields answers={answers} change={change} of="it was done" byLabel="Who did it?" />
      )}
      {state === 'to-do' && (
        <DateField
          id="due"
          label="By which day?"
          isAhead
          notKnownLabel={null}
          value={answers.due}
          onChange={(due) => change({ due })}
        />
      )}
      {state !== 'done' && item.step.tells === 'parents' && <NotYetBecause incident={incident} item={item} />}
      {state !== 'done' && <DecidedAgainst incident={incident} item={item} />}
      <TextArea
        id="note"
        label={state === 'not-needed' ? 'Why is it not needed?' : 'Note'}
        optional={state !== 'not-needed'}
        rows={3}
        value={answers.note}
        onChange={(note) => change({ note })}
      />
    </>
  )
}

/** Where it is to be decided whether somebody is told, the reasons against it are a decision of their own. */
function DecidedAgainst({ incident, item: { step } }: Pick<StepNoteFormProps, 'incident' | 'item'>) {
  if (step.tells === undefined || step.decides === undefined) return null
  return (
    <p>
      Not telling them is a decision:{' '}
      <TextLink to={`/incidents/${incident.id}/decisions/new?topic=${step.decides}`}>Record the reasons</TextLink>
    </p>
  )
}

/** Not to tell a child's parents, or not yet, is a decision with reasons of its own. KCSIE 2026 part 2. */
function NotYetBecause({ incident, item }: Pick<StepNoteFormProps, 'incident' | 'item'>) {
  return (
    <p>
      Not telling them, or not yet, is a decision:{' '}
      <TextLink to={parentsDecisionPath(incident.id, item)}>Record why they are not told yet</TextLink>
    </p>
  )
}
