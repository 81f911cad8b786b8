import { useState } from 'react'
import type { Problem } from '#shared/domain/answers.ts'
import { Button, ButtonRow } from '../../components/button.tsx'
import { Form } from '../../components/form.tsx'
import { Page } from '../../components/page.tsx'
import { TextField } from '../../components/text-field.tsx'
import type { StepProps } from './setup-steps.ts'

const HINT = 'As it should stand beside everything you record. You are set up as the designated safeguarding lead.'

export function NameStep({ answers, caption, onAnswer, onBack, onNext }: StepProps) {
  const [problems, setProblems] = useState<readonly Problem[]>([])
  const next = () => {
    if (answers.name.trim() === '') setProblems([{ field: 'actorName', message: 'Enter your name' }])
    else onNext()
  }
  return (
    <Page heading="Your name" caption={caption} back={{ onClick: onBack }}>
      <Form problems={problems} onSubmit={next}>
        <TextField
          id="actorName"
          label="First name and surname"
          hint={HINT}
          width="medium"
          value={answers.name}
          onChange={(name) => onAnswer({ name })}
        />
        <ButtonRow>
          <Button kind="primary" type="submit">
            Continue
          </Button>
        </ButtonRow>
      </Form>
    </Page>
  )
}
