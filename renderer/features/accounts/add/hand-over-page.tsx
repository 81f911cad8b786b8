import { useState } from 'react'
import { useLocation } from 'wouter'
import { ROLE_LABELS, type Role } from '#shared/domain/accounts.ts'
import type { Problem } from '#shared/domain/answers.ts'
import { Button, ButtonRow } from '../../../components/button.tsx'
import { Form } from '../../../components/form.tsx'
import { Page } from '../../../components/page.tsx'
import { InsetText, Refused } from '../../../components/warning-text.tsx'
import { EMPTY_PASSPHRASE, PassphraseFields, passphraseProblems } from '../../../forms/passphrase-fields.tsx'
import { invoke } from '../../../ipc/client.ts'
import { useRoute } from '../../../ipc/queries.ts'
import { secretBytes } from '../../../ipc/secret.ts'
import { useKnownWords } from '../known-words.ts'
import { rulesWords } from '../passphrase-rules.ts'

type Person = { readonly role: Role; readonly name: string }
type HandOverPageProps = { readonly caption: string; readonly person: Person; readonly onBack: () => void }

export function HandOverPage({ caption, person, onBack }: HandOverPageProps) {
  const settings = useRoute('school.readSettings', {})
  const known = useKnownWords(person.name)
  const { passphrase, setPassphrase, problems, refusal, isBusy, add } = useAddPerson(person, known)
  return (
    <Page heading={`Hand the laptop to ${person.name}`} caption={caption} back={{ onClick: onBack }}>
      <InsetText>
        <p>
          <strong>{person.name}:</strong> choose a passphrase that nobody else knows. It is your signature under
          everything you record as {ROLE_LABELS[person.role].toLowerCase()}. Do not tell it to anyone in school.
        </p>
      </InsetText>
      {refusal !== null && <Refused message={refusal} />}
      <Form problems={problems} onSubmit={() => void add()}>
        <PassphraseFields value={passphrase} onChange={setPassphrase} known={known} rules={rulesWords(settings.data)} />
        <p className="bf-hint">
          Whoever handed the laptop over: stay with it, because your own records are open, and look away while the
          passphrase is typed.
        </p>
        <ButtonRow sticky>
          <Button kind="primary" type="submit" busy={isBusy}>
            {isBusy ? 'Adding…' : `Give ${person.name} access`}
          </Button>
        </ButtonRow>
      </Form>
    </Page>
  )
}

function useAddPerson(person: Person, known: readonly string[]) {
  const [, navigate] = useLocation()
  const [passphrase, setPassphrase] = useState(EMPTY_PASSPHRASE)
  const [problems, setProblems] = useState<readonly Problem[]>([])
  const [refusal, setRefusal] = useState<string | null>(null)
  const [isBusy, setBusy] = useState(false)

  const add = async () => {
    if (isBusy) return
    setRefusal(null)
    const found = await passphraseProblems(passphrase, known)
    setProblems(found)
    if (found.length > 0) return
    setBusy(true)
    const secret = secretBytes(passphrase.first)
    // From here on only the main process has it.
    setPassphrase(EMPTY_PASSPHRASE)
    const result = await invoke('accounts.add', { ...person, passphrase: secret })
    secret.fill(0)
    setBusy(false)
    if (result.ok) navigate('/accounts/added')
    else if (result.problems?.some(({ field }) => field === 'passphrase')) setProblems(result.problems)
    else setRefusal(result.message)
  }
  return { passphrase, setPassphrase, problems, refusal, isBusy, add }
}
