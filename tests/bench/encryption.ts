// The product's list and search on the encrypted file against the same queries on an unencrypted copy, both warm.
import { copyFileSync } from 'node:fs'
import Database from 'better-sqlite3'
import { drizzle } from 'drizzle-orm/better-sqlite3'
import { type Db, openDatabase } from '#db/open.ts'
import { countIncidentRows, listIncidentRows } from '#db/queries/incident-list.ts'
import { searchExpression } from '#db/queries/search.ts'
import { type Figure, measure, timeMs } from './measure.ts'
import type { SeededVault } from './seeded-vault.ts'

const WORDS = ['', 'sketch', 'noor pattern', 'tablet upset', '2025-01']

export async function encryption(vault: SeededVault): Promise<Figure> {
  const encrypted = openDatabase(vault.databasePath, vault.key)
  encrypted.$client.pragma('wal_checkpoint(TRUNCATE)')
  const plainPath = `${vault.databasePath}.plain`
  copyFileSync(vault.databasePath, plainPath)
  const plain = openPlain(plainPath, vault.key)
  try {
    return await measure({
      name: 'encryption',
      runs: 100,
      warmUps: WORDS.length * 2,
      ours: (run) => timeMs(() => listAndCount(encrypted, run)),
      theirs: (run) => timeMs(() => listAndCount(plain, run)),
    })
  } finally {
    encrypted.$client.close()
    plain.$client.close()
  }
}

function listAndCount(db: Db, run: number): void {
  const expression = searchExpression(WORDS[run % WORDS.length] ?? '')
  listIncidentRows(db, { expression, status: 'all', sort: 'newest', page: 1 })
  countIncidentRows(db, { expression, status: 'all' })
}

/** Takes the cipher off the copy for good, then opens it with the other pragmas of the product. */
function openPlain(path: string, key: Buffer): Db {
  const client = new Database(path)
  client.pragma("cipher='sqlcipher'")
  client.pragma('legacy=4')
  client.key(Buffer.concat([Buffer.from('raw:'), key]))
  client.pragma('journal_mode=DELETE')
  client.rekey(Buffer.alloc(0))
  client.close()
  const plain = new Database(path)
  for (const pragma of ['journal_mode=WAL', 'temp_store=MEMORY', 'mmap_size=0', 'cache_size=-131072'])
    plain.pragma(pragma)
  return drizzle(plain)
}
