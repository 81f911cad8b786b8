import { useState } from 'react'
import type { RouteOutput } from '#shared/ipc/contract.ts'
import { Button, ButtonRow } from '../../components/button.tsx'
import { Page } from '../../components/page.tsx'
import { Refused } from '../../components/warning-text.tsx'
import { invoke } from '../../ipc/client.ts'

export type BackupSource = NonNullable<RouteOutput<'backups.chooseSource'>>

type RestoreSourceProps = { readonly onChosen: (source: BackupSource) => void; readonly onBack: () => void }

const nothingIn = (folderName: string) =>
  `There are no Blueform backups in “${folderName}”. Choose the folder that was chosen for the backups, or the memory stick itself.`

export function RestoreSource({ onChosen, onBack }: RestoreSourceProps) {
  const [problem, setProblem] = useState<string | null>(null)
  const [isBusy, setBusy] = useState(false)

  const choose = async () => {
    if (isBusy) return
    setBusy(true)
    setProblem(null)
    const result = await invoke('backups.chooseSource', {})
    setBusy(false)
    if (!result.ok) setProblem(result.message)
    else if (result.data && result.data.generations.length === 0) setProblem(nothingIn(result.data.folderName))
    else if (result.data) onChosen(result.data)
  }

  return (
    <Page heading="Restore from a backup" caption="Restoring, step 1 of 3" back={{ onClick: onBack }}>
      <p>
        Choose the folder or memory stick that the backups are in. If it is a memory stick or a network drive, connect
        it first.
      </p>
      <p>Afterwards you need your passphrase of that time, or the recovery sheet. The backup itself is not changed.</p>
      {problem && <Refused message={problem} />}
      <ButtonRow>
        <Button kind="primary" icon="folder" busy={isBusy} onClick={() => void choose()}>
          Choose the backup folder
        </Button>
      </ButtonRow>
    </Page>
  )
}
