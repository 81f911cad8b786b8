// Brings a fresh profile to an unlocked vault over the window's own bridge, reading the recovery code off the saved sheet.
import { execFileSync } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import type { WindowApi } from '#shared/ipc/window-api.ts'
import { type Blueform, answerDialogs } from '#tests/helpers/electron-app.ts'

export const PASSPHRASE = 'quiet lantern orbit mustard'

type Answer = { readonly ok: boolean; readonly code?: string; readonly data?: unknown }

/** The bridge as a page sees it; used inside functions that run in the page. */
export type Bridged = { readonly api: WindowApi }

export function ask(page: Page, route: string, input: unknown = {}): Promise<Answer> {
  return page.evaluate(([name, body]) => (window as unknown as Bridged).api.invoke(name, body) as Promise<Answer>, [
    route,
    input,
  ] as const)
}

export async function makeVault({ app, page, folder }: Blueform): Promise<void> {
  const vault = join(folder, 'vault')
  const sheet = join(folder, 'sheet.pdf')
  mkdirSync(vault, { recursive: true })
  await answerDialogs(app, { open: vault, save: sheet })
  const { ticket } = (await data(page, 'vault.chooseFolder')) as { ticket: string }
  const school = {
    name: 'Larkfield Example School',
    address: '1 Example Road',
    coordinator: 'Robin Example',
    contact: '01632 960000',
    localAuthority: '',
    urgentContacts: '',
  }
  await data(page, 'vault.create', { ticket, school, name: 'Robin Example', passphrase: PASSPHRASE })
  await confirmSheet(page, sheet)
}

async function confirmSheet(page: Page, sheet: string): Promise<void> {
  await data(page, 'vault.recoverySheet', { to: 'save' })
  const words = execFileSync('pdftotext', ['-layout', sheet, '-'], { encoding: 'utf8' })
  const groups = /(?:[0-9A-Z]{4}\s*-\s*){6}[0-9A-Z]{4}/.exec(words)?.[0].split(/\s*-\s*/) ?? []
  const { askedGroups } = (await data(page, 'vault.state')) as { askedGroups: readonly [number, number] }
  await data(page, 'vault.confirmRecovery', { groups: askedGroups.map((number) => groups[number - 1]) })
}

export async function data(page: Page, route: string, input: unknown = {}): Promise<unknown> {
  const answer = await ask(page, route, input)
  if (!answer.ok) throw new Error(`${route}: ${JSON.stringify(answer)}`)
  return answer.data
}
