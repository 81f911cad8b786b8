import { useState } from 'react'
import { useParams } from 'wouter'
import { type Problem, problemList } from '#shared/domain/answers.ts'
import { concernAnswersOf } from '#shared/domain/concern-answers.ts'
import type { AmendmentAnswers } from '#shared/domain/form-drafts.ts'
import type { ConcernAnswers } from '#shared/domain/incident-answers.ts'
import { imageAnswerFor, isImageLocked } from '#shared/domain/image-answer.ts'
import { isSealed } from '#shared/domain/evidence.ts'
import { embeddedDataProblems } from '#shared/domain/embedded-data.ts'
import { checkConcern } from '#shared/domain/incident-check.ts'
import { type Incident, currentVersion } from '#shared/domain/incidents.ts'
import { linkedIn } from '#shared/domain/person-links.ts'
import { ConfirmDialog } from '../../../components/confirm-dialog.tsx'
import { Section } from '../../../components/page.tsx'
import { TextArea } from '../../../components/text-area.tsx'
import { today } from '../../../components/today.ts'
import { InsetText, WarningText } from '../../../components/warning-text.tsx'
import { invoke } from '../../../ipc/client.ts'
import { AmendImageFields } from '../form/image-fields.tsx'
import { CONCERN_SECTIONS } from '../form/sections.ts'
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
  const linked = linkedIn(incident.links)
  const answers = concernAnswersOf(concern)
  const people = answers.people.map((person) => ({ ...person, linkedTo: linked.get(person.id) ?? null }))
  return { ...answers, people, fromVersion: number, reason: '' }
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

/** How many files would be sealed, because these answers lock an incident that is not locked yet. */
function filesToSeal(incident: Incident, { imageAnswer, types }: ConcernAnswers): number {
  if (incident.imageLocked || !isImageLocked(imageAnswerFor(imageAnswer ?? 'none', types))) return 0
  return incident.evidence.filter((one) => !isSealed(one)).length
}

function AmendForm({ incident }: { readonly incident: Incident }) {
  const place = { form: 'amend', incidentId: incident.id, aboutId: incident.id } as const
  const { answers: typed, change, keeping } = useFormDraft(place, () => startOf(incident))
  const { fromVersion, reason, ...answers } = typed
  const toSeal = filesToSeal(incident, answers)
  const [isAsked, setAsked] = useState(false)
  const adding = useAddToIncident(incident.id, keeping, () =>
    toSeal > 0 ? `/incidents/${incident.id}/evidence/sealed` : `/incidents/${incident.id}`,
  )
  const save = async () => {
    await adding.submit(problemsWith(answers, reason), () =>
      invoke('incidents.amend', { incidentId: incident.id, fromVersion, answers, reason }),
    )
    setAsked(false)
  }
  const submit = () => {
    if (toSeal === 0) void save()
    else if (adding.isFree(problemsWith(answers, reason))) setAsked(true)
  }
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
      <AmendFields incident={incident} answers={answers} reason={reason} change={change} />
      {toSeal > 0 && <WillSeal files={toSeal} />}
      <SealDialog
        files={toSeal}
        isAsked={isAsked}
        isBusy={adding.isBusy}
        onConfirm={() => void save()}
        onCancel={() => setAsked(false)}
      />
    </RecordForm>
  )
}

type AmendFieldsProps = {
  readonly incident: Incident
  readonly answers: ConcernAnswers
  readonly reason: string
  readonly change: (part: Partial<AmendmentAnswers>) => void
}

function AmendFields({ incident, answers, reason, change }: AmendFieldsProps) {
  return (
    <>
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
    </>
  )
}

type SealDialogProps = {
  readonly files: number
  readonly isAsked: boolean
  readonly isBusy: boolean
  readonly onConfirm: () => void
  readonly onCancel: () => void
}

function SealDialog({ files, isAsked, isBusy, onConfirm, onCancel }: SealDialogProps) {
  return (
    <ConfirmDialog
      open={isAsked}
      title={`Lock the incident and seal ${filesWords(files)}?`}
      confirmLabel="Save and seal"
      cancelLabel="Go back"
      danger
      busy={isBusy}
      onConfirm={onConfirm}
      onCancel={onCancel}
    >
      <p>{SEALED_FOR_GOOD}</p>
      <p>If an image of anyone under 18 could be involved, this is right. Do not open a file to make sure.</p>
    </ConfirmDialog>
  )
}

const SEALED_FOR_GOOD =
  'A sealed file cannot be opened, printed or handed over again, by anybody in school. Its name, size and history stay.'

const filesWords = (files: number) => (files === 1 ? 'its file' : `its ${files} files`)

function WillSeal({ files }: { readonly files: number }) {
  return (
    <WarningText tone="stop" heading={`Saving this locks the incident and seals ${filesWords(files)}`}>
      <p>{SEALED_FOR_GOOD}</p>
    </WarningText>
  )
}
