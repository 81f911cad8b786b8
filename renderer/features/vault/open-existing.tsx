import type { VaultState } from '#shared/ipc/vault.ts'
import { Button, ButtonRow } from '../../components/button.tsx'
import { Page } from '../../components/page.tsx'
import { Refused } from '../../components/warning-text.tsx'
import { useFolder } from './use-folder.ts'

type OpenExistingProps = { readonly onState: (state: VaultState) => void; readonly onBack: () => void }

const NONE_THERE = 'There are no Blueform records in this folder. Choose the folder that has the file “vault.db” in it.'

export function OpenExisting({ onState, onBack }: OpenExistingProps) {
  const { problem, refuse, choose, open } = useFolder(onState)
  const chooseAndOpen = async () => {
    const folder = await choose()
    if (!folder) return
    if (folder.hasVault) await open(folder)
    else refuse(NONE_THERE)
  }
  return (
    <Page heading="Open the records your school has" back={{ onClick: onBack }}>
      <p>
        Choose the folder where the records are kept. If it is on a memory stick or a network drive, connect that first.
      </p>
      {problem && <Refused message={problem} />}
      <ButtonRow>
        <Button kind="primary" icon="folder" onClick={() => void chooseAndOpen()}>
          Choose the folder
        </Button>
      </ButtonRow>
    </Page>
  )
}
