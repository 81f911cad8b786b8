import { fail, ok } from '#shared/ipc/result.ts'
import { log } from '../platform/log.ts'
import type { Vault } from '../vault/vault.ts'
import type { Desktop, HandlersOf } from './handler.ts'

export function vaultHandlers(vault: Vault, desktop: Desktop): HandlersOf<'vault'> {
  const { folders } = desktop
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
    'vault.unlock': async ({ accountId, passphrase }) => {
      const unlocked = await vault.unlock(accountId, passphrase)
      if (unlocked.ok) await noteArrivals(vault)
      return unlocked
    },
    'vault.recover': ({ code, passphrase }) => vault.recover(code, passphrase),
    'vault.lock': () => {
      desktop.lock()
      return ok({})
    },
    'vault.sheet': async ({ to }) => {
      const { deliverSheet } = await import('../services/documents.ts')
      return deliverSheet(vault, desktop, to)
    },
    'vault.confirmSheet': ({ groups }) => vault.confirmSheet(groups),
    'vault.reissueRecovery': () => vault.reissueRecovery(),
  }
}

// Concerns that were left while it was locked are written into the audit chain now. It must not keep anybody from getting in.
async function noteArrivals(vault: Vault): Promise<void> {
  try {
    const { receiveDrops } = await import('../services/drop-box.ts')
    const [session, folder] = [vault.session(), vault.folder()]
    if (vault.state().state === 'unlocked' && session && folder !== undefined) receiveDrops(session, folder)
  } catch {
    log('drop-box.arrivals-not-noted')
  }
}

const CHOOSE_AGAIN = fail('not-found', 'Choose the folder again.')
