// The only place that opens a database. It owns cipher, key and pragmas; it must not know where the key comes from. What it gives knows
// nothing of the schema, so that a thread which only copies a file starts quickly.
import Database from 'better-sqlite3'

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
export function openConnection(path: string, key: Buffer): Database.Database {
  return openWith(new Database(path), key, (client) => {
    for (const pragma of PRAGMAS) client.pragma(pragma)
  })
}

/** Opens a file that is there and in no use, such as one of a backup, and leaves every byte of it and of its folder as it is. */
export function openConnectionReadOnly(path: string, key: Buffer): Database.Database {
  return openWith(new Database(path, { readonly: true, fileMustExist: true }), key, (client) => {
    for (const pragma of PRAGMAS.filter((one) => !one.startsWith('journal_mode'))) client.pragma(pragma)
  })
}

/** Enciphers a file that nobody else has open anew, with another key. The caller owns and zeroes both. */
export function rekeyDatabase(path: string, key: Buffer, newKey: Buffer): void {
  const client = openWith(new Database(path, { fileMustExist: true }), key, (opened) => {
    // The cipher refuses to change the key of a database in WAL mode. What it writes aside meanwhile stays in memory.
    opened.pragma('journal_mode=MEMORY')
    opened.pragma('synchronous=FULL')
  })
  try {
    withRawKey(newKey, (rawKey) => client.rekey(rawKey))
  } finally {
    client.close()
  }
}

function openWith(
  client: Database.Database,
  key: Buffer,
  configure: (client: Database.Database) => void,
): Database.Database {
  try {
    if (key.length !== KEY_BYTES) throw new RangeError('a vault key has 32 bytes')
    client.pragma("cipher='sqlcipher'")
    client.pragma('legacy=4')
    withRawKey(key, (rawKey) => client.key(rawKey))
    configure(client)
    // The first read proves the key.
    client.prepare('SELECT count(*) FROM sqlite_schema').get()
    return client
  } catch (error) {
    client.close()
    throw error
  }
}

function withRawKey(key: Buffer, use: (rawKey: Buffer) => unknown): void {
  if (key.length !== KEY_BYTES) throw new RangeError('a vault key has 32 bytes')
  const rawKey = Buffer.concat([Buffer.from('raw:'), key])
  try {
    use(rawKey)
  } finally {
    rawKey.fill(0)
  }
}
