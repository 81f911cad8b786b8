// The home page and the notices of the system: what is due, without a name, and nothing while the records are locked.
import { expect, test } from '@playwright/test'
import { type Blueform, launchBlueform, removeFolder, setWindowSize } from '../helpers/electron-app.ts'
import { expectWellLaidOut, judgeScreen, shoot } from '../helpers/judge-screen.ts'
import { CHAIR, HEAD, addColleagues, changeToColleague, goTo, lock } from '../helpers/people-steps.ts'
import { STORY, answerConcern, button, onPage, saveConcern, setUpVault, unlock } from '../helpers/steps.ts'
import { zoomTo } from '../helpers/windows.ts'

test.describe.configure({ mode: 'serial' })

type Shown = { readonly title: string; readonly body: string }
type Kept = { noticesShown: Shown[]; noticesClosed: number; lastNotice?: Electron.Notification }

const NOTICE = /^\d+ things? (?:is|are) due now\. Open Blueform to see (?:it|them)\.$/

let blueform: Blueform
let reference = ''

test.beforeAll(async () => {
  blueform = await launchBlueform()
  await catchNotices()
  await setUpVault(blueform)
})

test.afterAll(async () => {
  await blueform.quit()
  removeFolder(blueform.folder)
})

/** The real notices are made, but kept instead of being handed to the system. */
async function catchNotices(): Promise<void> {
  await blueform.app.evaluate(({ Notification }) => {
    const kept: Kept = { noticesShown: [], noticesClosed: 0 }
    Object.assign(globalThis, { kept })
    Object.assign(Notification.prototype, {
      show(this: Electron.Notification) {
        kept.noticesShown.push({ title: this.title, body: this.body })
        kept.lastNotice = this
      },
      close() {
        kept.noticesClosed += 1
      },
    })
  })
}

function notices(): Promise<readonly Shown[]> {
  return blueform.app.evaluate(() => (globalThis as unknown as { kept: Kept }).kept.noticesShown)
}

async function judge(name: string): Promise<void> {
  const { page, app } = blueform
  await setWindowSize(blueform, 1366, 768)
  await judgeScreen(blueform, name, `home/${name}`)
  await zoomTo(app, 2)
  await expect.poll(() => page.evaluate(() => window.innerWidth)).toBe(683)
  await expectWellLaidOut(page, `${name} at 200 %`)
  await shoot(blueform, `home/${name}-zoomed`)
  await zoomTo(app, 1)
  await expect.poll(() => page.evaluate(() => window.innerWidth)).toBe(1366)
}

test('an empty home page is a calm sentence', async () => {
  const { page } = blueform
  await onPage(page, 'Home')
  await expect(page.getByText(/^Nothing has been recorded yet/)).toBeVisible()
  await expect(page.getByText('Overdue')).toBeHidden()
  await judge('empty')
})

test('what is due now comes first, leads to its step and names nobody', async () => {
  const { page } = blueform
  await answerConcern(page, STORY)
  reference = await saveConcern(page)
  await goTo(page, '#/')
  await onPage(page, 'Home')
  const main = page.locator('main')
  await expect(main.getByRole('heading', { level: 2 }).first()).toHaveText('To do, by incident')
  await expect(main.locator('.home-due').first()).toContainText(reference)
  await expect(main).not.toContainText(STORY.person)
  await judge('full')
  const first = main.locator('.home-due a').first()
  const words = (await first.textContent()) ?? ''
  await first.click()
  expect(words).toMatch(new RegExp(`^${reference}: \\d+ to do`))
  await onPage(page, 'What to do now')
  await expect(page.locator('main')).toContainText(reference)
})

test('a notice after unlocking says how many things are due and nothing else', async () => {
  const { page } = blueform
  expect(await notices()).toEqual([])
  await lock(page)
  await unlock(page)
  await onPage(page, 'Home')
  await expect.poll(async () => (await notices()).length, { timeout: 10_000 }).toBe(1)
  const [shown] = await notices()
  expect(shown?.title).toBe('Blueform')
  expect(shown?.body).toMatch(NOTICE)
  for (const word of [reference, STORY.person]) expect(`${shown?.title} ${shown?.body}`).not.toContain(word)
})

test('its click goes to the home page', async () => {
  const { page } = blueform
  await goTo(page, '#/settings')
  await onPage(page, 'Settings')
  await blueform.app.evaluate(() => {
    const { lastNotice } = (globalThis as unknown as { kept: Kept }).kept
    lastNotice?.emit('click')
  })
  await onPage(page, 'Home')
})

test('locking takes the notice away, and nothing is shown while locked', async () => {
  const { page, app } = blueform
  await lock(page)
  expect(await app.evaluate(() => (globalThis as unknown as { kept: Kept }).kept.noticesClosed)).toBeGreaterThan(0)
  await page.waitForTimeout(3_000)
  expect(await notices()).toHaveLength(1)
  await unlock(page)
  await onPage(page, 'Home')
})

test('of a restricted case the home page says how much is due, and not what', async () => {
  const { page } = blueform
  await addColleagues(page, [HEAD, CHAIR])
  await answerConcern(page, { ...STORY, adult: /^Yes, the head teacher/ })
  await button(page, 'Save and show what to do now').click()
  await onPage(page, 'What to do now')
  const saved = await page
    .getByText(/2\d{3}-R[0-9A-Z]{4}/)
    .first()
    .textContent()
  const restricted = /\d{4}-R[0-9A-Z]{4}/.exec(saved ?? '')?.[0] ?? 'no reference'
  await goTo(page, '#/')
  await onPage(page, 'Home')
  const row = page.locator('.home-due-row').filter({ hasText: restricted })
  await expect(row).toHaveCount(1)
  await expect(row.getByRole('link')).toHaveText(/^\d+ steps? of a restricted case$/)
  await expect(row).toContainText('Restricted')
  await judge('with-restricted')

  await changeToColleague(page, CHAIR)
  await expect(page.locator('.home-due-row')).toHaveCount(1)
  await expect(page.locator('main')).toContainText(restricted)
  await expect(page.locator('main')).not.toContainText(reference)
  await judge('chair')
  await changeToColleague(page, HEAD)
  await expect(page.getByText(/wait for the safeguarding lead$/)).toBeVisible()
  await expect(page.locator('main')).not.toContainText(restricted)
})

test('the head sees what is due of the cases that the head may read', async () => {
  const { page } = blueform
  const main = page.locator('main')
  await expect(main).not.toContainText('To do, by incident')
  await judge('head')
})

test('the notices can be switched off', async () => {
  const { page } = blueform
  await lock(page)
  await unlock(page, undefined, /lead/i)
  await onPage(page, 'Home')
  await goTo(page, '#/settings/locking')
  await page.getByRole('checkbox', { name: 'Show a notice when something is due' }).uncheck()
  await page.getByRole('button', { name: 'Save these settings' }).click()
  await onPage(page, 'Settings')
  await expect(page.locator('main')).toContainText('Not shown')
})
