import { randomUUID } from 'node:crypto'
import { chmodSync, existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { hash } from '@node-rs/argon2'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type Vault, createVault } from '#electron/vault/vault.ts'
import { recoveryGroups } from '#shared/domain/recovery-code.ts'
import { verifiedChain } from '#tests/helpers/audit-chain.ts'
import { dataOf, recordConcern } from '#tests/helpers/concerns.ts'
import { MIGRATIONS, SCHOOL, type TestClock, temporaryFolder, testClock } from '#tests/helpers/vault-db.ts'

const PASSPHRASE = 'velvet otter ladder nimbus'
const NEW_PASSPHRASE = 'copper lantern gravel moth'

let root: string
let folder: string
let clock: TestClock
let vault: Vault
const opened: Vault[] = []

/** As after a restart of the app. */
function freshVault(): Vault {
  const made = createVault({
    settingsFolder: join(root, 'profile'),
    migrationsFolder: MIGRATIONS,
    clock,
    newId: randomUUID,
  })
  opened.push(made)
  return made
}

beforeEach(() => {
  root = temporaryFolder()
  folder = join(root, 'vault')
  mkdirSync(folder)
  clock = testClock()
  vault = freshVault()
})
afterEach(() => {
  for (const made of opened.splice(0)) made.lock('quit')
  rmSync(root, { recursive: true, force: true })
})

const create = () => vault.create(folder, { school: SCHOOL, name: 'Sample Lead', passphrase: PASSPHRASE })
const slotsPath = () => join(folder, 'slots.json')

/** Creates, confirms the recovery sheet and gives its code. */
async function createConfirmed(): Promise<string> {
  dataOf(await create())
  const code = vault.recoveryCode() ?? ''
  dataOf(await vault.confirmRecovery(groupsAsked(vault, code)))
  return code
}

function groupsAsked(of: Vault, code: string): [string, string] {
  const state = of.state()
  if (state.state !== 'unconfirmed') throw new Error(`state is ${state.state}`)
  const [first, second] = state.askedGroups.map((number) => recoveryGroups(code)[number - 1] ?? '')
  return [first ?? '', second ?? '']
}

async function fail(of: Vault, times: number): Promise<string[]> {
  const codes: string[] = []
  for (let time = 0; time < times; time += 1) {
    const result = await of.unlock('not the passphrase')
    codes.push(result.ok ? 'ok' : result.code)
  }
  return codes
}

describe('making a vault', () => {
  it('leaves the files of a vault, remembers the folder and asks for the recovery sheet', async () => {
    expect(vault.state()).toEqual({ state: 'none' })
    expect(dataOf(await create())).toMatchObject({ state: 'unconfirmed', actor: { name: 'Sample Lead', role: 'dsl' } })
    expect(readdirSync(folder).filter((name) => !name.includes('-'))).toEqual([
      'backups',
      'evidence',
      'slots.json',
      'vault.db',
    ])
    vault.lock('asked')
    expect(vault.session()).toBeUndefined()
    expect(vault.recoveryCode()).toBeUndefined()
    expect(freshVault().state()).toEqual({ state: 'locked', waitMs: 0 })
  })

  it('refuses a weak passphrase and the name of the school', async () => {
    const attempt = (passphrase: string) => vault.create(folder, { school: SCHOOL, name: 'Sample Lead', passphrase })
    expect(await attempt('too short')).toMatchObject({ code: 'invalid', problems: [{ field: 'passphrase' }] })
    expect(await attempt(SCHOOL.name)).toMatchObject({ code: 'invalid' })
    expect(readdirSync(folder)).toEqual([])
  })

  it('refuses a folder with a vault or a part of one, and changes nothing in it', async () => {
    await createConfirmed()
    vault.lock('asked')
    const slots = readFileSync(slotsPath(), 'utf8')
    expect(await create()).toMatchObject({ code: 'conflict' })
    expect(readFileSync(slotsPath(), 'utf8')).toBe(slots)
    rmSync(slotsPath())
    expect(vault.state()).toEqual({ state: 'missing', folderName: 'vault' })
    expect(await create()).toMatchObject({ code: 'conflict' })
    expect(existsSync(join(folder, 'vault.db'))).toBe(true)
  })

  it('says so when the folder cannot be written or is not there', async () => {
    const nowhere = await vault.create(join(root, 'gone'), {
      school: SCHOOL,
      name: 'Sample Lead',
      passphrase: PASSPHRASE,
    })
    expect(nowhere).toMatchObject({ ok: false, code: 'not-found' })
    if (process.getuid?.() === 0) return
    chmodSync(folder, 0o500)
    expect(await create()).toMatchObject({ ok: false, code: 'failed' })
    chmodSync(folder, 0o700)
    expect(readdirSync(folder)).toEqual([])
  })

  it('warns of folders that leave the computer', () => {
    for (const path of [
      '/home/x/OneDrive - Example/v',
      'C:\\Users\\x\\Dropbox\\v',
      '/x/Google Drive/v',
      '/x/iCloud Drive/v',
    ]) {
      expect(vault.inspectFolder(path).warning).toContain('internet')
    }
    expect(vault.inspectFolder('\\\\server\\share\\v').warning).toContain('network')
    expect(vault.inspectFolder(folder)).toEqual({ hasVault: false, warning: null })
    writeFileSync(join(folder, 'letter.txt'), '')
    expect(vault.inspectFolder(folder).warning).toContain('other files')
  })
})

describe('unlocking', () => {
  it('works with the passphrase only, in whatever way its letters are composed', async () => {
    const accented = 'vélvet otter ladder nimbus'
    dataOf(await vault.create(folder, { school: SCHOOL, name: 'Sample Lead', passphrase: accented.normalize('NFC') }))
    vault.lock('asked')
    expect(await vault.unlock(PASSPHRASE)).toMatchObject({ ok: false, code: 'wrong-secret' })
    expect((await vault.unlock(accented.normalize('NFD'))).ok).toBe(true)
  })

  it('waits longer and longer, over a restart, and not less when the clock is set back', async () => {
    await createConfirmed()
    vault.lock('asked')
    expect(await fail(vault, 6)).toEqual([...Array<string>(5).fill('wrong-secret'), 'wait'])
    const restarted = freshVault()
    expect(restarted.state()).toEqual({ state: 'locked', waitMs: 30_000 })
    expect(await restarted.unlock(PASSPHRASE)).toMatchObject({ ok: false, code: 'wait' })
    clock.advance(-86_400_000)
    expect(restarted.state()).toEqual({ state: 'locked', waitMs: 30_000 })
    clock.advance(29_999)
    expect(await restarted.unlock(PASSPHRASE)).toMatchObject({ code: 'wait' })
    clock.advance(1)
    expect(await fail(restarted, 1)).toEqual(['wrong-secret'])
    expect(restarted.state()).toEqual({ state: 'locked', waitMs: 60_000 })
    clock.advance(60_000)
    expect((await restarted.unlock(PASSPHRASE)).ok).toBe(true)
  })

  it('writes failures down before it tests them, and into the chain when somebody is let in', async () => {
    await createConfirmed()
    vault.lock('asked')
    const failedAtMs = clock.nowMs()
    const trying = vault.unlock('not the passphrase')
    await Promise.resolve()
    await new Promise((resolve) => setImmediate(resolve))
    expect(readFileSync(join(folder, 'attempts.json'), 'utf8')).toContain(String(failedAtMs))
    await trying
    clock.advance(1_000)
    dataOf(await vault.unlock(PASSPHRASE))
    const rows = verifiedChain(dbOf(vault)).slice(-2)
    expect(rows).toMatchObject([
      { kind: 'vault.unlock-failed', actorId: null, detail: { triedAtMs: failedAtMs, secret: 'passphrase' } },
      { kind: 'vault.unlocked' },
    ])
    vault.lock('idle')
    dataOf(await vault.unlock(PASSPHRASE))
    expect(verifiedChain(dbOf(vault)).slice(-2)).toMatchObject([
      { kind: 'vault.locked', detail: { reason: 'idle' } },
      { kind: 'vault.unlocked' },
    ])
  })

  it('lets in one process at a time, and again after the other has ended', async () => {
    await createConfirmed()
    const other = freshVault()
    expect(await other.unlock(PASSPHRASE)).toMatchObject({ ok: false, code: 'conflict' })
    vault.lock('quit')
    expect((await other.unlock(PASSPHRASE)).ok).toBe(true)
  })

  it('is undone by a lock that comes while the key is derived', async () => {
    await createConfirmed()
    vault.lock('asked')
    const unlocking = vault.unlock(PASSPHRASE)
    await new Promise((resolve) => setImmediate(resolve))
    vault.lock('suspend')
    expect(await unlocking).toMatchObject({ ok: false, code: 'locked' })
    expect(vault.session()).toBeUndefined()
    expect((await freshVault().unlock(PASSPHRASE)).ok).toBe(true)
  })
})

const dbOf = (of: Vault) => {
  const db = of.session()?.db
  if (!db) throw new Error('locked')
  return db
}

describe('locking', () => {
  it('closes the database, tells listeners once, and is harmless twice', async () => {
    await createConfirmed()
    const reasons: string[] = []
    vault.onLocked((reason) => reasons.push(reason))
    const db = dbOf(vault)
    vault.lock('screen-lock')
    vault.lock('asked')
    expect(reasons).toEqual(['screen-lock'])
    expect(db.$client.open).toBe(false)
    expect(readdirSync(folder).some((name) => /-(wal|shm)$/.test(name))).toBe(false)
  })

  it('keeps what was recorded', async () => {
    await createConfirmed()
    const session = vault.session()
    if (!session) throw new Error('locked')
    const { reference } = recordConcern(session)
    vault.lock('asked')
    dataOf(await vault.unlock(PASSPHRASE))
    expect(dbOf(vault).$client.prepare('SELECT count(*) FROM incident').pluck().get()).toBe(1)
    expect(reference).toBe('2026-001')
  })
})

describe('the recovery code', () => {
  it('is confirmed by two of its groups, in any typing form', async () => {
    dataOf(await create())
    const code = vault.recoveryCode() ?? ''
    expect(await vault.confirmRecovery(['0000', 'ZZZZ'])).toMatchObject({ ok: false, code: 'wrong-secret' })
    const [first, second] = groupsAsked(vault, code)
    expect(
      dataOf(await vault.confirmRecovery([` ${first.toLowerCase()} `, second.replace(/1/g, 'l').replace(/0/g, 'o')])),
    ).toMatchObject({
      state: 'unlocked',
    })
    expect(vault.recoveryCode()).toBeUndefined()
    expect(await vault.confirmRecovery([first, second])).toMatchObject({ code: 'conflict' })
    expect(verifiedChain(dbOf(vault)).at(-1)?.kind).toBe('vault.recovery-confirmed')
  })

  it('sets a new passphrase and lets in, even while the passphrase has to wait', async () => {
    const code = await createConfirmed()
    vault.lock('asked')
    await fail(vault, 5)
    const typed = code.toLowerCase().replaceAll('-', ' ')
    expect(await vault.recover(typed.slice(1), NEW_PASSPHRASE)).toMatchObject({ code: 'wrong-secret' })
    expect(await vault.recover(typed, 'weak')).toMatchObject({ code: 'invalid' })
    expect(await vault.recover(typed, SCHOOL.name)).toMatchObject({ code: 'invalid' })
    expect(vault.session()).toBeUndefined()
    expect(dataOf(await vault.recover(typed, NEW_PASSPHRASE))).toMatchObject({ state: 'unlocked' })
    expect(verifiedChain(dbOf(vault)).at(-1)?.kind).toBe('vault.recovered')
    vault.lock('asked')
    expect(await vault.unlock(PASSPHRASE)).toMatchObject({ code: 'wrong-secret' })
    expect((await vault.unlock(NEW_PASSPHRASE)).ok).toBe(true)
  })

  it('of another vault is refused', async () => {
    const code = await createConfirmed()
    vault.lock('asked')
    const second = join(root, 'second')
    mkdirSync(second)
    dataOf(await vault.create(second, { school: SCHOOL, name: 'Sample Lead', passphrase: PASSPHRASE }))
    vault.lock('asked')
    expect(await vault.recover(code, NEW_PASSPHRASE)).toMatchObject({ code: 'wrong-secret' })
  })

  it('is replaced at the next unlock when nobody confirmed it', async () => {
    dataOf(await create())
    const before = vault.recoveryCode() ?? ''
    vault.lock('asked')
    const restarted = freshVault()
    expect(dataOf(await restarted.unlock(PASSPHRASE))).toMatchObject({ state: 'unconfirmed' })
    const after = restarted.recoveryCode() ?? ''
    expect(after).not.toBe(before)
    dataOf(await restarted.confirmRecovery(groupsAsked(restarted, after)))
    restarted.lock('asked')
    expect(await restarted.recover(before, NEW_PASSPHRASE)).toMatchObject({ code: 'wrong-secret' })
    expect((await restarted.recover(after, NEW_PASSPHRASE)).ok).toBe(true)
  })
})

type SlotFile = { vaultId: string; slots: { id: string; role: string; kdf: { memoryKib: number; passes: number } }[] }

const change = (edit: (file: SlotFile) => void) => {
  const file = JSON.parse(readFileSync(slotsPath(), 'utf8')) as SlotFile
  edit(file)
  writeFileSync(slotsPath(), JSON.stringify(file))
}
const slot = (file: SlotFile) => {
  const [first] = file.slots
  if (!first) throw new Error('no slot')
  return first
}

describe('slots.json', () => {
  it('names the function that the package really uses', async () => {
    expect(await hash('anything')).toMatch(/^\$argon2id\$v=19\$/)
  })

  it.each<[string, (file: SlotFile) => void, string]>([
    ['another vault’s id', (file) => (file.vaultId = randomUUID()), 'wrong-secret'],
    ['another slot’s id', (file) => (slot(file).id = randomUUID()), 'wrong-secret'],
    ['more memory', (file) => (slot(file).kdf.memoryKib += 1024), 'wrong-secret'],
    ['less memory than the floor', (file) => (slot(file).kdf.memoryKib = 8), 'failed'],
    ['fewer passes than the floor', (file) => (slot(file).kdf.passes = 1), 'failed'],
    ['memory beyond reason', (file) => (slot(file).kdf.memoryKib = 2 ** 31), 'failed'],
    ['another role', (file) => (slot(file).role = 'recovery'), 'failed'],
    ['a slot less', (file) => file.slots.pop(), 'failed'],
    ['a word more', (file) => Object.assign(file, { extra: true }), 'failed'],
  ])('with %s is refused', async (_what, edit, code) => {
    await createConfirmed()
    vault.lock('asked')
    const good = readFileSync(slotsPath(), 'utf8')
    change(edit)
    expect(await vault.unlock(PASSPHRASE)).toMatchObject({ ok: false, code })
    writeFileSync(slotsPath(), good)
    expect((await vault.unlock(PASSPHRASE)).ok).toBe(true)
  })

  it('that is not JSON, or belongs to another database, is refused with what to do', async () => {
    await createConfirmed()
    vault.lock('asked')
    const good = readFileSync(slotsPath(), 'utf8')
    writeFileSync(slotsPath(), good.slice(0, 100))
    expect(await vault.unlock(PASSPHRASE)).toMatchObject({
      code: 'failed',
      message: expect.stringContaining('backup') as string,
    })
    const second = join(root, 'second')
    mkdirSync(second)
    dataOf(await vault.create(second, { school: SCHOOL, name: 'Sample Lead', passphrase: PASSPHRASE }))
    vault.lock('asked')
    writeFileSync(join(second, 'slots.json'), good)
    expect(await vault.unlock(PASSPHRASE)).toMatchObject({
      code: 'failed',
      message: expect.stringContaining('backup') as string,
    })
  })
})
