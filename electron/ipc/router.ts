// The only caller of `ipcMain.handle`: one channel for every route. It settles who is speaking and leaves the rest to `dispatch`.
import { type BrowserWindow, type IpcMainInvokeEvent, ipcMain } from 'electron'
import { isAppAddress } from '../windows/app-protocol.ts'
import type { Dispatch } from './dispatch.ts'

/** `dispatch` may still be loading; calls that come earlier wait for it. */
export function setupRouter(window: BrowserWindow, dispatch: Promise<Dispatch>): void {
  ipcMain.handle('invoke', async (event, name: unknown, input: unknown) => {
    const isTrusted = isFromApp(event, window)
    return (await dispatch)(isTrusted, name, input)
  })
}

// The main frame of the main window while it shows the app: no frame inside it, no other window, no other page.
function isFromApp(event: IpcMainInvokeEvent, window: BrowserWindow): boolean {
  if (window.isDestroyed() || event.sender !== window.webContents) return false
  const frame = event.senderFrame
  return frame !== null && frame === window.webContents.mainFrame && isAppAddress(frame.url)
}
