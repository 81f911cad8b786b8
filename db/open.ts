// An open database as services use it, and the transaction that everything is written in.
import type Database from 'better-sqlite3'
import { type BetterSQLite3Database, drizzle } from 'drizzle-orm/better-sqlite3'
import { openConnection, openConnectionReadOnly } from './connection.ts'

export type Db = BetterSQLite3Database & { readonly $client: Database.Database }

/** Opens or makes an SQLCipher 4 file with a raw 256-bit key. The caller owns `key` and zeroes it. Throws on a wrong key. */
export function openDatabase(path: string, key: Buffer): Db {
  return drizzle(openConnection(path, key))
}

/** Opens a file that is there and in no use, such as one of a backup, and leaves every byte of it and of its folder as it is. */
export function openDatabaseReadOnly(path: string, key: Buffer): Db {
  return drizzle(openConnectionReadOnly(path, key))
}

declare const inTransactionMark: unique symbol
/** The database inside a running write transaction; functions named `...Tx` can only be called there. */
export type Tx = Db & { readonly [inTransactionMark]: true }

/** Runs `work` in one write transaction: all of it is on the disk when this returns, or none of it when it throws. */
export function inTransaction<Value>(db: Db, work: (tx: Tx) => Value): Value {
  return db.$client.transaction(() => work(db as Tx)).immediate()
}
