// Locks the vault and makes the window forget it: first covered, so that nothing can be read for even a moment, then the process
// that showed the case is ended and a new one started at the lock screen. It must work while the page hangs.
import { setTimeout as delay } from 'node:timers/promises'
import type { BrowserWindow } from 'electron'
import type { EventName } from '#shared/ipc/contract.ts'
import type { LockReason, Vault } from '../vault/vault.ts'
import type { FreshPage } from './fresh-page.ts'

// The screens save drafts as they are typed; this is for the last few letters, and a page that hangs must not delay the lock.
const SAVING_LIMIT_MS = 500

export type Locking = {
  /** Covers the window, lets the screens save what was typed last, then locks. */
  readonly lock: (reason: LockReason) => Promise<void>
  /** Locks at once: for when the machine is going away. */
  readonly lockNow: (reason: LockReason) => void
  /** The page asks to lock, or has saved all and says so; at the lock screen it asks to forget what was typed there. */
  readonly askedByPage: () => void
  /** Starts the window afresh after its process has died. */
  readonly startAfresh: () => Promise<void>
}

type LockingParts = {
  readonly window: BrowserWindow
  readonly vault: Vault
  readonly page: FreshPage
  readonly closeDocuments: () => void
}

export function createLocking({ window, vault, page, closeDocuments }: LockingParts): Locking {
  let savingDone: (() => void) | undefined
  let running: Promise<void> | undefined

  const lockNow = (reason: LockReason): void => {
    if (!isOpen(vault)) return
    page.cover()
    closeDocuments()
    vault.lock(reason)
  }

  const saveAndLock = async (reason: LockReason): Promise<void> => {
    page.cover()
    closeDocuments()
    const saved = new Promise<void>((resolve) => {
      savingDone = resolve
    })
    send(window, 'vault.locking')
    await Promise.race([saved, delay(SAVING_LIMIT_MS)])
    savingDone = undefined
    vault.lock(reason)
    if (reason !== 'quit') await page.afterLock()
  }

  // The vault may also lock by itself; whoever asked, the window forgets.
  vault.onLocked((reason) => {
    closeDocuments()
    send(window, 'vault.locked')
    if (reason !== 'quit') void page.afterLock()
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
      else if (isOpen(vault)) lockNow('asked')
      else void page.afterLock()
    },
    startAfresh: page.afterLock,
  }
}

export function isOpen(vault: Vault): boolean {
  const { state } = vault.state()
  return state === 'unlocked' || state === 'unconfirmed' || state === 'signing'
}

/** Tells the page that something happened; what it was, the page has to ask. */
export function send(window: BrowserWindow, event: EventName): void {
  if (!window.isDestroyed() && !window.webContents.isCrashed()) window.webContents.send(event)
}
