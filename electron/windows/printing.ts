import type { BrowserWindow } from 'electron'
import type { PrintOutcome } from '../services/documents.ts'

/** Opens the system's print dialog for what the window shows. */
export function printPages(window: BrowserWindow): Promise<PrintOutcome> {
  if (window.isDestroyed()) return Promise.resolve('cancelled')
  return new Promise((resolve) => {
    // Locking closes the window under the dialog, and the callback below is then never called.
    window.once('closed', () => {
      resolve('cancelled')
    })
    window.webContents.print({ silent: false, printBackground: true }, (isPrinted, reason) => {
      if (isPrinted) resolve('printed')
      else resolve(isCancelled(reason) ? 'cancelled' : 'no-printer')
    })
  })
}

// Closing the dialog gives Chromium's word for it, or nothing on Linux; any other reason means that no dialog could open.
function isCancelled(reason: string): boolean {
  return reason === '' || /cancell?ed/i.test(reason)
}
