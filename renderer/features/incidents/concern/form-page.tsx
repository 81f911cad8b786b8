import { useState } from 'react'
import { useLocation } from 'wouter'
import type { Problem } from '#shared/domain/answers.ts'
import type { IncidentPage } from '#shared/domain/incident-check.ts'
import { Button, ButtonRow } from '../../../components/button.tsx'
import { Form } from '../../../components/form.tsx'
import { InsetText } from '../../../components/warning-text.tsx'
import { WhyImageFirst } from '../../../forms/image-question.tsx'
import { sectionOf } from '../form/sections.ts'
import { ConcernFrame } from './concern-frame.tsx'
import { problemsOn, stepAfter, stepBefore } from './progress.ts'
import type { OpenDraft } from './use-draft.ts'

export type ReturnPage = 'check' | 'whole'

export function isReturn(page: string | undefined): page is ReturnPage {
  return page === 'check' || page === 'whole'
}

type FormPageProps = {
  readonly draft: OpenDraft
  readonly page: IncidentPage
  /** Reached from check answers or from the whole form, so it leads back there. */
  readonly returnsTo: ReturnPage | null
}

/** One page of the form: its own fields, its own problems. */
export function FormPage({ draft, page, returnsTo }: FormPageProps) {
  const { draftId, answers } = draft
  const [, navigate] = useLocation()
  // Whoever comes from check answers sees at once what to put right.
  const [problems, setProblems] = useState<readonly Problem[]>(() =>
    returnsTo === 'check' ? problemsOn(page, answers) : [],
  )
  const { heading, Fields } = sectionOf(page)
  const before = stepBefore(page, answers)

  const goOn = () => {
    void draft.flush()
    const found = problemsOn(page, answers)
    setProblems(found)
    if (found.length > 0) return
    const next = stepAfter(page, answers)
    navigate(`/concern/${draftId}/${returnsTo !== null && next !== 'stop' ? returnsTo : next}`)
  }

  return (
    <ConcernFrame
      draft={draft}
      current={page}
      heading={heading}
      {...(before ? { back: `/concern/${draftId}/${before}` } : {})}
    >
      {page === 'imageAnswer' && <WhyImageFirst />}
      {page === 'adult' && <WhyBeforeNames />}
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

function WhyBeforeNames() {
  return (
    <InsetText>
      <p>This comes before any name, because the answer decides who can ever open what you write.</p>
      <p>About an adult in school, it is sealed from its first word. “Not sure” is enough for that.</p>
    </InsetText>
  )
}
