// Several people with access: each with their own passphrase, their own count of wrong ones and their own rules to keep.
import { cpSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { listAccounts, passphraseReminder } from '#electron/services/accounts.ts'
import { changeSettings, readSettings } from '#electron/services/school.ts'
import type { Vault } from '#electron/vault/vault.ts'
import type { Settings } from '#shared/ipc/school.ts'
import { DAY_MS } from '#shared/lib/dates.ts'
import { verifiedChain } from '#tests/helpers/audit-chain.ts'
import { dataOf } from '#tests/helpers/concerns.ts'
import {
  PASSPHRASE,
  PASSPHRASES,
  type VaultPlace,
  accountIn,
  addIn,
  createConfirmed,
  makeVaultPlace,
  secret,
  sessionOf,
  unlockIn,
  unwatched,
} from '#tests/helpers/vault-place.ts'

const NEW_PASSPHRASE = 'copper lantern gravel moth'
let template: VaultPlace
let place: VaultPlace
let vault: Vault

beforeAll(async () => {
  template = makeVaultPlace()
  const first = template.fresh()
  await createConfirmed(first, template.folder)
  await addIn(first, 'deputy')
  await addIn(first, 'head')
  first.lock('quit')
})
afterAll(() => {
  template.dispose()
})
beforeEach(async () => {
  place = makeVaultPlace()
  cpSync(template.folder, place.folder, { recursive: true })
  vault = place.fresh()
  vault.useFolder(place.folder)
  dataOf(await unlockIn(vault, PASSPHRASE))
})
afterEach(() => {
  place.dispose()
})

const set = (changed: Partial<Settings>) => {
  const session = sessionOf(vault)
  dataOf(changeSettings(session, { ...dataOf(readSettings(session)), ...changed }))
}
const add = (passphrase: string, name = 'Another Person') =>
  vault.addAccount({ name, role: 'dpo', passphrase: secret(passphrase) })
const waits = (of: Vault) => {
  const state = of.state()
  return state.state === 'locked' ? Object.fromEntries(state.accounts.map(({ role, waitMs }) => [role, waitMs])) : {}
}

describe('people with access', () => {
  it('are offered at the lock screen by role and initials, and each opens with their own passphrase', async () => {
    vault.lock('asked')
    expect(vault.state()).toMatchObject({
      accounts: [
        { role: 'dsl', initials: 'SL' },
        { role: 'deputy', initials: 'SD' },
        { role: 'head', initials: 'SH' },
      ],
    })
    for (const role of ['dsl', 'deputy', 'head'] as const) {
      expect(dataOf(await unlockIn(vault, PASSPHRASES[role], role))).toMatchObject({
        state: 'unlocked',
        actor: { role },
      })
      vault.lock('asked')
    }
    expect(await unlockIn(vault, PASSPHRASES.head, 'deputy')).toMatchObject({ code: 'wrong-secret' })
    expect(readFileSync(join(place.folder, 'slots.json'), 'utf8')).not.toContain('Sample')
  })

  it('can be added by those who may, once, with a name that is a name', async () => {
    expect(await add('weak')).toMatchObject({ code: 'invalid', problems: [{ field: 'passphrase' }] })
    const picture = `data:image/png;base64,${'iVBORw0KGgo'.repeat(40)}`
    expect(await add(PASSPHRASES.dpo, picture)).toMatchObject({ code: 'invalid', problems: [{ field: 'name' }] })
    dataOf(await add(PASSPHRASES.dpo))
    expect(await add(PASSPHRASES.dpo)).toMatchObject({ code: 'conflict' })
    expect(dataOf(listAccounts(sessionOf(vault))).accounts).toHaveLength(4)
    vault.lock('asked')
    dataOf(await unlockIn(vault, PASSPHRASES.deputy, 'deputy'))
    expect(await add(PASSPHRASES.chair)).toMatchObject({ code: 'forbidden' })
    expect(await vault.reissueRecovery()).toMatchObject({ code: 'forbidden' })
    expect(await vault.changeNotice('Ring the office')).toMatchObject({ code: 'forbidden' })
    vault.lock('asked')
    expect(await add(PASSPHRASES.chair)).toMatchObject({ code: 'locked' })
    expect(await vault.removeAccount(accountIn(vault, 'head'), unwatched())).toMatchObject({ code: 'locked' })
    expect(await vault.withVaultKey(() => Promise.resolve(1))).toBeUndefined()
  })

  it('who lead as well can have a recovery sheet of their own', async () => {
    const other = { name: 'Second Lead', role: 'dsl', passphrase: secret(NEW_PASSPHRASE) } as const
    const { accountId } = dataOf(await vault.addAccount(other))
    vault.lock('asked')
    expect(dataOf(await vault.unlock(accountId, secret(NEW_PASSPHRASE)))).toMatchObject({ state: 'unlocked' })
    dataOf(await vault.reissueRecovery())
    const code = vault.sheetCode()?.code ?? ''
    vault.lock('asked')
    // Only the person of the sheet is asked for it.
    expect(dataOf(await unlockIn(vault, PASSPHRASE))).toMatchObject({ state: 'unlocked' })
    vault.lock('asked')
    const recovered = dataOf(await vault.recover(secret(code), secret('saddle cobalt thimble orchard')))
    expect(recovered).toMatchObject({ actor: { id: accountId, name: 'Second Lead' } })
  })

  it('find the school’s own words at the lock screen', async () => {
    expect(dataOf(await vault.changeNotice(' Ring the office '))).toEqual({ notice: 'Ring the office' })
    vault.lock('asked')
    expect(vault.state()).toMatchObject({ notice: 'Ring the office' })
    expect(vault.notice()).toBe('Ring the office')
    dataOf(await unlockIn(vault, PASSPHRASE))
    expect(verifiedChain(sessionOf(vault).db).at(-2)?.kind).toBe('vault.locked')
  })
})

describe('wrong passphrases', () => {
  it('are counted for each person, over a restart, and become rows of the chain at the next unlocking', async () => {
    const deputyId = accountIn(vault, 'deputy')
    vault.lock('asked')
    for (let time = 0; time < 5; time += 1) await unlockIn(vault, 'not the passphrase', 'deputy')
    expect(waits(place.fresh())).toEqual({ dsl: 0, deputy: 30_000, head: 0 })
    expect(await unlockIn(vault, PASSPHRASES.deputy, 'deputy')).toMatchObject({ code: 'wait' })
    dataOf(await unlockIn(vault, PASSPHRASE))
    const failed = verifiedChain(sessionOf(vault).db).filter(({ kind }) => kind === 'vault.unlock-failed')
    expect(failed.map(({ detail }) => detail['accountId'])).toEqual(Array<string>(5).fill(deputyId))
    vault.lock('asked')
    // Somebody else's unlocking does not shorten the wait.
    expect(waits(vault)).toEqual({ dsl: 0, deputy: 30_000, head: 0 })
    place.clock.advance(-DAY_MS)
    expect(waits(vault)).toEqual({ dsl: 0, deputy: 30_000, head: 0 })
    place.clock.advance(30_000)
    dataOf(await unlockIn(vault, PASSPHRASES.deputy, 'deputy'))
    const all = verifiedChain(sessionOf(vault).db).filter(({ kind }) => kind === 'vault.unlock-failed')
    expect(all).toHaveLength(5)
    vault.lock('asked')
    expect(waits(vault)).toEqual({ dsl: 0, deputy: 0, head: 0 })
  })

  it('typed while the vault is open count as well', async () => {
    const wrong = () => vault.changePassphrase(secret('not the passphrase'), secret(NEW_PASSPHRASE))
    for (let time = 0; time < 5; time += 1) expect(await wrong()).toMatchObject({ code: 'wrong-secret' })
    expect(await vault.changePassphrase(secret(PASSPHRASE), secret(NEW_PASSPHRASE))).toMatchObject({ code: 'wait' })
  })
})

describe('a new passphrase', () => {
  it('takes the place of the old one, is written down and puts the reminder off', async () => {
    place.clock.advance(180 * DAY_MS - 1)
    expect(dataOf(passphraseReminder(sessionOf(vault)))).toMatchObject({ isPassphraseOld: false })
    place.clock.advance(1)
    expect(dataOf(passphraseReminder(sessionOf(vault)))).toMatchObject({ isPassphraseOld: true })
    set({ passphraseReminderDays: 0 })
    expect(dataOf(passphraseReminder(sessionOf(vault)))).toMatchObject({ isPassphraseOld: false })
    set({ passphraseReminderDays: 180 })
    const change = (current: string, next: string) => vault.changePassphrase(secret(current), secret(next))
    expect(await change(PASSPHRASE, 'weak')).toMatchObject({ code: 'invalid', problems: [{ field: 'next' }] })
    expect(await change(PASSPHRASE, PASSPHRASE)).toMatchObject({ code: 'invalid', problems: [{ field: 'next' }] })
    expect(dataOf(await change(PASSPHRASE, NEW_PASSPHRASE))).toEqual({ passphraseSetAtMs: place.clock.nowMs() })
    expect(dataOf(passphraseReminder(sessionOf(vault)))).toEqual({
      isPassphraseOld: false,
      passphraseSetAtMs: place.clock.nowMs(),
    })
    expect(verifiedChain(sessionOf(vault).db).at(-1)?.kind).toBe('account.passphrase-changed')
    vault.lock('asked')
    expect(await unlockIn(vault, PASSPHRASE)).toMatchObject({ code: 'wrong-secret' })
    dataOf(await unlockIn(vault, NEW_PASSPHRASE))
    vault.lock('asked')
    dataOf(await unlockIn(vault, PASSPHRASES.deputy, 'deputy'))
  })

  it('keeps the rules that the school has set, for whoever it is', async () => {
    set({ passphraseMixed: true })
    expect(await add(PASSPHRASES.dpo)).toMatchObject({ code: 'invalid' })
    const rated = await vault.ratePassphrase(PASSPHRASES.dpo, ['Another Person'])
    expect(rated.problem).toContain('capital letter')
    dataOf(await add('Saddle cobalt 7 thimble, orchard'))
    set({ passphraseMixed: false, passphraseNoName: true })
    const changed = await vault.changePassphrase(secret(PASSPHRASE), secret('lamplight gravel copper moth'))
    expect(changed).toMatchObject({ code: 'invalid', message: expect.stringContaining('three letters') as string })
    expect((await vault.ratePassphrase('lamplight gravel copper moth', [])).problem).toContain('three letters')
    // The name of the school is no name of a person.
    dataOf(await vault.changePassphrase(secret(PASSPHRASE), secret('primrose gravel copper moth')))
  })
})

it('a key file that the database does not take is put back', async () => {
  const path = join(place.folder, 'slots.json')
  const slotsBefore = (JSON.parse(readFileSync(path, 'utf8')) as { slots: unknown }).slots
  sessionOf(vault).db.$client.exec(
    "CREATE TRIGGER refuses BEFORE INSERT ON role_holder BEGIN SELECT RAISE(ABORT, 'refused'); END",
  )
  await expect(add(PASSPHRASES.dpo)).rejects.toThrow()
  expect((JSON.parse(readFileSync(path, 'utf8')) as { slots: unknown }).slots).toEqual(slotsBefore)
  vault.lock('asked')
  dataOf(await unlockIn(vault, PASSPHRASE))
})
