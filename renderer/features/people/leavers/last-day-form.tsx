import { type ReactNode, useState } from 'react'
import { EMPTY_DATE, type Problem, readKnownDate } from '#shared/domain/answers.ts'
import type { FoundPerson } from '#shared/domain/people.ts'
import { calledAndPlace } from '#shared/domain/words/people-words.ts'
import { LATEST_DAY, formatDate } from '#shared/lib/dates.ts'
import { Button, ButtonRow } from '../../../components/button.tsx'
import { ConfirmDialog } from '../../../components/confirm-dialog.tsx'
import { counted, peopleWords } from '../../../components/counted.ts'
import { DateField } from '../../../components/date-field.tsx'
import { Details } from '../../../components/details.tsx'
import { Form } from '../../../components/form.tsx'
import { Refused } from '../../../components/warning-text.tsx'
import { useChange } from '../../../ipc/use-call.ts'
import { lastDayProblems } from './leavers.ts'

/** As many as have room in a dialog without moving it. */
const SHOWN_TO_CONFIRM = 12

type LastDayFormProps = {
  readonly chosen: readonly FoundPerson[]
  readonly onDone: (leftOn: string) => void
  /** Where they are ticked. */
  readonly children: ReactNode
}

export function LastDayForm({ chosen, onDone, children }: LastDayFormProps) {
  const [lastDay, setLastDay] = useState(EMPTY_DATE)
  const [asked, setAsked] = useState<string | null>(null)
  const { call, problems, setProblems, refusal, isBusy } = useChange('people.leave')
  const check = () => {
    const read = readKnownDate(lastDay, LATEST_DAY, 'the last day')
    const found: readonly Problem[] = read.ok
      ? lastDayProblems(chosen, read.value)
      : [...lastDayProblems(chosen, null), { field: 'leftOn', message: read.message }]
    setProblems(found)
    if (read.ok && found.length === 0) setAsked(read.value)
  }
  const send = async (leftOn: string) => {
    const done = await call({ ids: chosen.map(({ id }) => id), leftOn })
    setAsked(null)
    if (done) onDone(leftOn)
  }
  return (
    <Form problems={problems} onSubmit={check}>
      {refusal !== null && <Refused message={refusal} />}
      <DateField
        id="leftOn"
        label="What is their last day?"
        notKnownLabel={null}
        hasShortcuts={false}
        value={lastDay}
        onChange={setLastDay}
      />
      {children}
      <Chosen chosen={chosen} />
      <ButtonRow sticky>
        <Button kind="primary" type="submit" busy={isBusy}>
          Save the last day
        </Button>
        <output>{`${peopleWords(chosen.length)} ticked`}</output>
      </ButtonRow>
      <Ask chosen={chosen} asked={asked} isBusy={isBusy} onYes={(day) => void send(day)} onNo={() => setAsked(null)} />
    </Form>
  )
}

type AskProps = {
  readonly chosen: readonly FoundPerson[]
  /** The last day; null while nothing is asked. */
  readonly asked: string | null
  readonly isBusy: boolean
  readonly onYes: (leftOn: string) => void
  readonly onNo: () => void
}

function Ask({ chosen, asked, isBusy, onYes, onNo }: AskProps) {
  return (
    <ConfirmDialog
      open={asked !== null}
      title={counted(chosen.length, 'person leaves', 'people leave')}
      confirmLabel="Save the last day"
      cancelLabel="Change something"
      busy={isBusy}
      onConfirm={() => {
        if (asked !== null) onYes(asked)
      }}
      onCancel={onNo}
    >
      <p>{`The last day is ${asked === null ? '' : formatDate(asked)}.`}</p>
      <Names chosen={chosen.slice(0, SHOWN_TO_CONFIRM)} more={chosen.length - SHOWN_TO_CONFIRM} />
    </ConfirmDialog>
  )
}

function Chosen({ chosen }: Pick<LastDayFormProps, 'chosen'>) {
  if (chosen.length === 0) return null
  return (
    <Details summary={`Show who is ticked (${chosen.length.toLocaleString('en-GB')})`}>
      <Names chosen={chosen} />
    </Details>
  )
}

function Names({ chosen, more = 0 }: Pick<LastDayFormProps, 'chosen'> & { readonly more?: number }) {
  return (
    <ul className="people-changes">
      {chosen.map((person) => (
        <li key={person.id}>{calledAndPlace(person, person.apart)}</li>
      ))}
      {more > 0 && <li>{`and ${more.toLocaleString('en-GB')} more`}</li>}
    </ul>
  )
}
