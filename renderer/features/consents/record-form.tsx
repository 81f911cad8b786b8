import './consents.css'
import { type ReactNode, useState } from 'react'
import { EMPTY_DATE, type Problem, dateAnswerOf, problemList, readKnownDate } from '#shared/domain/answers.ts'
import { signerKey } from '#shared/domain/consent-rules.ts'
import { CONSENT_TOPICS, type ConsentTopic, type NewConsent } from '#shared/domain/consents.ts'
import { Button, ButtonRow } from '../../components/button.tsx'
import { Form } from '../../components/form.tsx'
import { RadioGroup } from '../../components/radio-group.tsx'
import { TextArea } from '../../components/text-area.tsx'
import { TextField } from '../../components/text-field.tsx'
import { useToday } from '../../components/today.ts'
import { Refused } from '../../components/warning-text.tsx'
import { useChange } from '../../ipc/use-call.ts'
import { HowAndWhen } from './how-and-when.tsx'
import { type Signer, signerWords, signersOf } from './signers.ts'
import type { ChildWithAnswers } from './with-child.tsx'

const OTHER = 'other'

type Answers = {
  readonly signer: string | null
  readonly name: string
  readonly relation: string
  readonly given: Partial<Record<ConsentTopic, 'yes' | 'no'>>
  readonly how: NewConsent['how']
  readonly on: typeof EMPTY_DATE
  readonly note: string
}

const EMPTY: Answers = { signer: null, name: '', relation: '', given: {}, how: 'paper', on: EMPTY_DATE, note: '' }

/** What is the same for the next slip of a pile. */
export type Kept = Pick<Answers, 'how' | 'on'>

type RecordFormProps = ChildWithAnswers & {
  readonly kept?: Kept | undefined
  readonly saveLabel: string
  readonly besideSave?: ReactNode
  readonly onSaved: (kept: Kept) => void
}

export function RecordForm({ child, of, kept, saveLabel, besideSave, onSaved }: RecordFormProps) {
  const today = useToday()
  const [answers, setAnswers] = useState<Answers>({ ...EMPTY, on: dateAnswerOf(today), ...kept })
  const { call, problems, setProblems, refusal, isBusy } = useChange('consents.record')
  const signers = signersOf(child, of, today)
  const change = (part: Partial<Answers>) => setAnswers({ ...answers, ...part })
  const save = async () => {
    const checked = checkAnswers(answers, signers, child.id, today)
    if (!checked.ok) return setProblems(checked.problems)
    if (await call({ answers: checked.value })) onSaved({ how: answers.how, on: answers.on })
  }
  return (
    <Form problems={problems.map(toField)} onSubmit={() => void save()}>
      {refusal !== null && <Refused message={refusal} />}
      <WhoAnswered answers={answers} signers={signers} onChange={change} />
      <Topics given={answers.given} onChange={(given) => change({ given })} />
      <HowAndWhen how={answers.how} on={answers.on} onHow={(how) => change({ how })} onDay={(on) => change({ on })} />
      <TextArea id="note" label="Note" optional rows={1} value={answers.note} onChange={(note) => change({ note })} />
      <ButtonRow sticky>
        <Button kind="primary" type="submit" busy={isBusy}>
          {saveLabel}
        </Button>
        {besideSave}
      </ButtonRow>
    </Form>
  )
}

type Given = Answers['given']

function Topics({ given, onChange }: { readonly given: Given; readonly onChange: (given: Given) => void }) {
  return (
    <div className="consents-topics">
      {CONSENT_TOPICS.map(({ value, label, answers: options }) => (
        <RadioGroup
          key={value}
          id={value}
          label={label}
          value={given[value] ?? 'none'}
          onChange={(chosen) => onChange(withAnswer(given, value, chosen))}
          options={[...options, { value: 'none', label: 'Not answered' }]}
        />
      ))}
    </div>
  )
}

type WhoProps = {
  readonly answers: Answers
  readonly signers: readonly Signer[]
  readonly onChange: (part: Partial<Answers>) => void
}

function WhoAnswered({ answers, signers, onChange }: WhoProps) {
  const isAlone = signers[0]?.signerRole === 'self'
  const other = {
    value: OTHER,
    label: 'Somebody else with parental responsibility',
    detail: (
      <>
        <TextField id="signerName" label="Name" value={answers.name} onChange={(name) => onChange({ name })} />
        <TextField
          id="relation"
          label="Who are they to the child?"
          hint="For example mother, or foster carer"
          value={answers.relation}
          onChange={(relation) => onChange({ relation })}
        />
      </>
    ),
  }
  return (
    <RadioGroup
      id="signer"
      label="Who answered?"
      {...(isAlone ? { hint: 'This pupil is 18 or older and answers for themselves' } : {})}
      value={answers.signer}
      onChange={(signer) => onChange({ signer })}
      options={[
        ...signers.map((signer) => ({ value: signerKey(signer), label: signerWords(signer) })),
        ...(isAlone ? [] : [other]),
      ]}
    />
  )
}

function withAnswer(given: Given, topic: ConsentTopic, chosen: 'yes' | 'no' | 'none'): Given {
  const { [topic]: _before, ...others } = given
  return chosen === 'none' ? others : { ...others, [topic]: chosen }
}

function checkAnswers(answers: Answers, signers: readonly Signer[], childId: string, today: string) {
  const form = problemList()
  const isOther = answers.signer === OTHER
  const known = signers.find((signer) => signerKey(signer) === answers.signer)
  if (!isOther && !known) form.add('signer', 'Choose who answered')
  const signerName = isOther ? form.need('signerName', answers.name, 'Enter who answered') : (known?.signerName ?? '')
  const relation = isOther
    ? form.need('relation', answers.relation, 'Enter who they are to the child')
    : (known?.relation ?? '')
  const given = CONSENT_TOPICS.flatMap(({ value: topic }) => {
    const answer = answers.given[topic]
    return answer ? [{ topic, answer }] : []
  })
  if (given.length === 0) form.add('images', 'Choose at least one answer')
  const answeredOn = form.take('answeredOn', readKnownDate(answers.on, today, 'the day on which they answered')) ?? ''
  return form.result(() => {
    const signer = {
      signerRole: known?.signerRole ?? 'parent',
      signerId: known?.signerId ?? null,
      signerName,
      relation,
    }
    const { how, note } = answers
    return given.map((one) => ({ childId, ...signer, ...one, how, answeredOn, note }))
  })
}

/** The fields of the form are called after one answer, those of the call after its place among several. */
function toField({ field, message }: Problem): Problem {
  return { field: field.replace(/^answers\.\d+\./, ''), message }
}
