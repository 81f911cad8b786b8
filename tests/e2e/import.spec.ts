// People come in from a CSV and a Common Transfer File in the real window, with keys only; bad rows are told by line; twice changes nothing.
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { type Blueform, answerDialogs, launchBlueform, removeFolder, setWindowSize } from '../helpers/electron-app.ts'
import { judgeScreen } from '../helpers/judge-screen.ts'
import { choose, press, tabTo, typeInto } from '../helpers/keys.ts'
import { CTF, SIMS_CSV } from '../helpers/people-file-texts.ts'
import { goTo } from '../helpers/people-steps.ts'
import { button, errorSummary, onPage } from '../helpers/steps.ts'
import { makeVault } from '../security/unlocked.ts'

test.describe.configure({ mode: 'serial' })

let blueform: Blueform

test.beforeAll(async () => {
  blueform = await launchBlueform()
  await makeVault(blueform)
  await blueform.page.reload()
  await onPage(blueform.page, 'Home')
  await setWindowSize(blueform, 1366, 768)
})

test.afterAll(async () => {
  await blueform.quit()
  removeFolder(blueform.folder)
})

async function judge(name: string): Promise<void> {
  await judgeScreen(blueform, name, `import-${name}`)
}

/** A file in the next dialog. */
async function offer(name: string, content: string): Promise<void> {
  const path = join(blueform.folder, name)
  writeFileSync(path, content)
  await answerDialogs(blueform.app, { open: path })
}

async function chooseFile(kind: RegExp): Promise<void> {
  const { page } = blueform
  await goTo(page, '#/people')
  await onPage(page, /^People/)
  await goTo(page, '#/people/import')
  await onPage(page, 'Import people from a file')
  await choose(page, kind)
  await press(page, /^Choose the file$/)
}

const main = () => blueform.page.locator('main')

test('a list as SIMS exports it, with keys only: columns are recognised, the preview comes before any change', async () => {
  const { page } = blueform
  await goTo(page, '#/people/import')
  await onPage(page, 'Import people from a file')
  await judge('choose')
  await press(page, /^Choose the file$/)
  await expect(errorSummary(page)).toBeFocused()
  await offer('pupils.csv', SIMS_CSV)
  await choose(page, /^Pupils$/)
  await press(page, /^Choose the file$/)
  await onPage(page, 'What does each column mean?')
  await judge('columns')
  await expect(page.getByLabel('What “Reg Group” means')).toHaveValue('class')
  await expect(main()).toContainText('01/09/2014')
  await press(page, /^See what would change$/)
  await onPage(page, 'What would change')
  await expect(main()).toContainText('Millie Example')
  await expect(main()).toContainText('Mon 1 Sep 2014')
  await judge('preview')
  await press(page, /^Import 3 people$/)
  await onPage(page, 'The people are imported')
  await judge('done')
  await press(page, /^Go to People$/)
  await onPage(page, /^People/)
  await expect(main()).toContainText('O’Sample')
})

test('the same file again: nothing to change, and no button to import', async () => {
  const { page } = blueform
  await offer('pupils.csv', SIMS_CSV)
  await chooseFile(/^Pupils$/)
  await press(page, /^See what would change$/)
  await onPage(page, 'What would change')
  await expect(main()).toContainText('Nothing to change')
  await expect(button(page, /^Import/)).toHaveCount(0)
  await judge('nothing-to-change')
})

test('a Common Transfer File: what changes is shown before and after', async () => {
  const { page } = blueform
  await offer('pupils.xml', CTF.replace('<Surname>Example<', '<Surname>Newname<'))
  await chooseFile(/^Pupils$/)
  await onPage(page, 'What would change')
  await expect(main()).toContainText('Surname: from Example to Newname')
  await tabTo(page, /2 changed/)
  await page.keyboard.press('ArrowDown')
  await expect(main()).toContainText('Nobody stays exactly as they are')
  await page.keyboard.press('ArrowUp')
  await expect(main()).toContainText('Surname: from Example to Newname')
  await expect(main()).toContainText('1 pupil is here and not in the file')
  await judge('changed')
  await press(page, /^Import \d people$/)
  await onPage(page, 'The people are imported')
  await press(page, /^1 pupil is here and not in the file$/)
  await press(page, /^Save the last day$/)
  await expect(errorSummary(page)).toContainText('Tick who has left')
  await press(page, /^Tick all 1$/, 'Space')
  for (const [part, value] of [
    ['day', '20'],
    ['month', '7'],
    ['year', '2026'],
  ] as const) {
    await typeInto(page, `leftOn.${part}`, value)
  }
  await judge('who-has-left')
  await press(page, /^Save the last day$/)
  await expect(page.getByRole('status').filter({ hasText: '1 person: Mon 20 Jul 2026 is the last day' })).toBeVisible()
  await expect(main()).not.toContainText('not in the file')
})

test('somebody who has left and is in the file stands in a list of their own, with the way to bring them back', async () => {
  const { page } = blueform
  await offer('pupils.csv', SIMS_CSV.replace('17/02/2015,3A', '17/02/2015,3B'))
  await chooseFile(/^Pupils$/)
  await press(page, /^See what would change$/)
  await onPage(page, 'What would change')
  await expect(main()).toContainText('1 person in the file has left')
  await expect(main()).toContainText('Siân O’Sample, 3A, Year 3: the last day was Mon 20 Jul 2026')
  await expect(button(page, /^Import \d (?:person|people)$/)).toBeInViewport()
  await judge('left-but-in-file')
  await press(page, /^Import \d (?:person|people)$/)
  await onPage(page, 'The people are imported')
  await press(page, /^Siân O’Sample/)
  await onPage(page, 'Siân O’Sample')
})

const CONTACTS = [
  'Legal Surname,Legal Forename,UPN,Reg Group,Contact 1 Surname,Contact 1 Forename,Contact 1 Relationship,Contact 1 Parental Responsibility,Contact 2 Surname,Contact 2 Forename',
  'Newname,Amelia,Z999200000001,3A,Smith,David,Father,Y,Newname,Robin',
  'Testwood & Sons,Noah,01234,2B,Smith,David,Father,Y,,',
].join('\n')

test('a report of contacts: child first, two contacts in a row; two of one name stay two people, and it says so', async () => {
  const { page } = blueform
  await offer('contacts.csv', CONTACTS)
  await chooseFile(/^Parents and carers$/)
  await onPage(page, 'What does each column mean?')
  await expect(page.getByLabel('What “Legal Surname” means')).toHaveValue('childSurname')
  await expect(page.getByLabel('What “Contact 1 Surname” means')).toHaveValue('surname')
  await expect(page.getByLabel('What “Contact 2 Forename” means')).toHaveValue('forename2')
  await judge('contacts-columns')
  await press(page, /^See what would change$/)
  await onPage(page, 'What would change')
  await expect(main()).toContainText('2 new parents have the name of another parent')
  await judge('contacts-preview')
  await press(page, /^Import 3 people$/)
  await onPage(page, 'The people are imported')
  await judge('contacts-done')
})

test('bad rows are told by line, nothing can be imported, and a way back leads to the file', async () => {
  const { page } = blueform
  await offer('bad.csv', 'Surname,Forename,DOB\nExample,Kit,1/9/14\nSample,Jo,01/09/2014\nTest,Lee,30/02/2014\n')
  await chooseFile(/^Pupils$/)
  await press(page, /^See what would change$/)
  await onPage(page, 'What would change')
  await expect(main()).toContainText('2 lines cannot be read')
  const rows = page.getByRole('row')
  await expect(rows.filter({ hasText: 'Kit' })).toContainText('“1/9/14” is unclear')
  await expect(rows.filter({ hasText: 'Lee' }).getByRole('rowheader')).toHaveText('4')
  await expect(button(page, /^Import/)).toHaveCount(0)
  await judge('bad-rows')
  await press(page, /^Choose the file again$/)
  await onPage(page, 'Import people from a file')
})

test('a file that is none, or a bomb, is refused on the page with what to do; a closed dialog changes nothing', async () => {
  const { page } = blueform
  await offer('bomb.xml', '<?xml version="1.0"?>\n<!DOCTYPE x [<!ENTITY a "b">]>\n<CTfile>&a;</CTfile>')
  await chooseFile(/^Pupils$/)
  await expect(page.getByRole('alert')).toContainText('Line 2: the file declares things')
  await offer('list.xlsx', 'PK\u0003\u0004')
  await press(page, /^Choose the file$/)
  await expect(page.getByRole('alert')).toContainText('Save it as CSV')
  await judge('refused')
  await answerDialogs(blueform.app, { open: null })
  await press(page, /^Choose the file$/)
  await onPage(page, 'Import people from a file')
})

test('the window never learns where the file lies', async () => {
  const { page } = blueform
  await offer('pupils.csv', SIMS_CSV)
  await chooseFile(/^Pupils$/)
  await onPage(page, 'What does each column mean?')
  expect(await page.content()).not.toContain(blueform.folder)
})
