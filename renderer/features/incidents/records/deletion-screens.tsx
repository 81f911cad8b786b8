// Where no agency is needed, the young person is asked to delete the image and to say that they did, by a time. UKCIS 2024.
import type { ReactNode } from 'react'
import { useParams } from 'wouter'
import {
  type ConfirmationAnswers,
  type Deletion,
  type DeletionAnswers,
  EMPTY_CONFIRMATION,
  EMPTY_DELETION,
  checkConfirmation,
  checkDeletion,
  mayAskToDelete,
} from '#shared/domain/deletion.ts'
import type { Incident } from '#shared/domain/incidents.ts'
import { formatDate } from '#shared/lib/dates.ts'
import { ButtonRow, LinkButton } from '../../../components/button.tsx'
import { DateField } from '../../../components/date-field.tsx'
import { Page } from '../../../components/page.tsx'
import { TextArea } from '../../../components/text-area.tsx'
import { TextField } from '../../../components/text-field.tsx'
import { TimeField } from '../../../components/time-field.tsx'
import { today } from '../../../components/today.ts'
import { InsetText, WarningText } from '../../../components/warning-text.tsx'
import { invoke } from '../../../ipc/client.ts'
import { RecordForm } from './record-form.tsx'
import { useRecord } from './use-record.ts'
import { WithIncident } from './with-incident.tsx'

const ASK = 'Ask for the image to be deleted'
const CONFIRM = 'Record that it was deleted'

export function DeletionScreen() {
  const { id = '' } = useParams()
  return (
    <WithIncident incidentId={id}>
      {(incident) =>
        mayAskToDelete(incident.referrals) ? (
          <DeletionForm incident={incident} />
        ) : (
          <Words incident={incident} heading={ASK}>
            <NotYet isDecided={incident.referrals.at(-1)?.decision === 'not-refer'} />
            <ButtonRow>
              <LinkButton kind="primary" to={`/incidents/${id}/referral/new`}>
                Answer the referral questions
              </LinkButton>
            </ButtonRow>
          </Words>
        )
      }
    </WithIncident>
  )
}

/** `isDecided`: not to refer, although a question was answered yes. */
function NotYet({ isDecided }: { readonly isDecided: boolean }) {
  if (isDecided) {
    return (
      <WarningText tone="stop" heading="Nobody asks a child to delete this">
        <p>
          It was decided not to refer, although a question was answered “Yes”. Take advice from the police or children’s
          social care first, then answer the questions again. Until then nobody deletes anything: it may be evidence.
        </p>
      </WarningText>
    )
  }
  return (
    <p>
      A child is asked to delete an image only after every referral question was answered without a “Yes” and it was
      decided not to refer. Until then nobody deletes anything: it may be evidence.
    </p>
  )
}

type WordsProps = { readonly incident: Incident; readonly heading: string; readonly children: ReactNode }

function Words({ incident, heading, children }: WordsProps) {
  return (
    <Page
      heading={heading}
      caption={`Incident ${incident.reference}`}
      back={{ to: `/incidents/${incident.id}`, label: 'Back to the incident' }}
    >
      {children}
    </Page>
  )
}

function StaffNeverDelete() {
  return (
    <WarningText tone="stop" heading="Staff never delete the image, and nobody looks to check">
      <p>The young person deletes it themselves, from wherever it is, and tells you when they have.</p>
    </WarningText>
  )
}

function DeletionForm({ incident }: { readonly incident: Incident }) {
  const { answers, change, frame } = useRecord(incident, {
    form: 'deletion',
    start: EMPTY_DELETION,
    check: (typed) => checkDeletion(typed, today()),
    send: (typed) => invoke('custody.recordDeletion', { incidentId: incident.id, answers: typed }),
  })
  return (
    <RecordForm {...frame} heading={ASK} save="Save what was asked" before={<StaffNeverDelete />}>
      <DeletionFields answers={answers} change={change} />
    </RecordForm>
  )
}

type DeletionFieldsProps = {
  readonly answers: DeletionAnswers
  readonly change: (part: Partial<DeletionAnswers>) => void
}

function DeletionFields({ answers, change }: DeletionFieldsProps) {
  return (
    <>
      <TextField
        id="who"
        label="Who was asked to delete it?"
        width="medium"
        value={answers.who}
        onChange={(who) => change({ who })}
      />
      <TextField
        id="askedBy"
        label="Who asked them?"
        width="medium"
        value={answers.askedBy}
        onChange={(askedBy) => change({ askedBy })}
      />
      <DateField id="date" label="Date they were asked" value={answers.date} onChange={(date) => change({ date })} />
      <TimeField id="time" label="Time they were asked" value={answers.time} onChange={(time) => change({ time })} />
      <DateField
        id="due"
        label="By which day do they confirm it?"
        isAhead
        notKnownLabel={null}
        value={answers.due}
        onChange={(due) => change({ due })}
      />
      <TimeField
        id="dueTime"
        label="By what time on that day?"
        notKnownLabel={null}
        value={answers.dueTime}
        onChange={(dueTime) => change({ dueTime })}
      />
    </>
  )
}

export function ConfirmationScreen() {
  const { id = '', deletionId = '' } = useParams()
  return (
    <WithIncident incidentId={id}>
      {(incident) => {
        const deletion = incident.deletions.find((one) => one.id === deletionId)
        if (deletion && deletion.confirmation === null) {
          return <ConfirmationForm incident={incident} deletion={deletion} />
        }
        return (
          <Words incident={incident} heading={CONFIRM}>
            <p>
              {deletion
                ? 'It is confirmed already. What was said is on the incident.'
                : 'This is not recorded here. Go back to the incident and choose it there.'}
            </p>
          </Words>
        )
      }}
    </WithIncident>
  )
}

type ConfirmationFormProps = { readonly incident: Incident; readonly deletion: Deletion }

function ConfirmationForm({ incident, deletion }: ConfirmationFormProps) {
  const { answers, change, frame } = useRecord(incident, {
    form: 'deletion-confirmed',
    aboutId: deletion.id,
    start: EMPTY_CONFIRMATION,
    check: (typed) => checkConfirmation(typed, today()),
    send: (typed) =>
      invoke('custody.recordDeletionConfirmed', { incidentId: incident.id, deletionId: deletion.id, answers: typed }),
  })
  return (
    <RecordForm
      {...frame}
      heading={CONFIRM}
      save="Save the confirmation"
      before={
        <>
          <StaffNeverDelete />
          <InsetText>
            {deletion.who} was asked to confirm it by {formatDate(deletion.dueOn)}, {deletion.dueAt}.
          </InsetText>
        </>
      }
    >
      <ConfirmationFields answers={answers} change={change} />
    </RecordForm>
  )
}

type ConfirmationFieldsProps = {
  readonly answers: ConfirmationAnswers
  readonly change: (part: Partial<ConfirmationAnswers>) => void
}

function ConfirmationFields({ answers, change }: ConfirmationFieldsProps) {
  return (
    <>
      <TextArea
        id="how"
        label="How did they confirm it?"
        hint="For example: told me in person, with a parent there. Do not ask to see the phone"
        rows={2}
        value={answers.how}
        onChange={(how) => change({ how })}
      />
      <TextField
        id="toldTo"
        label="Who did they tell?"
        width="medium"
        value={answers.toldTo}
        onChange={(toldTo) => change({ toldTo })}
      />
      <DateField id="date" label="Date they told you" value={answers.date} onChange={(date) => change({ date })} />
      <TimeField id="time" label="Time they told you" value={answers.time} onChange={(time) => change({ time })} />
    </>
  )
}
