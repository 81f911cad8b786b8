import '../incidents.css'
import { useState } from 'react'
import type { DocumentChoice } from '#shared/ipc/documents.ts'
import { Button, ButtonRow } from '../../../components/button.tsx'
import { CopyOnce } from '../../../components/copy-once.tsx'
import { Section } from '../../../components/page.tsx'
import { PdfOutcome, type PdfMeans, usePdf } from '../../../components/pdf-buttons.tsx'
import { WarningText } from '../../../components/warning-text.tsx'
import { invoke } from '../../../ipc/client.ts'

/** The four ways out of the vault for one document; each is written in the log. */
export function PrintChoices({ choice }: { readonly choice: DocumentChoice }) {
  const [passphrase, setPassphrase] = useState<string | null>(null)
  const { busy, run, outcome } = usePdf(async (means: PdfMeans) => {
    const result = await invoke(`documents.${means}`, choice)
    if (result.ok && 'passphrase' in result.data) setPassphrase(result.data.passphrase)
    return result
  })

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
      <PdfOutcome {...outcome} />
    </>
  )
}

type SaveChoicesProps = {
  /** The blank form names nobody and needs no passphrase. */
  readonly isPersonal: boolean
  readonly busy: PdfMeans | null
  readonly run: (means: PdfMeans) => Promise<void>
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
