// Evidence as a safeguarding lead adds it, looks after it and hands it over; and the doors that stay shut. Every page is judged.
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { execFileSync } from 'node:child_process'
import { type Page, expect, test } from '@playwright/test'
import { type Blueform, answerDialogs, launchBlueform, removeFolder, setWindowSize } from '../helpers/electron-app.ts'
import { expectAccessible, expectWellLaidOut, judgeScreen, shoot } from '../helpers/judge-screen.ts'
import { goTo } from '../helpers/people-steps.ts'
import { answerConcern, button, errorSummary, field, onPage, saveConcern, setUpVault } from '../helpers/steps.ts'
import { zoomTo } from '../helpers/windows.ts'

test.describe.configure({ mode: 'serial' })

const CHAT = 'Unkind words, one after the other.\n'.repeat(400)
/** The smallest PNG: one pixel. */
const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)

let blueform: Blueform
let files = ''
let base = ''

test.beforeAll(async () => {
  blueform = await launchBlueform()
  await setWindowSize(blueform, 1366, 768)
  await setUpVault(blueform)
  await answerConcern(blueform.page)
  await saveConcern(blueform.page)
  base = new URL(blueform.page.url()).hash.replace('/now', '')
  files = join(blueform.folder, 'from-the-stick')
  mkdirSync(files)
  writeFileSync(join(files, 'group chat.txt'), CHAT)
  writeFileSync(join(files, 'profile page.jpg'), PIXEL)
  writeFileSync(join(files, 'not wanted.txt'), 'by mistake')
})

test.afterAll(async () => {
  await blueform.quit()
  removeFolder(blueform.folder)
})

async function visit(hash: string): Promise<void> {
  const { page } = blueform
  await goTo(page, hash)
  await page.getByRole('heading', { level: 1 }).waitFor()
  await page.waitForTimeout(250)
}

async function judge(name: string): Promise<void> {
  await judgeScreen(blueform, name, `1366x768/evidence-${name}`)
  await onEachFace(name)
}

/** The same page at 200 % and in dark, as pictures to look at. */
async function onEachFace(name: string): Promise<void> {
  const { app, page } = blueform
  await zoomTo(app, 2)
  await page.waitForTimeout(200)
  await expectWellLaidOut(page, `${name} at 200 %`)
  await shoot(blueform, `zoom-200/evidence-${name}`)
  await zoomTo(app, 1)
  await page.emulateMedia({ colorScheme: 'dark' })
  await page.waitForTimeout(200)
  await expectAccessible(page, `${name} in dark`)
  await shoot(blueform, `dark/evidence-${name}`)
  await page.emulateMedia({ colorScheme: 'light' })
  await page.waitForTimeout(100)
}

/** A person's drag of files, as the system reports it to the window. */
async function dragFiles(page: Page, target: string, paths: readonly string[]): Promise<void> {
  const box = await page.locator(target).first().boundingBox()
  if (box === null) throw new Error(`nothing to drop on: ${target}`)
  const session = await page.context().newCDPSession(page)
  const where = { x: Math.round(box.x + box.width / 2), y: Math.round(box.y + 20) }
  const data = { items: [], files: [...paths], dragOperationsMask: 1 }
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
    await session.send('Input.dispatchDragEvent', { type, ...where, data })
  }
  await session.detach()
}

const onList = (page: Page) => page.getByRole('list', { name: 'Files to add' })

async function declareKnown(page: Page): Promise<void> {
  await onPage(page, 'Do you already know what it is?')
  await page.getByRole('radio', { name: /^I already know what this is/ }).check()
  await button(page, 'Continue').click()
  await onPage(page, 'Which files?')
}

test('nothing is offered before the declaration, and no answer is chosen beforehand', async () => {
  const { page } = blueform
  await visit(base)
  await judge('incident-before')
  await page.getByRole('link', { name: 'Add evidence' }).click()
  await onPage(page, 'Do you already know what it is?')
  for (const radio of await page.getByRole('radio').all()) await expect(radio).not.toBeChecked()
  await expect(page.getByRole('button', { name: /choose files|capture/i })).toHaveCount(0)
  await expect(page.locator('[data-takes-files], input[type="file"]')).toHaveCount(0)
  await judge('declaration')
  await button(page, 'Continue').click()
  await expect(errorSummary(page)).toBeFocused()
  await judge('declaration-error')
})

test('files dropped before the declaration, or beside the box, are refused', async () => {
  const { page } = blueform
  await dragFiles(page, 'h1', [join(files, 'group chat.txt')])
  await expect(page.getByText('Files and pictures cannot be brought in here')).toBeVisible()
  await judge('dropped-elsewhere')
  await declareKnown(page)
  await dragFiles(page, 'h1', [join(files, 'group chat.txt')])
  await expect(page.getByText('Only the box with the broken line takes files.')).toBeVisible()
  await expect(onList(page)).toHaveCount(0)
  await button(page, 'Continue').click()
  await expect(errorSummary(page)).toBeFocused()
  await judge('choose-error')
})

test('files are chosen, dropped, captured and taken off the list again', async () => {
  const { app, page } = blueform
  await answerDialogs(app, { open: join(files, 'group chat.txt') })
  await button(page, 'Choose files').click()
  await expect(onList(page)).toContainText('group chat.txt')
  await dragFiles(page, '.evidence-drop', [join(files, 'profile page.jpg'), join(files, 'not wanted.txt'), files])
  await expect(onList(page)).toContainText('profile page.jpg')
  await expect(page.getByText('Not on the list:')).toBeVisible()
  await judge('choose')
  await page.getByRole('button', { name: 'Remove from list : not wanted.txt' }).click()
  await expect(onList(page)).not.toContainText('not wanted.txt')

  await button(page, 'Capture a screen or window').click()
  await onPage(page, 'What should be captured?')
  await page.getByRole('radio').first().waitFor()
  await judge('capture')
  await page.getByRole('radio').first().check()
  await button(page, 'Take the picture').click()
  await onPage(page, 'Which files?')
  await expect(onList(page).getByRole('listitem')).toHaveCount(3)
  await judge('choose-with-capture')
})

test('where it came from and who has seen it are asked once, and kept from the first letter', async () => {
  const { page } = blueform
  await button(page, 'Continue').click()
  await onPage(page, 'Where did it come from?')
  await button(page, 'Continue').click()
  await expect(errorSummary(page)).toBeFocused()
  await judge('origin-error')
  await field(page, 'address').fill('chat.example, group “8B only”')
  await field(page, 'account').fill('quiet_fox_example')
  await button(page, 'Continue').click()
  await onPage(page, /^Who has seen it/)
  await judge('seen')
  await field(page, 'seenBy').fill('The pupil, her mother and the tutor')
  await button(page, 'Yesterday').click()
  await field(page, 'time').fill('4.15pm')
  await button(page, 'Continue').click()
  await onPage(page, 'Check before adding')
  await page.getByRole('button', { name: 'Change Account' }).click()
  await field(page, 'device').fill('The mother’s phone')
  await button(page, 'Continue').click()
  await onPage(page, 'Check before adding')
  await judge('check')
})

test('the files are added; each original is settled by itself', async () => {
  const { page } = blueform
  await button(page, 'Add 3 files to the incident').click()
  await onPage(page, '3 files are added')
  await expect(page.getByText('but its content is something else: Picture (image/png)')).toBeVisible()
  await judge('done')

  await page.getByRole('button', { name: /^Leave it there.*profile page/ }).click()
  await expect(page.getByText('The original stays where it came from.')).toBeVisible()
  await page.getByRole('button', { name: /^Remove it/ }).click()
  await page.getByRole('alertdialog').or(page.getByRole('dialog')).waitFor()
  await judge('remove-dialog')
  await button(page, 'Remove the original').click()
  await expect(page.getByText('The original is removed.')).toBeVisible()
  expect(existsSync(join(files, 'group chat.txt'))).toBe(false)
  expect(existsSync(join(files, 'profile page.jpg'))).toBe(true)
  await judge('done-settled')
})

test('each file has its page with the SHA-256 and the chain of custody', async () => {
  const { page } = blueform
  await page.getByRole('link', { name: 'Open the incident' }).click()
  await onPage(page, /^Incident/)
  await expect(page.getByRole('list', { name: 'Files kept' }).getByRole('listitem')).toHaveCount(3)
  await judge('incident')
  await page.getByRole('link', { name: 'group chat.txt' }).click()
  await onPage(page, 'group chat.txt')
  await expect(page.locator('main')).toContainText(createHash('sha256').update(CHAT).digest('hex'))
  await expect(page.locator('main')).toContainText('Original removed from where it came from')
  await judge('item')
  await visit(base)
  await page.getByRole('link', { name: 'profile page.jpg' }).click()
  await onPage(page, 'profile page.jpg')
  await judge('item-mismatch')
})

test('checking reads every file, and names one that was damaged on the disk', async () => {
  const { page } = blueform
  await visit(base)
  await button(page, 'Check these files').click()
  await expect(page.getByText('3 files checked: every byte is as it was added.')).toBeVisible()
  await judge('incident-checked')
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Evidence' }).click()
  await onPage(page, 'Evidence')
  await judge('overview')
})

test('files are handed over encrypted, with a passphrase that is shown once', async () => {
  const { app, page } = blueform
  const stick = join(blueform.folder, 'stick')
  mkdirSync(stick)
  await visit(base)
  await page.getByRole('link', { name: 'Hand over', exact: true }).click()
  await onPage(page, 'Which files are handed over?')
  await button(page, 'Continue').click()
  await expect(errorSummary(page)).toBeFocused()
  await judge('package-files-error')
  await page.getByRole('checkbox', { name: 'group chat.txt' }).check()
  await page.getByRole('checkbox', { name: 'profile page.jpg' }).check()
  await button(page, 'Continue').click()
  await onPage(page, 'Who gets them, and how?')
  await page.getByRole('radio', { name: 'Police' }).check()
  await field(page, 'recipient').fill('PC Example, Exampleshire Police')
  await field(page, 'reference').fill('EX/0001/26')
  await field(page, 'means').fill('By hand on a memory stick')
  await button(page, 'Today').click()
  await judge('package-who')
  await button(page, 'Continue').click()
  await onPage(page, 'How are they protected?')
  await expect(page.getByRole('radio', { name: 'Encrypted, with a passphrase' })).toBeChecked()
  await judge('package-protection')
  await page.getByRole('radio', { name: 'Not encrypted' }).check()
  await button(page, 'Continue').click()
  await expect(errorSummary(page)).toBeFocused()
  await judge('package-plain-error')
  await page.getByRole('radio', { name: 'Encrypted, with a passphrase' }).check()
  await button(page, 'Continue').click()
  await onPage(page, 'Check before handing over')
  await judge('package-check')
  await answerDialogs(app, { open: null })
  await button(page, 'Choose where to write it').click()
  await expect(page.getByText('No folder was chosen.')).toBeVisible()
  await answerDialogs(app, { open: stick })
  await button(page, 'Choose where to write it').click()
  await onPage(page, 'It is ready to be handed over')
  await judge('package-done')
  const passphrase = await page.locator('.bf-copy-once output').first().innerText()
  const [zip = ''] = readdirSync(stick)
  execFileSync('7z', ['t', `-p${passphrase}`, join(stick, zip)])
  await page.getByRole('link', { name: /open the incident/ }).click()
  await page.getByRole('link', { name: 'group chat.txt' }).click()
  await expect(page.locator('main')).toContainText('Handed over to PC Example')
  await judge('item-handed-over')
})

test('a check names the files that were damaged on the disk', async () => {
  const { page } = blueform
  const folder = join(blueform.folder, 'records', 'evidence')
  for (const name of readdirSync(folder)) writeFileSync(join(folder, name), Buffer.alloc(200, 7))
  await visit('#/evidence')
  await button(page, 'Check every file').click()
  await expect(page.getByText('Damaged: 3 of 3 files checked')).toBeVisible()
  await judge('overview-damaged')
  await page.getByRole('link', { name: /^group chat.txt/ }).click()
  await onPage(page, 'group chat.txt')
  await judge('item-damaged')
  await visit(base)
  await judge('incident-damaged')
})

test('“I am not sure” locks the incident, seals its files and reads nothing', async () => {
  const { page } = blueform
  await visit(`${base}/evidence/add`)
  await page.getByRole('radio', { name: 'I am not sure' }).check()
  await button(page, 'Continue').click()
  await onPage(page, 'Then nothing is read, and the incident is locked')
  await judge('not-sure')
  await button(page, 'Lock the incident').click()
  await onPage(page, 'The files are sealed')
  await judge('sealed')
  await page.getByRole('link', { name: 'group chat.txt' }).click()
  await onPage(page, 'group chat.txt')
  await expect(button(page, 'Look at it')).toHaveCount(0)
  await judge('item-sealed')
  await visit(base)
  await judge('incident-sealed')
})

test('a locked incident has no way in for a file', async () => {
  const { page } = blueform
  await expect(page.getByRole('link', { name: /Add evidence|Hand over$/ })).toHaveCount(0)
  for (const part of ['add', 'hand-over']) {
    await visit(`${base}/evidence/${part}`)
    await onPage(page, /^(No file can be added|Nothing can be handed over) here$/)
    await expect(page.locator('[data-takes-files], input[type="file"]')).toHaveCount(0)
  }
  await judge('locked-add')
  await dragFiles(page, 'h1', [join(files, 'profile page.jpg')])
  await expect(page.getByText('Files and pictures cannot be brought in here')).toBeVisible()
  const refused = await page.evaluate(
    (incidentId) => {
      const { api } = window as unknown as { api: { invoke(route: string, input: unknown): Promise<{ ok: boolean }> } }
      return api.invoke('evidence.choose', { incidentId, declaration: 'known' })
    },
    base.replace('#/incidents/', ''),
  )
  expect(refused.ok).toBe(false)
})
