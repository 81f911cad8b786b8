import './accounts.css'
import { useState } from 'react'
import { useLocation } from 'wouter'
import type { Problem } from '#shared/domain/answers.ts'
import type { Failure } from '#shared/ipc/result.ts'
import { Button, ButtonRow } from '../../components/button.tsx'
import { Details } from '../../components/details.tsx'
import { Form } from '../../components/form.tsx'
import { Page } from '../../components/page.tsx'
import { SecretField } from '../../components/secret-field.tsx'
import { Refused } from '../../components/warning-text.tsx'
import { EMPTY_PASSPHRASE, PassphraseFields, passphraseProblems } from '../../forms/passphrase-fields.tsx'
import { useActor } from '../../ipc/actor.ts'
import { invoke } from '../../ipc/client.ts'
import { useRoute } from '../../ipc/queries.ts'
import { secretBytes } from '../../ipc/secret.ts'
import { useKnownWords } from './known-words.ts'
import { rulesWords } from './passphrase-rules.ts'

export function PassphraseScreen() {
  const settings = useRoute('school.readSettings', {})
  const known = useKnownWords(useActor()?.name ?? '')
  const { current, setCurrent, next, setNext, problems, refusal, isBusy, save } = useChangePassphrase(known)
  return (
    <Page heading="Change your passphrase" back={{ to: '/accounts', label: 'People with access' }}>
      {refusal !== null && <Refused message={refusal} />}
      <Form problems={problems} onSubmit={() => void save()}>
        <SecretField id="currentPassphrase" label="Your passphrase now" value={current} onChange={setCurrent} />
        <PassphraseFields
          label="New passphrase"
          value={next}
          onChange={setNext}
          known={known}
          rules={rulesWords(settings.data)}
        />
        <Details summary="If somebody may know your old passphrase">
          <p>
            Changing it is not enough: an old copy of the records still opens with the old one. Ask the designated
            safeguarding lead or the head teacher to remove you and to add you again. Removing a person gives the
            records a new key.
          </p>
        </Details>
        <ButtonRow sticky>
          <Button kind="primary" type="submit" busy={isBusy}>
            {isBusy ? 'Changing it…' : 'Change my passphrase'}
          </Button>
        </ButtonRow>
      </Form>
    </Page>
  )
}

/** The parts of the call as the boxes on the page that they came from. */
const FIELDS: Readonly<Record<string, string>> = { current: 'currentPassphrase', next: 'passphrase' }

function useChangePassphrase(known: readonly string[]) {
  const [, navigate] = useLocation()
  const [current, setCurrent] = useState('')
  const [next, setNext] = useState(EMPTY_PASSPHRASE)
  const [problems, setProblems] = useState<readonly Problem[]>([])
  const [refusal, setRefusal] = useState<string | null>(null)
  const [isBusy, setBusy] = useState(false)

  const refuse = ({ message, problems: found }: Failure) => {
    if (found) setProblems(found.map((problem) => ({ ...problem, field: FIELDS[problem.field] ?? problem.field })))
    else setRefusal(message)
  }
  const save = async () => {
    if (isBusy) return
    setRefusal(null)
    const missing = current === '' ? [{ field: 'currentPassphrase', message: 'Enter the passphrase you have now' }] : []
    const found = [...missing, ...(await passphraseProblems(next, known))]
    setProblems(found)
    if (found.length > 0) return
    setBusy(true)
    const secrets = { current: secretBytes(current), next: secretBytes(next.first) }
    // From here on only the main process has them.
    setCurrent('')
    setNext(EMPTY_PASSPHRASE)
    const result = await invoke('accounts.changePassphrase', secrets)
    secrets.current.fill(0)
    secrets.next.fill(0)
    setBusy(false)
    if (result.ok) navigate('/accounts/passphrase/changed')
    else refuse(result)
  }
  return { current, setCurrent, next, setNext, problems, refusal, isBusy, save }
}
