// Everything that locks the vault without a person pressing the button on the screen.
import { type BrowserWindow, type WebContents, app, dialog, powerMonitor, webContents } from 'electron'
import { log } from '../platform/log.ts'
import type { Vault } from '../vault/vault.ts'
import { type Locking, isOpen } from './locking.ts'

const IDLE_POLL_MS = 5_000
const CRASH_LOOP_MS = 10_000
const WINDOW_KEEPS_ENDING =
  'The window of Blueform keeps stopping. The records are locked and what was saved is safe. Close Blueform, restart the computer and open Blueform again.'

export type LockTriggers = {
  readonly window: BrowserWindow
  readonly vault: Vault
  readonly locking: Locking
  /** Minutes without a key or mouse, from the settings of the open vault. */
  readonly idleLockMinutes: () => Promise<number>
}

export function setupLockTriggers(triggers: LockTriggers): void {
  lockOnKey(triggers)
  lockWithSystem(triggers)
  lockWhenIdle(triggers)
  lockBeforeClosing(triggers)
  lockAfterCrash(triggers)
}

// In the main process, so that it works while the page hangs and also while the keyboard is in a document's window.
function lockOnKey({ locking }: LockTriggers): void {
  const watch = (contents: WebContents) => {
    contents.on('before-input-event', (event, input) => {
      const isLockKey = input.type === 'keyDown' && (input.control || input.meta) && input.key.toLowerCase() === 'l'
      if (!isLockKey || input.alt || input.shift) return
      event.preventDefault()
      void locking.lock('asked')
    })
  }
  for (const contents of webContents.getAllWebContents()) watch(contents)
  app.on('web-contents-created', (_event, contents) => {
    watch(contents)
  })
}

function lockWithSystem({ window, locking }: LockTriggers): void {
  powerMonitor.on('lock-screen', () => {
    void locking.lock('screen-lock')
  })
  // The machine may stop at any moment, so these do not wait for the page.
  powerMonitor.on('suspend', () => {
    locking.lockNow('suspend')
  })
  powerMonitor.on('shutdown', () => {
    locking.lockNow('quit')
  })
  window.on('session-end', () => {
    locking.lockNow('quit')
  })
}

function lockWhenIdle({ vault, locking, idleLockMinutes }: LockTriggers): void {
  const check = async () => {
    if (!isOpen(vault)) return
    const minutes = await idleLockMinutes()
    if (powerMonitor.getSystemIdleTime() >= minutes * 60) await locking.lock('idle')
  }
  setInterval(() => {
    check().catch(() => {
      log('idle.check-failed')
    })
  }, IDLE_POLL_MS)
}

function lockBeforeClosing({ window, vault, locking }: LockTriggers): void {
  window.on('close', (event) => {
    if (!isOpen(vault)) return
    event.preventDefault()
    void locking.lock('quit').then(() => {
      app.quit()
    })
  })
}

function lockAfterCrash({ window, vault, locking }: LockTriggers): void {
  let crashedAtMs = 0
  window.webContents.on('render-process-gone', (_event, { reason, exitCode }) => {
    if (reason === 'clean-exit') return
    log('window.process-gone', { reason, exitCode })
    const isLoop = Date.now() - crashedAtMs < CRASH_LOOP_MS
    crashedAtMs = Date.now()
    if (isOpen(vault)) locking.lockNow('asked')
    else if (!isLoop) void locking.startAfresh()
    else dialog.showErrorBox('Blueform', WINDOW_KEEPS_ENDING)
  })
}
