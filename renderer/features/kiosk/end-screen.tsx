import { invoke } from '../../ipc/client.ts'
import { Button, ButtonRow } from '../../components/button.tsx'
import { Page } from '../../components/page.tsx'

type EndScreenProps = { readonly heading: string; readonly words: string }

/** Nothing more can be signed. The main process locks soon, whether or not anybody presses the button. */
export function EndScreen({ heading, words }: EndScreenProps) {
  return (
    <Page heading={heading}>
      <p>{words}</p>
      <p className="kiosk-give-back">Give the laptop back.</p>
      <ButtonRow>
        <Button kind="primary" icon="lock" onClick={() => void invoke('vault.lock', {})}>
          Finish
        </Button>
      </ButtonRow>
    </Page>
  )
}
