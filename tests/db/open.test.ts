import { randomBytes } from 'node:crypto'
import { copyFileSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import StockDatabase from '@signalapp/sqlcipher'
import Plain from 'better-sqlite3'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openDatabase } from '#db/open.ts'
import { recordConcern } from '#tests/helpers/concerns.ts'
import { type TestVault, makeVaultDb } from '#tests/helpers/vault-db.ts'

let vault: TestVault
let copy: string
beforeAll(() => {
  vault = makeVaultDb()
  recordConcern(vault.session, { description: 'Words for a stock reader: Łukasz, يوسف.' })
  vault.db.$client.pragma('wal_checkpoint(TRUNCATE)')
  copy = join(vault.folder, 'copy.db')
  copyFileSync(vault.path, copy)
})
afterAll(() => vault.dispose())

describe('openDatabase', () => {
  it('sets every pragma on every open', () => {
    const again = openDatabase(copy, vault.key)
    const value = (name: string) => again.$client.pragma(name, { simple: true })
    const values = Object.fromEntries(
      [
        'journal_mode',
        'synchronous',
        'temp_store',
        'secure_delete',
        'cell_size_check',
        'trusted_schema',
        'foreign_keys',
        'recursive_triggers',
        'mmap_size',
        'cache_size',
      ].map((name) => [name, value(name)]),
    )
    again.$client.close()
    expect(values).toEqual({
      journal_mode: 'wal',
      synchronous: 2,
      temp_store: 2,
      secure_delete: 1,
      cell_size_check: 1,
      trusted_schema: 0,
      foreign_keys: 1,
      recursive_triggers: 1,
      mmap_size: 0,
      cache_size: -131072,
    })
  })

  it('throws on a wrong key and on a key of another length, and leaves the caller’s key alone', () => {
    expect(() => openDatabase(copy, randomBytes(32))).toThrow(/not a database/)
    expect(() => openDatabase(copy, randomBytes(31))).toThrow(RangeError)
    const key = Buffer.from(vault.key)
    openDatabase(copy, key).$client.close()
    expect(key.equals(vault.key)).toBe(true)
  })
})

describe('the file', () => {
  it('is read by a stock SQLCipher 4 given the key', () => {
    const stock = new StockDatabase(copy)
    stock.pragma(`key = "x'${vault.key.toString('hex')}'"`)
    const row = stock.prepare('SELECT description FROM incident_version').get()
    const sound = stock.prepare('PRAGMA integrity_check').get()
    const hit = stock.prepare("SELECT count(*) AS hits FROM incident_search WHERE incident_search MATCH 'stock'").get()
    stock.close()
    expect(row).toEqual({ description: 'Words for a stock reader: Łukasz, يوسف.' })
    expect(sound).toEqual({ integrity_check: 'ok' })
    expect(hit).toEqual({ hits: 1 })
  })

  it('is not readable without the key or with another one', () => {
    const read = (key: string | undefined) => {
      const stock = new StockDatabase(copy)
      try {
        if (key !== undefined) stock.pragma(`key = "x'${key}'"`)
        return stock.prepare('SELECT count(*) FROM sqlite_schema').get()
      } finally {
        stock.close()
      }
    }
    expect(() => read(undefined)).toThrow()
    expect(() => read(randomBytes(32).toString('hex'))).toThrow()
    expect(() => new Plain(copy).prepare('SELECT * FROM sqlite_schema').all()).toThrow(/not a database/)
    expect(readFileSync(copy).subarray(0, 15).toString()).not.toBe('SQLite format 3')
  })
})
