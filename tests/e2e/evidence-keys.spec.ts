// Evidence without a mouse: added, looked at, and sealed from the viewer.
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { type Blueform, answerDialogs, launchBlueform, removeFolder } from '../helpers/electron-app.ts'
import { choose, press, tabTo } from '../helpers/keys.ts'
import { answerConcern, onPage, saveConcern, setUpVault } from '../helpers/steps.ts'
import { windowCount } from '../helpers/windows.ts'

test.describe.configure({ mode: 'serial' })

let blueform: Blueform
let file = ''

test.beforeAll(async () => {
  blueform = await launchBlueform()
  await setUpVault(blueform)
  await answerConcern(blueform.page)
  await saveConcern(blueform.page)
  const folder = join(blueform.folder, 'from-the-stick')
  mkdirSync(folder)
  file = join(folder, 'group chat.txt')
  writeFileSync(file, 'Unkind words.\n'.repeat(40))
})

test.afterAll(async () => {
  await blueform.quit()
  removeFolder(blueform.folder)
})

/** Presses keys in the viewer, which no inspector of the test reaches. */
async function pressInViewer(...keys: readonly string[]): Promise<void> {
  await blueform.app.evaluate(async ({ BrowserWindow }, pressed) => {
    const [viewer] = BrowserWindow.getAllWindows().toSorted((a, b) => b.id - a.id)
    viewer?.focus()
    for (const keyCode of pressed) {
      viewer?.webContents.sendInputEvent({ type: 'keyDown', keyCode })
      if (keyCode === 'Enter') viewer?.webContents.sendInputEvent({ type: 'char', keyCode: '\r' })
      viewer?.webContents.sendInputEvent({ type: 'keyUp', keyCode })
      await new Promise((resolve) => setTimeout(resolve, 100))
    }
  }, keys)
}

const windows = () => windowCount(blueform.app)

test('a file is added with keys only', async () => {
  const { app, page } = blueform
  await answerDialogs(app, { open: file })
  await press(page, /Open the incident/)
  await onPage(page, /^Incident/)
  await press(page, /Add evidence/)
  await onPage(page, 'Do you already know what it is?')
  await choose(page, /^I already know/)
  await press(page, /^Continue$/)
  await onPage(page, 'Which files?')
  await press(page, /Choose files/)
  await expect(page.getByRole('list', { name: 'Files to add' })).toContainText('group chat.txt')
  await press(page, /^Continue$/)
  await onPage(page, 'Where did it come from?')
  await tabTo(page, 'account')
  await page.keyboard.type('quiet_fox_example')
  await press(page, /^Continue$/)
  await onPage(page, /^Who has seen it/)
  await tabTo(page, 'seenBy')
  await page.keyboard.type('Only me')
  await press(page, /^Today$/)
  await tabTo(page, 'time')
  await page.keyboard.type('9am')
  await press(page, /^Continue$/)
  await onPage(page, 'Check before adding')
  await press(page, /^Add 1 file to the incident$/)
  await onPage(page, 'The file is added')
  await press(page, /^Leave it there/)
  await expect(page.getByText('The original stays where it came from.')).toBeVisible()
  await press(page, /^Open the incident$/)
  await onPage(page, /^Incident/)
})

test('“This may show a child” in the viewer leads the main window to what to do now', async () => {
  const { page } = blueform
  await press(page, /^Look at it/)
  await expect.poll(windows).toBe(2)
  await page.waitForTimeout(1_000)
  await pressInViewer('Tab', 'Enter')
  await onPage(page, 'The file is sealed')
  await expect.poll(windows).toBe(1)
  await expect(page.locator('main')).toContainText('group chat.txt')
  await press(page, /Open the incident/)
  await onPage(page, /^Incident/)
  await expect(page.getByRole('link', { name: 'Add evidence' })).toHaveCount(0)
  await expect(page.getByRole('button', { name: /^Look at it/ })).toHaveCount(0)
})
