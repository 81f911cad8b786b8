import { useParams } from 'wouter'
import { type Problem, problemList } from '#shared/domain/answers.ts'
import { concernAnswersOf } from '#shared/domain/concern-answers.ts'
import type { AmendmentAnswers } from '#shared/domain/form-drafts.ts'
import type { ConcernAnswers } from '#shared/domain/incident-answers.ts'
import { embeddedDataProblems } from '#shared/domain/embedded-data.ts'
import { checkConcern } from '#shared/domain/incident-check.ts'
import { type Incident, currentVersion } from '#shared/domain/incidents.ts'
import { Section } from '../../../components/page.tsx'
import { TextArea } from '../../../components/text-area.tsx'
import { InsetText } from '../../../components/warning-text.tsx'
import { invoke } from '../../../ipc/client.ts'
import { AmendImageFields } from '../form/image-fields.tsx'
import { CONCERN_SECTIONS } from '../form/sections.ts'
import { today } from '../form/today.ts'
import { RecordForm } from './record-form.tsx'
import { useAddToIncident } from './use-add-to-incident.ts'
import { useFormDraft } from './use-form-draft.ts'
import { WithIncident } from './with-incident.tsx'

export function AmendScreen() {
  const { id = '' } = useParams()
  return <WithIncident incidentId={id}>{(incident) => <AmendForm incident={incident} />}</WithIncident>
}

// The version on the screen when amending began: a newer one in the vault is a conflict and is not overwritten.
function startOf(incident: Incident): AmendmentAnswers {
  const { number, concern } = currentVersion(incident)
  return { ...concernAnswersOf(concern), fromVersion: number, reason: '' }
}

function problemsWith(answers: ConcernAnswers, reason: string): readonly Problem[] {
  const concern = checkConcern(answers, today())
  const list = problemList()
  list.need('reason', reason, 'Give a reason for the amendment')
  const checkedReason = list.result(() => reason)
  return [
    ...(concern.ok ? [] : concern.problems),
    ...(checkedReason.ok ? [] : checkedReason.problems),
    ...embeddedDataProblems({ reason }),
  ]
}

function AmendForm({ incident }: { readonly incident: Incident }) {
  const place = { form: 'amend', incidentId: incident.id, aboutId: incident.id } as const
  const { answers: typed, change, keeping } = useFormDraft(place, () => startOf(incident))
  const { fromVersion, reason, ...answers } = typed
  const adding = useAddToIncident(incident.id, keeping)
  const submit = () =>
    void adding.submit(problemsWith(answers, reason), () =>
      invoke('incidents.amend', { incidentId: incident.id, fromVersion, answers, reason }),
    )
  return (
    <RecordForm
      incident={incident}
      heading="Amend what was recorded"
      save="Save the amendment"
      keeping={keeping}
      adding={adding}
      onSubmit={submit}
      before={<InsetText>The earlier wording stays readable, with who changed it and when.</InsetText>}
    >
      <AmendImageFields answers={answers} change={change} isLocked={incident.imageLocked} />
      {CONCERN_SECTIONS.map(({ page, heading, Fields }) => (
        <Section key={page} heading={heading}>
          <Fields answers={answers} change={change} />
        </Section>
      ))}
      <TextArea
        id="reason"
        label="Why is it amended?"
        hint="For example: the date was wrong, or we know more now"
        labelSize="large"
        rows={2}
        value={reason}
        onChange={(words) => change({ reason: words })}
      />
    </RecordForm>
  )
}
