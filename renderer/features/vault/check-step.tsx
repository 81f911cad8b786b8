import { useState } from 'react'
import { SCHOOL_LABELS, type School } from '#shared/domain/school.ts'
import { Button, ButtonRow } from '../../components/button.tsx'
import { Page } from '../../components/page.tsx'
import { SummaryList } from '../../components/summary-list.tsx'
import { Notice, Refused } from '../../components/warning-text.tsx'
import { EMPTY_PASSPHRASE } from '../../forms/passphrase-fields.tsx'
import { invoke } from '../../ipc/client.ts'
import { secretBytes } from '../../ipc/secret.ts'
import type { SetupStep, StepProps } from './setup-steps.ts'

type CheckStepProps = StepProps & { readonly onChange: (step: SetupStep) => void }

const SCHOOL_PARTS = ['name', 'address', 'coordinator', 'contact', 'localAuthority', 'urgentContacts'] as const

export function CheckStep({ answers, caption, onAnswer, onBack, onChange }: CheckStepProps) {
  const [isBusy, setBusy] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)

  const create = async () => {
    if (!answers.folder || isBusy) return
    setBusy(true)
    setProblem(null)
    const passphrase = secretBytes(answers.passphrase.first)
    const answer = invoke('vault.create', {
      ticket: answers.folder.ticket,
      school: answers.school,
      name: answers.name.trim(),
      passphrase,
    })
    passphrase.fill(0)
    const result = await answer
    // The main process puts a new page in the place of this one, so there is nothing more to do here.
    if (result.ok) return onAnswer({ passphrase: EMPTY_PASSPHRASE })
    setBusy(false)
    setProblem(result.message)
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
