import type { Account, Actor } from '#shared/domain/accounts.ts'
import type { Db, Tx } from '../open.ts'
import { account, roleHolder } from '../schema/accounts.ts'
import { insertRowTx, statement } from './statements.ts'

/** Everybody who ever had access, in the order they were added: records name them. */
export function listRoleHolders(db: Db): readonly Actor[] {
  return statement<Actor>(db, 'SELECT id, name, role FROM role_holder ORDER BY added_at_ms, id').all()
}

export function insertRoleHolderTx(tx: Tx, actor: Actor, addedAtMs: number): void {
  insertRowTx(tx, roleHolder, { ...actor, addedAtMs })
}

type NewAccount = Pick<typeof account.$inferInsert, 'id' | 'boxPublicKey' | 'signPublicKey' | 'passphraseSetAtMs'>

export function insertAccountTx(tx: Tx, row: NewAccount): void {
  insertRowTx(tx, account, row)
}

/** A person with the public keys that things are sealed to and signatures are checked with, in hex. */
export type KeyHolder = Account & { readonly boxPublicKey: string; readonly signPublicKey: string }

/** All accounts, removed ones too, in the order they were added. */
export function listAccounts(db: Db): readonly KeyHolder[] {
  const sql = `SELECT account.id AS id, name, role, added_at_ms AS addedAtMs, passphrase_set_at_ms AS passphraseSetAtMs,
      removed_at_ms AS removedAtMs, box_public_key AS boxPublicKey, sign_public_key AS signPublicKey
    FROM account JOIN role_holder ON role_holder.id = account.id ORDER BY added_at_ms, account.id`
  return statement<KeyHolder>(db, sql).all()
}

/** Those who still have access. */
export function listActiveAccounts(db: Db): readonly KeyHolder[] {
  return listAccounts(db).filter(({ removedAtMs }) => removedAtMs === null)
}

/** What is known of the person of a session; undefined for somebody who has no account. */
export function readAccount(db: Db, accountId: string): KeyHolder | undefined {
  return listAccounts(db).find(({ id }) => id === accountId)
}

export function setPassphraseSetAtTx(tx: Tx, accountId: string, atMs: number): void {
  statement(tx, 'UPDATE account SET passphrase_set_at_ms = ? WHERE id = ?').run(atMs, accountId)
}

/** Takes a person's access and every compartment key that was sealed to them. Their name stays, because records have it. */
export function removeAccountTx(tx: Tx, accountId: string, by: string, atMs: number): void {
  statement(tx, 'UPDATE account SET removed_at_ms = ?, removed_by = ? WHERE id = ?').run(atMs, by, accountId)
  statement(tx, 'DELETE FROM compartment_key WHERE account_id = ?').run(accountId)
}
