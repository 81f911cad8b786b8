import { useLocation } from 'wouter'
import { ADULT_KINDS } from '#shared/domain/compartments.ts'
import { pageOf } from '#shared/domain/incident-check.ts'
import { labelOf } from '#shared/domain/incident-form.ts'
import { Button, ButtonRow, LinkButton } from '../../../components/button.tsx'
import { Form } from '../../../components/form.tsx'
import { focusField } from '../../../components/error-summary.tsx'
import { Section } from '../../../components/page.tsx'
import { Refused } from '../../../components/warning-text.tsx'
import { IMAGE_OPTIONS, IMAGE_QUESTION } from '#shared/domain/image-answer.ts'
import { ADULT_QUESTION } from '../form/about-choice.tsx'
import { FORM_SECTIONS } from '../form/sections.ts'
import { NoFilesLine } from '../../../forms/stop-list.tsx'
import { ConcernFrame } from './concern-frame.tsx'
import { isLockedConcern } from './progress.ts'
import type { OpenDraft } from './use-draft.ts'
import { useRecord } from './use-record.ts'

/** The same sections on one page, for those who know the form. What decides who may see it, and what may be kept, stays on pages of its own. */
export function WholePage({ draft }: { readonly draft: OpenDraft }) {
  const [, navigate] = useLocation()
  const recording = useRecord(draft)
  const pageAt = (page: string) => `/concern/${draft.draftId}/${page}/whole`
  const go = (field: string) => {
    if (!focusField(field)) navigate(pageAt(pageOf(field)))
  }
  return (
    <ConcernFrame draft={draft} current="whole" heading="Whole form on one page">
      <Section heading={IMAGE_QUESTION}>
        <p>
          {labelOf(IMAGE_OPTIONS, draft.answers.imageAnswer ?? '')}{' '}
          <LinkButton kind="quiet" to={pageAt('imageAnswer')}>
            Change the answer about images
          </LinkButton>
        </p>
        {isLockedConcern(draft.answers) && <NoFilesLine />}
      </Section>
      <Section heading={ADULT_QUESTION}>
        <p>
          {labelOf(ADULT_KINDS, draft.answers.adult ?? '')}{' '}
          <LinkButton kind="quiet" to={pageAt('adult')}>
            Change the answer about an adult in school
          </LinkButton>
        </p>
      </Section>
      {/* Enter in a field must not make a record of a half-filled page: only the button saves. */}
      <Form problems={recording.problems} onGo={go}>
        {FORM_SECTIONS.filter(({ page }) => page !== 'imageAnswer' && page !== 'adult').map(
          ({ page, heading, Fields }) => (
            <Section key={page} heading={heading}>
              <Fields answers={draft.answers} change={draft.change} />
            </Section>
          ),
        )}
        {recording.refusal !== null && <Refused message={recording.refusal} />}
        <ButtonRow sticky>
          <Button kind="primary" busy={recording.isBusy} onClick={() => void recording.record()}>
            Save and show what to do now
          </Button>
        </ButtonRow>
      </Form>
    </ConcernFrame>
  )
}
