// May we use this child's picture? From two parents' answers to a yes taken back, a child who must not be shown, and one who left.
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { type Blueform, answerDialogs, launchBlueform, removeFolder, setWindowSize } from '../helpers/electron-app.ts'
import { judgeScreen } from '../helpers/judge-screen.ts'
import { OFFICE, addColleagues, changeToColleague, goTo } from '../helpers/people-steps.ts'
import { NOBODY } from '../helpers/person-details.ts'
import { addSchool } from '../helpers/small-school.ts'
import { button, errorSummary, field, onPage, pdfText, setUpVault } from '../helpers/steps.ts'
import { data } from '../security/unlocked.ts'

test.describe.configure({ mode: 'serial' })

let blueform: Blueform
let child = ''

test.beforeAll(async () => {
  blueform = await launchBlueform()
  await setWindowSize(blueform, 1366, 768)
  await setUpVault(blueform)
  child = (await addSchool(blueform.page)).oak
  await addColleagues(blueform.page, [OFFICE])
})

test.afterAll(async () => {
  await blueform.quit()
  removeFolder(blueform.folder)
})

async function judge(name: string): Promise<void> {
  await judgeScreen(blueform, name, `1366x768/consents-${name}`)
}

const rowOf = (name: string) => blueform.page.getByRole('row', { name: new RegExp(name) })

async function openChild(): Promise<void> {
  await goTo(blueform.page, '#/consents')
  await onPage(blueform.page, 'May we use this child’s picture?')
  await blueform.page.getByRole('link', { name: 'Siân Gŵyr' }).click()
  await onPage(blueform.page, 'Pictures and consents')
}

test('nobody was asked, so the answer is no for every child', async () => {
  const { page } = blueform
  await goTo(page, '#/consents')
  await onPage(page, 'May we use this child’s picture?')
  await expect(rowOf('Siân Gŵyr').getByText('No', { exact: true })).toHaveCount(4)
  await judge('list')
  await page.getByLabel('Class', { exact: true }).selectOption({ label: '7 Oak (3)' })
  await expect(page.getByRole('row')).toHaveCount(4)
})

test('one parent answers everything at once, and the other disagrees', async () => {
  const { page } = blueform
  await openChild()
  await expect(page.getByText('Nobody who may answer has answered yet.')).toHaveCount(3)
  await expect(page.getByText('Has not answered')).toBeVisible()
  await page.getByRole('link', { name: 'Record answers' }).click()
  await onPage(page, 'Record answers')
  await judge('record')
  await button(page, 'Save these answers').click()
  await expect(errorSummary(page)).toContainText('Choose who answered')
  await page.getByRole('radio', { name: 'Alun Gŵyr, father' }).check()
  await page.getByRole('radio', { name: /^A: my child’s picture may/ }).check()
  await page.getByRole('radio', { name: 'With the name' }).check()
  await page.getByRole('group', { name: 'Work on the school website' }).getByRole('radio', { name: 'Yes' }).check()
  // A form has a day of its own, which nobody can guess.
  await expect(field(page, 'answeredOn.day')).toHaveValue('')
  await button(page, 'Save these answers').click()
  await expect(errorSummary(page)).toContainText('the day on which they answered')
  await button(page, 'Today').click()
  await button(page, 'Save these answers').click()
  await onPage(page, 'Pictures and consents')
  await expect(page.getByText('Agreed.')).toHaveCount(2)
  await expect(page.getByText('The school never puts names with pictures.')).toBeVisible()
  await judge('child')

  await page.getByRole('link', { name: 'Record answers' }).click()
  await page.getByRole('radio', { name: 'Somebody else with parental responsibility' }).check()
  await field(page, 'signerName').fill('Mair Gŵyr')
  await field(page, 'relation').fill('mother')
  await expect(page.getByText('A yes will count only once they are entered')).toBeVisible()
  await judge('record-other')
  await page.getByRole('radio', { name: /^B: my child’s picture may not/ }).check()
  // Whoever speaks to us does so today.
  await page.getByRole('radio', { name: 'They told us' }).check()
  await expect(field(page, 'answeredOn.day')).not.toHaveValue('')
  await button(page, 'Save these answers').click()
  await onPage(page, 'Pictures and consents')
  await expect(page.getByText('do not agree, so it is no')).toBeVisible()
})

test('a yes is taken back and counts no more at once', async () => {
  const { page } = blueform
  await page.getByRole('link', { name: 'Somebody takes a yes back' }).click()
  await onPage(page, 'Somebody takes a yes back')
  await page.getByRole('radio', { name: 'Alun Gŵyr, father' }).check()
  await judge('withdraw')
  await button(page, 'Record that it is taken back').click()
  await onPage(page, 'Pictures and consents')
  await expect(page.getByText('The yes was taken back.')).toBeVisible()
  await expect(page.getByText('Somebody with parental responsibility said no.')).toBeVisible()
})

test('a yes after what was taken back needs somebody who says that they changed their mind', async () => {
  const { page } = blueform
  await page.getByRole('link', { name: 'Record answers' }).click()
  await onPage(page, 'Record answers')
  const pictures = page.getByRole('group', { name: 'Pictures and video' })
  await expect(pictures.getByText(/^Alun Gŵyr took it back on .* \(they told us\)/)).toContainText('Mair Gŵyr said no')
  await page.getByRole('radio', { name: 'Alun Gŵyr, father' }).check()
  await pictures.getByRole('radio', { name: /^A: my child’s picture may/ }).check()
  const tick = page.getByRole('checkbox', { name: 'They changed their mind: I have the new form in my hand' })
  await expect(tick).toBeVisible()
  await field(page, 'answeredOn.day').fill('2')
  await field(page, 'answeredOn.month').fill('9')
  await field(page, 'answeredOn.year').fill('2026')
  await expect(tick).toHaveCount(0)
  await expect(page.getByText('They answered again after this day.')).toBeVisible()
  await button(page, 'Today').click()
  await button(page, 'Save these answers').click()
  await expect(errorSummary(page)).toContainText('Tick that they changed their mind')
  await judge('changed-mind')
  await tick.check()
  await button(page, 'Save these answers').click()
  await onPage(page, 'Pictures and consents')
  await expect(page.getByText('do not agree, so it is no')).toBeVisible()
})

test('a child who must not be photographed is no, and the office never learns why', async () => {
  const { page } = blueform
  await page.getByRole('link', { name: 'Pictures must not be used' }).click()
  await onPage(page, 'Must this child’s picture not be used?')
  await button(page, 'Pictures must not be used').click()
  await expect(errorSummary(page)).toContainText('Choose why')
  await page.getByRole('radio', { name: /^A court order/ }).check()
  await field(page, 'note').fill('Order of the family court')
  await judge('bar')
  await button(page, 'Pictures must not be used').click()
  await onPage(page, 'Pictures and consents')
  await expect(page.getByText('Order of the family court')).toBeVisible()
  await judge('barred')

  await changeToColleague(page, OFFICE)
  await openChild()
  await expect(page.getByText('Do not take or use a picture of this child')).toBeVisible()
  await expect(page.getByText(/court/)).toHaveCount(0)
  await expect(page.getByRole('link', { name: 'Pictures may be used again' })).toHaveCount(0)
  await goTo(page, `#/consents/${child}/bar`)
  await onPage(page, 'This page is not part of your role')
})

test('the list for staff and the forms are printed, with no reason and every child', async () => {
  const { app, page, folder } = blueform
  const path = join(folder, 'list.pdf')
  await answerDialogs(app, { save: path })
  await goTo(page, '#/consents/print')
  await onPage(page, 'Print lists and forms')
  await judge('print')
  await button(page, 'Save as PDF').click()
  await expect(page.getByText('Saved. Anyone')).toBeVisible()
  const list = pdfText(path)
  for (const name of ['Siân Gŵyr', 'Casey Example', 'Remy Draft']) expect(list).toContain(name)
  expect(list).not.toMatch(/court|danger/)

  const forms = join(folder, 'forms.pdf')
  await answerDialogs(app, { save: forms })
  await page.getByRole('radio', { name: /^A letter with reply slip/ }).check()
  await page.getByLabel('Class', { exact: true }).selectOption({ label: '3 Elm (3)' })
  await button(page, 'Save as PDF').click()
  await expect.poll(() => existsSync(forms)).toBe(true)
  await expect(page.getByText('Saved. Anyone')).toBeVisible()
  const words = pdfText(forms)
  expect(words.match(/Your answers/g)?.length).toBeGreaterThanOrEqual(3)
  expect(words).toContain('Casey Example')
  expect(words).not.toContain('Siân')
})

test('reply slips of a class are entered one after the other, with the keyboard alone', async () => {
  const { page } = blueform
  await goTo(page, '#/consents')
  await page.getByLabel('Class', { exact: true }).selectOption({ label: '3 Elm (3)' })
  await expect(page.getByText('A picture may be used of 0 of 3.')).toBeVisible()
  await page.getByRole('link', { name: 'Enter reply slips' }).click()
  await onPage(page, 'Remy Draft')
  await judge('slips')
  await page.keyboard.press('Tab')
  await expect(page.getByLabel('Child 1 of 3, 3 Elm')).toBeFocused()
  await page.keyboard.press('Tab')
  await page.keyboard.press('Space')
  await expect(page.getByRole('radio', { name: 'Lee Draft, father' })).toBeChecked()
  await page.keyboard.press('Tab')
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('ArrowUp')
  await expect(page.getByRole('radio', { name: /^A: my child’s picture may/ })).toBeChecked()
  for (let tabs = 0; tabs < 5; tabs += 1) await page.keyboard.press('Tab')
  await expect(field(page, 'answeredOn.day')).toBeFocused()
  for (const part of ['10', '9', '2026']) {
    await page.keyboard.type(part)
    await page.keyboard.press('Tab')
  }
  await page.keyboard.press('Shift+Tab')
  await page.keyboard.press('Enter')
  await onPage(page, 'Casey Example')
  await expect(page.getByText('Saved for Remy Draft.')).toBeVisible()
  // Nothing of the last slip is left on the next one.
  await expect(page.getByRole('radio', { name: 'Robin Example, mother' })).not.toBeChecked()
  await expect(page.getByRole('radio', { name: 'Not answered' }).first()).toBeChecked()
  await expect(field(page, 'answeredOn.day')).toHaveValue('')
  await page.getByRole('link', { name: 'No slip: next child' }).click()
  await onPage(page, 'Bo Pattern')
  await page.getByRole('link', { name: 'Finish' }).click()
  await onPage(page, 'May we use this child’s picture?')
  await expect(page.getByRole('row', { name: /Remy Draft/ }).getByText('Yes', { exact: true })).toHaveCount(1)
})

test('when a child has left, their pictures are deleted and somebody says so', async () => {
  const { page } = blueform
  await goTo(page, '#/consents/to-delete')
  await onPage(page, 'Pictures to delete')
  await expect(page.getByText('Nothing is waiting.')).toBeVisible()
  await data(page, 'people.leave', { ids: [child], leftOn: '2026-07-20' })
  await goTo(page, '#/consents')
  await onPage(page, 'May we use this child’s picture?')
  await expect(page.getByRole('link', { name: 'Siân Gŵyr' })).toHaveCount(0)
  await page.getByRole('link', { name: 'Pictures to delete of children who left' }).click()
  await onPage(page, 'Pictures to delete')
  await judge('to-delete')
  await button(page, /^Confirm for/).click()
  await expect(errorSummary(page)).toContainText('Tick the children')
  await page.getByRole('checkbox', { name: 'Siân Gŵyr' }).check()
  await field(page, 'places').fill('Server, hall display')
  await field(page, 'doneBy').fill('Sample Technician')
  await button(page, 'Confirm for one child').click()
  await expect(page.getByText('Noted for one child.')).toBeVisible()
  await expect(page.getByText('Nothing is waiting.')).toBeVisible()
})

test('whoever comes back is asked again', async () => {
  const { page } = blueform
  await goTo(page, '#/consents')
  await page.getByRole('link', { name: 'Remy Draft' }).click()
  await onPage(page, 'Pictures and consents')
  await expect(page.getByText('Agreed.')).toHaveCount(1)
  const id = page.url().split('/').at(-1)
  for (const leftOn of ['2026-07-20', null]) await data(page, 'people.leave', { ids: [id], leftOn })
  await goTo(page, `#/consents`)
  await page.getByRole('link', { name: 'Remy Draft' }).click()
  await expect(page.getByText('They were asked before the child left.')).toHaveCount(1)
  await expect(page.getByText('(before the child left)')).toBeVisible()
  await judge('came-back')
})

test('two of one name are told apart, and a yes of somebody who was not entered is no yes', async () => {
  const { page } = blueform
  const inAsh = { ...NOBODY, surname: 'Ahmed', forename: 'Mohammed', class: '8 Ash', year: '8' } as const
  for (const dob of ['2013-10-01', '2014-02-09']) await data(page, 'people.add', { details: { ...inAsh, dob } })
  await goTo(page, '#/consents')
  await page.getByLabel('Class', { exact: true }).selectOption({ label: '8 Ash (3)' })
  await expect(page.getByRole('link', { name: /^Mohammed Ahmed/ })).toHaveText([
    /\(born on Tue 1 Oct 2013\)$|\(born on Sun 9 Feb 2014\)$/,
    /\(born on Tue 1 Oct 2013\)$|\(born on Sun 9 Feb 2014\)$/,
  ])
  await judge('namesakes')
  await page.getByRole('link', { name: 'Mohammed Ahmed (born on Sun 9 Feb 2014)' }).click()
  await expect(page.getByText('Mohammed Ahmed (born on Sun 9 Feb 2014)')).toBeVisible()
  await page.getByRole('link', { name: 'Record answers' }).click()
  await page.getByRole('radio', { name: 'Somebody else with parental responsibility' }).check()
  await field(page, 'signerName').fill('Nan Ahmed')
  await field(page, 'relation').fill('grandmother')
  await page.getByRole('radio', { name: /^A: my child’s picture may/ }).check()
  await button(page, 'Today').click()
  await button(page, 'Save these answers').click()
  await onPage(page, 'Pictures and consents')
  await expect(
    page.getByText('Whoever said yes is not entered as a parent with parental responsibility.'),
  ).toBeVisible()
  await judge('not-known')
  // Whoever goes through a class comes back to it.
  await page.getByRole('link', { name: 'May we use this child’s picture?', exact: true }).click()
  await onPage(page, 'May we use this child’s picture?')
  await expect(page.getByLabel('Class', { exact: true })).toHaveValue('class 8 Ash')
})
