import { useParams } from 'wouter'
import { checkHandover } from '#shared/domain/custody-check.ts'
import {
  type Device,
  EMPTY_HANDOVER,
  HANDOVER_KINDS,
  type HandoverAnswers,
  SEAL_STATES,
} from '#shared/domain/custody.ts'
import type { Incident } from '#shared/domain/incidents.ts'
import { DateField } from '../../../components/date-field.tsx'
import { RadioGroup } from '../../../components/radio-group.tsx'
import { TextArea } from '../../../components/text-area.tsx'
import { TextField } from '../../../components/text-field.tsx'
import { TimeField } from '../../../components/time-field.tsx'
import { today } from '../../../components/today.ts'
import { InsetText, Refused } from '../../../components/warning-text.tsx'
import { invoke } from '../../../ipc/client.ts'
import { whereNow } from '#shared/domain/words/device-words.ts'
import { RecordForm } from './record-form.tsx'
import { useRecord } from './use-record.ts'
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
  const { answers, change, frame } = useRecord(incident, {
    form: 'handover',
    aboutId: device.id,
    start: EMPTY_HANDOVER,
    check: (typed) => checkHandover(shownOf(typed), today()),
    send: (typed) =>
      invoke('custody.recordHandover', { incidentId: incident.id, deviceId: device.id, answers: shownOf(typed) }),
  })
  return (
    <RecordForm
      {...frame}
      heading="Hand over or return the device"
      save="Save the handover"
      before={
        <InsetText>
          <p>
            {device.what}
            {device.sealNumber !== null && `, seal ${device.sealNumber}`}
          </p>
          <p>{whereNow(device)}</p>
        </InsetText>
      }
    >
      <HandoverFields device={device} answers={answers} change={change} />
    </RecordForm>
  )
}

// What was typed for another kind of handover stays in the draft and is not recorded.
function shownOf(answers: HandoverAnswers): HandoverAnswers {
  const { how, storedWhere, reference, signedBy } = answers
  return {
    ...answers,
    storedWhere: how === 'moved' ? storedWhere : '',
    reference: how === 'police' ? reference : '',
    signedBy: how === 'moved' ? '' : signedBy,
  }
}

type HandoverFieldsProps = {
  readonly device: Device
  readonly answers: HandoverAnswers
  readonly change: (part: Partial<HandoverAnswers>) => void
}

function HandoverFields({ device, answers, change }: HandoverFieldsProps) {
  const { how } = answers
  return (
    <>
      <RadioGroup
        id="how"
        label="What happens to it?"
        value={how}
        options={HANDOVER_KINDS}
        onChange={(next) => change({ how: next })}
      />
      <TextField id="from" label="Handed over by" value={answers.from} onChange={(from) => change({ from })} />
      <TextField
        id="to"
        label="Received by"
        {...(how === 'police' ? { hint: 'Name of the officer, with number and station' } : {})}
        value={answers.to}
        onChange={(to) => change({ to })}
      />
      <TextArea id="why" label="Why" rows={2} value={answers.why} onChange={(why) => change({ why })} />
      <RadioGroup
        id="seal"
        label="Was the seal still whole?"
        hint={device.sealNumber === null ? 'No seal is recorded for it' : `The number recorded is ${device.sealNumber}`}
        value={answers.seal}
        options={SEAL_STATES}
        onChange={(seal) => change({ seal })}
      />
      <WhereFields answers={answers} change={change} />
      <DateField id="date" label="Date it was handed over" value={answers.date} onChange={(date) => change({ date })} />
      <TimeField id="time" label="Time it was handed over" value={answers.time} onChange={(time) => change({ time })} />
    </>
  )
}

function WhereFields({ answers, change }: Pick<HandoverFieldsProps, 'answers' | 'change'>) {
  const { how } = answers
  const leaves = how === 'police' || how === 'returned'
  return (
    <>
      {how === 'moved' && (
        <TextField
          id="storedWhere"
          label="Where is it locked away now?"
          optional
          value={answers.storedWhere}
          onChange={(storedWhere) => change({ storedWhere })}
        />
      )}
      {leaves && (
        <TextField
          id="signedBy"
          label="Who signed for it?"
          hint="They sign on the printed receipt, which stays in school"
          width="medium"
          value={answers.signedBy}
          onChange={(signedBy) => change({ signedBy })}
        />
      )}
      {how === 'police' && (
        <TextField
          id="reference"
          label="Receipt or crime reference"
          optional
          width="medium"
          value={answers.reference}
          onChange={(reference) => change({ reference })}
        />
      )}
    </>
  )
}
