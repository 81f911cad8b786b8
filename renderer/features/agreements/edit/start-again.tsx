import { useState } from 'react'
import type { AgreementKind } from '#shared/domain/agreements.ts'
import { Button, ButtonRow } from '../../../components/button.tsx'
import { ConfirmDialog } from '../../../components/confirm-dialog.tsx'
import { Refused } from '../../../components/warning-text.tsx'
import { useChange } from '../../../ipc/use-call.ts'

type StartAgainProps = {
  readonly kind: AgreementKind
  readonly hasDraft: boolean
  readonly onTemplate: () => void
  readonly onDiscarded: () => void
  /** Waits until nothing is being saved. */
  readonly alone: <Value>(work: () => Promise<Value>) => Promise<Value>
}

const WORDS = {
  template: { title: 'Start from Blueform’s text?', confirmLabel: 'Take Blueform’s text' },
  discard: { title: 'Throw the draft away?', confirmLabel: 'Throw it away' },
} as const

export function StartAgain({ kind, hasDraft, onTemplate, onDiscarded, alone }: StartAgainProps) {
  const [asked, setAsked] = useState<'template' | 'discard' | null>(null)
  const { call, refusal, isBusy } = useChange('agreements.discardDraft')
  const takeTemplate = () => {
    onTemplate()
    setAsked(null)
  }
  const discard = async () => {
    const answer = await alone(() => call({ kind }))
    setAsked(null)
    if (answer) onDiscarded()
  }
  return (
    <>
      {refusal !== null && <Refused message={refusal} />}
      <ButtonRow>
        <Button kind="quiet" icon="history" onClick={() => setAsked('template')}>
          Start from Blueform’s text
        </Button>
        {hasDraft && (
          <Button kind="quiet" icon="delete" onClick={() => setAsked('discard')}>
            Throw the draft away
          </Button>
        )}
      </ButtonRow>
      <ConfirmDialog
        open={asked !== null}
        {...WORDS[asked ?? 'discard']}
        cancelLabel="Keep the draft as it is"
        danger
        busy={isBusy}
        onConfirm={() => (asked === 'template' ? takeTemplate() : void discard())}
        onCancel={() => setAsked(null)}
      >
        <p>What was changed in the draft is lost. What is published stays as it is.</p>
      </ConfirmDialog>
    </>
  )
}
