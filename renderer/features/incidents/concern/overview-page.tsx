import { ButtonRow, LinkButton } from '../../../components/button.tsx'
import { ConcernFrame } from './concern-frame.tsx'
import { nextToDo } from './progress.ts'
import type { OpenDraft } from './use-draft.ts'

/** Coming back to a draft: everything is where it was left. */
export function OverviewPage({ draft }: { readonly draft: OpenDraft }) {
  const next = nextToDo(draft.answers)
  return (
    <ConcernFrame draft={draft} heading="Go on with this concern">
      <p>Everything you typed is here. Go on where you left off, or choose a section from the list.</p>
      <ButtonRow>
        <LinkButton kind="primary" to={`/concern/${draft.draftId}/${next}`}>
          {next === 'check' ? 'Check answers' : 'Go on'}
        </LinkButton>
      </ButtonRow>
    </ConcernFrame>
  )
}
