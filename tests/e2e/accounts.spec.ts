// Who may see what: people are added and removed, each unlocks with their own passphrase and finds only what their role may have.
import { cpSync, existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Page, expect, test } from '@playwright/test'
import { type Blueform, answerDialogs, launchBlueform, removeFolder } from '../helpers/electron-app.ts'
import {
  CHAIR,
  OFFICE,
  type Colleague,
  DEPUTY,
  DPO,
  HEAD,
  addPerson,
  answerTo,
  asShown,
  changeTo,
  changeToColleague,
  checkpointOn,
  goTo,
  lock,
  placesOf,
  refusal,
} from '../helpers/people-steps.ts'
import {
  DSL_NAME,
  PASSPHRASE,
  answerConcern,
  button,
  errorSummary,
  field,
  onPage,
  pdfText,
  saveConcern,
  setUpVault,
  unlock,
} from '../helpers/steps.ts'

test.describe.configure({ mode: 'serial' })

let blueform: Blueform
let reference = ''
const dsl = { who: /^Designated safeguarding lead/, passphrase: PASSPHRASE }

test.beforeAll(async () => {
  blueform = await launchBlueform()
  await setUpVault(blueform)
})

test.afterAll(async () => {
  await blueform.quit()
  removeFolder(blueform.folder)
})

const inFolder = (name: string) => join(blueform.folder, name)

async function backToDsl(): Promise<void> {
  await changeTo(blueform.page, dsl.who, dsl.passphrase)
}

test('adds the deputy, the head teacher, the data protection officer, the chair of governors and the office manager', async () => {
  const { page } = blueform
  await answerConcern(page)
  reference = await saveConcern(page)
  for (const person of [DEPUTY, HEAD, DPO, CHAIR, OFFICE]) await addPerson(page, person)
  await page.getByRole('link', { name: 'See the people with access' }).click()
  await onPage(page, 'People with access')
  for (const { name } of [DEPUTY, HEAD, DPO, CHAIR, OFFICE]) {
    await expect(page.getByRole('rowheader', { name, exact: true })).toBeVisible()
  }
})

test('refuses a passphrase that somebody in school would try first', async () => {
  const { page } = blueform
  await goTo(page, '#/accounts/add')
  await page.getByRole('radio', { name: 'Deputy safeguarding lead' }).check()
  await button(page, 'Continue').click()
  await field(page, 'name').fill('Charlie Wordsworth Example')
  await button(page, 'Continue').click()
  await button(page, 'Continue').click()
  await field(page, 'passphrase').fill('charlie wordsworth example')
  await field(page, 'passphraseAgain').fill('charlie wordsworth example')
  await button(page, /^Give/).click()
  await expect(errorSummary(page)).toBeFocused()
  await expect(errorSummary(page)).toContainText('Do not use your own name')
})

test('shows roles and initials at the lock screen, and nobody by name', async () => {
  const { page } = blueform
  await lock(page)
  const shown = await page.getByRole('radio').evaluateAll((found) => found.map((one) => one.parentElement?.innerText))
  expect(shown).toHaveLength(6)
  expect(shown).toEqual(expect.arrayContaining([DEPUTY, HEAD, DPO, CHAIR, OFFICE].map(asShown)))
  const words = await page.content()
  for (const name of [DSL_NAME, DEPUTY.name, HEAD.name, DPO.name, CHAIR.name, OFFICE.name])
    expect(words).not.toContain(name)
  // The passphrase of one person is not the passphrase of another.
  await unlock(page, DEPUTY.passphrase, asShown(HEAD))
  await expect(refusal(page, 'That passphrase is not right')).toBeVisible()
})

type Allowed = { readonly places: readonly string[]; readonly buttons: readonly string[]; readonly cases: string }

const ALLOWED: readonly [Colleague, Allowed][] = [
  [
    DEPUTY,
    {
      places: ['Home', 'Incidents', 'Evidence', 'Inbox', 'People', 'Agreements', 'People with access', 'Settings'],
      buttons: ['New concern', 'Search'],
      cases: 'ok',
    },
  ],
  [
    HEAD,
    {
      places: ['Home', 'Incidents', 'Evidence', 'Inbox', 'People', 'Agreements', 'People with access', 'Settings'],
      buttons: ['Search'],
      cases: 'ok',
    },
  ],
  [DPO, { places: ['Home', 'Log', 'People with access', 'Settings'], buttons: [], cases: 'forbidden' }],
  [
    CHAIR,
    {
      places: ['Home', 'Incidents', 'Inbox', 'People with access', 'Settings'],
      buttons: ['Search'],
      cases: 'forbidden',
    },
  ],
  [OFFICE, { places: ['Home', 'People', 'Agreements', 'Settings'], buttons: [], cases: 'forbidden' }],
]

const LIST = { words: '', status: 'all', sort: 'newest', page: 1 }

async function seesAccess(page: Page, person: Colleague): Promise<void> {
  await onPage(page, 'People with access')
  await page.getByRole('rowheader', { name: `${person.name} (you)` }).waitFor()
  const mayManage = person.role === 'head'
  await expect(page.getByRole('link', { name: 'Add a person' })).toHaveCount(mayManage ? 1 : 0)
  await expect(page.getByRole('link', { name: /^Remove/ })).toHaveCount(mayManage ? 5 : 0)
}

for (const [person, { places, buttons, cases }] of ALLOWED) {
  test(`the ${person.role} unlocks and finds only what the table allows`, async () => {
    const { page } = blueform
    await unlock(page, person.passphrase, asShown(person))
    await onPage(page, 'Home')
    await expect(page.getByRole('banner')).toContainText(person.name)
    expect(await placesOf(page)).toEqual(places)
    const top = page.getByRole('banner').getByRole('button')
    const shown = (await top.allInnerTexts()).map((words) => words.replace(/\s*Ctrl\+.$/, '').trim())
    expect(shown.toSorted()).toEqual([...buttons, 'Hide'].toSorted())

    // What is absent is also refused, however it is asked for.
    expect(await answerTo(page, 'incidents.list', LIST)).toBe(cases)
    if (!places.includes('Log')) {
      await goTo(page, '#/log')
      await onPage(page, 'This page is not part of your role')
      expect(await answerTo(page, 'audit.list', { page: 1, accountId: null, failuresOnly: false })).toBe('forbidden')
    } else {
      await goTo(page, '#/log/cases')
      await onPage(page, 'Cases without names')
      await expect(page.getByRole('rowheader', { name: reference })).toBeVisible()
    }
    await goTo(page, '#/accounts')
    if (places.includes('People with access')) await seesAccess(page, person)
    else await onPage(page, 'This page is not part of your role')
    await lock(page)
  })
}

test('the table of roles is shown, and the access review is printed', async () => {
  const { app, page } = blueform
  await unlock(page, dsl.passphrase, dsl.who)
  await onPage(page, 'Home')
  await goTo(page, '#/accounts/roles')
  await onPage(page, 'What each role may do')
  await expect(page.getByRole('row', { name: /^Record concerns/ }).getByText('Yes')).toHaveCount(2)
  await goTo(page, '#/accounts/review')
  await answerDialogs(app, { save: inFolder('review.pdf') })
  await button(page, 'Save as PDF').click()
  await page.getByText('Saved. Anyone who has this file can read it.').waitFor()
  const words = pdfText(inFolder('review.pdf'))
  for (const { name } of [DEPUTY, HEAD, DPO, CHAIR, OFFICE]) expect(words).toContain(name)
  expect(words).toContain(DSL_NAME)
  expect(words).toMatch(/Record concerns/)
  expect(words).toContain('Data protection officer')
  expect(Number(checkpointOn(inFolder('review.pdf')).rows)).toBeGreaterThan(10)
})

test('asks for a new passphrase after 180 days, and not before', async () => {
  const { app, page } = blueform
  // Nobody can wait half a year in a test; what day it is, is the one thing that is not real here.
  const setDaysOn = (days: number) =>
    app.evaluate((_electron, shiftMs) => {
      const state = globalThis as { realNow?: () => number }
      state.realNow ??= Date.now
      const { realNow } = state
      Date.now = () => realNow() + shiftMs
    }, days * 86_400_000)
  await setDaysOn(179)
  await backToDsl()
  await page.getByText(/No folder for backups/).waitFor()
  await expect(page.getByText(/Your passphrase is from/)).toHaveCount(0)
  await setDaysOn(181)
  await backToDsl()
  await expect(page.getByText(/Your passphrase is from/)).toBeVisible()
  await setDaysOn(0)
  await page.getByRole('link', { name: 'Choose a new passphrase' }).click()
  await onPage(page, 'Change your passphrase')
})

test('changes the passphrase; the old one is refused from then on', async () => {
  const { page } = blueform
  const next = 'teapot ribbon falcon dusty'
  const fill = async (current: string) => {
    await field(page, 'currentPassphrase').fill(current)
    await field(page, 'passphrase').fill(next)
    await field(page, 'passphraseAgain').fill(next)
    await button(page, 'Change my passphrase').click()
  }
  await fill('not the right one at all')
  await expect(errorSummary(page)).toContainText('That is not your passphrase')
  await fill(PASSPHRASE)
  await onPage(page, 'Your passphrase is changed')
  await lock(page)
  await unlock(page, PASSPHRASE, dsl.who)
  await expect(refusal(page, 'That passphrase is not right')).toBeVisible()
  dsl.passphrase = next
  await field(page, 'passphrase').fill(next)
  await button(page, 'Unlock').click()
  await onPage(page, 'Home')
})

test('removes a person with a new key for the records, and shows how far it is', async () => {
  const { app, page } = blueform
  cpSync(inFolder('records/slots.json'), inFolder('old-slots.json'))
  cpSync(inFolder('records/vault.db'), inFolder('old-vault.db'))
  await goTo(page, '#/accounts')
  await page.getByRole('link', { name: `Remove ${HEAD.name}` }).click()
  await onPage(page, `Remove ${HEAD.name}`)
  await button(page, `Remove ${HEAD.name}…`).click()
  await page.evaluate(() => {
    const seen: string[] = []
    new MutationObserver(() => {
      const words = document.querySelector('.bf-work')?.textContent
      if (words) seen.push(words)
    }).observe(document.body, { childList: true, subtree: true, characterData: true })
    Object.assign(window, { seen })
  })
  await button(page, 'Remove and make a new key').click()
  await onPage(page, `${HEAD.name} no longer has access`)
  const seen = await page.evaluate(() => (window as unknown as { seen: string[] }).seen)
  expect(seen.join('\n')).toContain('Giving the records a new key')
  for (const rest of ['slots.next.json', 'vault.next.db']) expect(existsSync(inFolder(`records/${rest}`))).toBe(false)

  await lock(page)
  await expect(page.getByRole('radio')).toHaveCount(5)
  await expect(page.getByRole('radio', { name: /^Head teacher/ })).toHaveCount(0)
  expect(app.windows()).toHaveLength(1)
  // Nobody else's passphrase has changed.
  await unlock(page, CHAIR.passphrase, asShown(CHAIR))
  await onPage(page, 'Home')
  await changeToColleague(page, DEPUTY)
  await page.getByRole('link', { name: 'Incidents' }).click()
  await expect(page.getByRole('link', { name: reference })).toBeVisible()
})

test('an old key file put back beside the new records does not let the removed person in', async () => {
  await blueform.quit()
  const [slots, kept] = [inFolder('records/slots.json'), inFolder('new-slots.json')]
  renameSync(slots, kept)
  cpSync(inFolder('old-slots.json'), slots)
  blueform = await launchBlueform({ folder: blueform.folder })
  const { page } = blueform
  await unlock(page, HEAD.passphrase, asShown(HEAD))
  await expect(refusal(page, 'Put back')).toBeVisible()
  await expect(page.getByRole('heading', { level: 1, name: 'Unlock the records' })).toBeVisible()

  await blueform.quit()
  // The newest key file with the old person's slot pasted in.
  const newest = JSON.parse(readFileSync(kept, 'utf8')) as { slots: { role: string }[] }
  const oldest = JSON.parse(readFileSync(inFolder('old-slots.json'), 'utf8')) as { slots: { role: string }[] }
  newest.slots.push(...oldest.slots.filter(({ role }) => role === 'head'))
  writeFileSync(slots, JSON.stringify(newest))
  blueform = await launchBlueform({ folder: blueform.folder })
  await unlock(blueform.page, HEAD.passphrase, asShown(HEAD))
  await expect(refusal(blueform.page, 'Put back')).toBeVisible()

  await blueform.quit()
  cpSync(kept, slots)
  blueform = await launchBlueform({ folder: blueform.folder })
  await unlock(blueform.page, dsl.passphrase, dsl.who)
  await onPage(blueform.page, 'Home')
})
