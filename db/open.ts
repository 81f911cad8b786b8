// The only place that opens a database. It owns cipher, key and pragmas; it must not know where the key comes from.
import Database from 'better-sqlite3'
import { type BetterSQLite3Database, drizzle } from 'drizzle-orm/better-sqlite3'

export type Db = BetterSQLite3Database & { readonly $client: Database.Database }

const KEY_BYTES = 32

// A WAL database forgets some of these when it is closed, so all of them are set on every open.
const PRAGMAS = [
  'journal_mode=WAL',
  'synchronous=FULL',
  'temp_store=MEMORY',
  'secure_delete=ON',
  'cell_size_check=ON',
  'trusted_schema=OFF',
  'foreign_keys=ON',
  // Without it INSERT OR REPLACE deletes rows behind the backs of the triggers that refuse deleting.
  'recursive_triggers=ON',
  'mmap_size=0',
  // KiB: 128 MiB hold a whole vault of tens of thousands of incidents, so that pages are deciphered once.
  'cache_size=-131072',
]

/** Opens or makes an SQLCipher 4 file with a raw 256-bit key. The caller owns `key` and zeroes it. Throws on a wrong key. */
export function openDatabase(path: string, key: Buffer): Db {
  if (key.length !== KEY_BYTES) throw new RangeError('a vault key has 32 bytes')
  const client = new Database(path)
  try {
    client.pragma("cipher='sqlcipher'")
    client.pragma('legacy=4')
    applyKey(client, key)
    for (const pragma of PRAGMAS) client.pragma(pragma)
    // The first read proves the key.
    client.prepare('SELECT count(*) FROM sqlite_schema').get()
    return drizzle(client)
  } catch (error) {
    client.close()
    throw error
  }
}

function applyKey(client: Database.Database, key: Buffer): void {
  const rawKey = Buffer.concat([Buffer.from('raw:'), key])
  try {
    client.key(rawKey)
  } finally {
    rawKey.fill(0)
  }
}

declare const inTransactionMark: unique symbol
/** The database inside a running write transaction; functions named `...Tx` can only be called there. */
export type Tx = Db & { readonly [inTransactionMark]: true }

/** Runs `work` in one write transaction: all of it is on the disk when this returns, or none of it when it throws. */
export function inTransaction<Value>(db: Db, work: (tx: Tx) => Value): Value {
  return db.$client.transaction(() => work(db as Tx)).immediate()
}
