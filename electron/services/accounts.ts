// What an open vault says of the people who have access. Adding and removing them is the vault's own work, because keys are made there.
import { existsSync } from 'node:fs'
import { type Account, isPassphraseOld } from '#shared/domain/accounts.ts'
import { type Result, fail, ok } from '#shared/ipc/result.ts'
import { type KeyHolder, listAccounts as listRows, readAccount } from '#db/queries/accounts.ts'
import { readSettingsRow } from '#db/queries/settings.ts'
import { backupRoot, listGenerations } from '../vault/backup/backup-folder.ts'
import { vaultFiles } from '../vault/folder.ts'
import { readSlots } from '../vault/keys/slots-file.ts'
import { type BackupVault, backupStatus } from './backups.ts'
import type { Session } from './session.ts'

/** Everybody who has or had access, in the order they were added. */
export function listAccounts({ db }: Session): Result<{ accounts: Account[] }> {
  return ok({ accounts: listRows(db).map(accountOf) })
}

/** Whether whoever is unlocked should choose a new passphrase. Seeds 000 app. 6 and 002 §3.2. */
export function passphraseReminder({
  db,
  actor,
  clock,
}: Session): Result<{ isPassphraseOld: boolean; passphraseSetAtMs: number }> {
  const account = readAccount(db, actor.id)
  if (!account) return fail('not-found', 'You have no account in these records')
  const { passphraseSetAtMs } = account
  const { passphraseReminderDays } = readSettingsRow(db)
  return ok({
    isPassphraseOld: isPassphraseOld(passphraseSetAtMs, passphraseReminderDays, clock.nowMs()),
    passphraseSetAtMs,
  })
}

/** When the backups were made that a removed person could still open: those from the time when they had access. */
export function stillOpens({ db }: Session, accountId: string, madeAtMs: readonly number[]): readonly number[] {
  const account = readAccount(db, accountId)
  if (!account) return []
  const { addedAtMs, removedAtMs } = account
  return madeAtMs.filter((atMs) => atMs >= addedAtMs && (removedAtMs === null || atMs <= removedAtMs))
}

/** When the backups that can be found now were made: those in the chosen folder, and those from before migrations. */
export function backupTimes(session: Session, vault: BackupVault): readonly number[] {
  const status = backupStatus(session, vault)
  const chosen = status.ok ? status.data.generations : []
  const all = [...chosen, ...ownGenerations(vault.folder())]
  return [...new Set(all.map(({ madeAtMs }) => madeAtMs))].sort((a, b) => b - a)
}

function ownGenerations(folder: string | undefined) {
  if (folder === undefined) return []
  const { backups, slots } = vaultFiles(folder)
  const vaultId = readSlots(slots)?.vaultId
  return vaultId === undefined || !existsSync(backups) ? [] : listGenerations(backupRoot(backups, vaultId))
}

function accountOf({ id, name, role, addedAtMs, passphraseSetAtMs, removedAtMs }: KeyHolder): Account {
  return { id, name, role, addedAtMs, passphraseSetAtMs, removedAtMs }
}
