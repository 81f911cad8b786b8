import './vault.css'
import type { VaultState } from '#shared/ipc/vault.ts'
import { Button, ButtonRow } from '../../components/button.tsx'
import { Icon } from '../../components/icons.tsx'
import { Page } from '../../components/page.tsx'
import { Notice, Refused, WarningText } from '../../components/warning-text.tsx'
import type { StepProps } from './setup-steps.ts'
import { useFolder } from './use-folder.ts'

type FolderStepProps = StepProps & { readonly onState: (state: VaultState) => void }

export function FolderStep({ answers, caption, onAnswer, onBack, onNext, onState }: FolderStepProps) {
  const { problem, choose, open } = useFolder(onState)
  const { folder } = answers
  const chooseFolder = async () => {
    const chosen = await choose()
    if (chosen) onAnswer({ folder: chosen })
  }
  const isFree = folder !== null && !folder.hasVault

  return (
    <Page heading="Where to keep the records" caption={caption} back={{ onClick: onBack }}>
      <p>
        Choose an empty folder on this computer or on your school’s own network drive. Do not choose a folder that a
        personal cloud account copies elsewhere.
      </p>
      {problem && <Refused message={problem} />}
      {folder && (
        <p className="vault-folder">
          <Icon name="folder" />
          Folder: {folder.folderName}
        </p>
      )}
      {folder?.warning && <WarningText>{folder.warning}</WarningText>}
      {folder?.hasVault && (
        <Notice tone="warn" live>
          <p>There are Blueform records in this folder already. Open them, or choose another folder.</p>
          <Button onClick={() => void open(folder)}>Open the records that are there</Button>
        </Notice>
      )}
      <ButtonRow>
        {isFree && (
          <Button kind="primary" onClick={onNext}>
            Continue
          </Button>
        )}
        <Button kind={isFree ? 'secondary' : 'primary'} icon="folder" onClick={() => void chooseFolder()}>
          {folder ? 'Choose another folder' : 'Choose a folder'}
        </Button>
      </ButtonRow>
    </Page>
  )
}
