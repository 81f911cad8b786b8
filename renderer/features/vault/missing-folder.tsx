import { useState } from 'react'
import type { VaultState } from '#shared/ipc/vault.ts'
import { Button, ButtonRow } from '../../components/button.tsx'
import { Page } from '../../components/page.tsx'
import { Notice } from '../../components/warning-text.tsx'
import { invoke } from '../../ipc/client.ts'
import { FirstRun } from './first-run.tsx'
import { OpenExisting } from './open-existing.tsx'
import { Restore } from './restore.tsx'

type MissingFolderProps = { readonly folderName: string; readonly onState: (state: VaultState) => void }

export function MissingFolder({ folderName, onState }: MissingFolderProps) {
  const [way, setWay] = useState<'look' | 'choose' | 'restore' | 'new'>('look')
  const [isStillMissing, setStillMissing] = useState(false)

  const lookAgain = async () => {
    setStillMissing(false)
    const result = await invoke('vault.state', {})
    if (result.ok && result.data.state !== 'missing') onState(result.data)
    else setStillMissing(true)
  }

  if (way === 'choose') return <OpenExisting onState={onState} onBack={() => setWay('look')} />
  if (way === 'restore') return <Restore onState={onState} onBack={() => setWay('look')} />
  if (way === 'new') return <FirstRun onState={onState} />
  return (
    <Page heading="The records cannot be found">
      <p>
        Blueform looked for the folder <strong>{folderName}</strong> and it is not there. Is it on a memory stick or a
        network drive? Connect it, then look again. Nothing has been deleted by Blueform.
      </p>
      {isStillMissing && (
        <Notice tone="warn" live>
          The folder is still not there. If it was moved, choose it in its new place.
        </Notice>
      )}
      <ButtonRow>
        <Button kind="primary" onClick={() => void lookAgain()}>
          Look again
        </Button>
        <Button icon="folder" onClick={() => setWay('choose')}>
          Choose the folder
        </Button>
        <Button onClick={() => setWay('restore')}>Restore from a backup</Button>
        <Button kind="quiet" onClick={() => setWay('new')}>
          Start afresh
        </Button>
      </ButtonRow>
    </Page>
  )
}
