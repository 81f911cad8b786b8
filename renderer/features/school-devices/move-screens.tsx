import { useState } from 'react'
import { useLocation } from 'wouter'
import { type DateAnswer, type Problem, dateAnswerOf, readKnownDate } from '#shared/domain/answers.ts'
import type { SchoolDevice } from '#shared/domain/school-devices.ts'
import { Button, ButtonRow } from '../../components/button.tsx'
import { DateField } from '../../components/date-field.tsx'
import { Form } from '../../components/form.tsx'
import { RadioGroup } from '../../components/radio-group.tsx'
import { TextArea } from '../../components/text-area.tsx'
import { today } from '../../components/today.ts'
import { Refused } from '../../components/warning-text.tsx'
import { useChange } from '../../ipc/use-call.ts'
import { WithDevice } from './with-device.tsx'

export function GiveBackScreen() {
  return (
    <WithDevice permission="record-signatures" heading="It is back">
      {(device) => <GiveBackForm device={device} />}
    </WithDevice>
  )
}

export function WriteOffScreen() {
  return (
    <WithDevice permission="record-signatures" heading="Lost or got rid of">
      {(device) => <WriteOffForm device={device} />}
    </WithDevice>
  )
}

function GiveBackForm({ device: { id, heldBy } }: { readonly device: SchoolDevice }) {
  const [, navigate] = useLocation()
  const [day, setDay] = useState(() => dateAnswerOf(today()))
  const [note, setNote] = useState('')
  const { call, problems, setProblems, refusal, isBusy } = useChange('schoolDevices.giveBack')
  const save = async () => {
    const on = readKnownDate(day, today(), 'the day on which it came back')
    if (!on.ok) return setProblems([{ field: 'on', message: on.message }])
    if (await call({ id, on: on.value, note })) navigate(`/school-devices/${id}`)
  }
  return (
    <Form problems={problems} onSubmit={() => void save()}>
      {refusal !== null && <Refused message={refusal} />}
      {heldBy !== null && <p>It was with {heldBy.name}. Reset it before somebody else gets it.</p>}
      <DayAndNote day={day} note={note} onDay={setDay} onNote={setNote} />
      <ButtonRow sticky>
        <Button kind="primary" type="submit" busy={isBusy}>
          It is back
        </Button>
      </ButtonRow>
    </Form>
  )
}

const WRITE_OFFS = [
  {
    value: 'lost',
    label: 'It is lost or stolen',
    hint: 'Tell the network manager today, so that it is locked from afar',
  },
  { value: 'disposed', label: 'The school got rid of it', hint: 'Its memory was wiped or destroyed first' },
] as const
type WriteOff = (typeof WRITE_OFFS)[number]['value']

function WriteOffForm({ device: { id, state } }: { readonly device: SchoolDevice }) {
  const [, navigate] = useLocation()
  const [what, setWhat] = useState<WriteOff | null>(state === 'lost' ? 'disposed' : null)
  const [day, setDay] = useState(() => dateAnswerOf(today()))
  const [note, setNote] = useState('')
  const { call, problems, setProblems, refusal, isBusy } = useChange('schoolDevices.writeOff')
  const save = async () => {
    const on = readKnownDate(day, today(), 'the day on which it happened')
    const found: readonly Problem[] = [
      ...(what === null ? [{ field: 'what', message: 'Choose what happened' }] : []),
      ...(on.ok ? [] : [{ field: 'on', message: on.message }]),
    ]
    if (what === null || !on.ok) return setProblems(found)
    if (await call({ id, on: on.value, note, what })) navigate(`/school-devices/${id}`)
  }
  return (
    <Form problems={problems} onSubmit={() => void save()}>
      {refusal !== null && <Refused message={refusal} />}
      <RadioGroup
        id="what"
        label="What happened?"
        value={what}
        onChange={setWhat}
        options={state === 'lost' ? WRITE_OFFS.slice(1) : WRITE_OFFS}
      />
      <DayAndNote day={day} note={note} onDay={setDay} onNote={setNote} />
      <ButtonRow sticky>
        <Button kind="primary" type="submit" busy={isBusy}>
          Save
        </Button>
      </ButtonRow>
    </Form>
  )
}

type DayAndNoteProps = {
  readonly day: DateAnswer
  readonly note: string
  readonly onDay: (day: DateAnswer) => void
  readonly onNote: (note: string) => void
}

function DayAndNote({ day, note, onDay, onNote }: DayAndNoteProps) {
  return (
    <>
      <DateField id="on" label="On which day?" notKnownLabel={null} value={day} onChange={onDay} />
      <TextArea id="note" label="Note" optional rows={2} value={note} onChange={onNote} />
    </>
  )
}
