import { useParams } from 'wouter'
import type { Incident } from '#shared/domain/incidents.ts'
import { EMPTY_TRACE, type TraceAnswers, checkTrace } from '#shared/domain/statements.ts'
import { TextArea } from '../../../components/text-area.tsx'
import { TextField } from '../../../components/text-field.tsx'
import { WarningText } from '../../../components/warning-text.tsx'
import { invoke } from '../../../ipc/client.ts'
import { RecordForm } from './record-form.tsx'
import { useRecord } from './use-record.ts'
import { WithIncident } from './with-incident.tsx'

export function TraceScreen() {
  const { id = '' } = useParams()
  return <WithIncident incidentId={id}>{(incident) => <TraceForm incident={incident} />}</WithIncident>
}

function TraceForm({ incident }: { readonly incident: Incident }) {
  const { answers, change, frame } = useRecord(incident, {
    form: 'trace',
    start: EMPTY_TRACE,
    check: checkTrace,
    send: (typed) => invoke('custody.recordTrace', { incidentId: incident.id, answers: typed }),
  })
  return (
    <RecordForm
      {...frame}
      heading="Record an address or user name"
      save="Save the address or user name"
      before={
        <WarningText tone="stop" heading="Do not visit the address, and do not look for the account">
          <p>Write down what you were told. It is kept as plain words that cannot be clicked.</p>
        </WarningText>
      }
    >
      <TraceFields answers={answers} change={change} />
    </RecordForm>
  )
}

type TraceFieldsProps = {
  readonly answers: TraceAnswers
  readonly change: (part: Partial<TraceAnswers>) => void
}

function TraceFields({ answers, change }: TraceFieldsProps) {
  return (
    <>
      <TextField
        id="service"
        label="App, game or website"
        optional
        width="medium"
        value={answers.service}
        onChange={(service) => change({ service })}
      />
      <TextField
        id="username"
        label="User name"
        hint="Enter this, the address below, or both"
        width="medium"
        spellCheck={false}
        value={answers.username}
        onChange={(username) => change({ username })}
      />
      <TextArea
        id="address"
        label="Web address"
        hint="As it was given to you. Do not open it to copy it"
        rows={2}
        value={answers.address}
        onChange={(address) => change({ address })}
      />
      <TextField
        id="namedBy"
        label="Who told you?"
        width="medium"
        value={answers.namedBy}
        onChange={(namedBy) => change({ namedBy })}
      />
      <TextArea
        id="note"
        label="What was said about it"
        optional
        rows={2}
        value={answers.note}
        onChange={(note) => change({ note })}
      />
    </>
  )
}
