// What a person does in the windows, step by step; shared by the end-to-end tests, the security walk and the demo.
import { execFileSync } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { type Blueform, answerDialogs } from './electron-app.ts'

export const PASSPHRASE = 'lantern pebble orchard quilt'

export const SCHOOL = {
  name: 'Larkfield Example School',
  coordinator: 'Robin Sample',
  address: '1 Example Street\nExampleton\nEX1 1EX',
  contact: '01632 960001',
  localAuthority: 'Exampleshire',
  urgentContacts: 'Children’s social care 01632 960002, out of hours 01632 960003',
} as const

export const DSL_NAME = 'Robin Sample'

/** A control by the field it answers, which is also its id. */
export function field(page: Page, id: string) {
  return page.locator(`[id="${id}"]`)
}

export function button(page: Page, name: string | RegExp) {
  return page.getByRole('button', { name, exact: typeof name === 'string' })
}

export function errorSummary(page: Page) {
  return page.getByRole('region', { name: 'There is something to put right' })
}

/** Waits for the page with this heading, which is how a person knows where they are. */
export async function onPage(page: Page, heading: string | RegExp): Promise<void> {
  await page.getByRole('heading', { level: 1, name: heading }).waitFor()
}

type Look = (name: string) => Promise<void>
const noLook: Look = async () => undefined

/** First run from the welcome page to the confirmed recovery sheet. Returns the recovery code as read from the sheet. */
export async function setUpVault({ app, page, folder }: Blueform, look: Look = noLook): Promise<string> {
  const vaultFolder = join(folder, 'records')
  const sheet = join(folder, 'sheet.pdf')
  mkdirSync(vaultFolder, { recursive: true })
  await answerDialogs(app, { open: vaultFolder, save: sheet })

  await onPage(page, 'Welcome to Blueform')
  await look('welcome')
  await button(page, 'Set up Blueform').click()
  await onPage(page, 'Your school')
  for (const [name, value] of Object.entries(SCHOOL)) await field(page, name).fill(value)
  await look('school')
  await button(page, 'Continue').click()
  await onPage(page, 'Your name')
  await page.getByLabel('First name and surname').fill(DSL_NAME)
  await look('name')
  await button(page, 'Continue').click()
  await onPage(page, 'Where to keep the records')
  await button(page, 'Choose a folder').click()
  await page.getByText('Folder: records').waitFor()
  await look('folder')
  await button(page, 'Continue').click()
  await onPage(page, 'Choose a passphrase')
  await field(page, 'passphrase').fill(PASSPHRASE)
  await field(page, 'passphraseAgain').fill(PASSPHRASE)
  await page
    .getByText(/strong/i)
    .first()
    .waitFor()
  await look('passphrase')
  await button(page, 'Continue').click()
  await onPage(page, 'Check your answers')
  await look('check')
  await button(page, 'Set up Blueform').click()
  const { code } = await confirmSheet({ page, sheet, look, kind: 'recovery' })
  await confirmSheet({ page, sheet, look, kind: 'release' })
  await onPage(page, 'The records are ready')
  await look('ready')
  await button(page, 'Go to the home page').click()
  await onPage(page, 'Home')
  return code
}

type SheetKind = 'recovery' | 'release'
type SheetStep = { readonly page: Page; readonly sheet: string; readonly look?: Look; readonly kind: SheetKind }

/** Saves the sheet that is asked for and types part of it back; the save dialog must already answer with `sheet`. */
export async function confirmSheet({
  page,
  sheet,
  kind,
  look = noLook,
}: SheetStep): Promise<{ readonly code: string }> {
  await onPage(page, `Your ${kind} sheet`)
  await look(`${kind}-sheet`)
  await button(page, 'Save as PDF').click()
  await page.getByText('Done. Keep the sheet at hand').waitFor()
  await button(page, 'Continue').click()
  await onPage(page, /^Type part of the/)
  const groups = codeGroups(sheet)
  for (const box of await page.getByLabel(/^Group \d+$/).all()) {
    const label = await box.evaluate((input: HTMLInputElement) => input.labels?.[0]?.textContent ?? '')
    await box.fill(groups[Number(/\d+/.exec(label)?.[0]) - 1] ?? '')
  }
  await look(`${kind}-confirm`)
  await button(page, `Confirm the ${kind} sheet`).click()
  return { code: groups.join('-') }
}

export function pdfText(path: string, ...args: readonly string[]): string {
  return execFileSync('pdftotext', ['-layout', ...args, path, '-'], { encoding: 'utf8' })
}

/** The groups of the code on a saved sheet, in order: seven on a line, their numbers below. */
export function codeGroups(sheet: string): readonly string[] {
  const lines = pdfText(sheet).match(/\b[0-9A-HJKMNP-TV-Z]{4}(?: *- *[0-9A-HJKMNP-TV-Z]{4}){6}/g)
  if (!lines) throw new Error('no code on the sheet')
  return lines.flatMap((line) => line.split(/ *- */))
}

/** Types a passphrase at the lock screen; `who` is a role and initials, asked for once there is more than one person. */
export async function unlock(page: Page, passphrase = PASSPHRASE, who?: string | RegExp): Promise<void> {
  await onPage(page, 'Unlock the records')
  if (who !== undefined) await page.getByRole('radio', { name: who }).check()
  await field(page, 'passphrase').fill(passphrase)
  await button(page, 'Unlock').click()
}

export type ConcernStory = {
  readonly image: 'No' | 'Not sure' | 'Yes'
  /** Whether it is about an adult in school; "No" unless told otherwise. */
  readonly adult?: RegExp
  readonly person: string
  readonly description: string
}

export const STORY: ConcernStory = {
  image: 'No',
  person: 'Siân Gŵyr',
  description: 'During lunch a group chat sent unkind messages about one pupil. The tutor was told after lunch.',
}

/** New concern from the home page to check answers, one thing a page. */
export async function answerConcern(page: Page, story: ConcernStory = STORY, look: Look = noLook): Promise<void> {
  await page
    .getByRole('button', { name: /New concern/ })
    .first()
    .click()
  await onPage(page, /^Could this involve/)
  await look('image-question')
  await page.getByRole('radio', { name: story.image, exact: true }).check()
  await goOn(page)
  if (story.image !== 'No') {
    await onPage(page, 'Do not look at the image')
    await look('stop')
    await page.getByRole('link', { name: 'Continue' }).click()
  }
  await answerDetails(page, story, look)
  await answerRest(page, story, look)
}

async function goOn(page: Page): Promise<void> {
  await button(page, 'Continue').click()
}

async function answerDetails(page: Page, story: ConcernStory, look: Look): Promise<void> {
  await onPage(page, 'Is anyone in danger now?')
  await page.getByRole('radio', { name: 'No', exact: true }).check()
  await look('danger')
  await goOn(page)
  await onPage(page, /^Is this about an adult/)
  await page.getByRole('radio', { name: story.adult ?? /^No\b/ }).check()
  await look('adult')
  await goOn(page)
  await onPage(page, 'Details of incident')
  await button(page, 'Yesterday').click()
  await field(page, 'time').fill('12.40pm')
  await field(page, 'reporter').fill('Tutor Example')
  await look('details')
  await goOn(page)
  await onPage(page, 'Where did the incident occur?')
  await page.getByRole('checkbox', { name: 'In school/service setting' }).check()
  await look('places')
  await goOn(page)
  await onPage(page, 'Who was involved in the incident?')
  if ((await field(page, 'people.0.name').count()) === 0) await button(page, /^Add/).click()
  await field(page, 'people.0.name').fill(story.person)
  await page.getByRole('radio', { name: 'child/young person' }).first().check()
  await page.getByRole('radio', { name: 'Affected by it' }).first().check()
  await field(page, 'people.0.classOrPost').fill('8B')
  await look('people')
  await goOn(page)
}

async function answerRest(page: Page, story: ConcernStory, look: Look): Promise<void> {
  await onPage(page, /^Type of incident/)
  await page.getByRole('checkbox', { name: 'bullying or harassment (online bullying)' }).check()
  await look('types')
  await goOn(page)
  await onPage(page, 'Description of incident')
  await field(page, 'description').fill(story.description)
  await look('description')
  await goOn(page)
  await onPage(page, 'Nature of incident')
  await page.getByRole('checkbox', { name: 'Deliberate access' }).check()
  await page.getByRole('checkbox', { name: 'transmitted to others' }).first().check()
  await page.getByRole('checkbox', { name: 'online bullying', exact: true }).check()
  await look('nature')
  await goOn(page)
  await onPage(page, 'Action taken')
  await page.getByRole('checkbox', { name: "child's parents informed" }).check()
  await button(page, 'Today').last().click()
  await field(page, 'childActions.parents.by').fill(DSL_NAME)
  await look('actions')
  await goOn(page)
  await onPage(page, /^Outcome of incident/)
  await page.getByRole('checkbox', { name: 'Not known yet' }).check()
  await look('outcome')
  await goOn(page)
  await onPage(page, 'Check answers before saving')
  await look('check-answers')
}

/** Saves from check answers and returns the reference. */
export async function saveConcern(page: Page): Promise<string> {
  await button(page, 'Save and show what to do now').click()
  const heading = page.getByRole('heading', { level: 1 })
  await page
    .getByText(/\b\d{4}-\d{3}\b/)
    .first()
    .waitFor()
  await heading.waitFor()
  return /\d{4}-\d{3}/.exec((await page.locator('main').textContent()) ?? '')?.[0] ?? ''
}
