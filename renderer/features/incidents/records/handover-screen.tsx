import { useParams } from 'wouter'
import { checkHandover } from '#shared/domain/custody-check.ts'
import { type Device, EMPTY_HANDOVER, type HandoverAnswers } from '#shared/domain/custody.ts'
import type { Incident } from '#shared/domain/incidents.ts'
import { DateField } from '../../../components/date-field.tsx'
import { TextArea } from '../../../components/text-area.tsx'
import { TextField } from '../../../components/text-field.tsx'
import { TimeField } from '../../../components/time-field.tsx'
import { InsetText, Refused } from '../../../components/warning-text.tsx'
import { invoke } from '../../../ipc/client.ts'
import { today } from '../form/today.ts'
import { RecordForm } from './record-form.tsx'
import { useAddToIncident } from './use-add-to-incident.ts'
import { useFormDraft } from './use-form-draft.ts'
import { WithIncident } from './with-incident.tsx'

export function HandoverScreen() {
  const { id = '', deviceId = '' } = useParams()
  return (
    <WithIncident incidentId={id}>
      {(incident) => {
        const device = incident.devices.find((one) => one.id === deviceId)
        if (!device)
          return <Refused message="This device is not recorded here. Go back to the incident and choose it there." />
        return <HandoverForm incident={incident} device={device} />
      }}
    </WithIncident>
  )
}

function HandoverForm({ incident, device }: { readonly incident: Incident; readonly device: Device }) {
  const place = { form: 'handover', incidentId: incident.id, aboutId: device.id } as const
  const { answers, change, keeping } = useFormDraft(place, () => EMPTY_HANDOVER)
  const adding = useAddToIncident(incident.id, keeping)
  const submit = () => {
    const checked = checkHandover(answers, today())
    void adding.submit(checked.ok ? [] : checked.problems, () =>
      invoke('custody.recordHandover', { incidentId: incident.id, deviceId: device.id, answers }),
    )
  }
  return (
    <RecordForm
      incident={incident}
      heading="Record a handover"
      save="Save the handover"
      keeping={keeping}
      adding={adding}
      onSubmit={submit}
      before={
        <InsetText>
          {device.what}
          {device.sealNumber !== null && `, seal ${device.sealNumber}`}
        </InsetText>
      }
    >
      <HandoverFields answers={answers} change={change} />
    </RecordForm>
  )
}

type HandoverFieldsProps = {
  readonly answers: HandoverAnswers
  readonly change: (part: Partial<HandoverAnswers>) => void
}

function HandoverFields({ answers, change }: HandoverFieldsProps) {
  return (
    <>
      <TextField id="from" label="Handed over by" value={answers.from} onChange={(from) => change({ from })} />
      <TextField
        id="to"
        label="Received by"
        hint="Name, and for the police the officer’s number and station"
        value={answers.to}
        onChange={(to) => change({ to })}
      />
      <TextArea id="why" label="Why" rows={2} value={answers.why} onChange={(why) => change({ why })} />
      <TextField
        id="storedWhere"
        label="Where it is kept now"
        optional
        value={answers.storedWhere}
        onChange={(storedWhere) => change({ storedWhere })}
      />
      <TextField
        id="reference"
        label="Receipt or crime reference"
        optional
        width="medium"
        value={answers.reference}
        onChange={(reference) => change({ reference })}
      />
      <DateField id="date" label="Date it was handed over" value={answers.date} onChange={(date) => change({ date })} />
      <TimeField id="time" label="Time it was handed over" value={answers.time} onChange={(time) => change({ time })} />
    </>
  )
}
