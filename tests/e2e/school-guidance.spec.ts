// What a school keeps for itself: key contacts, its own steps, its choices, and the sites that were opened for a while.
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { type Page, expect, test } from '@playwright/test'
import { type Blueform, answerDialogs, launchBlueform, removeFolder, setWindowSize } from '../helpers/electron-app.ts'
import { expectWellLaidOut, judgeScreen, shoot } from '../helpers/judge-screen.ts'
import { DPO, HEAD, addColleagues, answerTo, changeTo, changeToColleague, goTo } from '../helpers/people-steps.ts'
import {
  DSL_NAME,
  PASSPHRASE,
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
import { data } from '../security/unlocked.ts'

test.describe.configure({ mode: 'serial' })

let blueform: Blueform
const STEP = 'Ring the school nurse before the child goes home'
const LINE = 'Two days out of the computer room'

const PLACES = [
  ['#/settings/contacts', 'Key contacts'],
  ['#/settings/contacts/new/police', 'Police'],
  ['#/settings/conditions', 'What our school adds'],
  ['#/settings/conditions/new/step', 'Add a step'],
  ['#/settings/choices', 'Where the documents disagree'],
  ['#/sites', 'Sites opened for a while'],
  ['#/sites/new', 'Record an opened site'],
] as const

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
  await judgeScreen(blueform, name, `1366x768/school-${name}`)
}

async function fromSettings(page: Page, link: string): Promise<void> {
  await goTo(page, '#/settings')
  await onPage(page, 'Settings')
  await page.getByRole('link', { name: link }).click()
  await onPage(page, link)
}

/** As it stands in the editions that the newest incident was handled under. */
async function stepsOfNewConcern(page: Page): Promise<readonly string[]> {
  await goTo(page, '#/')
  await onPage(page, 'Home')
  await answerConcern(page)
  const reference = await saveConcern(page)
  type Row = { readonly id: string; readonly reference: string }
  const { rows } = (await data(page, 'incidents.list', listInput)) as { rows: readonly Row[] }
  const incidentId = rows.find((row) => row.reference === reference)?.id ?? ''
  type Read = { readonly responses: readonly { readonly editions: readonly string[] }[] }
  const { responses } = (await data(page, 'incidents.read', { incidentId })) as Read
  const hashes = responses.at(-1)?.editions ?? []
  type Editions = {
    readonly editions: readonly { readonly procedure: { readonly steps: readonly { readonly text: string }[] } }[]
  }
  const { editions } = (await data(page, 'guidance.editions', { hashes })) as Editions
  return editions.flatMap(({ procedure }) => procedure.steps.map(({ text }) => text))
}
const listInput = { words: '', status: 'all', sort: 'newest', page: 1 }

test('a contact that is missing is said first, and is not once it is added', async () => {
  const { page } = blueform
  await fromSettings(page, 'Key contacts')
  const missing = page.getByText(/contacts are missing/)
  await expect(missing).toBeVisible()
  await judge('contacts-missing')
  await page.getByRole('link', { name: 'LADO' }).click()
  await onPage(page, 'LADO')
  await judge('contact')
  await expect(page.getByText('(optional)')).toHaveCount(5)
  await button(page, 'Save this contact').click()
  await expect(errorSummary(page)).toContainText('Enter a name or a post')
  await field(page, 'name').fill('Sample Officer')
  await field(page, 'telephone').fill('01632 960123')
  await button(page, 'Save this contact').click()
  await onPage(page, 'Key contacts')
  await expect(page.getByText('01632 960123')).toBeVisible()
  await expect(page.getByRole('link', { name: 'LADO', exact: true })).toBeHidden()

  await page.getByRole('link', { name: 'Add a contact' }).click()
  await onPage(page, 'Who is it?')
  await judge('contact-who')
  await page.getByRole('radio', { name: 'Police' }).check()
  await button(page, 'Continue').click()
  await onPage(page, 'Police')
  await field(page, 'post').fill('Example Constabulary')
  await field(page, 'telephone').fill('01632 960101')
  await button(page, 'Save this contact').click()
  await onPage(page, 'Key contacts')
  await judge('contacts')
  await button(page, /^This is still right for LADO/).click()
  await expect(page.getByText('LADO, Sample Officer: checked today.')).toBeVisible()
})

test('a contact is changed, and removed only after a question', async () => {
  const { page } = blueform
  await page.getByRole('link', { name: /^Change LADO/ }).click()
  await onPage(page, 'LADO')
  await field(page, 'outOfHours').fill('01632 960124')
  await button(page, 'Save this contact').click()
  await onPage(page, 'Key contacts')
  await expect(page.getByText('01632 960124')).toBeVisible()
  await button(page, /^Remove Police/).click()
  await judge('contact-remove')
  await button(page, 'Keep it').click()
  await expect(page.getByText('01632 960101')).toBeVisible()
  await button(page, /^Remove Police/).click()
  await button(page, 'Remove this contact').click()
  await expect(page.getByText('01632 960101')).toBeHidden()
})

test('the wall sheet is saved with the numbers', async () => {
  const { app, page, folder } = blueform
  await page.getByRole('link', { name: 'Print the wall sheet' }).click()
  await onPage(page, 'Print the wall sheet')
  await judge('contact-sheet')
  const sheet = join(folder, 'contacts.pdf')
  await answerDialogs(app, { save: sheet })
  await button(page, 'Save as PDF').click()
  await page.getByText(/^Saved\. Anyone/).waitFor()
  expect(existsSync(sheet)).toBe(true)
  const words = pdfText(sheet)
  for (const part of ['01632 960123', 'Designated safeguarding lead', DSL_NAME]) expect(words).toContain(part)
})

test('a step of the school’s own waits for the head teacher, and words that touch an image are refused', async () => {
  const { page } = blueform
  await addColleagues(page, [HEAD, DPO])
  await fromSettings(page, 'What our school adds')
  await judge('conditions-none')
  await page.getByRole('link', { name: 'Add a step' }).click()
  await onPage(page, 'Add a step')
  await button(page, /^Save it/).click()
  for (const ask of ['Choose a procedure', 'Write down the step', 'Choose who does it', 'Choose by when']) {
    await expect(errorSummary(page)).toContainText(ask)
  }
  await field(page, 'procedureId').selectOption('nude-images')
  await field(page, 'text').fill('Have IT look at the image')
  await page.getByRole('radio', { name: 'Safeguarding lead' }).check()
  await page.getByRole('radio', { name: 'The same day' }).check()
  await button(page, /^Save it/).click()
  await expect(errorSummary(page)).toContainText('Nobody may look at, copy, send, share or delete')
  await judge('condition-refused')
  await field(page, 'procedureId').selectOption('any-concern')
  await field(page, 'text').fill(STEP)
  await button(page, /^Save it/).click()
  await onPage(page, 'What our school adds')

  await page.getByRole('link', { name: 'Word a step our way' }).click()
  await onPage(page, 'Word a step our way')
  await field(page, 'stepId').selectOption('any-concern')
  await page.getByRole('radio', { name: 'Tell the head teacher', exact: true }).check()
  await expect(page.getByText('Blueform says: “Tell the head teacher”')).toBeVisible()
  await field(page, 'text').fill('Tell the head of school in person')
  await judge('condition-wording')
  await button(page, /^Save it/).click()
  await onPage(page, 'What our school adds')
  await page.getByRole('link', { name: 'Add a policy line' }).click()
  await onPage(page, 'Add a policy line')
  await page.getByRole('radio', { name: 'Pupil, category C' }).check()
  await field(page, 'text').fill(LINE)
  await judge('condition-policy-line')
  await button(page, /^Save it/).click()
  await onPage(page, 'What our school adds')
  await expect(page.getByText('The head teacher signs it here, under their own passphrase.')).toHaveCount(3)
  await expect(page.getByRole('link', { name: /Read and sign/ })).toHaveCount(0)
  await judge('conditions-waiting')
  expect(await stepsOfNewConcern(page)).not.toContain(STEP)
})

test('the head teacher reads it, signs it, and new concerns are handled under it', async () => {
  const { page } = blueform
  await changeToColleague(page, HEAD)
  await fromSettings(page, 'What our school adds')
  await expect(page.getByRole('link', { name: 'Add a step' })).toHaveCount(0)
  await page.getByRole('link', { name: /^Read and sign A step in/ }).click()
  await onPage(page, 'Read it, then sign')
  await expect(page.getByText(STEP)).toBeVisible()
  await judge('condition-sign')
  await button(page, 'Sign it').click()
  await onPage(page, 'What our school adds')
  await expect(page.getByText(new RegExp(`Signed by ${HEAD.name}`))).toHaveCount(1)
  await judge('conditions-head')
  await changeTo(page, /^Designated safeguarding lead/, PASSPHRASE)
  expect(await stepsOfNewConcern(page)).toContain(STEP)
})

test('what is withdrawn stays in the list and no longer counts', async () => {
  const { page } = blueform
  await fromSettings(page, 'What our school adds')
  await button(page, /^Withdraw A step in/).click()
  await judge('condition-withdraw')
  await button(page, 'Withdraw it').click()
  await page.getByText('Withdrawn (1)').click()
  await expect(page.getByText(STEP)).toBeVisible()
  await expect(page.getByText(/Withdrawn by/)).toBeVisible()
  expect(await stepsOfNewConcern(page)).not.toContain(STEP)
})

test('the school chooses where documents disagree, and sees which says what', async () => {
  const { page } = blueform
  await fromSettings(page, 'Where the documents disagree')
  await judge('choices')
  await page.getByRole('link', { name: /^Choose How often do staff change/ }).click()
  await onPage(page, /^How often do staff change/)
  await button(page, 'Save this choice').click()
  await expect(errorSummary(page)).toContainText('Choose one of the answers')
  await page.getByRole('radio', { name: 'Every term' }).check()
  await field(page, 'reasons').fill('The governors decided so.')
  await judge('choice')
  await button(page, 'Save this choice').click()
  await onPage(page, 'Where the documents disagree')
  await expect(page.getByText('Your school’s choice')).toHaveCount(1)
  await expect(page.getByText(/Reasons: The governors decided so\./)).toBeVisible()
})

test('a site that was opened is closed again', async () => {
  const { page } = blueform
  await fromSettings(page, 'Sites opened for a while')
  await page.getByRole('link', { name: 'Record an opened site' }).click()
  await onPage(page, 'Record an opened site')
  await button(page, 'Save this site').click()
  await expect(errorSummary(page)).toContainText('Say for whom it is opened')
  await field(page, 'site').fill('A site about the trenches')
  await field(page, 'forWhom').fill('Year 9 history')
  await field(page, 'why').fill('Letters of soldiers')
  await field(page, 'agreedBy').fill('Sample Head')
  await button(page, 'Today').click()
  await judge('site')
  await button(page, 'Save this site').click()
  await onPage(page, 'Sites opened for a while')
  await expect(page.getByText('Today', { exact: true })).toBeVisible()
  await judge('sites')
  await button(page, /^Blocked again/).click()
  await judge('site-close')
  await button(page, 'Yes, it is blocked').click()
  await expect(page.getByText('No site is open.')).toBeVisible()
  await page.getByText('Closed again (1)').click()
  await expect(page.getByRole('rowheader', { name: 'A site about the trenches' })).toBeVisible()
})

test('nothing is cut off when the window is magnified', async () => {
  const { app, page } = blueform
  await zoomTo(app, 2)
  for (const [hash, heading] of PLACES) {
    await goTo(page, hash)
    await onPage(page, heading)
    await expectWellLaidOut(page, `${heading} at 200 %`)
    await shoot(blueform, `zoom-200/school-${heading}`)
  }
  await zoomTo(app, 1)
})

test('everybody finds the contacts; who may not change them finds no button, and is refused behind it', async () => {
  const { page } = blueform
  await changeToColleague(page, DPO)
  await goTo(page, '#/settings')
  await onPage(page, 'Settings')
  await expect(page.getByRole('link', { name: 'Sites opened for a while' })).toHaveCount(0)
  await page.getByRole('link', { name: 'Key contacts' }).click()
  await onPage(page, 'Key contacts')
  await expect(page.getByText('01632 960123')).toBeVisible()
  await expect(page.getByRole('link', { name: /Add a contact|^Change/ })).toHaveCount(0)
  await expect(button(page, /Remove|This is still right/)).toHaveCount(0)
  await judge('contacts-officer')
  for (const hash of ['#/settings/contacts/new', '#/settings/conditions/new/step', '#/sites']) {
    await goTo(page, hash)
    await onPage(page, 'This page is not part of your role')
  }
  expect(await answerTo(page, 'keyContacts.check', { ids: ['00000000-0000-4000-8000-000000000001'] })).toBe('forbidden')
  expect(await answerTo(page, 'sites.list')).toBe('forbidden')
})
