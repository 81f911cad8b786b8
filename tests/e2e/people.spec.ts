// The people of the school in the real window: entering, changing and finding them, families, leavers, classes, duplicates, and who
// somebody in an incident is.
import { type Page, expect, test } from '@playwright/test'
import type { AgreementText } from '#shared/domain/agreements.ts'
import { dateAnswerOf } from '#shared/domain/answers.ts'
import { EMPTY_INCIDENT_ANSWERS, type IncidentAnswers } from '#shared/domain/incident-answers.ts'
import type { PersonDetails } from '#shared/domain/people.ts'
import { londonDate } from '#shared/lib/dates.ts'
import { type Blueform, launchBlueform, removeFolder, setWindowSize } from '../helpers/electron-app.ts'
import { expectAccessible, expectWellLaidOut, judgeScreen, shoot } from '../helpers/judge-screen.ts'
import { press, tabTo, typeInto } from '../helpers/keys.ts'
import { NOBODY } from '../helpers/person-details.ts'
import { CHAIR, type Colleague, addColleagues, changeToColleague, goTo, placesOf } from '../helpers/people-steps.ts'
import { button, errorSummary, field, onPage, setUpVault } from '../helpers/steps.ts'
import { zoomTo } from '../helpers/windows.ts'
import { data, recordAnswers } from '../security/unlocked.ts'

test.describe.configure({ mode: 'serial' })

let blueform: Blueform

test.beforeAll(async () => {
  blueform = await launchBlueform()
  await setUpVault(blueform)
  await setWindowSize(blueform, 1366, 768)
})

test.afterAll(async () => {
  await blueform.quit()
  removeFolder(blueform.folder)
})

async function judge(name: string): Promise<void> {
  await blueform.page.waitForTimeout(250)
  await judgeScreen(blueform, name, `1366x768/${name}`)
}

const main = (page: Page) => page.locator('main')
const link = (page: Page, name: string | RegExp) => page.getByRole('link', { name, exact: typeof name === 'string' })
const option = (page: Page, name: string | RegExp) => page.getByRole('option', { name })

const OFFICE: Colleague = { role: 'office', name: 'Toni Ledger', passphrase: 'willow button granite fern' }

type Found = { readonly people: readonly { readonly id: string; readonly forename: string }[] }

/** The list without the search and filters that it kept. */
async function showEverybody(page: Page): Promise<void> {
  await goTo(page, '#/people')
  await onPage(page, 'People')
  if ((await button(page, 'Show all').count()) > 0) await button(page, 'Show all').click()
}

/** Points at somebody among those who are found. */
async function arrowDownTo(page: Page, name: string): Promise<void> {
  for (let presses = 0; presses < 10; presses += 1) {
    await page.keyboard.press('ArrowDown')
    const pointed = page.locator('[role="option"][aria-selected="true"]')
    if (((await pointed.textContent()) ?? '').startsWith(name)) return
  }
  throw new Error(`the arrow keys never reach ${name}`)
}

type Texts = { readonly template: AgreementText; readonly versions: readonly { readonly id: string }[] }

async function enter(details: Partial<PersonDetails>): Promise<string> {
  const { id } = (await data(blueform.page, 'people.add', { details: { ...NOBODY, ...details } })) as { id: string }
  return id
}

/** An incident that names somebody as they were typed, linked to nobody. */
function naming(name: string, classOrPost: string): IncidentAnswers {
  const known = { notKnown: false }
  return {
    ...EMPTY_INCIDENT_ANSWERS,
    imageAnswer: 'none',
    dangerNow: 'no',
    adult: 'no',
    happened: { day: '10', month: '9', year: '2026', notKnown: false },
    time: { typed: '', notKnown: true },
    reporter: { typed: 'Tutor Example', ...known, notReported: false },
    placeNotKnown: true,
    people: [
      {
        id: crypto.randomUUID(),
        name: { typed: name, ...known },
        kind: 'child',
        kindOther: '',
        classOrPost,
        part: 'affected',
      },
    ],
    typeNotKnown: true,
    description: 'Unkind words in a group chat.',
    natureNotKnown: true,
    outcomeNotKnown: true,
  }
}

test('an empty list says what to do, and a pupil is added with what is wrong told first', async () => {
  const { page } = blueform
  await link(page, 'People').click()
  await onPage(page, 'People')
  await expect(main(page)).toContainText('Nobody is entered yet.')
  await judge('people-empty')
  await link(page, 'Add a person').click()
  await onPage(page, 'Add a person')
  await button(page, 'Save this person').click()
  await expect(errorSummary(page)).toContainText('Choose who it is')
  await page.getByRole('radio', { name: 'Pupil' }).check()
  await field(page, 'upn').fill('A1!')
  await field(page, 'dob.day').fill('31')
  await field(page, 'dob.month').fill('2')
  await field(page, 'dob.year').fill('2014')
  await button(page, 'Save this person').click()
  await expect(errorSummary(page)).toContainText('Enter a surname')
  await expect(errorSummary(page)).toContainText('there is no such day')
  await expect(errorSummary(page)).toContainText('A UPN has 13 letters and digits')
  await judge('people-new-wrong')
  await field(page, 'forename').fill('Siân')
  await field(page, 'surname').fill('Gŵyr')
  await field(page, 'class').fill('7B')
  await field(page, 'year').selectOption('7')
  await field(page, 'dob.day').fill('28')
  await field(page, 'upn').fill('A123456789012')
  await field(page, 'send').check()
  await judge('people-new')
  await button(page, 'Save this person').click()
  await onPage(page, 'Siân Gŵyr')
  await expect(main(page)).toContainText('Pupil, 7B, Year 7')
  await expect(main(page)).toContainText('Special educational needs or disabilities')
  await expect(main(page)).toContainText('Fri 28 Feb 2014')
  await judge('person-pupil')
})

test('a change is kept with what was there before', async () => {
  const { page } = blueform
  await link(page, 'Change details').click()
  await onPage(page, 'Change details')
  await field(page, 'class').fill('7C')
  await judge('person-edit')
  await button(page, 'Save the changes').click()
  await onPage(page, 'Siân Gŵyr')
  await expect(main(page)).toContainText('Class: from 7B to 7C')
})

test('a parent is added in the same step, and one who is in the list is found as one types', async () => {
  const { page } = blueform
  await enter({ kind: 'staff', forename: 'Ade', surname: 'Gŵyr', post: 'Cook' })
  await link(page, 'Add a parent or carer').click()
  await onPage(page, 'Add a parent or carer')
  await button(page, 'Add this parent or carer').click()
  await expect(errorSummary(page)).toContainText('Choose whether they are in the list')
  await page.getByRole('radio', { name: 'No, add them now' }).check()
  await field(page, 'forename').fill('Mair')
  await field(page, 'surname').fill('Gŵyr')
  await field(page, 'relation').fill('Mother')
  await page.getByRole('radio', { name: 'Has parental responsibility' }).check()
  await judge('person-guardians-new')
  await button(page, 'Add this parent or carer').click()
  await onPage(page, 'Siân Gŵyr')
  await expect(main(page)).toContainText('Mair Gŵyr')

  await link(page, 'Add a parent or carer').click()
  await page.getByRole('radio', { name: 'Yes', exact: true }).check()
  await field(page, 'adult').pressSequentially('gwyr')
  await expect(option(page, /Ade Gŵyr.*Staff, Cook/)).toBeVisible()
  // Pupils are not offered as parents.
  await expect(option(page, /^Siân/)).toHaveCount(0)
  await expect(option(page, /Mair Gŵyr.*Parent or carer of Siân Gŵyr/)).toBeVisible()
  await judge('person-guardians-find')
  await option(page, /Ade Gŵyr/).click()
  await expect(main(page)).toContainText('Chosen: Ade Gŵyr, Staff, Cook')
  await field(page, 'relation').fill('Uncle')
  await page.getByRole('radio', { name: 'Has no parental responsibility' }).check()
  await button(page, 'Add this parent or carer').click()
  await onPage(page, 'Siân Gŵyr')
  await button(page, /^End with Ade/).click()
  await button(page, 'End it').click()
  await page.getByText('No longer (1)').click()
  await expect(main(page)).toContainText('Has no parental responsibility. Ended')
  await judge('person-guardians-ended')
  await link(page, 'Mair Gŵyr').click()
  await onPage(page, 'Mair Gŵyr')
  await expect(page.getByRole('region', { name: 'Children' })).toContainText('Siân Gŵyr')
  await judge('person-parent')
})

test('somebody leaves and is brought back', async () => {
  const { page } = blueform
  await goTo(page, '#/people')
  await field(page, 'search').fill('ade gw')
  await expect(main(page)).toContainText('1 person found')
  await link(page, 'Ade Gŵyr').click()
  await onPage(page, 'Ade Gŵyr')
  await judge('person-staff')
  await link(page, 'Leaving the school').click()
  await onPage(page, 'Leaving the school')
  await button(page, 'Save the last day').click()
  await expect(errorSummary(page)).toContainText('Enter the last day')
  await button(page, 'Yesterday').click()
  await judge('person-leave')
  await button(page, 'Save the last day').click()
  await onPage(page, 'Ade Gŵyr')
  await expect(main(page)).toContainText(/Left \w{3} \d/)
  await goTo(page, '#/people')
  await onPage(page, 'People')
  await expect(main(page)).toContainText('Nobody matches')
  await field(page, 'standing').selectOption('left')
  await expect(link(page, 'Ade Gŵyr')).toBeVisible()
  await judge('people-left')
  await link(page, 'Ade Gŵyr').click()
  await link(page, 'Last day, or bring back').click()
  await button(page, /^Bring back/).click()
  await onPage(page, 'Ade Gŵyr')
  await expect(main(page)).not.toContainText(/Left \w{3} \d/)
  await expect(main(page)).toContainText('Brought back')
  await showEverybody(page)
})

test('two entries of one person are compared, put together and taken apart again', async () => {
  const { page } = blueform
  await enter({ forename: 'Sian', surname: 'Gwyr', class: '7C', year: '7', dob: '2014-02-28' })
  await goTo(page, '#/people')
  await link(page, 'Duplicates').click()
  await onPage(page, 'Entries that could be the same person')
  await expect(main(page)).toContainText('The same name and date of birth')
  await judge('people-duplicates')
  await link(page, /^Compare/).click()
  await onPage(page, 'Are these the same person?')
  await button(page, 'Put them together').click()
  await expect(errorSummary(page)).toContainText('Choose which entry is kept')
  await judge('people-compare')
  await page.getByRole('radio', { name: /Siân Gŵyr/ }).check()
  await button(page, 'Put them together').click()
  // The dialog fades in, and colours half shown have no contrast.
  await page.waitForTimeout(400)
  await expectAccessible(page, 'merge dialog')
  await page.getByRole('dialog').getByRole('button', { name: 'Put them together' }).click()
  await onPage(page, 'Siân Gŵyr')
  await expect(page.getByRole('region', { name: 'Entered more than once?' })).toContainText('Sian Gwyr')
  await judge('person-merged')
  await button(page, /^Take apart again/).click()
  await button(page, 'Take them apart').click()
  await expect(main(page)).toContainText('There is one entry of this person.')
  await expect(main(page)).toContainText('Taken apart again')
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused()
})

test('an incident form finds people by keys alone, and typing over the name takes the link away', async () => {
  const { page } = blueform
  const { draftId } = (await data(page, 'incidents.startDraft')) as { draftId: string }
  const answers = { ...naming('', ''), people: [] }
  await data(page, 'incidents.saveDraft', { draftId, answers })
  await goTo(page, `#/concern/${draftId}/people`)
  await onPage(page, 'Who was involved in the incident?')
  await typeInto(page, 'people.0.name', 'gw')
  await expect(option(page, /Siân Gŵyr.*Pupil, 7C, Year 7/)).toBeVisible()
  await expect(field(page, 'people.0.name')).toHaveAttribute('aria-expanded', 'true')
  await judge('concern-people-found')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('option')).toHaveCount(0)
  await arrowDownTo(page, 'Siân')
  const pointedAt = await field(page, 'people.0.name').getAttribute('aria-activedescendant')
  await expect(page.locator(`[id="${pointedAt}"]`)).toContainText('Siân Gŵyr')
  await page.keyboard.press('Enter')
  await expect(field(page, 'people.0.name')).toHaveValue('Siân Gŵyr')
  await expect(page.getByRole('radio', { name: 'child/young person' })).toBeChecked()
  await expect(field(page, 'people.0.classOrPost')).toHaveValue('7C, Year 7')
  await expect(main(page)).toContainText('From the school’s people')
  await judge('concern-people-picked')

  await page.keyboard.type('x')
  await expect(main(page)).toContainText('not linked to the school’s people any more')
  await page.keyboard.press('Backspace')
  await expect(option(page, /Siân Gŵyr/)).toBeVisible()
  await arrowDownTo(page, 'Siân')
  await page.keyboard.press('Enter')
  await tabTo(page, /Affected by it/)
  await page.keyboard.press('Space')
  await press(page, /^Continue$/)
  await onPage(page, /^Type of incident/)
  // The draft keeps who it is.
  await goTo(page, `#/concern/${draftId}/people`)
  await onPage(page, 'Who was involved in the incident?')
  await expect(main(page)).toContainText('From the school’s people')
  await goTo(page, `#/concern/${draftId}/check`)
  await onPage(page, 'Check answers before saving')
  await button(page, 'Save and show what to do now').click()
  await onPage(page, 'What to do now')
  await goTo(page, '#/people')
  await field(page, 'search').fill('siân')
  await link(page, /^Siân Gŵyr/).click()
  await expect(page.getByRole('region', { name: 'Incidents' })).toContainText('Affected by it')
})

test('the incident says who it is and whether an agreement was signed; a name of an earlier one is linked by saying yes', async () => {
  const { page } = blueform
  const earlier = await recordAnswers(page, naming('Sian Gwyr', '7C'))
  await goTo(page, `#/incidents/${earlier.incidentId}`)
  await onPage(page, new RegExp(earlier.reference))
  await expect(main(page)).toContainText('Not linked to the school’s people.')
  await goTo(page, '#/people')
  await onPage(page, 'People')
  await field(page, 'search').fill('gŵyr')
  await link(page, /^Siân Gŵyr/).click()
  await onPage(page, 'Siân Gŵyr')
  await link(page, 'Earlier incidents with this name').click()
  await onPage(page, 'Earlier incidents with this name')
  await expect(main(page)).toContainText('never guesses')
  await judge('person-namesakes')
  await button(page, /^Yes, this is them/).click()
  await expectAccessible(page, 'namesake dialog')
  await button(page, 'Leave it').click()
  await expect(button(page, /^Yes, this is them/)).toBeVisible()
  await button(page, /^Yes, this is them/).click()
  await button(page, 'Yes, I am sure').click()
  await expect(main(page)).toContainText('is linked')
  await expect(button(page, /^Yes, this is them/)).toHaveCount(0)
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused()

  await goTo(page, `#/incidents/${earlier.incidentId}`)
  await onPage(page, new RegExp(earlier.reference))
  await expect(link(page, /^Siân Gŵyr, 7C, Year 7/)).toBeVisible()
  await judge('incident-linked')
  await link(page, /^Change who this is/).click()
  await onPage(page, 'Say who this is')
  await judge('incident-link-person')
  await button(page, 'Take the link back').click()
  await onPage(page, new RegExp(earlier.reference))
  await expect(main(page)).toContainText('Not linked to the school’s people.')
  await link(page, /^Say who this is/).click()
  await button(page, 'Link this person').click()
  await expect(errorSummary(page)).toContainText('Type a name and choose')
  await field(page, 'person').pressSequentially('sian')
  await option(page, /Siân Gŵyr/).click()
  await button(page, 'Link this person').click()
  await button(page, 'Yes, I am sure').click()
  await onPage(page, new RegExp(earlier.reference))
  await expect(link(page, /^Siân Gŵyr, 7C, Year 7/)).toBeVisible()
})

test('what was signed by the day of an incident stands beside the person, one click from the signed copy', async () => {
  const { page } = blueform
  const today = londonDate(Date.now())
  const kind = 'secondary-pupil'
  const { template } = (await data(page, 'agreements.texts', { kind })) as Texts
  const published = { kind, text: template, appliesFrom: today, dueOn: today, reason: 'First' }
  const { versions } = (await data(page, 'agreements.publish', published)) as Texts
  const found = (await data(page, 'people.find', { typed: 'siân', kinds: [] })) as Found
  const personId = found.people.find(({ forename }) => forename === 'Siân')?.id ?? ''
  const item = { versionId: versions[0]?.id, personId, signerRole: 'self', signerId: personId, relation: '' }
  const signed = { ...item, signerName: 'Siân Gŵyr', signedOn: today, code: null }
  await data(page, 'agreements.recordPaper', { items: [signed], scanTicket: null, witness: '' })
  const answers = naming('Siân Gŵyr', '7C')
  const { incidentId, reference } = await recordAnswers(page, {
    ...answers,
    happened: dateAnswerOf(today),
    people: answers.people.map((person) => ({ ...person, linkedTo: personId })),
  })

  await goTo(page, `#/people/${personId}`)
  await onPage(page, 'Siân Gŵyr')
  const agreements = page.getByRole('region', { name: 'Agreements' })
  await expect(agreements).toContainText('Secondary pupil, version 1')
  await expect(agreements).toContainText('One of two has signed')
  await expect(agreements).toContainText('Parent or carer')
  await agreements.getByText('Signed copies, and what was refused or taken back (1)').click()
  await judge('person-agreements')
  await goTo(page, `#/incidents/${incidentId}`)
  await onPage(page, new RegExp(reference))
  await expect(main(page)).toContainText('Secondary pupil agreement, version 1: one of two had signed')
  await judge('incident-agreement')
  await expect(link(page, 'Signed copy of Siân Gŵyr')).toHaveAttribute('href', /agreements\/signatures\//)
})

test('the classes move up once, after a look at what would change, and go back when it was too early', async () => {
  const { page } = blueform
  await enter({ forename: 'Old', surname: 'Enough', class: '11A', year: '11' })
  await goTo(page, '#/people')
  await link(page, 'Move classes up').click()
  await onPage(page, 'Move classes up')
  const leaves = page.getByRole('checkbox', { name: /^11A, Year 11 leaves/ })
  if (!(await leaves.isChecked())) await leaves.check()
  const toClass = page.getByRole('textbox', { name: 'New class of 7C, Year 7' })
  await toClass.fill('')
  await button(page, 'Check before moving').click()
  await expect(errorSummary(page)).toContainText('Enter the new class of 7C, Year 7')
  await toClass.fill('8C')
  await judge('people-roll-over')
  await button(page, 'Check before moving').click()
  await onPage(page, 'Check before the classes are moved up')
  await expect(main(page)).toContainText('8C, Year 8')
  await judge('people-roll-over-check')
  await button(page, 'Move the classes up').click()
  await onPage(page, 'The classes are moved up')
  await judge('people-roll-over-done')
  await goTo(page, '#/people')
  await onPage(page, 'People')
  await link(page, 'Move classes up').click()
  await onPage(page, 'Move classes up')
  await expect(main(page)).toContainText(/were moved up for \d{4}\/\d\d on /)
  await judge('people-roll-over-moved')
  await button(page, 'Take the move back').click()
  await page.getByRole('dialog').getByRole('button', { name: 'Take it back' }).click()
  await onPage(page, 'The move is taken back')
  await judge('people-roll-over-taken-back')
  await showEverybody(page)
  await expect(main(page).getByRole('row', { name: /^Siân Gŵyr/ })).toContainText('7C, Year 7')
  await expect(link(page, 'Old Enough')).toBeVisible()
  await link(page, 'Move classes up').click()
  await onPage(page, 'Move classes up')
  await expect(main(page)).toContainText('have the new class already')
  await expect(leaves).toBeChecked()
  await button(page, 'Check before moving').click()
  await button(page, 'Move the classes up').click()
  await onPage(page, 'The classes are moved up')
  await showEverybody(page)
  await expect(main(page).getByRole('row', { name: /^Siân Gŵyr/ })).toContainText('8C, Year 8')
  await expect(link(page, 'Old Enough')).toHaveCount(0)
  await judge('people-list')
})

test('a class leaves together, and two of one name are told apart', async () => {
  const { page } = blueform
  for (const [forename, dob] of [
    ['Ash', '2012-10-01'],
    ['Ash', '2013-02-03'],
    ['Bea', '2013-05-06'],
  ] as const)
    await enter({ forename, surname: 'Rowan', class: '9Z', year: '9', dob, joinedOn: '2024-09-02' })
  await goTo(page, '#/people')
  await link(page, 'Leavers').click()
  await onPage(page, 'Leavers')
  await button(page, 'Save the last day').click()
  await expect(errorSummary(page)).toContainText('Tick who leaves')
  await field(page, 'class').selectOption('9Z')
  await expect(page.getByRole('checkbox', { name: /^Ash Rowan \(born on .*2012\)$/ })).toBeVisible()
  await button(page, 'Tick all of this list').click()
  await page.getByRole('checkbox', { name: 'Bea Rowan' }).uncheck()
  await field(page, 'class').selectOption({ label: 'Every class' })
  await expect(main(page)).toContainText('2 people ticked')
  await field(page, 'class').selectOption('9Z')
  await expect(page.getByRole('checkbox', { name: 'Bea Rowan' })).not.toBeChecked()
  for (const [part, value] of [
    ['day', '20'],
    ['month', '7'],
    ['year', '2024'],
  ] as const)
    await field(page, `leftOn.${part}`).fill(value)
  await button(page, 'Save the last day').click()
  await expect(errorSummary(page)).toContainText('Ash Rowan joined after it')
  await field(page, 'leftOn.year').fill('2090')
  await judge('people-leavers')
  await button(page, 'Save the last day').click()
  const dialog = page.getByRole('dialog')
  await expect(dialog).toContainText('2 people leave')
  await expect(dialog).toContainText('20 Jul 2090')
  await judge('people-leavers-ask')
  await dialog.getByRole('button', { name: 'Save the last day' }).click()
  await onPage(page, 'The last day is saved')
  await judge('people-leavers-done')
  await showEverybody(page)
  await expect(main(page).getByRole('row', { name: /^Ash Rowan \(born on .*2013\)/ })).toContainText('Leaves ')
  await expect(main(page).getByRole('row', { name: /^Bea Rowan/ })).not.toContainText('Leaves ')
})

test('somebody is found, opened and changed with keys only', async () => {
  const { page } = blueform
  await press(page, /^People$/)
  await onPage(page, 'People')
  await typeInto(page, 'search', 'mair')
  await expect(main(page)).toContainText('1 person found')
  await press(page, /^Mair Gŵyr$/)
  await onPage(page, 'Mair Gŵyr')
  await press(page, /^Change details$/)
  await onPage(page, 'Change details')
  await typeInto(page, 'email', 'mair@example.org')
  await press(page, /^Save the changes$/)
  await onPage(page, 'Mair Gŵyr')
  await expect(main(page)).toContainText('E-mail: from nothing to mair@example.org')
  await press(page, /^Siân Gŵyr$/)
  await onPage(page, 'Siân Gŵyr')
  await press(page, /^Put two entries together$/)
  await typeInto(page, 'other', 'sian')
  await expect(option(page, /Sian Gwyr/)).toBeVisible()
  await arrowDownTo(page, 'Sian')
  await page.keyboard.press('Enter')
  await expect(main(page)).toContainText('Chosen: Sian Gwyr')
  await press(page, /^Compare both entries$/)
  await onPage(page, 'Are these the same person?')
  await press(page, /^Back$/)
  await showEverybody(page)
})

test('everything stays in reach at 200 % zoom', async () => {
  const { page, app } = blueform
  await zoomTo(app, 2)
  await showEverybody(page)
  for (const [name, hash] of [
    ['people', '#/people'],
    ['people-new', '#/people/new'],
  ] as const) {
    await goTo(page, hash)
    await page.getByRole('heading', { level: 1 }).waitFor()
    await page.waitForTimeout(300)
    await expectWellLaidOut(page, `${name} at 200 %`)
    await shoot(blueform, `zoom-200/${name}`)
  }
  await goTo(page, '#/people')
  await link(page, /^Siân Gŵyr/).click()
  await onPage(page, 'Siân Gŵyr')
  await page.waitForTimeout(300)
  await expectWellLaidOut(page, 'person at 200 %')
  await shoot(blueform, 'zoom-200/person')
  await zoomTo(app, 1)
})

test('the office sees people and no incident; whoever may not see the people finds no sign of them', async () => {
  const { page } = blueform
  await addColleagues(page, [OFFICE, CHAIR])
  await changeToColleague(page, OFFICE)
  await link(page, 'People').click()
  await onPage(page, 'People')
  await link(page, /^Siân Gŵyr/).click()
  await onPage(page, 'Siân Gŵyr')
  await expect(page.getByRole('region', { name: 'Agreements' })).toBeVisible()
  await expect(page.getByRole('region', { name: 'Incidents' })).toHaveCount(0)
  await judge('person-office')

  await changeToColleague(page, CHAIR)
  expect(await placesOf(page)).not.toContain('People')
  await goTo(page, '#/people')
  await onPage(page, 'This page is not part of your role')
})
