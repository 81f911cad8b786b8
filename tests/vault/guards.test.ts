// Guards of the vault that only an unlucky moment or a hostile caller meets.
import { cpSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { afterAll, afterEach, expect, it, vi } from 'vitest'
import type { Vault } from '#electron/vault/vault.ts'
import { dataOf } from '#tests/helpers/concerns.ts'
import { confirmSheets } from '#tests/helpers/confirm-sheets.ts'
import { MIGRATIONS, SCHOOL } from '#tests/helpers/vault-db.ts'
import { PASSPHRASE, accountIn, createIn, makeVaultPlace, secret, unlockIn } from '#tests/helpers/vault-place.ts'

const place = makeVaultPlace()
const vaults: Vault[] = []

afterEach(() => {
  vi.restoreAllMocks()
  for (const vault of vaults) vault.lock('quit')
})
afterAll(() => {
  place.dispose()
})

const newFolder = () => place.newFolder()
function newVault(): Vault {
  const vault = place.fresh({ settingsFolder: newFolder() })
  vaults.push(vault)
  return vault
}

const input = () => ({ school: SCHOOL, name: 'Sample Lead', passphrase: secret(PASSPHRASE) })

it('locking while the passphrase is tried wins', async () => {
  const vault = newVault()
  dataOf(await vault.create(newFolder(), input()))
  vault.lock('asked')
  const unlocking = unlockIn(vault, PASSPHRASE)
  await Promise.resolve()
  vault.lock('suspend')
  expect(await unlocking).toMatchObject({ ok: false, code: 'locked' })
  expect(vault.session()).toBeUndefined()
})

it('locking while a vault is made leaves none', async () => {
  const vault = newVault()
  const folder = newFolder()
  const creating = vault.create(folder, input())
  await Promise.resolve()
  vault.lock('suspend')
  expect(await creating).toMatchObject({ ok: false, code: 'locked' })
  expect(vault.session()).toBeUndefined()
  expect(readdirSync(folder)).toEqual([])
})

it('passphrases sent all at once are tried one after another, so they do not get round the wait', async () => {
  const vault = newVault()
  dataOf(await vault.create(newFolder(), input()))
  vault.lock('asked')
  const answers = await Promise.all(Array.from({ length: 8 }, (_, at) => unlockIn(vault, `not the passphrase ${at}`)))
  const codes = answers.map((answer) => (answer.ok ? 'in' : answer.code))
  expect(codes).toEqual([...Array<string>(5).fill('wrong-secret'), 'wait', 'wait', 'wait'])
})

it('pointing the app at another vault locks the open one', async () => {
  const vault = newVault()
  const other = newFolder()
  dataOf(await newVault().create(other, input()))
  dataOf(await vault.create(newFolder(), input()))
  vault.useFolder(other)
  expect(vault.session()).toBeUndefined()
})

it('no second vault is made while one is open', async () => {
  const vault = newVault()
  dataOf(await vault.create(newFolder(), input()))
  const second = newFolder()
  expect(await vault.create(second, input())).toMatchObject({ ok: false, code: 'conflict' })
  expect(readdirSync(second)).toEqual([])
})

it('a picture in the details of the school makes no vault', async () => {
  const folder = newFolder()
  const school = { ...SCHOOL, address: `data:image/png;base64,${'iVBORw0KGgo'.repeat(40)}` }
  const made = await newVault().create(folder, { ...input(), school })
  expect(made).toMatchObject({ ok: false, code: 'invalid', problems: [{ field: 'address' }] })
  expect(readdirSync(folder)).toEqual([])
})

/** The key of each database that is opened during `work`, and what is overwritten with zeros, as it was before. */
async function watchKeys(work: () => Promise<unknown>): Promise<{ keys: string[]; zeroed: string[] }> {
  const [keys, zeroed]: [string[], string[]] = [[], []]
  const setKey = Reflect.get(Database.prototype, 'key')
  vi.spyOn(Database.prototype, 'key').mockImplementation(function key(this: Database.Database, raw: Buffer) {
    keys.push(raw.subarray(-32).toString('hex'))
    return setKey.call(this, raw)
  })
  const fill = Reflect.get(Buffer.prototype, 'fill')
  Buffer.prototype.fill = function zero(this: Buffer, ...args: Parameters<Buffer['fill']>) {
    if (args[0] === 0 && this.length >= 32) zeroed.push(`${this.length} ${this.subarray(-32).toString('hex')}`)
    return fill.apply(this, args)
  } as Buffer['fill']
  try {
    await work()
  } finally {
    Buffer.prototype.fill = fill
    vi.restoreAllMocks()
  }
  return { keys, zeroed }
}

it('every copy of the key that passes by is overwritten, when a vault is made and when it is opened', async () => {
  const vault = newVault()
  const folder = newFolder()
  const made = await watchKeys(() => vault.create(folder, input()))
  vault.lock('asked')
  const unlocked = await watchKeys(() => unlockIn(vault, PASSPHRASE))
  const code = (await confirmSheets(vault)) ?? ''
  vault.lock('asked')
  const recovered = await watchKeys(() => vault.recover(secret(code), secret('teapot marble ribbon falcon')))
  for (const { keys, zeroed } of [made, unlocked, recovered]) {
    expect(keys.length).toBeGreaterThan(0)
    for (const key of keys) expect(zeroed).toEqual(expect.arrayContaining([`32 ${key}`, `36 ${key}`]))
  }
})

it('a backup can be made before a migration, by whoever is let in, and its failure leaves the records as they are', async () => {
  const folder = newFolder()
  const vault = newVault()
  dataOf(await createIn(vault, folder))
  await confirmSheets(vault)
  vault.lock('asked')
  const calls: { folder: string; key: Buffer; signerId: string }[] = []
  const migrationsFolder = `${newFolder()}/migrations`
  cpSync(MIGRATIONS, migrationsFolder, { recursive: true })
  addMigration(migrationsFolder)
  const changed = { settingsFolder: newFolder(), migrationsFolder }
  const failing = place.fresh({ ...changed, beforeMigration: () => Promise.reject(new Error('no room')) })
  failing.useFolder(folder)
  await expect(unlockIn(failing, PASSPHRASE)).rejects.toThrow('no room')
  expect(failing.session()).toBeUndefined()
  const later = place.fresh({
    ...changed,
    beforeMigration: (of, key, signer) => {
      calls.push({ folder: of, key, signerId: signer.accountId })
      return Promise.resolve()
    },
  })
  later.useFolder(folder)
  const leadId = accountIn(later)
  dataOf(await unlockIn(later, PASSPHRASE))
  expect(calls).toMatchObject([{ folder, signerId: leadId }])
  expect(calls[0]?.key.every((byte) => byte === 0)).toBe(true)
  expect(later.session()?.db.$client.prepare('SELECT count(*) FROM later').pluck().get()).toBe(0)
  later.lock('asked')
  dataOf(await unlockIn(later, PASSPHRASE))
  expect(calls).toHaveLength(1)
  later.lock('asked')
  // The older program does not open what a newer one has changed.
  vault.useFolder(folder)
  expect(await unlockIn(vault, PASSPHRASE)).toMatchObject({
    ok: false,
    message: expect.stringContaining('newer') as string,
  })
})

function addMigration(folder: string): void {
  const journalPath = join(folder, 'meta', '_journal.json')
  const journal = JSON.parse(readFileSync(journalPath, 'utf8')) as {
    entries: { idx: number; when: number; tag: string }[]
  }
  const last = journal.entries.at(-1)
  if (!last) throw new Error('no migrations')
  journal.entries.push({ ...last, idx: last.idx + 1, when: last.when + 1, tag: '9999_later' })
  writeFileSync(journalPath, JSON.stringify(journal))
  writeFileSync(join(folder, '9999_later.sql'), 'CREATE TABLE later (id integer);')
}
