import { expect, test } from '@playwright/test'
import { type Blueform, launchBlueform, removeFolder } from '../helpers/electron-app.ts'
import {
  DSL_NAME,
  STORY,
  answerConcern,
  button,
  errorSummary,
  field,
  onPage,
  saveConcern,
  setUpVault,
  unlock,
} from '../helpers/steps.ts'

test.describe.configure({ mode: 'serial' })

let blueform: Blueform
let reference = ''

test.beforeAll(async () => {
  blueform = await launchBlueform()
  await setUpVault(blueform)
})

test.afterAll(async () => {
  await blueform.quit()
  removeFolder(blueform.folder)
})

async function openIncident(): Promise<void> {
  const { page } = blueform
  await page.getByRole('link', { name: 'Incidents' }).first().click()
  await onPage(page, 'Incidents')
  const showAll = button(page, 'Show all')
  if (await showAll.isVisible()) await showAll.click()
  await page.getByRole('link', { name: new RegExp(reference) }).click()
  await onPage(page, new RegExp(reference))
}

test('records a concern and gives it a reference', async () => {
  await answerConcern(blueform.page)
  reference = await saveConcern(blueform.page)
  expect(reference).toBe(`${new Date().getFullYear()}-001`)
})

test('says in a focused summary and beside the field what is missing', async () => {
  const { page } = blueform
  await page
    .getByRole('button', { name: /New concern/ })
    .first()
    .click()
  await onPage(page, /^Could this involve/)
  await expect(page.getByRole('radio', { checked: true })).toHaveCount(0)
  await button(page, 'Continue').click()
  const summary = errorSummary(page)
  await expect(summary).toBeFocused()
  await expect(summary).toContainText('Answer whether this could involve')
  await summary.getByRole('link').first().click()
  await expect(page.getByRole('radio').first()).toBeFocused()
})

test('refuses a date that does not exist or lies in the future, and keeps what was typed', async () => {
  const { page } = blueform
  await page.getByRole('radio', { name: 'No', exact: true }).check()
  await button(page, 'Continue').click()
  await onPage(page, 'Is anyone in danger now?')
  await page.getByRole('radio', { name: 'No', exact: true }).check()
  await button(page, 'Continue').click()
  await onPage(page, /^Is this about an adult/)
  await page.getByRole('radio', { name: /^No\b(?!t)/ }).check()
  await button(page, 'Continue').click()
  await onPage(page, 'Details of incident')
  for (const [day, month, year, answer] of [
    ['31', '2', '2026', /there is no such day/],
    ['1', '1', '2099', /cannot be in the future/],
  ] as const) {
    await field(page, 'happened.day').fill(day)
    await field(page, 'happened.month').fill(month)
    await field(page, 'happened.year').fill(year)
    await button(page, 'Continue').click()
    await expect(page.getByRole('link', { name: answer })).toBeVisible()
    await expect(field(page, 'happened.day')).toHaveValue(day)
  }
})

test('stops asking beside a field that is being answered, and reads an early hour back', async () => {
  const { page } = blueform
  const beside = page.locator('[id="happened.problem"]')
  await expect(beside).toBeVisible()
  await button(page, 'Today').click()
  await expect(beside).toHaveCount(0)
  await expect(page.locator('[id="time.problem"]')).toBeVisible()
  await field(page, 'time').fill('1.15')
  await expect(page.getByText('Read as 01:15, in the night. For the afternoon, write 1.15pm')).toBeVisible()
  await field(page, 'time').fill('1.15pm')
  await expect(page.getByText(/Read as/)).toHaveCount(0)
})

test('finds the incident by a beginning of a name without its accents', async () => {
  const { page } = blueform
  await page.keyboard.press('Control+f')
  await expect(field(page, 'incident-search')).toBeFocused()
  await field(page, 'incident-search').fill('sian gw')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('link', { name: new RegExp(reference) })).toBeVisible()
  await field(page, 'incident-search').fill('nobodyofthisname')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('link', { name: new RegExp(reference) })).toBeHidden()
  await expect(page.locator('main')).not.toContainText(STORY.person)
})

test('keeps the first wording readable after an amendment', async () => {
  const { page } = blueform
  await openIncident()
  await page.getByRole('link', { name: /Amend/ }).first().click()
  await onPage(page, /Amend/)
  await field(page, 'description').fill('The messages were sent before school, as the tutor said later.')
  await field(page, 'reason').fill('The tutor corrected the time.')
  await button(page, /Save/).click()
  await onPage(page, new RegExp(reference))
  await expect(page.locator('main')).toContainText('The messages were sent before school')
  await expect(page.locator('main')).toContainText('The tutor corrected the time.')
  for (const summary of await page.locator('main summary').all()) await summary.click()
  await expect(page.getByText(STORY.description).first()).toBeVisible()
})

test('records an action for staff with date and person, and strikes it out with a reason', async () => {
  const { page } = blueform
  await page
    .getByRole('link', { name: /action/i })
    .first()
    .click()
  await page.getByRole('radio', { name: /Staff/ }).first().check()
  await page.getByRole('radio', { name: 'advice sought from LADO' }).check()
  await button(page, 'Yesterday').click()
  await field(page, 'by').fill(DSL_NAME)
  await button(page, /Save|Record/)
    .last()
    .click()
  await onPage(page, new RegExp(reference))
  await expect(page.locator('main')).toContainText('advice sought from LADO')
})

test('records the outcome, closes with a reason, and reopens with one', async () => {
  const { page } = blueform
  await page
    .getByRole('link', { name: /outcome/i })
    .first()
    .click()
  await page.getByRole('link', { name: 'Record the outcome' }).click()
  await page.getByRole('textbox').first().fill('Both families were spoken to and it has stopped.')
  await button(page, /Save|Record/)
    .last()
    .click()
  await onPage(page, new RegExp(reference))
  await expect(page.locator('main')).toContainText('it has stopped')

  await page.getByRole('link', { name: /Close/ }).first().click()
  await page.getByRole('textbox').first().fill('Settled.')
  await button(page, /Close/).last().click()
  await onPage(page, new RegExp(reference))
  await expect(page.locator('main')).toContainText('Closed')
  // A form that would be refused at its end is not offered.
  await expect(page.getByRole('link', { name: /^Amend|Strike out|Record an/ })).toHaveCount(0)
  await page
    .getByRole('link', { name: /Reopen/ })
    .first()
    .click()
  await page.getByRole('textbox').first().fill('It began again.')
  await button(page, /Reopen/)
    .last()
    .click()
  await onPage(page, new RegExp(reference))
  await expect(page.locator('main')).toContainText('It began again.')
})

test('a draft survives a crash in mid-sentence', async () => {
  const { page } = blueform
  await page
    .getByRole('button', { name: /New concern/ })
    .first()
    .click()
  await onPage(page, /^Could this involve/)
  await page.getByRole('radio', { name: 'Not sure' }).check()
  await button(page, 'Continue').click()
  await page.getByRole('link', { name: 'Continue' }).click()
  for (const heading of ['Is anyone in danger now?', /^Is this about an adult/]) {
    await onPage(page, heading)
    await page.getByRole('radio', { name: /^No\b(?!t)/ }).check()
    await button(page, 'Continue').click()
  }
  await page.getByRole('link', { name: /Description/ }).click()
  await onPage(page, 'Description of incident')
  await field(page, 'description').pressSequentially('A pupil came to me at break and said that', { delay: 20 })
  await expect(page.getByText(/Saved \d\d:\d\d/)).toBeVisible()
  await blueform.kill()

  blueform = await launchBlueform({ folder: blueform.folder })
  await unlock(blueform.page)
  await onPage(blueform.page, 'Home')
  await blueform.page
    .getByRole('link', { name: /Go on|Resume|Continue/ })
    .last()
    .click()
  await blueform.page.getByRole('link', { name: /Description/ }).click()
  await expect(field(blueform.page, 'description')).toHaveValue('A pupil came to me at break and said that')
})
