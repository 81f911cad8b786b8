// A new concern from the first question to its record. One screen holds the draft, so that going from page to page never reads it anew.
import '../incidents.css'
import { Redirect, useParams } from 'wouter'
import { Page } from '../../../components/page.tsx'
import { Loading, Refused } from '../../../components/warning-text.tsx'
import { isIncidentPage } from '../form/sections.ts'
import { CheckPage } from './check-page.tsx'
import { FormPage } from './form-page.tsx'
import { OverviewPage } from './overview-page.tsx'
import { StopPage } from './stop-page.tsx'
import { type OpenDraft, useDraft } from './use-draft.ts'
import { WholePage } from './whole-page.tsx'

export function ConcernScreen() {
  const { draftId = '', page, from } = useParams()
  // The key: answers of one draft must never be saved as another's.
  return <Concern key={draftId} draftId={draftId} page={page} returnsToCheck={from === 'check'} />
}

type ConcernProps = {
  readonly draftId: string
  readonly page: string | undefined
  readonly returnsToCheck: boolean
}

function Concern({ draftId, page, returnsToCheck }: ConcernProps) {
  const draft = useDraft(draftId)
  if (draft.state === 'loading') return <Loading what="the draft" />
  if (draft.state === 'refused') {
    return (
      <Page heading="New concern" back={{ to: '/', label: 'Home' }}>
        <Refused message={draft.message} onRetry={draft.retry} />
      </Page>
    )
  }
  return (
    // Leaving a field is a moment to save at once.
    <div onBlur={() => void draft.flush()}>
      <ConcernStep draft={draft} page={page} returnsToCheck={returnsToCheck} />
    </div>
  )
}

type ConcernStepProps = Omit<ConcernProps, 'draftId'> & { readonly draft: OpenDraft }

function ConcernStep({ draft, page, returnsToCheck }: ConcernStepProps) {
  // Nothing else opens before the first question is answered.
  if (draft.answers.imageAnswer === null && page !== 'imageAnswer') {
    return <Redirect to={`/concern/${draft.draftId}/imageAnswer`} replace />
  }
  if (page === 'stop') return <StopPage draft={draft} />
  if (page === 'whole') return <WholePage draft={draft} />
  if (page === 'check') return <CheckPage draft={draft} />
  if (page !== undefined && isIncidentPage(page)) {
    return <FormPage key={page} draft={draft} page={page} returnsToCheck={returnsToCheck} />
  }
  return <OverviewPage draft={draft} />
}
