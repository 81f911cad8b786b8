// What is recorded in answer to a concern: a decision, a search, a sanction with earlier incidents, a letter, and one person's time line.
import { join } from 'node:path'
import { type Page, expect, test } from '@playwright/test'
import type { IncidentAnswers } from '#shared/domain/incident-answers.ts'
import { type Blueform, answerDialogs, launchBlueform, removeFolder, setWindowSize } from '../helpers/electron-app.ts'
import { expectWellLaidOut, judgeScreen, shoot } from '../helpers/judge-screen.ts'
import { choose, press, tabTo, typeInto } from '../helpers/keys.ts'
import { leastAnswers, personAnswer } from '../helpers/least-answers.ts'
import { goTo } from '../helpers/people-steps.ts'
import { button, errorSummary, field, onPage, pdfText, setUpVault } from '../helpers/steps.ts'
import { zoomTo } from '../helpers/windows.ts'
import { data, recordAnswers } from '../security/unlocked.ts'

test.describe.configure({ mode: 'serial' })

let blueform: Blueform
let earlier: Kept
let second: Kept
let locked: Kept
const screens = new Map<string, string>()

type Kept = { readonly id: string; readonly reference: string }

async function record(page: Page, change: Partial<IncidentAnswers>): Promise<Kept> {
  const people = [
    personAnswer('Siân Gŵyr', { classOrPost: '8B' }),
    personAnswer('Kit Placeholder', { classOrPost: '8B', part: 'alleged' }),
  ]
  const { incidentId, reference } = await recordAnswers(page, leastAnswers({ people, ...change }))
  return { id: incidentId, reference }
}

test.beforeAll(async () => {
  blueform = await launchBlueform()
  await setWindowSize(blueform, 1366, 768)
  await setUpVault(blueform)
  earlier = await record(blueform.page, { description: 'Messages in October.' })
  second = await record(blueform.page, {})
  locked = await record(blueform.page, { imageAnswer: 'suspected' })
})

test.afterAll(async () => {
  await blueform.quit()
  removeFolder(blueform.folder)
})

const main = (page: Page) => page.locator('main')

async function judge(name: string): Promise<void> {
  await judgeScreen(blueform, name, `1366x768/records-${name}`)
}

/** The empty form, and then with all that it asks for. */
async function judgeForm(name: string, save: string): Promise<void> {
  await judge(name)
  screens.set(name, new URL(blueform.page.url()).hash)
  await button(blueform.page, save).click()
  await errorSummary(blueform.page).waitFor()
  await judge(`${name}-errors`)
}

async function visit(kept: Kept, part: string, heading: string | RegExp): Promise<void> {
  await goTo(blueform.page, `#/incidents/${kept.id}${part}`)
  await onPage(blueform.page, heading)
}

async function fill(answers: Readonly<Record<string, string>>): Promise<void> {
  for (const [id, text] of Object.entries(answers)) await field(blueform.page, id).fill(text)
}

async function read(kept: Kept): Promise<Record<string, readonly Record<string, unknown>[]>> {
  return (await data(blueform.page, 'incidents.read', { incidentId: kept.id })) as never
}

test('a decision not to tell the parents yet, with its reasons', async () => {
  const { page } = blueform
  await visit(second, '/decisions/new', 'Record a decision')
  await judgeForm('decision', 'Save the decision')
  await expect(errorSummary(page)).toContainText('Write down at least two things that could have been done')
  await visit(second, '/decisions/new?topic=parents', 'Record a decision')
  await expect(page.getByRole('radio', { name: 'Whether to tell a child’s parents' })).toBeChecked()
  await page.getByRole('radio', { name: 'Siân Gŵyr, 8B' }).check()
  await expect(field(page, 'question')).toHaveValue('Are the parents of Siân Gŵyr told now?')
  await expect(field(page, 'isNot')).toHaveCount(0)
  await judge('decision-parents')
  await page.getByRole('radio', { name: 'Not yet' }).check()
  await fill({ reasons: 'She is afraid of what happens at home.', decidedBy: 'Robin Sample', time: '10:20' })
  await button(page, 'Today').first().click()
  await button(page, 'Tomorrow').click()
  await button(page, 'Save the decision').click()
  await onPage(page, /^Incident/)
  await expect(main(page)).toContainText('Not now. Chosen: Not yet')
  const { decisions } = await read(second)
  expect(decisions?.[0]).toMatchObject({ topic: 'parents', isNot: true, chosen: 1, reasons: expect.any(String) })
  // What the address asked for is not asked for again.
  await page.getByRole('link', { name: 'Record another decision' }).click()
  await onPage(page, 'Record a decision')
  await expect(page.getByRole('radio', { name: 'Whether to tell a child’s parents' })).not.toBeChecked()
})

test('parents who are not to be told yet are told by nobody by mistake', async () => {
  const { page } = blueform
  await visit(second, '/now', 'What to do now')
  await expect(main(page)).toContainText('Do not tell yet: parents of Siân Gŵyr (8B)')
  await judge('now-not-yet')
  await page.getByRole('link', { name: 'Do not tell yet: parents of Siân Gŵyr (8B)' }).click()
  await onPage(page, /^Do not tell yet/)
  await expect(main(page)).toContainText('She is afraid of what happens at home.')
  await judge('step-not-yet')
  screens.set('step-not-yet', new URL(page.url()).hash)
  await expect(page.locator('main .bf-link-button-primary')).toHaveText('Look at it again')
  await page.getByRole('link', { name: 'Record the contact' }).click()
  await onPage(page, 'Record a contact: Parents')
  await expect(main(page)).toContainText('It was decided not to tell these parents yet')
  await page.getByRole('radio', { name: 'By telephone' }).check()
  await fill({ spokeTo: 'Their mother' })
  await button(page, 'Just now, by me').click()
  await button(page, 'Save the contact').click()
  await expect(errorSummary(page)).toContainText('They are told all the same')
  await judge('contact-not-yet')
  expect((await read(second))['contacts']).toEqual([])
  // Of the other child nothing was decided.
  await page.getByRole('radio', { name: /^Kit Placeholder/ }).check()
  await expect(main(page)).not.toContainText('It was decided not to tell these parents yet')
  await page.getByRole('radio', { name: /^Siân Gŵyr/ }).check()
  await page.getByRole('checkbox', { name: 'They are told all the same' }).check()
  await button(page, 'Save the contact').click()
  await onPage(page, 'What to do now')
  expect((await read(second))['contacts']).toHaveLength(1)
  await expect(main(page)).not.toContainText('Do not tell yet')
})

test('a search, by keyboard, says first what must not be done; a locked incident has no device to look into', async () => {
  const { page } = blueform
  await visit(locked, '/searches/new', 'Record a search or confiscation')
  await expect(page.getByRole('radio', { name: 'What is on a device' })).toHaveCount(0)
  await expect(main(page)).toContainText('Nobody looks into a device: an image of a child could be involved')
  await visit(second, '/searches/new', 'Record a search or confiscation')
  await expect(page.getByRole('radio', { name: 'What is on a device' })).toHaveCount(1)
  await judgeForm('search', 'Save the search')
  await visit(second, '/searches/new', 'Record a search or confiscation')
  await choose(page, /^Kit Placeholder/)
  await choose(page, /^Bag, locker/)
  await typeInto(page, 'lookedFor', 'A second telephone')
  await typeInto(page, 'reasons', 'Two pupils saw it being used in class.')
  await typeInto(page, 'authorisedBy', 'Sam Placeholder')
  await typeInto(page, 'searchedBy', 'Robin Sample')
  await typeInto(page, 'witness', 'Casey Witness')
  await typeInto(page, 'where', 'Office')
  await press(page, /^Today$/, 'Enter')
  await typeInto(page, 'time', '11.05')
  await choose(page, /^Yes/)
  await choose(page, /^No/)
  await typeInto(page, 'parentsWhyNot', 'They did not answer.')
  await typeInto(page, 'found', 'Nothing')
  await choose(page, /^Nothing was found/)
  await tabTo(page, /^Save the search$/)
  await page.keyboard.press('Enter')
  await onPage(page, /^Incident/)
  await expect(main(page)).toContainText('Robin Sample with Casey Witness')
})

test('a sanction counts an earlier incident only once somebody ticks it, and proposes without choosing', async () => {
  const { page } = blueform
  await visit(second, '/sanctions/new', 'Weigh what happened')
  await judgeForm('sanction-weigh', 'Continue')
  await page.getByRole('radio', { name: /^Kit Placeholder/ }).check()
  const sameName = page.getByRole('checkbox', { name: earlier.reference })
  await expect(sameName).not.toBeChecked()
  await fill({ context: 'Fell out in October.', intention: 'Wanted it to hurt.', impact: 'She stays at home.' })
  await button(page, 'Continue').click()
  await onPage(page, 'What the head teacher decided')
  await expect(main(page)).toContainText('Pupil, category C')
  await expect(main(page)).toContainText('It was done on purpose.')
  await expect(page.getByRole('radio', { checked: true })).toHaveCount(0)
  await page.getByRole('button', { name: 'Back to what is weighed' }).click()
  await sameName.check()
  await judge('sanction-weighed')
  await button(page, 'Continue').click()
  await expect(main(page)).toContainText('Pupil, category D')
  await expect(main(page)).toContainText('1 earlier incident is recorded')
  await judgeForm('sanction-decide', 'Save the decision')
  await page.getByRole('radio', { name: 'Pupil, category C' }).check()
  await page.getByRole('checkbox', { name: 'Parents contacted' }).check()
  await judge('sanction-decided')
  await fill({ reasons: 'He said sorry and means it.', decidedBy: 'Sam Placeholder' })
  await button(page, 'Today').click()
  await button(page, 'Save the decision').click()
  await onPage(page, /^Incident/)
  await expect(main(page)).toContainText('Decided by Sam Placeholder')
  const { sanctions } = await read(second)
  expect(sanctions?.[0]).toMatchObject({ proposed: 'pupil-D', decided: 'pupil-C', earlierIds: [earlier.id] })
})

test('a letter is made of the facts that are ticked, warns of other names, and is only kept', async () => {
  const { page } = blueform
  await visit(second, '/letters/new', 'Write a letter')
  await judgeForm('letter', 'Save the letter in the record')
  await page.getByRole('radio', { name: 'A letter to parents' }).check()
  await page.getByRole('radio', { name: 'Siân Gŵyr, 8B' }).check()
  await expect(page.getByRole('checkbox', { checked: true })).toHaveCount(0)
  await page.getByRole('checkbox', { name: 'That their child was part of it' }).check()
  await page.getByRole('checkbox', { name: 'That you would like to meet' }).check()
  await expect(field(page, 'text')).toHaveValue(
    /Siân Gŵyr was part of an incident online[\s\S]*We would like to meet you/,
  )
  await judge('letter-facts')
  const text = await field(page, 'text').inputValue()
  await field(page, 'text').fill(`${text}\nKit Placeholder wrote it.`)
  await button(page, 'Save the letter in the record').click()
  await expect(errorSummary(page)).toContainText('Take out the names of others')
  await judge('letter-names')
  await button(page, 'Start again from the facts').click()
  await expect(field(page, 'text')).toHaveValue(text)
  await button(page, 'Save the letter in the record').click()
  await onPage(page, 'Letter to the parents of Siân Gŵyr')
  await expect(main(page)).toContainText('Blueform has not sent it')
  screens.set('letter-kept', new URL(page.url()).hash)
  await judge('letter-kept')
  const to = join(blueform.folder, 'letter.pdf')
  await answerDialogs(blueform.app, { save: to })
  await button(page, 'Save as PDF').click()
  await page.getByText('Saved. Anyone who has this file can read it.').waitFor()
  expect(pdfText(to)).toContain('We would like to meet you')
})

test('a letter on a locked incident is words only', async () => {
  const { page } = blueform
  await visit(locked, '/letters/new', 'Write a letter')
  await expect(main(page)).toContainText('Words only: no image and no description of one')
  await judge('letter-locked')
})

test('everything stands beside the incident, and chronology and briefing can be saved', async () => {
  const { page } = blueform
  await visit(second, '', /^Incident/)
  for (const heading of ['Decisions', 'Searches', 'Sanctions', 'Letters', 'Record more']) {
    await expect(page.getByRole('heading', { name: heading, exact: true })).toBeVisible()
  }
  await judge('incident')
  await visit(second, '/print', 'Print or hand over')
  await judge('print')
  for (const [link, heading, words] of [
    [/^Chronology:/, 'Chronology', 'She is afraid of what happens at home'],
    [/^Briefing for a strategy meeting:/, 'Briefing for a strategy meeting', 'Siân Gŵyr'],
  ] as const) {
    await visit(second, '/print', 'Print or hand over')
    await page.getByRole('link', { name: link }).click()
    await onPage(page, heading)
    const to = join(blueform.folder, `${heading}.pdf`)
    await answerDialogs(blueform.app, { save: to })
    await button(page, 'Save as PDF').click()
    await page.getByText('Saved. Anyone who has this file can read it.').waitFor()
    expect(pdfText(to)).toContain(words)
  }
})

test('one person across incidents: nothing is ticked by guess, and the ticked ones make one time line', async () => {
  const { page } = blueform
  await goTo(page, '#/incidents')
  await page.getByRole('link', { name: 'One person across incidents' }).click()
  await onPage(page, 'One person across incidents')
  await button(page, 'Find this name').click()
  await expect(errorSummary(page)).toContainText('Enter the name to look for')
  await judge('person-empty')
  await fill({ name: 'nobody at all' })
  await button(page, 'Find this name').click()
  await expect(main(page)).toContainText('No incident that you may see names “nobody at all”')

  await visit(second, '', /^Incident/)
  await page.getByRole('link', { name: /^Find this name in other incidents.*Kit Placeholder/ }).click()
  await onPage(page, 'One person across incidents')
  await expect(page.getByRole('checkbox')).toHaveCount(3)
  await expect(page.getByRole('checkbox', { checked: true })).toHaveCount(0)
  expect(page.url()).not.toContain('Kit')
  await judge('person-found')
  await page.getByRole('checkbox', { name: new RegExp(`^${earlier.reference}`) }).check()
  await page.getByRole('checkbox', { name: new RegExp(`^${second.reference}`) }).check()
  await expect(page.getByRole('heading', { name: 'Concern recorded' })).toHaveCount(2)
  await judge('person-time-line')
  screens.set('person', new URL(page.url()).hash)
  await field(page, 'entry-kind').selectOption({ label: 'Decisions and sanctions' })
  await expect(page.getByRole('heading', { name: 'Concern recorded' })).toHaveCount(0)
  await button(page, 'Print or save this time line').click()
  await onPage(page, 'Print or save this time line')
  await judge('person-print')
  const to = join(blueform.folder, 'person.pdf')
  await answerDialogs(blueform.app, { save: to })
  await button(page, 'Save as PDF').click()
  await page.getByText('Saved. Anyone who has this file can read it.').waitFor()
  expect(pdfText(to)).toContain('Kit Placeholder')
  await page.getByRole('button', { name: 'Back to the time line' }).click()
  await expect(page.getByRole('checkbox', { checked: true })).toHaveCount(2)
})

test('twice as large, nothing is cut off', async () => {
  const { page, app } = blueform
  await zoomTo(app, 2)
  for (const [name, hash] of screens) {
    await goTo(page, '#/incidents')
    await onPage(page, 'Incidents')
    await goTo(page, hash)
    await page.getByRole('heading', { level: 1 }).waitFor()
    await expect(page.getByText(/^Loading/)).toHaveCount(0)
    await expectWellLaidOut(page, name)
    await shoot(blueform, `zoom-200/records-${name}`)
  }
  await zoomTo(app, 1)
})
