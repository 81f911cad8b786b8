// The log, as a data protection officer uses it: compared with a printed page, saved, and checked without Blueform.
import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { type Blueform, answerDialogs, launchBlueform, removeFolder } from '../helpers/electron-app.ts'
import {
  DPO,
  HEAD,
  addColleagues,
  asShown,
  changeToColleague,
  checkpointOn,
  goTo,
  lock,
} from '../helpers/people-steps.ts'
import { STORY, answerConcern, button, errorSummary, field, onPage, saveConcern, unlock } from '../helpers/steps.ts'
import { PASSPHRASE, makeVault } from '../security/unlocked.ts'

test.describe.configure({ mode: 'serial' })

let blueform: Blueform
let reference = ''

test.beforeAll(async () => {
  blueform = await launchBlueform()
  await makeVault(blueform)
  await blueform.page.reload()
  await onPage(blueform.page, 'Home')
})

test.afterAll(async () => {
  await blueform.quit()
  removeFolder(blueform.folder)
})

const inFolder = (name: string) => join(blueform.folder, name)
const paper = () => checkpointOn(inFolder('printed.pdf'))

/** What the program that needs nothing but Node says, and how it ends. */
function verify(log: string, ...checkpoint: readonly string[]): { readonly words: string; readonly isGood: boolean } {
  const program = join(import.meta.dirname, '..', '..', 'build', 'verify-audit-log.mjs')
  try {
    const words = execFileSync(process.execPath, [program, log, ...checkpoint], { encoding: 'utf8' })
    return { words, isGood: true }
  } catch (error) {
    return { words: (error as { stdout: string }).stdout, isGood: false }
  }
}

test('a printed page carries the checkpoint, and the log goes on after it', async () => {
  const { app, page } = blueform
  await answerConcern(page)
  reference = await saveConcern(page)
  await page.getByRole('link', { name: 'Print or hand over' }).click()
  await onPage(page, 'Print or hand over')
  await answerDialogs(app, { save: inFolder('printed.pdf') })
  await button(page, 'Save as PDF').click()
  await page.getByText('Saved. Anyone who has this file can read it.').waitFor()
  expect(Number(paper().rows)).toBeGreaterThan(3)
  await addColleagues(page, [HEAD, DPO])
  await page.keyboard.press('Control+f')
  await field(page, 'incident-search').fill('siân')
  await page.getByText('1 incident found').waitFor()
  await lock(page)
  await unlock(page, 'not the right one at all', /^Designated/)
  await page.getByText(/That passphrase is not right/).waitFor()
})

test('the data protection officer sees who did what, and no words of any case', async () => {
  const { page } = blueform
  await unlock(page, DPO.passphrase, asShown(DPO))
  await onPage(page, 'Home')
  await page.getByRole('link', { name: 'Open the log' }).click()
  await onPage(page, 'Log')
  for (const what of [
    'Added a person',
    'Wrong passphrase',
    'Looked through the list of cases',
    'Saved a document as a file',
  ]) {
    await expect(page.locator('tbody').getByText(what).first()).toBeVisible()
  }
  const words = await page.locator('main').innerText()
  expect(words).toContain(reference)
  expect(words).not.toContain(STORY.person)
  expect(words).not.toContain('siân')
  await page.getByRole('checkbox', { name: 'Only what went wrong' }).check()
  await expect(page.getByText('1 row found')).toBeVisible()
})

test('the log fits the printed page that is typed in', async () => {
  const { page } = blueform
  await goTo(page, '#/log/check')
  await onPage(page, 'Check the log')
  await page.getByRole('radio', { name: /^Yes/ }).check()
  await button(page, 'Check the log now').click()
  await expect(errorSummary(page)).toContainText('Enter the number of rows')
  await field(page, 'size').fill(paper().rows)
  await field(page, 'headHash').fill(paper().groups.toUpperCase())
  await button(page, 'Check the log now').click()
  await expect(page.getByText('The log is whole.')).toBeVisible()
  await expect(page.getByText(`It fits the printed page, which had ${paper().rows} rows.`)).toBeVisible()
})

test('a page that is not of this log is noticed, and what to do is said', async () => {
  const { page } = blueform
  await button(page, 'Check again').click()
  await page.getByRole('radio', { name: /^Yes/ }).check()
  await field(page, 'size').fill(paper().rows)
  const [first = '', ...rest] = paper().groups
  await field(page, 'headHash').fill([first === '0' ? '1' : '0', ...rest].join(''))
  await button(page, 'Check the log now').click()
  await expect(page.getByText('The log does not fit what you typed')).toBeVisible()
  await expect(page.getByRole('alert')).toContainText(`Row ${paper().rows} is not the row of the printed page.`)
  await expect(page.locator('main')).toContainText('Change nothing')
})

test('the saved log is checked without Blueform, and every way to tamper with it is named', async () => {
  const { app, page } = blueform
  await goTo(page, '#/log/save')
  await onPage(page, 'Save the log as a file')
  await answerDialogs(app, { save: inFolder('log.jsonl') })
  await button(page, 'Save the file…').click()
  await page.getByText('Saved. Give it only to the person who asked for it.').waitFor()
  const text = readFileSync(inFolder('log.jsonl'), 'utf8')
  for (const name of [STORY.person, STORY.description, 'siân', HEAD.name, DPO.name]) expect(text).not.toContain(name)

  const typed = [paper().rows, ...paper().groups.split(' ')]
  const whole = verify(inFolder('log.jsonl'), ...typed)
  expect(whole.words).toContain('The printed checkpoint fits.')
  expect(whole.isGood).toBe(true)

  const lines = text.trimEnd().split('\n')
  const printed = Number(paper().rows)
  const [bent, moved] = [lines.with(printed, lines[printed]?.replace(/"atMs":\d/, '"atMs":9') ?? ''), [...lines]]
  ;[moved[2], moved[3]] = [lines[3] ?? '', lines[2] ?? '']
  const attempts = [
    [bent, `Row ${printed + 1} is bad (changed)`],
    [lines.toSpliced(1, 1), 'Row 2 is bad (missing)'],
    [moved, 'Row 3 is bad (missing)'],
    [lines.slice(0, printed - 1), `Row ${printed} is bad (shorter)`],
  ] as const
  for (const [tampered, named] of attempts) {
    writeFileSync(inFolder('tampered.jsonl'), `${tampered.join('\n')}\n`)
    const found = verify(inFolder('tampered.jsonl'), ...typed)
    expect(found.words).toContain(named)
    expect(found.isGood).toBe(false)
  }
})

test('what was just done stands in the log: the export and the checks, under the name of who did them', async () => {
  const { page } = blueform
  await goTo(page, '#/log')
  await onPage(page, 'Log')
  const rows = page.locator('tbody').getByRole('row')
  await expect(rows.filter({ hasText: DPO.name }).filter({ hasText: 'Saved the log as a file' })).toHaveCount(1)
  await expect(rows.filter({ hasText: DPO.name }).filter({ hasText: 'Checked the log' })).toHaveCount(2)
  await changeToColleague(page, HEAD)
  await expect(page.getByRole('link', { name: 'Log' })).toHaveCount(0)
  await lock(page)
  await unlock(page, PASSPHRASE, /^Designated/)
  await onPage(page, 'Home')
})
