import './vault.css'
import { useState } from 'react'
import type { Generation } from '#shared/domain/backups.ts'
import type { ChosenFolder, VaultState } from '#shared/ipc/vault.ts'
import { formatInstant } from '#shared/lib/dates.ts'
import { Button, ButtonRow } from '../../components/button.tsx'
import { Icon } from '../../components/icons.tsx'
import { Page } from '../../components/page.tsx'
import { Refused, WarningText } from '../../components/warning-text.tsx'
import { WorkProgress } from '../../components/work-progress.tsx'
import { invoke } from '../../ipc/client.ts'
import type { BackupSource } from './restore-source.tsx'
import { useFolder } from './use-folder.ts'

type RestoreIntoProps = {
  readonly source: BackupSource
  readonly generation: Generation
  readonly folder: ChosenFolder | null
  readonly onFolder: (folder: ChosenFolder) => void
  readonly onState: (state: VaultState) => void
  readonly onBack: () => void
}

const IN_USE =
  'There are Blueform records in this folder already. Choose an empty folder: nothing is ever written over.'

export function RestoreInto({ source, generation, folder, onFolder, onState, onBack }: RestoreIntoProps) {
  const { problem, refuse, choose } = useFolder(onState)
  const [isRunning, setRunning] = useState(false)
  const caption = `Restoring the backup of ${formatInstant(generation.madeAtMs)}, step 3 of 3`

  const chooseFolder = async () => {
    const chosen = await choose()
    if (chosen?.hasVault) refuse(IN_USE)
    else if (chosen) onFolder(chosen)
  }
  const restore = async () => {
    if (isRunning || folder === null) return
    setRunning(true)
    refuse(null)
    const result = await invoke('backups.restore', {
      ticket: source.ticket,
      generationId: generation.id,
      folderTicket: folder.ticket,
    })
    setRunning(false)
    if (result.ok) onState(result.data)
    else refuse(result.message)
  }

  if (isRunning) return <Restoring caption={caption} />
  return (
    <Page heading="Where to put the records" caption={caption} back={{ onClick: onBack }}>
      <p>Choose an empty folder on this laptop. Do not choose a folder that a cloud account copies elsewhere.</p>
      {problem && <Refused message={problem} />}
      {folder && <FolderLine folder={folder} />}
      <ButtonRow>
        {folder && (
          <Button kind="primary" onClick={() => void restore()}>
            Restore the records
          </Button>
        )}
        <Button kind={folder ? 'secondary' : 'primary'} icon="folder" onClick={() => void chooseFolder()}>
          {folder ? 'Choose another folder' : 'Choose an empty folder'}
        </Button>
      </ButtonRow>
    </Page>
  )
}

function FolderLine({ folder }: { readonly folder: ChosenFolder }) {
  return (
    <>
      <p className="vault-folder">
        <Icon name="folder" />
        Folder: {folder.folderName}
      </p>
      {folder.warning && <WarningText>{folder.warning}</WarningText>}
    </>
  )
}

function Restoring({ caption }: { readonly caption: string }) {
  return (
    <Page heading="Restoring the records" caption={caption}>
      <p>Everything is checked before and after it is copied. Keep the backup connected and the laptop on.</p>
      <WorkProgress kind="restore" />
    </Page>
  )
}
