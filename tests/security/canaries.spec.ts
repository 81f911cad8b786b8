// A word of its own typed into every box of the real windows; afterwards none of them may lie in clear in any file that the
// program, Chromium or the desktop has written, nor in its log.
import { execFileSync } from 'node:child_process'
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Page, expect, test } from '@playwright/test'
import { filesUnder, findWords } from '#tests/helpers/canary.ts'
import { type Blueform, answerDialogs, launchBlueform, makeFolder, removeFolder } from '#tests/helpers/electron-app.ts'
import { leastAnswers, personAnswer } from '#tests/helpers/least-answers.ts'
import {
  PASSPHRASE,
  SCHOOL,
  STORY,
  answerConcern,
  button,
  codeGroups,
  field,
  onPage,
  saveConcern,
  setUpVault,
  unlock,
} from '#tests/helpers/steps.ts'
import { confirmSheet, data, recordAnswers, spend } from './unlocked.ts'

test.describe.configure({ mode: 'serial' })

const NEW_PASSPHRASE = 'teapot marble ribbon falcon'
/** What the first run types, besides the canaries of every later box. */
const words: string[] = [PASSPHRASE, NEW_PASSPHRASE, SCHOOL.name, SCHOOL.contact, SCHOOL.urgentContacts]

let blueform: Blueform
let recoveryCode = ''
let log = ''
const root = makeFolder()
const inRoot = (name: string) => join(root, name)

test.beforeAll(async () => {
  for (const name of ['temporary', 'home', 'papers']) mkdirSync(inRoot(name))
  await start()
  recoveryCode = await setUpVault(blueform)
  words.push(recoveryCode)
  // The sheet is meant to be read; by now it is the release sheet.
  words.push(codeGroups(inRoot('sheet.pdf')).join('-'))
  rmSync(inRoot('sheet.pdf'))
})

test.afterAll(async () => {
  await blueform.quit()
  removeFolder(root)
})

async function start(): Promise<void> {
  // Every folder that a desktop program writes to of its own accord.
  const env = { TMPDIR: inRoot('temporary'), HOME: inRoot('home'), XDG_CACHE_HOME: '', XDG_CONFIG_HOME: '' }
  blueform = await launchBlueform({ folder: root, env, args: ['--enable-logging=stderr'] })
  const child = blueform.app.process()
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on('data', (part: Buffer) => {
      log += part.toString('utf8')
    })
  }
}

/** Letters only, so that nothing takes it for a code. */
function canary(): string {
  const letters = Array.from({ length: 18 }, () => String.fromCharCode(97 + Math.floor(Math.random() * 26))).join('')
  words.push(letters)
  return letters
}

/** Types a canary into every box that takes words, and returns how many there were. */
async function fillBoxes(page: Page): Promise<number> {
  await page.locator('main details').evaluateAll((all: HTMLDetailsElement[]) => {
    for (const details of all) details.open = true
  })
  const boxes = page.locator('main').locator('input:is([type=text], :not([type])), textarea')
  const ids = await boxes.evaluateAll((found) => found.map(({ id }) => id))
  let filled = 0
  for (const id of ids.filter((one) => !/\.(day|month|year)$|time$/i.test(one))) {
    const box = field(page, id)
    // What stands in one box may take another away.
    if ((await box.count()) === 0 || !(await box.isEditable())) continue
    await box.fill(`About ${canary()} today`)
    filled += 1
  }
  return filled
}

async function fillDates(page: Page): Promise<void> {
  for (const today of await button(page, 'Today').all()) await today.click()
  const time = field(page, 'time')
  if ((await time.count()) > 0) await time.fill('00:00')
}

async function openForm(path: string): Promise<void> {
  const { page } = blueform
  await page.evaluate((hash) => {
    window.location.hash = hash
  }, path)
  await page.locator('main').locator('input, textarea').first().waitFor()
}

let incidentId = ''
async function saveForm(): Promise<void> {
  const { page } = blueform
  await button(page, /^(Save|Record|Close|Reopen|Strike|Keep the)/)
    .last()
    .click()
  await onPage(page, /^(Incident \d{4}-\d{3}|What to do now|A message to)/)
}

type Boxes = {
  readonly path: string
  readonly boxes: number
  readonly before?: () => Promise<void>
  /** What can only be chosen once the boxes are filled. */
  readonly after?: () => Promise<void>
}

const partId = async (part: 'actions' | 'devices') => {
  const incident = (await data(blueform.page, 'incidents.read', { incidentId })) as Record<string, { id: string }[]>
  return incident[part]?.[0]?.id ?? ''
}

test('a concern takes canaries on every page', async () => {
  const { page } = blueform
  await answerConcern(page, { ...STORY, image: 'Not sure' }, async (name) => {
    if (name === 'types') await page.getByRole('checkbox', { name: 'other (please specify)' }).check()
    if (name === 'people')
      await page
        .getByRole('radio', { name: /^other/ })
        .first()
        .check()
    if (name === 'outcome') await page.getByRole('checkbox', { name: 'Not known yet' }).uncheck()
    await fillBoxes(page)
  })
  await saveConcern(page)
  const { rows } = (await data(page, 'incidents.list', { words: '', status: 'all', sort: 'newest', page: 1 })) as {
    rows: { id: string }[]
  }
  incidentId = rows[0]?.id ?? ''
  expect(words.length).toBeGreaterThan(12)
})

const FORMS: readonly Boxes[] = [
  { path: 'actions/new', boxes: 2, before: () => chooseAction() },
  { path: 'outcome', boxes: 1 },
  { path: 'devices/new', boxes: 7, before: () => choose(/^Yes/).then(() => choose(/^A child or young person/)) },
  {
    path: 'devices/:device/handover',
    boxes: 5,
    before: () => choose(/^Collected by the police/).then(() => choose(/^There was no seal/)),
  },
  { path: 'statements/new', boxes: 4 },
  { path: 'traces/new', boxes: 4 },
  { path: 'image-seen/new', boxes: 5 },
  { path: 'actions/:action/strike', boxes: 1 },
  { path: 'amend', boxes: 5, before: () => choose(/It was not reported/, 'checkbox') },
  { path: 'steps/tell-head/note', boxes: 2, before: () => choose(/^Done$/) },
  {
    path: 'contacts/new?party=police',
    boxes: 4,
    before: () => choose(/^To refer/).then(() => choose(/^By telephone/)),
  },
  {
    path: 'decisions/new',
    boxes: 6,
    before: () => chooseAll([/^Something else/, /^Yes/]).then(() => choose(/^It need not be/, 'checkbox')),
    after: () => choose(/^About/),
  },
  {
    path: 'searches/new',
    boxes: 10,
    before: async () => {
      await chooseAll([/^Bag, locker/, /^They were not asked/, /^Locked away/])
      await field(blueform.page, 'parents').getByRole('radio').last().check()
    },
  },
  {
    path: 'letters/new',
    boxes: 2,
    before: () => choose(/^A message to a site/),
    // The words around a canary also stand in the names of the case.
    after: () => choose(/^The names are meant/, 'checkbox'),
  },
  { path: 'close', boxes: 1 },
  { path: 'reopen', boxes: 1 },
]

async function choose(name: RegExp, role: 'radio' | 'checkbox' = 'radio'): Promise<void> {
  await blueform.page.getByRole(role, { name }).first().check()
}

async function chooseAll(names: readonly RegExp[]): Promise<void> {
  for (const name of names) await choose(name)
}

async function chooseAction(): Promise<void> {
  await choose(/Staff/)
  await choose(/advice sought from LADO/)
}

for (const { path, boxes, before, after } of FORMS) {
  test(`the form ${path} takes canaries in its boxes`, async () => {
    const [device, action] = [await partId('devices'), await partId('actions')]
    await openForm(`/incidents/${incidentId}/${path.replace(':device', device).replace(':action', action)}`)
    await before?.()
    await fillDates(blueform.page)
    expect(await fillBoxes(blueform.page)).toBeGreaterThanOrEqual(boxes)
    await after?.()
    await saveForm()
  })
}

test('a search, the school and a draft that is left alone take canaries', async () => {
  const { page } = blueform
  await openForm('/incidents')
  await field(page, 'incident-search').fill(canary())
  await page.keyboard.press('Enter')
  await openForm('/settings/school').catch(() => undefined)
  const school = { ...SCHOOL, address: canary(), localAuthority: canary() }
  await data(page, 'school.change', school)
  await openForm(`/incidents/${incidentId}/outcome`)
  await fillBoxes(page)
  await expect(page.getByText(/Saved|kept/i).first()).toBeVisible()
})

test('both pages of a sanction take canaries', async () => {
  const { page } = blueform
  const recorded = await recordAnswers(
    page,
    leastAnswers({
      reporter: { typed: canary(), notKnown: false, notReported: false },
      people: [personAnswer(canary(), { classOrPost: canary(), part: 'alleged' })],
      description: canary(),
    }),
  )
  await openForm(`/incidents/${recorded.incidentId}/sanctions/new`)
  await choose(/./)
  expect(await fillBoxes(page)).toBeGreaterThanOrEqual(3)
  await button(page, 'Continue').click()
  await onPage(page, 'What the head teacher decided')
  await choose(/^Pupil, category C/)
  await choose(/^Parents contacted/, 'checkbox')
  await fillDates(page)
  expect(await fillBoxes(page)).toBeGreaterThanOrEqual(3)
  await saveForm()
})

const SCHOOL_FORMS: readonly Boxes[] = [
  { path: 'settings/contacts/new/police', boxes: 4 },
  {
    path: 'settings/conditions/new/step',
    boxes: 1,
    before: async () => {
      await field(blueform.page, 'procedureId').selectOption('any-concern')
      await chooseAll([/^Safeguarding lead/, /^The same day/])
    },
  },
  { path: 'settings/conditions/new/policy-line', boxes: 1, before: () => choose(/^Pupil, category C/) },
  { path: 'settings/choices/password-age', boxes: 1, before: () => choose(/^Every term/) },
  { path: 'sites/new', boxes: 4 },
]

for (const { path, boxes, before } of SCHOOL_FORMS) {
  test(`the form ${path} of the school takes canaries`, async () => {
    const { page } = blueform
    await openForm(`/${path}`)
    await before?.()
    await fillDates(page)
    expect(await fillBoxes(page)).toBeGreaterThanOrEqual(boxes)
    await button(page, /^Save/).last().click()
    await onPage(page, /^(Key contacts|What our school adds|Where the documents disagree|Sites opened)/)
  })
}

/** Who the forms below are about; their names are canaries. */
let pupilId = ''
let staffId = ''

test('a new person and a file of people take canaries', async () => {
  const { page, app } = blueform
  const add = async (kind: RegExp) => {
    await openForm('/people/new')
    await choose(kind)
    expect(await fillBoxes(page)).toBeGreaterThanOrEqual(5)
    if ((await field(page, 'upn').count()) > 0) await field(page, 'upn').fill('')
    await button(page, 'Save this person').click()
    await onPage(page, /^About/)
    return new URL(page.url()).hash.split('/').at(-1) ?? ''
  }
  pupilId = await add(/^Pupil/)
  staffId = await add(/^Staff/)
  const list = inRoot(`papers/${canary()}.csv`)
  writeFileSync(list, `Surname,Forename,Job title\n${canary()},${canary()},${canary()}\n`)
  await openForm('/people/import')
  await choose(/^Staff/)
  await answerDialogs(app, { open: list })
  await button(page, 'Choose the file').click()
  await button(page, 'See what would change').click()
  await button(page, 'Import 1 person').click()
  await onPage(page, 'The people are imported')
})

const PEOPLE_FORMS: readonly (Boxes & { readonly save: RegExp })[] = [
  {
    path: 'people/:pupil/guardians',
    boxes: 4,
    before: () => chooseAll([/^No, add them now/, /^Has parental responsibility/]),
    save: /^Add this parent/,
  },
  {
    path: 'consents/:pupil/record',
    boxes: 3,
    before: () => chooseAll([/^Somebody else/, /^A: /]),
    save: /^Save these/,
  },
  { path: 'consents/:pupil/bar', boxes: 1, before: () => choose(/^Another reason/), save: /^Pictures must not/ },
  { path: 'school-devices/new', boxes: 4, save: /^Save this device/ },
  { path: 'school-devices/exit/:staff/keys', boxes: 2, before: () => choose(/^Done/), save: /^Save/ },
]

for (const { path, boxes, before, save } of PEOPLE_FORMS) {
  test(`the form ${path} takes canaries`, async () => {
    const { page } = blueform
    await openForm(`/${path.replace(':pupil', pupilId).replace(':staff', staffId)}`)
    const url = page.url()
    await before?.()
    await fillDates(page)
    expect(await fillBoxes(page)).toBeGreaterThanOrEqual(boxes)
    await button(page, save).last().click()
    await expect.poll(() => page.url()).not.toBe(url)
  })
}

test('the text of an agreement takes canaries, and so does refusing it on the laptop that is handed over', async () => {
  const { page } = blueform
  await openForm('/agreements/staff/edit')
  expect(await fillBoxes(page)).toBeGreaterThanOrEqual(8)
  await button(page, 'Check and publish').click()
  await onPage(page, 'Check before you publish')
  expect(await fillBoxes(page)).toBeGreaterThanOrEqual(1)
  await button(page, 'Publish version 1').click()
  await onPage(page, 'Agreement: Staff')
  const { versions } = (await data(page, 'agreements.texts', { kind: 'staff' })) as { versions: { id: string }[] }
  const signer = { personId: staffId, signerRole: 'self', signerId: staffId, signerName: canary(), relation: '' }
  await spend(page, 'kiosk.start', { ...signer, versionId: versions[0]?.id ?? '', witness: canary() }, {})
  await button(page, 'I do not want to sign').click()
  await onPage(page, 'I do not want to sign')
  expect(await fillBoxes(page)).toBe(1)
  await button(page, 'Say that I do not want to sign').click()
  await onPage(page, 'Thank you')
  await button(page, 'Finish').click()
  await unlock(page)
  await onPage(page, 'Home')
})

test('documents carry no name in their metadata', async () => {
  const { page, app } = blueform
  const incident = (await data(page, 'incidents.read', { incidentId })) as { letters: { id: string }[] }
  const choice = { document: 'incident-report-form', incidentId }
  const choices = [
    choice,
    { document: 'evidence-log', incidentId },
    { document: 'chronology', incidentId },
    { document: 'briefing', incidentId },
    { document: 'letter', incidentId, letterId: incident.letters[0]?.id ?? '' },
  ]
  for (const one of choices) {
    const saved = inRoot(`papers/${one.document}.pdf`)
    await answerDialogs(app, { save: saved })
    await data(page, 'documents.preview', one)
    expect(await data(page, 'documents.save', one)).toEqual({ done: true })
    for (const option of [[], ['-meta']]) {
      const metadata = execFileSync('pdfinfo', [...option, saved], { encoding: 'utf8' })
      expect(words.filter((word) => metadata.includes(word))).toEqual([])
    }
  }
  const { passphrase } = (await data(page, 'documents.saveProtected', choice)) as { passphrase: string }
  words.push(passphrase)
})

const leaks = () =>
  findWords(
    ['profile', 'records', 'temporary', 'home'].flatMap((name) => filesUnder(inRoot(name))),
    words,
  )
const said = () => words.filter((word) => log.includes(word))

test('nothing of it lies in clear while the vault is open', () => {
  expect(leaks()).toEqual([])
  expect(said()).toEqual([])
})

test('nor after wrong secrets, the recovery code and a lock', async () => {
  const { page } = blueform
  await page.keyboard.press('Control+l')
  await unlock(page, canary())
  await expect(page.getByText(/passphrase is not right/).first()).toBeVisible()
  await spend(page, 'vault.recover', {}, { code: recoveryCode, passphrase: NEW_PASSPHRASE })
  const newSheet = inRoot('new-sheet.pdf')
  await answerDialogs(blueform.app, { save: newSheet })
  await confirmSheet(page, newSheet, 'recovery')
  words.push(codeGroups(newSheet).join('-'))
  rmSync(newSheet)
  await data(page, 'vault.lock')
  await onPage(page, 'Unlock the record')
  expect(leaks()).toEqual([])
  expect(said()).toEqual([])
})

test('nor after the window and then the whole program have crashed, which leaves no dump of their memory', async () => {
  await unlock(blueform.page, NEW_PASSPHRASE)
  await button(blueform.page, /New concern/)
    .first()
    .waitFor()
  await blueform.app.evaluate(({ BrowserWindow }) => {
    BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer()
  })
  await onPage(blueform.page, 'Unlock the record')
  await blueform.kill()
  expect(filesUnder(root).filter((path) => /\.(dmp|mdmp|core)$|\/core(\.\d+)?$/.test(path))).toEqual([])
  expect(leaks()).toEqual([])
  expect(said()).toEqual([])
  await start()
})

test('would be noticed', () => {
  for (const name of ['profile', 'records', 'temporary', 'home']) {
    const leak = join(inRoot(name), 'leak')
    const [word = ''] = words.slice(-1)
    writeFileSync(leak, Buffer.from(`x${word}`, 'utf16le'))
    expect(leaks()).toEqual([`${leak}: ${word}`])
    rmSync(leak)
  }
})
