// The short forms on an incident lose nothing that is typed: not by a crash, by locking or by going to another screen.
import { type Page, expect, test } from '@playwright/test'
import { type Blueform, launchBlueform, removeFolder } from '../helpers/electron-app.ts'
import { goTo } from '../helpers/people-steps.ts'
import { STORY, answerConcern, button, field, onPage, saveConcern, setUpVault, unlock } from '../helpers/steps.ts'

test.describe.configure({ mode: 'serial' })

const BACK = /^What you typed before is back\. Saved .+\./

let blueform: Blueform
let reference = ''

test.beforeAll(async () => {
  blueform = await launchBlueform()
  await setUpVault(blueform)
  await answerConcern(blueform.page, { ...STORY, image: 'Not sure' })
  reference = await saveConcern(blueform.page)
})

test.afterAll(async () => {
  await blueform.quit()
  removeFolder(blueform.folder)
})

async function openIncident(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Incidents' }).first().click()
  await onPage(page, 'Incidents')
  await page.getByRole('link', { name: new RegExp(reference) }).click()
  await onPage(page, new RegExp(reference))
}

async function openForm(page: Page, link: RegExp, heading: string): Promise<void> {
  await openIncident(page)
  await page.getByRole('link', { name: link }).first().click()
  await onPage(page, heading)
}

const openAmendment = (page: Page) => openForm(page, /Amend/, 'Amend what was recorded')
const openDevice = (page: Page) => openForm(page, /^Record a device$/, 'Record a device')

// The link to it is on the step that asks for it, whose words are the procedure's.
async function openOutcome(page: Page): Promise<void> {
  await openIncident(page)
  await goTo(page, `${new URL(page.url()).hash}/outcome`)
  await onPage(page, 'Outcome of incident/investigation')
}

const isSaved = (page: Page) => expect(page.getByText(/^Draft kept \d\d:\d\d$/)).toBeVisible()

test('half an amendment and half a custody record survive a crash', async () => {
  const { page } = blueform
  await openAmendment(page)
  await field(page, 'description').fill('The messages were sent bef')
  await field(page, 'reason').pressSequentially('The tutor cor', { delay: 20 })
  await isSaved(page)
  await openDevice(page)
  await expect(page.getByText(BACK)).toBeHidden()
  await page.getByRole('radio', { name: 'No', exact: true }).check()
  await field(page, 'what').pressSequentially('Grey example pho', { delay: 20 })
  await isSaved(page)
  await blueform.kill()

  blueform = await launchBlueform({ folder: blueform.folder })
  const again = blueform.page
  await unlock(again)
  await onPage(again, 'Home')
  await openAmendment(again)
  await expect(again.getByText(BACK)).toBeVisible()
  await expect(field(again, 'description')).toHaveValue('The messages were sent bef')
  await expect(field(again, 'reason')).toHaveValue('The tutor cor')
  await openDevice(again)
  await expect(again.getByText(BACK)).toBeVisible()
  await expect(field(again, 'what')).toHaveValue('Grey example pho')
  await expect(again.getByRole('radio', { name: 'No', exact: true })).toBeChecked()
})

test('Ctrl+L in mid-word keeps the form, and the window keeps nothing', async () => {
  const { page } = blueform
  await field(page, 'storedWhere').pressSequentially('Safe in the off')
  await page.keyboard.press('Control+l')
  await onPage(page, 'Unlock the records')
  expect(await page.content()).not.toContain('Grey example')

  await unlock(page)
  await onPage(page, 'Home')
  await openDevice(page)
  await expect(field(page, 'what')).toHaveValue('Grey example pho')
  await expect(field(page, 'storedWhere')).toHaveValue('Safe in the off')
})

test('what was typed in one breath is kept when the page is left for the incident', async () => {
  const { page } = blueform
  await openOutcome(page)
  await page.getByRole('textbox').first().fill('Both fam')
  await page.getByRole('link', { name: 'Back to the incident' }).click()
  await onPage(page, new RegExp(reference))
  await openOutcome(page)
  await expect(page.getByRole('textbox').first()).toHaveValue('Both fam')
})

test('a saved form does not come back', async () => {
  const { page } = blueform
  await page.getByRole('textbox').first().fill('Both families were spoken to.')
  await button(page, 'Save the outcome').click()
  await onPage(page, new RegExp(reference))
  await expect(page.locator('main')).toContainText('Both families were spoken to.')
  await openOutcome(page)
  await expect(page.getByRole('textbox').first()).toHaveValue('')
  await expect(page.getByText(BACK)).toBeHidden()
})

test('starting afresh and leaving without saving ask first, and then throw away', async () => {
  const { page } = blueform
  await openAmendment(page)
  await button(page, 'Start afresh').click()
  await button(page, 'Keep it').click()
  await expect(field(page, 'reason')).toHaveValue('The tutor cor')
  await button(page, 'Start afresh').click()
  await button(page, 'Delete it and start afresh').click()
  await expect(field(page, 'description')).toHaveValue(STORY.description)
  await expect(field(page, 'reason')).toHaveValue('')
  await expect(page.getByText(BACK)).toBeHidden()
  // Typing goes on to be kept after starting afresh.
  await field(page, 'reason').pressSequentially('Another reason', { delay: 20 })
  await isSaved(page)

  await openDevice(page)
  await button(page, 'Leave without saving').click()
  await button(page, 'Delete it and leave').click()
  await onPage(page, new RegExp(reference))
  await openDevice(page)
  await expect(field(page, 'what')).toHaveValue('')
  await button(page, 'Leave without saving').click()
  await onPage(page, new RegExp(reference))
  await openAmendment(page)
  await expect(field(page, 'reason')).toHaveValue('Another reason')
})
