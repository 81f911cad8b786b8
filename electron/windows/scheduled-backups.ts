// Makes backups on their schedule: a while after the vault was opened, and every hour while it is open. Whether one is due, and what comes
// of it, is for the service to say.
import { log } from '../platform/log.ts'
import type { WorkDesk } from '../services/work.ts'
import type { Vault } from '../vault/vault.ts'
import { isOpen } from './locking.ts'

// Long enough for the person to begin what they came for.
const AFTER_OPENING_MS = 20_000
const EVERY_MS = 60 * 60_000

export type ScheduledBackups = { readonly soon: () => void }

export function setupScheduledBackups(vault: Vault, work: WorkDesk): ScheduledBackups {
  const check = async () => {
    if (!isOpen(vault) || work.state() !== null) return
    const { backUpIfDue } = await import('../services/backups.ts')
    await backUpIfDue(vault, work)
  }
  const checkQuietly = () => {
    check().catch(() => {
      log('backup.schedule-failed')
    })
  }
  setInterval(checkQuietly, EVERY_MS)
  return { soon: () => void setTimeout(checkQuietly, AFTER_OPENING_MS) }
}
