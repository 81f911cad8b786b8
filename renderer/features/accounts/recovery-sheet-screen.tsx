import './accounts.css'
import { useState } from 'react'
import { useLocation } from 'wouter'
import { Button, ButtonRow } from '../../components/button.tsx'
import { OnlyFor } from '../../components/only-for.tsx'
import { Page } from '../../components/page.tsx'
import { Refused, WarningText } from '../../components/warning-text.tsx'
import { invoke } from '../../ipc/client.ts'
import { tellVaultState } from '../../ipc/vault-changes.ts'

export function RecoverySheetScreen() {
  const [, navigate] = useLocation()
  const [isBusy, setBusy] = useState(false)
  const [refusal, setRefusal] = useState<string | null>(null)
  const reissue = async () => {
    if (isBusy) return
    setBusy(true)
    setRefusal(null)
    const result = await invoke('vault.reissueRecovery', {})
    setBusy(false)
    if (!result.ok) return setRefusal(result.message)
    // Where the app opens again once the sheet is confirmed.
    navigate('/')
    tellVaultState(result.data)
  }
  return (
    <OnlyFor permission="issue-sheets">
      <Page heading="Print a new recovery sheet" back={{ to: '/accounts', label: 'People with access' }}>
        <WarningText heading="The sheet you have now opens only older backups from then on">
          <p>Have a printer at hand. Once the new sheet is confirmed, shred the old one.</p>
        </WarningText>
        <p>The recovery sheet lets you back in when your passphrase is forgotten. Print a new one when:</p>
        <ul className="accounts-list">
          <li>the sheet is lost, or somebody else may have seen it</li>
          <li>you have used it</li>
          <li>you took over as designated safeguarding lead and have none of your own.</li>
        </ul>
        <p>
          Blueform makes the sheet, you print it, and you type part of it back. Until that is done, nothing else can be
          opened.
        </p>
        {refusal !== null && <Refused message={refusal} />}
        <ButtonRow>
          <Button kind="primary" busy={isBusy} onClick={() => void reissue()}>
            Make the new sheet
          </Button>
        </ButtonRow>
      </Page>
    </OnlyFor>
  )
}
