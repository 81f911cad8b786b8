import { type ReactNode, useState } from 'react'
import { dateAnswerOf, problemList, readKnownDate } from '#shared/domain/answers.ts'
import { Button, ButtonRow } from '../../components/button.tsx'
import { DateField } from '../../components/date-field.tsx'
import { Form } from '../../components/form.tsx'
import { Section } from '../../components/page.tsx'
import { TextArea } from '../../components/text-area.tsx'
import { TextField } from '../../components/text-field.tsx'
import { useToday } from '../../components/today.ts'
import { Refused } from '../../components/warning-text.tsx'
import { useChange } from '../../ipc/use-call.ts'

type ConfirmDeletedFormProps = {
  readonly chosen: readonly string[]
  /** The box to go to when none is ticked. */
  readonly firstTick: string
  readonly onDone: (count: number) => void
  /** The children to tick: inside the form, so that its button stays in sight along a long list. */
  readonly children: ReactNode
}

/** That the pictures of those who are ticked are deleted, where they were and by whom. */
export function ConfirmDeletedForm({ chosen, firstTick, onDone, children }: ConfirmDeletedFormProps) {
  const today = useToday()
  const [places, setPlaces] = useState('')
  const [doneBy, setDoneBy] = useState('')
  const [on, setOn] = useState(() => dateAnswerOf(today))
  const { call, problems, setProblems, refusal, isBusy } = useChange('consents.confirmDeleted')
  const save = async () => {
    const form = problemList()
    if (chosen.length === 0) form.add(firstTick, 'Tick the children whose pictures are deleted')
    form.need('places', places, 'Say where the pictures were')
    form.need('doneBy', doneBy, 'Enter who deleted them')
    const doneOn = form.take('doneOn', readKnownDate(on, today, 'the day on which they were deleted')) ?? ''
    const checked = form.result(() => ({ childIds: [...chosen], places, doneBy, doneOn }))
    if (!checked.ok) return setProblems(checked.problems)
    const done = await call(checked.value)
    if (done) onDone(done.recorded)
  }
  return (
    <Form problems={problems} onSubmit={() => void save()}>
      {refusal !== null && <Refused message={refusal} />}
      {children}
      <Section heading="Confirm that they are deleted">
        <TextArea
          id="places"
          label="Where were they?"
          hint="For example school server, website, hall display, class tablets"
          rows={2}
          value={places}
          onChange={setPlaces}
        />
        <TextField id="doneBy" label="Who deleted them?" width="medium" value={doneBy} onChange={setDoneBy} />
        <DateField id="doneOn" label="On which day?" notKnownLabel={null} value={on} onChange={setOn} />
      </Section>
      <ButtonRow sticky>
        <Button kind="primary" type="submit" busy={isBusy}>
          {`Confirm for ${chosen.length === 1 ? 'one child' : `${chosen.length} children`}`}
        </Button>
      </ButtonRow>
    </Form>
  )
}
