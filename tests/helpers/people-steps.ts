// Several people on one laptop: adding them, unlocking as each of them, and what each then finds. Beside steps.ts, for the tests of
// accounts, restricted cases and the drop box.
import type { Page } from '@playwright/test'
import { ROLE_LABELS, type Role } from '#shared/domain/roles.ts'
import { ask, spend } from '../security/unlocked.ts'
import { button, field, onPage, pdfText, unlock } from './steps.ts'

export type Colleague = { readonly role: Role; readonly name: string; readonly passphrase: string }

export const DEPUTY: Colleague = { role: 'deputy', name: 'Alex Placeholder', passphrase: 'copper meadow violin dusk' }
export const HEAD: Colleague = { role: 'head', name: 'Sam Placeholder', passphrase: 'velvet harbour cactus nine' }
export const DPO: Colleague = { role: 'dpo', name: 'Jo Specimen', passphrase: 'marble thunder pickle seven' }
export const OFFICE: Colleague = { role: 'office', name: 'Mel Example', passphrase: 'lemon anvil pilgrim socket' }
export const CHAIR: Colleague = { role: 'chair', name: 'Kim Example', passphrase: 'saddle winter copper plume' }

/** How the lock screen shows them: a role, and no name. */
export function asShown({ role, name }: Colleague): string {
  const initials = name.split(' ').map((word) => word.charAt(0))
  return `${ROLE_LABELS[role]} (${initials.join('')})`
}

/** Through the pages, as the person at the laptop does it; `look` sees each of them. */
export async function addPerson(
  page: Page,
  person: Colleague,
  look: (name: string) => Promise<void> = async () => undefined,
): Promise<void> {
  await goTo(page, '#/accounts')
  await page.getByRole('link', { name: 'Add a person' }).click()
  await onPage(page, 'What is their role?')
  await page.getByRole('radio', { name: ROLE_LABELS[person.role], exact: true }).check()
  await look('role')
  await button(page, 'Continue').click()
  await onPage(page, 'What is their name?')
  await field(page, 'name').fill(person.name)
  await look('name')
  await button(page, 'Continue').click()
  await onPage(page, 'Check your answers')
  await look('check')
  await button(page, 'Continue').click()
  await onPage(page, `Hand the laptop to ${person.name}`)
  await field(page, 'passphrase').fill(person.passphrase)
  await field(page, 'passphraseAgain').fill(person.passphrase)
  await page.getByText(/You can use this one/).waitFor()
  await look('hand-over')
  await button(page, `Give ${person.name} access`).click()
  await onPage(page, 'The new person has access')
}

/** Over the window's bridge, for tests that are about something else. Ends on the home page. */
export async function addColleagues(page: Page, people: readonly Colleague[]): Promise<void> {
  for (const { role, name, passphrase } of people) await spend(page, 'accounts.add', { role, name }, { passphrase })
  await goTo(page, '#/')
  await onPage(page, 'Home')
}

export async function goTo(page: Page, hash: string): Promise<void> {
  await page.evaluate((to) => {
    window.location.hash = to
  }, hash)
}

export async function lock(page: Page): Promise<void> {
  await page.keyboard.press('Control+l')
  await onPage(page, 'Unlock the records')
}

/** From whoever has the laptop now to somebody else. */
export async function changeTo(page: Page, who: string | RegExp, passphrase: string): Promise<void> {
  await lock(page)
  await unlock(page, passphrase, who)
  await onPage(page, 'Home')
}

export async function changeToColleague(page: Page, person: Colleague): Promise<void> {
  await changeTo(page, asShown(person), person.passphrase)
}

export type LeftConcern = { readonly image: 'No' | 'Not sure' | 'Yes'; readonly adult: RegExp; readonly words: string }

/** At the lock screen, up to the page that says that it is locked away. */
export async function leaveConcern(
  page: Page,
  { image, adult, words }: LeftConcern,
  look: (name: string) => Promise<void> = async () => undefined,
): Promise<void> {
  await button(page, 'Leave a concern').click()
  await onPage(page, /^Could this involve/)
  await page.getByRole('radio', { name: image, exact: true }).check()
  await look('image-question')
  await button(page, 'Continue').click()
  if (image !== 'No') {
    await onPage(page, 'Do not look at the image')
    await look('stop')
    await button(page, 'Continue').click()
  }
  await onPage(page, /^Could this be about an adult/)
  await page.getByRole('radio', { name: adult }).check()
  await look('adult')
  await button(page, 'Continue').click()
  await onPage(page, 'Who are you?')
  await field(page, 'writerName').fill('Rowan Wordsworth')
  await field(page, 'writerRole').fill('Teaching assistant')
  await look('writer')
  await button(page, 'Continue').click()
  await onPage(page, /^What happened/)
  await field(page, 'words').fill(words)
  await look('what-happened')
  await button(page, 'Continue').click()
  await onPage(page, 'Check before you send it')
  await look('check')
  await button(page, 'Send and lock it away').click()
  await onPage(page, 'Your concern is locked away')
  await look('sent')
}

/** The words of the rail at the side, in order. */
export async function placesOf(page: Page): Promise<readonly string[]> {
  const links = page.getByRole('navigation', { name: 'Main' }).getByRole('link')
  return (await links.allInnerTexts()).map((words) => words.trim())
}

/** The code with which the main process answers a call from the window; 'ok' when it did what was asked. */
export async function answerTo(page: Page, route: string, input: object = {}): Promise<string> {
  const { ok, code } = await ask(page, route, input)
  return ok ? 'ok' : (code ?? 'no code')
}

/** As a person would copy it from the foot of a printed page. */
export function checkpointOn(path: string): { readonly rows: string; readonly groups: string } {
  const found = /Record checkpoint: ([\d,]+) rows, ((?:[0-9a-f]{4} ?){16})/.exec(pdfText(path))
  if (!found?.[1] || !found[2]) throw new Error('no checkpoint at the foot of the page')
  return { rows: found[1], groups: found[2].trim() }
}

/** What is said aloud when something was refused: the lock screen keeps an empty place for it beside each of its questions. */
export function refusal(page: Page, words: string | RegExp) {
  return page.getByRole('alert').filter({ hasText: words })
}
