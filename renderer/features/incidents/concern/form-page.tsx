import { useState } from 'react'
import { useLocation } from 'wouter'
import type { Problem } from '#shared/domain/answers.ts'
import type { IncidentPage } from '#shared/domain/incident-check.ts'
import { Button, ButtonRow } from '../../../components/button.tsx'
import { Form } from '../../../components/form.tsx'
import { InsetText } from '../../../components/warning-text.tsx'
import { sectionOf } from '../form/sections.ts'
import { ConcernFrame } from './concern-frame.tsx'
import { problemsOn, stepAfter, stepBefore } from './progress.ts'
import type { OpenDraft } from './use-draft.ts'

type FormPageProps = {
  readonly draft: OpenDraft
  readonly page: IncidentPage
  /** Reached by a Change link in check answers, so it leads back there. */
  readonly returnsToCheck: boolean
}

/** One page of the form: its own fields, its own problems. */
export function FormPage({ draft, page, returnsToCheck }: FormPageProps) {
  const { draftId, answers } = draft
  const [, navigate] = useLocation()
  // Whoever comes from check answers sees at once what to put right.
  const [problems, setProblems] = useState<readonly Problem[]>(() => (returnsToCheck ? problemsOn(page, answers) : []))
  const { heading, Fields } = sectionOf(page)
  const before = stepBefore(page, answers)

  const goOn = () => {
    void draft.flush()
    const found = problemsOn(page, answers)
    setProblems(found)
    if (found.length > 0) return
    const next = stepAfter(page, answers)
    navigate(`/concern/${draftId}/${returnsToCheck && next !== 'stop' ? 'check' : next}`)
  }

  return (
    <ConcernFrame
      draft={draft}
      current={page}
      heading={heading}
      {...(before ? { back: `/concern/${draftId}/${before}` } : {})}
    >
      {page === 'imageAnswer' && <WhyFirst />}
      <Form problems={problems} onSubmit={goOn}>
        <Fields answers={answers} change={draft.change} />
        <ButtonRow sticky>
          <Button kind="primary" type="submit">
            Continue
          </Button>
        </ButtonRow>
      </Form>
    </ConcernFrame>
  )
}

function WhyFirst() {
  return (
    <InsetText>
      <p>This comes first because an image of a child must not be looked at, copied or passed on, by anyone.</p>
      <p>
        <strong>Do not look at it to find out.</strong> If you are not sure, choose “Not sure”.
      </p>
    </InsetText>
  )
}
