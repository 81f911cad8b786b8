import { useState } from 'react'
import { useLocation } from 'wouter'
import { pageOf } from '#shared/domain/incident-check.ts'
import { withUnknowns } from '#shared/domain/urgent.ts'
import { Button, ButtonRow } from '../../../components/button.tsx'
import { Form } from '../../../components/form.tsx'
import { focusField } from '../../../components/error-summary.tsx'
import { InsetText, Refused } from '../../../components/warning-text.tsx'
import { ADULT_QUESTION } from '../form/about-choice.tsx'
import { AdultFields } from '../form/adult-fields.tsx'
import { ConcernFrame } from './concern-frame.tsx'
import type { OpenDraft } from './use-draft.ts'
import { useRecord } from './use-record.ts'

/** The one thing that cannot be left for later: who may see it. Everything else is recorded as not known yet. */
export function UrgentPage({ draft }: { readonly draft: OpenDraft }) {
  const [, navigate] = useLocation()
  const [personId] = useState(() => crypto.randomUUID())
  const recording = useRecord(draft, (answers) => withUnknowns(answers, personId))
  const go = (field: string) => {
    if (!focusField(field)) navigate(`/concern/${draft.draftId}/${pageOf(field)}`)
  }
  return (
    <ConcernFrame draft={draft} current="urgent" heading={ADULT_QUESTION} back={`/concern/${draft.draftId}/stop`}>
      <InsetText>
        This decides who may see it, so it comes before the record. Everything else is recorded as “not known yet”. You
        fill it in later, with “Amend” on the incident.
      </InsetText>
      <Form problems={recording.problems} onGo={go} onSubmit={() => void recording.record()}>
        <AdultFields answers={draft.answers} change={draft.change} />
        {recording.refusal !== null && <Refused message={recording.refusal} />}
        <ButtonRow sticky>
          <Button kind="primary" type="submit" busy={recording.isBusy}>
            Save and show what to do now
          </Button>
        </ButtonRow>
      </Form>
    </ConcernFrame>
  )
}
