import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { type Blueform, answerDialogs, launchBlueform, removeFolder } from '../helpers/electron-app.ts'
import { DSL_NAME, SCHOOL, button, errorSummary, field, onPage, setUpVault, unlock } from '../helpers/steps.ts'
import { windowCount } from '../helpers/windows.ts'

let blueform: Blueform

test.beforeEach(async () => {
  blueform = await launchBlueform()
})

test.afterEach(async () => {
  await blueform.quit()
  removeFolder(blueform.folder)
})

test('makes a vault that opens again with the passphrase after a restart', async () => {
  await setUpVault(blueform)
  expect(readdirSync(join(blueform.folder, 'records'))).toEqual(expect.arrayContaining(['slots.json', 'vault.db']))
  await blueform.quit()

  blueform = await launchBlueform({ folder: blueform.folder })
  await unlock(blueform.page)
  await onPage(blueform.page, 'Home')
  await expect(blueform.page.getByText(SCHOOL.name)).toBeVisible()
})

test('refuses a weak passphrase and shows how strong it is', async () => {
  const { app, page, folder } = blueform
  await answerDialogs(app, { open: folder })
  await button(page, 'Set up Blueform').click()
  await onPage(page, 'Your school')
  await button(page, 'Continue').click()
  await expect(page.getByRole('link', { name: 'Enter the name of the school' })).toBeVisible()
  for (const [name, value] of Object.entries(SCHOOL)) await field(page, name).fill(value)
  await button(page, 'Continue').click()
  await page.getByLabel('First name and surname').fill(DSL_NAME)
  await button(page, 'Continue').click()
  await button(page, 'Choose a folder').click()
  await button(page, 'Continue').click()

  const tries = [
    ['shortone', /15 characters or more/],
    ['passwordpassword', /easy to guess/],
    ['Larkfield Example School', /your own name or the name of the school/],
  ] as const
  for (const [passphrase, answer] of tries) {
    await field(page, 'passphrase').fill(passphrase)
    await field(page, 'passphraseAgain').fill(passphrase)
    await button(page, 'Continue').click()
    await expect(page.getByRole('link', { name: answer })).toBeVisible()
  }
  expect(existsSync(join(folder, 'vault.db'))).toBe(false)
})

test('does not let anyone in with a wrongly typed recovery sheet', async () => {
  const { page } = blueform
  const confirmed = setUpVault(blueform, async (name) => {
    if (name !== 'recovery-confirm') return
    const first = page.getByLabel(/^Group \d$/).first()
    const right = await first.inputValue()
    await first.fill('ZZZZ')
    await button(page, 'Confirm the recovery sheet').click()
    await expect(errorSummary(page)).toBeVisible()
    await page
      .getByLabel(/^Group \d$/)
      .first()
      .fill(right)
  })
  await confirmed
  await expect(page.getByRole('heading', { level: 1, name: 'Home' })).toBeVisible()
})

test('a second start brings the first window to the front and ends', async () => {
  await onPage(blueform.page, 'Welcome to Blueform')
  const second = await launchBlueform({ folder: blueform.folder }).then(
    () => 'opened',
    () => 'ended',
  )
  expect(second).toBe('ended')
  expect(await windowCount(blueform.app)).toBe(1)
})
