// The main job without a mouse: only keys, and always a visible place where the focus is.
import { expect, test } from '@playwright/test'
import type { Page } from '@playwright/test'
import { type Blueform, launchBlueform, removeFolder } from '../helpers/electron-app.ts'
import { PASSPHRASE, onPage, setUpVault } from '../helpers/steps.ts'

let blueform: Blueform

test.beforeAll(async () => {
  blueform = await launchBlueform()
  await setUpVault(blueform)
})

test.afterAll(async () => {
  await blueform.quit()
  removeFolder(blueform.folder)
})

type Focus = { readonly id: string; readonly words: string; readonly isRadio: boolean; readonly isSeen: boolean }

function focusOn(page: Page): Promise<Focus> {
  return page.evaluate(() => {
    const element = document.activeElement
    if (!(element instanceof HTMLElement)) return { id: '', words: '', isRadio: false, isSeen: true }
    const labels = element instanceof HTMLInputElement ? [...(element.labels ?? [])] : []
    const box = element.getBoundingClientRect()
    const isNoPlace = element.matches('body, [data-tabster-dummy]')
    return {
      id: element.id,
      words: [element.innerText, ...labels.map((label) => label.innerText)].join(' ').trim(),
      isRadio: element instanceof HTMLInputElement && element.type === 'radio',
      isSeen: isNoPlace || (box.bottom > 0 && box.top < window.innerHeight),
    }
  })
}

const isWanted = (focus: Focus, wanted: string | RegExp) =>
  typeof wanted === 'string' ? focus.id === wanted : wanted.test(focus.words)

/** Presses Tab until the control with this id or these words has the focus; each stop on the way must be visible. */
async function tabTo(page: Page, wanted: string | RegExp): Promise<void> {
  for (let presses = 0; presses < 80; presses += 1) {
    const focus = await focusOn(page)
    expect(focus.isSeen, `focus outside the window on "${focus.words}"`).toBe(true)
    if (isWanted(focus, wanted)) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`the Tab key never reaches ${String(wanted)}`)
}

/** Goes on to the next group of radio buttons with Tab, then to the wanted one with the arrow keys, which also choose it. */
async function choose(page: Page, wanted: RegExp): Promise<void> {
  await page.keyboard.press('Tab')
  for (let presses = 0; presses < 80 && !(await focusOn(page)).isRadio; presses += 1) await page.keyboard.press('Tab')
  if (isWanted(await focusOn(page), wanted)) return page.keyboard.press('Space')
  for (let presses = 0; presses < 10; presses += 1) {
    await page.keyboard.press('ArrowDown')
    if (isWanted(await focusOn(page), wanted)) return
  }
  throw new Error(`the arrow keys never reach ${String(wanted)}`)
}

async function press(page: Page, wanted: string | RegExp, key = 'Enter'): Promise<void> {
  await tabTo(page, wanted)
  await page.keyboard.press(key)
}

test('a concern is recorded and its print page reached with keys only', async () => {
  const { page } = blueform
  await page.keyboard.press('Control+l')
  await onPage(page, 'Unlock the records')
  await page.keyboard.type(PASSPHRASE)
  await page.keyboard.press('Enter')
  await onPage(page, 'Home')

  await page.keyboard.press('Control+n')
  await onPage(page, /^Could this involve/)
  await choose(page, /^No\b/)
  await press(page, /^Continue$/)
  await onPage(page, 'Is anyone in danger now?')
  await choose(page, /^No\b/)
  await tabTo(page, /^Continue$/)
  await page.keyboard.press('Enter')
  await onPage(page, /^Is this about an adult/)
  await choose(page, /^No\b/)
  await press(page, /^Continue$/)

  await onPage(page, 'Details of incident')
  await press(page, /^Today$/)
  await tabTo(page, 'time')
  await page.keyboard.type('9.05am')
  await tabTo(page, 'reporter')
  await page.keyboard.type('Tutor Example')
  await press(page, /^Continue$/)
  await onPage(page, 'Where did the incident occur?')
  await press(page, /Outside school/, 'Space')
  await press(page, /^Continue$/)
  await onPage(page, 'Who was involved in the incident?')
  await tabTo(page, 'people.0.name')
  await page.keyboard.type('يوسف')
  await choose(page, /child\/young person/)
  await choose(page, /Affected by it/)
  await press(page, /^Continue$/)
  await onPage(page, /^Type of incident/)
  await press(page, /online grooming/, 'Space')
  await press(page, /^Continue$/)
  await onPage(page, 'Description of incident')
  await tabTo(page, 'description')
  await page.keyboard.type('Someone met in a game asked where the pupil lives.')
  await press(page, /^Continue$/)
  await onPage(page, 'Nature of incident')
  await press(page, /Not known yet/, 'Space')
  await press(page, /^Continue$/)
  await onPage(page, 'Action taken')
  await press(page, /^Continue$/)
  await onPage(page, /^Outcome of incident/)
  await press(page, /Not known yet/, 'Space')
  await press(page, /^Continue$/)
  await onPage(page, 'Check answers before saving')
  await expect(page.locator('main')).toContainText('يوسف')
  await press(page, /Save and show what to do now/)
  await onPage(page, 'What to do now')
  await press(page, /Print or hand over/)
  await onPage(page, 'Print or hand over')
  await press(page, /Save as protected PDF/, 'Tab')
})
