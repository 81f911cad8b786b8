// Agreements from the first published text to the last signature: who has not signed, paper forms and their codes, refusing, taking back,
// a new text that everybody signs again, and what is printed of it. Signing on the screen has a test of its own.
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Page, expect, test } from '@playwright/test'
import { type Blueform, answerDialogs, launchBlueform, removeFolder, setWindowSize } from '../helpers/electron-app.ts'
import { expectAccessible, expectPrimaryInReach, expectWellLaidOut, shoot } from '../helpers/judge-screen.ts'
import { type Colleague, HEAD, addColleagues, changeToColleague, goTo } from '../helpers/people-steps.ts'
import { button, errorSummary, field, onPage, pdfText, setUpVault, unlock } from '../helpers/steps.ts'
import { addSchool } from '../helpers/small-school.ts'
import { NOBODY } from '../helpers/person-details.ts'
import { data } from '../security/unlocked.ts'
import { zoomTo } from '../helpers/windows.ts'

test.describe.configure({ mode: 'serial' })

const OFFICE: Colleague = { role: 'office', name: 'Lou Specimen', passphrase: 'ribbon walnut comet flask' }

let blueform: Blueform
let ids = { oak: '', elm: '', staff: '' }
let codes: readonly string[] = []

test.beforeAll(async () => {
  blueform = await launchBlueform()
  await setWindowSize(blueform, 1366, 768)
  await setUpVault(blueform)
  ids = await addSchool(blueform.page)
})

test.afterAll(async () => {
  await blueform.quit()
  removeFolder(blueform.folder)
})

const inFolder = (name: string) => join(blueform.folder, name)
const link = (page: Page, name: string | RegExp) => page.getByRole('link', { name, exact: typeof name === 'string' })
const row = (page: Page, name: string | RegExp) => page.getByRole('row').filter({ hasText: name })

async function judge(name: string, isLong = false): Promise<void> {
  const { page } = blueform
  await expect(page.getByText(/^Getting /)).toHaveCount(0)
  await expectAccessible(page, name)
  await expectWellLaidOut(page, name)
  if (!isLong) await expectPrimaryInReach(page, name)
  await shoot(blueform, `1366x768/agreements-${name}`)
}

async function visit(hash: string, heading: string | RegExp): Promise<void> {
  await goTo(blueform.page, hash)
  await onPage(blueform.page, heading)
}

async function savePdf(name: string): Promise<string> {
  const { app, page } = blueform
  await answerDialogs(app, { save: inFolder(name) })
  await button(page, 'Save as PDF').click()
  await expect(page.getByText('Saved. Anyone who has this file can read it.')).toBeVisible({ timeout: 30_000 })
  return pdfText(inFolder(name))
}

test('nothing is in use at first, and a text is read, edited and published', async () => {
  const { page } = blueform
  await link(page, 'Agreements').first().click()
  await onPage(page, 'Agreements')
  await expect(page.getByText('No agreement is in use yet.')).toBeVisible()
  await judge('overview-empty')
  await link(page, 'Start using it (Secondary pupil)').click()
  await onPage(page, 'Agreement: Secondary pupil')
  await judge('template')
  await link(page, 'Edit and publish it').click()
  await onPage(page, 'Edit the agreement: Secondary pupil')
  await field(page, 'title').fill('Using computers and the internet at our school')
  await expect(page.getByText(/^Draft kept \d\d:\d\d$/)).toBeVisible()
  await judge('edit')
})

test('the draft is there again after a crash, and moving a rule by keyboard keeps the focus', async () => {
  await blueform.kill()
  blueform = await launchBlueform({ folder: blueform.folder })
  const { page } = blueform
  await setWindowSize(blueform, 1366, 768)
  await unlock(page)
  await onPage(page, 'Home')
  await visit('#/agreements', 'Agreements')
  await expect(page.getByText('Draft begun')).toBeVisible()
  await visit('#/agreements/secondary-pupil/edit', 'Edit the agreement: Secondary pupil')
  await expect(field(page, 'title')).toHaveValue('Using computers and the internet at our school')

  const second = await field(page, 'sections.0.clauses.1.words').inputValue()
  await button(page, /move rule 1\.2 up/).focus()
  await page.keyboard.press('Enter')
  await expect(field(page, 'sections.0.clauses.0.words')).toHaveValue(second)
  // There is no further up, so the other way has the focus.
  await expect(button(page, /move rule 1\.1 down/)).toBeFocused()
  await button(page, 'Add a section').click()
  await expect(field(page, await lastHeading(page))).toBeFocused()
  await button(page, 'Check and publish').click()
  await expect(errorSummary(page)).toBeFocused()
  await expect(errorSummary(page)).toContainText('Enter a heading')
  await judge('edit-errors')
  await errorSummary(page).getByRole('link', { name: 'Enter a heading' }).click()
  await page.keyboard.type('Our own rule')
  await page.keyboard.press('Tab')
  await page.keyboard.type('I carry laptops with both hands.')
  await button(page, 'Check and publish').click()
  await onPage(page, 'Check before you publish')
  await expect(page.getByText(/Everybody who has to sign this agreement is asked to sign it/)).toBeVisible()
  await judge('publish')
  await button(page, 'Publish version 1').click()
  await onPage(page, 'Agreement: Secondary pupil')
  await expect(page.getByText('1, in force now')).toBeVisible()
  await expect(page.locator('main')).toContainText('I carry laptops with both hands.')
  await judge('kind')
})

async function lastHeading(page: Page): Promise<string> {
  return `sections.${(await page.getByLabel(/^Heading of section/).count()) - 1}.heading`
}

test('two more are published, and the overview counts who has to sign', async () => {
  const { page } = blueform
  for (const [kind, name] of [
    ['primary-pupil', 'Primary pupil'],
    ['staff', 'Staff'],
  ] as const) {
    await visit(`#/agreements/${kind}/edit`, `Edit the agreement: ${name}`)
    await button(page, 'Check and publish').click()
    await onPage(page, 'Check before you publish')
    await button(page, 'Publish version 1').click()
    await onPage(page, `Agreement: ${name}`)
  }
  await visit('#/agreements', 'Agreements')
  await expect(row(page, 'Secondary pupil').first()).toContainText('4 people')
  await expect(row(page, 'Secondary pupil').first()).toContainText('0% signed, 100% not signed')
  await expect(row(page, 'Primary pupil').first()).toContainText('3 people')
  await expect(row(page, 'Staff').first()).toContainText('2 people')
  await judge('overview')
})

test('who has not signed, by class and agreement, and Back leads to the same list', async () => {
  const { page } = blueform
  await link(page, 'See who has not signed').click()
  await onPage(page, 'Who has not signed')
  await expect(page.getByText('9 people on this list.')).toBeVisible()
  await judge('outstanding')
  await page.getByLabel('Agreement', { exact: true }).selectOption({ label: 'Secondary pupil' })
  await page.getByLabel('Class', { exact: true }).selectOption({ label: '7 Oak' })
  await expect(page.getByText('3 people on this list.')).toBeVisible()
  await expect(row(page, 'Siân Gŵyr').first()).toContainText('The pupil and a parent or carer')
  await link(page, 'Sign for Siân Gŵyr, Secondary pupil').click()
  await onPage(page, 'Who is signing?')
  await page.goBack()
  await onPage(page, 'Who has not signed')
  await expect(page.getByLabel('Class', { exact: true }).locator('option:checked')).toHaveText('7 Oak')
  await expect(page.getByText('3 people on this list.')).toBeVisible()
})

test('a class set is printed, and each form has a code', async () => {
  const { page } = blueform
  await link(page, 'Forms to sign on paper').click()
  await onPage(page, 'Forms to sign on paper')
  await expect(page.getByText(/for 3 people/)).toBeVisible()
  await judge('class-set')
  const text = await savePdf('class-set.pdf')
  for (const name of ['Siân Gŵyr', 'Thị Ánh Nguyễn', 'Alex Sample']) expect(text).toContain(name)
  codes = codesIn(text)
  expect(codes).toHaveLength(3)
})

/** The code at the foot of each form, once each. */
function codesIn(text: string): readonly string[] {
  const found = [...text.matchAll(/form ([0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z])\b/g)]
  return [...new Set(found.map(([, code = '']) => code))]
}

test('forms that come back are found by their code and recorded with the scan', async () => {
  const { app, page } = blueform
  await visit('#/agreements/paper', 'Record signatures on paper')
  await field(page, 'code').fill('0000-0000')
  await page.keyboard.press('Enter')
  await expect(errorSummary(page)).toContainText('No form has this code')
  await judge('paper-error')
  // As a code reader does: the code and Enter, and the box waits for the next.
  for (const code of codes.slice(0, 2)) {
    await field(page, 'code').fill(code)
    await page.keyboard.press('Enter')
    await expect(page.getByText(/is on the list\.$/)).toBeVisible()
    await expect(field(page, 'code')).toBeFocused()
    await expect(field(page, 'code')).toHaveValue('')
  }
  await expect(page.getByRole('heading', { name: 'Signed forms (2)' })).toBeVisible()
  await judge('paper-list', true)
  await button(page, 'Continue').click()
  await onPage(page, 'When were they signed?')
  writeFileSync(inFolder('scan.pdf'), readFileSync(inFolder('class-set.pdf')))
  await answerDialogs(app, { open: inFolder('scan.pdf') })
  await button(page, 'Choose the scan').click()
  await expect(page.getByText(/^scan\.pdf, /)).toBeVisible()
  await judge('paper-when')
  await button(page, 'Continue').click()
  await onPage(page, 'Check before you record')
  await judge('paper-check')
  await button(page, 'Record 4 signatures').click()
  await onPage(page, 'Recorded')
  await expect(page.getByText('4 signatures are recorded.')).toBeVisible()
})

test('a class list is ticked off, and whose parent is not known is asked for', async () => {
  const { page } = blueform
  await button(page, 'Record more').click()
  await onPage(page, 'Record signatures on paper')
  await page.getByText('Or tick off a class list').click()
  await page.getByLabel('Agreement', { exact: true }).selectOption({ label: 'Primary pupil' })
  await page.getByLabel('Class', { exact: true }).selectOption({ label: '3 Elm' })
  await button(page, 'Tick all').click()
  await button(page, 'Add 3 forms').click()
  await expect(page.getByRole('heading', { name: 'Signed forms (3)' })).toBeVisible()
  await button(page, 'Continue').click()
  await expect(errorSummary(page)).toContainText('Bo Pattern: choose who signs')
  // What was put on the list is still there.
  await expect(page.getByRole('heading', { name: 'Signed forms (3)' })).toBeVisible()
  const unknown = page.getByRole('group', { name: /Which parent or carer of Bo Pattern/ })
  await unknown.getByRole('radio', { name: 'Somebody else with parental responsibility' }).check()
  await unknown.getByLabel('Their name').fill('Rowan Pattern')
  await unknown.getByLabel('Who are they to the child?').fill('grandfather')
  await judge('paper-class-list', true)
  await button(page, 'Continue').click()
  await onPage(page, 'When were they signed?')
  await button(page, 'Continue').click()
  await onPage(page, 'Check before you record')
  await expect(row(page, 'Bo Pattern')).toContainText('Rowan Pattern, grandfather')
  await button(page, 'Record 3 signatures').click()
  await onPage(page, 'Recorded')
  await visit('#/agreements', 'Agreements')
  await expect(row(page, 'Primary pupil').first()).toContainText('100% signed')
  await expect(row(page, 'Primary pupil').first()).toContainText('Everybody has signed')
})

test('refusing and taking back are states of their own', async () => {
  const { page } = blueform
  await visit(`#/agreements/sign/${ids.staff}?kind=staff`, 'How do they sign?')
  await judge('how')
  await button(page, 'They would not sign').click()
  await onPage(page, 'They would not sign')
  await button(page, 'Record that they would not sign').click()
  await expect(errorSummary(page)).toContainText('Say why')
  await judge('refuse-error')
  await field(page, 'reason').fill('Does not agree to monitoring.')
  await button(page, 'Record that they would not sign').click()
  await onPage(page, 'Recorded')
  await judge('refused')

  await visit(`#/agreements/sign/${ids.elm}`, 'Which agreement is it?')
  await judge('what')
  await button(page, 'Continue').click()
  await onPage(page, 'Who is signing?')
  await judge('who')
  await page.getByRole('radio', { name: /Robin Example/ }).check()
  await button(page, 'Continue').click()
  await button(page, 'They take their signature back').click()
  await field(page, 'reason').fill('Wants to read it again.')
  await button(page, 'Record that the signature is taken back').click()
  await onPage(page, 'Recorded')
  await visit('#/agreements/outstanding', 'Who has not signed')
  await expect(row(page, 'Pat Specimen').first()).toContainText('Refused')
  await expect(row(page, 'Casey Example').first()).toContainText('Taken back')
})

test('who signed without being entered as a parent is said, and that another parent would not sign', async () => {
  const { page } = blueform
  await visit('#/agreements/outstanding?all=1', 'Who has not signed')
  await link(page, 'Bo Pattern').click()
  await onPage(page, 'Bo Pattern')
  await expect(page.getByText('Signed by Rowan Pattern, not entered as a parent')).toBeVisible()
  await link(page, 'Collect a signature').click()
  await onPage(page, 'Which agreement is it?')
  await button(page, 'Continue').click()
  await onPage(page, 'Who is signing?')
  await page.getByRole('radio', { name: 'Somebody else with parental responsibility' }).check()
  await expect(page.getByText('Somebody without parental responsibility should not sign for a child.')).toBeVisible()
  await expect(page.getByText('For example mother, father or special guardian')).toBeVisible()
  await expect(link(page, 'Add a parent on the child’s page')).toBeVisible()
  await judge('who-else')
  await page.getByLabel('Their name').fill('Lee Pattern')
  await page.getByLabel('Who are they to the child?').fill('mother')
  await button(page, 'Continue').click()
  await button(page, 'They would not sign').click()
  await field(page, 'reason').fill('Does not agree to the filter.')
  await button(page, 'Record that they would not sign').click()
  await onPage(page, 'Recorded')
  await link(page, 'Back to the person').click()
  await onPage(page, 'Bo Pattern')
  await expect(page.getByText('Another parent would not sign')).toBeVisible()
  await judge('person-notes', true)
  await visit('#/agreements/outstanding?standing=refused', 'Who has not signed')
  await expect(row(page, 'Bo Pattern').first()).toContainText('Another parent would not sign')
  await judge('also-refused')
})

test('the page before signing on the screen says that the laptop is handed over', async () => {
  const { page } = blueform
  await visit(`#/agreements/sign/${ids.staff}?kind=staff`, 'How do they sign?')
  await button(page, 'Sign on this screen').click()
  await onPage(page, 'Hand the laptop to Pat Specimen')
  await expect(page.getByText('Blueform locks afterwards')).toBeVisible()
  await expect(field(page, 'witness')).toHaveValue('Robin Sample')
  await judge('hand-over')
})

test('a signed copy shows the text, the fingerprint and who signed, and prints', async () => {
  const { page } = blueform
  await visit(`#/agreements/sign/${ids.oak}`, 'Which agreement is it?')
  await page.getByText(/^What was done before/).click()
  await link(page, 'Secondary pupil, version 1').first().click()
  await onPage(page, 'Signed copy: Secondary pupil')
  await expect(page.locator('main')).toContainText('I carry laptops with both hands.')
  const groups = await page.locator('.agreements-hash').first().innerText()
  expect(groups).toMatch(/^([0-9a-f]{4} ){15}[0-9a-f]{4}$/)
  await judge('signed-copy')
  const text = await savePdf('signed-copy.pdf')
  expect(text.replaceAll(/\s/g, '')).toContain(groups.replaceAll(' ', ''))
  await answerDialogs(blueform.app, { save: inFolder('scan-again.pdf') })
  await button(page, 'Save a copy of the scan').click()
  await expect.poll(() => existsSync(inFolder('scan-again.pdf'))).toBe(true)
  expect(readFileSync(inFolder('scan-again.pdf')).equals(readFileSync(inFolder('scan.pdf')))).toBe(true)
})

test('a changed text says what differs, and everybody signs again', async () => {
  const { page } = blueform
  await visit('#/agreements/secondary-pupil/edit', 'Edit the agreement: Secondary pupil')
  await button(page, 'Check and publish').click()
  await expect(errorSummary(page)).toContainText('Change the text first')
  await field(page, 'sections.0.clauses.0.words').fill('The school’s computers are there for everybody.')
  await button(page, 'Check and publish').click()
  await onPage(page, 'Check before you publish')
  await expect(page.getByText('signs again: 4 people')).toBeVisible()
  await expect(page.locator('main')).toContainText('and is now “The school’s computers are there for everybody.”')
  await button(page, 'Publish version 2').click()
  await expect(errorSummary(page)).toContainText('Say what has changed')
  await judge('publish-again', true)
  await field(page, 'reason').fill('The first rule is easier to read.')
  await button(page, 'Publish version 2').click()
  await onPage(page, 'Agreement: Secondary pupil')
  await expect(page.getByText('2, in force now')).toBeVisible()
  await link(page, 'Version 1').click()
  await expect(page.getByText('1, an earlier text')).toBeVisible()

  await visit('#/agreements/outstanding?kind=secondary-pupil', 'Who has not signed')
  await expect(page.getByText('4 people on this list.')).toBeVisible()
  await expect(row(page, 'Siân Gŵyr').first()).toContainText('Signed before, not this time')
  await page.getByLabel('How it stands', { exact: true }).selectOption({ label: 'Not signed' })
  await expect(page.getByText('2 people on this list.')).toBeVisible()
})

test('the day by which a round is to be signed can be moved', async () => {
  const { page } = blueform
  await visit('#/agreements/secondary-pupil', 'Agreement: Secondary pupil')
  await link(page, /^Change the day/)
    .first()
    .click()
  await onPage(page, 'By when is it to be signed?')
  await field(page, 'dueOn.year').fill('1999')
  await button(page, 'Save the day').click()
  await expect(errorSummary(page)).toBeFocused()
  await judge('due-error')
  await button(page, 'Tomorrow').click()
  await button(page, 'Save the day').click()
  await onPage(page, 'Agreement: Secondary pupil')
})

test('letters, the list for the register, a blank form and the list for the network manager', async () => {
  const { app, page } = blueform
  await visit('#/agreements/outstanding?kind=secondary-pupil&class=7+Oak', 'Who has not signed')
  await link(page, 'Print reminder letters').click()
  await onPage(page, 'Reminder letters')
  await field(page, 'letter').fill('Please bring the form back by Friday. Thank you.')
  await judge('letters')
  const letters = await savePdf('letters.pdf')
  for (const name of ['Siân Gŵyr', 'Thị Ánh Nguyễn', 'Alex Sample']) expect(letters).toContain(name)
  expect(letters).toContain('Please bring the form back by Friday. Thank you.')
  expect(letters).not.toContain('Casey Example')
  await link(page, 'Who has not signed').click()
  await onPage(page, 'Who has not signed')
  await link(page, 'List for the register').click()
  await onPage(page, 'List for the register')
  await judge('register')
  expect(await savePdf('register.pdf')).toContain('Siân Gŵyr')
  await visit('#/agreements/staff/print', 'Print a blank form')
  await judge('blank')
  expect(await savePdf('blank.pdf')).toMatch(/staff/i)

  await visit('#/agreements/internet-list', 'List for the network manager')
  await button(page, 'Save the list').click()
  await expect(errorSummary(page)).toContainText('Say what the list is for')
  await judge('internet-list-error')
  await field(page, 'reason').fill('New accounts for this year')
  await answerDialogs(app, { save: inFolder('internet.csv') })
  await button(page, 'Save the list').click()
  await expect(page.getByText('The list is saved.')).toBeVisible()
  const csv = readFileSync(inFolder('internet.csv'), 'utf8')
  expect(csv).toContain('Gŵyr')
  expect(csv).toMatch(/not allowed/i)
})

test('checking texts and signatures is calm when all is well', async () => {
  const { page } = blueform
  await visit('#/agreements/check', 'Check agreements and consents')
  await button(page, 'Check now').click()
  await expect(
    page.getByText(/^All is well\. 4 texts, \d+ signatures and \d+ answers about pictures were checked/),
  ).toBeVisible()
  await judge('check')
})

test('the first text may have been in use on paper before: from a day that has been, with the reason', async () => {
  const { page } = blueform
  await visit('#/agreements/governor/edit', 'Edit the agreement: Governor')
  await button(page, 'Check and publish').click()
  await onPage(page, 'Check before you publish')
  const from = page.getByRole('group', { name: 'From when does it apply?' })
  await expect(from).toContainText('signed on paper before Blueform can then be ticked off')
  await from.getByRole('button', { name: 'Yesterday' }).click()
  await button(page, 'Publish version 1').click()
  await expect(errorSummary(page)).toContainText('Say why it applies from a day that has been')
  await judge('publish-before', true)
  await field(page, 'reason').fill('The governors signed it on paper.')
  await button(page, 'Publish version 1').click()
  await onPage(page, 'Agreement: Governor')
  await expect(page.getByText('1, in force now')).toBeVisible()
})

test('two pupils of one name in one class are told apart wherever one of them is meant', async () => {
  const { page } = blueform
  for (const dob of ['2014-10-01', '2015-02-14']) {
    const name = { surname: 'Ahmed', forename: 'Mohammed', class: '7 Oak', year: '7' } as const
    await data(page, 'people.add', { details: { ...NOBODY, ...name, dob, joinedOn: '2024-09-02' } })
  }
  await visit('#/agreements/outstanding?kind=secondary-pupil&class=7+Oak', 'Who has not signed')
  const [older, younger] = [
    'Mohammed Ahmed (born on Wed 1 Oct 2014)',
    'Mohammed Ahmed (born on Sat 14 Feb 2015)',
  ] as const
  await expect(link(page, older)).toBeVisible()
  await judge('one-name')
  await link(page, `Sign for ${younger}, Secondary pupil`).click()
  await onPage(page, 'Who is signing?')
  await expect(page.getByText(`${younger}, Secondary pupil`)).toBeVisible()
  await visit('#/agreements/paper', 'Record signatures on paper')
  await page.getByText('Or tick off a class list').click()
  await page.getByLabel('Agreement', { exact: true }).selectOption({ label: 'Secondary pupil' })
  await page.getByLabel('Class', { exact: true }).selectOption({ label: '7 Oak' })
  await page.getByRole('checkbox', { name: `${older}, 7 Oak` }).check()
  await judge('one-name-ticks', true)
  await button(page, 'Add 1 form').click()
  await expect(page.getByRole('heading', { name: 'Signed forms (1)' })).toBeVisible()
  await expect(page.locator('.agreements-form-head')).toContainText(older)
})

test('from the keyboard alone: from the overview to a recorded refusal', async () => {
  const { page } = blueform
  await visit('#/agreements', 'Agreements')
  await tabTo(page, 'See who has not signed')
  await page.keyboard.press('Enter')
  await onPage(page, 'Who has not signed')
  await tabTo(page, /^Sign for Sam Pattern/)
  await page.keyboard.press('Enter')
  await onPage(page, 'How do they sign?')
  await tabTo(page, 'They would not sign')
  await page.keyboard.press('Enter')
  await onPage(page, 'They would not sign')
  await tabTo(page, 'Why?')
  await page.keyboard.type('Is leaving soon.')
  await tabTo(page, 'Record that they would not sign')
  await page.keyboard.press('Enter')
  await onPage(page, 'Recorded')
})

/** Presses Tab until the control of this name has the focus. */
async function tabTo(page: Page, name: string | RegExp): Promise<void> {
  for (let presses = 0; presses < 80; presses += 1) {
    await page.keyboard.press('Tab')
    const words = await page.evaluate(() => {
      const at = document.activeElement
      const labels = at instanceof HTMLInputElement || at instanceof HTMLTextAreaElement ? at.labels : null
      return (labels?.[0]?.textContent ?? at?.textContent ?? '').trim()
    })
    if (typeof name === 'string' ? words === name : name.test(words)) return
  }
  throw new Error(`no way by Tab to ${name}`)
}

test('at 200 % nothing is cut off', async () => {
  const { app, page } = blueform
  await zoomTo(app, 2)
  for (const [hash, heading] of [
    ['#/agreements', 'Agreements'],
    ['#/agreements/outstanding', 'Who has not signed'],
    ['#/agreements/secondary-pupil', 'Agreement: Secondary pupil'],
    ['#/agreements/secondary-pupil/edit', 'Edit the agreement: Secondary pupil'],
    ['#/agreements/paper', 'Record signatures on paper'],
  ] as const) {
    await visit(hash, heading)
    await expect(page.getByText(/^Getting /)).toHaveCount(0)
    await expectWellLaidOut(page, `${heading} at 200 %`)
    await shoot(blueform, `200-percent/agreements-${hash.replaceAll(/[#/]+/g, '-')}`)
  }
  await zoomTo(app, 1)
})

test('each role finds only what it may do', async () => {
  const { page } = blueform
  await addColleagues(page, [HEAD, OFFICE])
  await changeToColleague(page, HEAD)
  await visit('#/agreements', 'Agreements')
  await expect(link(page, 'Check agreements and consents')).toBeVisible()
  await expect(link(page, 'Record signatures on paper')).toHaveCount(0)
  await link(page, 'See who has not signed').click()
  await onPage(page, 'Who has not signed')
  await expect(link(page, 'Print reminder letters')).toHaveCount(0)
  await expect(link(page, /^Sign for/)).toHaveCount(0)
  for (const place of [
    'paper',
    'internet-list',
    'outstanding/letters',
    `sign/${ids.staff}`,
    'staff/print',
    'staff/due',
  ]) {
    await visit(`#/agreements/${place}`, 'This page is not part of your role')
  }
  await visit('#/agreements/staff', 'Agreement: Staff')
  await expect(link(page, 'Edit the text')).toBeVisible()

  await changeToColleague(page, OFFICE)
  await visit('#/agreements', 'Agreements')
  await expect(link(page, 'Record signatures on paper')).toBeVisible()
  await expect(link(page, 'Check agreements and consents')).toHaveCount(0)
  await visit('#/agreements/staff', 'Agreement: Staff')
  await expect(link(page, 'Edit the text')).toHaveCount(0)
  await visit('#/agreements/staff/edit', 'This page is not part of your role')
  await visit('#/agreements/check', 'This page is not part of your role')
})
