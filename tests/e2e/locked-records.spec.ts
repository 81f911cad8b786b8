// What an incident that can hold no file holds instead: devices and words. Every form for real, and what is kept of it.
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Page, expect, test } from '@playwright/test'
import { type Blueform, answerDialogs, launchBlueform, removeFolder, setWindowSize } from '../helpers/electron-app.ts'
import { expectAccessible, expectWellLaidOut, judgeScreen, shoot } from '../helpers/judge-screen.ts'
import { choose, press, tabTo } from '../helpers/keys.ts'
import { leastOrigin } from '../helpers/least-answers.ts'
import { HEAD, addColleagues, goTo } from '../helpers/people-steps.ts'
import { data } from '../security/unlocked.ts'
import {
  STORY,
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
const screens = new Map<string, string>()

test.beforeAll(async () => {
  blueform = await launchBlueform()
  await setWindowSize(blueform, 1366, 768)
  await setUpVault(blueform)
  await recordLocked()
})

test.afterAll(async () => {
  await blueform.quit()
  removeFolder(blueform.folder)
})

async function recordLocked(): Promise<void> {
  await answerConcern(blueform.page, { ...STORY, image: 'Not sure' })
  await saveConcern(blueform.page)
  base = new URL(blueform.page.url()).hash.replace('/now', '')
}

async function judge(name: string): Promise<void> {
  await judgeScreen(blueform, name, `1366x768/locked-${name}`)
}

async function visit(part: string, heading: string | RegExp): Promise<void> {
  await goTo(blueform.page, base + part)
  await onPage(blueform.page, heading)
}

/** The empty form with all that it asks for, and then as it is. */
async function judgeForm(name: string, save: string): Promise<void> {
  const { page } = blueform
  await judge(name)
  screens.set(name, new URL(page.url()).hash)
  await button(page, save).click()
  await errorSummary(page).waitFor()
  await judge(`${name}-errors`)
}

async function fill(answers: Readonly<Record<string, string>>): Promise<void> {
  for (const [id, text] of Object.entries(answers)) await field(blueform.page, id).fill(text)
}

async function saveAs(name: string): Promise<void> {
  await button(blueform.page, name).click()
  await onPage(blueform.page, /^Incident \d{4}-002/)
}

const main = (page: Page) => page.locator('main')

test('nobody else here, or only somebody added since: the lock stays', async () => {
  const { page } = blueform
  await visit('/unlock', 'Take off a mistaken image lock')
  await expect(main(page)).toContainText('Nobody else can agree to this')
  await judge('unlock-nobody')
  await addColleagues(page, [HEAD])
  await visit('/unlock', 'Take off a mistaken image lock')
  await expect(main(page)).toContainText('It cannot be somebody whom you added after this incident was recorded')
  await expect(page.getByRole('radio')).toHaveCount(0)
  await recordLocked()
})

test('a device of staff is taken out of use with a colleague there', async () => {
  const { page } = blueform
  await visit('/devices/new', 'Record a device')
  await judgeForm('device', 'Save the device')
  await expect(errorSummary(page)).toContainText('Nobody takes or handles a device alone')
  await expect(page.getByText('Do not log in to the device')).toBeHidden()
  await page.getByRole('radio', { name: 'A member of staff’s own device' }).check()
  await expect(page.getByText('Do not log in to the device').first()).toBeVisible()
  await judge('device-of-staff')
  await fill({
    what: 'Silver laptop, Example make',
    owner: 'Tutor Example',
    storedWhere: 'Safe in the office',
    sealNumber: 'S-0099',
    takenBy: 'Robin Sample',
    colleague: 'Casey Witness',
    time: '09:10',
  })
  await page.getByRole('radio', { name: /^Yes, offline/ }).check()
  await button(page, 'Today').click()
  await saveAs('Save the device')
  await expect(main(page)).toContainText('Locked away: Safe in the office')
  await expect(main(page)).toContainText('Colleague there: Casey Witness')
  await expect(page.getByRole('link', { name: /^Print the network manager’s checklist/ })).toBeVisible()
})

test('a device goes to the police, who sign for it', async () => {
  const { page } = blueform
  await page.getByRole('link', { name: /^Hand over or return/ }).click()
  await onPage(page, 'Hand over or return the device')
  await judgeForm('handover', 'Save the handover')
  await expect(field(page, 'signedBy')).toHaveCount(0)
  await page.getByRole('radio', { name: 'Handed to somebody in school, or moved to another place' }).check()
  await fill({ storedWhere: 'Cupboard that is not used' })
  await page.getByRole('radio', { name: 'Collected by the police' }).check()
  await expect(field(page, 'storedWhere')).toHaveCount(0)
  await judge('handover-police')
  await fill({ from: 'Robin Sample', to: 'Constable Example, 0000', why: 'They asked for it', time: '15:00' })
  await button(page, 'Today').click()
  await page.getByRole('radio', { name: /^Yes, the seal was whole/ }).check()
  await button(page, 'Save the handover').click()
  await expect(errorSummary(page)).toContainText('Enter who signed for it')
  await fill({ signedBy: 'Constable Example', reference: 'EX/0001' })
  await saveAs('Save the handover')
  await expect(main(page)).toContainText('With the police, collected by Constable Example, 0000')
  await expect(main(page)).toContainText('Signed for by Constable Example')
  await expect(main(page)).not.toContainText('Cupboard that is not used')
})

test('who said what is kept word for word, and half of it survives leaving the form', async () => {
  const { page } = blueform
  await visit('/statements/new', 'Record who said what')
  await judgeForm('statement', 'Save what was said')
  await fill({ who: 'Siân Gŵyr', said: 'He said I had to.\n(Who is he?) I do not know.' })
  await page.getByRole('link', { name: 'Back to the incident' }).click()
  await onPage(page, /^Incident/)
  await visit('/statements/new', 'Record who said what')
  await expect(field(page, 'said')).toHaveValue('He said I had to.\n(Who is he?) I do not know.')
  await fill({ toldTo: 'Tutor Example', present: 'nobody', time: '10:05' })
  await button(page, 'Today').click()
  await saveAs('Save what was said')
  await expect(main(page)).toContainText('He said I had to.')
  await expect(main(page)).toContainText('What Siân Gŵyr said')
})

test('an address and a user name are words that cannot be clicked', async () => {
  const { page } = blueform
  await visit('/traces/new', 'Record an address or user name')
  await judgeForm('trace', 'Save the address or user name')
  await fill({
    service: 'Example chat',
    username: '@nobody_here',
    address: 'https://pictures.example/a?b=c',
    namedBy: 'Siân Gŵyr',
  })
  await saveAs('Save the address or user name')
  const address = page.getByText('Address: https://pictures.example/a?b=c')
  await expect(address.first()).toBeVisible()
  await address.first().click()
  await expect(page.locator('a[href*="pictures.example"], a:has-text("pictures.example")')).toHaveCount(0)
  await onPage(page, /^Incident/)
})

test('deletion is not offered before it was decided not to refer', async () => {
  const { page } = blueform
  await expect(page.getByRole('link', { name: /deleted/ })).toHaveCount(0)
  await visit('/deletions/new', 'Ask for the image to be deleted')
  await expect(main(page)).toContainText('Until then nobody deletes anything')
  await judge('deletion-not-yet')
  await expect(field(page, 'who')).toHaveCount(0)
})

const QUESTIONS = ['adult', 'coercion', 'unusual', 'under-13', 'harm'] as const
type Replies = Readonly<Record<(typeof QUESTIONS)[number], 'yes' | 'no' | 'not-known'>>

async function answerQuestions(replies: Replies): Promise<void> {
  const { page } = blueform
  for (const id of QUESTIONS) {
    await field(page, `questions.${id}.reply.${replies[id]}`).check()
    await field(page, `questions.${id}.reason`).fill(`Why ${id}`)
  }
}

test('one yes is enough: the advice is to refer at once, and an adult means the police', async () => {
  const { page } = blueform
  await visit('/referral/new', 'Referral questions')
  await judgeForm('referral', 'Continue')
  await answerQuestions({ adult: 'yes', coercion: 'not-known', unusual: 'no', 'under-13': 'no', harm: 'no' })
  await judge('referral-answered')
  await button(page, 'Continue').click()
  await onPage(page, 'Decide about referral')
  await expect(main(page)).toContainText('The advice: refer this now')
  await expect(main(page)).toContainText('Call the police now')
  await expect(main(page)).toContainText('Do not wait for it, and do not look at the image to find out')
  await judgeForm('referral-decision', 'Save the decision')
  await page.getByRole('radio', { name: /^Not refer it/ }).check()
  await expect(main(page)).toContainText('This goes against the advice')
  await judge('referral-against-advice')
  await page.getByRole('radio', { name: 'Refer it', exact: true }).check()
  await page.getByRole('checkbox', { name: 'Children’s social care' }).check()
  await field(page, 'reasons').fill('An adult asked for it.')
  await button(page, 'Save the decision').click()
  await expect(errorSummary(page)).toContainText('An adult is involved, so it goes to the police')
  await page.getByRole('checkbox', { name: 'Police' }).check()
  await field(page, 'reference').fill('EX/0002')
  await saveAs('Save the decision')
  await expect(main(page)).toContainText('Referred to: Police and Children’s social care')
  await expect(page.getByRole('link', { name: /deleted/ })).toHaveCount(0)
})

test('the referral questions, answered with keys only', async () => {
  const { page } = blueform
  await visit('/referral/new', 'Referral questions')
  for (const id of QUESTIONS) {
    await tabTo(page, `questions.${id}.reply.yes`)
    await page.keyboard.press('ArrowRight')
    await expect(field(page, `questions.${id}.reply.no`)).toBeChecked()
    await tabTo(page, `questions.${id}.reason`)
    await page.keyboard.type('We were told so')
  }
  await press(page, /^Continue$/)
  await onPage(page, 'Decide about referral')
  await expect(main(page)).toContainText('The advice: you may decide')
  await judge('referral-may-decide')
  await choose(page, /^Not refer it/)
  await tabTo(page, 'reasons')
  await page.keyboard.type('Both are 15 and friends again')
  await press(page, /^Save the decision$/)
  await onPage(page, /^Incident/)
  await expect(main(page)).toContainText('Not referred: dealt with in school')
  await expect(main(page)).toContainText('Earlier decision.')
})

test('the young person deletes it by a deadline, which is overdue in words once it has passed', async () => {
  const { page } = blueform
  await visit('/deletions/new', 'Ask for the image to be deleted')
  await judgeForm('deletion', 'Save what was asked')
  await expect(main(page)).toContainText('Staff never delete the image, and nobody looks to check')
  await fill({ who: 'Siân Gŵyr', askedBy: 'Robin Sample', time: '09:00', dueTime: '00:00' })
  await button(page, 'Yesterday').click()
  await button(page, 'Today').last().click()
  await saveAs('Save what was asked')
  await expect(main(page)).toContainText('It was to be confirmed by')
  await expect(main(page)).toContainText('Overdue')
  await judge('incident')
  screens.set('incident', base)

  await page.getByRole('link', { name: 'Siân Gŵyr: record that the image was deleted' }).click()
  await onPage(page, 'Record that it was deleted')
  await judgeForm('confirmation', 'Save the confirmation')
  await fill({ how: 'In person, with a parent there', toldTo: 'Robin Sample', time: '08:00' })
  await button(page, 'Today').click()
  await saveAs('Save the confirmation')
  await expect(main(page)).not.toContainText('Overdue')
  await expect(main(page)).toContainText('In person, with a parent there')

  await visit('/deletions/new', 'Ask for the image to be deleted')
  await fill({ who: 'Łukasz Żółć', askedBy: 'Robin Sample', time: '09:00', dueTime: '16:00' })
  await button(page, 'Today').first().click()
  await button(page, 'Tomorrow').click()
  await saveAs('Save what was asked')
  await expect(main(page)).toContainText('To be confirmed by')
  await expect(main(page)).not.toContainText('Overdue')
  await page.getByRole('link', { name: 'Łukasz Żółć: record that the image was deleted' }).click()
  await onPage(page, 'Record that it was deleted')
  screens.set('confirmation', new URL(page.url()).hash)
})

test('what is shown of one kind is all that was recorded of it', async () => {
  const { page } = blueform
  await visit('', /^Incident/)
  const show = page.getByRole('combobox', { name: 'Show' })
  const titles = page.locator('.incident-chronology h3')
  await show.selectOption({ label: 'Referral and deletion' })
  await expect(titles).toHaveText([
    'Referral questions answered',
    'Referral questions answered',
    'Asked to delete the image',
    'Deletion confirmed',
    'Asked to delete the image',
  ])
  await show.selectOption({ label: 'What was said, addresses' })
  await expect(titles).toHaveText(['What Siân Gŵyr said', 'Address or user name'])
  await show.selectOption({ label: 'Searches, devices, images seen' })
  await expect(titles).toHaveText(['Device taken and locked away', 'Device collected by the police'])
})

test('the papers of a device are printed from it', async () => {
  const { app, page, folder } = blueform
  await visit('/print', 'Print or hand over')
  await judge('print')
  for (const [link, heading, words] of [
    [/^Receipt/, 'Receipt', 'Silver laptop'],
    [/^Label/, 'Label for the bag', 'S-0099'],
    [/^Network manager/, 'Network manager’s checklist', 'Do not log in'],
  ] as const) {
    await visit('/print', 'Print or hand over')
    await page.getByRole('link', { name: link }).click()
    await onPage(page, heading)
    await judge(`print-${heading.toLowerCase().replaceAll(/\W+/g, '-')}`)
    const path = join(folder, `${heading.replaceAll(/\W+/g, '-')}.pdf`)
    await answerDialogs(app, { save: path })
    await button(page, 'Save as PDF').click()
    await page.getByText('Saved. Anyone who has this file can read it.').waitFor()
    expect(pdfText(path)).toContain(words)
  }
})

test('the page on which a lock comes off', async () => {
  await visit('/unlock', 'Take off a mistaken image lock')
  await judgeForm('unlock', 'Take the lock off')
  await expect(errorSummary(blueform.page)).not.toContainText('passphrase')
})

const VARIANTS = [
  { name: 'zoom-200', zoom: 2, media: {} },
  { name: 'dark', zoom: 1, media: { colorScheme: 'dark' } },
] as const

for (const variant of VARIANTS) {
  test(`every form with ${variant.name}`, async () => {
    const { app, page } = blueform
    await zoomTo(app, variant.zoom)
    await page.emulateMedia({ colorScheme: 'light', ...variant.media })
    expect(screens.size).toBeGreaterThan(7)
    for (const [name, hash] of screens) {
      await goTo(page, hash)
      await page.getByRole('heading', { level: 1 }).waitFor()
      await page.waitForTimeout(250)
      await expectAccessible(page, `${name} ${variant.name}`)
      await expectWellLaidOut(page, `${name} ${variant.name}`)
      await shoot(blueform, `${variant.name}/locked-${name}`)
    }
  })
}

test('a mistaken lock comes off with a reason and a second person’s own passphrase', async () => {
  const { page } = blueform
  const { app } = blueform
  await zoomTo(app, 1)
  await page.emulateMedia({ colorScheme: 'light' })
  await visit('', /^Incident/)
  await page.getByRole('link', { name: 'The lock is a mistake' }).click()
  await onPage(page, 'Take off a mistaken image lock')
  await field(page, 'reason').fill('The child meant a drawing of a tree, which the tutor saw being made.')
  await page.getByRole('radio', { name: HEAD.name }).check()
  await judge('unlock-second-person')
  await field(page, 'passphrase').fill('not the right words at all')
  await button(page, 'Take the lock off').click()
  await expect(page.getByRole('alert').filter({ hasText: /passphrase/i })).toBeVisible()
  await expect(field(page, 'passphrase')).toHaveValue('')
  await expect(field(page, 'reason')).toHaveValue(/drawing of a tree/)
  await judge('unlock-wrong')
  await field(page, 'passphrase').fill(HEAD.passphrase)
  await saveAs('Take the lock off')
  await expect(main(page)).toContainText('Image lock taken off')
  await expect(main(page)).toContainText(`Agreed by ${HEAD.name}`)
  await expect(page.getByText('Image-locked: no files')).toHaveCount(0)
  await judge('incident-unlocked')
  await visit('/unlock', 'Take off a mistaken image lock')
  await expect(main(page)).toContainText('This incident is not locked')
})

test('an amendment that locks an incident says that its files are sealed, and asks first', async () => {
  const { app, page, folder } = blueform
  await answerConcern(page)
  await saveConcern(page)
  base = new URL(page.url()).hash.replace('/now', '')
  const incidentId = base.split('/').at(-1) ?? ''
  const path = join(folder, 'chat.txt')
  writeFileSync(path, 'Example: see you at three.')
  await answerDialogs(app, { open: path })
  const declared = { incidentId, declaration: 'known' }
  const chosen = (await data(page, 'evidence.choose', declared)) as { files: { ticket: string }[] }
  const answers = leastOrigin({ device: 'School telephone' })
  await data(page, 'evidence.add', { ...declared, tickets: chosen.files.map(({ ticket }) => ticket), answers })
  await page.reload()
  await visit('', /^Incident/)
  await expect(main(page)).toContainText('Evidence added')
  await judge('ordinary-with-file')

  await visit('/amend', 'Amend what was recorded')
  await page.getByRole('checkbox', { name: 'child abuse images' }).check()
  await expect(main(page)).toContainText('Saving this locks the incident and seals its file')
  await field(page, 'reason').fill('A parent told us more.')
  await button(page, 'Save the amendment').click()
  await page.getByRole('alertdialog').or(page.getByRole('dialog')).first().waitFor()
  await judge('seal-dialog')
  await button(page, 'Go back').click()
  await button(page, 'Save the amendment').click()
  await button(page, 'Save and seal').click()
  await page.waitForURL(/evidence\/sealed$/)
  await judge('sealed')
  await visit('', /^Incident/)
  await expect(main(page)).toContainText('Evidence sealed: nobody in school can open it again')
  await expect(page.getByRole('link', { name: /^Leave other copies of the sealed files/ })).toBeVisible()
  await judge('incident-sealed')
  await visit('/unlock', 'Take off a mistaken image lock')
  await expect(main(page)).toContainText('Amend the type first if it was wrong')
})
