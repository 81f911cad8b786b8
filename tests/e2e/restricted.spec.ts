// Concerns about adults in school: whoever it is about finds no sign of it anywhere, and those it is for can work with it.
import { join } from 'node:path'
import { type Page, expect, test } from '@playwright/test'
import { type Blueform, answerDialogs, launchBlueform, removeFolder } from '../helpers/electron-app.ts'
import { expectAccessible } from '../helpers/judge-screen.ts'
import {
  CHAIR,
  DEPUTY,
  HEAD,
  addColleagues,
  answerTo,
  changeTo,
  changeToColleague,
  goTo,
} from '../helpers/people-steps.ts'
import { STORY, answerConcern, button, field, onPage, pdfText, saveConcern } from '../helpers/steps.ts'
import { PASSPHRASE, data, makeVault } from '../security/unlocked.ts'

test.describe.configure({ mode: 'serial' })

let blueform: Blueform
/** Addresses in the app: '#/incidents/<id>'. */
const cases = new Map<
  'head' | 'lead' | 'staff' | 'ordinary',
  { readonly address: string; readonly reference: string }
>()

const ABOUT_HEAD = {
  ...STORY,
  adult: /^Yes, the head teacher/,
  person: 'Peregrine Quickthorn',
  description: 'It was said that marzipan messages came from the office.',
}
const ABOUT_LEAD = {
  ...STORY,
  adult: /^Yes, a safeguarding lead/,
  person: 'Ottoline Fernsby',
  description: 'A parent said that a lead wrote butterscotch things online.',
}
const ABOUT_STAFF = {
  ...STORY,
  adult: /^Yes, a member of staff/,
  person: 'Barnaby Larkspur',
  description: 'A pupil said that a member of staff added thimbleweed pupils online.',
}
const ORDINARY = { ...STORY, person: 'Cordelia Moss', description: 'A pupil shared gooseberry jokes in a group chat.' }

test.beforeAll(async () => {
  blueform = await launchBlueform()
  await makeVault(blueform)
  await blueform.page.reload()
  await onPage(blueform.page, 'Home')
  await addColleagues(blueform.page, [HEAD, CHAIR])
})

test.afterAll(async () => {
  await blueform.quit()
  removeFolder(blueform.folder)
})

const backToDsl = () => changeTo(blueform.page, /^Designated/, PASSPHRASE)
const of = (name: Parameters<typeof cases.get>[0]) => cases.get(name) ?? { address: '', reference: '' }
const idOf = (name: Parameters<typeof cases.get>[0]) => of(name).address.split('/').at(-1) ?? ''

/** Saves from check answers, and keeps the address and the reference. */
async function save(name: Parameters<typeof cases.get>[0]): Promise<void> {
  const { page } = blueform
  if (name === 'ordinary') await saveConcern(page)
  else await button(page, 'Save and show what to do now').click()
  await onPage(page, 'What to do now')
  const saved = /Saved as (\d{4}-\w+)/.exec((await page.locator('main').textContent()) ?? '')
  cases.set(name, { address: new URL(page.url()).hash.replace('/now', ''), reference: saved?.[1] ?? '' })
}

/** Everything that this person can reach: no word of the story and no number of the case. */
async function findsNothing(
  page: Page,
  name: Parameters<typeof cases.get>[0],
  words: readonly string[],
): Promise<void> {
  const { address, reference } = of(name)
  expect(reference).not.toBe('')
  const expectNoSign = async () => {
    for (const one of [...words, reference]) await expect(page.locator('body')).not.toContainText(one)
    await expect(page.getByText(/restricted/i)).toHaveCount(0)
  }
  await expectNoSign()
  await goTo(page, '#/incidents')
  await onPage(page, 'Incidents')
  await page.getByText(/^\d+ incidents?$/).waitFor()
  await expectNoSign()
  for (const one of [...words, reference]) {
    await field(page, 'incident-search').fill(one)
    await page.keyboard.press('Enter')
    await expect(page.getByText('0 incidents found')).toBeVisible()
    await expect(page.getByRole('link', { name: reference })).toHaveCount(0)
  }
  await goTo(page, address)
  await page.getByRole('main').getByRole('alert').waitFor()
  await expectNoSign()
  const id = address.split('/').at(-1) ?? ''
  expect(await answerTo(page, 'incidents.read', { incidentId: id })).not.toBe('ok')
  expect(await answerTo(page, 'incidents.whoElse', { incidentId: id })).not.toBe('ok')
  const form = { document: 'incident-report-form', incidentId: id }
  expect(await answerTo(page, 'documents.preview', form)).not.toBe('ok')
}

test('a lead records a concern about the head teacher and is told who will see it', async () => {
  const { page } = blueform
  await answerConcern(page, ABOUT_HEAD, async (name) => {
    if (name !== 'adult') return
    await expect(page.locator('main')).toContainText('Only these people will see it')
    await expect(page.locator('main')).toContainText(CHAIR.name)
    await expect(page.locator('main')).not.toContainText(HEAD.name)
    await expectAccessible(page, 'about an adult')
  })
  await save('head')
  await expect(page.locator('main')).toContainText('Tell only those named here')
  await expect(page.locator('main')).toContainText(/LADO/)
  await expectAccessible(page, 'what to do now, restricted')
  expect(of('head').reference).toMatch(/^\d{4}-R\w{4}$/)
})

test('the head teacher finds no sign of it: not on Home, in the list, the search, the counts or by its address', async () => {
  const { page } = blueform
  await answerConcern(page, ORDINARY)
  await save('ordinary')
  await changeToColleague(page, HEAD)
  await expect(page.getByText('1 incident is open')).toBeVisible()
  expect(await data(page, 'incidents.counts')).toEqual({ open: 1, closed: 0 })
  await findsNothing(page, 'head', ['Peregrine', 'marzipan'])
  // The log is not for the head teacher either.
  await goTo(page, '#/log')
  await onPage(page, 'This page is not part of your role')
})

test('the chair of governors opens it, sees what must not be done and prints it', async () => {
  const { app, page, folder } = blueform
  await changeToColleague(page, CHAIR)
  await page.getByRole('link', { name: '1 restricted case is open to you' }).click()
  await onPage(page, 'Incidents')
  // No ordinary case is for the chair.
  await expect(page.getByRole('link', { name: of('ordinary').reference })).toHaveCount(0)
  await page.getByRole('link', { name: of('head').reference }).click()
  await onPage(page, `Incident ${of('head').reference}`)
  await expect(page.locator('main')).toContainText(ABOUT_HEAD.description)
  await expect(page.getByRole('link', { name: 'Amend' })).toHaveCount(0)
  await expectAccessible(page, 'restricted case')
  await page.getByRole('link', { name: 'Print or hand over' }).click()
  await onPage(page, 'Print or hand over')
  await answerDialogs(app, { save: join(folder, 'case.pdf') })
  await button(page, 'Save as PDF').click()
  await page.getByText('Saved. Anyone who has this file can read it.').waitFor()
  const words = pdfText(join(folder, 'case.pdf')).replaceAll(/\s+/g, ' ')
  expect(words).toContain(ABOUT_HEAD.person)
  expect(words).toContain('RESTRICTED')
  expect(words).toContain(of('head').reference)
})

test('somebody who comes later sees it only once a lead lets them in', async () => {
  const { page } = blueform
  await backToDsl()
  await addColleagues(page, [DEPUTY])
  await changeToColleague(page, DEPUTY)
  await findsNothing(page, 'head', ['Peregrine', 'marzipan'])

  await backToDsl()
  await goTo(page, of('head').address)
  await page.getByRole('link', { name: 'Let someone else in' }).click()
  await onPage(page, 'Let someone else in')
  await expect(page.getByRole('radio')).toHaveCount(1)
  await expect(page.getByRole('radio', { name: HEAD.name })).toHaveCount(0)
  await page.getByRole('radio', { name: DEPUTY.name }).check()
  await field(page, 'reason').fill('The deputy takes over while I am away.')
  await expectAccessible(page, 'let in')
  await button(page, 'Continue').click()
  await button(page, 'Let them in').click()
  await onPage(page, `Incident ${of('head').reference}`)
  await expect(page.locator('main')).toContainText(DEPUTY.name)
  await changeToColleague(page, DEPUTY)
  await goTo(page, of('head').address)
  await onPage(page, `Incident ${of('head').reference}`)
  await expect(page.locator('main')).toContainText(ABOUT_HEAD.description)
})

test('a concern about a lead is hidden from that lead', async () => {
  const { page } = blueform
  await backToDsl()
  await answerConcern(page, ABOUT_LEAD, async (name) => {
    if (name !== 'adult') return
    await page.getByRole('checkbox', { name: DEPUTY.name }).check()
    await expect(page.locator('main')).toContainText('Only these people will see it')
  })
  await save('lead')
  await changeToColleague(page, DEPUTY)
  expect(await answerTo(page, 'incidents.read', { incidentId: idOf('lead') })).not.toBe('ok')
  await goTo(page, '#/incidents')
  await page.getByRole('link', { name: of('head').reference }).waitFor()
  await expect(page.getByRole('link', { name: of('lead').reference })).toHaveCount(0)
  await field(page, 'incident-search').fill('Ottoline')
  await page.keyboard.press('Enter')
  await expect(page.getByText('0 incidents found')).toBeVisible()
  await expect(page.getByRole('link', { name: of('lead').reference })).toHaveCount(0)
})

test('the head teacher sees a concern about staff and one about a lead, and finds the words in them', async () => {
  const { page } = blueform
  await backToDsl()
  await answerConcern(page, ABOUT_STAFF)
  await save('staff')
  await changeToColleague(page, HEAD)
  await page.getByRole('link', { name: '2 restricted cases are open to you' }).click()
  await onPage(page, 'Incidents')
  for (const name of ['staff', 'lead'] as const) {
    await expect(page.getByRole('link', { name: of(name).reference })).toBeVisible()
  }
  await field(page, 'incident-search').fill('thimbleweed')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('link', { name: of('lead').reference })).toHaveCount(0)
  await expect(page.getByRole('link', { name: of('staff').reference })).toBeVisible()
})

test('an ordinary case is restricted once it turns out to be about the head teacher', async () => {
  const { page } = blueform
  await goTo(page, of('ordinary').address)
  await onPage(page, `Incident ${of('ordinary').reference}`)
  await expect(page.locator('main')).toContainText(ORDINARY.description)
  await backToDsl()
  await goTo(page, of('ordinary').address)
  await page.getByRole('link', { name: 'Restrict this case' }).click()
  await onPage(page, 'Restrict this case')
  await button(page, 'Continue').click()
  await expect(page.getByRole('link', { name: /^Give a reason/ })).toBeVisible()
  await page.getByRole('radio', { name: /^Yes, the head teacher/ }).check()
  await field(page, 'reason').fill('A second pupil named the sender.')
  await expectAccessible(page, 'restrict')
  await button(page, 'Continue').click()
  await button(page, 'Restrict this case').click()
  await onPage(page, `Incident ${of('ordinary').reference}`)
  await expect(page.locator('main')).toContainText('Restricted')
  await expect(page.locator('main')).toContainText(ORDINARY.description)

  await changeToColleague(page, HEAD)
  expect(await data(page, 'incidents.counts')).toEqual({ open: 0, closed: 0 })
  expect(await answerTo(page, 'incidents.read', { incidentId: idOf('ordinary') })).not.toBe('ok')
  await goTo(page, '#/incidents')
  await field(page, 'incident-search').fill('gooseberry')
  await page.keyboard.press('Enter')
  await expect(page.getByText('0 incidents found')).toBeVisible()
  await expect(page.getByRole('link', { name: of('ordinary').reference })).toHaveCount(0)
})
