// Going through the windows without a mouse: only keys, and always a visible place where the focus is.
import { type Page, expect } from '@playwright/test'

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
export async function tabTo(page: Page, wanted: string | RegExp): Promise<void> {
  for (let presses = 0; presses < 80; presses += 1) {
    const focus = await focusOn(page)
    expect(focus.isSeen, `focus outside the window on "${focus.words}"`).toBe(true)
    if (isWanted(focus, wanted)) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`the Tab key never reaches ${String(wanted)}`)
}

/** Goes on to the next group of radio buttons with Tab, then to the wanted one with the arrow keys, which also choose it. */
export async function choose(page: Page, wanted: RegExp): Promise<void> {
  await page.keyboard.press('Tab')
  for (let presses = 0; presses < 80 && !(await focusOn(page)).isRadio; presses += 1) await page.keyboard.press('Tab')
  await arrowTo(page, wanted)
}

/** Within the group of radio buttons that has the focus. */
export async function arrowTo(page: Page, wanted: RegExp): Promise<void> {
  if (isWanted(await focusOn(page), wanted)) return page.keyboard.press('Space')
  for (let presses = 0; presses < 10; presses += 1) {
    await page.keyboard.press('ArrowDown')
    if (isWanted(await focusOn(page), wanted)) return
  }
  throw new Error(`the arrow keys never reach ${String(wanted)}`)
}

export async function press(page: Page, wanted: string | RegExp, key = 'Enter'): Promise<void> {
  await tabTo(page, wanted)
  await page.keyboard.press(key)
}

/** Tabs to a box and types into it. */
export async function typeInto(page: Page, id: string, words: string): Promise<void> {
  await tabTo(page, id)
  await page.keyboard.type(words)
}
