// The recovery sheet exists only until part of it has been typed back: that proves it is on paper and can be read.
import './vault.css'
import { useState } from 'react'
import type { Problem } from '#shared/domain/answers.ts'
import type { VaultState } from '#shared/ipc/vault.ts'
import { Button, ButtonRow } from '../../components/button.tsx'
import { Form } from '../../components/form.tsx'
import { Page } from '../../components/page.tsx'
import { TextField } from '../../components/text-field.tsx'
import { Notice, WarningText } from '../../components/warning-text.tsx'
import { invoke } from '../../ipc/client.ts'
import { SheetButtons } from './sheet-buttons.tsx'

type ConfirmRecoveryProps = {
  /** Which groups of the code are asked for, counted from 1. */
  readonly askedGroups: readonly [number, number]
  readonly onState: (state: VaultState) => void
}

export function ConfirmRecovery({ askedGroups, onState }: ConfirmRecoveryProps) {
  const [step, setStep] = useState<'sheet' | 'type'>('sheet')
  const [hasSheet, setHasSheet] = useState(false)
  const [opened, setOpened] = useState<VaultState | null>(null)

  if (opened) return <Ready onEnter={() => onState(opened)} />
  if (step === 'type') {
    return <TypeBack askedGroups={askedGroups} onBack={() => setStep('sheet')} onDone={setOpened} />
  }
  return (
    <Page heading="Your recovery sheet">
      <p>
        If the passphrase is forgotten, this sheet is the only way back into the records. Print it now, or save it as a
        PDF and print it later. Then lock it away where you keep other sealed records, not with this computer.
      </p>
      <WarningText>
        Without the passphrase and without this sheet, nobody can open the records: not your IT team, not the makers of
        Blueform.
      </WarningText>
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

type TypeBackProps = {
  readonly askedGroups: readonly [number, number]
  readonly onBack: () => void
  readonly onDone: (state: VaultState) => void
}

const clean = (typed: string) => typed.replace(/[\s-]/g, '').toUpperCase()

function TypeBack({ askedGroups, onBack, onDone }: TypeBackProps) {
  const [groups, setGroups] = useState<readonly [string, string]>(['', ''])
  const [problems, setProblems] = useState<readonly Problem[]>([])

  const confirm = async () => {
    const missing = askedGroups.flatMap((number, index) =>
      clean(groups[index] ?? '') === ''
        ? [{ field: `group${index}`, message: `Enter group ${number} of the code` }]
        : [],
    )
    if (missing.length > 0) return setProblems(missing)
    const result = await invoke('vault.confirmRecovery', { groups: [clean(groups[0]), clean(groups[1])] })
    if (result.ok) onDone(result.data)
    else setProblems([{ field: 'group0', message: result.message }])
  }

  return (
    <Page heading="Type part of the code" back={{ label: 'Back to the sheet', onClick: onBack }}>
      <p>Look at the recovery sheet. The code has seven groups of four; the groups are counted from the left.</p>
      <Form problems={problems} onSubmit={() => void confirm()}>
        <div className="vault-groups">
          <TextField
            id="group0"
            label={`Group ${askedGroups[0]}`}
            width="short"
            value={groups[0]}
            onChange={(typed) => setGroups([typed, groups[1]])}
          />
          <TextField
            id="group1"
            label={`Group ${askedGroups[1]}`}
            width="short"
            value={groups[1]}
            onChange={(typed) => setGroups([groups[0], typed])}
          />
        </div>
        <ButtonRow>
          <Button kind="primary" type="submit">
            Confirm the recovery sheet
          </Button>
        </ButtonRow>
      </Form>
    </Page>
  )
}

function Ready({ onEnter }: { readonly onEnter: () => void }) {
  return (
    <Page heading="The records are ready">
      <p>Lock the recovery sheet away now. If you saved it as a PDF, print it and then delete the PDF.</p>
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
