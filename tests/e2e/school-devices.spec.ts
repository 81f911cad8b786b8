// A school device from the list to somebody's hands and back, and the checklist of somebody who leaves.
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { type Blueform, answerDialogs, launchBlueform, removeFolder, setWindowSize } from '../helpers/electron-app.ts'
import { judgeScreen } from '../helpers/judge-screen.ts'
import { HEAD, addColleagues, changeToColleague, goTo } from '../helpers/people-steps.ts'
import { addSchool } from '../helpers/small-school.ts'
import { button, errorSummary, field, onPage, pdfText, setUpVault } from '../helpers/steps.ts'
import { data } from '../security/unlocked.ts'

test.describe.configure({ mode: 'serial' })

let blueform: Blueform
let teacher = ''
let pupil = ''

test.beforeAll(async () => {
  blueform = await launchBlueform()
  await setWindowSize(blueform, 1366, 768)
  await setUpVault(blueform)
  ;({ staff: teacher, oak: pupil } = await addSchool(blueform.page))
  await addColleagues(blueform.page, [HEAD])
})

test.afterAll(async () => {
  await blueform.quit()
  removeFolder(blueform.folder)
})

async function judge(name: string): Promise<void> {
  await judgeScreen(blueform, name, `1366x768/devices-${name}`)
}

const DEVICE = /^Example Book 13, EX-0001$/

test('a device is added, and not twice', async () => {
  const { page } = blueform
  await goTo(page, '#/school-devices')
  await onPage(page, 'School devices')
  await expect(page.getByText('There is no device in the list yet.')).toBeVisible()
  for (const isAgain of [false, true]) {
    await goTo(page, '#/school-devices/new')
    await onPage(page, 'Add a device')
    if (!isAgain) {
      await judge('new')
      await button(page, 'Save this device').click()
      await expect(errorSummary(page)).toContainText('Enter the serial number')
    }
    await field(page, 'make').fill('Example Book 13')
    await field(page, 'serial').fill(isAgain ? 'ex-0001' : 'EX-0001')
    await button(page, 'Save this device').click()
    if (isAgain) await expect(errorSummary(page)).toContainText('with this serial number already')
    else await onPage(page, DEVICE)
  }
})

test('it is lent to somebody who is found by name, with the keyboard', async () => {
  const { page } = blueform
  await goTo(page, '#/school-devices')
  await onPage(page, 'School devices')
  await page.getByRole('link', { name: 'Example Book 13' }).click()
  await onPage(page, DEVICE)
  await judge('device')
  await page.getByRole('link', { name: 'Lend it' }).click()
  await onPage(page, 'Lend it')
  await judge('lend')
  await button(page, 'Lend it').click()
  await expect(errorSummary(page)).toContainText('Choose to whom it is lent')
  await field(page, 'personId').pressSequentially('specim')
  await page.getByRole('option', { name: /Pat Specimen/ }).waitFor()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(page.getByText(/^Chosen: Pat Specimen/)).toBeVisible()
  await button(page, 'Lend it').click()
  await onPage(page, DEVICE)
  await expect(page.getByRole('link', { name: 'Pat Specimen' })).toBeVisible()
  await expect(page.getByRole('link', { name: 'Lend it' })).toHaveCount(0)
  await goTo(page, '#/school-devices')
  await onPage(page, 'School devices')
  await field(page, 'search').fill('specimen')
  await expect(page.getByRole('row', { name: /EX-0001.*Lent.*Pat Specimen/ })).toBeVisible()
  await judge('list')
})

test('somebody leaves: the devices are not back while one is lent', async () => {
  const { page } = blueform
  await data(page, 'people.leave', { ids: [teacher], leftOn: '2030-12-18' })
  await goTo(page, '#/school-devices/leavers')
  await onPage(page, 'People who leave')
  await expect(page.getByRole('row', { name: /Pat Specimen.*6 of 6.*1 still lent/ })).toBeVisible()
  await judge('leavers')
  await page.getByRole('link', { name: 'Pat Specimen' }).click()
  await onPage(page, 'Leaver’s checklist')
  await judge('exit')
  await page.getByRole('link', { name: /^Change School devices/ }).click()
  await onPage(page, /^School devices, chargers/)
  await judge('exit-item')
  await page.getByRole('radio', { name: 'Done' }).check()
  await button(page, 'Save').click()
  await expect(errorSummary(page)).toContainText('One device is still lent')
})

test('it comes back, every item is confirmed, and nobody is left on the list', async () => {
  const { app, page, folder } = blueform
  await goTo(page, `#/school-devices/exit/${teacher}`)
  await onPage(page, 'Leaver’s checklist')
  await page.getByRole('link', { name: 'Example Book 13' }).click()
  await onPage(page, DEVICE)
  await page.getByRole('link', { name: 'Take it back' }).click()
  await onPage(page, 'It is back')
  await judge('back')
  await button(page, 'It is back').click()
  await onPage(page, DEVICE)
  await expect(page.getByRole('cell', { name: 'Came back' })).toBeVisible()

  for (const item of ['devices', 'pins', 'passwords', 'accounts', 'information', 'keys']) {
    await goTo(page, `#/school-devices/exit/${teacher}/${item}`)
    await page.getByRole('radio', { name: item === 'keys' ? 'Not needed' : 'Done' }).check()
    await field(page, 'confirmedBy').fill('Sample Technician')
    await button(page, 'Save').click()
    await onPage(page, 'Leaver’s checklist')
  }
  await expect(page.getByText('Everything is settled.')).toBeVisible()
  await judge('settled')

  const path = join(folder, 'exit.pdf')
  await answerDialogs(app, { save: path })
  await page.getByRole('link', { name: 'Print the checklist' }).click()
  await onPage(page, 'Print the checklist')
  await button(page, 'Save as PDF').click()
  await expect(page.getByText('Saved. Anyone')).toBeVisible()
  expect(pdfText(path)).toMatch(/Pat Specimen[\s\S]*Done: Sample Technician/)
  await goTo(page, '#/school-devices/leavers')
  await expect(page.getByText('Nothing is open.')).toBeVisible()
})

test('a lost device is found again, and one that is gone stays gone', async () => {
  const { page } = blueform
  await goTo(page, '#/school-devices')
  await onPage(page, 'School devices')
  await page.getByRole('link', { name: 'Example Book 13' }).click()
  await onPage(page, DEVICE)
  await page.getByRole('link', { name: 'Lost or got rid of' }).click()
  await onPage(page, 'Lost or got rid of')
  await judge('write-off')
  await page.getByRole('radio', { name: 'It is lost or stolen' }).check()
  await button(page, 'Save').click()
  await onPage(page, DEVICE)
  await page.getByRole('link', { name: 'It was found' }).click()
  await button(page, 'It is back').click()
  await onPage(page, DEVICE)
  await expect(page.getByRole('link', { name: 'Lend it' })).toBeVisible()
})

test('a pupil who left with a device is waited for, here and on the home page', async () => {
  const { page } = blueform
  const device = { kind: 'tablet', make: 'Example Tab', serial: 'TAB-1', tag: '', note: '' }
  const { id } = (await data(page, 'schoolDevices.save', { id: null, device })) as { id: string }
  await data(page, 'schoolDevices.lend', { id, personId: pupil, on: '2025-09-10', note: '' })
  await data(page, 'people.leave', { ids: [pupil], leftOn: '2025-12-19' })
  await goTo(page, '#/')
  await onPage(page, 'Home')
  await page.getByRole('link', { name: '1 leaver has something to give back or settle' }).click()
  await onPage(page, 'People who leave')
  await expect(page.getByRole('row', { name: /Siân Gŵyr.*Pupil.*Devices only.*1 still lent/ })).toBeVisible()
  await judge('leavers-pupil')
  await page.getByRole('link', { name: 'Siân Gŵyr' }).click()
  await onPage(page, 'Leaver’s checklist')
  await expect(page.locator('main')).not.toContainText('PINs')
  await judge('exit-pupil')
  await goTo(page, `#/people/${pupil}`)
  await onPage(page, 'Siân Gŵyr')
  const held = page.getByRole('region', { name: 'School devices' })
  await expect(held.getByRole('link', { name: 'Example Tab' })).toBeVisible()
  await data(page, 'schoolDevices.giveBack', { id, on: '2026-01-05', note: '' })
  await goTo(page, '#/school-devices/leavers')
  await expect(page.getByText('Nothing is open.')).toBeVisible()
})

test('the head teacher sees the devices and changes nothing', async () => {
  const { page } = blueform
  await changeToColleague(page, HEAD)
  await goTo(page, '#/school-devices')
  await onPage(page, 'School devices')
  await expect(page.getByRole('link', { name: 'Add a device' })).toHaveCount(0)
  await page.getByRole('link', { name: 'Example Book 13' }).click()
  await onPage(page, DEVICE)
  await expect(page.getByRole('link', { name: 'Lend it' })).toHaveCount(0)
  await goTo(page, '#/school-devices/new')
  await onPage(page, 'This page is not part of your role')
})
