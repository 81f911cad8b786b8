import { useState } from 'react'
import { SCHOOL_LABELS, type School } from '#shared/domain/school.ts'
import type { VaultState } from '#shared/ipc/vault.ts'
import { Button, ButtonRow } from '../../components/button.tsx'
import { Page } from '../../components/page.tsx'
import { SummaryList } from '../../components/summary-list.tsx'
import { Notice, Refused } from '../../components/warning-text.tsx'
import { invoke } from '../../ipc/client.ts'
import type { SetupStep, StepProps } from './setup-steps.ts'

type CheckStepProps = StepProps & {
  readonly onChange: (step: SetupStep) => void
  readonly onState: (state: VaultState) => void
}

const SCHOOL_PARTS = ['name', 'address', 'coordinator', 'contact', 'localAuthority', 'urgentContacts'] as const

export function CheckStep({ answers, caption, onBack, onChange, onState }: CheckStepProps) {
  const [isBusy, setBusy] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)

  const create = async () => {
    if (!answers.folder || isBusy) return
    setBusy(true)
    setProblem(null)
    const result = await invoke('vault.create', {
      ticket: answers.folder.ticket,
      school: answers.school,
      name: answers.name.trim(),
      passphrase: answers.passphrase.first,
    })
    setBusy(false)
    if (result.ok) onState(result.data)
    else setProblem(result.message)
  }

  const school = (part: keyof School) => answers.school[part].trim() || 'Not given'
  const to = (step: SetupStep) => ({ onClick: () => onChange(step) })
  return (
    <Page heading="Check your answers" caption={caption} back={{ onClick: onBack }}>
      {problem && <Refused message={problem} />}
      <SummaryList
        label="Your answers"
        rows={[
          ...SCHOOL_PARTS.map((part) => ({ label: SCHOOL_LABELS[part], value: school(part), change: to('school') })),
          { label: 'Your name', value: answers.name, change: to('name') },
          { label: 'Folder', value: answers.folder?.folderName ?? 'Not chosen', change: to('folder') },
          { label: 'Passphrase', value: 'Chosen. It is not shown', change: to('passphrase') },
        ]}
      />
      {isBusy && <Notice live>Setting up. This takes a few seconds: the lock is made strong on purpose.</Notice>}
      <ButtonRow sticky>
        <Button kind="primary" busy={isBusy} onClick={() => void create()}>
          Set up Blueform
        </Button>
      </ButtonRow>
    </Page>
  )
}
