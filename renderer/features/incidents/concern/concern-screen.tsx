// A new concern from the first question to its record. One screen holds the draft, so that going from page to page never reads it anew.
import '../incidents.css'
import { Redirect, useParams } from 'wouter'
import { Page } from '../../../components/page.tsx'
import { Loading, Refused } from '../../../components/warning-text.tsx'
import { isIncidentPage } from '../form/sections.ts'
import { CheckPage } from './check-page.tsx'
import { FormPage, type ReturnPage, isReturn } from './form-page.tsx'
import { OverviewPage } from './overview-page.tsx'
import { openingBefore } from './progress.ts'
import { StopPage } from './stop-page.tsx'
import { UrgentPage } from './urgent-page.tsx'
import { type OpenDraft, useDraft } from './use-draft.ts'
import { WholePage } from './whole-page.tsx'

export function ConcernScreen() {
  const { draftId = '', page, from } = useParams()
  // The key: answers of one draft must never be saved as another's.
  return <Concern key={draftId} draftId={draftId} page={page} returnsTo={isReturn(from) ? from : null} />
}

type ConcernProps = {
  readonly draftId: string
  readonly page: string | undefined
  readonly returnsTo: ReturnPage | null
}

function Concern({ draftId, page, returnsTo }: ConcernProps) {
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
      <ConcernStep draft={draft} page={page} returnsTo={returnsTo} />
    </div>
  )
}

type ConcernStepProps = Omit<ConcernProps, 'draftId'> & { readonly draft: OpenDraft }

function ConcernStep({ draft, page, returnsTo }: ConcernStepProps) {
  const first = openingBefore(page, draft.answers)
  if (first !== undefined) {
    const back = page === 'whole' ? '/whole' : ''
    return <Redirect to={`/concern/${draft.draftId}/${first}${back}`} replace />
  }
  if (page === 'stop') return <StopPage draft={draft} />
  if (page === 'urgent') return <UrgentPage draft={draft} />
  if (page === 'whole') return <WholePage draft={draft} />
  if (page === 'check') return <CheckPage draft={draft} />
  if (page !== undefined && isIncidentPage(page)) {
    return <FormPage key={page} draft={draft} page={page} returnsTo={returnsTo} />
  }
  return <OverviewPage draft={draft} />
}
