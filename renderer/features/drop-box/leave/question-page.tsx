import { type ReactNode, useState } from 'react'
import type { Problem } from '#shared/domain/answers.ts'
import { Button, ButtonRow } from '../../../components/button.tsx'
import { Form } from '../../../components/form.tsx'
import { Page } from '../../../components/page.tsx'
import { type LeavePage, problemsOn } from './leave-answers.ts'
import type { LeavePageProps } from './leave-page.ts'
import { QUIET_MINUTES } from './use-quiet-time.ts'

export const CAPTION = `Leave a concern. This form clears itself when nothing is typed for ${QUIET_MINUTES} minutes`

type QuestionPageProps = {
  readonly form: LeavePageProps
  readonly page: LeavePage
  readonly heading: string
  /** Before the question. */
  readonly lead?: ReactNode
  readonly children: ReactNode
}

/** One question, its problems, and the three ways on: continue, back, leave. */
export function QuestionPage({ form, page, heading, lead, children }: QuestionPageProps) {
  const [problems, setProblems] = useState<readonly Problem[]>([])
  const goOn = () => {
    const found = problemsOn(page, form.answers, form.accounts)
    setProblems(found)
    if (found.length === 0) form.onNext()
  }
  return (
    <Page heading={heading} caption={CAPTION} back={{ onClick: form.onBack }}>
      {lead}
      <Form problems={problems} onSubmit={goOn}>
        {children}
        <ButtonRow sticky>
          <Button kind="primary" type="submit">
            Continue
          </Button>
          <Button kind="quiet" onClick={form.onLeave}>
            Leave without sending
          </Button>
        </ButtonRow>
      </Form>
    </Page>
  )
}
