import { useState } from 'react'
import { Button, ButtonRow } from '../../components/button.tsx'
import { Form } from '../../components/form.tsx'
import { Page } from '../../components/page.tsx'
import { TextArea } from '../../components/text-area.tsx'
import { Refused } from '../../components/warning-text.tsx'
import { useChange } from '../../ipc/use-call.ts'
import type { ToSign } from './whose.ts'

type RefuseScreenProps = {
  readonly toSign: ToSign
  readonly onBack: () => void
  readonly onRefused: () => void
}

export function RefuseScreen({ toSign, onBack, onRefused }: RefuseScreenProps) {
  const [reason, setReason] = useState('')
  const { call, problems, refusal, isBusy } = useChange('kiosk.refuse')
  const refuse = async () => {
    if (await call({ reason })) onRefused()
  }
  return (
    <Page
      heading="I do not want to sign"
      caption={toSign.text.title}
      back={{ onClick: onBack, label: 'Back to reading' }}
    >
      <p>That is all right. Somebody from the school will talk with you about it.</p>
      <Form problems={problems} onSubmit={() => void refuse()}>
        <TextArea
          id="reason"
          label="Why not?"
          hint="You can say it here, or leave this empty."
          optional
          rows={3}
          value={reason}
          onChange={setReason}
        />
        {refusal !== null && <Refused message={refusal} />}
        <ButtonRow>
          <Button kind="primary" type="submit" busy={isBusy}>
            Say that I do not want to sign
          </Button>
        </ButtonRow>
      </Form>
    </Page>
  )
}
