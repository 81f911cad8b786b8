// The ways out of the vault for a PDF, and what is said after each, for whichever route makes it.
import { useState } from 'react'
import type { Result } from '#shared/ipc/result.ts'
import { Button, ButtonRow } from './button.tsx'
import { Notice, Refused } from './warning-text.tsx'

const DONE = {
  print: 'Sent to the printer. Collect it at once.',
  save: 'Saved. Anyone who has this file can read it.',
  preview: 'The preview is open in its own window.',
  saveProtected: 'Saved. Only the passphrase opens it.',
}
const NOT_DONE = 'Nothing was printed or saved.'

export type PdfMeans = keyof typeof DONE
/** `done` is false when the person closed the system's dialog. */
type Send<Means> = (means: Means) => Promise<Result<{ readonly done: boolean }>>

/** One at a time; `printed` says what to do with the paper. */
export function usePdf<Means extends PdfMeans>(send: Send<Means>, printed = DONE.print) {
  const [busy, setBusy] = useState<Means | null>(null)
  const [said, setSaid] = useState<string | null>(null)
  const [refusal, setRefusal] = useState<string | null>(null)

  const run = async (means: Means) => {
    if (busy !== null) return
    setBusy(means)
    setSaid(null)
    setRefusal(null)
    const result = await send(means)
    setBusy(null)
    if (!result.ok) return setRefusal(result.message)
    setSaid(result.data.done ? { ...DONE, print: printed }[means] : NOT_DONE)
  }
  return { busy, run, outcome: { said, refusal } }
}

type PdfOutcomeProps = { readonly said: string | null; readonly refusal: string | null }

export function PdfOutcome({ said, refusal }: PdfOutcomeProps) {
  return (
    <>
      {said !== null && <Notice live>{said}</Notice>}
      {refusal !== null && <Refused message={refusal} />}
    </>
  )
}

type PdfButtonsProps = {
  readonly send: Send<'print' | 'save' | 'preview'>
  /** What is said of the paper, where it is not to be collected at once. */
  readonly printed?: string
}

export function PdfButtons({ send, printed }: PdfButtonsProps) {
  const { busy, run, outcome } = usePdf(send, printed)
  return (
    <>
      <ButtonRow>
        <Button kind="primary" icon="print" busy={busy === 'print'} onClick={() => void run('print')}>
          Print…
        </Button>
        <Button icon="save" busy={busy === 'save'} onClick={() => void run('save')}>
          Save as PDF
        </Button>
        <Button icon="eye" busy={busy === 'preview'} onClick={() => void run('preview')}>
          Preview
        </Button>
      </ButtonRow>
      <PdfOutcome {...outcome} />
    </>
  )
}
