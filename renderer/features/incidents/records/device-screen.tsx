import { useParams } from 'wouter'
import { checkDevice } from '#shared/domain/custody-check.ts'
import { type DeviceAnswers, EMPTY_DEVICE, OWNER_KINDS } from '#shared/domain/custody.ts'
import type { Incident } from '#shared/domain/incidents.ts'
import { DateField } from '../../../components/date-field.tsx'
import { NameField } from '../../../components/name-field.tsx'
import { RadioGroup } from '../../../components/radio-group.tsx'
import { TextArea } from '../../../components/text-area.tsx'
import { TextField } from '../../../components/text-field.tsx'
import { TimeField } from '../../../components/time-field.tsx'
import { today } from '../../../components/today.ts'
import { WarningText } from '../../../components/warning-text.tsx'
import { invoke } from '../../../ipc/client.ts'
import { OutOfUse, isOutOfUse } from './out-of-use.tsx'
import { RecordForm } from './record-form.tsx'
import { useRecord } from './use-record.ts'
import { WithIncident } from './with-incident.tsx'

const SWITCHED_OFF = [
  { value: 'yes', label: 'Yes, offline and switched off' },
  { value: 'no', label: 'No' },
  { value: 'not-known', label: 'Not known yet' },
] as const

export function DeviceScreen() {
  const { id = '' } = useParams()
  return <WithIncident incidentId={id}>{(incident) => <DeviceForm incident={incident} />}</WithIncident>
}

function DeviceForm({ incident }: { readonly incident: Incident }) {
  const { answers, change, frame } = useRecord(incident, {
    form: 'device',
    start: EMPTY_DEVICE,
    check: (typed) => checkDevice(typed, today()),
    send: (typed) => invoke('custody.recordDevice', { incidentId: incident.id, answers: typed }),
  })
  return (
    <RecordForm
      {...frame}
      heading="Record a device"
      save="Save the device"
      before={
        <WarningText tone="stop" heading="Do not search the device">
          <p>Switched off and locked away, it is safe. Do not look through it to fill in this record.</p>
        </WarningText>
      }
    >
      <DeviceFields answers={answers} change={change} />
      <CustodyFields answers={answers} change={change} />
    </RecordForm>
  )
}

type DeviceFieldsProps = {
  readonly answers: DeviceAnswers
  readonly change: (part: Partial<DeviceAnswers>) => void
}

function DeviceFields({ answers, change }: DeviceFieldsProps) {
  return (
    <>
      <TextField
        id="what"
        label="What is it?"
        hint="Make, model and colour, as seen from outside"
        value={answers.what}
        onChange={(what) => change({ what })}
      />
      <TextArea
        id="marks"
        label="Marks, scratches, stickers, case"
        optional
        rows={2}
        value={answers.marks}
        onChange={(marks) => change({ marks })}
      />
      <RadioGroup
        id="ownerKind"
        label="Whose device is it?"
        value={answers.ownerKind}
        options={OWNER_KINDS}
        onChange={(ownerKind) => change({ ownerKind })}
      />
      {isOutOfUse(answers.ownerKind) && <OutOfUse />}
      <NameField
        id="owner"
        label={answers.ownerKind === 'school' ? 'Who used it?' : 'Name of the owner'}
        value={answers.owner}
        onChange={(owner) => change({ owner })}
      />
      <RadioGroup
        id="switchedOff"
        label="Is it switched off?"
        value={answers.switchedOff}
        options={SWITCHED_OFF}
        onChange={(switchedOff) => change({ switchedOff })}
      />
    </>
  )
}

function CustodyFields({ answers, change }: DeviceFieldsProps) {
  return (
    <>
      <TextField
        id="storedWhere"
        label="Where is it locked away?"
        hint="For example: safe in the head teacher’s office"
        value={answers.storedWhere}
        onChange={(storedWhere) => change({ storedWhere })}
      />
      <NameField
        id="sealNumber"
        label="Seal number"
        hint="The number on the bag or seal"
        notKnownLabel="No seal"
        value={answers.sealNumber}
        onChange={(sealNumber) => change({ sealNumber })}
      />
      <NameField
        id="takenBy"
        label="Who took it?"
        value={answers.takenBy}
        onChange={(takenBy) => change({ takenBy })}
      />
      <TextField
        id="colleague"
        label="Which colleague was there?"
        hint="Nobody takes or handles a device alone. If you are alone now, lock it away and fetch somebody first"
        width="medium"
        value={answers.colleague}
        onChange={(colleague) => change({ colleague })}
      />
      <DateField id="date" label="Date it was taken" value={answers.date} onChange={(date) => change({ date })} />
      <TimeField id="time" label="Time it was taken" value={answers.time} onChange={(time) => change({ time })} />
    </>
  )
}
