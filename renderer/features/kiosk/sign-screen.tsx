import { useState } from 'react'
import type { Problem } from '#shared/domain/answers.ts'
import type { Drawing } from '#shared/domain/agreements.ts'
import type { RouteInput } from '#shared/ipc/contract.ts'
import { Button, ButtonRow } from '../../components/button.tsx'
import { SingleCheckbox } from '../../components/checkbox-group.tsx'
import { Form } from '../../components/form.tsx'
import { Page } from '../../components/page.tsx'
import { RadioGroup } from '../../components/radio-group.tsx'
import { TextField } from '../../components/text-field.tsx'
import { InsetText, Refused } from '../../components/warning-text.tsx'
import { invoke } from '../../ipc/client.ts'
import { DrawBox } from './draw-box.tsx'
import { drawingProblem } from './drawing-of.ts'
import { type ToSign, declarationOf } from './whose.ts'

type SignScreenProps = {
  readonly toSign: ToSign
  readonly onBack: () => void
  readonly onSigned: () => void
}

type Answers = {
  readonly how: 'drawn' | 'typed'
  readonly drawing: Drawing
  readonly name: string
  readonly isMeant: boolean
}

const NO_ANSWERS: Answers = { how: 'drawn', drawing: [], name: '', isMeant: false }

export function SignScreen({ toSign, onBack, onSigned }: SignScreenProps) {
  const [answers, setAnswers] = useState(NO_ANSWERS)
  const { problems, refusal, isBusy, sign } = useSign(answers, onSigned)
  const change = (part: Partial<Answers>) => setAnswers((before) => ({ ...before, ...part }))

  return (
    <Page heading="Sign" caption={toSign.text.title} back={{ onClick: onBack, label: 'Back to reading' }}>
      <InsetText>
        <p>{declarationOf(toSign)}</p>
        <p>
          Signed by <strong>{toSign.signerName}</strong>
          {toSign.signerRole === 'parent' && <> for {toSign.personName}</>}
        </p>
      </InsetText>
      <Form problems={problems} onSubmit={() => void sign()}>
        <WayToSign toSign={toSign} answers={answers} change={change} />
        <SingleCheckbox
          id="isMeant"
          label="I mean this as my signature"
          checked={answers.isMeant}
          onChange={(isMeant) => change({ isMeant })}
        />
        {refusal && <Refused message={refusal} />}
        <ButtonRow sticky>
          <Button kind="primary" icon="pen" type="submit" busy={isBusy}>
            Sign
          </Button>
        </ButtonRow>
      </Form>
    </Page>
  )
}

type WayToSignProps = {
  readonly toSign: ToSign
  readonly answers: Answers
  readonly change: (part: Partial<Answers>) => void
}

function WayToSign({ toSign, answers, change }: WayToSignProps) {
  const drawBox = <DrawBox id="drawing" value={answers.drawing} onChange={(drawing) => change({ drawing })} />
  const nameField = (
    <TextField
      id="name"
      label="Your name"
      hint={`As it stands above: ${toSign.signerName}`}
      value={answers.name}
      onChange={(name) => change({ name })}
    />
  )
  return (
    <RadioGroup
      id="how"
      label="How do you want to sign?"
      value={answers.how}
      onChange={(how) => change({ how })}
      options={[
        { value: 'drawn', label: 'Draw my name with a pen, a finger or the mouse', detail: drawBox },
        { value: 'typed', label: 'I cannot draw: type my name instead', detail: nameField },
      ]}
    />
  )
}

function useSign(answers: Answers, onSigned: () => void) {
  const [problems, setProblems] = useState<readonly Problem[]>([])
  const [refusal, setRefusal] = useState<string | null>(null)
  const [isBusy, setBusy] = useState(false)

  const sign = async () => {
    if (isBusy) return
    setRefusal(null)
    const missing = problemsOf(answers)
    setProblems(missing)
    if (missing.length > 0) return
    setBusy(true)
    const result = await invoke('kiosk.sign', inputOf(answers))
    setBusy(false)
    if (result.ok) onSigned()
    else if (result.problems && result.problems.length > 0) setProblems(result.problems)
    else setRefusal(result.message)
  }
  return { problems, refusal, isBusy, sign }
}

function problemsOf({ how, drawing, name, isMeant }: Answers): readonly Problem[] {
  const problems: Problem[] = []
  const drawn = how === 'drawn' ? drawingProblem(drawing) : undefined
  if (drawn !== undefined) problems.push({ field: 'drawing', message: drawn })
  if (how === 'typed' && name.trim() === '') problems.push({ field: 'name', message: 'Type your name' })
  if (!isMeant) problems.push({ field: 'isMeant', message: 'Tick “I mean this as my signature”, if you do' })
  return problems
}

function inputOf({ how, drawing, name }: Answers): RouteInput<'kiosk.sign'> {
  return how === 'drawn' ? { how, drawing } : { how, name, isMeant: true }
}
