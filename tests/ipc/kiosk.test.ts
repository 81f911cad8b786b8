// While the laptop is handed over, no route of the whole contract answers but the few of the signing, whoever is unlocked; and nothing but
// locking ends it.
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { ROLES, may } from '#shared/domain/accounts.ts'
import { type RouteName, contract } from '#shared/ipc/contract.ts'
import { dataOf } from '#tests/helpers/concerns.ts'
import { type Ask, type SigningSchool, makeSigningSchool } from '#tests/helpers/signing-school.ts'
import { exampleInput } from './examples.ts'
import { fingerprint, openSchoolVault, passphraseOf } from './real-vault.ts'

// Written down here apart from the product.
const ANSWERED = ['kiosk.leave', 'kiosk.read', 'kiosk.refuse', 'kiosk.sign', 'vault.lock', 'vault.state']
const OTHERS = (Object.keys(contract) as RouteName[]).filter((name) => !ANSWERED.includes(name))

let real: Awaited<ReturnType<typeof openSchoolVault>>
let school: SigningSchool
const ask: Ask = async (route, input) => dataOf((await real.call(route, input)) as never)

beforeAll(async () => {
  real = await openSchoolVault()
  school = await makeSigningSchool(ask)
}, 60_000)
afterAll(() => {
  real.close()
})

test('most of the contract is among what is refused, also what the lock screen may ask', () => {
  expect(OTHERS.length).toBe(Object.keys(contract).length - ANSWERED.length)
  expect(OTHERS).toEqual(expect.arrayContaining(['vault.unlock', 'vault.chooseFolder', 'work.state', 'dropBox.leave']))
})

// Whoever may not hand over is given the laptop by the vault itself, so that every role is tried.
describe.each(ROLES.map((role) => ({ role })))('handed over by $role', ({ role }) => {
  beforeAll(async () => {
    await real.unlockAs(role)
    if (may(role, 'record-signatures')) await ask('kiosk.start', school.pupil)
    else real.vault.handOver(school.pupil)
    expect(real.vault.state()).toEqual({ state: 'signing' })
  })

  test('every other route is refused and changes nothing', async () => {
    const before = fingerprint(real)
    for (const name of OTHERS) {
      const result = await real.call(name, exampleInput(name))
      expect(result, name).toEqual({
        ok: false,
        code: 'forbidden',
        message: 'This laptop was handed over to sign something. Lock it to go on.',
      })
    }
    expect(fingerprint(real)).toBe(before)
    expect(real.vault.state()).toEqual({ state: 'signing' })
    expect(real.vault.handedOver()).toMatchObject({ personId: school.pupil.personId })
  })

  test('the right passphrase does not end it, locking does', async () => {
    const input = { accountId: real.accountId(role), passphrase: passphraseOf(role) }
    expect(await real.call('vault.unlock', input)).toMatchObject({ ok: false, code: 'forbidden' })
    await ask('vault.lock', {})
    expect(real.vault.state()).toMatchObject({ state: 'locked' })
    expect(real.vault.handedOver()).toBeUndefined()
    await real.unlockAs(role)
    expect(real.vault.state()).toMatchObject({ state: 'unlocked', actor: { role } })
  })
})

describe('once it is', () => {
  beforeEach(async () => {
    await real.unlockAs('office')
  })

  test('read, the page is told nothing of who is unlocked', async () => {
    await ask('kiosk.start', school.visitor)
    expect(await ask('vault.state', {})).toEqual({ state: 'signing' })
    expect(await ask('kiosk.read', {})).toMatchObject({ signerName: 'Lee Caller', devices: [] })
  })

  test('left, the vault is locked and the chain knows', async () => {
    await ask('kiosk.start', school.visitor)
    await ask('kiosk.leave', {})
    expect(real.vault.state()).toMatchObject({ state: 'locked' })
    await real.unlockAs('dsl')
    const last = real.vault
      .session()
      ?.db.$client.prepare('SELECT kind FROM audit_entry ORDER BY seq DESC')
      .pluck()
      .all()
    expect(last).toContain('agreements.kiosk-left')
  })

  test('signed, the next one cannot be begun before it was locked', async () => {
    await ask('kiosk.start', school.visitor)
    await ask('kiosk.sign', { how: 'typed', name: 'lee caller', isMeant: true })
    expect(real.vault.state()).toEqual({ state: 'signing' })
    expect(await real.call('kiosk.start', school.pupil)).toMatchObject({ ok: false, code: 'forbidden' })
    expect(await real.call('kiosk.read')).toMatchObject({ ok: false, code: 'conflict' })
    expect(await real.call('people.list', exampleInput('people.list'))).toMatchObject({ ok: false, code: 'forbidden' })
    real.vault.lock('asked')
    await real.unlockAs('office')
    const { signatures } = await ask('agreements.ofPerson', { personId: school.visitor.personId })
    expect(signatures).toMatchObject([{ what: 'signed', how: 'typed', signerName: 'Lee Caller' }])
  })

  test('locked, nobody can hand over what is not open', () => {
    real.vault.lock('asked')
    real.vault.handOver(school.pupil)
    expect(real.vault.state()).toMatchObject({ state: 'locked' })
    expect(real.vault.handedOver()).toBeUndefined()
  })
})
