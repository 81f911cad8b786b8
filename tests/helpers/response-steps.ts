// Going through the guided response in the windows: the questions, and a contact that a step asks for. Beside steps.ts.
import type { Page } from '@playwright/test'
import { button, field, onPage } from './steps.ts'

type Look = (name: string) => Promise<void>
const noLook: Look = async () => undefined

export type Answers = {
  /** What it is about, as the check boxes say. */
  readonly about: readonly string[]
  /** Parts of the questions that are answered with yes; all others with no. */
  readonly yes: readonly string[]
}

/** The two pages of questions, from the first to what to do now. */
export async function answerQuestions(page: Page, { about, yes }: Answers, look: Look = noLook): Promise<void> {
  await onPage(page, 'What is it about?')
  for (const box of await page.locator('main').getByRole('checkbox', { checked: true }).all()) await box.uncheck()
  for (const words of about) await page.getByRole('checkbox', { name: words, exact: true }).check()
  await look('what-it-is-about')
  await button(page, 'Continue').click()
  await onPage(page, 'A few questions')
  for (const question of await page.locator('main').getByRole('group').all()) {
    const words = (await question.innerText()).split('\n')[0] ?? ''
    const isYes = yes.some((part) => words.includes(part))
    await question.getByRole('radio', { name: isYes ? 'Yes' : 'No', exact: true }).check()
  }
  await look('questions')
  await button(page, 'Save and show what to do now').click()
  await onPage(page, 'What to do now')
}

/** A contact that a step asks for, from what to do now and back to it. */
export async function recordContact(page: Page, step: string, look: Look = noLook): Promise<void> {
  await page.getByRole('link', { name: step }).first().click()
  await onPage(page, step)
  await look('step')
  await page.getByRole('link', { name: 'Record the contact' }).click()
  await onPage(page, /^Record a contact/)
  await page.getByRole('radio', { name: 'In person' }).check()
  await field(page, 'spokeTo').fill('Harper Head')
  await button(page, 'Today').click()
  await field(page, 'time').fill('10:15')
  await field(page, 'by').fill('Robin Example')
  await field(page, 'advice').fill('Agreed with what was proposed.')
  await look('contact')
  await button(page, 'Save the contact').click()
  await onPage(page, 'What to do now')
}
