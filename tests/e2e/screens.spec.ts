// Every screen and dialog, judged: accessible, nothing cut off, the primary button in reach. Leaves the pictures to look at.
import { expect, test } from '@playwright/test'
import { type Blueform, launchBlueform, removeFolder, setWindowSize } from '../helpers/electron-app.ts'
import { expectAccessible, expectPrimaryInReach, expectWellLaidOut, shoot } from '../helpers/judge-screen.ts'
import { answerConcern, button, onPage, saveConcern, setUpVault, unlock } from '../helpers/steps.ts'

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
  await expectAccessible(blueform.page, name)
  await expectWellLaidOut(blueform.page, name)
  await expectPrimaryInReach(blueform.page, name)
  await shoot(blueform, `1366x768/${name}`)
}

/** Goes to a screen of the open vault by its address. */
async function visit(hash: string): Promise<void> {
  const { page } = blueform
  await page.evaluate((to) => {
    window.location.hash = to
  }, hash)
  await page.getByRole('heading', { level: 1 }).waitFor()
  await page.waitForTimeout(250)
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
    await app.evaluate(({ BrowserWindow }, zoom) => {
      BrowserWindow.getAllWindows()[0]?.webContents.setZoomFactor(zoom)
    }, variant.zoom)
    await page.emulateMedia({ colorScheme: 'light', forcedColors: 'none', ...variant.media })
    expect(screens.size).toBeGreaterThan(15)
    for (const [name, hash] of screens) {
      await visit(hash)
      await expectAccessible(page, `${name} ${variant.name}`)
      await expectWellLaidOut(page, `${name} ${variant.name}`)
      await shoot(blueform, `${variant.name}/${name}`)
    }
    await page.keyboard.press('Control+l')
    await onPage(page, 'Unlock the records')
    await expectAccessible(page, `unlock ${variant.name}`)
    await expectWellLaidOut(page, `unlock ${variant.name}`)
    await expectPrimaryInReach(page, `unlock ${variant.name}`)
    await shoot(blueform, `${variant.name}/unlock`)
    await button(page, 'Use the recovery sheet').click()
    await onPage(page, /recovery/i)
    await expectAccessible(page, `recovery ${variant.name}`)
    await shoot(blueform, `${variant.name}/recovery`)
    await page.reload()
    await unlock(page)
    await onPage(page, 'Home')
  })
}
