// From a concern to what is done about it: the steps, the questions behind them, notes and contacts; and the short way when it is urgent.
import { join } from 'node:path'
import { type Page, expect, test } from '@playwright/test'
import { type Blueform, answerDialogs, launchBlueform, removeFolder, setWindowSize } from '../helpers/electron-app.ts'
import { expectAccessible, expectWellLaidOut, judgeScreen, shoot } from '../helpers/judge-screen.ts'
import { choose, press, tabTo, typeInto } from '../helpers/keys.ts'
import { goTo } from '../helpers/people-steps.ts'
import {
  answerConcern,
  button,
  errorSummary,
  field,
  onPage,
  pdfText,
  saveConcern,
  setUpVault,
} from '../helpers/steps.ts'
import { zoomTo } from '../helpers/windows.ts'

test.describe.configure({ mode: 'serial' })

let blueform: Blueform
let base = ''

test.beforeAll(async () => {
  blueform = await launchBlueform()
  await setWindowSize(blueform, 1366, 768)
  await setUpVault(blueform)
})

test.afterAll(async () => {
  await blueform.quit()
  removeFolder(blueform.folder)
})

async function judge(name: string): Promise<void> {
  await judgeScreen(blueform, name, `response/${name}`)
}

/** A step on the page of what to do, with its state. */
function step(page: Page, words: RegExp) {
  return page.locator('.bf-task').filter({ has: page.getByRole('link', { name: words }) })
}

async function openStep(words: RegExp, heading = words): Promise<void> {
  const { page } = blueform
  await step(page, words).getByRole('link').first().click()
  await onPage(page, heading)
}

async function unfold(): Promise<void> {
  await blueform.page.getByText(/^Done or not needed/).click()
}

test('a concern that is recorded has steps at once, from what was ticked; what must not be done comes first', async () => {
  const { page } = blueform
  await answerConcern(page)
  await saveConcern(page)
  await onPage(page, 'What to do now')
  base = new URL(page.url()).hash.replace('/now', '')
  await expect(page.locator('main')).toContainText('These steps come from what was ticked on the form')
  await expect(step(page, /^Tell the head teacher/)).toContainText('Safeguarding lead, today')
  const [stop, first] = await Promise.all([
    page.getByText('What must not be done').boundingBox(),
    page.locator('.bf-task').first().boundingBox(),
  ])
  expect(stop?.y).toBeLessThan(first?.y ?? 0)
  // The form says that the parents were told already.
  await unfold()
  await expect(step(page, /Decide whether to tell the parents/)).toContainText('Done')
  await judge('now-proposed')
})

test('answering a few questions brings up the procedures that fit', async () => {
  const { page } = blueform
  await page.getByRole('link', { name: 'Answer a few questions' }).first().click()
  await onPage(page, 'What is it about?')
  await expect(page.getByRole('checkbox', { name: 'A pupil is bullied online' })).toBeChecked()
  await page.getByRole('checkbox', { name: 'None of these' }).check()
  await expect(page.getByRole('checkbox', { name: 'A pupil is bullied online' })).not.toBeChecked()
  await page.getByRole('checkbox', { name: 'None of these' }).uncheck()
  await button(page, 'Continue').click()
  await expect(errorSummary(page)).toBeFocused()
  await judge('questions-about-error')
  await page.getByRole('checkbox', { name: 'A pupil is bullied online' }).check()
  await page.getByRole('checkbox', { name: /^Malicious or threatening posts/ }).check()
  await judge('questions-about')
  await button(page, 'Continue').click()
  await onPage(page, 'A few questions')
  await expect(field(page, 'replies.danger').getByRole('radio', { name: 'No', exact: true })).toBeChecked()
  await button(page, 'Save and show what to do now').click()
  await expect(errorSummary(page)).toBeFocused()
  await judge('questions-replies-error')
  for (const group of await page.getByRole('group').all()) {
    await group.getByRole('radio', { name: 'No', exact: true }).check()
  }
  await field(page, 'replies.illegal').getByRole('radio', { name: 'Yes' }).check()
  await field(page, 'replies.send').getByRole('radio', { name: 'Yes' }).check()
  await judge('questions-replies')
  await button(page, 'Save and show what to do now').click()
  await onPage(page, 'What to do now')
  await expect(page.locator('main')).not.toContainText('from what was ticked')
  await expect(step(page, /^Tell the police/)).toContainText('at once')
  await expect(step(page, /SEND co-ordinator/)).toBeVisible()
  await judge('now-answered')
})

test('a contact is recorded once, and ticks the box of the printed form and the step', async () => {
  const { page, app, folder } = blueform
  await page.getByRole('link', { name: 'Go to the first step' }).click()
  await onPage(page, /^Tell the police/)
  await expect(page.locator('main')).toContainText('999 in danger, otherwise 101')
  await expect(page.locator('main')).toContainText('No key contact for: Police. Add one')
  await page.getByText('Where this comes from').last().click()
  await expect(page.locator('main')).toContainText('Sharing nudes and semi-nudes, March 2024 (UKCIS)')
  await judge('step-telling')
  await page.getByRole('link', { name: 'Record the contact' }).click()
  await onPage(page, 'Record a contact: Police')
  await button(page, 'Save the contact').click()
  await expect(errorSummary(page)).toContainText('Choose what the contact was for')
  await judge('contact-errors')
  await page.getByRole('radio', { name: 'To refer' }).check()
  await page.getByRole('radio', { name: 'By telephone' }).check()
  await field(page, 'spokeTo').fill('Constable Example')
  await button(page, 'Just now, by me').click()
  await field(page, 'advice').fill('Keep the telephone safe until an officer comes.')
  await field(page, 'reference').fill('CR-0042')
  await judge('contact')
  await button(page, 'Save the contact').click()
  await onPage(page, 'What to do now')
  await unfold()
  await expect(step(page, /^Tell the police/)).toContainText('Done')
  await goTo(page, `${base}/print`)
  await onPage(page, 'Print or hand over')
  const path = join(folder, 'form.pdf')
  await answerDialogs(app, { save: path })
  await button(page, 'Save as PDF').click()
  await page.getByText('Saved. Anyone who has this file can read it.').waitFor()
  expect(pdfText(path)).toMatch(/\[ticked\] incident reported to police: .*Robin Sample/)
})

test('a step is done with a note, and another is not needed and says why', async () => {
  const { page } = blueform
  await goTo(page, `${base}/now`)
  await openStep(/SEND co-ordinator/)
  await button(page, 'Save').click()
  await expect(errorSummary(page)).toContainText('Choose whether it is done')
  await page.getByRole('radio', { name: 'Done', exact: true }).check()
  await judge('step-note')
  await button(page, 'Just now, by me').click()
  await field(page, 'note').fill('The meeting is on Monday.')
  await button(page, 'Save').click()
  await onPage(page, 'What to do now')
  await openStep(/^Tell the head teacher/)
  await page.getByRole('link', { name: 'Done another way, not needed or not yet' }).click()
  await page.getByRole('radio', { name: 'Not needed' }).check()
  await button(page, 'Save').click()
  await expect(errorSummary(page)).toContainText('Say why it is not needed')
  await field(page, 'note').fill('The head teacher reported it.')
  await button(page, 'Save').click()
  await onPage(page, 'What to do now')
  await unfold()
  await expect(step(page, /SEND co-ordinator/)).toContainText('The meeting is on Monday.')
  await expect(step(page, /^Tell the head teacher/)).toContainText('Not needed')
  await goTo(page, base)
  await onPage(page, /^Incident/)
  await judge('incident')
})

test('what is typed of one step is kept, and never stands under another', async () => {
  const { page } = blueform
  await goTo(page, `${base}/now`)
  await openStep(/policy or the filter/)
  await page.getByRole('radio', { name: 'Not yet' }).check()
  await field(page, 'note').fill('After the half-term break.')
  await button(page, 'What to do now').click()
  await openStep(/workshop/)
  await expect(page.getByRole('radio', { checked: true })).toHaveCount(0)
  await button(page, 'What to do now').click()
  await openStep(/policy or the filter/)
  await expect(field(page, 'note')).toHaveValue('After the half-term break.')
  await button(page, 'Tomorrow').click()
  await button(page, 'Save').click()
  await onPage(page, 'What to do now')
  await expect(step(page, /policy or the filter/)).toContainText(/by \w{3} \d/)
})

test('one press says that a step is done, keeps what is typed of another, and can be taken back', async () => {
  const { page } = blueform
  await goTo(page, `${base}/now`)
  await openStep(/workshop/)
  await page.getByRole('radio', { name: 'Not needed' }).check()
  await field(page, 'note').fill('Asked the parents first.')
  await expect(page.getByText(/^Draft kept \d\d:\d\d$/)).toBeVisible()
  await button(page, 'What to do now').click()
  await onPage(page, 'What to do now')
  const quick = page.getByRole('button', { name: /^Done just now, by me \(/ }).first()
  const words = /\((.*)\)$/.exec((await quick.textContent()) ?? '')?.[1] ?? 'no step'
  const row = page.locator('.bf-task').filter({ has: page.getByRole('link', { name: words, exact: true }) })
  await tabTo(page, /^Done just now, by me/)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('status').filter({ hasText: `Noted as done: ${words}` })).toBeVisible()
  await expect(page.locator('.incident-noted')).toBeFocused()
  await judge('now-quick-done')
  await unfold()
  await expect(row).toContainText('Robin')
  await page.getByRole('button', { name: `Undo (${words})` }).click()
  await expect(page.getByRole('status').filter({ hasText: 'Set back to do' })).toBeVisible()
  await expect(row).toContainText('To do')
  await openStep(/workshop/)
  await expect(field(page, 'note')).toHaveValue('Asked the parents first.')
  await button(page, 'Leave without saving').click()
  await page.getByRole('dialog').getByRole('button').first().waitFor()
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /discard|throw|leave/i })
    .first()
    .click()
})

test('a step is opened and noted with keys only', async () => {
  const { page } = blueform
  await goTo(page, `${base}/now`)
  await onPage(page, 'What to do now')
  await press(page, /workshop/)
  await onPage(page, /workshop/)
  await choose(page, /^Done/)
  await press(page, /^Just now, by me$/)
  await typeInto(page, 'note', 'Planned with the parents’ group.')
  await press(page, /^Save$/)
  await onPage(page, 'What to do now')
  await tabTo(page, /^Done or not needed/)
  await page.keyboard.press('Enter')
  await expect(step(page, /workshop/)).toContainText('Done')
})

test('the pages hold at twice the size and in the dark', async () => {
  const { page, app } = blueform
  const pages = ['/now', '/questions', '/steps/tell-police', '/steps/review-policy', '/contacts/new', '']
  await zoomTo(app, 2)
  for (const part of pages) {
    await goTo(page, base + part)
    await page.waitForTimeout(300)
    await expectWellLaidOut(page, `${part} at 200 %`)
    await shoot(blueform, `response/zoom${part.replaceAll('/', '-')}`)
  }
  await zoomTo(app, 1)
  await page.emulateMedia({ colorScheme: 'dark' })
  for (const part of pages) {
    await goTo(page, base + part)
    await page.waitForTimeout(300)
    await expectAccessible(page, `${part} in the dark`)
    await shoot(blueform, `response/dark${part.replaceAll('/', '-')}`)
  }
  await page.emulateMedia({ colorScheme: 'light' })
})

test('a closed incident shows its steps and offers nothing to fill in', async () => {
  const { page } = blueform
  await goTo(page, `${base}/close`)
  await onPage(page, 'Close the incident')
  await field(page, 'reason').fill('Everything is done.')
  await button(page, /^Close/).click()
  await onPage(page, /^Incident/)
  await expect(page.getByRole('heading', { name: 'Not done before it was closed' })).toBeVisible()
  for (const part of ['/questions', '/contacts/new?party=lado', '/steps/review-policy/note', '/steps/tell-police']) {
    await goTo(page, base + part)
    await page.locator('main .bf-caption').waitFor()
    await expect(page.locator('main').getByRole('textbox')).toHaveCount(0)
    await expect(page.locator('main').getByRole('radio')).toHaveCount(0)
    await expect(page.locator('.bf-button-primary')).toHaveCount(0)
  }
})

test('an urgent report is recorded, with its first instructions on the screen, in six interactions', async () => {
  const { page } = blueform
  await goTo(page, '#/')
  await onPage(page, 'Home')
  let interactions = 0
  const does = async (act: Promise<void>) => {
    await act
    interactions += 1
  }
  await does(
    page
      .getByRole('button', { name: /New concern/ })
      .first()
      .click(),
  )
  await does(page.getByRole('radio', { name: 'Yes', exact: true }).check())
  await does(button(page, 'Continue').click())
  await onPage(page, 'Do not look at the image')
  await judge('urgent-stop')
  await does(button(page, 'Save it now, fill in the rest later').click())
  await onPage(page, /^Is this about an adult/)
  await judge('urgent-who-sees')
  await does(page.getByRole('radio', { name: /^No\b/ }).check())
  await does(button(page, 'Save and show what to do now').click())
  await onPage(page, 'What to do now')
  expect(interactions).toBeLessThanOrEqual(6)
  await expect(page.locator('main')).toContainText(/Saved as \d{4}-002/)
  await expect(page.getByText('Stop. Nobody looks. Lock the child’s own device away, switched off.')).toBeInViewport()
  await expect(page.getByRole('link', { name: 'Go to the first step' })).toBeInViewport()
  await judge('urgent-now')
  await page.getByRole('link', { name: 'Open the incident' }).click()
  await expect(page.locator('main')).toContainText('Not written down yet. Recorded at once')
})
