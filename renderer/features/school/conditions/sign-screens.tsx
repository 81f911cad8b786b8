import '../school.css'
import { useState } from 'react'
import { useLocation } from 'wouter'
import { EMPTY_DATE, type Problem, readKnownDate } from '#shared/domain/answers.ts'
import type { LocalCondition } from '#shared/domain/local-conditions.ts'
import { formatInstant, londonDate } from '#shared/lib/dates.ts'
import { Button, ButtonRow } from '../../../components/button.tsx'
import { DateField } from '../../../components/date-field.tsx'
import { Form } from '../../../components/form.tsx'
import { OnlyFor } from '../../../components/only-for.tsx'
import { Section } from '../../../components/page.tsx'
import { TextField } from '../../../components/text-field.tsx'
import { InsetText, Refused } from '../../../components/warning-text.tsx'
import { useCall } from '../../../ipc/use-call.ts'
import { ConditionText } from './condition-item.tsx'
import { kindWords } from './condition-words.ts'
import { WaitingPage } from './waiting-page.tsx'

export function SignScreen() {
  return (
    <OnlyFor permission="sign-conditions">
      <WaitingPage heading="Read it, then sign">{(local) => <Sign local={local} />}</WaitingPage>
    </OnlyFor>
  )
}

export function PaperScreen() {
  return (
    <OnlyFor permission="manage-settings">
      <WaitingPage heading="Signed on paper">{(local) => <OnPaper local={local} />}</WaitingPage>
    </OnlyFor>
  )
}

type LocalProps = { readonly local: LocalCondition }

function Words({ local }: LocalProps) {
  return (
    <Section heading={kindWords(local.condition)}>
      <InsetText>
        <ConditionText local={local} />
      </InsetText>
      <p>
        Added by {local.recordedBy.name}, {formatInstant(local.recordedAtMs)}.
      </p>
    </Section>
  )
}

function Sign({ local }: LocalProps) {
  const [, navigate] = useLocation()
  const { call, refusal, isBusy } = useCall('guidance.signCondition', 'guidance.conditions')
  const sign = async () => {
    if (await call({ conditionId: local.id })) navigate('/settings/conditions')
  }
  return (
    <>
      <Words local={local} />
      <p>
        Once it is signed, it is part of what staff are told to do. Your name and today’s date stand beside it, and the
        log keeps your signature.
      </p>
      {refusal !== null && <Refused message={refusal} />}
      <ButtonRow>
        <Button kind="primary" icon="pen" busy={isBusy} onClick={() => void sign()}>
          Sign it
        </Button>
      </ButtonRow>
    </>
  )
}

function OnPaper({ local }: LocalProps) {
  const [, navigate] = useLocation()
  const [name, setName] = useState('')
  const [date, setDate] = useState(EMPTY_DATE)
  const { call, problems, setProblems, refusal, isBusy } = useCall('guidance.signedOnPaper', 'guidance.conditions')
  const save = async () => {
    const found: Problem[] = []
    if (name.trim() === '') found.push({ field: 'name', message: 'Enter the name of the head teacher who signed' })
    const on = readKnownDate(date, londonDate(Date.now()), 'the date of the signature')
    if (!on.ok) found.push({ field: 'on', message: on.message })
    if (!on.ok || found.length > 0) return setProblems(found)
    if (await call({ conditionId: local.id, name, on: on.value })) navigate('/settings/conditions')
  }
  return (
    <Form problems={problems} onSubmit={() => void save()}>
      {refusal !== null && <Refused message={refusal} />}
      <Words local={local} />
      <p>Keep the paper. The log says that you entered this.</p>
      <TextField id="name" label="Name of the head teacher who signed" value={name} onChange={setName} />
      <DateField id="on" label="Date of the signature" notKnownLabel={null} value={date} onChange={setDate} />
      <ButtonRow sticky>
        <Button kind="primary" type="submit" busy={isBusy}>
          Save the signature
        </Button>
      </ButtonRow>
    </Form>
  )
}
