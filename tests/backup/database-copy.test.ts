import { randomBytes } from 'node:crypto'
import { copyFileSync, existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import StockDatabase from '@signalapp/sqlcipher'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openDatabase } from '#db/open.ts'
import { checkDatabase, copyDatabase } from '#electron/vault/backup/database-copy.ts'
import { type TestVault, makeVaultDb } from '#tests/helpers/vault-db.ts'
import { dumpOf, filler } from './dump.ts'

let vault: TestVault
let to: string
beforeEach(() => {
  vault = makeVaultDb()
  filler(vault.session, 20)
  to = join(vault.folder, 'copy.db')
})
afterEach(() => vault.dispose())

const copyOf = (more: object = {}) => copyDatabase({ from: vault.path, to, key: vault.key, ...more })

function stockNames(key: Buffer): unknown {
  const stock = new StockDatabase(to)
  try {
    stock.pragma(`key = "x'${key.toString('hex')}'"`)
    return stock.prepare('SELECT name FROM role_holder').all()
  } finally {
    stock.close()
  }
}

describe('copyDatabase', () => {
  it('copies every row while the database is open, into one file that a stock SQLCipher 4 reads', async () => {
    await copyOf()
    expect(readdirSync(vault.folder).filter((name) => name.startsWith('copy.db'))).toEqual(['copy.db'])
    expect(stockNames(vault.key)).toEqual([{ name: 'Sample Lead' }])
    const copy = openDatabase(to, vault.key)
    expect(dumpOf(copy)).toEqual(dumpOf(vault.db))
    copy.$client.close()
  })

  it('gives the copy another key, so that the old one opens it no more', async () => {
    const newKey = randomBytes(32)
    await copyOf({ newKey })
    expect(stockNames(newKey)).toEqual([{ name: 'Sample Lead' }])
    expect(() => stockNames(vault.key)).toThrow()
    expect(() => openDatabase(to, vault.key)).toThrow(/not a database/)
    const copy = openDatabase(to, newKey)
    expect(copy.$client.pragma('journal_mode', { simple: true })).toBe('wal')
    expect(dumpOf(copy)).toEqual(dumpOf(vault.db))
    copy.$client.close()
  })

  it('leaves the caller’s keys alone, and ends with what is thrown where it tells how far it is', async () => {
    const key = Buffer.from(vault.key)
    await copyDatabase({ from: vault.path, to, key })
    expect(key.equals(vault.key)).toBe(true)
    const onBytes = () => {
      throw new Error('enough')
    }
    await expect(copyOf({ to: `${to}2`, onBytes })).rejects.toThrow('enough')
    expect(existsSync(`${to}2`)).toBe(false)
  })

  it('leaves nothing behind when it is stopped or fails', async () => {
    const abort = new AbortController()
    const stopped = copyOf({ signal: abort.signal })
    setTimeout(() => abort.abort(new Error('stopped')), 50)
    await expect(stopped).rejects.toThrow('stopped')
    await expect(copyOf({ key: randomBytes(32) })).rejects.toMatchObject({ code: 'SQLITE_NOTADB' })
    await expect(copyOf({ from: join(vault.folder, 'none.db') })).rejects.toMatchObject({ code: 'ENOENT' })
    expect(readdirSync(vault.folder).filter((name) => /copy|none/.test(name))).toEqual([])
  })

  it('does not write into a file that is there', async () => {
    writeFileSync(to, 'mine')
    await expect(copyOf()).rejects.toMatchObject({ code: 'EEXIST' })
    expect(readFileSync(to, 'utf8')).toBe('mine')
  })
})

describe('checkDatabase', () => {
  it('changes nothing, and refuses a changed page and another key', async () => {
    await copyOf()
    const before = readFileSync(to)
    await checkDatabase(to, vault.key)
    expect(readFileSync(to).equals(before)).toBe(true)
    expect(existsSync(`${to}-wal`)).toBe(false)
    await expect(checkDatabase(to, randomBytes(32))).rejects.toThrow()
    const changed = join(vault.folder, 'changed.db')
    copyFileSync(to, changed)
    const bytes = readFileSync(changed)
    bytes[bytes.length - 2000] = (bytes.at(-2000) ?? 0) ^ 1
    writeFileSync(changed, bytes)
    await expect(checkDatabase(changed, vault.key)).rejects.toThrow()
  })
})
