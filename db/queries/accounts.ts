import type { Actor } from '#shared/domain/accounts.ts'
import type { Db, Tx } from '../open.ts'
import { roleHolder } from '../schema/accounts.ts'
import { insertRowTx, statement } from './statements.ts'

/** Everybody who may or might be let in; the first is the DSL who made the vault. */
export function listRoleHolders(db: Db): readonly Actor[] {
  return statement<Actor>(db, 'SELECT id, name, role FROM role_holder ORDER BY added_at_ms, id').all()
}

export function insertRoleHolderTx(tx: Tx, actor: Actor, addedAtMs: number): void {
  insertRowTx(tx, roleHolder, { ...actor, addedAtMs })
}
