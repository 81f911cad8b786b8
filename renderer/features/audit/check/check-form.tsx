import { useState } from 'react'
import type { Problem } from '#shared/domain/answers.ts'
import { type Checkpoint, readHeadHash } from '#shared/domain/audit.ts'
import { Button, ButtonRow } from '../../../components/button.tsx'
import { Form } from '../../../components/form.tsx'
import { RadioGroup } from '../../../components/radio-group.tsx'
import { TextField } from '../../../components/text-field.tsx'

/** Whether there is a printed page, and what was typed from it. */
type CheckAnswers = { readonly how: 'paper' | 'alone' | null; readonly typed: Typed }
export const NO_ANSWERS: CheckAnswers = { how: null, typed: { size: '', headHash: '' } }

type Typed = { readonly size: string; readonly headHash: string }

function readTyped({ size, headHash }: Typed): {
  readonly checkpoint: Checkpoint | null
  readonly problems: readonly Problem[]
} {
  const rows = Number(size.replace(/[\s,.]/g, ''))
  const hash = readHeadHash(headHash)
  const isCount = size.trim() !== '' && Number.isSafeInteger(rows) && rows > 0
  const problems = [
    ...(isCount ? [] : [{ field: 'size', message: 'Enter the number of rows, such as 1,234' }]),
    ...(hash === undefined
      ? [{ field: 'headHash', message: 'Enter all sixteen groups of four letters and figures' }]
      : []),
  ]
  return { checkpoint: isCount && hash !== undefined ? { size: rows, headHash: hash } : null, problems }
}

type CheckFormProps = {
  readonly answers: CheckAnswers
  readonly onAnswers: (answers: CheckAnswers) => void
  readonly onCheck: (against: Checkpoint | null) => void
}

export function CheckForm({ answers, onAnswers, onCheck }: CheckFormProps) {
  const { how, typed } = answers
  const [problems, setProblems] = useState<readonly Problem[]>([])

  const submit = () => {
    if (how === null) return setProblems([{ field: 'how', message: 'Say whether you have a printed page' }])
    if (how === 'alone') return onCheck(null)
    const { checkpoint, problems: found } = readTyped(typed)
    setProblems(found)
    if (checkpoint) onCheck(checkpoint)
  }
  return (
    <Form problems={problems} onSubmit={submit}>
      <RadioGroup
        id="how"
        label="Have you a page that Blueform printed earlier?"
        labelSize="large"
        value={how}
        onChange={(chosen) => onAnswers({ ...answers, how: chosen })}
        options={[
          {
            value: 'paper',
            label: 'Yes, compare the log with that page',
            hint: 'Finds also when the whole log was put back to an older one, or its end was cut off.',
            detail: <PaperFields typed={typed} onTyped={(next) => onAnswers({ ...answers, typed: next })} />,
          },
          { value: 'alone', label: 'No, check the log by itself' },
        ]}
      />
      <ButtonRow sticky>
        <Button kind="primary" type="submit">
          Check the log now
        </Button>
      </ButtonRow>
    </Form>
  )
}

type PaperFieldsProps = { readonly typed: Typed; readonly onTyped: (typed: Typed) => void }

function PaperFields({ typed, onTyped }: PaperFieldsProps) {
  return (
    <div className="bf-form">
      <div>
        <p>Look at the foot of the page, at the line in small print:</p>
        <p className="audit-foot">Record checkpoint: 1,234 rows, 1a2b 3c4d 5e6f …</p>
      </div>
      <TextField
        id="size"
        label="Number of rows"
        hint="It stands before the word “rows”."
        width="short"
        value={typed.size}
        onChange={(size) => onTyped({ ...typed, size })}
      />
      <TextField
        id="headHash"
        label="Sixteen groups of four"
        hint="They stand after the word “rows”. Capital letters and spaces do not matter."
        value={typed.headHash}
        onChange={(headHash) => onTyped({ ...typed, headHash })}
      />
    </div>
  )
}
