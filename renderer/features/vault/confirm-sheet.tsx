// A sheet exists only until part of it has been typed back: that proves it is on paper and can be read.
import './vault.css'
import { useEffect, useState } from 'react'
import type { VaultState } from '#shared/ipc/vault.ts'
import { Button, ButtonRow } from '../../components/button.tsx'
import { Page } from '../../components/page.tsx'
import { Notice, WarningText } from '../../components/warning-text.tsx'
import { SheetButtons } from './sheet-buttons.tsx'
import { SHEET_WORDS, type Sheet } from './sheet-words.ts'
import { TypeBack } from './type-back.tsx'

type ConfirmSheetProps = {
  readonly sheet: Sheet
  /** Which groups of the code are asked for, counted from 1. */
  readonly askedGroups: readonly [number, number]
  readonly onState: (state: VaultState) => void
}

export function ConfirmSheet({ sheet, askedGroups, onState }: ConfirmSheetProps) {
  const [step, setStep] = useState<'sheet' | 'type'>('sheet')
  const [hasSheet, setHasSheet] = useState(false)
  const [opened, setOpened] = useState<VaultState | null>(null)
  const isAfterRecovery = useIsAfterRecovery()
  const words = SHEET_WORDS[sheet]
  // After the recovery sheet may come the release sheet, whose page this one makes place for.
  const confirmed = (next: VaultState) => (next.state === 'unlocked' ? setOpened(next) : onState(next))

  if (opened) return <Ready onEnter={() => onState(opened)} />
  if (step === 'type') {
    return <TypeBack words={words} askedGroups={askedGroups} onBack={() => setStep('sheet')} onDone={confirmed} />
  }
  return (
    <Page heading={words.heading}>
      {isAfterRecovery && (
        <Notice tone="warn">
          <p>The sheet you used is worth nothing now, except with an older backup: shred it. Print the new one.</p>
        </Notice>
      )}
      {words.purpose.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      <WarningText>{words.warning}</WarningText>
      <SheetButtons isFirst={!hasSheet} onDone={() => setHasSheet(true)} />
      {hasSheet && (
        <Notice tone="good" live>
          Done. Keep the sheet at hand: the next page asks for part of it.
        </Notice>
      )}
      <ButtonRow>
        <Button kind={hasSheet ? 'primary' : 'secondary'} onClick={() => setStep('type')}>
          {hasSheet ? 'Continue' : 'I have the sheet already'}
        </Button>
      </ButtonRow>
    </Page>
  )
}

const AFTER_RECOVERY = '#/recovered'

/** The page that follows on using a recovery sheet is told so by its address, once. */
function useIsAfterRecovery(): boolean {
  const [isAfterRecovery] = useState(() => window.location.hash === AFTER_RECOVERY)
  useEffect(() => {
    if (isAfterRecovery) window.history.replaceState(null, '', '#/')
  }, [isAfterRecovery])
  return isAfterRecovery
}

function Ready({ onEnter }: { readonly onEnter: () => void }) {
  return (
    <Page heading="The records are ready">
      <p>
        Lock what you printed away now, in the places the pages named. If you saved a sheet as a PDF, print it and then
        delete the PDF.
      </p>
      <p>
        Press <strong>Ctrl+L</strong> or <strong>Hide</strong> whenever someone comes in: the window goes blank and
        locks, and nothing that you have typed is lost.
      </p>
      <ButtonRow>
        <Button kind="primary" onClick={onEnter}>
          Go to the home page
        </Button>
      </ButtonRow>
    </Page>
  )
}
