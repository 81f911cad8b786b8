import './consents.css'
import { type ReactNode, useState } from 'react'
import { type Problem, dateAnswerOf } from '#shared/domain/answers.ts'
import { CONSENT_TOPICS, type ConsentTopic, type NewConsent } from '#shared/domain/consents.ts'
import { Button, ButtonRow } from '../../components/button.tsx'
import { Form } from '../../components/form.tsx'
import { RadioGroup } from '../../components/radio-group.tsx'
import { TextArea } from '../../components/text-area.tsx'
import { useToday } from '../../components/today.ts'
import { Refused } from '../../components/warning-text.tsx'
import { useChange } from '../../ipc/use-call.ts'
import { type Answers, EMPTY, type Given, checkAnswers, signerOf } from './answers.ts'
import { ChangedMind } from './changed-mind.tsx'
import { HowAndWhen } from './how-and-when.tsx'
import { lastWords, signersOf } from './signers.ts'
import { WhoAnswered } from './who-answered.tsx'
import type { ChildWithAnswers } from './with-child.tsx'

type RecordFormProps = ChildWithAnswers & {
  /** How the slip before came; each has a day of its own. */
  readonly keptHow?: NewConsent['how'] | undefined
  readonly saveLabel: string
  readonly besideSave?: ReactNode
  readonly onSaved: (how: NewConsent['how']) => void
}

export function RecordForm({ child, of, keptHow = EMPTY.how, saveLabel, besideSave, onSaved }: RecordFormProps) {
  const today = useToday()
  const on = keptHow === 'paper' ? EMPTY.on : dateAnswerOf(today)
  const [answers, setAnswers] = useState<Answers>({ ...EMPTY, how: keptHow, on })
  const { call, problems, setProblems, refusal, isBusy } = useChange('consents.record')
  const signers = signersOf(child, of, today)
  // That somebody changed their mind is said of one person and their answers.
  const change = (part: Partial<Answers>) => setAnswers({ ...answers, hasChangedMind: false, ...part })
  const save = async () => {
    const checked = checkAnswers(answers, signers, child.id, today)
    if (!checked.ok) return setProblems(checked.problems)
    if (await call(checked.value)) onSaved(answers.how)
  }
  return (
    <Form problems={problems.map(toField)} onSubmit={() => void save()}>
      {refusal !== null && <Refused message={refusal} />}
      <WhoAnswered childId={child.id} answers={answers} signers={signers} onChange={change} />
      <Topics given={answers.given} said={lastWords(signers, of)} onChange={(given) => change({ given })} />
      <HowAndWhen how={answers.how} on={answers.on} onChange={change} />
      <ChangedMind
        answers={answers}
        signer={signerOf(answers, signers)}
        of={of}
        today={today}
        onChange={(hasChangedMind) => change({ hasChangedMind })}
      />
      <TextArea
        id="note"
        label="Note"
        optional
        rows={1}
        value={answers.note}
        onChange={(note) => setAnswers({ ...answers, note })}
      />
      <ButtonRow sticky>
        <Button kind="primary" type="submit" busy={isBusy}>
          {saveLabel}
        </Button>
        {besideSave}
      </ButtonRow>
    </Form>
  )
}

type TopicsProps = {
  readonly given: Given
  /** What each person answered before, by topic. */
  readonly said: Readonly<Record<ConsentTopic, string>>
  readonly onChange: (given: Given) => void
}

function Topics({ given, said, onChange }: TopicsProps) {
  return (
    <div className="consents-topics">
      {CONSENT_TOPICS.map(({ value, label, answers: options }) => (
        <RadioGroup
          key={value}
          id={value}
          label={label}
          hint={said[value]}
          value={given[value] ?? 'none'}
          onChange={(chosen) => onChange(withAnswer(given, value, chosen))}
          options={[...options, { value: 'none', label: 'Not answered' }]}
        />
      ))}
    </div>
  )
}

function withAnswer(given: Given, topic: ConsentTopic, chosen: 'yes' | 'no' | 'none'): Given {
  const { [topic]: _before, ...others } = given
  return chosen === 'none' ? others : { ...others, [topic]: chosen }
}

/** The fields of the form are called after one answer, those of the call after its place among several. */
function toField({ field, message }: Problem): Problem {
  return { field: field.replace(/^answers\.\d+\./, ''), message }
}
