import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { type ElectronApplication, type Page, _electron, expect, test } from '@playwright/test'
import { HELD, launchBlueform, makeFolder, removeFolder } from '#tests/helpers/electron-app.ts'
import { attackByRemote, countWebRtcDatagrams } from './attacks.ts'

const fixtures = join(import.meta.dirname, 'fixtures')

let folder: string
test.beforeEach(() => {
  folder = makeFolder()
})
test.afterEach(() => {
  removeFolder(folder)
})

test('the control: an app with @electron/remote is escaped from, and its WebRTC is heard', async () => {
  const app = await launchControl()
  const page = await app.firstWindow()
  const marker = join(folder, 'escaped')
  await attackByRemote(page, marker)
  expect(existsSync(marker)).toBe(true)
  expect(await countWebRtcDatagrams(page)).toBeGreaterThan(0)
  await app.close()
})

test('Blueform, attacked the same way, refuses', async () => {
  const blueform = await launchBlueform({ folder })
  const page = await takeOverPage(blueform.app, blueform.page)
  const marker = join(folder, 'escaped')
  await attackByRemote(page, marker)
  expect(existsSync(marker)).toBe(false)
  expect(await countWebRtcDatagrams(page)).toBe(0)
  await blueform.quit()
})

test('the main process listens on one channel and no other', async () => {
  const blueform = await launchBlueform({ folder })
  const listening = await blueform.app.evaluate(({ ipcMain, BrowserWindow }) => {
    const handlers = (ipcMain as unknown as { _invokeHandlers: Map<string, unknown> })._invokeHandlers
    const ofWindow = BrowserWindow.getAllWindows().flatMap(({ webContents }) => webContents.ipc.eventNames())
    return { events: [...ipcMain.eventNames(), ...ofWindow].map(String), handlers: [...handlers.keys()] }
  })
  expect(listening.handlers).toEqual(['invoke'])
  // Electron itself listens for 'error' on each of these.
  expect(listening.events.filter((name) => name !== 'error')).toEqual([])
  await blueform.quit()
})

test('a page that was taken over gets no further on the one channel there is', async () => {
  const blueform = await launchBlueform({ folder })
  const page = await takeOverPage(blueform.app, blueform.page)
  const results = await page.evaluate(async () => {
    const { raw } = window as unknown as { raw: { invoke: (...words: unknown[]) => Promise<{ ok: boolean }> } }
    const names = ['__proto__', 'constructor', 'vault', 'school.read', 'incidents.list', 'documents.save', null, {}]
    return Promise.all(names.map((name) => raw.invoke('invoke', name, { words: '', path: '/etc/passwd' })))
  })
  expect(results.filter(({ ok }) => ok)).toEqual([])
  await blueform.quit()
})

function launchControl(): Promise<ElectronApplication> {
  const executablePath = process.env['BLUEFORM_ELECTRON'] ?? ''
  const args = [...HELD, ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), join(fixtures, 'remote-control')]
  return _electron.launch({
    executablePath,
    args,
    env: { ...process.env, BLUEFORM_PROFILE: folder },
  })
}

/** Loads the page anew with a second preload script that hands it Electron's raw channels. */
async function takeOverPage(app: ElectronApplication, page: Page): Promise<Page> {
  await app.evaluate(
    ({ session }, filePath) => {
      session.defaultSession.registerPreloadScript?.({ type: 'frame', filePath })
      // What Electron before 35 had.
      const older = session.defaultSession as unknown as { setPreloads?: (paths: string[]) => void }
      if (!('registerPreloadScript' in session.defaultSession)) older.setPreloads?.([filePath])
    },
    join(fixtures, 'hostile-preload.cjs'),
  )
  await page.reload()
  await page.waitForFunction(() => 'raw' in window)
  return page
}
