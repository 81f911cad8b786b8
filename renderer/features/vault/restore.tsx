// Brings records back from a backup: where the backup is, which one, and the empty folder it goes into. The main process checks all.
import { useState } from 'react'
import type { ChosenFolder, VaultState } from '#shared/ipc/vault.ts'
import { ChooseBackup } from './choose-backup.tsx'
import { type BackupSource, RestoreSource } from './restore-source.tsx'
import { RestoreInto } from './restore-into.tsx'

type RestoreProps = { readonly onState: (state: VaultState) => void; readonly onBack: () => void }

export function Restore({ onState, onBack }: RestoreProps) {
  const [step, setStep] = useState<'source' | 'which' | 'into'>('source')
  const [source, setSource] = useState<BackupSource | null>(null)
  const [generationId, setGenerationId] = useState<string | null>(null)
  const [folder, setFolder] = useState<ChosenFolder | null>(null)
  const generation = source?.generations.find(({ id }) => id === generationId)

  if (step === 'into' && source && generation) {
    return (
      <RestoreInto
        source={source}
        generation={generation}
        folder={folder}
        onFolder={setFolder}
        onState={onState}
        onBack={() => setStep('which')}
      />
    )
  }
  if (step === 'which' && source) {
    return (
      <ChooseBackup
        source={source}
        chosen={generationId}
        onChoose={setGenerationId}
        onNext={() => setStep('into')}
        onBack={() => setStep('source')}
      />
    )
  }
  const choose = (chosen: BackupSource) => {
    setSource(chosen)
    setGenerationId(null)
    setStep('which')
  }
  return <RestoreSource onChosen={choose} onBack={onBack} />
}
