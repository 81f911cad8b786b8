import { useState } from 'react'
import { useLocation, useParams } from 'wouter'
import { dateAnswerOf, problemList, readKnownDate } from '#shared/domain/answers.ts'
import { EXIT_ITEMS, type ExitCheck, type ExitItem } from '#shared/domain/school-devices.ts'
import { Button, ButtonRow } from '../../components/button.tsx'
import { DateField } from '../../components/date-field.tsx'
import { Form } from '../../components/form.tsx'
import { RadioGroup } from '../../components/radio-group.tsx'
import { TextArea } from '../../components/text-area.tsx'
import { TextField } from '../../components/text-field.tsx'
import { useToday } from '../../components/today.ts'
import { Refused } from '../../components/warning-text.tsx'
import { useActor } from '../../ipc/actor.ts'
import { useChange } from '../../ipc/use-call.ts'
import { WithLeaver } from './with-leaver.tsx'

export function ExitItemScreen() {
  const { item = '' } = useParams()
  const known = EXIT_ITEMS.find(({ value }) => value === item)
  return (
    <WithLeaver permission="record-signatures" heading={known?.label ?? 'Leaver’s checklist'}>
      {({ person, exit }) =>
        known ? (
          <ItemForm
            personId={person.id}
            item={known.value}
            check={exit.checks.find((one) => one.item === known.value)}
          />
        ) : (
          <p>There is no such item on the checklist.</p>
        )
      }
    </WithLeaver>
  )
}

const STATES = [
  { value: 'done', label: 'Done' },
  { value: 'not-needed', label: 'Not needed' },
  { value: 'open', label: 'Still open' },
] as const

type ItemFormProps = {
  readonly personId: string
  readonly item: ExitItem
  readonly check: ExitCheck | undefined
}

function ItemForm({ personId, item, check }: ItemFormProps) {
  const [, navigate] = useLocation()
  const actor = useActor()
  const today = useToday()
  const [state, setState] = useState<ExitCheck['state'] | null>(check?.state ?? null)
  const [typed, setTyped] = useState<string | null>(null)
  const [day, setDay] = useState(() => dateAnswerOf(today))
  const [note, setNote] = useState('')
  const { call, problems, setProblems, refusal, isBusy } = useChange('schoolDevices.checkExit')
  const confirmedBy = typed ?? actor?.name ?? ''
  const save = async () => {
    const form = problemList()
    if (state === null) form.add('state', 'Choose how it stands')
    form.need('confirmedBy', confirmedBy, 'Enter who confirmed it')
    const on = form.take('on', readKnownDate(day, today, 'the day on which it was confirmed')) ?? ''
    const checked = form.result(() => on)
    if (state === null || !checked.ok) return setProblems(checked.ok ? [] : checked.problems)
    if (await call({ personId, item, state, confirmedBy, on, note })) navigate(`/school-devices/exit/${personId}`)
  }
  return (
    <Form problems={problems} onSubmit={() => void save()}>
      {refusal !== null && <Refused message={refusal} />}
      <RadioGroup id="state" label="How does it stand?" value={state} onChange={setState} options={STATES} />
      <TextField id="confirmedBy" label="Who confirmed it?" width="medium" value={confirmedBy} onChange={setTyped} />
      <DateField id="on" label="On which day?" notKnownLabel={null} value={day} onChange={setDay} />
      <TextArea
        id="note"
        label="Note"
        hint="Never a PIN or a password"
        optional
        rows={2}
        value={note}
        onChange={setNote}
      />
      <ButtonRow sticky>
        <Button kind="primary" type="submit" busy={isBusy}>
          Save
        </Button>
      </ButtonRow>
    </Form>
  )
}
