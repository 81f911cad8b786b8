import { useState } from 'react'
import type { Problem } from '#shared/domain/answers.ts'
import type { Generation } from '#shared/domain/backups.ts'
import { formatInstant } from '#shared/lib/dates.ts'
import { Button, ButtonRow } from '../../components/button.tsx'
import { Form } from '../../components/form.tsx'
import { Page } from '../../components/page.tsx'
import { RadioGroup } from '../../components/radio-group.tsx'
import type { BackupSource } from './restore-source.tsx'

type ChooseBackupProps = {
  readonly source: BackupSource
  readonly chosen: string | null
  readonly onChoose: (generationId: string) => void
  readonly onNext: () => void
  readonly onBack: () => void
}

const REASONS: Record<Generation['reason'], string> = {
  asked: 'Made by hand',
  schedule: 'Made by itself',
  migration: 'Made before an update of Blueform',
  rekey: 'Made when the records got a new key',
}

function sizeWords(sizeBytes: number): string {
  const megabytes = sizeBytes / 1_000_000
  if (megabytes < 1) return 'less than 1 MB'
  return megabytes < 1000 ? `${Math.round(megabytes)} MB` : `${(megabytes / 1000).toFixed(1)} GB`
}

export function ChooseBackup({ source, chosen, onChoose, onNext, onBack }: ChooseBackupProps) {
  const [problems, setProblems] = useState<readonly Problem[]>([])
  const newestFirst = source.generations.toSorted((a, b) => b.madeAtMs - a.madeAtMs)
  const goOn = () => {
    setProblems(chosen === null ? [{ field: 'generation', message: 'Choose a backup. The newest stands first' }] : [])
    if (chosen !== null) onNext()
  }
  return (
    <Page heading="Which backup?" caption="Restoring, step 2 of 3" back={{ onClick: onBack }}>
      <Form problems={problems} onSubmit={goOn}>
        <RadioGroup
          id="generation"
          label="Which backup?"
          labelSize="hidden"
          hint={`Backups in “${source.folderName}”, newest first. What was recorded after a backup is not in it.`}
          value={chosen}
          options={newestFirst.map(({ id, madeAtMs, sizeBytes, reason }) => ({
            value: id,
            label: formatInstant(madeAtMs),
            hint: `${REASONS[reason]}, ${sizeWords(sizeBytes)}`,
          }))}
          onChange={onChoose}
        />
        <ButtonRow sticky>
          <Button kind="primary" type="submit">
            Continue
          </Button>
        </ButtonRow>
      </Form>
    </Page>
  )
}
