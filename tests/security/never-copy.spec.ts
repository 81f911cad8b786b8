// A locked incident in the real app, with a real file at every door: dropped, pasted, chosen, captured, or written out in signs. And
// what the program leaves on the disk while all of it is tried, watched from outside.
import { mkdirSync, readFileSync, readdirSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Page, expect, test } from '@playwright/test'
import { EMPTY_DECISION } from '#shared/domain/decisions.ts'
import { EMBEDDED_DATA_MESSAGE } from '#shared/domain/embedded-data.ts'
import { EMPTY_INCIDENT_ANSWERS } from '#shared/domain/incident-answers.ts'
import { EMPTY_LETTER } from '#shared/domain/letters.ts'
import type { PersonDetails } from '#shared/domain/people.ts'
import { EMPTY_SANCTION } from '#shared/domain/sanctions.ts'
import { EMPTY_SEARCH } from '#shared/domain/searches.ts'
import { EMPTY_STEP } from '#shared/domain/step-notes.ts'
import { contract } from '#shared/ipc/contract.ts'
import { londonDate } from '#shared/lib/dates.ts'
import { filesUnder, findWords } from '#tests/helpers/canary.ts'
import { type Disguise, disguisedFiles } from '#tests/helpers/disguised-files.ts'
import { type Blueform, answerDialogs, launchBlueform, makeFolder, removeFolder } from '#tests/helpers/electron-app.ts'
import { detailsOfPupil } from '#tests/helpers/person-details.ts'
import { button, field, onPage } from '#tests/helpers/steps.ts'
import { leastOf, withWordsAt, wordFields } from '#tests/helpers/word-fields.ts'
import { type Watch, watchFolder } from '#tests/helpers/watched-folder.ts'
import { windowCount } from '#tests/helpers/windows.ts'
import { PASSPHRASE, ask, data, makeVault, unlockAs } from './unlocked.ts'

test.describe.configure({ mode: 'serial' })

const root = makeFolder()
const inRoot = (name: string) => join(root, name)
const PICTURE = inRoot('brought/look.png')
const CONTROL = inRoot('brought/control.png')
const LONG_AGO = new Date('2020-01-01T00:00:00Z')
/** Words of the case, each of which must lie nowhere in clear. */
const WORDS = ['Marmelade', 'Quillfeather', 'Ottoline', 'Brackenshaw', 'Thistledown', 'Wobbleton'].map(
  (word) => `${word}xyqz`,
)
const [NAME = '', STORY = '', DEVICE_WORDS = '', SAID = '', TRACE = '', REASON = ''] = WORDS

let blueform: Blueform
let watch: Watch
let disguises: readonly Disguise[]
let ids: Readonly<Record<string, string>>

test.beforeAll(async () => {
  for (const name of ['temporary', 'home', 'stick', 'brought', 'profile', 'vault']) mkdirSync(inRoot(name))
  disguises = await disguisedFiles()
  const png = Buffer.from(
    disguises.find(({ name }) => name === 'a picture (PNG) as hexadecimal signs')?.whole ?? '',
    'hex',
  )
  for (const path of [PICTURE, CONTROL]) {
    writeFileSync(path, png)
    utimesSync(path, LONG_AGO, new Date())
  }
  watch = watchFolder(root, WORDS)
  const env = { TMPDIR: inRoot('temporary'), HOME: inRoot('home'), XDG_CACHE_HOME: '', XDG_CONFIG_HOME: '' }
  blueform = await launchBlueform({ folder: root, env })
  await makeVault(blueform)
  await blueform.page.reload()
  await onPage(blueform.page, 'Home')
  await countCopiers(blueform)
})
test.afterAll(async () => {
  watch.close()
  await blueform.quit()
  removeFolder(root)
})

type Copiers = { copiers: string[] }

/** Whatever Electron could read, draw or hand on a file with, and every dialog for one. */
async function countCopiers({ app }: Blueform): Promise<void> {
  await app.evaluate(({ app: main, clipboard, desktopCapturer, dialog, nativeImage, BrowserWindow }, path) => {
    const copiers: string[] = []
    Object.assign(globalThis, { copiers, picture: nativeImage.createFromPath(path) })
    const count = (place: object, names: readonly string[]) => {
      // Their names differ between the releases of Electron.
      for (const name of names.filter((one) => Reflect.has(place, one))) {
        const real = Reflect.get(place, name) as (...all: unknown[]) => unknown
        Reflect.set(place, name, (...all: unknown[]) => {
          copiers.push(name)
          return real.apply(place, all)
        })
      }
    }
    count(nativeImage, ['createThumbnailFromPath', 'createFromPath', 'createFromBuffer', 'createFromDataURL'])
    count(main, ['getFileIcon', 'addRecentDocument'])
    count(desktopCapturer, ['getSources'])
    count(clipboard, ['readImage', 'readBuffer', 'readHTML', 'read'])
    count(dialog, ['showOpenDialog'])
    const [window] = BrowserWindow.getAllWindows()
    if (window) count(window.webContents, ['capturePage', 'savePage', 'startDrag', 'downloadURL'])
  }, CONTROL)
}
const copiers = () => blueform.app.evaluate(() => (globalThis as unknown as Copiers).copiers)

const date = { day: '2', month: '11', year: '2026', notKnown: false }
const time = { typed: '13:30', notKnown: false }
/** No sanction is older than its record. */
const today = () => {
  const [year = '', month = '', day = ''] = new Date().toISOString().slice(0, 10).split('-')
  return { day: String(Number(day)), month: String(Number(month)), year, notKnown: false }
}
const named = (typed: string) => ({ typed, notKnown: false })

test('a locked incident is recorded with everything that takes words in place of an image', async () => {
  const { page } = blueform
  const { draftId } = (await data(page, 'incidents.startDraft')) as { draftId: string }
  await data(page, 'incidents.saveDraft', { draftId, answers: CONCERN })
  const { incidentId } = (await data(page, 'incidents.record', { draftId, answers: CONCERN })) as { incidentId: string }
  const on = { incidentId }
  const record = (route: string, answers: object, more: object = {}) => data(page, route, { ...on, ...more, answers })
  const typed = { form: 'outcome', answers: { words: `Not finished ${REASON}` } }
  await data(page, 'formDrafts.save', { ...on, aboutId: incidentId, typed })
  const { devices, actions } = (await record('custody.recordDevice', DEVICE)) as Record<string, { id: string }[]>
  const deviceId = devices?.[0]?.id ?? ''
  await record('custody.recordHandover', HANDOVER, { deviceId })
  await record('custody.recordImageSeen', IMAGE_SEEN)
  await record('custody.recordStatement', { who: NAME, said: SAID, toldTo: 'Tutor', present: '', date, time })
  await record('custody.recordTrace', { service: TRACE, username: TRACE, address: '', namedBy: NAME, note: '' })
  const no = { reply: 'no', reason: REASON }
  const questions = { adult: no, coercion: no, unusual: no, 'under-13': no, harm: no }
  await record('custody.recordReferral', { questions, decision: 'not-refer', to: [], reference: '', reasons: REASON })
  const due = { day: '30', month: '11', year: '2026', notKnown: false }
  const deletion = { who: NAME, askedBy: 'Tutor', date, time, due, dueTime: time }
  const { deletions } = (await record('custody.recordDeletion', deletion)) as Record<string, { id: string }[]>
  const deletionId = deletions?.[0]?.id ?? ''
  await record('custody.recordDeletionConfirmed', { how: REASON, toldTo: 'Tutor', date, time }, { deletionId })
  await data(page, 'incidents.recordOutcome', { ...on, text: `Followed up: ${REASON}` })
  await data(page, 'response.noteStep', { ...on, step: 'tell-head', answers: STEP_NOTE })
  await record('response.recordContact', CONTACT)
  await record('response.recordDecision', DECISION)
  await record('response.recordSearch', SEARCH)
  await record('response.recordSanction', SANCTION)
  const { letters } = (await record('response.keepLetter', LETTER)) as Record<string, { id: string }[]>
  for (const typedForm of LEFT_TYPED)
    await data(page, 'formDrafts.save', { ...on, aboutId: incidentId, typed: typedForm })
  const started = (await data(page, 'incidents.startDraft')) as { draftId: string }
  ids = {
    id: incidentId,
    deviceId,
    deletionId,
    actionId: actions?.[0]?.id ?? '',
    letterId: letters?.[0]?.id ?? '',
    step: 'tell-head',
    party: 'police',
    kind: 'step',
    topic: 'password-age',
    draftId: started.draftId,
    paper: 'receipt',
    evidenceId: incidentId,
    accountId: incidentId,
    dropId: incidentId,
    page: 'description',
  }
  await data(page, 'incidents.saveDraft', { draftId: ids['draftId'], answers: CONCERN })
  await addSchool(page)
})

type Ids = Readonly<Record<string, string>>
/** What `:id` and the like stand for on the screens of people, agreements, consents and school devices. */
const idsOf: { start: string; ids: Ids }[] = []

async function addSchool(page: Page): Promise<void> {
  const add = async (details: PersonDetails) => ((await data(page, 'people.add', { details })) as { id: string }).id
  const personId = await add(detailsOfPupil({ class: '8A', year: '8', dob: null }))
  const otherId = await add(detailsOfPupil({ class: '8A', year: '8', dob: null }))
  const device = { kind: 'laptop', make: 'Example 13', serial: 'X1', tag: '', note: '' }
  const { id: deviceId } = (await data(page, 'schoolDevices.save', { id: null, device })) as { id: string }
  const kind = 'secondary-pupil'
  const { template: text } = (await data(page, 'agreements.texts', { kind })) as { template: unknown }
  const day = londonDate(Date.now())
  const published = await data(page, 'agreements.publish', { kind, text, appliesFrom: day, dueOn: day, reason: '' })
  const versionId = (published as { versions: { id: string }[] }).versions[0]?.id ?? ''
  const signer = { signerRole: 'self', signerId: personId, signerName: 'Kim Larch', relation: '' }
  const items = [{ versionId, personId, ...signer, signedOn: day, code: null }]
  await data(page, 'agreements.recordPaper', { items, scanTicket: null, witness: '' })
  const { signatures } = (await data(page, 'agreements.ofPerson', { personId })) as { signatures: { id: string }[] }
  const ofPeople = { id: personId, personId, childId: personId, otherId, item: 'keys' }
  idsOf.push(
    { start: '/people', ids: ofPeople },
    { start: '/consents', ids: ofPeople },
    { start: '/agreements', ids: { ...ofPeople, kind, signatureId: signatures[0]?.id ?? '' } },
    { start: '/school-devices', ids: { ...ofPeople, id: deviceId } },
  )
}

/** Every screen that there is, as the screens themselves name them, on the locked incident. */
function screens(): readonly string[] {
  const folder = join(import.meta.dirname, '..', '..', 'renderer', 'features')
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /(routes|-area)\.tsx$/.test(name))
    .flatMap((name) =>
      Array.from(
        readFileSync(join(folder, name), 'utf8').matchAll(/path(?:: '|=")([^'"]+)['"]/g),
        ([, path]) => path ?? '',
      ),
    )
  return ['/', ...paths].map((path) => {
    const own = idsOf.find(({ start }) => path.startsWith(start))?.ids ?? ids
    return path.replaceAll(/:(\w+)\??/g, (_all, name: string) => own[name] ?? '').replace(/\/+$/, '') || '/'
  })
}

async function open(path: string): Promise<void> {
  const { page } = blueform
  await page.evaluate((hash) => {
    window.location.hash = hash
  }, path)
  await page.getByRole('heading', { level: 1 }).first().waitFor()
  await page.waitForTimeout(60)
}

const NO_DOOR =
  'input[type=file], [data-takes-files], [contenteditable], canvas, video, audio, object, embed, iframe, picture, img:not([src^="blueform://app/"])'

/** Every answer on the screen, and where it is. */
function stateOf(page: Page): Promise<string> {
  return page.evaluate(() =>
    JSON.stringify([
      window.location.href,
      Array.from(document.querySelectorAll<HTMLInputElement>('input, textarea, select'), ({ value, checked }) => [
        value,
        checked,
      ]),
    ]),
  )
}

/** A real file from the file manager, dropped on the middle of each of these. */
async function dropOn(page: Page, selector: string): Promise<number> {
  const devtools = await page.context().newCDPSession(page)
  let dropped = 0
  for (const place of await page.locator(selector).all()) {
    const where = await place.evaluate((element) => {
      element.scrollIntoView({ block: 'center' })
      const { x, y, width, height } = element.getBoundingClientRect()
      return { x: Math.round(x + width / 2), y: Math.round(y + Math.min(20, height / 2)), isShown: width > 0 }
    })
    if (!where.isShown) continue
    const carried = { items: [], files: [PICTURE], dragOperationsMask: 1 }
    for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
      await devtools.send('Input.dispatchDragEvent', { type, x: where.x, y: where.y, data: carried })
    }
    dropped += 1
  }
  await devtools.detach()
  return dropped
}

const BOXES = 'main input:not([type=radio], [type=checkbox], [type=hidden]), main textarea, main select'

test('a file dropped on any screen, beside or into any box, arrives nowhere, and no screen has a door for one', async () => {
  test.setTimeout(360_000)
  const { app, page } = blueform
  let dropped = 0
  const headings = new Set<string>()
  for (const path of screens()) {
    await open(path)
    await expect(page.locator(NO_DOOR), path).toHaveCount(0)
    const before = await stateOf(page)
    dropped += await dropOn(page, `h1, ${BOXES}`)
    headings.add((await page.getByRole('heading', { level: 1 }).first().textContent()) ?? '')
    await expect(page.getByText('Files and pictures cannot be brought in here').first(), path).toBeVisible()
    expect(await stateOf(page), path).toBe(before)
  }
  expect(headings.size).toBeGreaterThan(70)
  expect(dropped).toBeGreaterThan(100)
  expect(await windowCount(app)).toBe(1)
})

const CARRIED = ['a picture', 'a file'] as const

test('a picture and a file on the system’s clipboard, pasted into every box of every screen, arrive nowhere', async () => {
  test.setTimeout(360_000)
  const { page } = blueform
  let pasted = 0
  for (const path of screens()) {
    await open(path)
    const before = await stateOf(page)
    for (const what of CARRIED) {
      await carry(what)
      for (const box of await page.locator(`h1, ${BOXES}`).all()) {
        await box.focus()
        await paste()
        pasted += 1
      }
    }
    expect(await stateOf(page), path).toBe(before)
  }
  expect(pasted).toBeGreaterThan(200)
})

type Carrier = {
  readonly writeImage?: (picture: Electron.NativeImage) => void
  readonly writeBuffer?: (format: string, bytes: Buffer) => void
}

/** Puts it on the system's clipboard, by whichever functions this release of Electron has. */
function carry(what: (typeof CARRIED)[number] | 'words'): Promise<void> {
  return blueform.app.evaluate(
    async ({ clipboard, ClipboardItem: Item }, [kind, path]) => {
      clipboard.clear()
      const { picture } = globalThis as unknown as { picture: Electron.NativeImage }
      const files = Buffer.from(`file://${path}\r\n`)
      const older: Carrier = clipboard as unknown as Carrier
      if (kind === 'words') return clipboard.writeText('pasted words')
      if (older.writeImage && older.writeBuffer) {
        return kind === 'a file' ? older.writeBuffer('text/uri-list', files) : older.writeImage(picture)
      }
      const type = kind === 'a file' ? 'electron application/osclipboard;format="text/uri-list"' : 'image/png'
      const bytes = kind === 'a file' ? files : picture.toPNG()
      return clipboard.write([new Item({ [type]: new Blob([new Uint8Array(bytes)]) })])
    },
    [what, CONTROL] as const,
  )
}
function paste(): Promise<void> {
  return blueform.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.paste())
}

test('words are pasted, and a picture really was on the clipboard', async () => {
  const { app, page } = blueform
  await open(`/incidents/${ids['id']}/statements/new`)
  await page.evaluate(() => {
    const seen: string[][] = []
    Object.assign(window, { seen })
    window.addEventListener('paste', ({ clipboardData }) => seen.push([...(clipboardData?.types ?? [])]), true)
  })
  for (const what of ['a picture', 'a file', 'words'] as const) {
    await carry(what)
    await field(page, 'said').focus()
    await paste()
    await page.waitForTimeout(150)
  }
  await expect(field(page, 'said')).toHaveValue('pasted words')
  const seen = await page.evaluate(() => (window as unknown as { seen: string[][] }).seen)
  expect(seen).toEqual([['Files'], ['Files'], ['text/plain']])
  await app.evaluate(({ clipboard }) => clipboard.clear())
  await field(page, 'said').fill('')
})

test('the picker, the bridge for dropped files and the captures are refused over the bridge, whatever is sent', async () => {
  const { page } = blueform
  await open('/')
  const before = (await copiers()).length
  const forged = [{}, { imageLocked: false }, { declaration: 'not-sure' }, { paths: [PICTURE] }, { ticket: ids['id'] }]
  for (const route of ['choose', 'drop', 'captureSources', 'capture', 'add', 'handOver', 'view'] as const) {
    for (const more of forged) {
      const input = { incidentId: ids['id'], declaration: 'known', ...more }
      expect(await ask(page, `evidence.${route}`, input), route).toMatchObject({ ok: false })
      const { incidentId: _own, ...rest } = leastOf(contract[`evidence.${route}`].input) as Record<string, string>
      const least = { ...rest, ...(route === 'add' ? { tickets: [ids['id']] } : {}), incidentId: ids['id'], ...more }
      expect(await ask(page, `evidence.${route}`, least), route).toMatchObject({ ok: false })
    }
  }
  const withFile = await page.evaluate((incidentId) => {
    const { api } = window as unknown as { api: { invoke(route: string, input: unknown): Promise<unknown> } }
    const paths = [new File(['x'], 'look.png', { type: 'image/png' })]
    return api.invoke('evidence.drop', { incidentId, declaration: 'known', paths })
  }, ids['id'])
  expect(withFile).toMatchObject({ ok: false })
  expect((await copiers()).slice(before)).toEqual([])
})

test('the page gets neither the clipboard, a screen nor a camera by itself', async () => {
  const refused = await blueform.page.evaluate(async () => {
    const tries = {
      clipboard: () => navigator.clipboard.read(),
      screen: () => navigator.mediaDevices.getDisplayMedia({ video: true }),
      camera: () => navigator.mediaDevices.getUserMedia({ video: true }),
    }
    const had = await Promise.all(
      Object.entries(tries).map(async ([name, go]) => [
        name,
        await go().then(
          () => true,
          () => false,
        ),
      ]),
    )
    return Object.fromEntries(had) as Record<string, boolean>
  })
  expect(refused).toEqual({ clipboard: false, screen: false, camera: false })
})

const ROUTES = [
  'custody.recordDevice',
  'custody.recordHandover',
  'custody.recordImageSeen',
  'custody.recordStatement',
] as const
const MORE_ROUTES = [
  'custody.recordTrace',
  'custody.recordReferral',
  'custody.recordDeletion',
  'incidents.recordOutcome',
] as const
const RESPONSE_ROUTES = [
  'response.noteStep',
  'response.recordContact',
  'response.recordDecision',
  'response.recordSearch',
  'response.recordSanction',
  'response.keepLetter',
] as const

test('pictures and documents written out in signs are refused over the bridge in every box', async () => {
  const { page } = blueform
  const before = await data(page, 'incidents.read', { incidentId: ids['id'] })
  let at = 0
  for (const route of [...ROUTES, ...MORE_ROUTES, ...RESPONSE_ROUTES]) {
    const { input } = contract[route]
    const least = { ...(leastOf(input) as object), incidentId: ids['id'] }
    for (const { path, max } of wordFields(input)) {
      for (let turn = 0; turn < 5; turn += 1) {
        // Every disguise comes round, and each box is tried with several.
        at += 1
        const { name, whole } = disguises[at % disguises.length] ?? { name: '', whole: '' }
        const refused = await ask(page, route, withWordsAt(least, path, whole) as object)
        expect(refused, `${route} ${path}: ${name}`).toMatchObject({ ok: false, code: 'invalid' })
        const fits = whole.length <= max
        expect(JSON.stringify(refused)).toContain(fits ? EMBEDDED_DATA_MESSAGE : 'message')
      }
    }
  }
  expect(at).toBeGreaterThan(disguises.length)
  expect(await data(page, 'incidents.read', { incidentId: ids['id'] })).toEqual(before)
})

test('and on the screen, in a box of one line and in one for a story', async () => {
  const { page } = blueform
  await open(`/incidents/${ids['id']}/statements/new`)
  for (const [box, pick] of [
    ['who', ({ line }: Disguise) => line],
    ['said', ({ whole }: Disguise) => whole],
  ] as const) {
    for (const disguise of disguises) {
      const words = pick(disguise)
      if (words === null) continue
      await field(page, box).fill(words)
      await expect(field(page, box), disguise.name).toHaveValue('')
    }
    await expect(page.getByText('Describe it in words').first()).toBeVisible()
  }
})

test('it is printed to the preview, backed up, locked and opened again', async () => {
  const { app, page } = blueform
  const { id: incidentId, deviceId, letterId } = ids
  for (const document of ['incident-report-form', 'evidence-log', 'chronology', 'briefing'] as const) {
    await data(page, 'documents.preview', { document, incidentId })
  }
  await data(page, 'documents.preview', { document: 'letter', incidentId, letterId })
  const parts = [{ incidentId, personId: PERSON_ID }]
  await data(page, 'documents.preview', { document: 'person-chronology', name: NAME, parts })
  for (const document of ['device-receipt', 'bag-label', 'network-checklist'] as const) {
    await data(page, 'documents.preview', { document, incidentId, deviceId })
  }
  await answerDialogs(app, { open: inRoot('stick') })
  await data(page, 'backups.chooseFolder')
  await data(page, 'backups.make')
  await page.keyboard.press('Control+l')
  await onPage(page, 'Unlock the records')
  await expect(page.locator(NO_DOOR)).toHaveCount(0)
  await dropOn(page, 'h1, input')
  await expect(page.getByText('Files and pictures cannot be brought in here').first()).toBeVisible()
  await button(page, /concern/i)
    .or(page.getByRole('link', { name: /concern/i }))
    .first()
    .click()
  await page.getByRole('heading', { level: 1 }).first().waitFor()
  await dropOn(page, `h1, ${BOXES}`)
  await expect(page.locator(NO_DOOR)).toHaveCount(0)
  await unlockAs(page, PASSPHRASE)
  const { evidence } = (await data(page, 'incidents.read', { incidentId })) as { evidence: unknown[] }
  expect(evidence).toEqual([])
})

test('nothing that was brought was read, drawn, hashed or shown', async () => {
  readFileSync(CONTROL)
  const opened = (path: string) => statSync(path).atimeMs > LONG_AGO.getTime()
  // Some disks do not note when a file was read.
  expect([PICTURE].filter((path) => opened(CONTROL) && opened(path))).toEqual([])
  expect(await copiers()).toEqual([])
  await blueform.app.evaluate(({ nativeImage }) => nativeImage.createFromBuffer(Buffer.alloc(0)).isEmpty())
  expect(await copiers()).toEqual(['createFromBuffer'])
})

test('no file came to be but the records’ own, the backup’s and what Chromium always keeps, and none has words of the case', async () => {
  await blueform.page.waitForTimeout(1_000)
  expect(watch.notOwn()).toEqual([])
  expect(watch.leaks()).toEqual([])
  expect(
    findWords(
      ['vault', 'profile', 'temporary', 'home', 'stick'].flatMap((name) => filesUnder(inRoot(name))),
      WORDS,
    ),
  ).toEqual([])
  expect(readdirSync(inRoot('vault/evidence'))).toEqual([])
  expect(readdirSync(inRoot('brought')).toSorted()).toEqual(['control.png', 'look.png'])
  writeFileSync(inRoot('temporary/copy.png'), `x${NAME}`)
  writeFileSync(inRoot('vault/copy'), 'x')
  await expect
    .poll(() => [watch.notOwn(), watch.leaks()])
    .toEqual([['temporary/copy.png', 'vault/copy'], [`temporary/copy.png: ${NAME}`]])
})

const PERSON_ID = crypto.randomUUID()
const CONCERN = {
  ...EMPTY_INCIDENT_ANSWERS,
  imageAnswer: 'suspected',
  dangerNow: 'no',
  adult: 'no',
  happened: date,
  time,
  reporter: { typed: NAME, notKnown: false, notReported: false },
  places: ['in-school'],
  people: [{ id: PERSON_ID, name: named(NAME), kind: 'child', kindOther: '', classOrPost: '8B', part: 'alleged' }],
  types: ['bullying'],
  description: `It was said that ${STORY} happened.`,
  deliberate: true,
  deliberateMaterial: ['created'],
  consideredAs: ['online-bullying'],
  childActions: [{ action: 'parents', date, by: named(NAME) }],
  outcomeNotKnown: true,
}
const DEVICE = {
  what: DEVICE_WORDS,
  marks: DEVICE_WORDS,
  owner: named(NAME),
  storedWhere: DEVICE_WORDS,
  sealNumber: named('EX-1'),
  takenBy: named(NAME),
  date,
  time,
  switchedOff: 'yes',
  ownerKind: 'pupil',
  colleague: 'Casey Witness',
}
const HANDOVER = {
  from: NAME,
  to: NAME,
  why: REASON,
  storedWhere: '',
  reference: 'EX-2',
  date,
  time,
  how: 'police',
  seal: 'intact',
  signedBy: NAME,
}
const IMAGE_SEEN = {
  who: NAME,
  why: REASON,
  present: 'nobody',
  followed: REASON,
  date,
  time,
  signedBy: NAME,
  signed: date,
}
const STEP_NOTE = { ...EMPTY_STEP, state: 'done', date, time, by: named(NAME), note: REASON }
const CONTACT = {
  party: 'police',
  personId: null,
  purpose: 'told',
  spokeTo: named(NAME),
  how: 'telephone',
  date,
  time,
  by: named(NAME),
  advice: SAID,
  reference: 'EX-3',
}
const DECISION = {
  ...EMPTY_DECISION,
  topic: 'other',
  question: SAID,
  options: [REASON, TRACE],
  chosen: 0,
  isNot: true,
  reasons: REASON,
  decidedBy: NAME,
  date,
  time,
  noReview: true,
}
const SEARCH = {
  ...EMPTY_SEARCH,
  whoOther: NAME,
  kind: 'confiscated-only',
  lookedFor: DEVICE_WORDS,
  reasons: REASON,
  authorisedBy: NAME,
  searchedBy: NAME,
  witness: 'Casey Witness',
  where: 'Office',
  date,
  time,
  agreed: 'yes',
  parents: 'before',
  found: DEVICE_WORDS,
  went: 'kept',
}
const SANCTION = {
  ...EMPTY_SANCTION,
  personId: PERSON_ID,
  context: REASON,
  intention: REASON,
  impact: REASON,
  decided: 'none',
  reasons: REASON,
  decidedBy: NAME,
  decidedOn: today(),
}
const LETTER = { ...EMPTY_LETTER, to: 'platform', subject: TRACE, text: `Please take it down. ${TRACE}` }
/** What is still being typed, of every form that follows a concern. */
const LEFT_TYPED = [
  { form: 'step', answers: { ...STEP_NOTE, step: 'tell-head' } },
  { form: 'contact', answers: CONTACT },
  { form: 'decision', answers: DECISION },
  { form: 'search', answers: SEARCH },
  { form: 'sanction', answers: SANCTION },
  { form: 'letter', answers: LETTER },
]
