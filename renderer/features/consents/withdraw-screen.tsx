import { useState } from 'react'
import { useLocation } from 'wouter'
import { dateAnswerOf, problemList, readKnownDate } from '#shared/domain/answers.ts'
import { signerKey } from '#shared/domain/consent-signers.ts'
import { CONSENT_TOPICS, type Consent, type ConsentTopic } from '#shared/domain/consents.ts'
import { Button, ButtonRow } from '../../components/button.tsx'
import { CheckboxGroup } from '../../components/checkbox-group.tsx'
import { Form } from '../../components/form.tsx'
import { RadioGroup } from '../../components/radio-group.tsx'
import { useToday } from '../../components/today.ts'
import { Refused } from '../../components/warning-text.tsx'
import { useChange } from '../../ipc/use-call.ts'
import { HowAndWhen } from './how-and-when.tsx'
import { signerWords, signersOf, yesesOf } from './signers.ts'
import { type ChildWithAnswers, WithChild } from './with-child.tsx'

export function WithdrawScreen() {
  return (
    <WithChild permission="record-signatures" heading="Somebody takes a yes back" backToChild>
      {(found) => <WithdrawForm {...found} />}
    </WithChild>
  )
}

function WithdrawForm({ child, of }: ChildWithAnswers) {
  const [, navigate] = useLocation()
  const today = useToday()
  const [key, setKey] = useState<string | null>(null)
  const [topics, setTopics] = useState<readonly ConsentTopic[]>([])
  const [told, setTold] = useState({ how: 'told-us' as Consent['how'], on: dateAnswerOf(today) })
  const { call, problems, setProblems, refusal, isBusy } = useChange('consents.record')
  const signers = signersOf(child, of, today).filter((signer) => yesesOf(signer, of).length > 0)
  const signer = signers.find((one) => signerKey(one) === key)
  const save = async () => {
    const form = problemList()
    if (!signer) form.add('signer', 'Choose who takes a yes back')
    else if (topics.length === 0) form.add('topics', 'Choose what is taken back')
    const answeredOn =
      form.take('answeredOn', readKnownDate(told.on, today, 'the day on which they took it back')) ?? ''
    const checked = form.result(() => answeredOn)
    if (!signer || !checked.ok) return setProblems(checked.ok ? [] : checked.problems)
    const answer = { childId: child.id, ...signer, answer: 'withdrawn', how: told.how, answeredOn, note: '' } as const
    if (await call({ answers: topics.map((topic) => ({ ...answer, topic })) })) navigate(`/consents/${child.id}`)
  }
  if (signers.length === 0) return <p>There is no yes that could be taken back.</p>
  return (
    <Form problems={problems} onSubmit={() => void save()}>
      <p>It counts at once: from now on nothing new is taken, shown or published, and what can be taken down is.</p>
      {refusal !== null && <Refused message={refusal} />}
      <RadioGroup
        id="signer"
        label="Who takes a yes back?"
        value={key}
        onChange={(chosen) => {
          setKey(chosen)
          const found = signers.find((one) => signerKey(one) === chosen)
          setTopics(found ? yesesOf(found, of) : [])
        }}
        options={signers.map((one) => ({ value: signerKey(one), label: signerWords(one) }))}
      />
      {signer && <WhatIsTakenBack yeses={yesesOf(signer, of)} value={topics} onChange={setTopics} />}
      <HowAndWhen {...told} onChange={setTold} />
      <ButtonRow sticky>
        <Button kind="primary" type="submit" busy={isBusy}>
          Record that it is taken back
        </Button>
      </ButtonRow>
    </Form>
  )
}

type TakenBackProps = {
  readonly yeses: readonly ConsentTopic[]
  readonly value: readonly ConsentTopic[]
  readonly onChange: (topics: readonly ConsentTopic[]) => void
}

function WhatIsTakenBack({ yeses, value, onChange }: TakenBackProps) {
  const options = CONSENT_TOPICS.filter((topic) => yeses.includes(topic.value))
  return (
    <CheckboxGroup
      id="topics"
      label="What is taken back?"
      value={value}
      onChange={onChange}
      options={options.map((topic) => ({ value: topic.value, label: topic.label }))}
    />
  )
}
