import '../incidents.css'
import { useState } from 'react'
import type { DocumentChoice } from '#shared/ipc/documents.ts'
import { Button, ButtonRow } from '../../../components/button.tsx'
import { CopyOnce } from '../../../components/copy-once.tsx'
import { Section } from '../../../components/page.tsx'
import { Notice, Refused, WarningText } from '../../../components/warning-text.tsx'
import { invoke } from '../../../ipc/client.ts'

type Means = 'preview' | 'print' | 'save' | 'saveProtected'

const DONE: Record<Means, string> = {
  preview: 'The preview is open in its own window.',
  print: 'Sent to the printer. Collect it at once.',
  save: 'Saved. Anyone who has this file can read it.',
  saveProtected: 'Saved. Only the passphrase opens it.',
}
const NOT_DONE = 'Nothing was printed or saved.'

/** The four ways out of the vault for one document; each is written in the log. */
export function PrintChoices({ choice }: { readonly choice: DocumentChoice }) {
  const [busy, setBusy] = useState<Means | null>(null)
  const [said, setSaid] = useState<string | null>(null)
  const [refusal, setRefusal] = useState<string | null>(null)
  const [passphrase, setPassphrase] = useState<string | null>(null)

  const run = async (means: Means) => {
    if (busy) return
    setBusy(means)
    setSaid(null)
    setRefusal(null)
    const result = await invoke(`documents.${means}`, choice)
    setBusy(null)
    if (!result.ok) return setRefusal(result.message)
    setSaid(result.data.done ? DONE[means] : NOT_DONE)
    if ('passphrase' in result.data) setPassphrase(result.data.passphrase)
  }

  if (passphrase !== null) return <PassphraseOnce passphrase={passphrase} onWritten={() => setPassphrase(null)} />
  return (
    <>
      <ButtonRow>
        <Button kind="primary" icon="print" busy={busy === 'print'} onClick={() => void run('print')}>
          Print…
        </Button>
        <Button icon="eye" busy={busy === 'preview'} onClick={() => void run('preview')}>
          Preview
        </Button>
      </ButtonRow>
      <SaveChoices isPersonal={choice.document !== 'blank-form'} busy={busy} run={run} />
      {said !== null && (
        <Notice tone="info" live>
          {said}
        </Notice>
      )}
      {refusal !== null && <Refused message={refusal} />}
    </>
  )
}

type SaveChoicesProps = {
  /** The blank form names nobody and needs no passphrase. */
  readonly isPersonal: boolean
  readonly busy: Means | null
  readonly run: (means: Means) => Promise<void>
}

function SaveChoices({ isPersonal, busy, run }: SaveChoicesProps) {
  return (
    <Section heading="Save as a file">
      {isPersonal && (
        <p>
          A protected PDF opens only with a passphrase, which Blueform makes and shows once. Use it for anything that
          leaves the school.
        </p>
      )}
      <ButtonRow>
        {isPersonal && (
          <Button icon="lock" busy={busy === 'saveProtected'} onClick={() => void run('saveProtected')}>
            Save as protected PDF
          </Button>
        )}
        <Button icon="save" busy={busy === 'save'} onClick={() => void run('save')}>
          Save as PDF
        </Button>
      </ButtonRow>
    </Section>
  )
}

type PassphraseOnceProps = { readonly passphrase: string; readonly onWritten: () => void }

function PassphraseOnce({ passphrase, onWritten }: PassphraseOnceProps) {
  return (
    <Section heading="Passphrase of the protected PDF">
      <WarningText heading="Shown once, and kept nowhere">
        <p>Send it by another way than the file: if the file goes by e-mail, say the passphrase by telephone.</p>
      </WarningText>
      <CopyOnce label="Passphrase" value={passphrase} />
      <ButtonRow>
        <Button kind="primary" onClick={onWritten}>
          I have written it down
        </Button>
      </ButtonRow>
    </Section>
  )
}
