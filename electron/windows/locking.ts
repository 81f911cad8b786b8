// Locks the vault and makes the window forget it: first covered, so that nothing can be read for even a moment, then the process
// that showed the case is ended and a new one started at the lock screen. It must work while the page hangs.
import { setTimeout as delay } from 'node:timers/promises'
import { type BrowserWindow, View, app } from 'electron'
import type { EventName } from '#shared/ipc/contract.ts'
import { log } from '../platform/log.ts'
import type { LockReason, Vault } from '../vault/vault.ts'
import { BLANK_PAGE, START_PAGE } from './app-protocol.ts'
import { backgroundColor } from './main-window.ts'

// The screens save drafts as they are typed; this is for the last few letters, and a page that hangs must not delay the lock.
const SAVING_LIMIT_MS = 500
const ENDING_LIMIT_MS = 2_000

export type Locking = {
  /** Covers the window, lets the screens save what was typed last, then locks. */
  readonly lock: (reason: LockReason) => Promise<void>
  /** Locks at once: for when the machine is going away. */
  readonly lockNow: (reason: LockReason) => void
  /** The page asks to lock, or has saved all and says so. */
  readonly askedByPage: () => void
  /** Starts the window afresh after its process has died. */
  readonly startAfresh: () => Promise<void>
}

export function createLocking(window: BrowserWindow, vault: Vault, closeDocuments: () => void): Locking {
  const cover = createCover(window)
  let savingDone: (() => void) | undefined
  let running: Promise<void> | undefined

  const startAfresh = createRestart(window, cover.hide)

  const lockNow = (reason: LockReason): void => {
    if (!isOpen(vault)) return
    cover.show()
    closeDocuments()
    vault.lock(reason)
  }

  const saveAndLock = async (reason: LockReason): Promise<void> => {
    cover.show()
    closeDocuments()
    const saved = new Promise<void>((resolve) => {
      savingDone = resolve
    })
    send(window, 'vault.locking')
    await Promise.race([saved, delay(SAVING_LIMIT_MS)])
    savingDone = undefined
    vault.lock(reason)
    if (reason !== 'quit') await startAfresh()
  }

  // The vault may also lock by itself; whoever asked, the window forgets.
  vault.onLocked((reason) => {
    closeDocuments()
    send(window, 'vault.locked')
    if (reason !== 'quit') void startAfresh()
  })

  return {
    lock: async (reason) => {
      if (!isOpen(vault)) return
      running ??= saveAndLock(reason).finally(() => {
        running = undefined
      })
      await running
    },
    lockNow,
    askedByPage: () => {
      if (savingDone) savingDone()
      else lockNow('asked')
    },
    startAfresh,
  }
}

// Whoever asks while it is under way gets the same restart.
function createRestart(window: BrowserWindow, done: () => void): () => Promise<void> {
  let running: Promise<void> | undefined
  return () => {
    running ??= forget(window)
      .catch(() => {
        log('window.reload-failed')
      })
      .finally(() => {
        running = undefined
        done()
      })
    return running
  }
}

export function isOpen(vault: Vault): boolean {
  const { state } = vault.state()
  return state === 'unlocked' || state === 'unconfirmed'
}

function send(window: BrowserWindow, event: EventName): void {
  if (!window.isDestroyed() && !window.webContents.isCrashed()) window.webContents.send(event)
}

// The blank page belongs to another site, so Chromium ends the process that held the case and starts a new one for the app.
async function forget(window: BrowserWindow): Promise<void> {
  if (window.isDestroyed()) return
  const pid = window.webContents.getOSProcessId()
  await window.loadURL(BLANK_PAGE)
  await window.loadURL(START_PAGE)
  window.webContents.navigationHistory.clear()
  void endProcess(pid)
}

async function endProcess(pid: number): Promise<void> {
  await delay(ENDING_LIMIT_MS)
  if (!app.getAppMetrics().some((metric) => metric.type === 'Tab' && metric.pid === pid)) return
  log('window.process-stayed')
  process.kill(pid, 'SIGKILL')
}

function createCover(window: BrowserWindow) {
  let view: View | undefined
  return {
    show: () => {
      if (view || window.isDestroyed()) return
      const [width = 0, height = 0] = window.getContentSize()
      view = new View()
      view.setBackgroundColor(backgroundColor())
      view.setBounds({ x: 0, y: 0, width, height })
      window.contentView.addChildView(view)
    },
    hide: () => {
      if (view && !window.isDestroyed()) window.contentView.removeChildView(view)
      view = undefined
    },
  }
}
