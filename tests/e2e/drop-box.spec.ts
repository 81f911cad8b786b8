// A member of staff leaves a concern at the locked laptop, with keys only. Nothing can be read there; a lead makes it an incident.
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { type Page, expect, test } from '@playwright/test'
import { filesUnder, findWords } from '../helpers/canary.ts'
import { type Blueform, launchBlueform, removeFolder } from '../helpers/electron-app.ts'
import { expectAccessible } from '../helpers/judge-screen.ts'
import { choose, press, typeInto } from '../helpers/keys.ts'
import { DEPUTY, HEAD, addColleagues, answerTo, asShown, changeToColleague, lock } from '../helpers/people-steps.ts'
import { button, errorSummary, field, onPage, saveConcern, unlock } from '../helpers/steps.ts'
import { PASSPHRASE, makeVault } from '../security/unlocked.ts'

test.describe.configure({ mode: 'serial' })

let blueform: Blueform

test.beforeAll(async () => {
  blueform = await launchBlueform()
  await makeVault(blueform)
  await blueform.page.reload()
  await onPage(blueform.page, 'Home')
  await addColleagues(blueform.page, [DEPUTY, HEAD])
  await lock(blueform.page)
})

test.afterAll(async () => {
  await blueform.quit()
  removeFolder(blueform.folder)
})

const dropFolder = () => join(blueform.folder, 'vault', 'drop-box')

const WRITER = 'Rowan Wordsworth'
const CHILD = 'Zephyrine Quillfeather'
const TOLD = 'She said that a marmalade picture of her goes round.'

/** From the lock screen to the page that says that it is locked away, with keys only. */
async function leaveWithKeys(page: Page): Promise<void> {
  await press(page, /^Leave a concern$/)
  await onPage(page, /^Could this involve/)
  await expectAccessible(page, 'leave: image question')
  await press(page, /^Continue$/)
  await expect(errorSummary(page)).toBeFocused()
  await choose(page, /^Not sure/)
  await press(page, /^Continue$/)
  await onPage(page, 'Do not look at the image')
  await expect(page.locator('main')).toContainText('Stop. Bring the device to a safeguarding lead, switched off')
  await expectAccessible(page, 'leave: stop')
  await press(page, /^Continue$/)
  await onPage(page, /^Could this be about an adult/)
  await choose(page, /^No\b(?!t)/)
  await press(page, /^Continue$/)
  await onPage(page, 'Who are you?')
  await typeInto(page, 'writerName', WRITER)
  await typeInto(page, 'writerRole', 'Teaching assistant')
  await press(page, /^Continue$/)
  await onPage(page, /^What happened/)
  await expect(page.locator('input[type=file]')).toHaveCount(0)
  await typeInto(page, 'people', CHILD)
  await typeInto(page, 'when', 'Today after lunch, library')
  await typeInto(page, 'words', TOLD)
  await expectAccessible(page, 'leave: what happened')
  await press(page, /^Continue$/)
  await onPage(page, 'Check before you send it')
  await expect(page.locator('main')).toContainText(
    'Only these people can read it, when they next unlock Blueform: Designated safeguarding lead (RE), ' +
      asShown(DEPUTY),
  )
  await expectAccessible(page, 'leave: check')
  await press(page, /^Send and lock it away$/)
  await onPage(page, 'Your concern is locked away')
  await expect(page.locator('main')).toContainText('ring 999')
  await expect(page.locator('main')).toContainText('Tell a safeguarding lead in person today')
  await expectAccessible(page, 'leave: sent')
}

test('anybody leaves a concern at the lock screen with keys only: image question first, then what must not be done', async () => {
  await leaveWithKeys(blueform.page)
  expect(readdirSync(dropFolder()).filter((name) => name.endsWith('.drop'))).toHaveLength(1)
})

test('nothing of it can be read at the lock screen, in the window or in any file', async () => {
  const { page, folder } = blueform
  await press(page, /^Back to the lock screen$/)
  await onPage(page, 'Unlock the records')
  const words = [WRITER, CHILD, TOLD]
  for (const one of words) expect(await page.content()).not.toContain(one)
  expect(findWords(filesUnder(folder), words)).toEqual([])
  for (const route of ['dropBox.inbox', 'incidents.counts', 'incidents.listDrafts']) {
    expect(await answerTo(page, route)).toBe('locked')
  }
})

test('what was not sent is gone when the form is left', async () => {
  const { page } = blueform
  await button(page, 'Leave a concern').click()
  await onPage(page, /^Could this involve/)
  await page.getByRole('radio', { name: 'No', exact: true }).check()
  await button(page, 'Leave without sending').click()
  await button(page, 'Clear it and leave').click()
  await onPage(page, 'Unlock the records')
  await button(page, 'Leave a concern').click()
  await onPage(page, /^Could this involve/)
  await expect(page.getByRole('radio', { checked: true })).toHaveCount(0)
  await page.reload()
  expect(readdirSync(dropFolder())).toHaveLength(1)
})

test('a concern that was acknowledged is there after the app was killed, and becomes an incident', async () => {
  await blueform.kill()
  blueform = await launchBlueform({ folder: blueform.folder })
  const { page } = blueform
  await unlock(page, PASSPHRASE, /^Designated/)
  await onPage(page, 'Home')
  await page.getByRole('link', { name: '1 concern waits in the inbox' }).click()
  await onPage(page, 'Inbox')
  await expect(page.locator('main')).toContainText('Teaching assistant')
  await expect(page.locator('main')).toContainText('Image-locked')
  await expect(page.locator('main')).not.toContainText(CHILD)
  await page.locator('main').getByRole('rowheader').getByRole('link').click()
  await onPage(page, 'Concern left by staff')
  for (const words of [WRITER, CHILD, TOLD]) await expect(page.locator('main')).toContainText(words)
  await button(page, 'Make it a concern').click()
  await onPage(page, 'Go on with this concern')
  await button(page, 'Go on')
    .or(page.getByRole('link', { name: 'Go on', exact: true }))
    .click()
  await onPage(page, 'Is anyone in danger now?')
  await page.getByRole('radio', { name: 'No', exact: true }).check()
  await button(page, 'Continue').click()
  await onPage(page, /^Is this about an adult/)
  await expect(page.getByRole('radio', { name: 'No', exact: true })).toBeChecked()
  await button(page, 'Continue').click()
  await fillTheRest(page)
  const reference = await saveConcern(page)
  await expect(page.locator('main')).toContainText('Lock the child’s own device away')
  await page.getByRole('link', { name: 'Open the incident' }).click()
  await onPage(page, `Incident ${reference}`)
  await expect(page.locator('main')).toContainText(TOLD)
  await expect(page.locator('main')).toContainText(`Left at the lock screen by ${WRITER} (Teaching assistant)`)
  expect(readdirSync(dropFolder())).toEqual([])
})

/** What the writer at the lock screen was not asked. */
async function fillTheRest(page: Page): Promise<void> {
  await onPage(page, 'Details of incident')
  await expect(field(page, 'reporter')).toHaveValue(WRITER)
  await button(page, 'Yesterday').click()
  await field(page, 'time').fill('1.10pm')
  await button(page, 'Continue').click()
  await page.getByRole('checkbox', { name: 'In school/service setting' }).check()
  await button(page, 'Continue').click()
  await onPage(page, 'Who was involved in the incident?')
  if ((await field(page, 'people.0.name').count()) === 0) await button(page, /^Add/).click()
  await field(page, 'people.0.name').fill(CHILD)
  await page.getByRole('radio', { name: 'child/young person' }).first().check()
  await page.getByRole('radio', { name: 'Affected by it' }).first().check()
  await button(page, 'Continue').click()
  await onPage(page, /^Type of incident/)
  await page.getByRole('checkbox', { name: 'Not known yet' }).check()
  await button(page, 'Continue').click()
  await onPage(page, 'Description of incident')
  await expect(field(page, 'description')).toHaveValue(new RegExp(TOLD))
  await button(page, 'Continue').click()
  await onPage(page, 'Nature of incident')
  await page.getByRole('checkbox', { name: 'Not known yet' }).check()
  await button(page, 'Continue').click()
  await onPage(page, 'Action taken')
  await button(page, 'Continue').click()
  await onPage(page, /^Outcome of incident/)
  await page.getByRole('checkbox', { name: 'Not known yet' }).check()
  await button(page, 'Continue').click()
  await onPage(page, 'Check answers before saving')
}

test('what one lead took is not waiting for the other, and a concern about a lead waits only for the rest', async () => {
  const { page } = blueform
  await lock(page)
  await button(page, 'Leave a concern').click()
  await page.getByRole('radio', { name: 'No', exact: true }).check()
  await button(page, 'Continue').click()
  await page.getByRole('radio', { name: 'Yes, a safeguarding lead' }).check()
  await page.getByRole('checkbox', { name: asShown(DEPUTY) }).check()
  await button(page, 'Continue').click()
  await field(page, 'writerName').fill(WRITER)
  await field(page, 'writerRole').fill('Site manager')
  await button(page, 'Continue').click()
  await field(page, 'words').fill('The deputy writes to pupils with a private account.')
  await button(page, 'Continue').click()
  await expect(page.locator('main')).toContainText(`Designated safeguarding lead (RE), ${asShown(HEAD)}`)
  await button(page, 'Send and lock it away').click()
  await onPage(page, 'Your concern is locked away')
  await expect(page.locator('main')).toContainText('Tell the head teacher in person today')
  await button(page, 'Back to the lock screen').click()

  await unlock(page, DEPUTY.passphrase, asShown(DEPUTY))
  await onPage(page, 'Home')
  await page.getByRole('link', { name: 'Inbox' }).click()
  await expect(page.getByText('Nothing is waiting.')).toBeVisible()
  await changeToColleague(page, HEAD)
  await page.getByRole('link', { name: '1 concern waits in the inbox' }).click()
  await expect(page.locator('main')).toContainText('Site manager')
})
