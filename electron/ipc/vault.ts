import { randomUUID } from 'node:crypto'
import { basename } from 'node:path'
import type { ChosenFolder } from '#shared/ipc/vault.ts'
import { fail, ok } from '#shared/ipc/result.ts'
import type { Vault } from '../vault/vault.ts'
import type { Desktop, HandlersOf } from './handler.ts'

export function vaultHandlers(vault: Vault, desktop: Desktop): HandlersOf<'vault'> {
  const folders = createFolderTickets()
  return {
    'vault.state': () => ok(vault.state()),
    'vault.chooseFolder': async () => {
      const folder = await desktop.chooseVaultFolder()
      if (folder === undefined) return ok(null)
      return ok({ ...folders.ticketFor(folder), ...vault.inspectFolder(folder) })
    },
    'vault.useFolder': ({ ticket }) => {
      const folder = folders.folderOf(ticket)
      return folder === undefined ? CHOOSE_AGAIN : ok(vault.useFolder(folder))
    },
    'vault.ratePassphrase': async ({ passphrase, known }) => ok(await vault.ratePassphrase(passphrase, known)),
    'vault.create': ({ ticket, ...input }) => {
      const folder = folders.folderOf(ticket)
      return folder === undefined ? CHOOSE_AGAIN : vault.create(folder, input)
    },
    'vault.unlock': ({ passphrase }) => vault.unlock(passphrase),
    'vault.recover': ({ code, passphrase }) => vault.recover(code, passphrase),
    'vault.lock': () => {
      desktop.lock()
      return ok({})
    },
    'vault.recoverySheet': async ({ to }) => {
      const { deliverRecoverySheet } = await import('../services/documents.ts')
      return deliverRecoverySheet(vault, desktop, to)
    },
    'vault.confirmRecovery': ({ groups }) => vault.confirmRecovery(groups),
  }
}

const CHOOSE_AGAIN = fail('not-found', 'Choose the folder again.')

// A window never learns a path: it holds a ticket for a folder that a person chose in the system's dialog.
function createFolderTickets() {
  const folders = new Map<string, string>()
  return {
    ticketFor: (folder: string): Pick<ChosenFolder, 'ticket' | 'folderName'> => {
      const ticket = randomUUID()
      folders.set(ticket, folder)
      return { ticket, folderName: basename(folder) || folder }
    },
    folderOf: (ticket: string) => folders.get(ticket),
  }
}
