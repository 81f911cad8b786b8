import { useState } from 'react'
import { useLocation } from 'wouter'
import { problemList } from '#shared/domain/answers.ts'
import { DEVICE_KINDS, type NewSchoolDevice, type SchoolDevice } from '#shared/domain/school-devices.ts'
import { Button, ButtonRow } from '../../components/button.tsx'
import { Form } from '../../components/form.tsx'
import { OnlyFor } from '../../components/only-for.tsx'
import { Page } from '../../components/page.tsx'
import { SelectField } from '../../components/select-field.tsx'
import { TextArea } from '../../components/text-area.tsx'
import { TextField } from '../../components/text-field.tsx'
import { Refused } from '../../components/warning-text.tsx'
import { useChange } from '../../ipc/use-call.ts'
import { WithDevice } from './with-device.tsx'
import { LIST } from './words.tsx'

const EMPTY: NewSchoolDevice = { kind: 'laptop', make: '', serial: '', tag: '', note: '' }

export function NewDeviceScreen() {
  return (
    <OnlyFor permission="record-signatures">
      <Page heading="Add a device" back={LIST}>
        <DeviceForm id={null} device={EMPTY} />
      </Page>
    </OnlyFor>
  )
}

export function ChangeDeviceScreen() {
  return (
    <WithDevice permission="record-signatures" heading="Change the details">
      {(device) => <DeviceForm id={device.id} device={typedPart(device)} />}
    </WithDevice>
  )
}

function typedPart({ kind, make, serial, tag, note }: SchoolDevice): NewSchoolDevice {
  return { kind, make, serial, tag, note }
}

function DeviceForm({ id, device }: { readonly id: string | null; readonly device: NewSchoolDevice }) {
  const [, navigate] = useLocation()
  const [value, setValue] = useState(device)
  const { call, problems, setProblems, refusal, isBusy } = useChange('schoolDevices.save')
  const change = (part: Partial<NewSchoolDevice>) => setValue({ ...value, ...part })
  const save = async () => {
    const form = problemList()
    form.need('make', value.make, 'Enter the make and model')
    form.need('serial', value.serial, 'Enter the serial number')
    const checked = form.result(() => value)
    if (!checked.ok) return setProblems(checked.problems)
    const saved = await call({ id, device: value })
    if (saved) navigate(`/school-devices/${saved.id}`)
  }
  return (
    <Form problems={problems} onSubmit={() => void save()}>
      {refusal !== null && <Refused message={refusal} />}
      <DeviceFields value={value} onChange={change} />
      <ButtonRow sticky>
        <Button kind="primary" type="submit" busy={isBusy}>
          Save this device
        </Button>
      </ButtonRow>
    </Form>
  )
}

type FieldsProps = {
  readonly value: NewSchoolDevice
  readonly onChange: (part: Partial<NewSchoolDevice>) => void
}

function DeviceFields({ value, onChange }: FieldsProps) {
  return (
    <>
      <SelectField
        id="kind"
        label="Kind of device"
        value={value.kind}
        onChange={(kind) => onChange({ kind })}
        options={DEVICE_KINDS}
      />
      <TextField id="make" label="Make and model" value={value.make} onChange={(make) => onChange({ make })} />
      <TextField
        id="serial"
        label="Serial number"
        hint="As shown on the device"
        width="medium"
        value={value.serial}
        onChange={(serial) => onChange({ serial })}
      />
      <TextField
        id="tag"
        label="The school’s own label"
        optional
        width="medium"
        value={value.tag}
        onChange={(tag) => onChange({ tag })}
      />
      <TextArea
        id="note"
        label="Note"
        hint="Never a PIN or a password"
        optional
        rows={2}
        value={value.note}
        onChange={(note) => onChange({ note })}
      />
    </>
  )
}
