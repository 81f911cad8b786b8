// Opens the database of a folder with a proven key, and says whether it and the key file belong together and to this person.
import type { Actor } from '#shared/domain/accounts.ts'
import { type Result, ok } from '#shared/ipc/result.ts'
import { hasMissingMigrations, migrate } from '#db/migrate.ts'
import { type Db, openDatabase } from '#db/open.ts'
import { type KeyHolder, listActiveAccounts, readAccount } from '#db/queries/accounts.ts'
import { clearLog } from '#db/queries/restricted.ts'
import { readSlotsGeneration } from '#db/queries/settings.ts'
import { beginsVault, isVouchedFor } from '../../services/people.ts'
import { vaultFiles } from '../folder.ts'
import { refusals } from '../messages.ts'
import type { VaultOptions } from '../options.ts'
import { type OwnKeys, publicHexOf, signerOf } from '../keys/own-keys.ts'
import { ownerOf } from '../keys/slot-owner.ts'
import type { SlotsFile } from '../keys/slots-file.ts'

/** As it lies there. Throws SQLITE_NOTADB when the key is another's. */
export function openVaultDatabase(folder: string, key: Buffer): Db {
  const db = openDatabase(vaultFiles(folder).database, key)
  // When the program ended between sealing something and emptying the log, the log still has it as it was.
  clearLog(db)
  return db
}

type Person = { readonly accountId: string; readonly own: OwnKeys }

/** Brings an opened database to the newest schema; a backup may be made first. It must not go on when nobody wants it any more. */
export async function bringUpToDate(
  db: Db,
  folder: string,
  key: Buffer,
  { accountId, own }: Person,
  { migrationsFolder, beforeMigration }: VaultOptions,
): Promise<void> {
  if (beforeMigration && hasMissingMigrations(db, migrationsFolder)) {
    await beforeMigration(folder, key, signerOf(accountId, own))
  }
  migrate(db, migrationsFolder)
}

/** Who was let in, if file, database and keys agree on it. */
export function checkedActor(db: Db, file: SlotsFile, { accountId, own }: Person): Result<Actor> {
  // An old copy would let in with a passphrase or a sheet that was replaced.
  if (file.generation < readSlotsGeneration(db)) return refusals.olderSlots()
  const account = readAccount(db, accountId)
  if (!account || account.removedAtMs !== null) return refusals.noAccount()
  const keys = publicHexOf(own)
  if (account.boxPublicKey !== keys.boxPublicKey || account.signPublicKey !== keys.signPublicKey) {
    return refusals.damagedSlots()
  }
  // The lock screen seals to the keys in the file, and another signer's chain could vouch for anybody.
  if (!beginsVault(db, file.vaultId)) return refusals.strangerDatabase()
  if (!isVouchedFor(db, account)) return refusals.notVouchedFor()
  if (!listActiveAccounts(db).every((person) => isSlotOf(file, person))) return refusals.damagedSlots()
  const { id, name, role } = account
  return ok({ id, name, role })
}

function isSlotOf(file: SlotsFile, person: KeyHolder): boolean {
  const { role, initials } = ownerOf(person)
  const boxPublicKey = Buffer.from(person.boxPublicKey, 'hex').toString('base64')
  return file.slots
    .filter(({ accountId }) => accountId === person.id)
    .every((slot) => slot.role === role && slot.initials === initials && slot.boxPublicKey === boxPublicKey)
}

/** Slots without an account: adding somebody was cut off before it was acknowledged. */
export function strayAccounts(db: Db, file: SlotsFile): readonly string[] {
  const known = new Set(listActiveAccounts(db).map(({ id }) => id))
  return [...new Set(file.slots.map(({ accountId }) => accountId))].filter((id) => !known.has(id))
}
