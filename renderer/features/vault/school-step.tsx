import { useState } from 'react'
import type { Problem } from '#shared/domain/answers.ts'
import { schoolSchema } from '#shared/domain/school.ts'
import { Button, ButtonRow } from '../../components/button.tsx'
import { Form } from '../../components/form.tsx'
import { Page } from '../../components/page.tsx'
import { SchoolFields } from '../../forms/school-fields.tsx'
import { problemsOf } from '../../forms/zod-problems.ts'
import type { StepProps } from './setup-steps.ts'

export function SchoolStep({ answers, caption, onAnswer, onBack, onNext }: StepProps) {
  const [problems, setProblems] = useState<readonly Problem[]>([])
  const next = () => {
    const checked = schoolSchema.safeParse(answers.school)
    if (checked.success) onNext()
    else setProblems(problemsOf(checked.error))
  }
  return (
    <Page heading="Your school" caption={caption} back={{ onClick: onBack }}>
      <Form problems={problems} onSubmit={next}>
        <SchoolFields value={answers.school} onChange={(school) => onAnswer({ school })} />
        <ButtonRow sticky>
          <Button kind="primary" type="submit">
            Continue
          </Button>
        </ButtonRow>
      </Form>
    </Page>
  )
}
