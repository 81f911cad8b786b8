// Compartments: who holds a key to a restricted case, and its sealed records. Nothing here can open what is sealed.
import type { Actor } from '#shared/domain/accounts.ts'
import type { Db, Tx } from '../open.ts'
import { compartment, compartmentKey, sealedRecord } from '../schema/compartments.ts'
import type { Recorded } from './incidents.ts'
import { insertRowTx, statement } from './statements.ts'

type ByWhom = Omit<Recorded, 'id'>

export function insertCompartmentTx(tx: Tx, recorded: Recorded): void {
  insertRowTx(tx, compartment, recorded)
}

export type WrappedKey = ByWhom & {
  readonly compartmentId: string
  readonly accountId: string
  readonly sealedKey: string
}

export function insertCompartmentKeyTx(tx: Tx, row: WrappedKey): void {
  insertRowTx(tx, compartmentKey, row)
}

/** Of a draft only: triggers keep the compartment of an incident. */
export function deleteCompartmentTx(tx: Tx, id: string): void {
  statement(tx, 'DELETE FROM compartment_key WHERE compartment_id = ?').run(id)
  statement(tx, 'DELETE FROM compartment WHERE id = ?').run(id)
}

/** The compartment's key as it was sealed to this person, in hex; undefined when it never was. */
export function readSealedKey(db: Db, compartmentId: string, accountId: string): string | undefined {
  const sql = 'SELECT sealed_key AS sealedKey FROM compartment_key WHERE compartment_id = ? AND account_id = ?'
  return statement<{ sealedKey: string }>(db, sql).get(compartmentId, accountId)?.sealedKey
}

/** Those who hold a key and still have access, in the order they were added. */
export function listLetIn(db: Db, compartmentId: string): Actor[] {
  const sql = `SELECT role_holder.id AS id, name, role FROM compartment_key
    JOIN account ON account.id = compartment_key.account_id AND removed_at_ms IS NULL
    JOIN role_holder ON role_holder.id = account.id
    WHERE compartment_id = ? ORDER BY added_at_ms, role_holder.id`
  return statement<Actor>(db, sql).all(compartmentId)
}

/** Whether this person holds the only key of something: removing them would lose it for ever. */
export function holdsAnOnlyKey(db: Db, accountId: string): boolean {
  const sql = `SELECT 1 FROM compartment_key AS own WHERE own.account_id = ? AND NOT EXISTS (
      SELECT 1 FROM compartment_key AS other JOIN account ON account.id = other.account_id AND removed_at_ms IS NULL
      WHERE other.compartment_id = own.compartment_id AND other.account_id <> own.account_id
    ) LIMIT 1`
  return statement(db, sql).get(accountId) !== undefined
}

export type SealedRow = Recorded & { readonly sealed: Buffer }

export function insertSealedRecordTx(tx: Tx, compartmentId: string, row: SealedRow): void {
  insertRowTx(tx, sealedRecord, { ...row, compartmentId })
}

/** Oldest first. */
export function listSealedRecords(db: Db, compartmentId: string): Pick<SealedRow, 'id' | 'sealed'>[] {
  const sql = 'SELECT id, sealed FROM sealed_record WHERE compartment_id = ? ORDER BY seq'
  return statement<Pick<SealedRow, 'id' | 'sealed'>>(db, sql).all(compartmentId)
}
