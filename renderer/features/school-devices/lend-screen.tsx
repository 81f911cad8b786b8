import { useState } from 'react'
import { useLocation } from 'wouter'
import { dateAnswerOf, problemList, readKnownDate } from '#shared/domain/answers.ts'
import type { SchoolPerson } from '#shared/domain/people.ts'
import type { SchoolDevice } from '#shared/domain/school-devices.ts'
import { Button, ButtonRow } from '../../components/button.tsx'
import { DateField } from '../../components/date-field.tsx'
import { Form } from '../../components/form.tsx'
import { TextArea } from '../../components/text-area.tsx'
import { useToday } from '../../components/today.ts'
import { Refused } from '../../components/warning-text.tsx'
import { FindPerson } from '../../forms/find-person.tsx'
import { useChange } from '../../ipc/use-call.ts'
import { WithDevice } from './with-device.tsx'

export function LendScreen() {
  return (
    <WithDevice permission="record-signatures" heading="Lend it">
      {(device) => <LendForm device={device} />}
    </WithDevice>
  )
}

function LendForm({ device: { id } }: { readonly device: SchoolDevice }) {
  const [, navigate] = useLocation()
  const today = useToday()
  const [person, setPerson] = useState<SchoolPerson | null>(null)
  const [day, setDay] = useState(() => dateAnswerOf(today))
  const [note, setNote] = useState('')
  const { call, problems, setProblems, refusal, isBusy } = useChange('schoolDevices.lend')
  const save = async () => {
    const form = problemList()
    if (person === null) form.add('personId', 'Choose to whom it is lent')
    const on = form.take('on', readKnownDate(day, today, 'the day on which it was lent')) ?? ''
    const checked = form.result(() => on)
    if (person === null || !checked.ok) return setProblems(checked.ok ? [] : checked.problems)
    if (await call({ id, on, note, personId: person.id })) navigate(`/school-devices/${id}`)
  }
  return (
    <Form problems={problems} onSubmit={() => void save()}>
      {refusal !== null && <Refused message={refusal} />}
      <FindPerson id="personId" label="To whom?" value={person} onChange={setPerson} />
      <DateField id="on" label="Since which day?" notKnownLabel={null} value={day} onChange={setDay} />
      <TextArea
        id="note"
        label="Note"
        hint="For example a charger or a case that went with it"
        optional
        rows={2}
        value={note}
        onChange={setNote}
      />
      <ButtonRow sticky>
        <Button kind="primary" type="submit" busy={isBusy}>
          Lend it
        </Button>
      </ButtonRow>
    </Form>
  )
}
