// The demo's chapter on what to do: a few questions bring up the steps, one of them is done, and the home page tells what is left.
import type { Blueform } from '../helpers/electron-app.ts'
import { answerQuestions, recordContact } from '../helpers/response-steps.ts'
import { onPage } from '../helpers/steps.ts'

type Look = (name: string) => Promise<void>

/** From what to do now, right after saving, to the home page. */
export async function respond({ page }: Blueform, look: Look): Promise<void> {
  await page.getByRole('link', { name: 'Answer a few questions' }).first().click()
  await answerQuestions(page, { about: ['A pupil is bullied online'], yes: ['on an app'] }, look)
  await look('steps')
  await recordContact(page, 'Tell the head teacher', look)
  await look('step-done')
  await page.getByRole('link', { name: 'Home', exact: true }).click()
  await onPage(page, 'Home')
  await look('home-with-steps')
}
