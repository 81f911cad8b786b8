// The demo's chapter on agreements: a class comes in from a file, its agreement is published, one pupil signs on the laptop that is handed to
// her, and the rest get a form to sign on paper.
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { type Blueform, answerDialogs, setWindowSize } from '../helpers/electron-app.ts'
import { button, onPage, unlock } from '../helpers/steps.ts'

type Look = (name: string) => Promise<void>

const PUPILS = [
  'UPN,Legal Surname,Legal Forename,Preferred Forename,DOB,Reg Group,Year Group,Date of Admission',
  'Z999200000011,Example,Amelia,Millie,14/09/2013,8B,Year 8,03/09/2025',
  'Z999200000012,Gŵyr,Siân,,02/11/2013,8B,Year 8,03/09/2025',
  'Z999200000013,Nguyễn,Ánh,,21/01/2014,8B,Year 8,03/09/2025',
  'Z999200000014,O’Sample,Noah,,17/03/2014,8B,Year 8,03/09/2025',
  'Z999200000015,Testwood,Yusuf,,29/06/2014,8B,Year 8,03/09/2025',
  '',
].join('\n')

/** From any page of the unlocked record; `forms` is where the class set is saved. */
export async function signAgreement(blueform: Blueform, forms: string, look: Look): Promise<void> {
  const { app, page } = blueform
  await importPupils(blueform, look)
  await publish(page, look)

  await page.getByRole('link', { name: 'Agreements', exact: true }).first().click()
  await onPage(page, 'Agreements')
  await look('agreements')
  await seeWhoHasNot(page)
  await page.getByRole('link', { name: /^Sign for Siân Gŵyr/ }).click()
  await onPage(page, 'Who is signing?')
  await page.getByRole('radio', { name: /^Siân Gŵyr/ }).check()
  await look('who-signs')
  await button(page, 'Continue').click()
  await onPage(page, 'How do they sign?')
  await button(page, 'Sign on this screen').click()
  await onPage(page, 'Hand the laptop to Siân Gŵyr')
  await look('hand-over')
  await signOnScreen(blueform, look)
  await unlock(page)
  await onPage(page, 'Home')
  await look('home-with-agreements')

  await page.getByRole('link', { name: 'Agreements', exact: true }).first().click()
  await onPage(page, 'Agreements')
  await seeWhoHasNot(page)
  await page.getByLabel('Agreement', { exact: true }).selectOption({ label: 'Secondary pupil' })
  await page.getByLabel('Class', { exact: true }).selectOption({ label: '8B' })
  await look('who-has-not-signed')
  await page.getByRole('link', { name: 'Forms to sign on paper' }).click()
  await onPage(page, 'Forms to sign on paper')
  await answerDialogs(app, { save: forms })
  await button(page, 'Save as PDF').click()
  await page.getByText('Saved. Anyone who has this file can read it.').waitFor()
  await look('agreement-forms')
}

async function importPupils({ app, page, folder }: Blueform, look: Look): Promise<void> {
  const list = join(folder, 'pupils of 8B.csv')
  writeFileSync(list, PUPILS)
  await page.getByRole('link', { name: 'People', exact: true }).first().click()
  await onPage(page, 'People')
  await page
    .getByRole('link', { name: /^Import/ })
    .first()
    .click()
  await onPage(page, 'Import people from a file')
  await page.getByRole('radio', { name: 'Pupils', exact: true }).check()
  await answerDialogs(app, { open: list })
  await button(page, 'Choose the file').click()
  await onPage(page, 'What does each column mean?')
  await look('import-columns')
  await button(page, 'See what would change').click()
  await onPage(page, 'What would change')
  await look('import-preview')
  await button(page, 'Import 5 people').click()
  await onPage(page, 'The people are imported')
  await page.getByRole('link', { name: 'Go to People' }).click()
  await onPage(page, 'People')
  await page.getByText('Noah O’Sample').waitFor()
  await look('people')
}

async function publish(page: Page, look: Look): Promise<void> {
  await page.getByRole('link', { name: 'Agreements', exact: true }).first().click()
  await onPage(page, 'Agreements')
  await page.getByRole('link', { name: 'Start using it (Secondary pupil)' }).click()
  await onPage(page, 'Agreement: Secondary pupil')
  await look('agreement-text')
  await page.getByRole('link', { name: 'Edit and publish it' }).click()
  await onPage(page, 'Edit the agreement: Secondary pupil')
  await look('agreement-edit')
  await button(page, 'Check and publish').click()
  await onPage(page, 'Check before you publish')
  await look('agreement-publish')
  await button(page, 'Publish version 1').click()
  await page.getByText('1, in force now').waitFor()
}

async function seeWhoHasNot(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'See who has not signed' }).click()
  await onPage(page, 'Who has not signed')
  await page.getByText('5 people on this list.').waitFor()
}

/** In the hands of the pupil: the whole screen is one agreement, and locking is the only way out. */
async function signOnScreen(blueform: Blueform, look: Look): Promise<void> {
  const { page } = blueform
  await button(page, 'Show the agreement now').click()
  await page.locator('main.bf-kiosk').waitFor()
  await onLaptop(blueform)
  await look('handed-over')
  await button(page, 'I have read it: go on to sign').click()
  await onPage(page, 'Sign')
  await draw(page)
  await page.getByRole('checkbox', { name: 'I mean this as my signature' }).check()
  await look('signature')
  await button(page, 'Sign').click()
  await onPage(page, 'Thank you')
  await look('signed')
  await button(page, 'Finish').click()
}

/** The pictures are those of a laptop; the window fills whatever screen the demo runs on. */
async function onLaptop(blueform: Blueform): Promise<void> {
  await blueform.app.evaluate(({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows()
    window?.removeAllListeners('leave-full-screen')
    window?.setKiosk(false)
  })
  await setWindowSize(blueform, 1366, 768)
}

// Two strokes, as parts of the box's width and height.
const STROKES = [
  [
    [0.1, 0.7],
    [0.18, 0.25],
    [0.24, 0.75],
    [0.3, 0.45],
    [0.36, 0.72],
    [0.43, 0.5],
  ],
  [
    [0.52, 0.3],
    [0.47, 0.6],
    [0.56, 0.75],
    [0.6, 0.45],
    [0.66, 0.8],
    [0.86, 0.55],
  ],
] as const

async function draw(page: Page): Promise<void> {
  const box = await page.locator('canvas').boundingBox()
  if (!box) throw new Error('no box to draw in')
  for (const [[startX, startY], ...rest] of STROKES) {
    await page.mouse.move(box.x + startX * box.width, box.y + startY * box.height)
    await page.mouse.down()
    for (const [x, y] of rest) await page.mouse.move(box.x + x * box.width, box.y + y * box.height, { steps: 8 })
    await page.mouse.up()
  }
}
