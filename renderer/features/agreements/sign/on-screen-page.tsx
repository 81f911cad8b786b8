import { useState } from 'react'
import { useLocation } from 'wouter'
import { Button, ButtonRow } from '../../../components/button.tsx'
import { Form } from '../../../components/form.tsx'
import { Page } from '../../../components/page.tsx'
import { TextField } from '../../../components/text-field.tsx'
import { Refused, WarningText } from '../../../components/warning-text.tsx'
import { useActor } from '../../../ipc/actor.ts'
import { useChange } from '../../../ipc/use-call.ts'
import { type About, signingOf } from './about.ts'

/** The last page before the laptop is handed over. */
export function OnScreenPage({ onBack, ...about }: About & { readonly onBack: () => void }) {
  const actor = useActor()
  const [, navigate] = useLocation()
  const [typed, setTyped] = useState<string | null>(null)
  const { call, problems, refusal, isBusy } = useChange('kiosk.start')
  const { signer, name } = about
  const witness = typed ?? actor?.name ?? ''
  const start = async () => {
    if (await call({ ...signingOf(about), witness })) navigate('/kiosk')
  }
  return (
    <Page heading={`Hand the laptop to ${signer.signerName}`} caption={name} back={{ onClick: onBack, label: 'Back' }}>
      <WarningText heading="Blueform locks afterwards">
        <p>
          Only this agreement is shown, on the whole screen. When it is signed, refused or left, the records are locked,
          and you unlock them with your passphrase when the laptop is back in your hands.
        </p>
      </WarningText>
      <Form problems={problems} onSubmit={() => void start()}>
        {refusal !== null && <Refused message={refusal} />}
        <TextField
          id="witness"
          label="Who is with them while they sign?"
          hint="Shown on the signed copy as the witness. Leave it empty if nobody is"
          width="medium"
          value={witness}
          onChange={setTyped}
        />
        <ButtonRow>
          <Button kind="primary" type="submit" busy={isBusy}>
            Show the agreement now
          </Button>
        </ButtonRow>
      </Form>
    </Page>
  )
}
