// Hands the laptop to somebody who signs one agreement: a new page in a window that fills the screen and stays in front, until the vault is
// locked. What is refused meanwhile is refused by the dispatch, not here.
import type { BrowserWindow } from 'electron'
import type { Vault } from '../vault/vault.ts'
import type { FreshPage } from './fresh-page.ts'

/** Long enough to read "thank you" and give the laptop back. */
const THANKS_MS = 20_000

export type HandOver = {
  /** Whether a dialog of the system is on the screen: it would stay there. */
  readonly isBusy: () => boolean
  /** The page of whoever was unlocked ends, with all it held. */
  readonly begin: () => void
  /** It is signed or refused: locks soon, if nobody does before. */
  readonly lockSoon: () => void
}

type HandOverParts = {
  readonly window: BrowserWindow
  readonly vault: Vault
  readonly page: FreshPage
  readonly closeDocuments: () => void
  readonly lock: () => void
  readonly isBusy: () => boolean
}

export function createHandOver({ window, vault, page, closeDocuments, lock, isBusy }: HandOverParts): HandOver {
  let locking: NodeJS.Timeout | undefined
  const fill = (isFull: boolean) => {
    if (window.isDestroyed()) return
    window.setKiosk(isFull)
    window.setAlwaysOnTop(isFull, 'screen-saver')
  }
  // A key or a gesture of the system may make the window small again.
  window.on('leave-full-screen', () => {
    if (vault.isHandedOver()) fill(true)
  })
  window.on('minimize', () => {
    if (vault.isHandedOver()) window.restore()
  })
  vault.onLocked(() => {
    clearTimeout(locking)
    fill(false)
  })
  return {
    isBusy,
    begin: () => {
      closeDocuments()
      fill(true)
      void page.afterSecret('')
    },
    lockSoon: () => {
      clearTimeout(locking)
      locking = setTimeout(lock, THANKS_MS)
    },
  }
}
