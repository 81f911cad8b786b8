import { useState } from 'react'
import type { Problem } from '#shared/domain/answers.ts'
import { readRecoveryCode } from '#shared/domain/recovery-code.ts'
import { Button, ButtonRow } from '../../components/button.tsx'
import { Form } from '../../components/form.tsx'
import { Page } from '../../components/page.tsx'
import { TextField } from '../../components/text-field.tsx'
import { Refused } from '../../components/warning-text.tsx'
import { EMPTY_PASSPHRASE, PassphraseFields, passphraseProblems } from '../../forms/passphrase-fields.tsx'
import { invoke } from '../../ipc/client.ts'
import { secretBytes } from '../../ipc/secret.ts'

type RecoverProps = { readonly onBack: () => void }

const HINT =
  'Seven groups of four letters and figures, from the recovery sheet. Capital letters and dashes do not matter.'
const MISTYPED = 'Check the code against the sheet: one of its letters or figures is not right'

function codeProblems(code: string): readonly Problem[] {
  if (code.trim() === '') return [{ field: 'recoveryCode', message: 'Enter the code from the recovery sheet' }]
  return readRecoveryCode(code) === undefined ? [{ field: 'recoveryCode', message: MISTYPED }] : []
}

export function Recover({ onBack }: RecoverProps) {
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
    const result = await sendRecovery(code, passphrase.first)
    if (result.ok) {
      // The main process puts a new page in the place of this one, so there is nothing more to do here.
      setCode('')
      setPassphrase(EMPTY_PASSPHRASE)
      return
    }
    setBusy(false)
    // Whatever belongs to a field stands beside it: the school's own rules for a passphrase are known only now.
    const { problems: fields = [] } = result
    if (fields.length > 0) setProblems(fields)
    else if (result.code === 'wrong-secret') setProblems([{ field: 'recoveryCode', message: result.message }])
    else setRefusal(result.message)
  }

  return (
    <Page heading="Use the recovery sheet" back={{ label: 'Back to unlocking', onClick: onBack }}>
      <p>
        The code on the sheet lets you in and sets a new passphrase for the safeguarding lead whose sheet it is.
        Everything recorded stays as it is. A sheet works once: afterwards you print a new one.
      </p>
      {refusal && <Refused message={refusal} />}
      <Form problems={problems} onSubmit={() => void recover()}>
        <TextField id="recoveryCode" label="Recovery code" hint={HINT} value={code} onChange={setCode} />
        <PassphraseFields label="New passphrase" value={passphrase} known={[]} onChange={setPassphrase} />
        <ButtonRow sticky>
          <Button kind="primary" type="submit" busy={isBusy}>
            {isBusy ? 'Opening the records…' : 'Set the new passphrase'}
          </Button>
        </ButtonRow>
      </Form>
    </Page>
  )
}

// The call takes its own copies at once, so ours can be overwritten while it is under way.
async function sendRecovery(typedCode: string, typedPassphrase: string) {
  const code = secretBytes(typedCode)
  const passphrase = secretBytes(typedPassphrase)
  const answer = invoke('vault.recover', { code, passphrase })
  code.fill(0)
  passphrase.fill(0)
  return await answer
}
