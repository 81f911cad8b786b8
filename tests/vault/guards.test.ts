// Guards of the vault that only an unlucky moment or a hostile caller meets.
import { randomUUID } from 'node:crypto'
import { mkdirSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { afterAll, afterEach, expect, it, vi } from 'vitest'
import { type Vault, createVault } from '#electron/vault/vault.ts'
import { dataOf } from '#tests/helpers/concerns.ts'
import { MIGRATIONS, SCHOOL, temporaryFolder, testClock } from '#tests/helpers/vault-db.ts'

const PASSPHRASE = 'quiet lantern orbit mustard'
const root = temporaryFolder()
const vaults: Vault[] = []
let count = 0

afterEach(() => {
  vi.restoreAllMocks()
  for (const vault of vaults) vault.lock('quit')
})
afterAll(() => {
  rmSync(root, { recursive: true, force: true })
})

function newFolder(): string {
  count += 1
  const folder = join(root, `folder-${count}`)
  mkdirSync(folder)
  return folder
}

function newVault(): Vault {
  const options = { settingsFolder: newFolder(), migrationsFolder: MIGRATIONS, clock: testClock(), newId: randomUUID }
  const vault = createVault(options)
  vaults.push(vault)
  return vault
}

const input = { school: SCHOOL, name: 'Sample Lead', passphrase: PASSPHRASE }

it('locking while the passphrase is tried wins', async () => {
  const vault = newVault()
  dataOf(await vault.create(newFolder(), input))
  vault.lock('asked')
  const unlocking = vault.unlock(PASSPHRASE)
  await Promise.resolve()
  vault.lock('suspend')
  expect(await unlocking).toMatchObject({ ok: false, code: 'locked' })
  expect(vault.session()).toBeUndefined()
})

it('locking while a vault is made leaves none', async () => {
  const vault = newVault()
  const folder = newFolder()
  const creating = vault.create(folder, input)
  await Promise.resolve()
  vault.lock('suspend')
  expect(await creating).toMatchObject({ ok: false, code: 'locked' })
  expect(vault.session()).toBeUndefined()
  expect(readdirSync(folder)).toEqual([])
})

it('passphrases sent all at once are tried one after another, so they do not get round the wait', async () => {
  const vault = newVault()
  dataOf(await vault.create(newFolder(), input))
  vault.lock('asked')
  const answers = await Promise.all(Array.from({ length: 8 }, (_, at) => vault.unlock(`not the passphrase ${at}`)))
  const codes = answers.map((answer) => (answer.ok ? 'in' : answer.code))
  expect(codes).toEqual([...Array<string>(5).fill('wrong-secret'), 'wait', 'wait', 'wait'])
})

it('pointing the app at another vault locks the open one', async () => {
  const vault = newVault()
  const other = newFolder()
  dataOf(await newVault().create(other, input))
  dataOf(await vault.create(newFolder(), input))
  vault.useFolder(other)
  expect(vault.session()).toBeUndefined()
})

it('no second vault is made while one is open', async () => {
  const vault = newVault()
  dataOf(await vault.create(newFolder(), input))
  const second = newFolder()
  expect(await vault.create(second, input)).toMatchObject({ ok: false, code: 'conflict' })
  expect(readdirSync(second)).toEqual([])
})

it('a picture in the details of the school makes no vault', async () => {
  const folder = newFolder()
  const school = { ...SCHOOL, address: `data:image/png;base64,${'iVBORw0KGgo'.repeat(40)}` }
  const made = await newVault().create(folder, { ...input, school })
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
  const made = await watchKeys(() => vault.create(folder, input))
  vault.lock('asked')
  const unlocked = await watchKeys(() => vault.unlock(PASSPHRASE))
  const code = vault.recoveryCode() ?? ''
  vault.lock('asked')
  const recovered = await watchKeys(() => vault.recover(code, 'teapot marble ribbon falcon'))
  for (const { keys, zeroed } of [made, unlocked, recovered]) {
    expect(keys.length).toBeGreaterThan(0)
    for (const key of keys) expect(zeroed).toEqual(expect.arrayContaining([`32 ${key}`, `36 ${key}`]))
  }
})
