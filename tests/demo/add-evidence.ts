// The demo's chapter on evidence: a saved chat is added to the incident, and its page shows the SHA-256 and who did what with it.
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Blueform, answerDialogs } from '../helpers/electron-app.ts'
import { button, field, onPage } from '../helpers/steps.ts'

type Look = (name: string) => Promise<void>

/** From the incident's page, and back to it. */
export async function addEvidence({ app, page, folder }: Blueform, look: Look): Promise<void> {
  const chat = join(folder, 'group chat.txt')
  writeFileSync(chat, 'A: nobody wants you in our group\nB: stop it, both of you\n')
  await page.getByRole('link', { name: 'Add evidence' }).click()
  await onPage(page, 'Do you already know what it is?')
  await look('evidence-declaration')
  await page.getByRole('radio', { name: /^I already know what this is/ }).check()
  await button(page, 'Continue').click()
  await onPage(page, 'Which files?')
  await answerDialogs(app, { open: chat })
  await button(page, 'Choose files').click()
  await page.getByRole('list', { name: 'Files to add' }).waitFor()
  await button(page, 'Continue').click()
  await onPage(page, 'Where did it come from?')
  await field(page, 'account').fill('quiet_fox_example')
  await button(page, 'Continue').click()
  await onPage(page, /^Who has seen it/)
  await field(page, 'seenBy').fill('The pupil and her mother')
  await button(page, 'Yesterday').click()
  await field(page, 'time').fill('4.15pm')
  await button(page, 'Continue').click()
  await onPage(page, 'Check before adding')
  await look('evidence-check')
  await button(page, /^Add 1 file/).click()
  await onPage(page, 'The file is added')
  await look('evidence-added')
  await page.getByRole('link', { name: 'Open the incident' }).click()
  await onPage(page, /^Incident/)
  await page.getByRole('link', { name: 'group chat.txt' }).click()
  await onPage(page, 'group chat.txt')
  await look('evidence-file')
  await page.goBack()
  await onPage(page, /^Incident/)
}
