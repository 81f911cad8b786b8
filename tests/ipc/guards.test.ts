// Guards of the one path that no ordinary call meets: a role that is not listed, and a handler that says too much.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createDispatch } from '#electron/ipc/dispatch.ts'
import { type Handlers, createHandlers } from '#electron/ipc/handlers.ts'
import { ok } from '#shared/ipc/result.ts'
import { confirmSheets } from '#tests/helpers/confirm-sheets.ts'
import { type RealVault, openRealVault } from './real-vault.ts'

let real: RealVault
let handlers: Handlers

beforeAll(async () => {
  real = await openRealVault()
  await confirmSheets(real.vault)
  handlers = createHandlers(real.vault, real.desktop)
})
afterAll(() => {
  real.close()
})

test('a role that a route does not list is refused', async () => {
  const state = real.vault.state()
  if (state.state !== 'unlocked') throw new Error(state.state)
  const actor = { ...state.actor, role: 'visitor' as 'dsl' }
  const asVisitor = createDispatch({ ...real.vault, state: () => ({ ...state, actor }) }, handlers)
  expect(await asVisitor(true, 'school.read', {})).toMatchObject({ ok: false, code: 'forbidden' })
  expect(await asVisitor(true, 'vault.state', {})).toMatchObject({ ok: true })
})

test('what a handler says beyond its schema does not leave, and what does not fit it is a failure', async () => {
  const school = await handlers.school()
  const answering = (data: object) =>
    createDispatch(real.vault, {
      ...handlers,
      school: () => Promise.resolve({ ...school, 'school.readSettings': () => ok(data as never) }),
    })(true, 'school.readSettings', {})
  const settings = {
    idleLockMinutes: 5,
    discreetNames: true,
    passphraseReminderDays: 180,
    passphraseMixed: false,
    passphraseNoName: false,
    backupInterval: 'daily',
    notifications: true,
  }
  expect(await answering({ ...settings, key: 'secret' })).toEqual({ ok: true, data: settings })
  expect(await answering({ ...settings, idleLockMinutes: 'secret' })).toMatchObject({ ok: false, code: 'failed' })
})
