// Brings a fresh profile to an unlocked vault over the window's own bridge, reading the codes off the saved sheets.
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import type { IncidentAnswers } from '#shared/domain/incident-answers.ts'
import type { WindowApi } from '#shared/ipc/window-api.ts'
import { type Blueform, answerDialogs } from '#tests/helpers/electron-app.ts'
import { codeGroups } from '#tests/helpers/steps.ts'

export const PASSPHRASE = 'quiet lantern orbit mustard'

type Answer = { readonly ok: boolean; readonly code?: string; readonly data?: unknown }
/** Text that crosses as bytes, by the name of its field. */
type Secrets = Readonly<Record<string, string>>

/** The bridge as a page sees it; used inside functions that run in the page. */
export type Bridged = { readonly api: WindowApi }

export function ask(page: Page, route: string, input: object = {}, secrets: Secrets = {}): Promise<Answer> {
  return page.evaluate(
    ([name, body, texts]) => {
      const bytes = Object.entries(texts).map(([field, text]) => [field, new TextEncoder().encode(text)] as const)
      const { api } = window as unknown as Bridged
      return api.invoke(name, { ...body, ...Object.fromEntries(bytes) }) as Promise<Answer>
    },
    [route, input, secrets] as const,
  )
}

export async function data(page: Page, route: string, input: object = {}): Promise<unknown> {
  const answer = await ask(page, route, input)
  if (!answer.ok) throw new Error(`${route}: ${JSON.stringify(answer)}`)
  return answer.data
}

type Recorded = { readonly incidentId: string; readonly reference: string }

export async function recordAnswers(page: Page, answers: IncidentAnswers): Promise<Recorded> {
  const { draftId } = (await data(page, 'incidents.startDraft')) as { draftId: string }
  return (await data(page, 'incidents.record', { draftId, answers })) as Recorded
}

/** A call that uses up a secret: its answer may be lost with the page, which is replaced. */
export async function spend(page: Page, route: string, input: object, secrets: Secrets): Promise<void> {
  await page.evaluate(() => Object.assign(window, { isOld: true }))
  const answer = await ask(page, route, input, secrets).catch(() => undefined)
  if (answer?.ok === false) throw new Error(`${route}: ${JSON.stringify(answer)}`)
  await page.waitForFunction(
    () => window.location.host === 'app' && !('isOld' in window) && document.querySelector('h1') !== null,
  )
}

type Locked = { readonly state: string; readonly accounts?: readonly { accountId: string; role: string }[] }

/** Lets in whoever has this role at the lock screen. */
export async function unlockAs(page: Page, passphrase = PASSPHRASE, role = 'dsl'): Promise<void> {
  const { accounts = [] } = (await data(page, 'vault.state')) as Locked
  const accountId = accounts.find((account) => account.role === role)?.accountId ?? ''
  await spend(page, 'vault.unlock', { accountId }, { passphrase })
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
  await spend(page, 'vault.create', { ticket, school, name: 'Robin Example' }, { passphrase: PASSPHRASE })
  for (const kind of ['recovery', 'release']) await confirmSheet(page, sheet, kind)
}

/** Types part of the sheet back that is asked for now; the save dialog must already answer with `sheet`. */
export async function confirmSheet(page: Page, sheet: string, kind: string): Promise<void> {
  const state = (await data(page, 'vault.state')) as { sheet: string; askedGroups: readonly [number, number] }
  if (state.sheet !== kind) throw new Error(`asked for the sheet ${state.sheet}`)
  await data(page, 'vault.sheet', { to: 'save' })
  const groups = codeGroups(sheet)
  await data(page, 'vault.confirmSheet', { groups: state.askedGroups.map((number) => groups[number - 1]) })
}
