// What may come up on the screen while the laptop is handed over, and while the vault is locked.
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createDialogs, isServing, whileServing } from '#electron/windows/dialogs.ts'
import { type Ask, makeSigningSchool } from '#tests/helpers/signing-school.ts'
import { dataOf } from '#tests/helpers/concerns.ts'
import { confirmSheets } from '#tests/helpers/confirm-sheets.ts'
import { openRealVault } from './real-vault.ts'

let real: Awaited<ReturnType<typeof openRealVault>>
const ask: Ask = async (route, input) => dataOf((await real.call(route, input)) as never)

beforeEach(async () => {
  real = await openRealVault()
  await confirmSheets(real.vault)
}, 60_000)
afterEach(() => {
  real.close()
})

test('a dialog is known of as long as it is open, also when it fails', async () => {
  const dialogs = createDialogs(real.vault)
  let close = (): void => undefined
  const shown = dialogs.ask('closed', () => new Promise<string>((resolve) => (close = () => resolve('chosen'))))
  expect(dialogs.areOpen()).toBe(true)
  close()
  expect(await shown).toBe('chosen')
  expect(dialogs.areOpen()).toBe(false)
  await expect(dialogs.ask('closed', () => Promise.reject(new Error('no screen')))).rejects.toThrow('no screen')
  expect(dialogs.areOpen()).toBe(false)
})

test('while somebody signs none is shown and no document comes up; the lock screen asks for folders again', async () => {
  const dialogs = createDialogs(real.vault)
  const { pupil } = await makeSigningSchool(ask)
  expect(isServing(real.vault)).toBe(true)
  await ask('kiosk.start', pupil)
  expect(isServing(real.vault)).toBe(false)
  expect(await dialogs.ask('closed', () => Promise.resolve('chosen'))).toBe('closed')
  real.vault.lock('asked')
  expect(isServing(real.vault)).toBe(false)
  expect(await dialogs.ask('closed', () => Promise.resolve('chosen'))).toBe('chosen')
})

test('a document that was asked for before somebody signs, or before the vault was locked, does not come up after it', async () => {
  const shown: string[] = []
  const papers = whileServing(real.vault, {
    show: (pdf) => void shown.push(`shown ${pdf.toString()}`),
    print: (pdf) => Promise.resolve(shown.push(`printed ${pdf.toString()}`) > 0 ? 'printed' : 'cancelled'),
  })
  const { pupil } = await makeSigningSchool(ask)
  papers.show(Buffer.from('before'))
  expect(await papers.print(Buffer.from('before'))).toBe('printed')
  await ask('kiosk.start', pupil)
  papers.show(Buffer.from('while signing'))
  expect(await papers.print(Buffer.from('while signing'))).toBe('cancelled')
  real.vault.lock('asked')
  papers.show(Buffer.from('after'))
  expect(await papers.print(Buffer.from('after'))).toBe('cancelled')
  expect(shown).toEqual(['shown before', 'printed before'])
})
