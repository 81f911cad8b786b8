import { useState } from 'react'
import { useLocation } from 'wouter'
import { isAboutSettled } from '#shared/domain/incident-answers.ts'
import { pageOf } from '#shared/domain/incident-check.ts'
import { withUnknowns } from '#shared/domain/urgent.ts'
import { Button, ButtonRow, LinkButton } from '../../../components/button.tsx'
import { Form } from '../../../components/form.tsx'
import { Refused } from '../../../components/warning-text.tsx'
import { NoFilesLine, StopList } from '../../../forms/stop-list.tsx'
import { ConcernFrame } from './concern-frame.tsx'
import type { OpenDraft } from './use-draft.ts'
import { useRecord } from './use-record.ts'

/** Before anything else is asked: what must not be done with the image, and what to do with the device. The form can wait. */
export function StopPage({ draft }: { readonly draft: OpenDraft }) {
  const [, navigate] = useLocation()
  const [personId] = useState(() => crypto.randomUUID())
  const recording = useRecord(draft, (answers) => withUnknowns(answers, personId))
  const base = `/concern/${draft.draftId}`
  // Who may see it is asked first, unless it is settled already.
  const saveNow = () => {
    if (isAboutSettled(draft.answers)) void recording.record()
    else navigate(`${base}/urgent`)
  }
  return (
    <ConcernFrame draft={draft} current="stop" heading="Do not look at the image" back={`${base}/imageAnswer`}>
      <Form problems={recording.problems} onGo={(field) => navigate(`${base}/${pageOf(field)}`)}>
        <StopList>
          <NoFilesLine />
        </StopList>
        {recording.refusal !== null && <Refused message={recording.refusal} />}
        <ButtonRow sticky>
          <Button kind="primary" busy={recording.isBusy} onClick={saveNow}>
            Save it now, fill in the rest later
          </Button>
          <LinkButton to={`${base}/dangerNow`}>Continue with the form</LinkButton>
        </ButtonRow>
      </Form>
    </ConcernFrame>
  )
}
