// A walk through the screens with Chromium's own network log on: nothing asked for, nothing sent, no policy broken.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { answerDialogs, launchBlueform, makeFolder, removeFolder } from '#tests/helpers/electron-app.ts'
import { STORY, answerConcern, saveConcern, setUpVault } from '#tests/helpers/steps.ts'
import { windowCount } from '#tests/helpers/windows.ts'
import { ask, data } from './unlocked.ts'

type LogEvent = {
  readonly type: number
  readonly params?: { readonly url?: string; readonly host?: string; readonly address?: string }
}
type NetLog = {
  readonly constants: { readonly logEventTypes: Readonly<Record<string, number>> }
  readonly events: readonly LogEvent[]
}

// What leaves a computer begins with one of these: a request, a name looked up, a connection, a datagram.
const LEAVING = ['URL_REQUEST_START_JOB', 'HOST_RESOLVER_MANAGER_REQUEST', 'TCP_CONNECT_ATTEMPT', 'UDP_CONNECT']

const SCREENS = [
  '#/',
  '#/incidents',
  '#/settings',
  '#/settings/school',
  '#/settings/locking',
  '#/settings/contacts',
  '#/settings/contacts/sheet',
  '#/settings/conditions',
  '#/settings/choices',
  '#/sites',
  '#/chronology',
  '#/print/blank',
  '#/nowhere',
]
const INCIDENT_SCREENS = [
  '',
  '/amend',
  '/print',
  '/devices/new',
  '/image-seen/new',
  '/actions/new',
  '/outcome',
  '/close',
  '/questions',
  '/steps/tell-head',
  '/contacts/new',
  '/decisions/new',
  '/searches/new',
  '/sanctions/new',
  '/letters/new',
  '/print/chronology',
  '/print/briefing',
]

test('a full walk asks the network for nothing and breaks no rule of the page’s policy', async () => {
  const folder = makeFolder()
  const netLog = join(folder, 'net-log.json')
  const blueform = await launchBlueform({ folder, args: [`--log-net-log=${netLog}`] })
  const { app, page } = blueform
  const violations: string[] = []
  page.on('console', (message) => {
    if (/content.security.policy|trusted(html|script)/i.test(message.text())) violations.push(message.text())
  })
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      console.error(`Content Security Policy: ${event.violatedDirective} ${event.blockedURI}`)
    })
  })

  await page.reload()
  await setUpVault(blueform)
  await answerConcern(page, { ...STORY, image: 'Not sure' })
  await saveConcern(page)
  const incident = new URL(page.url()).hash.replace('/now', '')
  for (const screen of [...SCREENS, ...INCIDENT_SCREENS.map((part) => incident + part)]) {
    await page.evaluate((hash) => {
      window.location.hash = hash
    }, screen)
    await page.waitForTimeout(400)
  }
  await answerDialogs(app, { save: join(folder, 'form.pdf') })
  await data(page, 'documents.saveProtected', { document: 'blank-form' })
  const incidentId = incident.split('/').at(-1)
  for (const choice of [
    { document: 'blank-form' },
    { document: 'incident-report-form', incidentId },
    { document: 'chronology', incidentId },
    { document: 'briefing', incidentId },
  ]) {
    await data(page, 'documents.preview', choice)
  }
  await page.waitForTimeout(2_000)
  await ask(page, 'vault.lock').catch(() => undefined)
  await page.waitForTimeout(1_500)

  expect(await windowCount(app)).toBe(1)
  expect(violations).toEqual([])
  // The watch itself is awake: a style attribute is what the policy forbids.
  await page.evaluate(() => {
    document.body.setAttribute('style', 'color: red')
  })
  await expect.poll(() => violations.length).toBeGreaterThan(0)
  await blueform.quit()
  expect(leavingIn(netLog)).toEqual([])
  removeFolder(folder)
})

function leavingIn(path: string): readonly string[] {
  const log = JSON.parse(readFileSync(path, 'utf8')) as NetLog
  const types = LEAVING.map((name) => log.constants.logEventTypes[name])
  expect(types.every((type) => type !== undefined)).toBe(true)
  // Playwright speaks to Electron over a socket that Electron listens on, which is none of these.
  return log.events
    .filter(({ type, params }) => types.includes(type) && params !== undefined && !isOurs(params.url))
    .map(({ params }) => params?.url ?? params?.host ?? params?.address)
    .filter((target) => target !== undefined)
}

function isOurs(url: string | undefined): boolean {
  return url !== undefined && /^(blueform|blueform-document|chrome-extension|chrome|devtools):/.test(url)
}
