import { useState } from 'react'
import { useLocation } from 'wouter'
import { EMPTY_DATE, dateAnswerOf, readKnownDate } from '#shared/domain/answers.ts'
import { type SchoolPerson, calledOf } from '#shared/domain/people.ts'
import { LATEST_DAY, formatDate } from '#shared/lib/dates.ts'
import { Button, ButtonRow } from '../../../components/button.tsx'
import { DateField } from '../../../components/date-field.tsx'
import { Form } from '../../../components/form.tsx'
import { Page } from '../../../components/page.tsx'
import { InsetText, Refused } from '../../../components/warning-text.tsx'
import { useChange } from '../../../ipc/use-call.ts'
import { WithPerson, backToPerson } from '../with-person.tsx'

export function LeaveScreen() {
  return (
    <WithPerson permission="manage-people">
      {({ person }) => (
        <Page heading="Leaving the school" caption={calledOf(person)} back={backToPerson(person)}>
          <LeaveForm person={person} />
        </Page>
      )}
    </WithPerson>
  )
}

function LeaveForm({ person }: { readonly person: SchoolPerson }) {
  const [, navigate] = useLocation()
  const { id, joinedOn, leftOn } = person
  const [lastDay, setLastDay] = useState(leftOn === null ? EMPTY_DATE : dateAnswerOf(leftOn))
  const { call, problems, setProblems, refusal, isBusy } = useChange('people.leave')
  const send = async (day: string | null) => {
    if (await call({ ids: [id], leftOn: day })) navigate(`/people/${id}`)
  }
  const save = () => {
    const read = readKnownDate(lastDay, LATEST_DAY, 'the last day')
    const problem = !read.ok
      ? read.message
      : joinedOn !== null && read.value < joinedOn
        ? 'Check the last day: it is before the first day'
        : null
    if (problem !== null) return setProblems([{ field: 'leftOn', message: problem }])
    return read.ok ? void send(read.value) : undefined
  }
  return (
    <>
      {leftOn !== null && (
        <InsetText>
          <p>{`The last day is entered as ${formatDate(leftOn)}.`}</p>
          <Button icon="back" busy={isBusy} onClick={() => void send(null)}>
            Bring back: they have not left
          </Button>
        </InsetText>
      )}
      <p>{person.kind === 'pupil' ? AFTER_PUPIL : AFTER_ADULT}</p>
      <Form problems={problems} onSubmit={save}>
        {refusal !== null && <Refused message={refusal} />}
        <DateField
          id="leftOn"
          label="What is the last day?"
          labelSize="large"
          notKnownLabel={null}
          value={lastDay}
          onChange={setLastDay}
        />
        <ButtonRow sticky>
          <Button kind="primary" type="submit" busy={isBusy}>
            Save the last day
          </Button>
        </ButtonRow>
      </Form>
    </>
  )
}

const AFTER_PUPIL =
  'After that day there is nothing more to sign, their picture may no longer be used, and Blueform reminds you to delete the pictures the school holds. Everything recorded stays.'
const AFTER_ADULT =
  'After that day there is nothing more to sign, and the leaver’s checklist says what is still to be given back or closed. Everything recorded stays.'
