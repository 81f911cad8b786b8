// Every screen and dialog, judged: accessible, nothing cut off, the primary button in reach. Leaves the pictures to look at.
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { type Blueform, answerDialogs, launchBlueform, removeFolder, setWindowSize } from '../helpers/electron-app.ts'
import {
  expectAccessible,
  expectPrimaryInReach,
  expectWellLaidOut,
  judgeScreen,
  shoot,
} from '../helpers/judge-screen.ts'
import { leastAnswers, personAnswer } from '../helpers/least-answers.ts'
import {
  CHAIR,
  DPO,
  HEAD,
  addColleagues,
  addPerson,
  changeToColleague,
  goTo,
  leaveConcern,
  lock,
} from '../helpers/people-steps.ts'
import {
  PASSPHRASE,
  STORY,
  answerConcern,
  button,
  confirmSheet,
  errorSummary,
  field,
  onPage,
  saveConcern,
  setUpVault,
  unlock,
} from '../helpers/steps.ts'
import { zoomTo } from '../helpers/windows.ts'
import { recordAnswers } from '../security/unlocked.ts'

test.describe.configure({ mode: 'serial' })

let blueform: Blueform
const screens = new Map<string, string>()

test.beforeAll(async () => {
  blueform = await launchBlueform()
  await setWindowSize(blueform, 1366, 768)
})

test.afterAll(async () => {
  await blueform.quit()
  removeFolder(blueform.folder)
})

async function judge(name: string): Promise<void> {
  await judgeScreen(blueform, name, `1366x768/${name}`)
}

/** Goes to a screen of the open vault by its address. */
async function visit(hash: string): Promise<void> {
  const { page } = blueform
  await goTo(page, hash)
  await page.getByRole('heading', { level: 1 }).waitFor()
  await page.waitForTimeout(250)
  await expect(page.getByText(/^Loading/)).toHaveCount(0)
}

function rememberAddress(name: string): void {
  screens.set(name, new URL(blueform.page.url()).hash)
}

test('first run', async () => {
  await setUpVault(blueform, judge)
})

test('an ordinary concern, from the question to what to do now', async () => {
  await judge('home')
  rememberAddress('home')
  await answerConcern(blueform.page, undefined, async (name) => {
    await judge(name)
    if (name === 'check-answers') await visit(new URL(blueform.page.url()).hash.replace('/check', '/whole'))
    if (name === 'check-answers') await judge('whole-form')
    if (name === 'check-answers') await blueform.page.getByRole('link', { name: 'Check answers' }).click()
  })
  await saveConcern(blueform.page)
  await judge('what-to-do-now')
  rememberAddress('what-to-do-now')
})

test('an image-locked concern with errors, stop page and custody', async () => {
  const { page } = blueform
  await page
    .getByRole('button', { name: /New concern/ })
    .first()
    .click()
  await onPage(page, /^Could this involve/)
  rememberAddress('image-question')
  await button(page, 'Continue').click()
  await judge('image-question-error')
  await page.getByRole('radio', { name: 'Not sure' }).check()
  await button(page, 'Continue').click()
  await onPage(page, 'Do not look at the image')
  await judge('stop')
  rememberAddress('stop')
  await visit((screens.get('stop') ?? '').replace('stop', 'urgent'))
  await judge('urgent')
  await visit(screens.get('stop') ?? '')
  await page.getByRole('link', { name: 'Continue' }).click()
  await page.getByRole('radio', { name: 'Yes', exact: true }).check()
  await judge('danger-yes')
  for (const part of ['details', 'people', 'types', 'actions', 'check', 'whole']) {
    await visit((screens.get('stop') ?? '').replace('stop', part))
    const next = button(page, /^(Continue|Save and show what to do now)$/)
    await next.click()
    await judge(`locked-${part}-errors`)
    rememberAddress(`locked-${part}`)
  }
  await visit('#/')
  await judge('home-with-draft')
  await button(page, /^Discard/)
    .first()
    .click()
  await page.getByRole('dialog').or(page.getByRole('alertdialog')).first().waitFor()
  await judge('discard-dialog')
  await page.keyboard.press('Escape')
})

test('an incident and everything that can be added to it', async () => {
  const { page } = blueform
  await answerConcern(page, {
    image: 'Yes',
    person: 'Nguyễn Thị Ánh',
    description: 'A friend says that a picture exists.',
  })
  await saveConcern(page)
  await judge('what-to-do-now-locked')
  const base = new URL(page.url()).hash.replace('/now', '')
  for (const part of [
    '',
    '/amend',
    '/print',
    '/devices/new',
    '/image-seen/new',
    '/actions/new',
    '/outcome',
    '/close',
  ]) {
    await visit(base + part)
    await judge(`incident${part.replaceAll('/', '-')}`)
    rememberAddress(`incident${part.replaceAll('/', '-')}`)
  }
  for (const part of ['/devices/new', '/image-seen/new', '/actions/new', '/outcome', '/close', '/amend']) {
    await visit(base + part)
    await button(page, /^(Save|Record|Close)/)
      .last()
      .click()
    await judge(`incident${part.replaceAll('/', '-')}-errors`)
  }
  await visit('#/incidents')
  await judge('incidents')
  rememberAddress('incidents')
  await visit('#/print/blank')
  await judge('blank-form')
  await visit('#/settings')
  await judge('settings')
  rememberAddress('settings')
})

/** Over the window's bridge: the pages of the form were looked at above. Somebody is said to have caused it, so that a sanction can follow. */
async function recordBullying(): Promise<string> {
  const people = [personAnswer(STORY.person), personAnswer('Kit Placeholder', { part: 'alleged' })]
  const answers = leastAnswers({ people, description: STORY.description })
  const { incidentId } = await recordAnswers(blueform.page, answers)
  return `#/incidents/${incidentId}`
}

test('what follows a concern: questions, steps and everything that is recorded of them', async () => {
  const { page } = blueform
  const base = await recordBullying()
  for (const [name, part] of [
    ['now-bullying', '/now'],
    ['incident-bullying', ''],
    ['questions-about', '/questions'],
    ['step', '/steps/tell-head'],
    ['step-note', '/steps/tell-head/note'],
    ['contact', '/contacts/new?party=police'],
    ['decision', '/decisions/new'],
    ['search', '/searches/new'],
    ['sanction', '/sanctions/new'],
    ['letter', '/letters/new'],
    ['chronology-paper', '/print/chronology'],
    ['briefing-paper', '/print/briefing'],
  ] as const) {
    await visit(base + part)
    await judge(name)
    // The others are tried with large words and other colours in their own tests; here a few stand for all.
    if (['questions-about', 'contact', 'sanction'].includes(name)) rememberAddress(name)
  }
  await visit(`${base}/questions`)
  await button(page, 'Continue').click()
  await onPage(page, 'A few questions')
  await judge('questions-replies')

  await visit(`${base}/sanctions/new`)
  await page.getByRole('radio').first().check()
  for (const id of ['context', 'intention', 'impact']) await field(page, id).fill('The class fell out in October.')
  await button(page, 'Continue').click()
  await onPage(page, 'What the head teacher decided')
  await judge('sanction-decide')

  await visit(`${base}/letters/new`)
  await page.getByRole('radio', { name: 'A letter to parents' }).check()
  await page.getByRole('radio', { name: STORY.person }).check()
  await page.getByRole('checkbox', { name: 'That you would like to meet' }).check()
  await judge('letter-facts')
  await button(page, 'Save the letter in the record').click()
  await onPage(page, /^Letter to the parents/)
  await judge('letter-kept')
})

test('one person’s time line, what is due, and what the school keeps for itself', async () => {
  const { page } = blueform
  await visit('#/chronology')
  await field(page, 'name').fill(STORY.person)
  await button(page, 'Find this name').click()
  await page.getByRole('checkbox').first().check()
  await page.getByRole('heading', { name: 'Concern recorded' }).waitFor()
  await judge('person-time-line')
  for (const [name, hash] of [
    ['home-full', '#/'],
    ['contacts', '#/settings/contacts'],
    ['contact-form', '#/settings/contacts/new/police'],
    ['contact-sheet', '#/settings/contacts/sheet'],
    ['conditions', '#/settings/conditions'],
    ['condition-form', '#/settings/conditions/new/step'],
    ['choices', '#/settings/choices'],
    ['choice', '#/settings/choices/password-age'],
    ['sites', '#/sites'],
    ['site-form', '#/sites/new'],
  ] as const) {
    await visit(hash)
    await judge(name)
  }
})

const DSL = /^Designated/

async function unlockDsl(): Promise<void> {
  await unlock(blueform.page, PASSPHRASE, DSL)
  await onPage(blueform.page, 'Home')
}

async function judgeAndRemember(name: string, hash: string): Promise<void> {
  await visit(hash)
  await judge(name)
  rememberAddress(name)
}

test('people with access', async () => {
  const { page } = blueform
  await addPerson(page, HEAD, (name) => judge(`add-person-${name}`))
  await judge('person-added')
  await addColleagues(page, [CHAIR, DPO])
  await judgeAndRemember('accounts', '#/accounts')
  await page
    .getByRole('link', { name: /^Remove/ })
    .first()
    .click()
  await onPage(page, `Remove ${HEAD.name}`)
  await judge('remove-person')
  rememberAddress('remove-person')
  await button(page, `Remove ${HEAD.name}…`).click()
  await page.getByRole('alertdialog').or(page.getByRole('dialog')).first().waitFor()
  await judge('remove-person-dialog')
  await page.keyboard.press('Escape')
  await judgeAndRemember('accounts-add', '#/accounts/add')
  await button(page, 'Continue').click()
  await judge('accounts-add-error')
  for (const part of ['roles', 'review', 'recovery-sheet', 'passphrase']) {
    await judgeAndRemember(`accounts-${part}`, `#/accounts/${part}`)
  }
  await button(page, 'Change my passphrase').click()
  await errorSummary(page).waitFor()
  await judge('accounts-passphrase-errors')
})

test('restricted cases', async () => {
  const { page } = blueform
  await visit(screens.get('what-to-do-now')?.replace('/now', '/restrict') ?? '')
  await judge('restrict')
  rememberAddress('restrict')
  await page.getByRole('radio', { name: /^Yes, a safeguarding lead/ }).check()
  await button(page, 'Continue').click()
  await errorSummary(page).waitFor()
  await judge('restrict-errors')
  await page.getByRole('radio', { name: /^Yes, the head teacher/ }).check()
  await field(page, 'reason').fill('A second pupil named the sender.')
  await button(page, 'Continue').click()
  await page.getByRole('alertdialog').or(page.getByRole('dialog')).first().waitFor()
  await judge('restrict-dialog')
  await page.keyboard.press('Escape')

  await answerConcern(page, { ...STORY, adult: /^Yes, the head teacher/ }, async (name) => {
    if (name !== 'adult' && name !== 'check-answers') return
    await judge(`restricted-${name}`)
    if (name === 'adult') rememberAddress('restricted-adult')
  })
  await button(page, 'Save and show what to do now').click()
  await onPage(page, 'What to do now')
  await judge('what-to-do-now-restricted')
  const base = new URL(page.url()).hash.replace('/now', '')
  for (const part of ['', '/now', '/let-in', '/print']) {
    await judgeAndRemember(`restricted-incident${part.replaceAll('/', '-')}`, base + part)
  }
  screens.delete('restricted-adult')
  await visit('#/incidents')
  await judge('incidents-with-restricted')
})

test('log, backups and settings', async () => {
  const { app, page, folder } = blueform
  await judgeAndRemember('log-check', '#/log/check')
  await page.getByRole('radio', { name: /^Yes/ }).check()
  await button(page, 'Check the log now').click()
  await judge('log-check-errors')
  await page.getByRole('radio', { name: /^No/ }).check()
  await button(page, 'Check the log now').click()
  await page.getByText('The log is whole.').waitFor()
  await judge('log-whole')
  await button(page, 'Check again').click()
  await page.getByRole('radio', { name: /^Yes/ }).check()
  await field(page, 'size').fill('3')
  await field(page, 'headHash').fill('12ab '.repeat(16))
  await button(page, 'Check the log now').click()
  await page.getByText('The log does not fit what you typed').waitFor()
  await judge('log-broken')

  await visit('#/backups')
  await judge('backups-none')
  mkdirSync(join(folder, 'stick'))
  await answerDialogs(app, { open: join(folder, 'stick') })
  await button(page, 'Choose a folder').click()
  await button(page, 'Make a backup now').click()
  await page.getByText('The backup is made').waitFor()
  await judge('backups-made')
  await judgeAndRemember('backups', '#/backups')
  for (const part of ['school', 'locking', 'passphrases', 'backups', 'notice']) {
    await judgeAndRemember(`settings-${part}`, `#/settings/${part}`)
  }
  await field(page, 'notice').fill('Robin Sample is in room 4. By telephone: 01632 960001.')
  await button(page, 'Save the notice').click()
  await onPage(page, 'Settings')
})

test('the lock screen with several people, and a concern left there', async () => {
  const { page } = blueform
  await lock(page)
  await judge('unlock-several')
  await button(page, 'Unlock').click()
  await judge('unlock-nobody-chosen')
  const words = 'She said that a picture of her goes round in the class chat.'
  await leaveConcern(page, { image: 'Not sure', adult: /^No$/, words }, (name) => judge(`leave-${name}`))
  await button(page, 'Back to the lock screen').click()
  const about = { image: 'No', adult: /^Yes, a member of staff/, words: 'He writes to pupils at night.' } as const
  await leaveConcern(page, about)
  await button(page, 'Back to the lock screen').click()

  await unlockDsl()
  await judge('home-with-inbox')
  await judgeAndRemember('inbox', '#/inbox')
  await page.locator('main').getByRole('rowheader').getByRole('link').last().click()
  await onPage(page, 'Concern left by staff')
  await judge('drop')
  rememberAddress('drop')
})

test('what each of the others sees first', async () => {
  const { page } = blueform
  for (const person of [HEAD, CHAIR, DPO]) {
    await changeToColleague(page, person)
    await page.waitForTimeout(250)
    await judge(`home-${person.role}`)
  }
  for (const [name, hash] of [
    ['log', '#/log'],
    ['log-cases', '#/log/cases'],
    ['log-save', '#/log/save'],
  ] as const) {
    await visit(hash)
    await judge(name)
  }
  await visit('#/accounts/add')
  await judge('not-your-role')
  await lock(page)
  await unlockDsl()
})

const VARIANTS = [
  { name: '1920x1080', width: 1920, height: 1080, zoom: 1, media: {} },
  { name: 'zoom-200', width: 1366, height: 768, zoom: 2, media: {} },
  { name: 'dark', width: 1366, height: 768, zoom: 1, media: { colorScheme: 'dark' } },
  { name: 'forced-colours', width: 1366, height: 768, zoom: 1, media: { forcedColors: 'active' } },
] as const

for (const variant of VARIANTS) {
  test(`every screen with ${variant.name}`, async () => {
    test.setTimeout(240_000)
    const { app, page } = blueform
    await setWindowSize(blueform, variant.width, variant.height)
    await zoomTo(app, variant.zoom)
    await page.emulateMedia({ colorScheme: 'light', forcedColors: 'none', ...variant.media })
    const look = async (name: string) => {
      // Size and zoom change neither words nor colours, which axe judged in the first window already; forced colours are the system's.
      if (variant.name === 'dark') await expectAccessible(page, `${name} ${variant.name}`)
      await expectWellLaidOut(page, `${name} ${variant.name}`)
      await shoot(blueform, `${variant.name}/${name}`)
    }
    expect(screens.size).toBeGreaterThan(35)
    for (const [name, hash] of screens) {
      await visit(hash)
      await look(name)
    }
    await page.keyboard.press('Control+l')
    await onPage(page, 'Unlock the records')
    await look('unlock')
    await expectPrimaryInReach(page, `unlock ${variant.name}`)
    await button(page, 'Use the recovery sheet').click()
    await onPage(page, /recovery/i)
    await look('recovery')
    await page.reload()
    const story = {
      image: 'Yes',
      adult: /^Yes, the head teacher/,
      words: 'A picture was sent from the office.',
    } as const
    await leaveConcern(page, story, (name) => look(`leave-${name}`))
    await button(page, 'Back to the lock screen').click()
    await unlockDsl()
  })
}

test('removing a person, and getting the records back from a backup', async () => {
  const { app, page } = blueform
  await zoomTo(app, 1)
  await page.emulateMedia({ colorScheme: 'light', forcedColors: 'none' })
  await setWindowSize(blueform, 1366, 768)
  await visit(screens.get('remove-person') ?? '')
  await button(page, `Remove ${HEAD.name}…`).click()
  await button(page, 'Remove and make a new key').click()
  await onPage(page, `${HEAD.name} no longer has access`)
  await judge('person-removed')
  await visit('#/accounts')
  await judge('accounts-with-removed')
  await visit('#/accounts/recovery-sheet')
  const sheet = join(blueform.folder, 'again.pdf')
  await answerDialogs(app, { save: sheet })
  await button(page, 'Make the new sheet').click()
  await confirmSheet({ page, sheet, kind: 'recovery', look: (name) => judge(`again-${name}`) })
  await button(page, 'Go to the home page').click()
  await onPage(page, 'Home')

  const stick = join(blueform.folder, 'stick')
  const { folder } = blueform
  await blueform.quit()
  blueform = { ...(await launchBlueform({ folder: join(folder, 'clean') })), folder }
  await restore(stick)
})

async function restore(stick: string): Promise<void> {
  const { app, page, folder } = blueform
  await setWindowSize(blueform, 1366, 768)
  await button(page, 'Restore from a backup').click()
  await onPage(page, 'Restore from a backup')
  await judge('restore')
  await answerDialogs(app, { open: join(folder, 'clean') })
  await button(page, 'Choose the backup folder').click()
  await page.getByText(/There are no/).waitFor()
  await judge('restore-none-there')
  await answerDialogs(app, { open: stick })
  await button(page, 'Choose the backup folder').click()
  await onPage(page, 'Which backup?')
  await judge('restore-which')
  await page.getByRole('radio').first().check()
  await button(page, 'Continue').click()
  await onPage(page, 'Where to put the records')
  await judge('restore-into')
}
