import { useState } from 'react'
import type { ChosenFolder, VaultState } from '#shared/ipc/vault.ts'
import { invoke } from '../../ipc/client.ts'

type FolderChoice = {
  readonly problem: string | null
  readonly refuse: (message: string | null) => void
  /** The folder chosen in the system's dialog; null when the person closed it or it cannot be used. */
  readonly choose: () => Promise<ChosenFolder | null>
  /** Goes on with the record that lies in the folder. */
  readonly open: (folder: ChosenFolder) => Promise<void>
}

export function useFolder(onState: (state: VaultState) => void): FolderChoice {
  const [problem, setProblem] = useState<string | null>(null)

  const choose = async () => {
    const result = await invoke('vault.chooseFolder', {})
    setProblem(result.ok ? null : result.message)
    return result.ok ? result.data : null
  }

  const open = async (folder: ChosenFolder) => {
    const result = await invoke('vault.useFolder', { ticket: folder.ticket })
    if (result.ok) onState(result.data)
    else setProblem(result.message)
  }

  return { problem, refuse: setProblem, choose, open }
}
