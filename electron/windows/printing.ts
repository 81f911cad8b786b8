import { setTimeout as delay } from 'node:timers/promises'
import { type BrowserWindow, type WebContents, webContents } from 'electron'
import type { PrintOutcome } from '../services/documents.ts'

// The viewer answers "cancelled" at once while it is still reading the document; no hand closes a dialog that fast.
const TOO_FAST_MS = 300
const TRIES = 15

/** Opens the system's print dialog for what the window shows. */
export async function printPages(window: BrowserWindow): Promise<PrintOutcome> {
  for (let tries = 1; !window.isDestroyed(); tries += 1) {
    const askedAtMs = performance.now()
    const outcome = await askToPrint(window)
    const isTooFast = outcome === 'cancelled' && performance.now() - askedAtMs < TOO_FAST_MS
    if (!isTooFast || tries === TRIES) return outcome
    await delay(TOO_FAST_MS)
  }
  return 'cancelled'
}

function askToPrint(window: BrowserWindow): Promise<PrintOutcome> {
  return new Promise((resolve) => {
    // Locking closes the window under the dialog, and the callback below is then never called.
    window.once('closed', () => {
      resolve('cancelled')
    })
    pagesOf(window).print({ silent: false, printBackground: true }, (isPrinted, reason) => {
      if (isPrinted) resolve('printed')
      else resolve(isCancelled(reason) ? 'cancelled' : 'no-printer')
    })
  })
}

// The viewer is a guest inside the window with contents of its own. Printing the window prints the same pages, but then nobody
// hears whether the dialog was closed (seen with Electron 33). Where the viewer is no guest, the window is all there is.
function pagesOf(window: BrowserWindow): WebContents {
  const owners = window.webContents.mainFrame.framesInSubtree.map((frame) => webContents.fromFrame(frame))
  return owners.find((owner) => owner !== undefined && owner !== window.webContents) ?? window.webContents
}

// Closing the dialog gives Chromium's word for it, or nothing; any other reason means that no dialog could open.
function isCancelled(reason: string): boolean {
  return reason === '' || /cancell?ed/i.test(reason)
}
