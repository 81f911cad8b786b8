import { useState } from 'react'
import type { Problem } from '#shared/domain/answers.ts'
import { readRecoveryCode } from '#shared/domain/recovery-code.ts'
import type { VaultState } from '#shared/ipc/vault.ts'
import { Button, ButtonRow } from '../../components/button.tsx'
import { Form } from '../../components/form.tsx'
import { Page } from '../../components/page.tsx'
import { TextField } from '../../components/text-field.tsx'
import { Refused } from '../../components/warning-text.tsx'
import { invoke } from '../../ipc/client.ts'
import { EMPTY_PASSPHRASE, PassphraseFields, passphraseProblems } from './passphrase-fields.tsx'

type RecoverProps = { readonly onState: (state: VaultState) => void; readonly onBack: () => void }

const HINT =
  'Seven groups of four letters and figures, from the recovery sheet. Capital letters and dashes do not matter.'
const MISTYPED = 'Check the code against the sheet: one of its letters or figures is not right'

function codeProblems(code: string): readonly Problem[] {
  if (code.trim() === '') return [{ field: 'recoveryCode', message: 'Enter the code from the recovery sheet' }]
  return readRecoveryCode(code) === undefined ? [{ field: 'recoveryCode', message: MISTYPED }] : []
}

export function Recover({ onState, onBack }: RecoverProps) {
  const [code, setCode] = useState('')
  const [passphrase, setPassphrase] = useState(EMPTY_PASSPHRASE)
  const [problems, setProblems] = useState<readonly Problem[]>([])
  const [refusal, setRefusal] = useState<string | null>(null)
  const [isBusy, setBusy] = useState(false)

  const recover = async () => {
    if (isBusy) return
    setRefusal(null)
    const found = [...codeProblems(code), ...(await passphraseProblems(passphrase, []))]
    setProblems(found)
    if (found.length > 0) return
    setBusy(true)
    const result = await invoke('vault.recover', { code, passphrase: passphrase.first })
    setBusy(false)
    if (result.ok) onState(result.data)
    else setRefusal(result.message)
  }

  return (
    <Page heading="Use the recovery sheet" back={{ label: 'Back to unlocking', onClick: onBack }}>
      <p>The code on the sheet lets you in and sets a new passphrase. Everything you recorded stays as it is.</p>
      {refusal && <Refused message={refusal} />}
      <Form problems={problems} onSubmit={() => void recover()}>
        <TextField id="recoveryCode" label="Recovery code" hint={HINT} value={code} onChange={setCode} />
        <PassphraseFields value={passphrase} known={[]} onChange={setPassphrase} />
        <ButtonRow sticky>
          <Button kind="primary" type="submit" busy={isBusy}>
            {isBusy ? 'Opening the records…' : 'Set the new passphrase'}
          </Button>
        </ButtonRow>
      </Form>
    </Page>
  )
}
