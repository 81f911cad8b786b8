import { chmodSync, existsSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openSealed, sealTo } from '#electron/vault/keys/sodium.ts'
import type { Vault } from '#electron/vault/vault.ts'
import { readReleaseCode } from '#shared/domain/release-code.ts'
import { verifiedChain } from '#tests/helpers/audit-chain.ts'
import { dataOf, recordConcern } from '#tests/helpers/concerns.ts'
import { askedGroups, confirmSheets } from '#tests/helpers/confirm-sheets.ts'
import { SCHOOL } from '#tests/helpers/vault-db.ts'
import {
  PASSPHRASE,
  type VaultPlace,
  accountIn,
  createConfirmed,
  createIn,
  makeVaultPlace,
  secret,
  sessionOf,
  unlockIn,
} from '#tests/helpers/vault-place.ts'

const NEW_PASSPHRASE = 'copper lantern gravel moth'

let place: VaultPlace
let folder: string
let vault: Vault

beforeEach(() => {
  place = makeVaultPlace()
  folder = place.folder
  vault = place.fresh()
})
afterEach(() => {
  place.dispose()
})

const create = () => createIn(vault, folder)
const slotsPath = () => join(folder, 'slots.json')
const dbOf = (of: Vault) => sessionOf(of).db
const waitOf = (of: Vault) => {
  const state = of.state()
  return state.state === 'locked' ? state.accounts[0]?.waitMs : undefined
}
const recover = (of: Vault, code: string, passphrase: string) => of.recover(secret(code), secret(passphrase))

async function fail(of: Vault, times: number): Promise<string[]> {
  const codes: string[] = []
  for (let time = 0; time < times; time += 1) {
    const result = await unlockIn(of, 'not the passphrase')
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
    expect(vault.sheetCode()?.code).toBeUndefined()
    const accounts = [{ accountId: accountIn(vault), role: 'dsl', initials: 'SL', waitMs: 0 }]
    expect(place.fresh().state()).toEqual({ state: 'locked', accounts, notice: '' })
  })

  it('refuses a weak passphrase and the name of the school', async () => {
    const attempt = (passphrase: string) => createIn(vault, folder, passphrase)
    expect(await attempt('too short')).toMatchObject({ code: 'invalid', problems: [{ field: 'passphrase' }] })
    expect(await attempt(SCHOOL.name)).toMatchObject({ code: 'invalid' })
    expect(readdirSync(folder)).toEqual([])
  })

  it('refuses a folder with a vault or a part of one, and changes nothing in it', async () => {
    await createConfirmed(vault, folder)
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
    const nowhere = await createIn(vault, join(place.root, 'gone'))
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
    dataOf(await createIn(vault, folder, accented.normalize('NFC')))
    vault.lock('asked')
    expect(await unlockIn(vault, PASSPHRASE)).toMatchObject({ ok: false, code: 'wrong-secret' })
    expect((await unlockIn(vault, accented.normalize('NFD'))).ok).toBe(true)
  })

  it('waits longer and longer, over a restart, and not less when the clock is set back', async () => {
    await createConfirmed(vault, folder)
    vault.lock('asked')
    expect(await fail(vault, 6)).toEqual([...Array<string>(5).fill('wrong-secret'), 'wait'])
    const restarted = place.fresh()
    expect(waitOf(restarted)).toBe(30_000)
    expect(await unlockIn(restarted, PASSPHRASE)).toMatchObject({ ok: false, code: 'wait' })
    place.clock.advance(-86_400_000)
    expect(waitOf(restarted)).toBe(30_000)
    place.clock.advance(29_999)
    expect(await unlockIn(restarted, PASSPHRASE)).toMatchObject({ code: 'wait' })
    place.clock.advance(1)
    expect(await fail(restarted, 1)).toEqual(['wrong-secret'])
    expect(waitOf(restarted)).toBe(60_000)
    place.clock.advance(60_000)
    expect((await unlockIn(restarted, PASSPHRASE)).ok).toBe(true)
  })

  it('writes failures down before it tests them, and into the chain when somebody is let in', async () => {
    await createConfirmed(vault, folder)
    vault.lock('asked')
    const failedAtMs = place.clock.nowMs()
    const accountId = accountIn(vault)
    const trying = unlockIn(vault, 'not the passphrase')
    await Promise.resolve()
    await new Promise((resolve) => setImmediate(resolve))
    expect(readFileSync(join(folder, 'attempts.json'), 'utf8')).toContain(String(failedAtMs))
    await trying
    place.clock.advance(1_000)
    dataOf(await unlockIn(vault, PASSPHRASE))
    const rows = verifiedChain(dbOf(vault)).slice(-2)
    expect(rows).toMatchObject([
      {
        kind: 'vault.unlock-failed',
        actorId: null,
        detail: { triedAtMs: failedAtMs, secret: 'passphrase', accountId },
      },
      { kind: 'vault.unlocked' },
    ])
    vault.lock('idle')
    dataOf(await unlockIn(vault, PASSPHRASE))
    expect(verifiedChain(dbOf(vault)).slice(-2)).toMatchObject([
      { kind: 'vault.locked', detail: { reason: 'idle' } },
      { kind: 'vault.unlocked' },
    ])
  })

  it('lets in one process at a time, and again after the other has ended', async () => {
    await createConfirmed(vault, folder)
    const other = place.fresh()
    expect(await unlockIn(other, PASSPHRASE)).toMatchObject({ ok: false, code: 'conflict' })
    vault.lock('quit')
    expect((await unlockIn(other, PASSPHRASE)).ok).toBe(true)
  })

  it('is undone by a lock that comes while the key is derived', async () => {
    await createConfirmed(vault, folder)
    vault.lock('asked')
    const unlocking = unlockIn(vault, PASSPHRASE)
    await new Promise((resolve) => setImmediate(resolve))
    vault.lock('suspend')
    expect(await unlocking).toMatchObject({ ok: false, code: 'locked' })
    expect(vault.session()).toBeUndefined()
    expect((await unlockIn(place.fresh(), PASSPHRASE)).ok).toBe(true)
  })
})

describe('locking', () => {
  it('closes the database, tells listeners once, and is harmless twice', async () => {
    await createConfirmed(vault, folder)
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
    await createConfirmed(vault, folder)
    const session = vault.session()
    if (!session) throw new Error('locked')
    const { reference } = recordConcern(session)
    vault.lock('asked')
    dataOf(await unlockIn(vault, PASSPHRASE))
    expect(dbOf(vault).$client.prepare('SELECT count(*) FROM incident').pluck().get()).toBe(1)
    expect(reference).toBe('2026-001')
  })
})

describe('the sheets', () => {
  it('are confirmed one after the other by two groups of each, in any typing form', async () => {
    dataOf(await create())
    expect(vault.sheetCode()?.sheet).toBe('recovery')
    expect(await vault.confirmSheet(['0000', 'ZZZZ'])).toMatchObject({ ok: false, code: 'wrong-secret' })
    const [first, second] = askedGroups(vault)
    const typed: [string, string] = [` ${first.toLowerCase()} `, second.replace(/1/g, 'l').replace(/0/g, 'o')]
    expect(dataOf(await vault.confirmSheet(typed))).toMatchObject({ state: 'unconfirmed', sheet: 'release' })
    const release = vault.sheetCode()?.code ?? ''
    const secretKey = Buffer.from(readReleaseCode(release) ?? [])
    const publicKey = Buffer.from(settingsOf(vault, 'release_public_key'), 'hex')
    expect(openSealed({ publicKey, secretKey }, sealTo(publicKey, Buffer.from('wrapped')))?.toString()).toBe('wrapped')
    expect(dataOf(await vault.confirmSheet(askedGroups(vault)))).toMatchObject({ state: 'unlocked' })
    expect(vault.sheetCode()).toBeUndefined()
    expect(await vault.confirmSheet([first, second])).toMatchObject({ code: 'conflict' })
    const kinds = verifiedChain(dbOf(vault)).map(({ kind }) => kind)
    expect(kinds).toEqual(['vault.created', 'vault.recovery-confirmed', 'vault.release-confirmed'])
  })

  it('are replaced at the next unlock when nobody confirmed them', async () => {
    dataOf(await create())
    const before = vault.sheetCode()?.code ?? ''
    const releaseBefore = settingsOf(vault, 'release_public_key')
    vault.lock('asked')
    expect(vault.sheetCode()).toBeUndefined()
    const restarted = place.fresh()
    expect(dataOf(await unlockIn(restarted, PASSPHRASE))).toMatchObject({ state: 'unconfirmed', sheet: 'recovery' })
    expect(settingsOf(restarted, 'release_public_key')).not.toBe(releaseBefore)
    const after = (await confirmSheets(restarted)) ?? ''
    expect(after).not.toBe(before)
    const release = settingsOf(restarted, 'release_public_key')
    restarted.lock('asked')
    expect(dataOf(await unlockIn(restarted, PASSPHRASE))).toMatchObject({ state: 'unlocked' })
    expect(settingsOf(restarted, 'release_public_key')).toBe(release)
    restarted.lock('asked')
    expect(await recover(restarted, before, NEW_PASSPHRASE)).toMatchObject({ code: 'wrong-secret' })
    expect((await recover(restarted, after, NEW_PASSPHRASE)).ok).toBe(true)
  })

  it('are asked for anew only where one is missing', async () => {
    dataOf(await create())
    dataOf(await vault.confirmSheet(askedGroups(vault)))
    vault.lock('asked')
    expect(dataOf(await unlockIn(vault, PASSPHRASE))).toMatchObject({ state: 'unconfirmed', sheet: 'release' })
  })

  it('can be issued anew, and the old recovery code is worth nothing then', async () => {
    const before = await createConfirmed(vault, folder)
    expect(dataOf(await vault.reissueRecovery())).toMatchObject({ state: 'unconfirmed', sheet: 'recovery' })
    expect(await vault.reissueRecovery()).toMatchObject({ code: 'conflict' })
    const after = (await confirmSheets(vault)) ?? ''
    const kinds = verifiedChain(dbOf(vault)).map(({ kind }) => kind)
    expect(kinds.slice(-2)).toEqual(['vault.recovery-reissued', 'vault.recovery-confirmed'])
    vault.lock('asked')
    expect(await recover(vault, before, NEW_PASSPHRASE)).toMatchObject({ code: 'wrong-secret' })
    expect((await recover(vault, after, NEW_PASSPHRASE)).ok).toBe(true)
  })
})

describe('the recovery code', () => {
  it('sets a new passphrase and lets in, even while the passphrase has to wait', async () => {
    const code = await createConfirmed(vault, folder)
    vault.lock('asked')
    await fail(vault, 5)
    const typed = code.toLowerCase().replaceAll('-', ' ')
    expect(await recover(vault, typed.slice(1), NEW_PASSPHRASE)).toMatchObject({ code: 'wrong-secret' })
    expect(await recover(vault, typed, 'weak')).toMatchObject({ code: 'invalid' })
    expect(await recover(vault, typed, SCHOOL.name)).toMatchObject({ code: 'invalid' })
    expect(vault.session()).toBeUndefined()
    expect(dataOf(await recover(vault, typed, NEW_PASSPHRASE))).toMatchObject({
      state: 'unconfirmed',
      sheet: 'recovery',
    })
    expect(verifiedChain(dbOf(vault)).at(-1)?.kind).toBe('vault.recovered')
    vault.lock('asked')
    expect(await unlockIn(vault, PASSPHRASE)).toMatchObject({ code: 'wrong-secret' })
    expect((await unlockIn(vault, NEW_PASSPHRASE)).ok).toBe(true)
  })

  it('works once: the next sheet takes its place', async () => {
    const code = await createConfirmed(vault, folder)
    vault.lock('asked')
    dataOf(await recover(vault, code, NEW_PASSPHRASE))
    const next = (await confirmSheets(vault)) ?? ''
    expect(vault.state().state).toBe('unlocked')
    vault.lock('asked')
    expect(await recover(vault, code, PASSPHRASE)).toMatchObject({ code: 'wrong-secret' })
    expect((await recover(vault, next, PASSPHRASE)).ok).toBe(true)
  })

  it('of another vault is refused, which the chain tells later', async () => {
    const code = await createConfirmed(vault, folder)
    vault.lock('asked')
    dataOf(await createIn(vault, place.newFolder()))
    await confirmSheets(vault)
    vault.lock('asked')
    expect(await recover(vault, code, NEW_PASSPHRASE)).toMatchObject({ code: 'wrong-secret' })
    dataOf(await unlockIn(vault, PASSPHRASE))
    const failed = verifiedChain(dbOf(vault)).find(({ kind }) => kind === 'vault.unlock-failed')
    expect(failed?.detail).toMatchObject({ secret: 'recovery', accountId: null })
  })
})

function settingsOf(of: Vault, column: string): string {
  return String(dbOf(of).$client.prepare(`SELECT ${column} FROM settings`).pluck().get())
}
