import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { type Blueform, launchBlueform, removeFolder } from '../helpers/electron-app.ts'
import { answerConcern, button, field, onPage, saveConcern, setUpVault } from '../helpers/steps.ts'

test.describe.configure({ mode: 'serial' })

let blueform: Blueform

test.beforeAll(async () => {
  blueform = await launchBlueform()
  await setUpVault(blueform)
})

test.afterAll(async () => {
  await blueform.quit()
  removeFolder(blueform.folder)
})

async function expectNoWayIn(): Promise<void> {
  const { page } = blueform
  await expect(page.locator('input[type=file]')).toHaveCount(0)
  await expect(page.getByText(/upload|attach a file|choose a file/i)).toHaveCount(0)
}

test('anything but a clear no shows what must not be done, before any form', async () => {
  await answerConcern(
    blueform.page,
    { image: 'Not sure', person: 'Łukasz Żółć', description: 'A pupil says a picture is going round.' },
    async (name) => {
      await expectNoWayIn()
      if (name === 'stop') await expect(blueform.page.locator('main')).toContainText('Do not look at the image')
    },
  )
  await saveConcern(blueform.page)
  await expectNoWayIn()
})

test('a picture pasted or dropped into the words of a concern does not arrive anywhere', async () => {
  const { page } = blueform
  await page.getByRole('link', { name: 'Open the incident' }).click()
  await page.getByRole('link', { name: /Amend/ }).first().click()
  await onPage(page, /Amend/)
  const before = await field(page, 'description').inputValue()
  const handled = await field(page, 'description').evaluate((box) => {
    const picture = new File([new Uint8Array([137, 80, 78, 71])], 'picture.png', { type: 'image/png' })
    const carried = new DataTransfer()
    carried.items.add(picture)
    const paste = new ClipboardEvent('paste', { clipboardData: carried, bubbles: true, cancelable: true })
    const drop = new DragEvent('drop', { dataTransfer: carried, bubbles: true, cancelable: true })
    return { paste: !box.dispatchEvent(paste), drop: !box.dispatchEvent(drop) }
  })
  expect(handled).toEqual({ paste: true, drop: true })
  await expect(field(page, 'description')).toHaveValue(before)

  await field(page, 'description').fill(`${before} data:image/png;base64,${'iVBORw0KGgo'.repeat(30)}`)
  await expect(page.getByText('Describe it in words').first()).toBeVisible()
  await expect(field(page, 'description')).toHaveValue(before)
  await page.goto('blueform://app/index.html#/')
})

test('records the device, a handover and who has seen an image', async () => {
  const { page } = blueform
  await page.getByRole('link', { name: 'Incidents' }).first().click()
  await page.getByRole('link', { name: /\d{4}-001/ }).click()
  await page.getByRole('link', { name: 'Record a device' }).click()
  await field(page, 'what').fill('Black telephone, cracked corner')
  await field(page, 'owner').fill('Łukasz Żółć')
  await field(page, 'storedWhere').fill('Safe in the office')
  await field(page, 'sealNumber').fill('S-0042')
  await field(page, 'takenBy').fill('Robin Sample')
  await field(page, 'colleague').fill('Casey Witness')
  await page.getByRole('radio', { name: 'A child or young person’s own device' }).check()
  await button(page, 'Today').click()
  await field(page, 'time').fill('13:20')
  await page.getByRole('radio', { name: /^Yes, offline/ }).check()
  await button(page, /Save/).last().click()
  await onPage(page, /Incident \d{4}-001/)
  await expect(page.locator('main')).toContainText('S-0042')

  await page.getByRole('link', { name: /hand/i }).filter({ hasNotText: 'Print' }).first().click()
  await field(page, 'from').fill('Robin Sample')
  await field(page, 'to').fill('Constable Example')
  await field(page, 'why').fill('Collected by the police')
  await page.getByRole('radio', { name: 'Collected by the police' }).check()
  await field(page, 'signedBy').fill('Constable Example')
  await page.getByRole('radio', { name: /^Yes, the seal was whole/ }).check()
  await button(page, 'Today').click()
  await field(page, 'time').fill('15:00')
  await button(page, /Save/).last().click()
  await onPage(page, /Incident \d{4}-001/)
  await expect(page.locator('main')).toContainText('Constable Example')

  await page
    .getByRole('link', { name: /already seen the image/i })
    .first()
    .click()
  await page.getByRole('link', { name: 'Record who saw it' }).click()
  for (const [name, text] of [
    ['who', 'Tutor Example'],
    ['why', 'The pupil held it up'],
    ['present', 'nobody'],
    ['followed', 'The telephone was switched off and taken'],
    ['signedBy', 'Tutor Example'],
  ] as const) {
    await field(page, name).fill(text)
  }
  await button(page, 'Today').first().click()
  await button(page, 'Today').last().click()
  await field(page, 'time').fill('13:15')
  await button(page, /Save/).last().click()
  await onPage(page, /Incident \d{4}-001/)
  await expect(page.locator('main')).toContainText('The pupil held it up')
})

test('choosing the type "child abuse images" locks an incident whose first answer was no', async () => {
  const { page } = blueform
  await answerConcern(page)
  await page.getByRole('link', { name: 'Type', exact: true }).click()
  await page.getByRole('checkbox', { name: 'child abuse images' }).check()
  await button(page, 'Continue').click()
  await page.getByRole('link', { name: 'Check answers' }).click()
  await saveConcern(page)
  await page.getByRole('link', { name: 'Open the incident' }).click()
  await onPage(page, /Incident \d{4}-002/)
  await expect(page.locator('main')).toContainText(/image-locked/i)
})

test('the whole walk leaves no file but the vault’s own', () => {
  const files = readdirSync(join(blueform.folder, 'records'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ name }) => name)
  const own = /^(vault\.db(-wal|-shm)?|slots\.json|unlock-attempts\.json|[\w.-]*lock)$/
  expect(files.filter((name) => !own.test(name))).toEqual([])
  expect(files).toContain('vault.db')
})
