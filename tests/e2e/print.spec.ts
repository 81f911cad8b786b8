import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { type Blueform, answerDialogs, launchBlueform, removeFolder } from '../helpers/electron-app.ts'
import { STORY, answerConcern, button, onPage, pdfText, saveConcern, setUpVault } from '../helpers/steps.ts'
import { windowCount, windowTitles } from '../helpers/windows.ts'

test.describe.configure({ mode: 'serial' })

let blueform: Blueform
let reference = ''

test.beforeAll(async () => {
  blueform = await launchBlueform()
  await setUpVault(blueform)
  await answerConcern(blueform.page)
  reference = await saveConcern(blueform.page)
  await blueform.page.getByRole('link', { name: 'Print or hand over' }).click()
  await onPage(blueform.page, 'Print or hand over')
})

test.afterAll(async () => {
  await blueform.quit()
  removeFolder(blueform.folder)
})

test('saves the form as a PDF with the words, the mark and the checkpoint', async () => {
  const path = join(blueform.folder, 'form.pdf')
  await answerDialogs(blueform.app, { save: path })
  await button(blueform.page, 'Save as PDF').click()
  await blueform.page.getByText('Saved. Anyone who has this file can read it.').waitFor()
  const text = pdfText(path).replace(/\s+/g, ' ')
  expect(text).toContain(STORY.description)
  expect(text).toContain(STORY.person)
  expect(text).toContain('RESTRICTED')
  expect(text).toContain(reference)
  expect(text).toMatch(/Page 1 of \d/)
  expect(text.replace(/\s/g, '')).toMatch(/[0-9a-f]{64}/)
  expect(spawnSync('qpdf', ['--check', path]).status).toBe(0)
})

test('a cancelled save says that nothing was saved', async () => {
  await answerDialogs(blueform.app, { save: null })
  await button(blueform.page, 'Save as PDF').click()
  await expect(blueform.page.getByText('Nothing was printed or saved.')).toBeVisible()
})

test('the protected PDF opens with its passphrase only, which is shown once', async () => {
  const { app, page, folder } = blueform
  const path = join(folder, 'protected.pdf')
  await answerDialogs(app, { save: path })
  await button(page, 'Save as protected PDF').click()
  await page.getByRole('heading', { name: 'Passphrase of the protected PDF' }).waitFor()
  const shown = (await page.locator('main output, main code, main .bf-once-value').first().textContent()) ?? ''
  expect(spawnSync('qpdf', ['--check', path]).status).not.toBe(0)
  expect(execFileSync('qpdf', ['--show-encryption', `--password=${shown}`, path], { encoding: 'utf8' })).toContain(
    'AESv3',
  )
  expect(pdfText(path, '-upw', shown)).toContain(reference)
  await button(page, 'I have written it down').click()
  await expect(page.getByText(shown)).toHaveCount(0)
})

test('a full or forbidden folder is said plainly and leaves no half file', async () => {
  const path = join(blueform.folder, 'no-such-folder', 'form.pdf')
  await answerDialogs(blueform.app, { save: path })
  await button(blueform.page, 'Save as PDF').click()
  await expect(blueform.page.getByRole('alert')).not.toBeEmpty()
  expect(existsSync(path)).toBe(false)
})

test('the preview shows the pages in a window of its own, which the lock closes', async () => {
  const { app, page } = blueform
  await button(page, 'Preview').click()
  await expect.poll(() => windowCount(app)).toBe(2)
  expect(await windowTitles(app)).toEqual(['Blueform', 'Blueform'])
  await page.keyboard.press('Control+l')
  await onPage(page, 'Unlock the records')
  expect(await windowCount(app)).toBe(1)
})
