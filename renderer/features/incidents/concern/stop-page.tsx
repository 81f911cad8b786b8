import { ButtonRow, LinkButton } from '../../../components/button.tsx'
import { NoFilesLine, StopList } from '../../../forms/stop-list.tsx'
import { ConcernFrame } from './concern-frame.tsx'
import type { OpenDraft } from './use-draft.ts'

/** Before anything else is asked: what must not be done with the image, and what to do with the device. */
export function StopPage({ draft }: { readonly draft: OpenDraft }) {
  const base = `/concern/${draft.draftId}`
  return (
    <ConcernFrame draft={draft} current="stop" heading="Do not look at the image" back={`${base}/imageAnswer`}>
      <StopList>
        <NoFilesLine />
      </StopList>
      <ButtonRow sticky>
        <LinkButton kind="primary" to={`${base}/dangerNow`}>
          Continue
        </LinkButton>
      </ButtonRow>
    </ConcernFrame>
  )
}
