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
import { useChange } from '../../ipc/use-call.ts'
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
  const { call, problems, setProblems, refusal, isBusy } = useChange('kiosk.sign')
  const change = (part: Partial<Answers>) => setAnswers((before) => ({ ...before, ...part }))
  const sign = async () => {
    const missing = problemsOf(answers)
    if (missing.length > 0) return setProblems(missing)
    if (await call(inputOf(answers))) onSigned()
  }
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
        {refusal !== null && <Refused message={refusal} />}
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
      hint={`As shown above: ${toSign.signerName}`}
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
