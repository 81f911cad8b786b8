import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { type Blueform, answerDialogs, launchBlueform, removeFolder } from '../helpers/electron-app.ts'
import {
  PASSPHRASE,
  answerConcern,
  button,
  confirmSheet,
  field,
  onPage,
  saveConcern,
  setUpVault,
  unlock,
  STORY,
} from '../helpers/steps.ts'
import { tellFromSystem } from '../helpers/windows.ts'
import { unlockAs } from '../security/unlocked.ts'

test.describe.configure({ mode: 'serial' })

let blueform: Blueform
let recoveryCode = ''

test.beforeAll(async () => {
  blueform = await launchBlueform()
  recoveryCode = await setUpVault(blueform)
})

test.afterAll(async () => {
  await blueform.quit()
  removeFolder(blueform.folder)
})

const walFile = () => join(blueform.folder, 'records', 'vault.db-wal')

test('Ctrl+L keeps what is being typed, closes the database and leaves nothing of the case in the window', async () => {
  const { page } = blueform
  await answerConcern(page)
  await saveConcern(page)
  await page
    .getByRole('button', { name: /New concern/ })
    .first()
    .click()
  for (const heading of [/^Could this involve/, 'Is anyone in danger now?', /^Is this about an adult/]) {
    await onPage(page, heading)
    await page.getByRole('radio', { name: /^No\b(?!t)/ }).check()
    await button(page, 'Continue').click()
  }
  await page.getByRole('link', { name: 'Description' }).click()
  await onPage(page, 'Description of incident')
  await field(page, 'description').fill('Half a sentence when the door op')
  expect(existsSync(walFile())).toBe(true)
  await page.keyboard.press('Control+l')

  await onPage(page, 'Unlock the records')
  expect(existsSync(walFile())).toBe(false)
  expect(await page.content()).not.toContain(STORY.person)
  const state = await page.evaluate(() => ({ history: window.location.hash, kept: Object.keys(sessionStorage).length }))
  expect(state).toEqual({ history: '', kept: 0 })
  expect(await page.evaluate(() => Object.keys(localStorage).length)).toBe(0)

  await unlock(page)
  await onPage(page, 'Home')
  await page
    .getByRole('main')
    .getByRole('link', { name: /Go on|Resume|Continue/ })
    .last()
    .click()
  await page.getByRole('link', { name: 'Description' }).click()
  await expect(field(page, 'description')).toHaveValue('Half a sentence when the door op')
})

for (const signal of ['suspend', 'lock-screen'] as const) {
  test(`locks when the laptop says ${signal}`, async () => {
    const { app, page } = blueform
    await tellFromSystem(app, signal)
    await onPage(page, 'Unlock the records')
    expect(existsSync(walFile())).toBe(false)
    await unlock(page)
    await onPage(page, 'Home')
  })
}

test('locks when nobody has touched the laptop for the time in the settings', async () => {
  const { app, page } = blueform
  // Nobody can wait ten minutes in a test; the system's answer to "how long idle" is the one thing that is not real here.
  await app.evaluate(({ powerMonitor }) => {
    powerMonitor.getSystemIdleTime = () => 3600
  })
  await page.getByRole('heading', { level: 1, name: 'Unlock the records' }).waitFor({ timeout: 60_000 })
  await app.evaluate(({ powerMonitor }) => {
    powerMonitor.getSystemIdleTime = () => 0
  })
})

test('a wrong passphrase says what to do, and the growing delay survives a restart', async () => {
  const { page } = blueform
  for (let attempt = 1; attempt <= 5; attempt += 1) {
    await field(page, 'passphrase').fill(`wrong guess number ${attempt}`)
    await button(page, 'Unlock').click()
    await expect(page.getByRole('alert')).toContainText(/passphrase|again/i)
    await expect(button(page, 'Unlock')).toBeVisible()
  }
  await expect(page.getByRole('timer')).toBeVisible()

  await blueform.quit()
  blueform = await launchBlueform({ folder: blueform.folder })
  await onPage(blueform.page, 'Unlock the records')
  await expect(blueform.page.getByRole('timer')).toBeVisible()
  const refused = unlockAs(blueform.page, PASSPHRASE)
  await expect(refused).rejects.toThrow('"code":"wait"')
})

test('the recovery sheet lets in and sets a new passphrase', async () => {
  const { app, page, folder } = blueform
  await page.getByRole('timer').waitFor({ state: 'hidden', timeout: 45_000 })
  await button(page, 'Use the recovery sheet').click()
  await onPage(page, /recovery/i)
  await page.getByRole('textbox').first().fill(recoveryCode.toLowerCase().replaceAll('-', ' '))
  await field(page, 'passphrase').fill('marble kettle thunder sofa')
  await field(page, 'passphraseAgain').fill('marble kettle thunder sofa')
  await answerDialogs(app, { save: join(folder, 'second-sheet.pdf') })
  await button(page, 'Set the new passphrase').click()
  await confirmSheet({ page, sheet: join(folder, 'second-sheet.pdf'), kind: 'recovery' })
  await button(page, 'Go to the home page').click()
  await onPage(page, 'Home')

  await page.keyboard.press('Control+l')
  await unlock(page, PASSPHRASE)
  await expect(page.getByRole('alert')).not.toBeEmpty()
  await field(page, 'passphrase').fill('marble kettle thunder sofa')
  await button(page, 'Unlock').click()
  await onPage(page, 'Home')
})
