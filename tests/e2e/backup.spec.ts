// A backup to a stick, and the records back from it on a laptop that has never seen them.
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Page, expect, test } from '@playwright/test'
import { type Blueform, answerDialogs, launchBlueform, makeFolder, removeFolder } from '../helpers/electron-app.ts'
import { refusal, goTo, lock } from '../helpers/people-steps.ts'
import {
  DSL_NAME,
  PASSPHRASE,
  SCHOOL,
  STORY,
  answerConcern,
  button,
  confirmSheet,
  field,
  onPage,
  saveConcern,
  setUpVault,
  unlock,
} from '../helpers/steps.ts'

test.describe.configure({ mode: 'serial' })

let blueform: Blueform
let recoveryCode = ''
let reference = ''
/** Laptops that have nothing of Blueform on them yet. */
const others: string[] = []
const stick = makeFolder()

test.beforeAll(async () => {
  blueform = await launchBlueform()
  recoveryCode = await setUpVault(blueform)
})

test.afterAll(async () => {
  await blueform.quit()
  for (const folder of [blueform.folder, stick, ...others]) removeFolder(folder)
})

function backupFolder(): string {
  const [root = ''] = readdirSync(stick)
  return join(stick, root)
}

const generations = () => readdirSync(backupFolder()).filter((name) => /^\d{4}-/.test(name))

/** A clean laptop, up to the choice of the backup. */
async function chooseOnCleanLaptop(): Promise<void> {
  await blueform.quit()
  const folder = makeFolder()
  others.push(blueform.folder)
  blueform = await launchBlueform({ folder })
  const { app, page } = blueform
  await onPage(page, 'Welcome to Blueform')
  await button(page, 'Restore from a backup').click()
  await onPage(page, 'Restore from a backup')
  await answerDialogs(app, { open: stick })
  await button(page, 'Choose the backup folder').click()
  await onPage(page, 'Which backup?')
}

async function restoreInto(name: string, which: 'newest' | 'oldest' = 'newest'): Promise<void> {
  const { app, page, folder } = blueform
  mkdirSync(join(folder, name))
  const radios = page.getByRole('radio')
  await (which === 'newest' ? radios.first() : radios.last()).check()
  await button(page, 'Continue').click()
  await onPage(page, 'Where to put the records')
  await answerDialogs(app, { open: join(folder, name) })
  await button(page, /^Choose an(other| empty) folder$/).click()
  await page.getByText(`Folder: ${name}`).waitFor()
  await button(page, 'Restore the records').click()
}

async function expectTheIncident(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Incidents' }).click()
  await page.getByRole('link', { name: reference }).click()
  await onPage(page, `Incident ${reference}`)
  await expect(page.locator('main')).toContainText(STORY.description)
}

test('says that there is no backup until there is one, then makes one and checks it', async () => {
  const { app, page } = blueform
  await answerConcern(page)
  reference = await saveConcern(page)
  await goTo(page, '#/')
  await page.getByRole('link', { name: 'Go to the backups' }).click()
  await onPage(page, 'Backups')
  await expect(page.locator('main')).toContainText('No folder for backups is chosen yet')
  await answerDialogs(app, { open: stick })
  await button(page, 'Choose a folder').click()
  await button(page, 'Make a backup now').click()
  await page.getByText('The backup is made').waitFor()
  await button(page, /^Check/).click()
  await page.getByText(/is good:/).waitFor()
  expect(generations()).toHaveLength(1)
  expect(readdirSync(join(backupFolder(), generations()[0] ?? ''))).toEqual(
    expect.arrayContaining(['vault.db', 'slots.json', 'manifest.json']),
  )
  await goTo(page, '#/')
  await onPage(page, 'Home')
  await expect(page.getByRole('link', { name: 'Go to the backups' })).toHaveCount(0)
})

test('the records come back on another laptop with the passphrase', async () => {
  await chooseOnCleanLaptop()
  await restoreInto('restored')
  const { page } = blueform
  await unlock(page)
  await onPage(page, 'Home')
  await expect(page.getByRole('banner')).toContainText(SCHOOL.name)
  await expectTheIncident(page)
  await goTo(page, '#/log/check')
  await page.getByRole('radio', { name: /^No/ }).check()
  await button(page, 'Check the log now').click()
  await expect(page.getByText('The log is whole.')).toBeVisible()
})

test('they come back with the recovery sheet alone', async () => {
  await chooseOnCleanLaptop()
  await restoreInto('restored')
  const { app, page, folder } = blueform
  await onPage(page, 'Unlock the records')
  await button(page, 'Use the recovery sheet').click()
  await onPage(page, 'Use the recovery sheet')
  await field(page, 'recoveryCode').fill(recoveryCode)
  await field(page, 'passphrase').fill('marble kettle thunder sofa')
  await field(page, 'passphraseAgain').fill('marble kettle thunder sofa')
  const sheet = join(folder, 'sheet.pdf')
  await answerDialogs(app, { save: sheet })
  await button(page, 'Set the new passphrase').click()
  await confirmSheet({ page, sheet, kind: 'recovery' })
  await button(page, 'Go to the home page').click()
  await onPage(page, 'Home')
  await expect(page.getByRole('banner')).toContainText(DSL_NAME)
  await expectTheIncident(page)
  await lock(page)
  await unlock(page, PASSPHRASE)
  await expect(refusal(page, 'That passphrase is not right')).toBeVisible()
})

test('a damaged backup is refused whole, with what is wrong and what to do', async () => {
  const database = join(backupFolder(), generations()[0] ?? '', 'vault.db')
  const bytes = readFileSync(database)
  const at = Math.floor(bytes.length / 2)
  bytes[at] = (bytes[at] ?? 0) ^ 1
  writeFileSync(database, bytes)
  await chooseOnCleanLaptop()
  await restoreInto('restored')
  const { page, folder } = blueform
  await expect(refusal(page, 'This backup is damaged')).toContainText('the file of the records (vault.db)')
  await expect(refusal(page, 'This backup is damaged')).toContainText('Nothing was restored. Choose another backup')
  expect(readdirSync(join(folder, 'restored'))).toEqual([])
})

test('warns of a folder that is copied to the internet by itself, when it is chosen and for as long as it is used', async () => {
  await blueform.quit()
  others.push(blueform.folder)
  const oneDrive = join(makeFolder(), 'OneDrive')
  mkdirSync(oneDrive)
  blueform = await launchBlueform({ folder: oneDrive })
  const { app, page } = blueform
  const warning = /This folder is copied to the internet by itself/
  await setUpVault(blueform, async (name) => {
    if (name === 'folder') await expect(page.getByText(warning)).toBeVisible()
  })
  await expect(page.getByText(warning)).toBeVisible()
  await goTo(page, '#/backups')
  await expect(page.getByText('Where the records themselves are kept')).toBeVisible()
  mkdirSync(join(oneDrive, 'backups'))
  await answerDialogs(app, { open: join(oneDrive, 'backups') })
  await button(page, 'Choose a folder').click()
  await expect(page.getByText('Where the backups are kept')).toBeVisible()
})
