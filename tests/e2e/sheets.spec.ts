// The two sheets of paper: the recovery sheet works once and is replaced; the key on the release sheet is on no disk at all.
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { readReleaseCode } from '#shared/domain/release-code.ts'
import { filesUnder } from '../helpers/canary.ts'
import { type Blueform, answerDialogs, launchBlueform, makeFolder, removeFolder } from '../helpers/electron-app.ts'
import { goTo, lock } from '../helpers/people-steps.ts'
import {
  SCHOOL,
  button,
  codeGroups,
  confirmSheet,
  errorSummary,
  field,
  onPage,
  pdfText,
  setUpVault,
  unlock,
} from '../helpers/steps.ts'

test.describe.configure({ mode: 'serial' })

let blueform: Blueform
let firstCode = ''
let secondCode = ''
let releaseCode = ''
const sheets: string[] = []

test.beforeAll(async () => {
  blueform = await start()
})

test.afterAll(async () => {
  await blueform.quit()
  removeFolder(blueform.folder)
})

const inFolder = (name: string) => join(blueform.folder, name)

/** Everything that the program may write lies under one folder: profile, records, temporary files and caches. */
function start(own = makeFolder()): Promise<Blueform> {
  for (const name of ['temporary', 'home']) mkdirSync(join(own, name), { recursive: true })
  const env = { TMPDIR: join(own, 'temporary'), HOME: join(own, 'home'), XDG_CACHE_HOME: '', XDG_CONFIG_HOME: '' }
  return launchBlueform({ folder: own, env })
}

test('the first run asks for both sheets, one after the other, and neither can be passed by', async () => {
  const { page } = blueform
  firstCode = await setUpVault(blueform, async (name) => {
    if (name !== 'recovery-confirm' && name !== 'release-confirm') return
    const text = pdfText(inFolder('sheet.pdf'))
    sheets.push(text)
    if (name === 'release-confirm') releaseCode = codeGroups(inFolder('sheet.pdf')).join('-')
    // A group that is not on the sheet.
    const box = page.getByLabel(/^Group \d+$/).first()
    const right = await box.inputValue()
    await box.fill(right === '0000' ? '1111' : '0000')
    await button(page, /^Confirm the/).click()
    await expect(errorSummary(page)).toBeFocused()
    await page
      .getByLabel(/^Group \d+$/)
      .first()
      .fill(right)
  })
  const [recovery = '', release = ''] = sheets
  expect(recovery).toContain(SCHOOL.name)
  expect(recovery).toMatch(/recovery/i)
  expect(release).toMatch(/release/i)
  expect(release).toMatch(/police/i)
  expect(readReleaseCode(releaseCode)).toHaveLength(32)
  expect(releaseCode).not.toContain(firstCode)
})

test('the key on the release sheet is in no file afterwards', async () => {
  // The sheet itself is what the key may be on.
  rmSync(inFolder('sheet.pdf'))
  const key = Buffer.from(readReleaseCode(releaseCode) ?? [])
  const spellings = [
    key,
    Buffer.from(key.toReversed()),
    ...['hex', 'base64', 'base64url'].map((encoding) => Buffer.from(key.toString(encoding as BufferEncoding))),
    ...[releaseCode, releaseCode.replaceAll('-', ''), releaseCode.replaceAll('-', ' ')].flatMap((code) => [
      Buffer.from(code),
      Buffer.from(code, 'utf16le'),
      Buffer.from(code.toLowerCase()),
    ]),
  ]
  const search = () =>
    filesUnder(blueform.folder).filter((path) => {
      const content = readFileSync(path)
      return spellings.some((bytes) => content.includes(bytes))
    })
  writeFileSync(inFolder('decoy'), `before ${key.toString('hex')} after`)
  expect(search()).toEqual([inFolder('decoy')])
  rmSync(inFolder('decoy'))
  expect(filesUnder(blueform.folder).length).toBeGreaterThan(10)
  expect(search()).toEqual([])
  await lock(blueform.page)
  expect(search()).toEqual([])
  expect(filesUnder(blueform.folder).filter((path) => path.endsWith('.pdf'))).toEqual([])
  await blueform.quit()
  expect(search()).toEqual([])
  blueform = await start(blueform.folder)
})

test('the recovery sheet lets in once, and a new one takes its place before anything can be opened', async () => {
  const { app, page } = blueform
  await recover(firstCode, 'marble kettle thunder sofa')
  await onPage(page, 'Your recovery sheet')
  await expect(page.getByText('The sheet you used is worth nothing now')).toBeVisible()

  // Closing the window does not get around it.
  await page.reload()
  await onPage(page, 'Your recovery sheet')
  await answerDialogs(app, { save: inFolder('second.pdf') })
  const confirmed = await confirmSheet({ page, sheet: inFolder('second.pdf'), kind: 'recovery' })
  secondCode = confirmed.code
  expect(secondCode).not.toBe(firstCode)
  await button(page, 'Go to the home page').click()
  await onPage(page, 'Home')
})

test('the sheet that was used is refused; the new one is good until a newer one is printed', async () => {
  const { app, page } = blueform
  await lock(page)
  await recover(firstCode, 'violin meadow copper dusky')
  await expect(errorSummary(page)).toContainText('A sheet opens nothing but older backups once it was used')
  await button(page, 'Back to unlocking').click()
  await onPage(page, 'Unlock the records')
  await unlock(page, 'marble kettle thunder sofa')
  await onPage(page, 'Home')

  await goTo(page, '#/accounts/recovery-sheet')
  await answerDialogs(app, { save: inFolder('third.pdf') })
  await button(page, 'Make the new sheet').click()
  const { code } = await confirmSheet({ page, sheet: inFolder('third.pdf'), kind: 'recovery' })
  await button(page, 'Go to the home page').click()
  await onPage(page, 'Home')
  await lock(page)
  await recover(secondCode, 'violin meadow copper dusky')
  await expect(errorSummary(page)).toContainText('A sheet opens nothing but older backups once it was used')
  await field(page, 'recoveryCode').fill(code)
  await button(page, 'Set the new passphrase').click()
  await onPage(page, 'Your recovery sheet')
})

async function recover(code: string, passphrase: string): Promise<void> {
  const { page } = blueform
  await button(page, 'Use the recovery sheet').click()
  await onPage(page, 'Use the recovery sheet')
  await field(page, 'recoveryCode').fill(code)
  await field(page, 'passphrase').fill(passphrase)
  await field(page, 'passphraseAgain').fill(passphrase)
  await button(page, 'Set the new passphrase').click()
}
