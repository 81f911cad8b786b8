// Looks at a screen as a judge would: accessible, nothing cut off, one primary button and that one in reach.
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { AxeBuilder } from '@axe-core/playwright'
import { expect } from '@playwright/test'
import type { Page } from '@playwright/test'
import type { Blueform } from './electron-app.ts'

const SCREENS = join(import.meta.dirname, '..', '..', 'demo-output', 'screens')

/** What the window shows, taken by Electron itself: the inspector's own pictures are cut off when the window is zoomed. */
export async function shoot({ app, page }: Blueform, name: string): Promise<void> {
  // Until what stands on the page is painted, the window still shows the page before.
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))))
  const png = await app.evaluate(async ({ BrowserWindow }) => {
    const picture = await BrowserWindow.getAllWindows()[0]?.webContents.capturePage()
    return picture?.toPNG().toString('base64') ?? ''
  })
  const path = join(SCREENS, `${name}.png`)
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, Buffer.from(png, 'base64'))
}

/** Fluent's focus dummies are the one exception: invisible, unreachable, and marked as what they are. */
export async function expectAccessible(page: Page, name: string): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).exclude('[data-tabster-dummy]').analyze()
  const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`)
  expect(found, `axe on ${name}`).toEqual([])
}

/** A link that looks like a button is one to whoever sits in front of it. */
const PRIMARY = '.bf-button-primary, .bf-link-button-primary, .bf-front-primary'

/** Nothing wider than the window, and at most one primary button. */
export async function expectWellLaidOut(page: Page, name: string): Promise<void> {
  const facts = await page.evaluate(
    (primary) => ({
      overflow: document.documentElement.scrollWidth - window.innerWidth,
      // What lies behind a dialog cannot be pressed.
      primaries: [
        ...(document.querySelector('[role=dialog], [role=alertdialog]') ?? document).querySelectorAll(primary),
      ].filter((one) => one instanceof HTMLElement && one.offsetParent !== null).length,
    }),
    PRIMARY,
  )
  expect(facts.overflow, `sideways scrolling on ${name}`).toBeLessThanOrEqual(0)
  expect(facts.primaries, `primary buttons on ${name}`).toBeLessThanOrEqual(1)
}

/** The primary button lies inside the window without scrolling. */
export async function expectPrimaryInReach(page: Page, name: string): Promise<void> {
  const below = await page.evaluate((selector) => {
    const primary = [...document.querySelectorAll(selector)].find(
      (one) => one instanceof HTMLElement && one.offsetParent !== null,
    )
    return primary ? primary.getBoundingClientRect().bottom - window.innerHeight : 0
  }, PRIMARY)
  expect(below, `primary button below the window's edge on ${name}`).toBeLessThanOrEqual(0)
}

/** A screen with all of the above, and its picture to look at. */
export async function judgeScreen(blueform: Blueform, name: string, picture: string): Promise<void> {
  await expectAccessible(blueform.page, name)
  await expectWellLaidOut(blueform.page, name)
  await expectPrimaryInReach(blueform.page, name)
  await shoot(blueform, picture)
}
