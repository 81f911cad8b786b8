// Locking, in each way that it can come about: keys gone, documents closed, and the process that showed the case ended.
import { expect, test } from '@playwright/test'
import { type Blueform, launchBlueform, removeFolder } from '#tests/helpers/electron-app.ts'
import { tellFromSystem, windowCount } from '#tests/helpers/windows.ts'
import { type Bridged, ask, data, makeVault, unlockAs } from './unlocked.ts'

const SETTINGS = {
  idleLockMinutes: 5,
  discreetNames: true,
  passphraseReminderDays: 180,
  passphraseMixed: false,
  passphraseNoName: false,
  backupInterval: 'daily',
  notifications: true,
} as const

let blueform: Blueform

test.beforeAll(async () => {
  blueform = await launchBlueform()
  await makeVault(blueform)
})
test.beforeEach(async () => {
  const state = (await data(blueform.page, 'vault.state')) as { state: string }
  if (state.state === 'locked') await unlockAs(blueform.page)
  await blueform.page.evaluate(() => {
    Object.assign(window, { caseInMemory: 'a name' })
  })
})
test.afterAll(async () => {
  await blueform.quit()
  removeFolder(blueform.folder)
})

test('Ctrl+L locks, closes the documents and ends the process that showed the case', async () => {
  await data(blueform.page, 'documents.preview', { document: 'blank-form' })
  await expect.poll(() => windowCount(blueform.app)).toBe(2)
  const before = await processOfWindow()
  await pressLock()
  await expectForgotten()
  expect(await windowCount(blueform.app)).toBe(1)
  await expect.poll(() => isRunning(before)).toBe(false)
})

test('Ctrl+L locks while the page hangs', async () => {
  const before = await processOfWindow()
  await blueform.page.evaluate(() => {
    setTimeout(() => {
      for (;;);
    }, 50)
  })
  await new Promise((resolve) => setTimeout(resolve, 300))
  await pressLock()
  await expectForgotten()
  await expect.poll(() => isRunning(before)).toBe(false)
})

test('Ctrl+L in a document’s window locks too', async () => {
  await data(blueform.page, 'documents.preview', { document: 'blank-form' })
  await expect.poll(() => windowCount(blueform.app)).toBe(2)
  await blueform.app.evaluate(({ BrowserWindow }) => {
    const window = BrowserWindow.getAllWindows().find(
      ({ webContents }) => !webContents.getURL().startsWith('blueform:'),
    )
    window?.webContents.sendInputEvent({ type: 'keyDown', keyCode: 'L', modifiers: ['control'] })
  })
  await expectForgotten()
  expect(await windowCount(blueform.app)).toBe(1)
})

test('the page is given the time to save before the vault locks', async () => {
  await blueform.page.evaluate((settings) => {
    const { api } = window as unknown as Bridged
    // The app's own screens answer at once when they have nothing to save; this is sent before that answer.
    api.on('vault.locking', () => {
      void api.invoke('school.changeSettings', { ...settings, idleLockMinutes: 7 })
    })
  }, SETTINGS)
  await pressLock()
  await expectForgotten()
  await unlockAs(blueform.page)
  expect(await data(blueform.page, 'school.readSettings')).toEqual({ ...SETTINGS, idleLockMinutes: 7 })
})

for (const event of ['suspend', 'lock-screen', 'shutdown'] as const) {
  test(`the system’s "${event}" locks`, async () => {
    await tellFromSystem(blueform.app, event)
    await expect.poll(lockedState).toBe('locked')
    await blueform.page.goto('blueform://app/').catch(() => undefined)
  })
}

test('nobody at the keyboard for the minutes that are set locks', async () => {
  await data(blueform.page, 'school.changeSettings', { ...SETTINGS, idleLockMinutes: 3 })
  await blueform.app.evaluate(({ powerMonitor }) => {
    powerMonitor.getSystemIdleTime = () => 3 * 60 - 1
  })
  await blueform.page.waitForTimeout(6_000)
  expect(await lockedState()).toBe('unlocked')
  await blueform.app.evaluate(({ powerMonitor }) => {
    powerMonitor.getSystemIdleTime = () => 3 * 60
  })
  await expectForgotten()
  await blueform.app.evaluate(({ powerMonitor }) => {
    powerMonitor.getSystemIdleTime = () => 0
  })
})

test('the passphrase is typed into a page whose process ends once it has let in, and the new page has the keyboard', async () => {
  await pressLock()
  await expectForgotten()
  const before = await processOfWindow()
  await unlockAs(blueform.page)
  expect(await processOfWindow()).not.toBe(before)
  await expect.poll(() => isRunning(before)).toBe(false)
  expect(await blueform.page.evaluate(() => document.activeElement?.tagName)).toBe('H1')
})

test('a wrong passphrase leaves the page as it is', async () => {
  await pressLock()
  await expectForgotten()
  const before = await processOfWindow()
  await expect(unlockAs(blueform.page, 'not the right passphrase')).rejects.toThrow('wrong-secret')
  expect(await processOfWindow()).toBe(before)
})

test('a lock while the page is being replaced ends at the lock screen', async () => {
  await pressLock()
  await expectForgotten()
  const unlocked = unlockAs(blueform.page).catch(() => undefined)
  await expect.poll(isOpenInMain, { intervals: [20] }).toBe(true)
  await pressLock()
  await unlocked
  await expectForgotten()
})

test('locking leaves no way back to the page before', async () => {
  await pressLock()
  await expectForgotten()
  const canGoBack = await blueform.app.evaluate(
    ({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.navigationHistory.canGoBack() ?? true,
  )
  expect(canGoBack).toBe(false)
})

test('a second start shows the first window and ends', async () => {
  await blueform.app.evaluate(({ BrowserWindow }) => {
    BrowserWindow.getAllWindows()[0]?.minimize()
  })
  const second = launchBlueform({ folder: blueform.folder }).then(
    () => 'opened',
    () => 'ended',
  )
  expect(await second).toBe('ended')
  expect(await windowCount(blueform.app)).toBe(1)
  expect(
    await blueform.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isMinimized() ?? true),
  ).toBe(false)
})

// Last: Playwright gives a page up for lost once its process has crashed.
test('the page’s process dying locks, and the window comes back at the lock screen', async () => {
  const before = await processOfWindow()
  await blueform.app.evaluate(({ BrowserWindow }) => {
    BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer()
  })
  await expect.poll(stateSeenByMain, { timeout: 10_000 }).toBe('locked')
  expect(await processOfWindow()).not.toBe(before)
})

function pressLock(): Promise<void> {
  return blueform.app.evaluate(({ BrowserWindow }) => {
    const window = BrowserWindow.getAllWindows().find(({ webContents }) => webContents.getURL().startsWith('blueform:'))
    window?.webContents.sendInputEvent({ type: 'keyDown', keyCode: 'L', modifiers: ['control'] })
  })
}

async function expectForgotten(): Promise<void> {
  await blueform.page.waitForFunction(() => window.location.host === 'app' && !('caseInMemory' in window), null, {
    timeout: 15_000,
  })
  expect(await lockedState()).toBe('locked')
  expect(await ask(blueform.page, 'school.read')).toMatchObject({ ok: false, code: 'locked' })
}

async function lockedState(): Promise<string> {
  try {
    return ((await data(blueform.page, 'vault.state')) as { state: string }).state
  } catch {
    return 'between pages'
  }
}

function stateSeenByMain(): Promise<string> {
  return blueform.app.evaluate(async ({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents
    if (!contents || contents.isCrashed() || contents.isLoading()) return 'between pages'
    const question = contents.executeJavaScript("window.api.invoke('vault.state', {})") as Promise<{
      data?: { state: string }
    }>
    // A page that is being replaced never answers.
    const limit = new Promise<Awaited<typeof question>>((resolve) => setTimeout(() => resolve({}), 1_000))
    const answer = await Promise.race([question, limit])
    return answer.data?.state ?? 'no answer'
  })
}

function isOpenInMain(): Promise<boolean> {
  return blueform.app.evaluate(
    ({ BrowserWindow }) => (BrowserWindow.getAllWindows()[0]?.contentView.children.length ?? 0) > 0,
  )
}

function processOfWindow(): Promise<number> {
  return blueform.app.evaluate(({ BrowserWindow }) => {
    const window = BrowserWindow.getAllWindows().find(({ webContents }) => webContents.getURL().startsWith('blueform:'))
    return window?.webContents.getOSProcessId() ?? 0
  })
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}
