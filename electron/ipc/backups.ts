import { fail, ok } from '#shared/ipc/result.ts'
import { backupStatus, chooseBackupFolder, makeBackup, verifyBackup } from '../services/backups.ts'
import { backupRefusals } from '../services/backup-messages.ts'
import { listBackupsIn, restoreBackup } from '../services/restore.ts'
import type { Vault } from '../vault/vault.ts'
import type { Desktop, HandlersOf } from './handler.ts'

const OPEN = fail('conflict', 'Records are open. Lock them first')

export function backupsHandlers(vault: Vault, desktop: Desktop): HandlersOf<'backups'> {
  const { work, folders } = desktop
  return {
    'backups.status': (_input, session) => backupStatus(session, vault),
    'backups.chooseFolder': async (_input, session) => {
      const folder = await desktop.chooseBackupFolder()
      if (folder === undefined) return ok(null)
      return vault.session() === session ? chooseBackupFolder(session, vault, folder) : backupRefusals.locked()
    },
    'backups.make': (_input, session) => makeBackup(session, vault, work),
    'backups.verify': ({ generationId }, session) => verifyBackup(session, vault, work, generationId),
    'backups.chooseSource': async () => {
      const source = await desktop.chooseBackupSource()
      if (source === undefined) return ok(null)
      const found = listBackupsIn(source)
      return found.ok ? ok({ ...folders.ticketFor(source), generations: [...found.data] }) : found
    },
    'backups.restore': async ({ ticket, generationId, folderTicket }) => {
      const source = folders.folderOf(ticket)
      const folder = folders.folderOf(folderTicket)
      if (source === undefined || folder === undefined) return backupRefusals.chooseAgain()
      if (vault.session()) return OPEN
      const restored = await restoreBackup(work, { source, generationId, folder })
      return restored.ok ? ok(vault.useFolder(folder)) : restored
    },
  }
}
